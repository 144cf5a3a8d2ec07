//! Who hears of peers.

use vpp_binapi::api::wireguard::{
    WantWireguardPeerEvents, WantWireguardPeerEventsReply, WireguardPeerEvent, WireguardPeerFlags,
};

use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

/// Only peers that are there already are subscribed to.
pub(super) fn want_wireguard_peer_events(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: WantWireguardPeerEvents,
) -> Result<WantWireguardPeerEventsReply, Refusal> {
    for (index, peer) in vpp.wireguard.peers.iter_mut() {
        let named = r.peer_index == u32::MAX || r.peer_index == index;
        if named && (r.sw_if_index == u32::MAX || r.sw_if_index == peer.shown.sw_if_index) {
            match r.enable_disable {
                0 => peer.listeners.remove(&call.client_index),
                _ => peer.listeners.insert(call.client_index, r.pid),
            };
        }
    }
    Ok(WantWireguardPeerEventsReply::default())
}

pub(super) fn client_gone(vpp: &mut Vpp, client_index: u32) {
    for (_, peer) in vpp.wireguard.peers.iter_mut() {
        peer.listeners.remove(&client_index);
    }
}

/// Tells who listens that a peer is dead, ahead of the reply.
pub(super) fn dead(vpp: &Vpp, call: &mut Call<'_>, peer_index: u32) {
    let event = WireguardPeerEvent {
        peer_index,
        flags: WireguardPeerFlags::WIREGUARD_PEER_STATUS_DEAD,
        ..WireguardPeerEvent::default()
    };
    let peer = vpp.wireguard.peers.get(peer_index);
    let listeners = peer.into_iter().flat_map(|peer| peer.listeners.keys());
    for client_index in listeners {
        call.event_before(*client_index, &event);
    }
}
