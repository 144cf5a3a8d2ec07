//! Sub-interfaces to one MAC each (`src/vnet/ethernet/p2p_ethernet.c`).

use std::collections::BTreeMap;

use vpp_binapi::api::interface_types::IfType;
use vpp_binapi::api::p2p_ethernet::{
    P2pEthernetAdd, P2pEthernetAddReply, P2pEthernetDel, P2pEthernetDelReply,
};
use vpp_binapi::{MacAddress, VppError};

use crate::areas::interface::{NewSub, SubInfo};
use crate::core::call::{Call, Refusal};
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// Interfaces by parent and client MAC. An entry outlives an interface that goes with its parent.
#[derive(Debug, Default)]
pub struct State {
    by_mac: BTreeMap<(u32, [u8; 6]), u32>,
}

/// Messages of `p2p_ethernet`.
pub fn register(r: &mut Registry) {
    r.reply(p2p_ethernet_add);
    r.reply(p2p_ethernet_del);
}

fn add(vpp: &mut Vpp, call: &mut Call<'_>, r: &P2pEthernetAdd) -> Result<u32, VppError> {
    let table = &vpp.interface.table;
    let valid = |sw_if_index| table.expect(sw_if_index).is_ok();
    if !valid(r.parent_if_index) {
        return Err(VppError::INVALID_SW_IF_INDEX);
    }
    // VPP takes the number of the sub-interface for an interface, and the parent's index for its hardware.
    if !valid(r.subif_id) {
        return Err(VppError::INVALID_SW_IF_INDEX_2);
    }
    let MacAddress(mac) = r.remote_mac;
    let key = (r.parent_if_index, mac);
    let hardware = table.hw(r.parent_if_index);
    let hardware = hardware.ok_or(VppError::INVALID_SW_IF_INDEX)?;
    let sup_sw_if_index = hardware.sw_if_index;
    let taken = table.sub(sup_sw_if_index, r.subif_id).is_some();
    if taken || vpp.p2p_ethernet.by_mac.contains_key(&key) {
        return Err(VppError::SUBIF_ALREADY_EXISTS);
    }
    let new = NewSub {
        sup_sw_if_index,
        sub: SubInfo {
            id: r.subif_id,
            ..SubInfo::default()
        },
        kind: IfType::IF_API_TYPE_P2P,
        peer_mac: r.remote_mac,
        ..NewSub::default()
    };
    let sw_if_index = vpp
        .add_sub(call, &new)
        .map_err(|_| VppError::SUBIF_CREATE_FAILED)?;
    vpp.publish_sub(sw_if_index);
    vpp.p2p_ethernet.by_mac.insert(key, sw_if_index);
    Ok(sw_if_index)
}

fn p2p_ethernet_add(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: P2pEthernetAdd,
) -> Result<P2pEthernetAddReply, Refusal> {
    let (retval, sw_if_index) = match add(vpp, call, &r) {
        Ok(sw_if_index) => (0, sw_if_index),
        Err(error) => (error.0, u32::MAX),
    };
    Ok(P2pEthernetAddReply {
        retval,
        sw_if_index,
    })
}

fn p2p_ethernet_del(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: P2pEthernetDel,
) -> Result<P2pEthernetDelReply, Refusal> {
    vpp.interface.table.expect(r.parent_if_index)?;
    let MacAddress(mac) = r.remote_mac;
    let key = (r.parent_if_index, mac);
    let sw_if_index = vpp.p2p_ethernet.by_mac.get(&key).copied();
    let sw_if_index = sw_if_index.ok_or(VppError::SUBIF_DOESNT_EXIST)?;
    match vpp.interface.table.get(sw_if_index) {
        None => Err(VppError::INVALID_SW_IF_INDEX.into()),
        Some(i) if i.is_hardware() => Err(VppError::INVALID_SUB_SW_IF_INDEX.into()),
        Some(_) => {
            vpp.remove_interface(call, sw_if_index);
            vpp.p2p_ethernet.by_mac.remove(&key);
            Ok(P2pEthernetDelReply::default())
        }
    }
}
