use std::collections::BTreeMap;
use std::sync::Arc;

use agent_model::ModelMessage;
use agent_model::vpp::ipfix::FlowProbeFeature;
use agent_scheduler::{Origin, Retrieved};
use vpp_binapi::api::flowprobe::{FlowprobeInterfaceDetails, FlowprobeWhich};

use crate::Proto;

pub(super) type RetrievedProbe = Retrieved<Proto<FlowProbeFeature>, ()>;

/// A probe; `None` where the agent does not know the interface.
pub(super) fn probe(
    row: &FlowprobeInterfaceDetails,
    names: &BTreeMap<u32, Arc<str>>,
) -> Option<RetrievedProbe> {
    let value = FlowProbeFeature {
        interface: names.get(&row.sw_if_index)?.to_string(),
        l2: row.which == FlowprobeWhich::FLOWPROBE_WHICH_L2,
        ip4: row.which == FlowprobeWhich::FLOWPROBE_WHICH_IP4,
        ip6: row.which == FlowprobeWhich::FLOWPROBE_WHICH_IP6,
    };
    Some(Retrieved {
        key: value.key().into(),
        value: Arc::new(Proto(value)),
        metadata: None,
        origin: Origin::Nb,
    })
}
