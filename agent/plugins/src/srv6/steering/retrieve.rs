use std::collections::BTreeMap;
use std::net::Ipv6Addr;
use std::sync::Arc;

use agent_model::ModelMessage;
use agent_model::vpp::srv6::Steering;
use agent_model::vpp::srv6::steering::PolicyRef;
use agent_scheduler::{Origin, Retrieved};
use vpp_binapi::api::sr::SrSteeringPolDetails;

use super::traffic::{Traffic, bsid};
use crate::{Proto, missing};

pub(super) type RetrievedSteering = Retrieved<Proto<Steering>, ()>;

/// VPP knows no names: a value that is believed to steer the same traffic gives its own. What nobody believes is called by its
/// place in the dump.
pub(super) fn steering(
    (place, row): (usize, &SrSteeringPolDetails),
    interfaces: &BTreeMap<u32, Arc<str>>,
    correlate: &[RetrievedSteering],
) -> Option<RetrievedSteering> {
    let name = |i| Ok::<_, std::convert::Infallible>(missing::name(interfaces, i));
    let Ok(traffic) = Traffic::of_vpp(row)?.try_map(name);
    let same_traffic = |b: &&RetrievedSteering| match Traffic::of_value(&b.value) {
        Some(Traffic::Interface(i)) => traffic == Traffic::Interface(i.to_owned()),
        Some(Traffic::Prefix { table_id, prefix }) => {
            traffic == Traffic::Prefix { table_id, prefix }
        }
        None => false,
    };
    let mut same = correlate.iter().filter(same_traffic);
    let believed = same
        .clone()
        .find(|b| bsid(&b.value) == Some(row.bsid))
        .or_else(|| same.next());
    let written = believed.and_then(|b| b.value.policy_ref.clone());
    let is_written = |policy: &PolicyRef| match policy {
        PolicyRef::PolicyBsid(text) => text.parse::<Ipv6Addr>() == Ok(row.bsid),
        PolicyRef::PolicyIndex(_) => false,
    };
    let value = Steering {
        name: believed.map_or_else(|| format!("UNKNOWN-{place}"), |b| b.value.name.clone()),
        policy_ref: written
            .filter(is_written)
            .or_else(|| Some(PolicyRef::PolicyBsid(row.bsid.to_string()))),
        traffic: Some(traffic.configured()),
    };
    Some(Retrieved {
        key: value.key().into(),
        value: Arc::new(Proto(value)),
        metadata: None,
        origin: Origin::Nb,
    })
}
