//! IP in IP tunnels and 6RD (`src/vnet/ipip`).

mod config;
mod dump;
mod sixrd;

use std::collections::BTreeSet;

use vpp_binapi::api::ip_types::IpDscp;
use vpp_binapi::api::tunnel_types::TunnelEncapDecapFlags;

use crate::areas::tunnel::Ip46;
use crate::core::pool::Pool;
use crate::core::registry::Registry;

/// Tunnels of both kinds and the instances of their names.
#[derive(Debug, Default)]
pub struct State {
    tunnels: Pool<Tunnel>,
    instances: BTreeSet<u32>,
}

/// What makes a tunnel.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Key {
    is_ip6: bool,
    mode: Mode,
    src: Ip46,
    dst: Ip46,
    fib_index: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    PointToPoint,
    PointToMultipoint,
    SixRd,
}

/// A tunnel.
#[derive(Debug, Clone)]
struct Tunnel {
    sw_if_index: u32,
    instance: u32,
    key: Key,
    flags: TunnelEncapDecapFlags,
    dscp: IpDscp,
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
        tunnel.is_some_and(|(_, tunnel)| tunnel.key.mode == Mode::PointToMultipoint)
    }
}

/// Messages of `ipip`.
pub fn register(r: &mut Registry) {
    r.reply(config::ipip_add_tunnel);
    r.reply(config::ipip_del_tunnel);
    r.reply(sixrd::ipip_6rd_add_tunnel);
    r.reply(sixrd::ipip_6rd_del_tunnel);
    r.dump(dump::ipip_tunnel_dump);
}
