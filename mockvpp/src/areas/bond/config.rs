//! Bonds and their members.

use std::collections::BTreeSet;

use vpp_binapi::VppError;
use vpp_binapi::api::bond::{
    BondAddMember, BondAddMemberReply, BondCreate, BondCreate2, BondCreate2Reply, BondCreateReply,
    BondDelete, BondDeleteReply, BondDetachMember, BondDetachMemberReply, BondDetachSlave,
    BondDetachSlaveReply, BondEnslave, BondEnslaveReply, BondLbAlgo, BondMode,
    SwInterfaceSetBondWeight, SwInterfaceSetBondWeightReply,
};

use crate::areas::bond::{Bond, Member, hooks};
use crate::areas::interface::{DeviceClass, DriverError, NewHardware, created};
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

static BOND: DeviceClass = DeviceClass {
    name: "bond",
    admin_up_down,
    mac_add_del: |vpp, sw_if_index, mac, is_add| {
        let bond = vpp.bond.bonds.find(|b| b.sw_if_index == sw_if_index);
        let members = bond.map_or(Vec::new(), |(_, b)| b.members.clone());
        let mut added = members.iter().map(|m| vpp.add_del_mac(*m, mac, is_add));
        added.try_for_each(|added| added)
    },
    ..DeviceClass::PASSIVE
};

fn admin_up_down(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    sw_if_index: u32,
    up: bool,
) -> Result<(), DriverError> {
    let bond = vpp.bond.bonds.find(|b| b.sw_if_index == sw_if_index);
    if up && bond.is_some_and(|(_, b)| !b.active.is_empty()) {
        vpp.set_link(call, sw_if_index, true);
    }
    Ok(())
}

fn create(vpp: &mut Vpp, call: &mut Call<'_>, r: &BondCreate2) -> Result<u32, VppError> {
    let load_balance = match (r.mode, r.lb) {
        (BondMode(0 | 6..), _) | (_, BondLbAlgo(3..)) => return Err(VppError::INVALID_ARGUMENT),
        (BondMode::BOND_API_MODE_ROUND_ROBIN, _) => BondLbAlgo::BOND_API_LB_ALGO_RR,
        (BondMode::BOND_API_MODE_BROADCAST, _) => BondLbAlgo::BOND_API_LB_ALGO_BC,
        (BondMode::BOND_API_MODE_ACTIVE_BACKUP, _) => BondLbAlgo::BOND_API_LB_ALGO_AB,
        (_, wanted) => wanted,
    };
    let dev_instance = vpp.bond.bonds.next_index();
    let id = if r.id == u32::MAX { dev_instance } else { r.id };
    if !vpp.bond.ids.insert(id) {
        return Err(VppError::INSTANCE_IN_USE);
    }
    let mac = match r.use_custom_mac {
        true => r.mac_address,
        false => vpp.interface.random_mac(),
    };
    let name = format!("BondEthernet{id}");
    let new = NewHardware {
        dev_instance,
        ..NewHardware::ethernet(&name, &BOND, mac)
    };
    let sw_if_index = vpp.add_hardware(call, &new);
    if let Some(hardware) = vpp.interface.table.hardware_mut(sw_if_index) {
        hardware.has_gso = r.enable_gso;
    }
    vpp.bond.bonds.insert(Bond {
        sw_if_index,
        id,
        mode: r.mode,
        load_balance,
        numa_only: r.numa_only,
        mac,
        use_custom_mac: r.use_custom_mac,
        members: Vec::new(),
        active: Vec::new(),
        ports: BTreeSet::new(),
    });
    Ok(sw_if_index)
}

pub(super) fn bond_create2(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: BondCreate2,
) -> Result<BondCreate2Reply, Refusal> {
    let (retval, sw_if_index) = created(create(vpp, call, &r), 0);
    Ok(BondCreate2Reply {
        retval,
        sw_if_index,
    })
}

pub(super) fn bond_create(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: BondCreate,
) -> Result<BondCreateReply, Refusal> {
    let r = BondCreate2 {
        mode: r.mode,
        lb: r.lb,
        numa_only: r.numa_only,
        enable_gso: false,
        use_custom_mac: r.use_custom_mac,
        mac_address: r.mac_address,
        id: r.id,
    };
    let (retval, sw_if_index) = created(create(vpp, call, &r), 0);
    Ok(BondCreateReply {
        retval,
        sw_if_index,
    })
}

/// A sub-interface stands for its bond.
pub(super) fn bond_delete(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: BondDelete,
) -> Result<BondDeleteReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    let hardware = vpp.interface.table.hardware(r.sw_if_index);
    let hardware = hardware.filter(|h| h.device.name == BOND.name);
    let hardware = hardware.ok_or(VppError::INVALID_SW_IF_INDEX)?;
    let (sw_if_index, dev_instance) = (hardware.sw_if_index, hardware.dev_instance);
    let bond = vpp.bond.bonds.get(dev_instance);
    for member in bond.map_or(Vec::new(), |b| b.members.clone()) {
        hooks::interface_deleted(vpp, call, member);
    }
    vpp.set_link(call, sw_if_index, false);
    let _ = vpp.set_admin(call, sw_if_index, false);
    vpp.remove_interface(call, sw_if_index);
    if let Some(bond) = vpp.bond.bonds.remove(dev_instance) {
        vpp.bond.ids.remove(&bond.id);
    }
    Ok(BondDeleteReply::default())
}

fn add_member(vpp: &mut Vpp, call: &mut Call<'_>, r: &BondAddMember) -> Result<(), Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    let invalid = VppError::INVALID_INTERFACE;
    let bond = vpp
        .bond
        .bonds
        .find(|b| b.sw_if_index == r.bond_sw_if_index);
    let bond_index = bond.map(|(index, _)| index).ok_or(invalid)?;
    let taken = vpp.bond.members.find(|m| m.sw_if_index == r.sw_if_index);
    if taken.is_some() {
        return Err(VppError::VALUE_EXIST.into());
    }
    let table = &vpp.interface.table;
    let has_gso = |sw_if_index| table.hardware(sw_if_index).is_some_and(|h| h.has_gso);
    let hardware = table.hardware(r.sw_if_index).ok_or(invalid)?;
    if hardware.device.name == BOND.name || has_gso(r.bond_sw_if_index) && !hardware.has_gso {
        return Err(invalid.into());
    }
    if !hardware.link.is_ethernet {
        return Err(Refusal::Crash(
            "a member of a bond needs a MAC: VPP copies it from nowhere",
        ));
    }
    let (member_hw, own_mac) = (hardware.hw_if_index, hardware.mac);
    let bond_hw = table.hardware(r.bond_sw_if_index).map(|h| h.hw_if_index);
    let bond_hw = bond_hw.ok_or(invalid)?;
    let bond = vpp.bond.bonds.get_mut(bond_index).ok_or(invalid)?;
    bond.members.push(r.sw_if_index);
    let (is_first, mode) = (bond.members.len() == 1, bond.mode);
    if is_first && !bond.use_custom_mac {
        bond.mac = own_mac;
    }
    let (bond_mac, leads) = (bond.mac, bond.use_custom_mac || !is_first);
    let changed = if leads { member_hw } else { bond_hw };
    let is_lacp = mode == BondMode::BOND_API_MODE_LACP;
    let free_port = |ports: &BTreeSet<u16>| (1..).find(|port| !ports.contains(port));
    let lacp_port = is_lacp.then(|| free_port(&bond.ports)).flatten();
    bond.ports.extend(lacp_port);
    let member = vpp.bond.members.insert(Member {
        sw_if_index: r.sw_if_index,
        bond: bond_index,
        is_passive: r.is_passive,
        is_long_timeout: r.is_long_timeout,
        is_local_numa: false,
        weight: 0,
        own_mac,
        lacp_port,
    });
    // A driver that refuses the MAC stays a member all the same.
    let _ = vpp.change_mac(call, changed, bond_mac);
    let secondary = vpp.interface.table.hw(bond_hw);
    for mac in secondary.map_or(Vec::new(), |h| h.secondary_macs.clone()) {
        let _ = vpp.add_del_mac(r.sw_if_index, mac, true);
    }
    let interface = vpp.interface.table.get(r.sw_if_index);
    let up = interface.is_some_and(|i| i.is_admin_up() && i.is_link_up());
    if up && !is_lacp {
        hooks::set_active(vpp, call, member, true);
    }
    Ok(())
}

pub(super) fn bond_add_member(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: BondAddMember,
) -> Result<BondAddMemberReply, Refusal> {
    add_member(vpp, call, &r)?;
    Ok(BondAddMemberReply::default())
}

pub(super) fn bond_enslave(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: BondEnslave,
) -> Result<BondEnslaveReply, Refusal> {
    let r = BondAddMember {
        sw_if_index: r.sw_if_index,
        bond_sw_if_index: r.bond_sw_if_index,
        is_passive: r.is_passive,
        is_long_timeout: r.is_long_timeout,
    };
    add_member(vpp, call, &r)?;
    Ok(BondEnslaveReply::default())
}

/// `bond_delete_neighbor`: the member gets its own MAC back.
pub(super) fn detach(vpp: &mut Vpp, call: &mut Call<'_>, member: u32) {
    hooks::set_active(vpp, call, member, false);
    let Some(member) = vpp.bond.members.remove(member) else {
        return;
    };
    let mut bond_sw_if_index = None;
    if let Some(bond) = vpp.bond.bonds.get_mut(member.bond) {
        bond.members.retain(|m| *m != member.sw_if_index);
        bond.ports.retain(|port| Some(*port) != member.lacp_port);
        bond_sw_if_index = Some(bond.sw_if_index);
    }
    let table = &vpp.interface.table;
    let hardware = table.hardware(member.sw_if_index).map(|h| h.hw_if_index);
    let bond = bond_sw_if_index.and_then(|bond| table.hardware(bond));
    let secondary = bond.map_or(Vec::new(), |h| h.secondary_macs.clone());
    if let Some(hw_if_index) = hardware {
        let _ = vpp.change_mac(call, hw_if_index, member.own_mac);
    }
    for mac in secondary {
        let _ = vpp.add_del_mac(member.sw_if_index, mac, false);
    }
}

fn detach_by_index(vpp: &mut Vpp, call: &mut Call<'_>, sw_if_index: u32) -> Result<(), Refusal> {
    vpp.interface.table.expect(sw_if_index)?;
    let member = vpp.bond.members.find(|m| m.sw_if_index == sw_if_index);
    let member = member.map(|(member, _)| member);
    detach(vpp, call, member.ok_or(VppError::INVALID_INTERFACE)?);
    Ok(())
}

pub(super) fn bond_detach_member(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: BondDetachMember,
) -> Result<BondDetachMemberReply, Refusal> {
    detach_by_index(vpp, call, r.sw_if_index)?;
    Ok(BondDetachMemberReply::default())
}

pub(super) fn bond_detach_slave(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: BondDetachSlave,
) -> Result<BondDetachSlaveReply, Refusal> {
    detach_by_index(vpp, call, r.sw_if_index)?;
    Ok(BondDetachSlaveReply::default())
}

pub(super) fn sw_interface_set_bond_weight(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SwInterfaceSetBondWeight,
) -> Result<SwInterfaceSetBondWeightReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    let invalid = VppError::INVALID_INTERFACE;
    let member = vpp.bond.members.find(|m| m.sw_if_index == r.sw_if_index);
    let (member, bond) = member.map(|(index, m)| (index, m.bond)).ok_or(invalid)?;
    let bond = vpp.bond.bonds.get(bond).ok_or(invalid)?;
    if bond.mode != BondMode::BOND_API_MODE_ACTIVE_BACKUP {
        return Err(VppError::INVALID_ARGUMENT.into());
    }
    if let Some(member) = vpp.bond.members.get_mut(member) {
        member.weight = r.weight;
    }
    Ok(SwInterfaceSetBondWeightReply::default())
}
