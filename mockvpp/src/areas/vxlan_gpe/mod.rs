//! VXLAN-GPE tunnels (`src/plugins/vxlan-gpe`). A deleted tunnel hides its interface and leaves it to the next one.

mod config;
mod dump;

use std::net::IpAddr;

use vpp_binapi::api::ip_types::IpProto;

use crate::areas::tunnel::Ip46;
use crate::core::pool::Pool;
use crate::core::registry::Registry;

/// Tunnels and interfaces that wait for one.
#[derive(Debug, Default)]
pub struct State {
    tunnels: Pool<Tunnel>,
    /// Hidden interfaces; the last comes first.
    idle: Vec<u32>,
}

/// A tunnel.
#[derive(Debug, Clone)]
struct Tunnel {
    sw_if_index: u32,
    local: Ip46,
    remote: Ip46,
    local_port: u16,
    remote_port: u16,
    mcast_sw_if_index: u32,
    encap_fib_index: u32,
    /// An index, or whatever number the client gave where the payload is no IPv4.
    decap_fib_index: u32,
    protocol: IpProto,
    vni: u32,
}

impl Tunnel {
    /// The far end in the family of the near one: of an IPv6 address behind an IPv4 one, VPP takes the last four bytes.
    fn far_end(&self) -> IpAddr {
        match self.local.is_ip4() {
            true => Ip46(self.remote.0 & 0xffff_ffff).ip(),
            false => self.remote.ip_as(true),
        }
    }
}

/// Messages of `vxlan_gpe`.
pub fn register(r: &mut Registry) {
    r.reply(config::vxlan_gpe_add_del_tunnel);
    r.reply(config::vxlan_gpe_add_del_tunnel_v2);
    r.reply(config::sw_interface_set_vxlan_gpe_bypass);
    r.dump(dump::vxlan_gpe_tunnel_dump);
    r.dump(dump::vxlan_gpe_tunnel_v2_dump);
}
