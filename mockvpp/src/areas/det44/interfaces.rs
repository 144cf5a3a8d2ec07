//! Interfaces inside and outside of deterministic NAT.

use std::collections::BTreeMap;

use vpp_binapi::VppError;
use vpp_binapi::api::det44::{
    Det44InterfaceAddDelFeature, Det44InterfaceAddDelFeatureReply, Det44InterfaceDetails,
    Det44InterfaceDump,
};

use crate::areas::det44::maps;
use crate::core::call::{Call, Refusal, Rows};
use crate::core::pool::Pool;
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// All interfaces.
#[derive(Debug, Default)]
pub(super) struct Interfaces {
    /// sw_if_index and whether it is inside.
    held: Pool<(u32, bool)>,
    /// What freed places of the pool keep.
    remains: BTreeMap<u32, u32>,
}

impl Interfaces {
    /// The first that is not inside.
    pub(super) fn first_outside(&self) -> Option<u32> {
        let found = self.held.find(|(_, is_inside)| !is_inside);
        found.map(|(_, (sw_if_index, _))| *sw_if_index)
    }
}

pub(super) fn register(r: &mut Registry) {
    r.reply(det44_interface_add_del_feature);
    r.dump(det44_interface_dump);
}

/// An interface has one side, but goes whichever side is named. VPP enables the node once more instead of disabling it.
fn add_del(vpp: &mut Vpp, sw_if_index: u32, is_inside: bool, is_add: bool) -> Result<(), VppError> {
    let interfaces = &mut vpp.det44.interfaces;
    let held = interfaces.held.find(|(index, _)| *index == sw_if_index);
    match (held.map(|(index, _)| index), is_add) {
        (Some(_), true) | (None, false) => return Err(VppError::INVALID_VALUE),
        (None, true) => {
            let index = interfaces.held.insert((sw_if_index, is_inside));
            interfaces.remains.remove(&index);
        }
        (Some(index), false) => {
            interfaces.held.remove(index);
            interfaces.remains.insert(index, sw_if_index);
        }
    }
    let side = match is_inside {
        true => "det44-in2out",
        false => "det44-out2in",
    };
    for (node, enable) in [("ip4-sv-reassembly-feature", is_add), (side, true)] {
        let set = vpp
            .feature
            .enable_disable("ip4-unicast", node, sw_if_index, enable);
        debug_assert!(set.is_ok(), "{node} is in the table");
    }
    if !is_inside {
        maps::receive_all(vpp, sw_if_index, is_add);
    }
    Ok(())
}

/// The plugin is disabled: VPP takes every interface for an inside one, and looks at freed places, too; what the last one
/// answers counts.
pub(super) fn clear(vpp: &mut Vpp) -> Result<(), VppError> {
    let interfaces = &vpp.det44.interfaces;
    let held = interfaces.held.iter().map(|(index, (i, _))| (index, *i));
    let remains = interfaces.remains.iter().map(|(index, i)| (*index, *i));
    let places: BTreeMap<u32, u32> = held.chain(remains).collect();
    let mut done = Ok(());
    for sw_if_index in places.into_values() {
        done = add_del(vpp, sw_if_index, true, false);
    }
    vpp.det44.interfaces = Interfaces::default();
    done
}

fn det44_interface_add_del_feature(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Det44InterfaceAddDelFeature,
) -> Result<Det44InterfaceAddDelFeatureReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    add_del(vpp, r.sw_if_index, r.is_inside, r.is_add)?;
    Ok(Det44InterfaceAddDelFeatureReply::default())
}

fn det44_interface_dump(
    vpp: &mut Vpp,
    _: &Det44InterfaceDump,
    rows: &mut Rows<'_, '_, Det44InterfaceDetails>,
) -> Result<(), Refusal> {
    for (_, (sw_if_index, is_inside)) in vpp.det44.interfaces.held.iter() {
        rows.push(&Det44InterfaceDetails {
            is_inside: *is_inside,
            is_outside: !is_inside,
            sw_if_index: *sw_if_index,
        });
    }
    Ok(())
}
