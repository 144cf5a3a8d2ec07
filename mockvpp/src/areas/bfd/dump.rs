//! What sessions and keys there are.

use vpp_binapi::api::bfd::{
    BfdAuthKeysDetails, BfdAuthKeysDump, BfdUdpSessionDetails, BfdUdpSessionDump,
};

use crate::areas::bfd::{Session, State};
use crate::core::call::{Refusal, Rows};
use crate::core::vpp::Vpp;

impl State {
    /// A session as dumps and events show it.
    pub(super) fn details(&self, session: &Session) -> BfdUdpSessionDetails {
        let auth = self.shown(&session.auth);
        let (conf_key_id, bfd_key_id) = auth.unwrap_or_default();
        let sw_if_index = match session.is_multihop {
            true => u32::MAX,
            false => session.key.sw_if_index,
        };
        BfdUdpSessionDetails {
            sw_if_index,
            local_addr: session.key.local.ip().into(),
            peer_addr: session.key.peer.ip().into(),
            state: session.state,
            is_authenticated: auth.is_some(),
            bfd_key_id,
            conf_key_id,
            required_min_rx: session.timing.required_min_rx,
            desired_min_tx: session.timing.desired_min_tx,
            detect_mult: session.timing.detect_mult,
        }
    }
}

pub(super) fn bfd_udp_session_dump(
    vpp: &mut Vpp,
    _: &BfdUdpSessionDump,
    rows: &mut Rows<'_, '_, BfdUdpSessionDetails>,
) -> Result<(), Refusal> {
    for (_, session) in vpp.bfd.sessions.iter() {
        rows.push(&vpp.bfd.details(session));
    }
    Ok(())
}

pub(super) fn bfd_auth_keys_dump(
    vpp: &mut Vpp,
    _: &BfdAuthKeysDump,
    rows: &mut Rows<'_, '_, BfdAuthKeysDetails>,
) -> Result<(), Refusal> {
    for (_, key) in vpp.bfd.auth_keys.iter() {
        rows.push(&BfdAuthKeysDetails {
            conf_key_id: key.conf_key_id,
            use_count: key.use_count,
            auth_type: key.auth_type,
        });
    }
    Ok(())
}
