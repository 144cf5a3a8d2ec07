//! What kinds of tunnels add to the line of their interface.

use std::collections::BTreeMap;

use vpp_binapi::api::gre::{GreTunnelDump, GreTunnelType};
use vpp_binapi::api::ipip::IpipTunnelDump;
use vpp_binapi::api::tunnel_types::TunnelMode;
use vpp_binapi::api::vxlan::VxlanTunnelV2Dump;
use vpp_binapi::api::vxlan_gpe::VxlanGpeTunnelDump;
use vpp_binapi::client::{Client, Error};

use super::{when, words};

const ALL: u32 = u32::MAX;
/// What a VXLAN-GPE tunnel carries, by number.
const PAYLOADS: [&str; 5] = ["?", "ip4", "ip6", "ethernet", "nsh"];

/// Adds words by sw_if_index.
pub(super) async fn details(vpp: &Client, kinds: &mut BTreeMap<u32, String>) -> Result<(), Error> {
    if vpp.supports::<VxlanTunnelV2Dump>() {
        for v in vpp.dump(&VxlanTunnelV2Dump { sw_if_index: ALL }).await? {
            kinds.insert(
                v.sw_if_index,
                format!("vxlan {} -> {} vni {}", v.src_address, v.dst_address, v.vni),
            );
        }
    }
    if vpp.supports::<VxlanGpeTunnelDump>() {
        for v in vpp.dump(&VxlanGpeTunnelDump { sw_if_index: ALL }).await? {
            let payload = PAYLOADS.get(usize::from(v.protocol.0)).unwrap_or(&"?");
            let line = words([
                format!(
                    "vxlan-gpe {} -> {} vni {} {payload}",
                    v.local, v.remote, v.vni
                ),
                when(v.decap_vrf_id != 0, format!("into vrf {}", v.decap_vrf_id)),
            ]);
            kinds.insert(v.sw_if_index, line);
        }
    }
    if vpp.supports::<GreTunnelDump>() {
        for row in vpp.dump(&GreTunnelDump { sw_if_index: ALL }).await? {
            let t = &row.tunnel;
            let kind = match t.type_ {
                GreTunnelType::GRE_API_TUNNEL_TYPE_L3 => "l3",
                GreTunnelType::GRE_API_TUNNEL_TYPE_TEB => "teb",
                _ => "erspan",
            };
            let line = words([
                format!("gre {kind} {} -> {}", t.src, t.dst),
                when(t.session_id != 0, format!("session {}", t.session_id)),
                when(
                    t.outer_table_id != 0,
                    format!("over vrf {}", t.outer_table_id),
                ),
            ]);
            kinds.insert(t.sw_if_index, line);
        }
    }
    for row in vpp.dump(&IpipTunnelDump { sw_if_index: ALL }).await? {
        let t = &row.tunnel;
        let far = match t.mode {
            TunnelMode::TUNNEL_API_MODE_MP => "many".to_owned(),
            _ => t.dst.to_string(),
        };
        let line = words([
            format!("ipip {} -> {far}", t.src),
            when(t.table_id != 0, format!("over vrf {}", t.table_id)),
        ]);
        kinds.insert(t.sw_if_index, line);
    }
    Ok(())
}
