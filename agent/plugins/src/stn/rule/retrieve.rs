use std::collections::BTreeMap;
use std::sync::Arc;

use agent_model::ModelMessage;
use agent_model::vpp::stn::Rule;
use agent_scheduler::{Origin, Retrieved};
use vpp_binapi::api::stn::StnRulesDetails;

use super::descriptor::address;
use crate::Proto;
use crate::missing;

pub(super) type RetrievedRule = Retrieved<Proto<Rule>, ()>;

/// Addresses in keys are kept as they were written.
pub(super) fn rule(
    row: &StnRulesDetails,
    interfaces: &BTreeMap<u32, Arc<str>>,
    correlate: &[RetrievedRule],
) -> RetrievedRule {
    let interface = missing::name(interfaces, row.sw_if_index);
    let ip = row.ip_address.ip();
    let believed = correlate
        .iter()
        .find(|b| b.value.interface == interface && address(&b.value) == Some(ip));
    let value = Rule {
        ip_address: believed.map_or_else(|| ip.to_string(), |b| b.value.ip_address.clone()),
        interface,
    };
    Retrieved {
        key: value.key().into(),
        value: Arc::new(Proto(value)),
        metadata: None,
        origin: Origin::Nb,
    }
}
