use std::collections::BTreeMap;
use std::sync::Arc;

use agent_model::vpp::l2::FibEntry;
use agent_model::vpp::l2::fib_entry::Action;
use agent_model::{ModelMessage, normalize};
use agent_scheduler::{Origin, Retrieved};
use rustc_hash::FxHashMap;
use vpp_binapi::api::l2::L2FibTableDetails;

use crate::Proto;

type RetrievedFib = Retrieved<Proto<FibEntry>, ()>;

/// MAC addresses as they are written in what is believed to be there, by bridge domain and address.
pub(super) type Written = FxHashMap<(String, [u8; 6]), String>;

pub(super) fn written(correlate: &[RetrievedFib]) -> Written {
    let values = correlate.iter().map(|b| &b.value.0);
    values
        .filter_map(|v| {
            let mac = normalize::mac(&v.phys_address)?;
            Some(((v.bridge_domain.clone(), mac), v.phys_address.clone()))
        })
        .collect()
}

/// Whose an entry is cannot be told: VPP learns and makes some by itself. Keys hold MACs as they were written, which may be
/// in upper case.
pub(super) fn entry(
    row: &L2FibTableDetails,
    bridge_domain: &str,
    interfaces: &BTreeMap<u32, Arc<str>>,
    written: &Written,
) -> Option<RetrievedFib> {
    let outgoing = interfaces.get(&row.sw_if_index);
    if !row.filter_mac && outgoing.is_none() {
        return None;
    }
    let mac = written.get(&(bridge_domain.to_owned(), row.mac.0));
    let value = FibEntry {
        phys_address: mac.map_or_else(|| row.mac.to_string(), ToString::to_string),
        bridge_domain: bridge_domain.to_owned(),
        action: if row.filter_mac {
            Action::Drop
        } else {
            Action::Forward
        }
        .into(),
        outgoing_interface: outgoing
            .filter(|_| !row.filter_mac)
            .map(ToString::to_string)
            .unwrap_or_default(),
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
