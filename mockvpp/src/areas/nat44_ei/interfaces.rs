//! Interfaces inside and outside of NAT, and those whose output is translated.

use std::net::Ipv4Addr;

use vpp_binapi::VppError;
use vpp_binapi::api::nat44_ei::{
    Nat44EiAddDelOutputInterface, Nat44EiAddDelOutputInterfaceReply, Nat44EiConfigFlags as F,
    Nat44EiInterfaceAddDelFeature, Nat44EiInterfaceAddDelFeatureReply,
    Nat44EiInterfaceAddDelOutputFeature, Nat44EiInterfaceAddDelOutputFeatureReply,
    Nat44EiInterfaceDetails, Nat44EiInterfaceDump, Nat44EiInterfaceOutputFeatureDetails,
    Nat44EiInterfaceOutputFeatureDump, Nat44EiOutputInterfaceDetails, Nat44EiOutputInterfaceGet,
    Nat44EiOutputInterfaceGetReply,
};

use crate::areas::nat44_ed::sides::{Interface, add_side, find};
use crate::areas::nat44_ei::{State, receive};
use crate::core::call::{Call, Refusal, Rows};
use crate::core::pool::Pool;
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

pub(super) fn register(r: &mut Registry) {
    r.reply(nat44_ei_interface_add_del_feature);
    r.reply(nat44_ei_interface_add_del_output_feature);
    r.reply(nat44_ei_add_del_output_interface);
    r.dump(nat44_ei_interface_dump);
    r.dump(nat44_ei_interface_output_feature_dump);
    r.stream(nat44_ei_output_interface_get);
}

fn feature(vpp: &mut Vpp, sw_if_index: u32, (arc, node): (&str, &str), enable: bool) {
    let set = vpp.feature.enable_disable(arc, node, sw_if_index, enable);
    debug_assert!(set.is_ok(), "{node} is in the table");
}

const REASSEMBLY: (&str, &str) = ("ip4-unicast", "ip4-sv-reassembly-feature");
const CLASSIFY: (&str, &str) = ("ip4-unicast", "nat44-ei-classify");
const OUT2IN: (&str, &str) = ("ip4-unicast", "nat44-ei-out2in");
const OUTPUT: [(&str, &str); 4] = [
    REASSEMBLY,
    ("ip4-output", "ip4-sv-reassembly-output-feature"),
    OUT2IN,
    ("ip4-output", "nat44-ei-in2out-output"),
];

fn side(is_inside: bool) -> (&'static str, &'static str) {
    match is_inside {
        true => ("ip4-unicast", "nat44-ei-in2out"),
        false => OUT2IN,
    }
}

/// Packets of VPP itself that come back from NAT: on while an interface needs it. One off too many is an error without a
/// name.
fn hairpinning(vpp: &mut Vpp, enable: bool) -> Result<(), Refusal> {
    const LOCAL0: u32 = 0;
    let node = ("ip4-local", "nat44-ei-hairpinning");
    let users = &mut vpp.nat44_ei.hairpinning;
    match (enable, *users) {
        (false, 0) => return Err(Refusal::Retval(1)),
        (true, _) => *users += 1,
        (false, _) => *users -= 1,
    }
    if *users == u32::from(enable) {
        feature(vpp, LOCAL0, node, enable);
    }
    Ok(())
}

impl State {
    /// What an outside interface answers for: outside addresses, then those of mappings without ports.
    fn answered(&self) -> Vec<Ipv4Addr> {
        let mappings = self.mappings.iter().map(|(_, m)| m);
        let mappings = mappings.filter(|m| m.is_address_only && m.local.0 != m.external.0);
        let addresses = self.addresses.iter().map(|a| a.address);
        addresses.chain(mappings.map(|m| m.external.0)).collect()
    }
}

fn answer(vpp: &mut Vpp, sw_if_index: u32, is_add: bool) {
    for address in vpp.nat44_ei.answered() {
        receive(vpp, address, sw_if_index, is_add);
    }
}

fn expect_side(vpp: &Vpp, is_inside: bool) -> Result<(), VppError> {
    vpp.nat44_ei.expect_enabled()?;
    let unsupported = vpp.nat44_ei.is_out2in_dpo && !is_inside;
    (!unsupported).then_some(()).ok_or(VppError::UNSUPPORTED)
}

fn add(vpp: &mut Vpp, sw_if_index: u32, is_inside: bool) -> Result<(), Refusal> {
    expect_side(vpp, is_inside)?;
    let nat = &vpp.nat44_ei;
    if find(&nat.output_interfaces, sw_if_index).is_some() {
        return Err(VppError::VALUE_EXIST.into());
    }
    let held = find(&nat.interfaces, sw_if_index);
    if let Some(i) = held.and_then(|index| nat.interfaces.get(index)) {
        if (i.is_inside && is_inside) || (i.is_outside && !is_inside) {
            return Ok(());
        }
        feature(vpp, sw_if_index, REASSEMBLY, true);
        feature(vpp, sw_if_index, side(!is_inside), false);
        feature(vpp, sw_if_index, CLASSIFY, true);
        if !is_inside {
            hairpinning(vpp, false)?;
        }
    } else {
        feature(vpp, sw_if_index, REASSEMBLY, true);
        feature(vpp, sw_if_index, side(is_inside), true);
        if is_inside && !vpp.nat44_ei.is_out2in_dpo {
            hairpinning(vpp, true)?;
        }
    }
    add_side(&mut vpp.nat44_ei.interfaces, held, sw_if_index, is_inside);
    if !is_inside {
        answer(vpp, sw_if_index, true);
    }
    Ok(())
}

/// An interface with one side goes whichever side the client names, and only the named side's routes with it.
fn del(vpp: &mut Vpp, sw_if_index: u32, is_inside: bool) -> Result<(), Refusal> {
    expect_side(vpp, is_inside)?;
    let index = find(&vpp.nat44_ei.interfaces, sw_if_index);
    let index = index.ok_or(VppError::NO_SUCH_ENTRY)?;
    let held = vpp.nat44_ei.interfaces.get(index);
    let is_both = held.is_some_and(|i| i.is_inside && i.is_outside);
    feature(vpp, sw_if_index, REASSEMBLY, false);
    if is_both {
        feature(vpp, sw_if_index, CLASSIFY, false);
        feature(vpp, sw_if_index, side(!is_inside), true);
        if !is_inside {
            hairpinning(vpp, true)?;
        }
        if let Some(i) = vpp.nat44_ei.interfaces.get_mut(index) {
            i.is_inside = !is_inside;
            i.is_outside = is_inside;
        }
    } else {
        feature(vpp, sw_if_index, side(is_inside), false);
        if is_inside {
            hairpinning(vpp, false)?;
        }
        vpp.nat44_ei.interfaces.remove(index);
    }
    if !is_inside {
        answer(vpp, sw_if_index, false);
    }
    Ok(())
}

fn add_output(vpp: &mut Vpp, sw_if_index: u32) -> Result<(), VppError> {
    let nat = &mut vpp.nat44_ei;
    nat.expect_enabled()?;
    let taken = find(&nat.interfaces, sw_if_index);
    let taken = taken.or_else(|| find(&nat.output_interfaces, sw_if_index));
    if taken.is_some() {
        return Err(VppError::VALUE_EXIST);
    }
    nat.output_interfaces.insert(Interface {
        sw_if_index,
        is_inside: true,
        is_outside: true,
    });
    for node in OUTPUT {
        feature(vpp, sw_if_index, node, true);
    }
    answer(vpp, sw_if_index, true);
    Ok(())
}

fn del_output(vpp: &mut Vpp, sw_if_index: u32) -> Result<(), VppError> {
    let nat = &mut vpp.nat44_ei;
    nat.expect_enabled()?;
    let index = find(&nat.output_interfaces, sw_if_index).ok_or(VppError::NO_SUCH_ENTRY)?;
    nat.output_interfaces.remove(index);
    for node in OUTPUT {
        feature(vpp, sw_if_index, node, false);
    }
    answer(vpp, sw_if_index, false);
    Ok(())
}

/// Takes an interface out of NAT: what the last step answers.
pub(super) fn forget(vpp: &mut Vpp, sw_if_index: u32) -> Result<(), Refusal> {
    let nat = &vpp.nat44_ei;
    let held = nat.interfaces.find(|i| i.sw_if_index == sw_if_index);
    let mut done = Ok(());
    if let Some(i) = held.map(|(_, i)| *i) {
        if i.is_inside {
            done = del(vpp, sw_if_index, true);
        }
        if i.is_outside {
            done = del(vpp, sw_if_index, false);
        }
    }
    if find(&vpp.nat44_ei.output_interfaces, sw_if_index).is_some() {
        done = del_output(vpp, sw_if_index).map_err(Refusal::from);
    }
    done
}

/// `nat44_ei_del_interfaces` and `nat44_ei_del_output_interfaces`: what the last one answers counts.
pub(super) fn clear(vpp: &mut Vpp) -> Result<(), VppError> {
    let nat = &vpp.nat44_ei;
    let all = nat.interfaces.iter().chain(nat.output_interfaces.iter());
    let all: Vec<u32> = all.map(|(_, i)| i.sw_if_index).collect();
    let mut done = Ok(());
    for sw_if_index in all {
        done = forget(vpp, sw_if_index);
    }
    vpp.nat44_ei.interfaces = Pool::default();
    vpp.nat44_ei.output_interfaces = Pool::default();
    done.map_err(|_| VppError::BUG)
}

fn nat44_ei_interface_add_del_feature(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Nat44EiInterfaceAddDelFeature,
) -> Result<Nat44EiInterfaceAddDelFeatureReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    let is_inside = r.flags.contains(F::NAT44_EI_IF_INSIDE);
    match r.is_add {
        true => add(vpp, r.sw_if_index, is_inside)?,
        false => del(vpp, r.sw_if_index, is_inside)?,
    }
    Ok(Nat44EiInterfaceAddDelFeatureReply::default())
}

/// What the dump of output features shows has a list of its own, whatever becomes of the interface
/// (`add_del_dummy_output_interface`). A place that is used again keeps its old side, too.
fn note(nat: &mut State, sw_if_index: u32, is_inside: bool, is_add: bool) -> bool {
    let held = nat.output_features.find(|(i, _)| *i == sw_if_index);
    match (held.map(|(index, _)| index), is_add) {
        (Some(_), true) | (None, false) => false,
        (None, true) => {
            let next = nat.output_features.next_index();
            let kept = nat.output_remains.remove(&next);
            let is_inside = is_inside || kept.unwrap_or(false);
            nat.output_features.insert((sw_if_index, is_inside));
            true
        }
        (Some(index), false) => {
            if let Some((_, is_inside)) = nat.output_features.remove(index) {
                nat.output_remains.insert(index, is_inside);
            }
            true
        }
    }
}

/// Of an inside interface only the list changes; a list that is so already is answered by 1.
fn nat44_ei_interface_add_del_output_feature(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Nat44EiInterfaceAddDelOutputFeature,
) -> Result<Nat44EiInterfaceAddDelOutputFeatureReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    let is_inside = r.flags.contains(F::NAT44_EI_IF_INSIDE);
    let changed = note(&mut vpp.nat44_ei, r.sw_if_index, is_inside, r.is_add);
    match (is_inside, r.is_add) {
        (true, _) => {
            return Ok(Nat44EiInterfaceAddDelOutputFeatureReply {
                retval: i32::from(!changed),
            });
        }
        (false, true) => add_output(vpp, r.sw_if_index)?,
        (false, false) => del_output(vpp, r.sw_if_index)?,
    }
    Ok(Nat44EiInterfaceAddDelOutputFeatureReply::default())
}

fn nat44_ei_add_del_output_interface(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Nat44EiAddDelOutputInterface,
) -> Result<Nat44EiAddDelOutputInterfaceReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    match r.is_add {
        true => add_output(vpp, r.sw_if_index)?,
        false => del_output(vpp, r.sw_if_index)?,
    }
    Ok(Nat44EiAddDelOutputInterfaceReply::default())
}

fn nat44_ei_interface_dump(
    vpp: &mut Vpp,
    _: &Nat44EiInterfaceDump,
    rows: &mut Rows<'_, '_, Nat44EiInterfaceDetails>,
) -> Result<(), Refusal> {
    for (_, i) in vpp.nat44_ei.interfaces.iter() {
        let mut flags = F::default();
        if i.is_inside {
            flags = flags | F::NAT44_EI_IF_INSIDE;
        }
        if i.is_outside {
            flags = flags | F::NAT44_EI_IF_OUTSIDE;
        }
        rows.push(&Nat44EiInterfaceDetails {
            flags,
            sw_if_index: i.sw_if_index,
        });
    }
    Ok(())
}

fn nat44_ei_interface_output_feature_dump(
    vpp: &mut Vpp,
    _: &Nat44EiInterfaceOutputFeatureDump,
    rows: &mut Rows<'_, '_, Nat44EiInterfaceOutputFeatureDetails>,
) -> Result<(), Refusal> {
    for (_, (sw_if_index, is_inside)) in vpp.nat44_ei.output_features.iter() {
        rows.push(&Nat44EiInterfaceOutputFeatureDetails {
            flags: match is_inside {
                true => F::NAT44_EI_IF_INSIDE,
                false => F::default(),
            },
            sw_if_index: *sw_if_index,
        });
    }
    Ok(())
}

/// Rows from the cursor on, ~0 meaning the first; an empty list answers cursor 0 and no error.
fn nat44_ei_output_interface_get(
    vpp: &mut Vpp,
    r: &Nat44EiOutputInterfaceGet,
    rows: &mut Rows<'_, '_, Nat44EiOutputInterfaceDetails>,
) -> Nat44EiOutputInterfaceGetReply {
    let interfaces = &vpp.nat44_ei.output_interfaces;
    if interfaces.is_empty() {
        return Nat44EiOutputInterfaceGetReply::default();
    }
    let first = if r.cursor == u32::MAX { 0 } else { r.cursor };
    let mut said = false;
    for (_, i) in interfaces.iter().filter(|(index, _)| *index >= first) {
        rows.push(&Nat44EiOutputInterfaceDetails {
            sw_if_index: i.sw_if_index,
        });
        said = true;
    }
    Nat44EiOutputInterfaceGetReply {
        retval: if said { 0 } else { VppError::INVALID_VALUE.0 },
        cursor: u32::MAX,
    }
}
