//! Requests that change ports, cross-connects and the L2 FIB (`src/vnet/l2/l2_api.c`, `l2_patch.c`).

use vpp_binapi::VppError;
use vpp_binapi::api::l2::{
    L2FibClearTable, L2FibClearTableReply, L2Flags, L2FlagsReply, L2FlagsSet, L2FlagsSetReply,
    L2InterfaceEfpFilter, L2InterfaceEfpFilterReply, L2InterfaceFeatFlagsSet,
    L2InterfaceFeatFlagsSetReply, L2PatchAddDel, L2PatchAddDelReply, L2PortType, L2fibAddDel,
    L2fibAddDelReply, L2fibFlushAll, L2fibFlushAllReply, L2fibFlushBd, L2fibFlushBdReply,
    L2fibFlushInt, L2fibFlushIntReply, L2fibSetScanDelay, L2fibSetScanDelayReply,
    SwInterfaceSetL2Bridge, SwInterfaceSetL2BridgeReply, SwInterfaceSetL2Xconnect,
    SwInterfaceSetL2XconnectReply, SwInterfaceSetVpath, SwInterfaceSetVpathReply,
};

use crate::areas::l2::bd::BD_ID_MAX;
use crate::areas::l2::features::{input, of_flags, output};
use crate::areas::l2::fib::{FibEntry, FibKey};
use crate::areas::l2::input::{Mode, NewMode, PortType};
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

/// Adds the bridge domain where there is none; a removal looks at nothing but the interface and the port's type.
pub(super) fn sw_interface_set_l2_bridge(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SwInterfaceSetL2Bridge,
) -> Result<SwInterfaceSetL2BridgeReply, Refusal> {
    vpp.interface.table.expect(r.rx_sw_if_index)?;
    let port = match r.port_type {
        L2PortType::L2_API_PORT_TYPE_NORMAL => PortType::Normal,
        L2PortType::L2_API_PORT_TYPE_BVI => PortType::Bvi,
        L2PortType::L2_API_PORT_TYPE_UU_FWD => PortType::UuFwd,
        _ => return Err(VppError::INVALID_VALUE.into()),
    };
    let mode = if r.enable {
        if r.bd_id > BD_ID_MAX {
            return Err(VppError::BD_ID_EXCEED_MAX.into());
        }
        let bd_index = vpp.l2.domains.find_or_add(r.bd_id);
        NewMode::Bridge {
            bd_index,
            port,
            shg: r.shg,
        }
    } else {
        NewMode::L3
    };
    vpp.set_l2_mode(r.rx_sw_if_index, mode)?;
    Ok(SwInterfaceSetL2BridgeReply::default())
}

/// A removal looks at nothing but the receiving interface.
pub(super) fn sw_interface_set_l2_xconnect(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SwInterfaceSetL2Xconnect,
) -> Result<SwInterfaceSetL2XconnectReply, Refusal> {
    vpp.interface.table.expect(r.rx_sw_if_index)?;
    let mode = if r.enable {
        vpp.interface.table.expect(r.tx_sw_if_index)?;
        NewMode::Xconnect {
            tx_sw_if_index: r.tx_sw_if_index,
        }
    } else {
        NewMode::L3
    };
    vpp.set_l2_mode(r.rx_sw_if_index, mode)?;
    Ok(SwInterfaceSetL2XconnectReply::default())
}

/// VPP does not look whether a feature exists.
fn set_features(vpp: &mut Vpp, nodes: &[(&str, &str)], sw_if_index: u32, enable: bool) {
    for (arc, node) in nodes {
        let _ = vpp.feature.enable_disable(arc, node, sw_if_index, enable);
    }
}

/// Only hardware can be patched; a removal need not name the right peer.
pub(super) fn l2_patch_add_del(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: L2PatchAddDel,
) -> Result<L2PatchAddDelReply, Refusal> {
    let table = &vpp.interface.table;
    let rx = table.expect(r.rx_sw_if_index)?;
    let tx = table.expect(r.tx_sw_if_index)?;
    if rx.sup_sw_if_index != rx.sw_if_index {
        return Err(VppError::INVALID_SW_IF_INDEX.into());
    }
    if tx.sup_sw_if_index != tx.sw_if_index {
        return Err(VppError::INVALID_SW_IF_INDEX_2.into());
    }
    if r.is_add {
        vpp.l2.patches.insert(r.rx_sw_if_index, r.tx_sw_if_index);
    } else {
        vpp.l2.patches.remove(&r.rx_sw_if_index);
    }
    let nodes = [("device-input", "l2-patch"), ("port-rx-eth", "l2-patch")];
    set_features(vpp, &nodes, r.rx_sw_if_index, r.is_add);
    Ok(L2PatchAddDelReply::default())
}

pub(super) fn l2_flags(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: L2Flags,
) -> Result<L2FlagsReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    // The request knows five of the six flags.
    let mask = of_flags(r.feature_bitmap) & !input::ARP_UFWD;
    let ports = &mut vpp.l2.ports;
    let resulting_feature_bitmap = ports.set_input_features(r.sw_if_index, mask, r.is_set);
    Ok(L2FlagsReply {
        retval: 0,
        resulting_feature_bitmap,
    })
}

pub(super) fn l2_flags_set(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: L2FlagsSet,
) -> Result<L2FlagsSetReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    let ports = &mut vpp.l2.ports;
    if ports.input(r.sw_if_index).mode == Mode::L3 {
        return Err(VppError::INVALID_SW_IF_INDEX.into());
    }
    ports.set_input_features(r.sw_if_index, r.input_feature_bitmap, r.is_set);
    ports.set_output_features(r.sw_if_index, r.output_feature_bitmap, r.is_set);
    Ok(L2FlagsSetReply::default())
}

pub(super) fn l2_interface_feat_flags_set(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: L2InterfaceFeatFlagsSet,
) -> Result<L2InterfaceFeatFlagsSetReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    let ports = &mut vpp.l2.ports;
    if !matches!(ports.input(r.sw_if_index).mode, Mode::Bridge { .. }) {
        return Err(VppError::INVALID_SW_IF_INDEX.into());
    }
    ports.set_input_features(r.sw_if_index, of_flags(r.flags.0), r.is_set);
    Ok(L2InterfaceFeatFlagsSetReply::default())
}

pub(super) fn l2_interface_efp_filter(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: L2InterfaceEfpFilter,
) -> Result<L2InterfaceEfpFilterReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    vpp.l2
        .ports
        .set_output_features(r.sw_if_index, output::EFP_FILTER, r.enable_disable);
    Ok(L2InterfaceEfpFilterReply::default())
}

pub(super) fn sw_interface_set_vpath(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SwInterfaceSetVpath,
) -> Result<SwInterfaceSetVpathReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    vpp.l2
        .ports
        .set_input_features(r.sw_if_index, input::VPATH, r.enable);
    let nodes = [
        ("ip4-unicast", "vpath-input-ip4"),
        ("ip4-multicast", "vpath-input-ip4"),
        ("ip6-unicast", "vpath-input-ip6"),
        ("ip6-multicast", "vpath-input-ip6"),
    ];
    set_features(vpp, &nodes, r.sw_if_index, r.enable);
    Ok(SwInterfaceSetVpathReply::default())
}

/// Adding needs a bridged interface, of whatever domain; a filter needs none.
pub(super) fn l2fib_add_del(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: L2fibAddDel,
) -> Result<L2fibAddDelReply, Refusal> {
    let bd_index = vpp
        .l2
        .domains
        .find(r.bd_id)
        .ok_or(VppError::NO_SUCH_ENTRY)?;
    let key = FibKey {
        bd_index,
        mac: r.mac,
    };
    if !r.is_add {
        vpp.l2.fib.delete(key, r.sw_if_index)?;
    } else if r.filter_mac {
        vpp.l2.fib.add(key, FibEntry::FILTER);
    } else {
        vpp.interface.table.expect(r.sw_if_index)?;
        if !matches!(vpp.l2.ports.input(r.sw_if_index).mode, Mode::Bridge { .. }) {
            return Err(VppError::INVALID_SW_IF_INDEX.into());
        }
        let entry = FibEntry {
            sw_if_index: r.sw_if_index,
            is_static: r.static_mac,
            is_bvi: r.bvi_mac,
            is_filter: false,
        };
        vpp.l2.fib.add(key, entry);
    }
    Ok(L2fibAddDelReply::default())
}

pub(super) fn l2_fib_clear_table(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    _: L2FibClearTable,
) -> Result<L2FibClearTableReply, Refusal> {
    vpp.l2.fib.clear();
    Ok(L2FibClearTableReply::default())
}

/// Forgets what was learned: nothing ever is.
pub(super) fn l2fib_flush_all(
    _: &mut Vpp,
    _: &mut Call<'_>,
    _: L2fibFlushAll,
) -> Result<L2fibFlushAllReply, Refusal> {
    Ok(L2fibFlushAllReply::default())
}

pub(super) fn l2fib_flush_bd(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: L2fibFlushBd,
) -> Result<L2fibFlushBdReply, Refusal> {
    vpp.l2
        .domains
        .find(r.bd_id)
        .ok_or(VppError::NO_SUCH_ENTRY)?;
    Ok(L2fibFlushBdReply::default())
}

pub(super) fn l2fib_flush_int(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: L2fibFlushInt,
) -> Result<L2fibFlushIntReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    Ok(L2fibFlushIntReply::default())
}

pub(super) fn l2fib_set_scan_delay(
    _: &mut Vpp,
    _: &mut Call<'_>,
    r: L2fibSetScanDelay,
) -> Result<L2fibSetScanDelayReply, Refusal> {
    if r.scan_delay == 0 {
        return Err(VppError::INVALID_VALUE.into());
    }
    Ok(L2fibSetScanDelayReply::default())
}
