//! Requests that show tunnels.

use vpp_binapi::api::geneve::{GeneveTunnelDetails, GeneveTunnelDump};

use crate::core::call::{Refusal, Rows};
use crate::core::vpp::Vpp;

pub(super) fn geneve_tunnel_dump(
    vpp: &mut Vpp,
    r: &GeneveTunnelDump,
    rows: &mut Rows<'_, '_, GeneveTunnelDetails>,
) -> Result<(), Refusal> {
    for (_, t) in vpp.geneve.tunnels.iter() {
        if r.sw_if_index != u32::MAX && r.sw_if_index != t.sw_if_index {
            continue;
        }
        let is_ip6 = !t.remote.is_ip4();
        rows.push(&GeneveTunnelDetails {
            sw_if_index: t.sw_if_index,
            src_address: t.local.ip_as(is_ip6).into(),
            dst_address: t.remote.ip_as(is_ip6).into(),
            mcast_sw_if_index: t.mcast_sw_if_index,
            encap_vrf_id: vpp.underlay_table_id(is_ip6, t.encap_fib_index),
            decap_next_index: t.decap_next_index,
            vni: t.vni,
        });
    }
    Ok(())
}
