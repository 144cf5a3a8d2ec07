//! Requests that show what is sampled.

use vpp_binapi::api::sflow::{
    SflowDirectionGet, SflowDirectionGetReply, SflowDropMonitoringGet, SflowDropMonitoringGetReply,
    SflowHeaderBytesGet, SflowHeaderBytesGetReply, SflowInterfaceDetails, SflowInterfaceDump,
    SflowPollingIntervalGet, SflowPollingIntervalGetReply, SflowSamplingRateGet,
    SflowSamplingRateGetReply,
};

use crate::core::call::{Call, Refusal, Rows};
use crate::core::vpp::Vpp;

pub(super) fn sflow_sampling_rate_get(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    _: SflowSamplingRateGet,
) -> Result<(), Refusal> {
    let sampling_n = vpp.sflow.sampling_n;
    call.say(&SflowSamplingRateGetReply { sampling_n });
    Ok(())
}

pub(super) fn sflow_polling_interval_get(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    _: SflowPollingIntervalGet,
) -> Result<(), Refusal> {
    let polling_s = vpp.sflow.polling_s;
    call.say(&SflowPollingIntervalGetReply { polling_s });
    Ok(())
}

pub(super) fn sflow_header_bytes_get(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    _: SflowHeaderBytesGet,
) -> Result<(), Refusal> {
    let header_b = vpp.sflow.header_b;
    call.say(&SflowHeaderBytesGetReply { header_b });
    Ok(())
}

pub(super) fn sflow_direction_get(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    _: SflowDirectionGet,
) -> Result<(), Refusal> {
    let sampling_d = vpp.sflow.direction;
    call.say(&SflowDirectionGetReply { sampling_d });
    Ok(())
}

pub(super) fn sflow_drop_monitoring_get(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    _: SflowDropMonitoringGet,
) -> Result<(), Refusal> {
    let drop_m = vpp.sflow.drops.into();
    call.say(&SflowDropMonitoringGetReply { drop_m });
    Ok(())
}

pub(super) fn sflow_interface_dump(
    vpp: &mut Vpp,
    r: &SflowInterfaceDump,
    rows: &mut Rows<'_, '_, SflowInterfaceDetails>,
) -> Result<(), Refusal> {
    for hw_if_index in vpp.sflow.interfaces.keys().copied() {
        if r.hw_if_index == u32::MAX || r.hw_if_index == hw_if_index {
            rows.push(&SflowInterfaceDetails { hw_if_index });
        }
    }
    Ok(())
}
