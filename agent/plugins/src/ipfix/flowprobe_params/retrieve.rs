use std::sync::Arc;

use agent_model::ModelMessage;
use agent_model::vpp::ipfix::FlowProbeParams;
use agent_scheduler::{Origin, Retrieved};
use vpp_binapi::api::flowprobe::{FlowprobeGetParamsReply, FlowprobeRecordFlags};

use crate::Proto;

pub(super) type RetrievedParams = Retrieved<Proto<FlowProbeParams>, ()>;

/// The parameters; `None` while nothing is recorded.
pub(super) fn params(reply: &FlowprobeGetParamsReply) -> Option<RetrievedParams> {
    let has = |flag| reply.record_flags.contains(flag);
    let value = FlowProbeParams {
        active_timer: reply.active_timer,
        passive_timer: reply.passive_timer,
        record_l2: has(FlowprobeRecordFlags::FLOWPROBE_RECORD_FLAG_L2),
        record_l3: has(FlowprobeRecordFlags::FLOWPROBE_RECORD_FLAG_L3),
        record_l4: has(FlowprobeRecordFlags::FLOWPROBE_RECORD_FLAG_L4),
    };
    let records = value.record_l2 || value.record_l3 || value.record_l4;
    records.then(|| Retrieved {
        key: value.key().into(),
        value: Arc::new(Proto(value)),
        metadata: None,
        origin: Origin::Nb,
    })
}
