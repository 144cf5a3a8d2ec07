//! Creation, which finds what exists, and deletion.

use vpp_binapi::VppError;
use vpp_binapi::api::pg::{
    PgCreateInterface, PgCreateInterfaceReply, PgCreateInterfaceV2, PgCreateInterfaceV2Reply,
    PgCreateInterfaceV3, PgCreateInterfaceV3Reply, PgDeleteInterface, PgDeleteInterfaceReply,
    PgEnableDisable, PgEnableDisableReply, PgInterfaceEnableDisableCoalesce,
    PgInterfaceEnableDisableCoalesceReply, PgInterfaceFlags, PgInterfaceMode,
};

use crate::areas::interface::{DeviceClass, LinkClass, NewHardware};
use crate::areas::pg::Generator;
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

static PG: DeviceClass = DeviceClass {
    name: "pg",
    promiscuous: Some(|_, _, _| 0),
    ..DeviceClass::LINK_FOLLOWS_ADMIN
};

fn add_or_get(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    id: u32,
    mode: PgInterfaceMode,
    has_gso: bool,
) -> Result<u32, Refusal> {
    if let Some((_, known)) = vpp.pg.interfaces.find(|g| g.id == id) {
        return Ok(known.sw_if_index);
    }
    let name = format!("pg{}", id.cast_signed());
    let dev_instance = vpp.pg.interfaces.next_index();
    let new = match mode {
        PgInterfaceMode::PG_API_MODE_ETHERNET => NewHardware {
            dev_instance,
            ..NewHardware::ethernet(&name, &PG, vpp.interface.random_mac())
        },
        PgInterfaceMode::PG_API_MODE_IP4 | PgInterfaceMode::PG_API_MODE_IP6 => NewHardware {
            name: &name,
            device: &PG,
            link: LinkClass::p2p("PG-tun"),
            dev_instance,
            ..NewHardware::default()
        },
        _ => {
            return Err(Refusal::Crash(
                "an unknown mode of the packet generator leaves an interface without hardware",
            ));
        }
    };
    let sw_if_index = vpp.add_hardware(call, &new);
    if let Some(hardware) = vpp.interface.table.hardware_mut(sw_if_index) {
        hardware.has_gso = has_gso;
    }
    vpp.pg.interfaces.insert(Generator {
        sw_if_index,
        id,
        has_gso,
    });
    Ok(sw_if_index)
}

pub(super) fn pg_create_interface(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: PgCreateInterface,
) -> Result<PgCreateInterfaceReply, Refusal> {
    let mode = PgInterfaceMode::PG_API_MODE_ETHERNET;
    let sw_if_index = add_or_get(vpp, call, r.interface_id, mode, r.gso_enabled)?;
    Ok(PgCreateInterfaceReply {
        retval: 0,
        sw_if_index,
    })
}

pub(super) fn pg_create_interface_v2(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: PgCreateInterfaceV2,
) -> Result<PgCreateInterfaceV2Reply, Refusal> {
    let sw_if_index = add_or_get(vpp, call, r.interface_id, r.mode, r.gso_enabled)?;
    Ok(PgCreateInterfaceV2Reply {
        retval: 0,
        sw_if_index,
    })
}

pub(super) fn pg_create_interface_v3(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: PgCreateInterfaceV3,
) -> Result<PgCreateInterfaceV3Reply, Refusal> {
    let wants = |flag| r.pg_flags.contains(flag);
    let has_gso = wants(PgInterfaceFlags::PG_API_FLAG_GSO)
        && !wants(PgInterfaceFlags::PG_API_FLAG_CSUM_OFFLOAD);
    let sw_if_index = add_or_get(vpp, call, r.interface_id, r.mode, has_gso)?;
    Ok(PgCreateInterfaceV3Reply {
        retval: 0,
        sw_if_index,
    })
}

/// A sub-interface stands for its generator.
pub(super) fn pg_delete_interface(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: PgDeleteInterface,
) -> Result<PgDeleteInterfaceReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    let hardware = vpp.interface.table.hardware(r.sw_if_index);
    let hardware = hardware.filter(|h| h.device.name == PG.name);
    let hardware = hardware.ok_or(VppError::INVALID_SW_IF_INDEX)?;
    let (sw_if_index, dev_instance) = (hardware.sw_if_index, hardware.dev_instance);
    vpp.set_link(call, sw_if_index, false);
    let _ = vpp.set_admin(call, sw_if_index, false);
    vpp.remove_interface(call, sw_if_index);
    vpp.pg.interfaces.remove(dev_instance);
    Ok(PgDeleteInterfaceReply::default())
}

/// VPP looks the driver's number up among generators, whatever the interface is.
pub(super) fn pg_interface_enable_disable_coalesce(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: PgInterfaceEnableDisableCoalesce,
) -> Result<PgInterfaceEnableDisableCoalesceReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    let hardware = vpp.interface.table.hardware(r.sw_if_index);
    let hardware = hardware.ok_or(VppError::NO_MATCHING_INTERFACE)?;
    let generator = vpp.pg.interfaces.get(hardware.dev_instance);
    match generator.is_some_and(|g| g.has_gso) {
        true => Ok(PgInterfaceEnableDisableCoalesceReply::default()),
        false => Err(VppError::CANNOT_ENABLE_DISABLE_FEATURE.into()),
    }
}

pub(super) fn pg_enable_disable(
    _: &mut Vpp,
    _: &mut Call<'_>,
    _: PgEnableDisable,
) -> Result<PgEnableDisableReply, Refusal> {
    Ok(PgEnableDisableReply::default())
}
