//! GENEVE tunnels (`src/plugins/geneve`).

mod config;
mod dump;

use crate::areas::tunnel::Ip46;
use crate::core::pool::Pool;
use crate::core::registry::Registry;

/// Tunnels.
#[derive(Debug, Default)]
pub struct State {
    tunnels: Pool<Tunnel>,
}

#[derive(Debug, Clone)]
struct Tunnel {
    sw_if_index: u32,
    /// Family of the far end as the request has it.
    is_ip6: bool,
    local: Ip46,
    remote: Ip46,
    mcast_sw_if_index: u32,
    encap_fib_index: u32,
    decap_next_index: u32,
    vni: u32,
    is_l3: bool,
}

/// Messages of `geneve`.
pub fn register(r: &mut Registry) {
    r.reply(config::geneve_add_del_tunnel);
    r.reply(config::geneve_add_del_tunnel2);
    r.reply(config::sw_interface_set_geneve_bypass);
    r.dump(dump::geneve_tunnel_dump);
}
