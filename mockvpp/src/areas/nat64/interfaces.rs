//! Interfaces inside and outside of NAT64.

use vpp_binapi::VppError;
use vpp_binapi::api::nat_types::NatConfigFlags as F;
use vpp_binapi::api::nat64::{
    Nat64AddDelInterface, Nat64AddDelInterfaceReply, Nat64InterfaceDetails, Nat64InterfaceDump,
};

use crate::areas::nat64::receive;
use crate::core::call::{Call, Refusal, Rows};
use crate::core::pool::Pool;
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// An interface with NAT64 on it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Interface {
    pub sw_if_index: u32,
    pub is_inside: bool,
    is_outside: bool,
}

pub(super) fn register(r: &mut Registry) {
    r.reply(nat64_add_del_interface);
    r.dump(nat64_interface_dump);
}

fn features(vpp: &mut Vpp, sw_if_index: u32, is_inside: bool, enable: bool) {
    let nodes = match is_inside {
        true => [
            ("ip6-unicast", "ip6-sv-reassembly-feature"),
            ("ip6-unicast", "nat64-in2out"),
        ],
        false => [
            ("ip4-unicast", "ip4-sv-reassembly-feature"),
            ("ip4-unicast", "nat64-out2in"),
        ],
    };
    for (arc, node) in nodes {
        let set = vpp.feature.enable_disable(arc, node, sw_if_index, enable);
        debug_assert!(set.is_ok(), "{node} is in the table");
    }
}

/// An interface with one side goes whichever side is named, but only the named side's features and routes with it.
fn add_del(vpp: &mut Vpp, sw_if_index: u32, is_inside: bool, is_add: bool) -> Result<(), VppError> {
    let interfaces = &mut vpp.nat64.interfaces;
    let held = interfaces.find(|i| i.sw_if_index == sw_if_index);
    let held = held.map(|(index, _)| index);
    let index = match (held, is_add) {
        (Some(index), _) => index,
        (None, false) => return Err(VppError::NO_SUCH_ENTRY),
        (None, true) => interfaces.insert(Interface {
            sw_if_index,
            is_inside: false,
            is_outside: false,
        }),
    };
    match interfaces.get_mut(index) {
        Some(i) if is_add => {
            i.is_inside |= is_inside;
            i.is_outside |= !is_inside;
        }
        Some(i) if i.is_inside && i.is_outside => {
            i.is_inside = !is_inside;
            i.is_outside = is_inside;
        }
        _ => _ = interfaces.remove(index),
    }
    if !is_inside {
        for address in vpp.nat64.addresses() {
            receive(vpp, address, sw_if_index, is_add);
        }
    }
    features(vpp, sw_if_index, is_inside, is_add);
    Ok(())
}

/// NAT64 is disabled: VPP takes every interface for an inside one, so that what outside ones had stays.
pub(super) fn clear(vpp: &mut Vpp) {
    let all = vpp.nat64.interfaces.iter().map(|(_, i)| i.sw_if_index);
    let all: Vec<u32> = all.collect();
    for sw_if_index in all {
        let done = add_del(vpp, sw_if_index, true, false);
        debug_assert!(done.is_ok(), "it was just listed");
    }
    vpp.nat64.interfaces = Pool::default();
}

fn nat64_add_del_interface(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Nat64AddDelInterface,
) -> Result<Nat64AddDelInterfaceReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    let is_inside = r.flags.contains(F::NAT_IS_INSIDE);
    add_del(vpp, r.sw_if_index, is_inside, r.is_add)?;
    Ok(Nat64AddDelInterfaceReply::default())
}

fn nat64_interface_dump(
    vpp: &mut Vpp,
    _: &Nat64InterfaceDump,
    rows: &mut Rows<'_, '_, Nat64InterfaceDetails>,
) -> Result<(), Refusal> {
    for (_, i) in vpp.nat64.interfaces.iter() {
        let mut flags = F::default();
        if i.is_inside {
            flags = flags | F::NAT_IS_INSIDE;
        }
        if i.is_outside {
            flags = flags | F::NAT_IS_OUTSIDE;
        }
        rows.push(&Nat64InterfaceDetails {
            flags,
            sw_if_index: i.sw_if_index,
        });
    }
    Ok(())
}
