//! What segment routing shows (`sr_api.c`).

use vpp_binapi::api::ip_types::{Address, Prefix};
use vpp_binapi::api::sr::{
    SrLocalsidsDetails, SrLocalsidsDump, SrLocalsidsWithPacketStatsDetails,
    SrLocalsidsWithPacketStatsDump, SrPoliciesDetails, SrPoliciesDump, SrPoliciesV2Details,
    SrPoliciesV2Dump, SrPoliciesWithSlIndexDetails, SrPoliciesWithSlIndexDump,
    SrSteeringPolDetails, SrSteeringPolDump, Srv6SidList, Srv6SidListWithSlIndex,
};
use vpp_binapi::api::sr_types::SrSteer;

use crate::areas::fib::to_ip;
use crate::areas::sr::localsid::{LocalSid, table_of};
use crate::areas::sr::{Classify, Policy, SegmentList};
use crate::core::call::{Refusal, Rows};
use crate::core::vpp::Vpp;

/// Without its first twelve bytes an address is shown as IPv4.
fn any(addr: u128) -> Address {
    to_ip(addr >> 32 != 0, addr).into()
}

/// No SID locks the table of its behaviour.
fn localsid(vpp: &Vpp, s: &LocalSid) -> Result<SrLocalsidsDetails, Refusal> {
    let target = match table_of(s.behavior) {
        None => s.sw_if_index,
        Some(proto) => {
            let id = vpp.fib.table_id_held_or_gone(proto, s.sw_if_index);
            id.ok_or(Refusal::Crash(
                "a dump of local SIDs that look packets up in a table that did not exist",
            ))?
        }
    };
    Ok(SrLocalsidsDetails {
        addr: s.sid,
        end_psp: s.end_psp,
        behavior: s.behavior,
        fib_table: s.fib_table,
        vlan_index: 0,
        xconnect_nh_addr: any(s.next_hop),
        xconnect_iface_or_vrf_table: target,
    })
}

/// Shows the local SIDs.
pub(super) fn sr_localsids_dump(
    vpp: &mut Vpp,
    _: &SrLocalsidsDump,
    rows: &mut Rows<'_, '_, SrLocalsidsDetails>,
) -> Result<(), Refusal> {
    for (_, s) in vpp.sr.localsids.iter() {
        rows.push(&localsid(vpp, s)?);
    }
    Ok(())
}

/// No packet has come.
pub(super) fn sr_localsids_with_packet_stats_dump(
    vpp: &mut Vpp,
    _: &SrLocalsidsWithPacketStatsDump,
    rows: &mut Rows<'_, '_, SrLocalsidsWithPacketStatsDetails>,
) -> Result<(), Refusal> {
    for (_, s) in vpp.sr.localsids.iter() {
        let s = localsid(vpp, s)?;
        rows.push(&SrLocalsidsWithPacketStatsDetails {
            addr: s.addr,
            end_psp: s.end_psp,
            behavior: s.behavior,
            fib_table: s.fib_table,
            vlan_index: s.vlan_index,
            xconnect_nh_addr: s.xconnect_nh_addr,
            xconnect_iface_or_vrf_table: s.xconnect_iface_or_vrf_table,
            ..SrLocalsidsWithPacketStatsDetails::default()
        });
    }
    Ok(())
}

fn sid_list(list: &SegmentList) -> Srv6SidList {
    let mut row = Srv6SidList {
        num_sids: list.num_sids,
        weight: list.weight,
        ..Srv6SidList::default()
    };
    for (slot, sid) in row.sids.iter_mut().zip(&list.segments) {
        *slot = *sid;
    }
    row
}

fn sid_lists<'a>(vpp: &'a Vpp, policy: &'a Policy) -> impl Iterator<Item = (u32, Srv6SidList)> + 'a {
    let lists = policy.lists.iter();
    lists.filter_map(|index| Some((*index, sid_list(vpp.sr.lists.get(*index)?))))
}

fn is_spray(policy: &Policy) -> bool {
    policy.kind.0 != 0
}

/// Shows the policies.
pub(super) fn sr_policies_dump(
    vpp: &mut Vpp,
    _: &SrPoliciesDump,
    rows: &mut Rows<'_, '_, SrPoliciesDetails>,
) -> Result<(), Refusal> {
    for (_, p) in vpp.sr.policies.iter() {
        rows.push(&SrPoliciesDetails {
            bsid: p.bsid,
            is_spray: is_spray(p),
            is_encap: p.is_encap,
            fib_table: p.fib_table,
            sid_lists: sid_lists(vpp, p).map(|(_, list)| list).collect(),
        });
    }
    Ok(())
}

/// Shows the policies with their sources.
pub(super) fn sr_policies_v2_dump(
    vpp: &mut Vpp,
    _: &SrPoliciesV2Dump,
    rows: &mut Rows<'_, '_, SrPoliciesV2Details>,
) -> Result<(), Refusal> {
    for (_, p) in vpp.sr.policies.iter() {
        rows.push(&SrPoliciesV2Details {
            bsid: p.bsid,
            encap_src: p.encap_src,
            type_: p.kind,
            is_encap: p.is_encap,
            fib_table: p.fib_table,
            sid_lists: sid_lists(vpp, p).map(|(_, list)| list).collect(),
        });
    }
    Ok(())
}

/// Shows the policies with the indexes of their lists.
pub(super) fn sr_policies_with_sl_index_dump(
    vpp: &mut Vpp,
    _: &SrPoliciesWithSlIndexDump,
    rows: &mut Rows<'_, '_, SrPoliciesWithSlIndexDetails>,
) -> Result<(), Refusal> {
    for (_, p) in vpp.sr.policies.iter() {
        let lists = sid_lists(vpp, p).map(|(sl_index, list)| Srv6SidListWithSlIndex {
            num_sids: list.num_sids,
            weight: list.weight,
            sl_index,
            sids: list.sids,
        });
        rows.push(&SrPoliciesWithSlIndexDetails {
            bsid: p.bsid,
            is_spray: is_spray(p),
            is_encap: p.is_encap,
            fib_table: p.fib_table,
            sid_lists: lists.collect(),
        });
    }
    Ok(())
}

/// Prefix and interface share their memory, and both are shown: the first four bytes as a number of the host, which is
/// little-endian.
fn steering(classify: Classify) -> SrSteeringPolDetails {
    match classify {
        Classify::L3 {
            is_ip6,
            addr,
            len,
            fib_table,
        } => {
            let [a, b, c, d, ..] = addr.to_be_bytes();
            SrSteeringPolDetails {
                traffic_type: if is_ip6 {
                    SrSteer::SR_STEER_API_IPV6
                } else {
                    SrSteer::SR_STEER_API_IPV4
                },
                fib_table,
                prefix: Prefix {
                    address: any(addr),
                    len,
                },
                sw_if_index: u32::from_le_bytes([a, b, c, d]),
                ..SrSteeringPolDetails::default()
            }
        }
        Classify::L2 { sw_if_index } => SrSteeringPolDetails {
            traffic_type: SrSteer::SR_STEER_API_L2,
            fib_table: 0,
            prefix: Prefix {
                address: any(u128::from(sw_if_index.swap_bytes()) << 96),
                len: 0,
            },
            sw_if_index,
            ..SrSteeringPolDetails::default()
        },
    }
}

/// Shows the steered traffic. A policy that is gone shows the binding SID that it had.
pub(super) fn sr_steering_pol_dump(
    vpp: &mut Vpp,
    _: &SrSteeringPolDump,
    rows: &mut Rows<'_, '_, SrSteeringPolDetails>,
) -> Result<(), Refusal> {
    for (_, s) in vpp.sr.steerings.iter() {
        let bsid = vpp.sr.bsids.get(s.policy as usize).copied();
        rows.push(&SrSteeringPolDetails {
            bsid: bsid.unwrap_or(std::net::Ipv6Addr::UNSPECIFIED),
            ..steering(s.classify)
        });
    }
    Ok(())
}
