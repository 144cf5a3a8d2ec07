//! The lists of an interface stand in the order of their names, however they came.

use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::prelude::*;
use vpp_binapi::api::acl::{AclInterfaceAddDel, AclInterfaceSetAclList};

use super::*;
use crate::resync_proof::{cases, run};

/// On which interfaces: two, in and out.
type On = [bool; 4];

fn value(name: usize, on: On) -> Acl {
    let on = |i: usize| -> Vec<&str> {
        let loops = ["loop1", "loop2"].into_iter().enumerate();
        loops
            .filter(|(n, _)| on[i + n])
            .map(|(_, name)| name)
            .collect()
    };
    let any = rule(Action::Permit, ip("10.0.0.0/8", "0.0.0.0/0"));
    acl(&format!("acl{name}"), vec![any], &on(0), &on(2))
}

/// `<interface> in|out` to names in VPP's order.
async fn held(bed: &Bed) -> BTreeMap<String, Vec<String>> {
    let tags: BTreeMap<u32, String> = lists(bed)
        .await
        .iter()
        .map(|row| (row.acl_index, row.tag.to_text()))
        .collect();
    let names = names(&bed.other).await;
    let sw_if_index = u32::MAX;
    let mut held: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let rows = bed.other.dump(&AclInterfaceListDump { sw_if_index }).await;
    for row in rows.unwrap() {
        for (i, acl) in row.acls.iter().enumerate() {
            let way = if i < usize::from(row.n_input) {
                "in"
            } else {
                "out"
            };
            let at = format!("{} {way}", names[&row.sw_if_index]);
            held.entry(at).or_default().push(tags[acl].clone());
        }
    }
    held
}

fn wanted(config: &BTreeMap<usize, On>) -> BTreeMap<String, Vec<String>> {
    let mut wanted: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, on) in config {
        let places = ["loop1 in", "loop2 in", "loop1 out", "loop2 out"];
        for (at, _) in places.iter().zip(on).filter(|(_, on)| **on) {
            wanted
                .entry((*at).to_owned())
                .or_default()
                .push(format!("acl{name}"));
        }
    }
    wanted
}

async fn bed_with_interfaces() -> Bed {
    let bed = Bed::start().await;
    bed.put(loopback("loop1")).await;
    bed.put(loopback("loop2")).await;
    bed
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn the_order_is_that_of_the_names(
        changes in vec((0..6_usize, proptest::option::weighted(0.8, any::<On>())), 1..12),
        batch in 1..4_usize,
    ) {
        run(async {
            let bed = bed_with_interfaces().await;
            let mut config = BTreeMap::new();
            for changes in changes.chunks(batch) {
                let mut txn = bed.scheduler.txn();
                for (name, on) in changes {
                    let key = value(*name, [false; 4]).key();
                    match on {
                        Some(on) => {
                            config.insert(*name, *on);
                            let value = ModelValue::new(value(*name, *on));
                            txn = txn.values([(key.into(), agent_plugins::to_value(&value))]);
                        }
                        None => {
                            config.remove(name);
                            txn = txn.values([(key.into(), None)]);
                        }
                    }
                }
                txn.commit().await.unwrap();
                assert_eq!(held(&bed).await, wanted(&config));
            }
            bed.assert_in_sync().await;
        });
    }
}

#[tokio::test]
async fn a_resync_brings_the_order_back() {
    let bed = bed_with_interfaces().await;
    let config: BTreeMap<usize, On> = (0..4).map(|n| (n, [true, false, true, true])).collect();
    for (name, on) in config.iter().rev() {
        bed.put(value(*name, *on)).await;
    }
    let tidy = held(&bed).await;
    assert_eq!(tidy, wanted(&config));
    let all = AclInterfaceListDump {
        sw_if_index: u32::MAX,
    };
    let rows = bed.other.dump(&all).await.unwrap();
    let mut row = rows.into_iter().find(|row| row.n_input == 4).unwrap();
    row.acls.reverse();
    let mixed = AclInterfaceSetAclList {
        sw_if_index: row.sw_if_index,
        n_input: row.n_input,
        acls: row.acls.clone(),
    };
    bed.other.request(&mixed).await.unwrap();
    assert_ne!(held(&bed).await, tidy);
    bed.resync().await;
    assert_eq!(held(&bed).await, tidy);
    bed.assert_in_sync().await;

    // VPP fills the place of a list that somebody takes off with the last one.
    let off = AclInterfaceAddDel {
        is_add: false,
        is_input: true,
        sw_if_index: row.sw_if_index,
        acl_index: row.acls[3],
    };
    bed.other.request(&off).await.unwrap();
    bed.resync().await;
    assert_eq!(held(&bed).await, tidy);
    bed.assert_in_sync().await;
}
