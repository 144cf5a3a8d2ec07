//! Bidirectional forwarding detection: sessions, keys, the source of echo packets.

use vpp_binapi::api::bfd::{BfdAuthKeysDump, BfdUdpGetEchoSource, BfdUdpSessionDump};
use vpp_binapi::client::{Client, Error};

use super::{Names, when, words};

pub(super) async fn lines(
    vpp: &Client,
    names: &Names,
    lines: &mut Vec<String>,
) -> Result<(), Error> {
    for s in vpp.dump(&BfdUdpSessionDump {}).await? {
        lines.push(words([
            format!(
                "bfd {} {} to {}",
                names.of(s.sw_if_index),
                s.local_addr,
                s.peer_addr
            ),
            format!(
                "tx {} rx {} times {}",
                s.desired_min_tx, s.required_min_rx, s.detect_mult
            ),
            when(s.is_authenticated, format!("key {}", s.conf_key_id)),
        ]));
    }
    for key in vpp.dump(&BfdAuthKeysDump {}).await? {
        let kind = if key.auth_type == 5 {
            "meticulous sha1"
        } else {
            "sha1"
        };
        lines.push(format!("bfd-key {} {kind}", key.conf_key_id));
    }
    let echo = vpp.request(&BfdUdpGetEchoSource {}).await?;
    if echo.is_set {
        lines.push(format!("bfd-echo from {}", names.of(echo.sw_if_index)));
    }
    Ok(())
}
