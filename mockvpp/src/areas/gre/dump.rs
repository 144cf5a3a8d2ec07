//! Requests that show tunnels.

use vpp_binapi::api::gre::{
    GreTunnel, GreTunnelDetails, GreTunnelDump, GreTunnelType, GreTunnelV2, GreTunnelV2Details,
    GreTunnelV2Dump,
};

use crate::areas::gre::Tunnel;
use crate::core::call::{Refusal, Rows};
use crate::core::vpp::Vpp;

fn shown(vpp: &Vpp, sw_if_index: u32) -> impl Iterator<Item = GreTunnelV2> {
    let wanted = move |t: &&Tunnel| sw_if_index == u32::MAX || t.sw_if_index == sw_if_index;
    let tunnels = vpp.gre.tunnels.iter().map(|(_, t)| t).filter(wanted);
    tunnels.map(|t| GreTunnelV2 {
        type_: t.key.kind,
        mode: t.key.mode,
        flags: t.flags,
        session_id: match t.key.kind {
            GreTunnelType::GRE_API_TUNNEL_TYPE_ERSPAN => t.key.session_id,
            _ => 0,
        },
        instance: t.instance,
        outer_table_id: vpp.underlay_table_id(t.key.is_ip6, t.key.fib_index),
        sw_if_index: t.sw_if_index,
        src: t.key.src.into(),
        dst: t.key.dst.into(),
        key: t.key.gre_key,
    })
}

pub(super) fn gre_tunnel_v2_dump(
    vpp: &mut Vpp,
    r: &GreTunnelV2Dump,
    rows: &mut Rows<'_, '_, GreTunnelV2Details>,
) -> Result<(), Refusal> {
    for tunnel in shown(vpp, r.sw_if_index) {
        rows.push(&GreTunnelV2Details { tunnel });
    }
    Ok(())
}

pub(super) fn gre_tunnel_dump(
    vpp: &mut Vpp,
    r: &GreTunnelDump,
    rows: &mut Rows<'_, '_, GreTunnelDetails>,
) -> Result<(), Refusal> {
    for t in shown(vpp, r.sw_if_index) {
        let tunnel = GreTunnel {
            type_: t.type_,
            mode: t.mode,
            flags: t.flags,
            session_id: t.session_id,
            instance: t.instance,
            outer_table_id: t.outer_table_id,
            sw_if_index: t.sw_if_index,
            src: t.src,
            dst: t.dst,
        };
        rows.push(&GreTunnelDetails { tunnel });
    }
    Ok(())
}
