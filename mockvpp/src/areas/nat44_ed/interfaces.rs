//! Interfaces inside and outside of NAT, and those whose output is translated.

use std::net::Ipv4Addr;

use vpp_binapi::VppError;
use vpp_binapi::api::nat_types::NatConfigFlags;
use vpp_binapi::api::nat44_ed::{
    Nat44EdAddDelOutputInterface, Nat44EdAddDelOutputInterfaceReply,
    Nat44EdOutputInterfaceDetails, Nat44EdOutputInterfaceGet, Nat44EdOutputInterfaceGetReply,
    Nat44InterfaceAddDelFeature, Nat44InterfaceAddDelFeatureReply, Nat44InterfaceDetails,
    Nat44InterfaceDump,
};

use crate::areas::nat44_ed::sides::{Interface, add_side, find};
use crate::areas::nat44_ed::{State, receive};
use crate::core::call::{Call, Refusal, Rows};
use crate::core::pool::Pool;
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

pub(super) fn register(r: &mut Registry) {
    r.reply(nat44_interface_add_del_feature);
    r.reply(nat44_ed_add_del_output_interface);
    r.dump(nat44_interface_dump);
    r.stream(nat44_ed_output_interface_get);
}

fn feature(vpp: &mut Vpp, sw_if_index: u32, node: &str, enable: bool) {
    let arc = match node {
        "nat-pre-in2out-output" | "ip4-sv-reassembly-output-feature" => "ip4-output",
        _ => "ip4-unicast",
    };
    let set = vpp.feature.enable_disable(arc, node, sw_if_index, enable);
    debug_assert!(set.is_ok(), "{node} is in the table");
}

/// VPP counts the users of reassembly: the first and the last switch it.
fn reassembly(vpp: &mut Vpp, sw_if_index: u32, is_output: bool, enable: bool) {
    let node = match is_output {
        true => "ip4-sv-reassembly-output-feature",
        false => "ip4-sv-reassembly-feature",
    };
    feature(vpp, sw_if_index, node, enable);
}

fn pre(is_inside: bool) -> &'static str {
    match is_inside {
        true => "nat-pre-in2out",
        false => "nat-pre-out2in",
    }
}

impl State {
    /// What an outside interface answers for: pool addresses, then the outside addresses of mappings.
    fn answered(&self) -> Vec<Ipv4Addr> {
        let mappings = self.mappings.iter().map(|(_, m)| m.external.0);
        self.pool.iter().chain(mappings).collect()
    }
}

fn answer(vpp: &mut Vpp, sw_if_index: u32, is_add: bool) {
    for address in vpp.nat44_ed.answered() {
        receive(vpp, address, sw_if_index, is_add);
    }
}

fn add(vpp: &mut Vpp, sw_if_index: u32, is_inside: bool) -> Result<(), VppError> {
    let nat = &vpp.nat44_ed;
    nat.expect_enabled()?;
    if find(&nat.output_interfaces, sw_if_index).is_some() {
        return Err(VppError::VALUE_EXIST);
    }
    let held = find(&nat.interfaces, sw_if_index);
    if let Some(i) = held.and_then(|index| nat.interfaces.get(index)) {
        if (i.is_inside && is_inside) || (i.is_outside && !is_inside) {
            return Ok(());
        }
        reassembly(vpp, sw_if_index, false, true);
        feature(vpp, sw_if_index, pre(!is_inside), false);
        feature(vpp, sw_if_index, "nat44-ed-classify", true);
    } else {
        reassembly(vpp, sw_if_index, false, true);
        feature(vpp, sw_if_index, pre(is_inside), true);
    }
    add_side(&mut vpp.nat44_ed.interfaces, held, sw_if_index, is_inside);
    if !is_inside {
        answer(vpp, sw_if_index, true);
    }
    Ok(())
}

/// An interface with one side goes whichever side the client names, and only the named side's routes with it.
pub(super) fn del(vpp: &mut Vpp, sw_if_index: u32, is_inside: bool) -> Result<(), VppError> {
    let nat = &mut vpp.nat44_ed;
    nat.expect_enabled()?;
    let index = find(&nat.interfaces, sw_if_index).ok_or(VppError::NO_SUCH_ENTRY)?;
    let held = nat.interfaces.get_mut(index);
    if let Some(i) = held.filter(|i| i.is_inside && i.is_outside) {
        i.is_inside = !is_inside;
        i.is_outside = is_inside;
        feature(vpp, sw_if_index, "nat44-ed-classify", false);
        feature(vpp, sw_if_index, pre(!is_inside), true);
    } else {
        nat.interfaces.remove(index);
        feature(vpp, sw_if_index, pre(is_inside), false);
    }
    reassembly(vpp, sw_if_index, false, false);
    if !is_inside {
        answer(vpp, sw_if_index, false);
    }
    Ok(())
}

fn output_features(vpp: &mut Vpp, sw_if_index: u32, enable: bool) {
    reassembly(vpp, sw_if_index, false, enable);
    reassembly(vpp, sw_if_index, true, enable);
    feature(vpp, sw_if_index, "nat-pre-out2in", enable);
    feature(vpp, sw_if_index, "nat-pre-in2out-output", enable);
}

fn add_output(vpp: &mut Vpp, sw_if_index: u32) -> Result<(), VppError> {
    let nat = &mut vpp.nat44_ed;
    nat.expect_enabled()?;
    let taken = find(&nat.interfaces, sw_if_index);
    if taken
        .or(find(&nat.output_interfaces, sw_if_index))
        .is_some()
    {
        return Err(VppError::VALUE_EXIST);
    }
    nat.output_interfaces.insert(Interface {
        sw_if_index,
        is_inside: true,
        is_outside: true,
    });
    output_features(vpp, sw_if_index, true);
    answer(vpp, sw_if_index, true);
    Ok(())
}

fn del_output(vpp: &mut Vpp, sw_if_index: u32) -> Result<(), VppError> {
    let nat = &mut vpp.nat44_ed;
    nat.expect_enabled()?;
    let index = find(&nat.output_interfaces, sw_if_index).ok_or(VppError::NO_SUCH_ENTRY)?;
    nat.output_interfaces.remove(index);
    output_features(vpp, sw_if_index, false);
    answer(vpp, sw_if_index, false);
    Ok(())
}

/// Takes an interface out of NAT.
pub(super) fn forget(vpp: &mut Vpp, sw_if_index: u32) -> Result<(), VppError> {
    let nat = &vpp.nat44_ed;
    let held = nat.interfaces.find(|i| i.sw_if_index == sw_if_index);
    let mut done = Ok(());
    if let Some((_, i)) = held.map(|(index, i)| (index, *i)) {
        if i.is_inside {
            done = del(vpp, sw_if_index, true);
        }
        if i.is_outside {
            done = del(vpp, sw_if_index, false);
        }
    }
    if find(&vpp.nat44_ed.output_interfaces, sw_if_index).is_some() {
        done = del_output(vpp, sw_if_index);
    }
    done
}

/// `nat44_ed_del_interfaces` and `nat44_ed_del_output_interfaces`: what the last one answers counts.
pub(super) fn clear(vpp: &mut Vpp) -> Result<(), VppError> {
    let nat = &vpp.nat44_ed;
    let all = nat.interfaces.iter().chain(nat.output_interfaces.iter());
    let all: Vec<u32> = all.map(|(_, i)| i.sw_if_index).collect();
    let mut done = Ok(());
    for sw_if_index in all {
        done = forget(vpp, sw_if_index);
    }
    vpp.nat44_ed.interfaces = Pool::default();
    vpp.nat44_ed.output_interfaces = Pool::default();
    done
}

fn nat44_interface_add_del_feature(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Nat44InterfaceAddDelFeature,
) -> Result<Nat44InterfaceAddDelFeatureReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    let is_inside = r.flags.contains(NatConfigFlags::NAT_IS_INSIDE);
    match r.is_add {
        true => add(vpp, r.sw_if_index, is_inside)?,
        false => del(vpp, r.sw_if_index, is_inside)?,
    }
    Ok(Nat44InterfaceAddDelFeatureReply::default())
}

fn nat44_ed_add_del_output_interface(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Nat44EdAddDelOutputInterface,
) -> Result<Nat44EdAddDelOutputInterfaceReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    match r.is_add {
        true => add_output(vpp, r.sw_if_index)?,
        false => del_output(vpp, r.sw_if_index)?,
    }
    Ok(Nat44EdAddDelOutputInterfaceReply::default())
}

fn nat44_interface_dump(
    vpp: &mut Vpp,
    _: &Nat44InterfaceDump,
    rows: &mut Rows<'_, '_, Nat44InterfaceDetails>,
) -> Result<(), Refusal> {
    for (_, i) in vpp.nat44_ed.interfaces.iter() {
        let mut flags = NatConfigFlags::default();
        if i.is_inside {
            flags = flags | NatConfigFlags::NAT_IS_INSIDE;
        }
        if i.is_outside {
            flags = flags | NatConfigFlags::NAT_IS_OUTSIDE;
        }
        rows.push(&Nat44InterfaceDetails {
            flags,
            sw_if_index: i.sw_if_index,
        });
    }
    Ok(())
}

/// Rows from the cursor on, ~0 meaning the first; an empty list answers cursor 0 and no error.
fn nat44_ed_output_interface_get(
    vpp: &mut Vpp,
    r: &Nat44EdOutputInterfaceGet,
    rows: &mut Rows<'_, '_, Nat44EdOutputInterfaceDetails>,
) -> Nat44EdOutputInterfaceGetReply {
    let interfaces = &vpp.nat44_ed.output_interfaces;
    if interfaces.is_empty() {
        return Nat44EdOutputInterfaceGetReply::default();
    }
    let first = if r.cursor == u32::MAX { 0 } else { r.cursor };
    let mut said = false;
    for (_, i) in interfaces.iter().filter(|(index, _)| *index >= first) {
        rows.push(&Nat44EdOutputInterfaceDetails {
            sw_if_index: i.sw_if_index,
        });
        said = true;
    }
    Nat44EdOutputInterfaceGetReply {
        retval: if said { 0 } else { VppError::INVALID_VALUE.0 },
        cursor: u32::MAX,
    }
}
