//! Segment lists as VPP sees them.

use std::net::Ipv6Addr;

use agent_model::normalize::or_default;
use agent_model::vpp::srv6::Policy;
use vpp_binapi::api::sr::{Srv6SidList, Srv6SidListWithSlIndex};

/// A list: its share of the traffic, and the way.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct SegmentList {
    pub weight: u32,
    pub segments: Vec<Ipv6Addr>,
}

impl SegmentList {
    /// The lists of a value, sorted; `None` if a segment is no IPv6 address.
    pub(super) fn of_value(policy: &Policy) -> Option<Vec<Self>> {
        let lists = policy.segment_lists.iter().map(|list| {
            let segments = list.segments.iter().map(|s| s.parse().ok());
            Some(Self {
                weight: or_default(list.weight, 1),
                segments: segments.collect::<Option<_>>()?,
            })
        });
        let mut lists = lists.collect::<Option<Vec<_>>>()?;
        lists.sort();
        Some(lists)
    }

    /// A list that VPP showed.
    pub(super) fn of_vpp(row: &Srv6SidListWithSlIndex) -> Self {
        let segments = row.sids.iter().take(row.num_sids.into());
        Self {
            weight: row.weight,
            segments: segments.copied().collect(),
        }
    }

    /// The list in VPP's form; `None` if it is too long.
    pub(super) fn encode(&self) -> Option<Srv6SidList> {
        let mut list = Srv6SidList {
            num_sids: self.segments.len().try_into().ok()?,
            weight: self.weight,
            ..Srv6SidList::default()
        };
        if self.segments.len() > list.sids.len() {
            return None;
        }
        for (slot, sid) in list.sids.iter_mut().zip(&self.segments) {
            *slot = *sid;
        }
        Some(list)
    }
}
