//! Requests that show tunnels.

use vpp_binapi::api::ipip::{IpipTunnel, IpipTunnelDetails, IpipTunnelDump};
use vpp_binapi::api::tunnel_types::TunnelMode;

use crate::areas::ipip::Mode;
use crate::core::call::{Refusal, Rows};
use crate::core::vpp::Vpp;

pub(super) fn ipip_tunnel_dump(
    vpp: &mut Vpp,
    r: &IpipTunnelDump,
    rows: &mut Rows<'_, '_, IpipTunnelDetails>,
) -> Result<(), Refusal> {
    for (_, t) in vpp.ipip.tunnels.iter() {
        if r.sw_if_index != u32::MAX && r.sw_if_index != t.sw_if_index {
            continue;
        }
        let tunnel = IpipTunnel {
            instance: t.instance,
            src: t.key.src.ip_as(t.key.is_ip6).into(),
            dst: t.key.dst.ip_as(t.key.is_ip6).into(),
            sw_if_index: t.sw_if_index,
            table_id: vpp.underlay_table_id(t.key.is_ip6, t.key.fib_index),
            flags: t.flags,
            mode: match t.key.mode {
                Mode::PointToMultipoint => TunnelMode::TUNNEL_API_MODE_MP,
                _ => TunnelMode::TUNNEL_API_MODE_P2P,
            },
            dscp: t.dscp,
        };
        rows.push(&IpipTunnelDetails { tunnel });
    }
    Ok(())
}
