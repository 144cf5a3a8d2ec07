//! Requests that change interfaces.

use vpp_binapi::api::interface::{
    CreateLoopback, CreateLoopbackInstance, CreateLoopbackInstanceReply, CreateLoopbackReply, DeleteLoopback,
    DeleteLoopbackReply, SwInterfaceSetFlags, SwInterfaceSetFlagsReply,
};
use vpp_binapi::api::interface_types::IfStatusFlags;
use vpp_binapi::{MacAddress, VppError};

use crate::areas::interface::{FloodClass, NewHardware};
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

/// `src/vnet/ethernet/interface.c`: the instance becomes name and, where none is given, MAC.
fn loopback(vpp: &mut Vpp, call: &mut Call<'_>, mac: MacAddress, wanted: Option<u32>) -> Result<u32, Refusal> {
    let lowest = || (0..).find(|n| !vpp.interface.loopbacks.contains(n)).unwrap_or_default();
    let instance = wanted.unwrap_or_else(lowest);
    if !vpp.interface.loopbacks.insert(instance) {
        return Err(VppError::INVALID_REGISTRATION.into());
    }
    let [_, _, _, low] = instance.to_be_bytes();
    let mac = if mac.is_zero() { MacAddress([0xde, 0xad, 0, 0, 0, low]) } else { mac };
    let name = format!("loop{instance}");
    let new = NewHardware {
        name: &name,
        dev_type: "Loopback",
        mac,
        link_mtu: 9000,
        mtu: [9000, 0, 0, 0],
        is_ethernet: true,
        flood_class: FloodClass::NoFlood,
        ..NewHardware::default()
    };
    Ok(vpp.add_hardware(call, &new))
}

pub(super) fn create_loopback(vpp: &mut Vpp, call: &mut Call<'_>, r: CreateLoopback) -> Result<CreateLoopbackReply, Refusal> {
    let sw_if_index = loopback(vpp, call, r.mac_address, None)?;
    Ok(CreateLoopbackReply { retval: 0, sw_if_index })
}

pub(super) fn create_loopback_instance(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: CreateLoopbackInstance,
) -> Result<CreateLoopbackInstanceReply, Refusal> {
    let sw_if_index = loopback(vpp, call, r.mac_address, r.is_specified.then_some(r.user_instance))?;
    Ok(CreateLoopbackInstanceReply { retval: 0, sw_if_index })
}

pub(super) fn delete_loopback(vpp: &mut Vpp, call: &mut Call<'_>, r: DeleteLoopback) -> Result<DeleteLoopbackReply, Refusal> {
    let interface = vpp.interface.table.expect(r.sw_if_index)?;
    let instance = interface.name.strip_prefix("loop").and_then(|n| n.parse().ok());
    let instance = instance.filter(|_| interface.dev_type == "Loopback" && interface.is_hardware());
    let instance = instance.ok_or(VppError::INVALID_SW_IF_INDEX)?;
    vpp.remove_interface(call, r.sw_if_index);
    vpp.interface.loopbacks.remove(&instance);
    Ok(DeleteLoopbackReply::default())
}

pub(super) fn sw_interface_set_flags(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: SwInterfaceSetFlags,
) -> Result<SwInterfaceSetFlagsReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    vpp.set_admin(call, r.sw_if_index, r.flags.contains(IfStatusFlags::IF_STATUS_API_FLAG_ADMIN_UP));
    Ok(SwInterfaceSetFlagsReply::default())
}
