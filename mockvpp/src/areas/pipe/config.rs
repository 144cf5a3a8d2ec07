//! Creation and deletion.

use vpp_binapi::api::interface_types::IfType;
use vpp_binapi::api::pipe::{PipeCreate, PipeCreateReply, PipeDelete, PipeDeleteReply};
use vpp_binapi::{MacAddress, VppError};

use crate::areas::interface::{DeviceClass, DriverError, NewHardware, NewSub, SubInfo};
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

const MAX_INSTANCE: u32 = 16 * 1024;

pub(super) static PIPE: DeviceClass = DeviceClass {
    name: "Pipe",
    admin_up_down,
    ..DeviceClass::PASSIVE
};

/// The ends follow their parent.
fn admin_up_down(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    sw_if_index: u32,
    up: bool,
) -> Result<(), DriverError> {
    vpp.set_link(call, sw_if_index, up);
    let hardware = vpp.interface.table.hardware(sw_if_index);
    let ends = hardware.map(|h| h.subs.iter().map(|(_, end)| *end).collect());
    let ends: Vec<u32> = ends.unwrap_or_default();
    for end in ends {
        let _ = vpp.set_admin(call, end, up);
    }
    Ok(())
}

pub(super) fn pipe_create(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: PipeCreate,
) -> Result<PipeCreateReply, Refusal> {
    let taken = &mut vpp.pipe.instances;
    let instance = match r.is_specified {
        true => Some(r.user_instance),
        false => (0..MAX_INSTANCE).find(|n| !taken.contains(n)),
    };
    let instance = instance.filter(|n| *n < MAX_INSTANCE && taken.insert(*n));
    let instance = instance.ok_or(VppError::INVALID_REGISTRATION)?;
    let [_, _, _, low] = instance.to_be_bytes();
    let name = format!("pipe{instance}");
    let new = NewHardware {
        dev_instance: instance,
        ..NewHardware::ethernet(&name, &PIPE, MacAddress([0, 0, 0, 0, 0, low]))
    };
    let sw_if_index = vpp.add_hardware(call, &new);
    let mut pipe_sw_if_index = [u32::MAX; 2];
    for (id, end) in (0u32..).zip(&mut pipe_sw_if_index) {
        let new = NewSub {
            sup_sw_if_index: sw_if_index,
            sub: SubInfo {
                id,
                ..SubInfo::default()
            },
            kind: IfType::IF_API_TYPE_PIPE,
            ..NewSub::default()
        };
        *end = vpp
            .add_sub(call, &new)
            .map_err(|_| VppError::UNSPECIFIED)?;
    }
    if let Some(hardware) = vpp.interface.table.hardware_mut(sw_if_index) {
        for (id, end) in (0..).zip(pipe_sw_if_index) {
            hardware.subs.insert(id, end);
        }
    }
    Ok(PipeCreateReply {
        retval: 0,
        sw_if_index,
        pipe_sw_if_index,
    })
}

/// Deletes the hardware that the interface calls its own, if a pipe has its number: `local0` for the end of a pipe.
pub(super) fn pipe_delete(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: PipeDelete,
) -> Result<PipeDeleteReply, Refusal> {
    let invalid = VppError::INVALID_SW_IF_INDEX;
    let interface = vpp.interface.table.get(r.sw_if_index).ok_or(invalid)?;
    let hardware = vpp.interface.table.hw(interface.hw_if_index);
    let hardware = hardware.ok_or(invalid)?;
    let (sw_if_index, instance) = (hardware.sw_if_index, hardware.dev_instance);
    if !vpp.pipe.instances.remove(&instance) {
        return Err(invalid.into());
    }
    vpp.remove_interface(call, sw_if_index);
    Ok(PipeDeleteReply::default())
}
