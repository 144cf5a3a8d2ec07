//! Requests that change what is sampled.

use vpp_binapi::VppError;
use vpp_binapi::api::sflow::{
    SflowDirectionSet, SflowDirectionSetReply, SflowDropMonitoringSet, SflowDropMonitoringSetReply,
    SflowEnableDisable, SflowEnableDisableReply, SflowHeaderBytesSet, SflowHeaderBytesSetReply,
    SflowPollingIntervalSet, SflowPollingIntervalSetReply, SflowSamplingRateSet,
    SflowSamplingRateSetReply,
};

use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

pub(super) const RX: u32 = 1;
const TX: u32 = 2;
const BOTH: u32 = 3;
const HEADER_STEP: u32 = 32;

/// Brings the nodes of an interface in line with the settings.
fn features(vpp: &mut Vpp, sw_if_index: u32, enabled: bool) {
    let (direction, drops) = (vpp.sflow.direction, vpp.sflow.drops);
    for (arc, feature, on) in [
        ("device-input", "sflow", matches!(direction, RX | BOTH)),
        ("interface-output", "sflow-egress", matches!(direction, TX | BOTH)),
        ("error-drop", "sflow-drop", drops),
    ] {
        let on = enabled && on;
        if vpp.feature.is_enabled(arc, feature, sw_if_index) != Ok(on) {
            let _ = vpp.feature.enable_disable(arc, feature, sw_if_index, on);
        }
    }
}

fn all_features(vpp: &mut Vpp) {
    let interfaces: Vec<u32> = vpp.sflow.interfaces.values().copied().collect();
    for sw_if_index in interfaces {
        features(vpp, sw_if_index, true);
    }
}

/// Takes the index that all other messages use, though the field is called that of the hardware.
pub(super) fn sflow_enable_disable(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SflowEnableDisable,
) -> Result<SflowEnableDisableReply, Refusal> {
    let sw_if_index = r.hw_if_index;
    let interface = vpp.interface.table.get(sw_if_index);
    let interface = interface.filter(|i| i.is_hardware());
    let hw_if_index = interface
        .ok_or(VppError::INVALID_SW_IF_INDEX)?
        .hw_if_index;
    let interfaces = &mut vpp.sflow.interfaces;
    if interfaces.contains_key(&hw_if_index) == r.enable_disable {
        return Err(VppError::VALUE_EXIST.into());
    }
    match r.enable_disable {
        true => interfaces.insert(hw_if_index, sw_if_index),
        false => interfaces.remove(&hw_if_index),
    };
    features(vpp, sw_if_index, r.enable_disable);
    Ok(SflowEnableDisableReply::default())
}

pub(super) fn sflow_sampling_rate_set(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SflowSamplingRateSet,
) -> Result<SflowSamplingRateSetReply, Refusal> {
    vpp.sflow.sampling_n = r.sampling_n;
    Ok(SflowSamplingRateSetReply::default())
}

pub(super) fn sflow_polling_interval_set(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SflowPollingIntervalSet,
) -> Result<SflowPollingIntervalSetReply, Refusal> {
    vpp.sflow.polling_s = r.polling_s;
    Ok(SflowPollingIntervalSetReply::default())
}

/// Rounded up, past the end of numbers to zero, and then held within bounds.
pub(super) fn sflow_header_bytes_set(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SflowHeaderBytesSet,
) -> Result<SflowHeaderBytesSetReply, Refusal> {
    let rounded = r.header_b.wrapping_add(HEADER_STEP - 1) / HEADER_STEP * HEADER_STEP;
    vpp.sflow.header_b = rounded.clamp(64, 256);
    Ok(SflowHeaderBytesSetReply::default())
}

pub(super) fn sflow_direction_set(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SflowDirectionSet,
) -> Result<SflowDirectionSetReply, Refusal> {
    vpp.sflow.direction = r.sampling_d;
    all_features(vpp);
    Ok(SflowDirectionSetReply::default())
}

pub(super) fn sflow_drop_monitoring_set(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SflowDropMonitoringSet,
) -> Result<SflowDropMonitoringSetReply, Refusal> {
    vpp.sflow.drops = r.drop_m != 0;
    all_features(vpp);
    Ok(SflowDropMonitoringSetReply::default())
}
