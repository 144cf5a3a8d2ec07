use std::fmt::Write as _;
use std::sync::Arc;

use agent_model::ModelMessage;
use agent_model::vpp::ipsec::SecurityAssociation;
use agent_model::vpp::ipsec::security_association::IpSecProtocol;
use agent_scheduler::{Origin, Retrieved};
use vpp_binapi::api::ipsec::IpsecSaV3Details;
use vpp_binapi::api::ipsec_types::{IpsecProto, IpsecSadFlags, Key};

use super::SaMeta;
use super::calls::UDP_PORT;
use crate::Proto;

pub(super) type RetrievedSa = Retrieved<Proto<SecurityAssociation>, SaMeta>;

fn hex(key: &Key) -> String {
    let bytes = key.data.iter().take(key.length.into());
    bytes.fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The port, where it is not the usual one.
fn port(port: u16) -> u32 {
    match u32::from(port) {
        UDP_PORT => 0,
        port => port,
    }
}

pub(super) fn association(row: &IpsecSaV3Details) -> RetrievedSa {
    let e = &row.entry;
    let has = |flag| e.flags.contains(flag);
    let is_tunnel = has(IpsecSadFlags::IPSEC_API_SAD_FLAG_IS_TUNNEL);
    let end = |end: String| if is_tunnel { end } else { String::new() };
    let number = |number: u32| i32::try_from(number).unwrap_or(i32::MAX);
    let mut value = SecurityAssociation {
        index: e.sad_id,
        spi: e.spi,
        crypto_alg: number(e.crypto_algorithm.0),
        crypto_key: hex(&e.crypto_key),
        // VPP takes it as it comes and turns it round for the dump.
        crypto_salt: e.salt.swap_bytes(),
        integ_alg: number(e.integrity_algorithm.0),
        integ_key: hex(&e.integrity_key),
        use_esn: has(IpsecSadFlags::IPSEC_API_SAD_FLAG_USE_ESN),
        use_anti_replay: has(IpsecSadFlags::IPSEC_API_SAD_FLAG_USE_ANTI_REPLAY),
        tunnel_src_addr: end(e.tunnel.src.to_string()),
        tunnel_dst_addr: end(e.tunnel.dst.to_string()),
        enable_udp_encap: has(IpsecSadFlags::IPSEC_API_SAD_FLAG_UDP_ENCAP),
        tunnel_src_port: port(e.udp_src_port),
        tunnel_dst_port: port(e.udp_dst_port),
        ..Default::default()
    };
    value.set_protocol(match e.protocol {
        IpsecProto::IPSEC_API_PROTO_AH => IpSecProtocol::Ah,
        _ => IpSecProtocol::Esp,
    });
    Retrieved {
        key: value.key().into(),
        metadata: Some(Arc::new(SaMeta {
            stat_index: row.stat_index,
            is_tunnel,
        })),
        value: Arc::new(Proto(value)),
        origin: Origin::Nb,
    }
}
