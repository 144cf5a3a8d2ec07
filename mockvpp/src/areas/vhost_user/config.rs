//! Creation, change and deletion.

use vpp_binapi::api::vhost_user::{
    CreateVhostUserIf, CreateVhostUserIfReply, CreateVhostUserIfV2, CreateVhostUserIfV2Reply,
    DeleteVhostUserIf, DeleteVhostUserIfReply, ModifyVhostUserIf, ModifyVhostUserIfReply,
    ModifyVhostUserIfV2, ModifyVhostUserIfV2Reply,
};
use vpp_binapi::{FixedStr, VppError};

use crate::areas::interface::{DeviceClass, DriverError, NewHardware};
use crate::areas::vhost_user::VhostUser;
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

pub(super) static VHOST_USER: DeviceClass = DeviceClass {
    name: "vhost-user",
    rx_mode: |_, _, _, _| Err(DriverError),
    renumber: Some(|_, _, instance| Ok(name(instance))),
    ..DeviceClass::PASSIVE
};

fn name(instance: u32) -> String {
    format!("VirtualEthernet0/0/{}", instance.cast_signed())
}

/// A server needs the directory of its socket; -73 for no name comes before everything else.
fn bind(vpp: &Vpp, is_server: bool, filename: &str) -> Result<(), VppError> {
    match is_server && !vpp.config.host.has_directory_of(filename) {
        true => Err(VppError::SYSCALL_ERROR_2),
        false => Ok(()),
    }
}

fn create(vpp: &mut Vpp, call: &mut Call<'_>, r: &CreateVhostUserIfV2) -> (i32, u32) {
    let filename = r.sock_filename.to_text();
    if filename.is_empty() {
        return (VppError::INVALID_ARGUMENT.0, u32::MAX);
    }
    let known = vpp.vhost_user.interfaces.find(|v| v.filename == filename);
    if let Some((_, known)) = known {
        return (VppError::IF_ALREADY_EXISTS.0, known.sw_if_index);
    }
    if let Err(error) = bind(vpp, r.is_server, &filename) {
        return (error.0, u32::MAX);
    }
    let dev_instance = vpp.vhost_user.interfaces.next_index();
    let mac = match r.use_custom_mac {
        true => r.mac_address,
        false => vpp.interface.random_mac(),
    };
    let shown = if r.renumber { r.custom_dev_instance } else { dev_instance };
    let name = name(shown);
    let new = NewHardware {
        dev_instance,
        ..NewHardware::ethernet(&name, &VHOST_USER, mac)
    };
    let sw_if_index = vpp.add_hardware(call, &new);
    if let Some(interface) = vpp.interface.table.get_mut(sw_if_index) {
        interface.tag = FixedStr::truncated(r.tag.as_bytes());
    }
    vpp.vhost_user.interfaces.insert(VhostUser {
        sw_if_index,
        is_server: r.is_server,
        filename,
    });
    (0, sw_if_index)
}

pub(super) fn create_vhost_user_if_v2(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: CreateVhostUserIfV2,
) -> Result<CreateVhostUserIfV2Reply, Refusal> {
    let (retval, sw_if_index) = create(vpp, call, &r);
    Ok(CreateVhostUserIfV2Reply {
        retval,
        sw_if_index,
    })
}

pub(super) fn create_vhost_user_if(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: CreateVhostUserIf,
) -> Result<CreateVhostUserIfReply, Refusal> {
    let r = CreateVhostUserIfV2 {
        is_server: r.is_server,
        sock_filename: r.sock_filename,
        renumber: r.renumber,
        disable_mrg_rxbuf: r.disable_mrg_rxbuf,
        disable_indirect_desc: r.disable_indirect_desc,
        enable_gso: r.enable_gso,
        enable_packed: r.enable_packed,
        enable_event_idx: false,
        custom_dev_instance: r.custom_dev_instance,
        use_custom_mac: r.use_custom_mac,
        mac_address: r.mac_address,
        tag: r.tag,
    };
    let (retval, sw_if_index) = create(vpp, call, &r);
    Ok(CreateVhostUserIfReply {
        retval,
        sw_if_index,
    })
}

/// The interface behind an index, or behind its parent: its sw_if_index and its number in the pool.
fn find(vpp: &Vpp, sw_if_index: u32) -> Result<(u32, u32), VppError> {
    let hardware = vpp.interface.table.hardware(sw_if_index);
    let hardware = hardware.filter(|h| h.device.name == VHOST_USER.name);
    let found = hardware.map(|h| (h.sw_if_index, h.dev_instance));
    found.ok_or(VppError::INVALID_SW_IF_INDEX)
}

fn modify(vpp: &mut Vpp, r: &ModifyVhostUserIfV2) -> Result<(), Refusal> {
    let (sw_if_index, dev_instance) = find(vpp, r.sw_if_index)?;
    let filename = r.sock_filename.to_text();
    if filename.is_empty() {
        return Err(VppError::INVALID_ARGUMENT.into());
    }
    let holder = vpp.vhost_user.interfaces.find(|v| v.filename == filename);
    if holder.is_some_and(|(index, _)| index != dev_instance) {
        return Err(VppError::IF_ALREADY_EXISTS.into());
    }
    bind(vpp, r.is_server, &filename)?;
    if let Some(interface) = vpp.vhost_user.interfaces.get_mut(dev_instance) {
        interface.is_server = r.is_server;
        interface.filename = filename;
    }
    if r.renumber {
        vpp.renumber(sw_if_index, r.custom_dev_instance)?;
    }
    Ok(())
}

pub(super) fn modify_vhost_user_if_v2(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: ModifyVhostUserIfV2,
) -> Result<ModifyVhostUserIfV2Reply, Refusal> {
    modify(vpp, &r)?;
    Ok(ModifyVhostUserIfV2Reply::default())
}

pub(super) fn modify_vhost_user_if(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: ModifyVhostUserIf,
) -> Result<ModifyVhostUserIfReply, Refusal> {
    let r = ModifyVhostUserIfV2 {
        sw_if_index: r.sw_if_index,
        is_server: r.is_server,
        sock_filename: r.sock_filename,
        renumber: r.renumber,
        enable_gso: r.enable_gso,
        enable_packed: r.enable_packed,
        enable_event_idx: false,
        custom_dev_instance: r.custom_dev_instance,
    };
    modify(vpp, &r)?;
    Ok(ModifyVhostUserIfReply::default())
}

pub(super) fn delete_vhost_user_if(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: DeleteVhostUserIf,
) -> Result<DeleteVhostUserIfReply, Refusal> {
    let (sw_if_index, dev_instance) = find(vpp, r.sw_if_index)?;
    vpp.remove_interface(call, sw_if_index);
    vpp.vhost_user.interfaces.remove(dev_instance);
    Ok(DeleteVhostUserIfReply::default())
}
