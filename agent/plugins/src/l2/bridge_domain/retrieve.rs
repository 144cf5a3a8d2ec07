use std::collections::BTreeMap;
use std::sync::Arc;

use agent_model::ModelMessage;
use agent_model::vpp::l2::BridgeDomain;
use agent_model::vpp::l2::bridge_domain::{ArpTerminationEntry, Interface};
use agent_scheduler::{Origin, Retrieved};
use vpp_binapi::api::l2::{BdIpMacDetails, BridgeDomainDetails};

use super::metadata::BdMeta;
use crate::Proto;

pub(super) type RetrievedBd = Retrieved<Proto<BridgeDomain>, BdMeta>;

/// What others bridged (an interface that the agent does not know, a domain without a tag) is left to them.
pub(super) fn bridge_domain(
    d: &BridgeDomainDetails,
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
    let (name, origin) = if d.bd_tag.is_empty() {
        (format!("UNTAGGED-{}", d.bd_id), Origin::Sb)
    } else {
        (d.bd_tag.to_text(), Origin::Nb)
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
