use agent_model::normalize;
use agent_model::vpp::l2::BridgeDomain;
use agent_model::vpp::l2::bridge_domain::ArpTerminationEntry;
use futures::future::try_join_all;
use vpp_binapi::api::l2::{
    BdFlags, BdIpMac, BdIpMacAddDel, BdIpMacDetails, BdIpMacDump, BridgeDomainAddDel,
    BridgeDomainDetails, BridgeDomainDump, BridgeDomainSetMacAge, BridgeFlags,
};
use vpp_binapi::{FixedStr, MacAddress, VppError};

use crate::{CallError, Need, Tolerate, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![
    BridgeDomainAddDel,
    BridgeDomainDump,
    BridgeDomainSetMacAge,
    BridgeFlags,
    BdIpMacAddDel,
    BdIpMacDump
];

/// Adds a bridge domain and its ARP termination table, all sent together.
pub(super) async fn add(vpp: &Vpp, bd_id: u32, bd: &BridgeDomain) -> Result<(), CallError> {
    let add = BridgeDomainAddDel {
        bd_id,
        flood: bd.flood,
        uu_flood: bd.unknown_unicast_flood,
        forward: bd.forward,
        learn: bd.learn,
        arp_term: bd.arp_termination,
        mac_age: mac_age(vpp, bd)?,
        bd_tag: FixedStr::new(&bd.name)
            .ok_or_else(|| vpp.cannot_say::<BridgeDomainAddDel>("name is longer than 63 bytes"))?,
        is_add: true,
        ..BridgeDomainAddDel::default()
    };
    let (added, arp) = futures::join!(
        vpp.request(&add),
        change_arp(vpp, bd_id, &[], &bd.arp_termination_table)
    );
    added.and(Ok(arp?))
}

/// Brings what differs between two forms of a bridge domain to VPP; nothing needs a new bridge domain.
pub(super) async fn change(
    vpp: &Vpp,
    bd_id: u32,
    old: &BridgeDomain,
    new: &BridgeDomain,
) -> Result<(), CallError> {
    let (had, has) = (flags(old), flags(new));
    for (is_set, bits) in [(false, had & !has), (true, has & !had)] {
        if bits != 0 {
            vpp.request(&BridgeFlags {
                bd_id,
                is_set,
                flags: BdFlags(bits),
            })
            .await?;
        }
    }
    if old.mac_age != new.mac_age {
        let mac_age = mac_age(vpp, new)?;
        vpp.request(&BridgeDomainSetMacAge { bd_id, mac_age })
            .await?;
    }
    change_arp(
        vpp,
        bd_id,
        &old.arp_termination_table,
        &new.arp_termination_table,
    )
    .await
}

/// Deletes a bridge domain; its ARP termination table goes with it.
pub(super) async fn delete(vpp: &Vpp, bd_id: u32) -> Result<(), CallError> {
    let delete = BridgeDomainAddDel {
        bd_id,
        is_add: false,
        ..BridgeDomainAddDel::default()
    };
    vpp.request(&delete)
        .await
        .tolerate(&[VppError::NO_SUCH_ENTRY])
}

pub(super) async fn dump(vpp: &Vpp) -> Result<Vec<BridgeDomainDetails>, CallError> {
    vpp.dump(&BridgeDomainDump {
        bd_id: u32::MAX,
        sw_if_index: u32::MAX,
    })
    .await
}

pub(super) async fn dump_arp(vpp: &Vpp) -> Result<Vec<BdIpMacDetails>, CallError> {
    vpp.dump(&BdIpMacDump { bd_id: u32::MAX }).await
}

fn mac_age(vpp: &Vpp, bd: &BridgeDomain) -> Result<u8, CallError> {
    u8::try_from(bd.mac_age).map_err(|_| {
        vpp.cannot_say::<BridgeDomainAddDel>(format!("mac_age {} is above 255", bd.mac_age))
    })
}

fn flags(bd: &BridgeDomain) -> u32 {
    let flags = [
        (bd.learn, BdFlags::BRIDGE_API_FLAG_LEARN),
        (bd.forward, BdFlags::BRIDGE_API_FLAG_FWD),
        (bd.flood, BdFlags::BRIDGE_API_FLAG_FLOOD),
        (bd.unknown_unicast_flood, BdFlags::BRIDGE_API_FLAG_UU_FLOOD),
        (bd.arp_termination, BdFlags::BRIDGE_API_FLAG_ARP_TERM),
    ];
    flags
        .into_iter()
        .filter(|(on, _)| *on)
        .fold(0, |bits, (_, flag)| bits | flag.0)
}

pub(super) fn same_arp(a: &ArpTerminationEntry, b: &ArpTerminationEntry) -> bool {
    normalize::same_ip(&a.ip_address, &b.ip_address)
        && normalize::same_mac(&a.phys_address, &b.phys_address)
}

/// Removes entries first: an address may come back with another MAC.
async fn change_arp(
    vpp: &Vpp,
    bd_id: u32,
    old: &[ArpTerminationEntry],
    new: &[ArpTerminationEntry],
) -> Result<(), CallError> {
    let missing_in = |list: &[ArpTerminationEntry], e: &ArpTerminationEntry| {
        !list.iter().any(|o| same_arp(o, e))
    };
    let removed = old
        .iter()
        .filter(|e| missing_in(new, e))
        .map(|e| (false, e));
    let added = new.iter().filter(|e| missing_in(old, e)).map(|e| (true, e));
    let calls = removed
        .chain(added)
        .map(|(is_add, e)| arp_call(vpp, bd_id, is_add, e));
    let calls = calls.collect::<Result<Vec<_>, _>>()?;
    try_join_all(calls.iter().map(|call| async move {
        let gone: &[VppError] = if call.is_add {
            &[]
        } else {
            &[VppError::NO_SUCH_ENTRY]
        };
        vpp.request(call).await.tolerate(gone)
    }))
    .await
    .map(drop)
}

fn arp_call(
    vpp: &Vpp,
    bd_id: u32,
    is_add: bool,
    entry: &ArpTerminationEntry,
) -> Result<BdIpMacAddDel, CallError> {
    let bad = |what: &str, text: &str| vpp.cannot_say::<BdIpMacAddDel>(format!("{what} {text:?}"));
    let ip =
        normalize::ip(&entry.ip_address).ok_or_else(|| bad("no IP address:", &entry.ip_address))?;
    let mac = normalize::mac(&entry.phys_address)
        .ok_or_else(|| bad("no MAC address:", &entry.phys_address))?;
    Ok(BdIpMacAddDel {
        is_add,
        entry: BdIpMac {
            bd_id,
            ip: ip.into(),
            mac: MacAddress(mac),
        },
    })
}
