//! What members' states do to their bond.

use crate::areas::bond::State;
use crate::areas::bond::config::detach;
use crate::core::call::Call;
use crate::core::vpp::Vpp;

/// A member that goes leaves its bond first.
pub(super) fn interface_deleted(vpp: &mut Vpp, call: &mut Call<'_>, sw_if_index: u32) {
    let member = vpp.bond.members.find(|m| m.sw_if_index == sw_if_index);
    if let Some(member) = member.map(|(member, _)| member) {
        detach(vpp, call, member);
    }
}

/// A member is active while it is up, by admin and by link. LACP decides for itself.
pub(super) fn state_changed(vpp: &mut Vpp, call: &mut Call<'_>, sw_if_index: u32) {
    let member = vpp.bond.members.find(|m| m.sw_if_index == sw_if_index);
    let member = member.filter(|(_, m)| m.lacp_port.is_none());
    let interface = vpp.interface.table.get(sw_if_index);
    if let (Some((member, _)), Some(interface)) = (member, interface) {
        let enabled = interface.is_admin_up() && interface.is_link_up();
        set_active(vpp, call, member, enabled);
    }
}

/// `bond_enable_collecting_distributing` and its counterpart: the bond's link follows whether it has active members.
pub(super) fn set_active(vpp: &mut Vpp, call: &mut Call<'_>, member: u32, enabled: bool) {
    let State {
        ref mut bonds,
        ref mut members,
        ..
    } = vpp.areas.bond;
    let Some(member) = members.get_mut(member) else {
        return;
    };
    let Some(bond) = bonds.get_mut(member.bond) else {
        return;
    };
    if bond.active.contains(&member.sw_if_index) == enabled {
        return;
    }
    if enabled {
        bond.active.push(member.sw_if_index);
        member.is_local_numa = true;
    } else {
        bond.active.retain(|active| *active != member.sw_if_index);
    }
    let (sw_if_index, has_active) = (bond.sw_if_index, !bond.active.is_empty());
    let bond = vpp.interface.table.get(sw_if_index);
    let admin_up = bond.is_some_and(|i| i.is_admin_up());
    vpp.set_link(call, sw_if_index, admin_up && has_active);
}

