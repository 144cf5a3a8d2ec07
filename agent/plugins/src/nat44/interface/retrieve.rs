use std::collections::BTreeMap;
use std::sync::Arc;

use agent_model::ModelMessage;
use agent_model::vpp::nat::Nat44Interface;
use agent_scheduler::{Origin, Retrieved};

use crate::Proto;
use crate::nat44::sides::Side;

pub(super) type RetrievedInterface = Retrieved<Proto<Nat44Interface>, ()>;

pub(super) fn interfaces(
    dump: &BTreeMap<u32, Vec<Side>>,
    names: &BTreeMap<u32, Arc<str>>,
) -> Vec<RetrievedInterface> {
    let known = dump
        .iter()
        .filter_map(|(index, sides)| Some((names.get(index)?, sides)));
    known
        .map(|(name, sides)| {
            let value = Nat44Interface {
                name: name.to_string(),
                nat_inside: sides.contains(&Side::Inside),
                nat_outside: sides.contains(&Side::Outside),
                output_feature: sides.contains(&Side::Output),
            };
            Retrieved {
                key: value.key().into(),
                value: Arc::new(Proto(value)),
                metadata: None,
                origin: Origin::Nb,
            }
        })
        .collect()
}
