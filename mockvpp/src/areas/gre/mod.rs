//! GRE tunnels of IP packets, Ethernet frames and mirrored frames (`src/plugins/gre`).

mod config;
mod dump;

use std::collections::BTreeSet;

use vpp_binapi::api::gre::GreTunnelType;
use vpp_binapi::api::tunnel_types::{TunnelEncapDecapFlags, TunnelMode};

use crate::areas::tunnel::Ip46;
use crate::core::pool::Pool;
use crate::core::registry::Registry;

/// Tunnels and the instances of their names.
#[derive(Debug, Default)]
pub struct State {
    tunnels: Pool<Tunnel>,
    instances: BTreeSet<u32>,
}

/// What makes a tunnel.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Key {
    is_ip6: bool,
    src: Ip46,
    dst: Ip46,
    fib_index: u32,
    kind: GreTunnelType,
    mode: TunnelMode,
    session_id: u16,
    gre_key: u32,
}

/// A tunnel.
#[derive(Debug, Clone)]
struct Tunnel {
    sw_if_index: u32,
    instance: u32,
    key: Key,
    flags: TunnelEncapDecapFlags,
}

impl State {
    /// The near end of the tunnel that an interface is.
    pub fn source(&self, sw_if_index: u32) -> Option<Ip46> {
        let tunnel = self.tunnels.find(|tunnel| tunnel.sw_if_index == sw_if_index);
        tunnel.map(|(_, tunnel)| tunnel.key.src)
    }

    /// Whether an interface is a tunnel whose far ends depend on the packet.
    pub fn is_multipoint(&self, sw_if_index: u32) -> bool {
        let tunnel = self.tunnels.find(|tunnel| tunnel.sw_if_index == sw_if_index);
        tunnel.is_some_and(|(_, tunnel)| tunnel.key.mode == TunnelMode::TUNNEL_API_MODE_MP)
    }
}

/// Messages of `gre`.
pub fn register(r: &mut Registry) {
    r.reply(config::gre_tunnel_add_del);
    r.reply(config::gre_tunnel_add_del_v2);
    r.dump(dump::gre_tunnel_dump);
    r.dump(dump::gre_tunnel_v2_dump);
}
