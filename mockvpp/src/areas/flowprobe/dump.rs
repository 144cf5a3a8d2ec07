//! Requests that show parameters and probes.

use vpp_binapi::api::flowprobe::{
    FlowprobeGetParams, FlowprobeGetParamsReply, FlowprobeInterfaceDetails, FlowprobeInterfaceDump,
};

use crate::core::call::{Call, Refusal, Rows};
use crate::core::vpp::Vpp;

pub(super) fn flowprobe_get_params(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    _: FlowprobeGetParams,
) -> Result<FlowprobeGetParamsReply, Refusal> {
    let probe = &vpp.flowprobe;
    Ok(FlowprobeGetParamsReply {
        retval: 0,
        record_flags: probe.record_flags,
        active_timer: probe.active_timer,
        passive_timer: probe.passive_timer,
    })
}

pub(super) fn flowprobe_interface_dump(
    vpp: &mut Vpp,
    r: &FlowprobeInterfaceDump,
    rows: &mut Rows<'_, '_, FlowprobeInterfaceDetails>,
) -> Result<(), Refusal> {
    for (sw_if_index, (which, direction)) in &vpp.flowprobe.interfaces {
        if r.sw_if_index == u32::MAX || r.sw_if_index == *sw_if_index {
            rows.push(&FlowprobeInterfaceDetails {
                which: *which,
                direction: *direction,
                sw_if_index: *sw_if_index,
            });
        }
    }
    Ok(())
}
