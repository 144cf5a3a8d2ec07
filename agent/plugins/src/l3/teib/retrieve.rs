use std::collections::BTreeMap;
use std::sync::Arc;

use agent_model::vpp::l3::TeibEntry;
use agent_model::{ModelMessage, normalize};
use agent_scheduler::{Origin, Retrieved};
use vpp_binapi::api::teib::TeibDetails;

use crate::Proto;

pub(super) type RetrievedTeib = Retrieved<Proto<TeibEntry>, ()>;

/// Whose an entry is cannot be told: protocols of VPP make them, too. Addresses in keys are kept as they were written. An entry
/// outlives its interface; without one VPP refuses every call for it, so it is left out.
pub(super) fn entry(
    row: &TeibDetails,
    interfaces: &BTreeMap<u32, Arc<str>>,
    correlate: &[RetrievedTeib],
) -> Option<RetrievedTeib> {
    let row = &row.entry;
    let interface = interfaces.get(&row.sw_if_index)?;
    let peer = row.peer.ip();
    let is_it = |b: &&RetrievedTeib| {
        *b.value.interface == **interface && normalize::ip(&b.value.peer_addr) == Some(peer)
    };
    let believed = correlate.iter().find(is_it);
    let value = TeibEntry {
        interface: interface.to_string(),
        peer_addr: believed.map_or_else(|| peer.to_string(), |b| b.value.peer_addr.clone()),
        next_hop_addr: row.nh.ip().to_string(),
        vrf_id: row.nh_table_id,
    };
    Some(Retrieved {
        key: value.key().into(),
        value: Arc::new(Proto(value)),
        metadata: None,
        origin: Origin::Unknown,
    })
}
