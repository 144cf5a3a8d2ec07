//! Requests that show bonds and members.

use vpp_binapi::FixedStr;
use vpp_binapi::api::bond::{
    SwBondInterfaceDetails, SwBondInterfaceDump, SwInterfaceBondDetails, SwInterfaceBondDump,
    SwInterfaceSlaveDetails, SwInterfaceSlaveDump, SwMemberInterfaceDetails, SwMemberInterfaceDump,
};
use vpp_binapi::api::lacp::{SwInterfaceLacpDetails, SwInterfaceLacpDump};

use crate::core::call::{Refusal, Rows};
use crate::core::vpp::Vpp;

fn hardware_name(vpp: &Vpp, sw_if_index: u32) -> FixedStr<64> {
    let interface = vpp.interface.table.get(sw_if_index);
    let hardware = interface.and_then(|i| vpp.interface.table.hw(i.hw_if_index));
    FixedStr::truncated(hardware.map_or(&[][..], |h| h.name.as_bytes()))
}

fn bonds(vpp: &Vpp) -> impl Iterator<Item = SwBondInterfaceDetails> {
    vpp.bond.bonds.iter().map(|(_, b)| SwBondInterfaceDetails {
        sw_if_index: b.sw_if_index,
        id: b.id,
        mode: b.mode,
        lb: b.load_balance,
        numa_only: b.numa_only,
        active_members: u32::try_from(b.active.len()).unwrap_or(u32::MAX),
        members: u32::try_from(b.members.len()).unwrap_or(u32::MAX),
        interface_name: hardware_name(vpp, b.sw_if_index),
    })
}

pub(super) fn sw_bond_interface_dump(
    vpp: &mut Vpp,
    r: &SwBondInterfaceDump,
    rows: &mut Rows<'_, '_, SwBondInterfaceDetails>,
) -> Result<(), Refusal> {
    for row in bonds(vpp) {
        if r.sw_if_index == u32::MAX || r.sw_if_index == row.sw_if_index {
            rows.push(&row);
        }
    }
    Ok(())
}

pub(super) fn sw_interface_bond_dump(
    vpp: &mut Vpp,
    _: &SwInterfaceBondDump,
    rows: &mut Rows<'_, '_, SwInterfaceBondDetails>,
) -> Result<(), Refusal> {
    for b in bonds(vpp) {
        rows.push(&SwInterfaceBondDetails {
            sw_if_index: b.sw_if_index,
            id: b.id,
            mode: b.mode,
            lb: b.lb,
            numa_only: b.numa_only,
            active_slaves: b.active_members,
            slaves: b.members,
            interface_name: b.interface_name,
        });
    }
    Ok(())
}

fn members(vpp: &Vpp, bond_sw_if_index: u32) -> Vec<SwMemberInterfaceDetails> {
    let bond = vpp.bond.bonds.find(|b| b.sw_if_index == bond_sw_if_index);
    let members = bond.map_or(&[][..], |(_, b)| b.members.as_slice());
    let member = |sw_if_index: &u32| {
        let (_, m) = vpp.bond.members.find(|m| m.sw_if_index == *sw_if_index)?;
        Some(SwMemberInterfaceDetails {
            sw_if_index: m.sw_if_index,
            interface_name: hardware_name(vpp, m.sw_if_index),
            is_passive: m.is_passive,
            is_long_timeout: m.is_long_timeout,
            is_local_numa: m.is_local_numa,
            weight: m.weight,
        })
    };
    members.iter().filter_map(member).collect()
}

pub(super) fn sw_member_interface_dump(
    vpp: &mut Vpp,
    r: &SwMemberInterfaceDump,
    rows: &mut Rows<'_, '_, SwMemberInterfaceDetails>,
) -> Result<(), Refusal> {
    for row in members(vpp, r.sw_if_index) {
        rows.push(&row);
    }
    Ok(())
}

pub(super) fn sw_interface_slave_dump(
    vpp: &mut Vpp,
    r: &SwInterfaceSlaveDump,
    rows: &mut Rows<'_, '_, SwInterfaceSlaveDetails>,
) -> Result<(), Refusal> {
    for m in members(vpp, r.sw_if_index) {
        rows.push(&SwInterfaceSlaveDetails {
            sw_if_index: m.sw_if_index,
            interface_name: m.interface_name,
            is_passive: m.is_passive,
            is_long_timeout: m.is_long_timeout,
            is_local_numa: m.is_local_numa,
            weight: m.weight,
        });
    }
    Ok(())
}

/// State bits of IEEE 802.1AX.
mod lacp {
    pub(super) const ACTIVITY: u8 = 1;
    pub(super) const TIMEOUT: u8 = 2;
    pub(super) const AGGREGATION: u8 = 4;
    pub(super) const DEFAULTED: u8 = 64;
    pub(super) const EXPIRED: u8 = 128;
    /// Receive machine of a port that is down.
    pub(super) const PORT_DISABLED: u32 = 2;
}

/// Ports on which nobody has ever answered.
pub(super) fn sw_interface_lacp_dump(
    vpp: &mut Vpp,
    _: &SwInterfaceLacpDump,
    rows: &mut Rows<'_, '_, SwInterfaceLacpDetails>,
) -> Result<(), Refusal> {
    for (_, m) in vpp.bond.members.iter() {
        let (Some(port), Some(bond)) = (m.lacp_port, vpp.bond.bonds.get(m.bond)) else {
            continue;
        };
        let activity = if m.is_passive { 0 } else { lacp::ACTIVITY };
        let timeout = if m.is_long_timeout { 0 } else { lacp::TIMEOUT };
        let [_, _, high, low] = bond.sw_if_index.to_be_bytes();
        let key = u16::from_be_bytes([high, low]);
        rows.push(&SwInterfaceLacpDetails {
            sw_if_index: m.sw_if_index,
            interface_name: hardware_name(vpp, m.sw_if_index),
            rx_state: lacp::PORT_DISABLED,
            bond_interface_name: hardware_name(vpp, bond.sw_if_index),
            actor_system_priority: 65535,
            actor_system: bond.mac,
            actor_key: key,
            actor_port_priority: 255,
            actor_port_number: port,
            actor_state: activity
                | timeout
                | lacp::AGGREGATION
                | lacp::DEFAULTED
                | lacp::EXPIRED,
            partner_system_priority: 65535,
            partner_key: key,
            partner_port_priority: 255,
            partner_port_number: port,
            partner_state: lacp::TIMEOUT,
            ..SwInterfaceLacpDetails::default()
        });
    }
    Ok(())
}
