//! VXLAN tunnels (`src/plugins/vxlan`).

mod config;
mod dump;

use std::collections::BTreeSet;

use crate::areas::tunnel::Ip46;
use crate::core::pool::Pool;
use crate::core::registry::Registry;

/// Tunnels and the instances of their names.
#[derive(Debug, Default)]
pub struct State {
    tunnels: Pool<Tunnel>,
    instances: BTreeSet<u32>,
    /// Where bypasses are on: IPv6, interface. Outlives the interface.
    bypasses: BTreeSet<(bool, u32)>,
}

/// A tunnel.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Tunnel {
    sw_if_index: u32,
    instance: u32,
    src: Ip46,
    dst: Ip46,
    src_port: u16,
    dst_port: u16,
    mcast_sw_if_index: u32,
    encap_fib_index: u32,
    decap_next_index: u32,
    vni: u32,
}

/// Messages of `vxlan`.
pub fn register(r: &mut Registry) {
    r.reply(config::vxlan_add_del_tunnel);
    r.reply(config::vxlan_add_del_tunnel_v2);
    r.reply(config::vxlan_add_del_tunnel_v3);
    r.reply(config::sw_interface_set_vxlan_bypass);
    r.reply(config::vxlan_offload_rx);
    r.dump(dump::vxlan_tunnel_dump);
    r.dump(dump::vxlan_tunnel_v2_dump);
}
