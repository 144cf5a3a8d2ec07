//! Who hears of sessions' states.

use vpp_binapi::VppError;
use vpp_binapi::api::bfd::{BfdUdpSessionEvent, WantBfdEvents, WantBfdEventsReply};

use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

pub(super) fn want_bfd_events(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: WantBfdEvents,
) -> Result<WantBfdEventsReply, Refusal> {
    let listeners = &mut vpp.bfd.listeners;
    let known = listeners.iter().position(|l| *l == call.client_index);
    match (r.enable_disable, known) {
        (true, None) => listeners.push(call.client_index),
        (false, Some(at)) => _ = listeners.remove(at),
        _ => return Err(VppError::INVALID_REGISTRATION.into()),
    }
    Ok(WantBfdEventsReply::default())
}

pub(super) fn client_gone(vpp: &mut Vpp, client_index: u32) {
    vpp.bfd.listeners.retain(|l| *l != client_index);
}

/// Tells all listeners a session's state, ahead of the reply.
pub(super) fn send(vpp: &Vpp, call: &mut Call<'_>, session: u32) {
    let Some(session) = vpp.bfd.sessions.get(session) else {
        return;
    };
    let now = vpp.bfd.details(session);
    let event = BfdUdpSessionEvent {
        pid: 0,
        sw_if_index: now.sw_if_index,
        local_addr: now.local_addr,
        peer_addr: now.peer_addr,
        state: now.state,
        is_authenticated: now.is_authenticated,
        bfd_key_id: now.bfd_key_id,
        conf_key_id: now.conf_key_id,
        required_min_rx: now.required_min_rx,
        desired_min_tx: now.desired_min_tx,
        detect_mult: now.detect_mult,
    };
    for client_index in &vpp.bfd.listeners {
        call.event_before(*client_index, &event);
    }
}
