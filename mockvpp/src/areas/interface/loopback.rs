//! Loopbacks (`src/vnet/ethernet/interface.c`): the instance becomes name and, where none is given, MAC.

use vpp_binapi::api::interface::{
    CreateLoopback, CreateLoopbackInstance, CreateLoopbackInstanceReply, CreateLoopbackReply,
    DeleteLoopback, DeleteLoopbackReply,
};
use vpp_binapi::{MacAddress, VppError};

use crate::areas::interface::hardware::DeviceClass;
use crate::areas::interface::table::{FloodClass, NewHardware};
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

const MAX_INSTANCE: u32 = 16 * 1024;

static LOOPBACK: DeviceClass = DeviceClass {
    name: "Loopback",
    ..DeviceClass::LINK_FOLLOWS_ADMIN
};

fn create(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    mac: MacAddress,
    wanted: Option<u32>,
) -> Result<u32, VppError> {
    let taken = &mut vpp.interface.loopbacks;
    let lowest = || {
        (0..)
            .zip(taken.iter().chain([&u32::MAX]))
            .find(|(n, t)| n != *t)
    };
    let instance = wanted.or_else(|| lowest().map(|(n, _)| n));
    let instance = instance.filter(|n| *n < MAX_INSTANCE && taken.insert(*n));
    let instance = instance.ok_or(VppError::INVALID_REGISTRATION)?;
    let [_, _, _, low] = instance.to_be_bytes();
    let mac = match mac.is_zero() {
        true => MacAddress([0xde, 0xad, 0, 0, 0, low]),
        false => mac,
    };
    let name = format!("loop{instance}");
    let new = NewHardware {
        dev_instance: instance,
        flood_class: FloodClass::NoFlood,
        ..NewHardware::ethernet(&name, &LOOPBACK, mac)
    };
    Ok(vpp.add_hardware(call, &new))
}

pub(super) fn create_loopback(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: CreateLoopback,
) -> Result<CreateLoopbackReply, Refusal> {
    Ok(match create(vpp, call, r.mac_address, None) {
        Ok(sw_if_index) => CreateLoopbackReply {
            retval: 0,
            sw_if_index,
        },
        Err(e) => CreateLoopbackReply {
            retval: e.0,
            sw_if_index: u32::MAX,
        },
    })
}

pub(super) fn create_loopback_instance(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: CreateLoopbackInstance,
) -> Result<CreateLoopbackInstanceReply, Refusal> {
    let wanted = r.is_specified.then_some(r.user_instance);
    Ok(match create(vpp, call, r.mac_address, wanted) {
        Ok(sw_if_index) => CreateLoopbackInstanceReply {
            retval: 0,
            sw_if_index,
        },
        Err(e) => CreateLoopbackInstanceReply {
            retval: e.0,
            sw_if_index: u32::MAX,
        },
    })
}

/// A sub-interface stands for its loopback.
pub(super) fn delete_loopback(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: DeleteLoopback,
) -> Result<DeleteLoopbackReply, Refusal> {
    let hardware = vpp.interface.table.hardware(r.sw_if_index);
    let hardware = hardware.filter(|h| h.device.name == LOOPBACK.name);
    let hardware = hardware.ok_or(VppError::INVALID_SW_IF_INDEX)?;
    let (sw_if_index, instance) = (hardware.sw_if_index, hardware.dev_instance);
    if !vpp.interface.loopbacks.remove(&instance) {
        return Err(VppError::INVALID_SW_IF_INDEX.into());
    }
    vpp.remove_interface(call, sw_if_index);
    Ok(DeleteLoopbackReply::default())
}
