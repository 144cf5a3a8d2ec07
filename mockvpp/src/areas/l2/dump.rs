//! Requests that show L2 settings (`src/vnet/l2/l2_api.c`).

use vpp_binapi::FixedStr;
use vpp_binapi::VppError;
use vpp_binapi::api::l2::{
    BdIpMac, BdIpMacDetails, BdIpMacDump, BridgeDomainDetails, BridgeDomainDump, BridgeDomainSwIf,
    L2FibTableDetails, L2FibTableDump, L2FlagsGet, L2FlagsGetReply, L2InterfaceFeatFlagsGet,
    L2InterfaceFeatFlagsGetReply, L2IntfFeatFlags, L2XconnectDetails, L2XconnectDump,
};

use crate::areas::l2::State;
use crate::areas::l2::bd::BridgeDomain;
use crate::areas::l2::features::{input, to_flags};
use crate::areas::l2::input::Mode;
use crate::core::call::{Call, Refusal, Rows};
use crate::core::vpp::Vpp;

fn domain_details(l2: &State, bd: &BridgeDomain) -> BridgeDomainDetails {
    let member = |m: &super::bd::Member| BridgeDomainSwIf {
        context: 0,
        sw_if_index: m.sw_if_index,
        shg: l2.ports.input(m.sw_if_index).shg,
    };
    BridgeDomainDetails {
        bd_id: bd.bd_id,
        flood: bd.has(input::FLOOD),
        uu_flood: bd.has(input::UU_FLOOD),
        forward: bd.has(input::FWD),
        learn: bd.has(input::LEARN),
        arp_term: bd.has(input::ARP_TERM),
        arp_ufwd: bd.has(input::ARP_UFWD),
        mac_age: bd.mac_age,
        bd_tag: FixedStr::truncated(&bd.tag),
        bvi_sw_if_index: bd.bvi_sw_if_index,
        uu_fwd_sw_if_index: bd.uu_fwd_sw_if_index,
        sw_if_details: bd.members.iter().map(member).collect(),
    }
}

/// The domains that an id names: ~0 all, 0 none.
fn named(l2: &State, bd_id: u32) -> impl Iterator<Item = &BridgeDomain> {
    l2.domains
        .iter()
        .filter(move |bd| bd_id == u32::MAX || bd.bd_id == bd_id)
}

/// A filter by interface is not implemented: it shows nothing.
pub(super) fn bridge_domain_dump(
    vpp: &mut Vpp,
    r: &BridgeDomainDump,
    rows: &mut Rows<'_, '_, BridgeDomainDetails>,
) -> Result<(), Refusal> {
    if r.sw_if_index == u32::MAX {
        named(&vpp.l2, r.bd_id).for_each(|bd| rows.push(&domain_details(&vpp.l2, bd)));
    }
    Ok(())
}

pub(super) fn bd_ip_mac_dump(
    vpp: &mut Vpp,
    r: &BdIpMacDump,
    rows: &mut Rows<'_, '_, BdIpMacDetails>,
) -> Result<(), Refusal> {
    for bd in named(&vpp.l2, r.bd_id) {
        for (ip, mac) in bd.ip_macs() {
            rows.push(&BdIpMacDetails {
                entry: BdIpMac {
                    bd_id: bd.bd_id,
                    ip: ip.into(),
                    mac,
                },
            });
        }
    }
    Ok(())
}

/// Entries of a deleted domain stay until its index has a new owner, and show domain ~0.
pub(super) fn l2_fib_table_dump(
    vpp: &mut Vpp,
    r: &L2FibTableDump,
    rows: &mut Rows<'_, '_, L2FibTableDetails>,
) -> Result<(), Refusal> {
    let domains = &vpp.l2.domains;
    let wanted = domains.find(r.bd_id);
    for (key, entry) in vpp.l2.fib.iter() {
        if r.bd_id == u32::MAX || wanted == Some(key.bd_index) {
            rows.push(&L2FibTableDetails {
                bd_id: domains.get(key.bd_index).map_or(u32::MAX, |bd| bd.bd_id),
                mac: key.mac,
                sw_if_index: entry.sw_if_index,
                static_mac: entry.is_static,
                filter_mac: entry.is_filter,
                bvi_mac: entry.is_bvi,
            });
        }
    }
    Ok(())
}

pub(super) fn l2_xconnect_dump(
    vpp: &mut Vpp,
    _: &L2XconnectDump,
    rows: &mut Rows<'_, '_, L2XconnectDetails>,
) -> Result<(), Refusal> {
    for (rx_sw_if_index, tx_sw_if_index) in vpp.l2.xconnects() {
        rows.push(&L2XconnectDetails {
            rx_sw_if_index,
            tx_sw_if_index,
        });
    }
    Ok(())
}

pub(super) fn l2_flags_get(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: L2FlagsGet,
) -> Result<L2FlagsGetReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    let config = vpp.l2.ports.input(r.sw_if_index);
    if config.mode == Mode::L3 {
        return Err(VppError::INVALID_SW_IF_INDEX.into());
    }
    let output = vpp.l2.ports.output(r.sw_if_index);
    Ok(L2FlagsGetReply {
        retval: 0,
        input_feature_bitmap: config.features,
        output_feature_bitmap: output.map_or(0, |o| o.features),
    })
}

pub(super) fn l2_interface_feat_flags_get(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: L2InterfaceFeatFlagsGet,
) -> Result<L2InterfaceFeatFlagsGetReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    let config = vpp.l2.ports.input(r.sw_if_index);
    if !matches!(config.mode, Mode::Bridge { .. }) {
        return Err(VppError::INVALID_SW_IF_INDEX.into());
    }
    let flags = L2IntfFeatFlags(to_flags(config.features));
    Ok(L2InterfaceFeatFlagsGetReply { retval: 0, flags })
}
