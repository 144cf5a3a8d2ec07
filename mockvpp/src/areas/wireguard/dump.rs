//! Requests that show interfaces and peers.

use vpp_binapi::api::wireguard::{
    WireguardInterface, WireguardInterfaceDetails, WireguardInterfaceDump, WireguardPeer,
    WireguardPeerV2, WireguardPeersDetails, WireguardPeersDump, WireguardPeersV2Details,
    WireguardPeersV2Dump,
};

use crate::core::call::{Refusal, Rows};
use crate::core::vpp::Vpp;

pub(super) fn wireguard_interface_dump(
    vpp: &mut Vpp,
    r: &WireguardInterfaceDump,
    rows: &mut Rows<'_, '_, WireguardInterfaceDetails>,
) -> Result<(), Refusal> {
    for (_, interface) in vpp.wireguard.interfaces.iter() {
        let shown = interface.shown;
        if r.sw_if_index != u32::MAX && r.sw_if_index != shown.sw_if_index {
            continue;
        }
        let private_key = match r.show_private_key {
            true => shown.private_key,
            false => [0; 32],
        };
        rows.push(&WireguardInterfaceDetails {
            interface: WireguardInterface {
                private_key,
                ..shown
            },
        });
    }
    Ok(())
}

fn peers(vpp: &Vpp, peer_index: u32) -> impl Iterator<Item = WireguardPeerV2> {
    let wanted = move |index: u32| peer_index == u32::MAX || peer_index == index;
    let peers = vpp.wireguard.peers.iter().filter(move |(i, _)| wanted(*i));
    peers.map(|(index, peer)| WireguardPeerV2 {
        peer_index: index,
        ..peer.shown.clone()
    })
}

pub(super) fn wireguard_peers_dump(
    vpp: &mut Vpp,
    r: &WireguardPeersDump,
    rows: &mut Rows<'_, '_, WireguardPeersDetails>,
) -> Result<(), Refusal> {
    for p in peers(vpp, r.peer_index) {
        rows.push(&WireguardPeersDetails {
            peer: WireguardPeer {
                peer_index: p.peer_index,
                public_key: p.public_key,
                port: p.port,
                persistent_keepalive: p.persistent_keepalive,
                table_id: p.table_id,
                endpoint: p.endpoint,
                sw_if_index: p.sw_if_index,
                flags: p.flags,
                allowed_ips: p.allowed_ips,
            },
        });
    }
    Ok(())
}

pub(super) fn wireguard_peers_v2_dump(
    vpp: &mut Vpp,
    r: &WireguardPeersV2Dump,
    rows: &mut Rows<'_, '_, WireguardPeersV2Details>,
) -> Result<(), Refusal> {
    for peer in peers(vpp, r.peer_index) {
        rows.push(&WireguardPeersV2Details { peer });
    }
    Ok(())
}
