//! Laws of the merge, for random changes of several sources.

use std::collections::BTreeMap;

use agent_model::ModelValue;
use agent_northbound::orchestrator::{Change, Merge, Source};
use proptest::prelude::*;

use crate::bed::loopback;

/// (source, replace?, puts: (name, mtu), deletes)
type Step = (usize, bool, BTreeMap<u8, u8>, Vec<u8>);

const NAMES: [&str; 3] = ["etcd", "file", "grpc"];

fn value(name: u8, mtu: u8) -> ModelValue {
    let mut interface = loopback(&format!("loop{name}"));
    interface.mtu = u32::from(mtu);
    interface.into()
}

fn key(name: u8) -> String {
    format!("config/vpp/v2/interfaces/loop{name}")
}

fn step() -> impl Strategy<Value = Step> {
    (
        0..NAMES.len(),
        any::<bool>(),
        prop::collection::btree_map(0..6_u8, any::<u8>(), 0..4),
        prop::collection::vec(0..6_u8, 0..3),
    )
}

proptest! {
    #[test]
    fn what_counts_is_the_last_source_by_priority_then_name(
        priorities in prop::array::uniform3(-1..2_i32),
        steps in prop::collection::vec(step(), 0..24),
    ) {
        let mut merge = Merge::default();
        let mut own: [BTreeMap<u8, u8>; 3] = Default::default();
        for (source, replace, puts, deletes) in steps {
            let put: Vec<ModelValue> = puts.iter().map(|(n, m)| value(*n, *m)).collect();
            let delete: Vec<u8> = deletes.into_iter().filter(|d| !puts.contains_key(d)).collect();
            let change = if replace {
                own[source].clear();
                Change::Replace(put)
            } else {
                for name in &delete {
                    own[source].remove(name);
                }
                Change::Update { put, delete: delete.iter().map(|d| key(*d)).collect() }
            };
            own[source].extend(&puts);
            let before: BTreeMap<String, ModelValue> =
                merge.effective().map(|(k, e)| (k.to_owned(), e.value.clone())).collect();
            let from = Source { name: NAMES[source].into(), priority: priorities[source] };
            let touched = merge.apply(&from, change);

            let mut order = [0, 1, 2];
            order.sort_by_key(|s| (priorities[*s], NAMES[*s]));
            let mut expected = BTreeMap::new();
            for source in order {
                expected.extend(own[source].iter().map(|(n, m)| (key(*n), (value(*n, *m), NAMES[source]))));
            }
            let found: BTreeMap<String, (ModelValue, &str)> =
                merge.effective().map(|(k, e)| (k.to_owned(), (e.value.clone(), e.source))).collect();
            prop_assert_eq!(&found, &expected);
            // Whatever changed is among the keys told.
            for name in 0..6 {
                let key = key(name);
                if before.get(&key) != found.get(&key).map(|(v, _)| v) {
                    prop_assert!(touched.contains(&key));
                }
            }
            let with_values: Vec<&str> = merge.sources().collect();
            let expected: Vec<&str> = (0..3).filter(|s| !own[*s].is_empty()).map(|s| NAMES[s]).collect();
            prop_assert_eq!(with_values, expected);
        }
    }
}

#[test]
fn a_source_that_changes_its_priority_takes_its_values_along() {
    let mut merge = Merge::default();
    merge.apply(&"grpc".into(), Change::put(vec![value(1, 1)]));
    merge.apply(&"etcd".into(), Change::put(vec![value(1, 2)]));
    assert_eq!(merge.get(&key(1)).unwrap().source, "grpc");
    let stronger = Source {
        name: "etcd".into(),
        priority: 7,
    };
    merge.apply(&stronger, Change::put(Vec::new()));
    assert_eq!(merge.get(&key(1)).unwrap().value, &value(1, 2));
    merge.apply(&stronger, Change::delete(vec![key(1)]));
    assert_eq!(merge.get(&key(1)).unwrap().value, &value(1, 1));
}
