use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use agent_model::ModelMessage;
use agent_model::vpp::l2::BridgeDomain;
use agent_model::vpp::l2::bridge_domain::{ArpTerminationEntry, Interface};
use agent_scheduler::{Origin, Retrieved};
use vpp_binapi::api::l2::{BdIpMacDetails, BridgeDomainDetails};

use super::metadata::BdMeta;
use crate::Proto;

pub(super) type RetrievedBd = Retrieved<Proto<BridgeDomain>, BdMeta>;

/// All bridge domains. Of several with one tag (the agent asked twice, because the first answer was lost) the first is the
/// one; the others get names that nobody configures, so that a resync deletes them.
pub(super) fn bridge_domains(
    rows: &[BridgeDomainDetails],
    arp: &[BdIpMacDetails],
    interfaces: &BTreeMap<u32, Arc<str>>,
) -> Vec<RetrievedBd> {
    let mut taken = BTreeSet::new();
    rows.iter()
        .map(|row| {
            let mut name = row.bd_tag.to_text();
            if !name.is_empty() && !taken.insert(name.clone()) {
                name = format!("{name}-DUPLICATE-{}", row.bd_id);
            }
            bridge_domain(row, name, arp, interfaces)
        })
        .collect()
}

/// What others bridged (an interface that the agent does not know, a domain without a tag) is left to them.
fn bridge_domain(
    d: &BridgeDomainDetails,
    name: String,
    arp: &[BdIpMacDetails],
    interfaces: &BTreeMap<u32, Arc<str>>,
) -> RetrievedBd {
    let members = d.sw_if_details.iter().filter_map(|m| {
        Some(Interface {
            name: interfaces.get(&m.sw_if_index)?.to_string(),
            bridged_virtual_interface: m.sw_if_index == d.bvi_sw_if_index,
            split_horizon_group: m.shg.into(),
        })
    });
    let entries = arp
        .iter()
        .filter(|a| a.entry.bd_id == d.bd_id)
        .map(|a| ArpTerminationEntry {
            ip_address: a.entry.ip.to_string(),
            phys_address: a.entry.mac.to_string(),
        });
    let (name, origin) = if name.is_empty() {
        (format!("UNTAGGED-{}", d.bd_id), Origin::Sb)
    } else {
        (name, Origin::Nb)
    };
    let value = BridgeDomain {
        name,
        flood: d.flood,
        unknown_unicast_flood: d.uu_flood,
        forward: d.forward,
        learn: d.learn,
        arp_termination: d.arp_term,
        mac_age: d.mac_age.into(),
        interfaces: members.collect(),
        arp_termination_table: entries.collect(),
    };
    Retrieved {
        key: value.key().into(),
        metadata: Some(Arc::new(BdMeta { bd_id: d.bd_id })),
        value: Arc::new(Proto(value)),
        origin,
    }
}
