use agent_model::vpp::ipfix::FlowProbeParams;
use vpp_binapi::api::flowprobe::{
    FlowprobeGetParams, FlowprobeGetParamsReply, FlowprobeParams, FlowprobeRecordFlags,
};

use crate::{CallError, Need, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![FlowprobeParams, FlowprobeGetParams];

pub(super) async fn set(vpp: &Vpp, params: &FlowProbeParams) -> Result<(), CallError> {
    let record_flags = FlowprobeRecordFlags::default()
        .with(
            FlowprobeRecordFlags::FLOWPROBE_RECORD_FLAG_L2,
            params.record_l2,
        )
        .with(
            FlowprobeRecordFlags::FLOWPROBE_RECORD_FLAG_L3,
            params.record_l3,
        )
        .with(
            FlowprobeRecordFlags::FLOWPROBE_RECORD_FLAG_L4,
            params.record_l4,
        );
    let set = FlowprobeParams {
        record_flags,
        active_timer: params.active_timer,
        passive_timer: params.passive_timer,
    };
    vpp.request(&set).await.map(drop)
}

/// As VPP starts: nothing is recorded.
pub(super) async fn unset(vpp: &Vpp) -> Result<(), CallError> {
    let none = FlowprobeParams {
        record_flags: FlowprobeRecordFlags::default(),
        active_timer: u32::MAX,
        passive_timer: u32::MAX,
    };
    vpp.request(&none).await.map(drop)
}

pub(super) async fn get(vpp: &Vpp) -> Result<FlowprobeGetParamsReply, CallError> {
    vpp.request(&FlowprobeGetParams {}).await
}
