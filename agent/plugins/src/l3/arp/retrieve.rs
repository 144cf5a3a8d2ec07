use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::Arc;

use agent_model::vpp::l3::ArpEntry;
use agent_model::{ModelMessage, normalize};
use agent_scheduler::{Origin, Retrieved};
use rustc_hash::FxHashMap;
use vpp_binapi::api::ip_neighbor::{IpNeighborDetails, IpNeighborFlags};

use crate::Proto;

pub(super) type RetrievedArp = Retrieved<Proto<ArpEntry>, ()>;

/// Whose a neighbour is cannot be told: VPP learns them, too. Addresses in keys are kept as they were written.
pub(super) fn neighbours(
    rows: &[IpNeighborDetails],
    interfaces: &BTreeMap<u32, Arc<str>>,
    correlate: &[RetrievedArp],
) -> Vec<RetrievedArp> {
    // The same neighbour may be known twice: as it was configured, and as VPP wrote it while nobody told whose it is.
    let mut believed: FxHashMap<(&str, IpAddr), &RetrievedArp> = FxHashMap::default();
    for b in correlate {
        if let Some(ip) = normalize::ip(&b.value.ip_address) {
            let known = believed
                .entry((b.value.interface.as_str(), ip))
                .or_insert(b);
            if known.origin != Origin::Nb {
                *known = b;
            }
        }
    }
    let values = rows.iter().filter_map(|row| {
        let row = &row.neighbor;
        let interface = interfaces.get(&row.sw_if_index)?;
        let ip = row.ip_address.ip();
        let believed = believed.get(&(&**interface, ip));
        let value = ArpEntry {
            interface: interface.to_string(),
            ip_address: believed.map_or_else(|| ip.to_string(), |b| b.value.ip_address.clone()),
            phys_address: row.mac_address.to_string(),
            r#static: row.flags.0 & IpNeighborFlags::IP_API_NEIGHBOR_FLAG_STATIC.0 != 0,
        };
        Some(Retrieved {
            key: value.key().into(),
            value: Arc::new(Proto(value)),
            metadata: None,
            origin: Origin::Unknown,
        })
    });
    values.collect()
}
