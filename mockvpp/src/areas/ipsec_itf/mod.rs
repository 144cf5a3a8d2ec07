//! Interfaces for protected tunnels (`src/vnet/ipsec/ipsec_itf.c`).

use std::collections::BTreeSet;

use vpp_binapi::VppError;
use vpp_binapi::api::ipsec::{
    IpsecItf, IpsecItfCreate, IpsecItfCreateReply, IpsecItfDelete, IpsecItfDeleteReply,
    IpsecItfDetails, IpsecItfDump,
};
use vpp_binapi::api::tunnel_types::TunnelMode;

use crate::areas::interface::{DeviceClass, LinkClass, NewHardware, created};
use crate::core::call::{Call, Refusal, Rows};
use crate::core::pool::Pool;
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

const MAX_INSTANCE: u32 = 16 * 1024;

static IPSEC: DeviceClass = DeviceClass {
    name: "IPSEC Tunnel",
    ..DeviceClass::LINK_FOLLOWS_ADMIN
};

/// Interfaces and the instances of their names.
#[derive(Debug, Default)]
pub struct State {
    interfaces: Pool<IpsecItf>,
    instances: BTreeSet<u32>,
}

/// Messages of `ipsec` about interfaces.
pub fn register(r: &mut Registry) {
    r.reply(ipsec_itf_create);
    r.reply(ipsec_itf_delete);
    r.dump(ipsec_itf_dump);
}

fn create(vpp: &mut Vpp, call: &mut Call<'_>, r: &IpsecItf) -> Result<u32, VppError> {
    let link = match r.mode {
        TunnelMode::TUNNEL_API_MODE_P2P => LinkClass::p2p("IPSec"),
        TunnelMode::TUNNEL_API_MODE_MP => LinkClass::nbma("IPSec"),
        _ => return Err(VppError::INVALID_VALUE_2),
    };
    let taken = &mut vpp.ipsec_itf.instances;
    let instance = match r.user_instance {
        u32::MAX => (0..MAX_INSTANCE).find(|n| !taken.contains(n)),
        instance => Some(instance),
    };
    let instance = instance.filter(|n| *n < MAX_INSTANCE && taken.insert(*n));
    let instance = instance.ok_or(VppError::INVALID_REGISTRATION)?;
    let name = format!("ipsec{instance}");
    let new = NewHardware {
        name: &name,
        device: &IPSEC,
        link,
        dev_instance: instance,
        mtu: [9000, 0, 0, 0],
        ..NewHardware::default()
    };
    let sw_if_index = vpp.add_hardware(call, &new);
    vpp.ipsec_itf.interfaces.insert(IpsecItf {
        user_instance: instance,
        mode: r.mode,
        sw_if_index,
    });
    Ok(sw_if_index)
}

fn ipsec_itf_create(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: IpsecItfCreate,
) -> Result<IpsecItfCreateReply, Refusal> {
    let (retval, sw_if_index) = created(create(vpp, call, &r.itf), u32::MAX);
    Ok(IpsecItfCreateReply {
        retval,
        sw_if_index,
    })
}

fn ipsec_itf_delete(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: IpsecItfDelete,
) -> Result<IpsecItfDeleteReply, Refusal> {
    let interfaces = &vpp.ipsec_itf.interfaces;
    let found = interfaces.find(|i| i.sw_if_index == r.sw_if_index);
    let found = found.map(|(index, i)| (index, i.user_instance));
    let (index, instance) = found.ok_or(VppError::INVALID_SW_IF_INDEX)?;
    vpp.ipsec_itf.instances.remove(&instance);
    vpp.remove_interface(call, r.sw_if_index);
    vpp.ipsec_itf.interfaces.remove(index);
    Ok(IpsecItfDeleteReply::default())
}

fn ipsec_itf_dump(
    vpp: &mut Vpp,
    r: &IpsecItfDump,
    rows: &mut Rows<'_, '_, IpsecItfDetails>,
) -> Result<(), Refusal> {
    for (_, itf) in vpp.ipsec_itf.interfaces.iter() {
        if r.sw_if_index == u32::MAX || r.sw_if_index == itf.sw_if_index {
            rows.push(&IpsecItfDetails { itf: *itf });
        }
    }
    Ok(())
}
