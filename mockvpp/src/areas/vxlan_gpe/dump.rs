//! Requests that show tunnels.

use vpp_binapi::api::vxlan_gpe::{
    VxlanGpeTunnelDetails, VxlanGpeTunnelDump, VxlanGpeTunnelV2Details, VxlanGpeTunnelV2Dump,
};

use crate::areas::vxlan_gpe::Tunnel;
use crate::core::call::{Refusal, Rows};
use crate::core::vpp::Vpp;

fn shown(vpp: &Vpp, sw_if_index: u32) -> impl Iterator<Item = VxlanGpeTunnelV2Details> {
    let wanted = move |t: &&Tunnel| sw_if_index == u32::MAX || t.sw_if_index == sw_if_index;
    let tunnels = vpp.vxlan_gpe.tunnels.iter().map(|(_, t)| t).filter(wanted);
    tunnels.map(|t| {
        let is_ip6 = !t.local.is_ip4();
        VxlanGpeTunnelV2Details {
            sw_if_index: t.sw_if_index,
            local: t.local.ip_as(is_ip6).into(),
            remote: t.far_end().into(),
            local_port: t.local_port,
            remote_port: t.remote_port,
            vni: t.vni,
            protocol: t.protocol,
            mcast_sw_if_index: t.mcast_sw_if_index,
            encap_vrf_id: vpp.underlay_table_id(is_ip6, t.encap_fib_index),
            decap_vrf_id: vpp.underlay_table_id(is_ip6, t.decap_fib_index),
            is_ipv6: false,
        }
    })
}

pub(super) fn vxlan_gpe_tunnel_v2_dump(
    vpp: &mut Vpp,
    r: &VxlanGpeTunnelV2Dump,
    rows: &mut Rows<'_, '_, VxlanGpeTunnelV2Details>,
) -> Result<(), Refusal> {
    shown(vpp, r.sw_if_index).for_each(|row| rows.push(&row));
    Ok(())
}

pub(super) fn vxlan_gpe_tunnel_dump(
    vpp: &mut Vpp,
    r: &VxlanGpeTunnelDump,
    rows: &mut Rows<'_, '_, VxlanGpeTunnelDetails>,
) -> Result<(), Refusal> {
    for t in shown(vpp, r.sw_if_index) {
        rows.push(&VxlanGpeTunnelDetails {
            sw_if_index: t.sw_if_index,
            local: t.local,
            remote: t.remote,
            vni: t.vni,
            protocol: t.protocol,
            mcast_sw_if_index: t.mcast_sw_if_index,
            encap_vrf_id: t.encap_vrf_id,
            decap_vrf_id: t.decap_vrf_id,
            is_ipv6: t.is_ipv6,
        });
    }
    Ok(())
}
