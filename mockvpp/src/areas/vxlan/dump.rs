//! Requests that show tunnels.

use vpp_binapi::api::vxlan::{
    VxlanTunnelDetails, VxlanTunnelDump, VxlanTunnelV2Details, VxlanTunnelV2Dump,
};

use crate::areas::vxlan::Tunnel;
use crate::core::call::{Refusal, Rows};
use crate::core::vpp::Vpp;

fn shown(vpp: &Vpp, sw_if_index: u32) -> impl Iterator<Item = VxlanTunnelV2Details> {
    let wanted = move |t: &&Tunnel| sw_if_index == u32::MAX || t.sw_if_index == sw_if_index;
    let tunnels = vpp.vxlan.tunnels.iter().map(|(_, t)| t).filter(wanted);
    tunnels.map(|t| VxlanTunnelV2Details {
        sw_if_index: t.sw_if_index,
        instance: t.instance,
        src_address: t.src.into(),
        dst_address: t.dst.into(),
        src_port: t.src_port,
        dst_port: t.dst_port,
        mcast_sw_if_index: t.mcast_sw_if_index,
        encap_vrf_id: vpp.underlay_table_id(!t.dst.is_ip4(), t.encap_fib_index),
        decap_next_index: t.decap_next_index,
        vni: t.vni,
    })
}

pub(super) fn vxlan_tunnel_v2_dump(
    vpp: &mut Vpp,
    r: &VxlanTunnelV2Dump,
    rows: &mut Rows<'_, '_, VxlanTunnelV2Details>,
) -> Result<(), Refusal> {
    shown(vpp, r.sw_if_index).for_each(|row| rows.push(&row));
    Ok(())
}

pub(super) fn vxlan_tunnel_dump(
    vpp: &mut Vpp,
    r: &VxlanTunnelDump,
    rows: &mut Rows<'_, '_, VxlanTunnelDetails>,
) -> Result<(), Refusal> {
    for t in shown(vpp, r.sw_if_index) {
        rows.push(&VxlanTunnelDetails {
            sw_if_index: t.sw_if_index,
            instance: t.instance,
            src_address: t.src_address,
            dst_address: t.dst_address,
            mcast_sw_if_index: t.mcast_sw_if_index,
            encap_vrf_id: t.encap_vrf_id,
            decap_next_index: t.decap_next_index,
            vni: t.vni,
        });
    }
    Ok(())
}
