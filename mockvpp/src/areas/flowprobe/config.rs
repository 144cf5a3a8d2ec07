//! Requests that change parameters and probes.

use vpp_binapi::VppError;
use vpp_binapi::api::flowprobe::{
    FlowprobeDirection as Direction, FlowprobeInterfaceAddDel, FlowprobeInterfaceAddDelReply,
    FlowprobeParams, FlowprobeParamsReply, FlowprobeRecordFlags as Flags, FlowprobeSetParams,
    FlowprobeSetParamsReply, FlowprobeTxInterfaceAddDel, FlowprobeTxInterfaceAddDelReply,
    FlowprobeWhich as Which,
};

use crate::areas::flowprobe::{ACTIVE_TIMER, PASSIVE_TIMER};
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

fn set(vpp: &mut Vpp, flags: u8, active: u32, passive: u32) -> Result<(), VppError> {
    let probe = &mut vpp.flowprobe;
    if !probe.interfaces.is_empty() {
        return Err(VppError::UNSUPPORTED);
    }
    let or = |timer: u32, default: u32| if timer == u32::MAX { default } else { timer };
    let known = Flags::FLOWPROBE_RECORD_FLAG_L2.0
        | Flags::FLOWPROBE_RECORD_FLAG_L3.0
        | Flags::FLOWPROBE_RECORD_FLAG_L4.0;
    probe.record_flags = Flags(flags & known);
    probe.active_timer = or(active, ACTIVE_TIMER);
    probe.passive_timer = or(passive, PASSIVE_TIMER);
    Ok(())
}

pub(super) fn flowprobe_params(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: FlowprobeParams,
) -> Result<FlowprobeParamsReply, Refusal> {
    set(vpp, r.record_flags.0, r.active_timer, r.passive_timer)?;
    Ok(FlowprobeParamsReply::default())
}

/// Unlike the older message, it wants the passive timer to be the longer one.
pub(super) fn flowprobe_set_params(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: FlowprobeSetParams,
) -> Result<FlowprobeSetParamsReply, Refusal> {
    if r.passive_timer > 0 && r.active_timer > r.passive_timer {
        return Err(VppError::INVALID_VALUE.into());
    }
    set(vpp, r.record_flags.0, r.active_timer, r.passive_timer)?;
    Ok(FlowprobeSetParamsReply::default())
}

/// Nodes that see the packets of a probe.
fn features(vpp: &mut Vpp, sw_if_index: u32, which: Which, direction: Direction, enable: bool) {
    let (rx, tx) = match which {
        Which::FLOWPROBE_WHICH_IP4 => (
            [("ip4-unicast", "flowprobe-input-ip4"), ("ip4-multicast", "flowprobe-input-ip4")],
            ("ip4-output", "flowprobe-output-ip4"),
        ),
        Which::FLOWPROBE_WHICH_IP6 => (
            [("ip6-unicast", "flowprobe-input-ip6"), ("ip6-multicast", "flowprobe-input-ip6")],
            ("ip6-output", "flowprobe-output-ip6"),
        ),
        _ => (
            [("device-input", "flowprobe-input-l2"); 2],
            ("interface-output", "flowprobe-output-l2"),
        ),
    };
    let mut set = |(arc, feature): (&str, &str)| {
        let _ = vpp.feature.enable_disable(arc, feature, sw_if_index, enable);
    };
    if direction != Direction::FLOWPROBE_DIRECTION_TX {
        let [unicast, multicast] = rx;
        set(unicast);
        if multicast != unicast {
            set(multicast);
        }
    }
    if direction != Direction::FLOWPROBE_DIRECTION_RX {
        set(tx);
    }
}

fn add_del(vpp: &mut Vpp, sw_if_index: u32, probe: (Which, Direction), is_add: bool) {
    match is_add {
        true => vpp.flowprobe.interfaces.insert(sw_if_index, probe),
        false => vpp.flowprobe.interfaces.remove(&sw_if_index),
    };
    let (which, direction) = probe;
    features(vpp, sw_if_index, which, direction, is_add);
}

/// A deletion does not compare the direction.
pub(super) fn flowprobe_interface_add_del(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: FlowprobeInterfaceAddDel,
) -> Result<FlowprobeInterfaceAddDelReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    let known = r.which.0 <= Which::FLOWPROBE_WHICH_L2.0
        && r.direction.0 <= Direction::FLOWPROBE_DIRECTION_BOTH.0;
    if !known {
        return Err(VppError::INVALID_VALUE.into());
    }
    if vpp.flowprobe.record_flags.0 == 0 {
        return Err(VppError::CANNOT_ENABLE_DISABLE_FEATURE.into());
    }
    let held = vpp.flowprobe.interfaces.get(&r.sw_if_index);
    match held.map(|(which, _)| *which == r.which) {
        Some(true) if !r.is_add => {}
        None if r.is_add => {}
        Some(_) => return Err(VppError::ENTRY_ALREADY_EXISTS.into()),
        None => return Err(VppError::NO_SUCH_ENTRY.into()),
    }
    add_del(vpp, r.sw_if_index, (r.which, r.direction), r.is_add);
    Ok(FlowprobeInterfaceAddDelReply::default())
}

/// The older message: packets sent, deletions of what is not there, and the kind of packets by its number where the message
/// calls it a set of flags.
pub(super) fn flowprobe_tx_interface_add_del(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: FlowprobeTxInterfaceAddDel,
) -> Result<FlowprobeTxInterfaceAddDelReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    let held = vpp.flowprobe.interfaces.get(&r.sw_if_index);
    let which = Which(r.which.0);
    let same = held.map(|(held, _)| *held == which);
    if vpp.flowprobe.record_flags.0 == 0
        || same == Some(false)
        || (same == Some(true) && r.is_add)
    {
        return Err(VppError::CANNOT_ENABLE_DISABLE_FEATURE.into());
    }
    let direction = Direction::FLOWPROBE_DIRECTION_TX;
    add_del(vpp, r.sw_if_index, (which, direction), r.is_add);
    Ok(FlowprobeTxInterfaceAddDelReply::default())
}
