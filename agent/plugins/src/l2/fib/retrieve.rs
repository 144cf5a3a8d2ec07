use std::collections::BTreeMap;
use std::sync::Arc;

use agent_model::vpp::l2::FibEntry;
use agent_model::vpp::l2::fib_entry::Action;
use agent_model::{ModelMessage, normalize};
use agent_scheduler::{Origin, Retrieved};
use vpp_binapi::api::l2::L2FibTableDetails;

use crate::Proto;

type RetrievedFib = Retrieved<Proto<FibEntry>, ()>;

/// Whose an entry is cannot be told: VPP learns and makes some by itself. Keys hold MACs as they were written, which may be
/// in upper case.
pub(super) fn entry(
    row: &L2FibTableDetails,
    bridge_domain: &str,
    interfaces: &BTreeMap<u32, Arc<str>>,
    correlate: &[RetrievedFib],
) -> Option<RetrievedFib> {
    let outgoing = interfaces.get(&row.sw_if_index);
    if !row.filter_mac && outgoing.is_none() {
        return None;
    }
    let mac = row.mac.to_string();
    let believed = correlate
        .iter()
        .find(|b| b.value.bridge_domain == bridge_domain && normalize::same_mac(&b.value.phys_address, &mac));
    let value = FibEntry {
        phys_address: believed.map_or(mac, |b| b.value.phys_address.clone()),
        bridge_domain: bridge_domain.to_owned(),
        action: if row.filter_mac { Action::Drop } else { Action::Forward }.into(),
        outgoing_interface: outgoing.filter(|_| !row.filter_mac).map(ToString::to_string).unwrap_or_default(),
        static_config: row.static_mac,
        bridged_virtual_interface: row.bvi_mac,
    };
    Some(Retrieved {
        key: value.key().into(),
        value: Arc::new(Proto(value)),
        metadata: None,
        origin: Origin::Unknown,
    })
}
