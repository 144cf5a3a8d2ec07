use std::net::Ipv6Addr;
use std::sync::Arc;

use agent_model::ModelMessage;
use agent_model::vpp::srv6::Policy;
use agent_model::vpp::srv6::policy::SegmentList as Listed;
use agent_scheduler::{Origin, Retrieved};
use vpp_binapi::api::sr::SrPoliciesWithSlIndexDetails;

use super::lists::SegmentList;
use crate::Proto;

pub(super) type RetrievedPolicy = Retrieved<Proto<Policy>, ()>;

/// Addresses in keys are kept as they were written.
pub(super) fn policy(
    row: &SrPoliciesWithSlIndexDetails,
    correlate: &[RetrievedPolicy],
) -> RetrievedPolicy {
    let is_it = |b: &&RetrievedPolicy| b.value.bsid.parse::<Ipv6Addr>() == Ok(row.bsid);
    let believed = correlate.iter().find(is_it);
    let lists = row.sid_lists.iter().map(SegmentList::of_vpp);
    let value = Policy {
        bsid: believed.map_or_else(|| row.bsid.to_string(), |b| b.value.bsid.clone()),
        installation_vrf_id: row.fib_table,
        srh_encapsulation: row.is_encap,
        spray_behaviour: row.is_spray,
        segment_lists: lists
            .map(|list| Listed {
                weight: list.weight,
                segments: list.segments.iter().map(ToString::to_string).collect(),
            })
            .collect(),
    };
    Retrieved {
        key: value.key().into(),
        value: Arc::new(Proto(value)),
        metadata: None,
        origin: Origin::Nb,
    }
}
