//! WireGuard: interfaces and their peers (`src/plugins/wireguard`). Peers never answer, so that none is ever established.

mod config;
mod dump;
mod events;

use std::collections::{BTreeMap, BTreeSet};

use vpp_binapi::api::wireguard::{WireguardInterface, WireguardPeerV2};

use crate::core::hash::UwordHash;
use crate::core::pool::Pool;
use crate::core::registry::Registry;

/// An interface and who is behind it.
#[derive(Debug, Clone, Default)]
pub struct Interface {
    /// Everything that dumps show.
    pub shown: WireguardInterface,
    /// Indexes of its peers.
    peers: UwordHash<u32>,
}

/// A peer and who wants to hear of it.
#[derive(Debug, Clone, Default)]
pub struct Peer {
    /// Everything that dumps show but its index.
    pub shown: WireguardPeerV2,
    /// Clients, in the order of a pool.
    listeners: BTreeMap<u32, u32>,
}

/// Interfaces and peers.
#[derive(Debug, Default)]
pub struct State {
    /// Interfaces by index.
    pub interfaces: Pool<Interface>,
    /// Peers by index.
    pub peers: Pool<Peer>,
    instances: BTreeSet<u32>,
}

impl State {
    /// Index of the one that is an interface of VPP.
    fn find(&self, sw_if_index: u32) -> Option<u32> {
        let found = self.interfaces.find(|i| i.shown.sw_if_index == sw_if_index);
        found.map(|(index, _)| index)
    }
}

/// Messages of `wireguard`.
pub fn register(r: &mut Registry) {
    r.hooks.client_gone.push(events::client_gone);
    r.reply(config::wireguard_interface_create);
    r.reply(config::wireguard_interface_delete);
    r.reply(config::wireguard_peer_add);
    r.reply(config::wireguard_peer_add_v2);
    r.reply(config::wireguard_peer_remove);
    r.reply(config::wg_set_async_mode);
    r.reply(events::want_wireguard_peer_events);
    r.event::<vpp_binapi::api::wireguard::WireguardPeerEvent>();
    r.dump(dump::wireguard_interface_dump);
    r.dump(dump::wireguard_peers_dump);
    r.dump(dump::wireguard_peers_v2_dump);
}
