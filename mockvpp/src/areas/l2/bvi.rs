//! Interfaces made to be a bridge domain's own (`src/vnet/l2/l2_bvi.c`).

use vpp_binapi::api::l2::{BviCreate, BviCreateReply, BviDelete, BviDeleteReply};
use vpp_binapi::{MacAddress, VppError};

use crate::areas::interface::{DeviceClass, FloodClass, NewHardware};
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

static BVI: DeviceClass = DeviceClass {
    name: "BVI",
    ..DeviceClass::LINK_FOLLOWS_ADMIN
};
const MAX_INSTANCES: u32 = 16 * 1024;

pub(super) fn bvi_create(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: BviCreate,
) -> Result<BviCreateReply, Refusal> {
    let used = &mut vpp.l2.bvi_instances;
    let wanted = Some(r.user_instance).filter(|n| *n != u32::MAX);
    let instance = wanted.or_else(|| (0..).find(|n| !used.contains(n)));
    let instance = instance.filter(|n| *n < MAX_INSTANCES && used.insert(*n));
    let Some(instance) = instance else {
        let retval = VppError::INVALID_REGISTRATION.0;
        return Ok(BviCreateReply {
            retval,
            sw_if_index: u32::MAX,
        });
    };
    let [_, _, _, low] = instance.to_be_bytes();
    let mac = if r.mac.is_zero() {
        MacAddress([0xb0, 0xb0, 0, 0, 0, low])
    } else {
        r.mac
    };
    let name = format!("bvi{instance}");
    let new = NewHardware {
        dev_instance: instance,
        flood_class: FloodClass::Bvi,
        ..NewHardware::ethernet(&name, &BVI, mac)
    };
    let sw_if_index = vpp.add_hardware(call, &new);
    Ok(BviCreateReply {
        retval: 0,
        sw_if_index,
    })
}

pub(super) fn bvi_delete(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: BviDelete,
) -> Result<BviDeleteReply, Refusal> {
    let hardware = vpp.interface.table.hardware(r.sw_if_index);
    let hardware = hardware.filter(|h| h.device.name == BVI.name);
    let hardware = hardware.ok_or(VppError::INVALID_SW_IF_INDEX)?;
    let (sw_if_index, instance) = (hardware.sw_if_index, hardware.dev_instance);
    if !vpp.l2.bvi_instances.remove(&instance) {
        return Err(VppError::INVALID_SW_IF_INDEX.into());
    }
    vpp.remove_interface(call, sw_if_index);
    Ok(BviDeleteReply::default())
}
