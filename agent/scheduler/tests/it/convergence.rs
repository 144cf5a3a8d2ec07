//! Any order and split of the same changes ends in the same southbound; failures are healed by retries.

use std::{collections::BTreeMap, time::Duration};

use agent_scheduler::*;
use proptest::prelude::*;

use crate::bed::*;

/// `a/N` is free; `b/N` needs `a/N`; `c/N` needs any item of `a/*`; items of `b/N` need the item of the same name of `a/N`;
/// `d/1`, `d/2`, `d/3` need each other in a circle, and `d/1` needs `a/1`.
fn bed() -> Bed {
    let bed = Bed::new();
    bed.register(
        bed.mock("da", "a/")
            .hollow_items()
            .recreates(|_, _, new| show(new) == "v3"),
    );
    bed.register(
        bed.mock("db", "b/")
            .hollow_items()
            .retrieve_after(&["da"])
            .dependencies(|key, _| {
                let mut parts = key.split('/').skip(1);
                match (parts.next(), parts.next()) {
                    (Some(n), None) => vec![Dependency::on("a", format!("a/{n}"))],
                    (Some(n), Some(item)) => vec![Dependency::on("item", format!("a/{n}/{item}"))],
                    _ => vec![],
                }
            }),
    );
    bed.register(
        bed.mock("dc", "c/")
            .hollow_items()
            .operations(Operations::NO_UPDATE)
            .dependencies(|key, _| {
                let directory = key.replacen('c', "a", 1);
                vec![Dependency::any_of("any item", vec![directory], |k| {
                    k.split('/').count() == 3
                })]
            }),
    );
    bed.register(
        bed.mock("dd", "d/")
            .hollow_items()
            .dependencies(|key, _| match key {
                "d/1" => vec![Dependency::on("2", "d/2"), Dependency::on("a1", "a/1")],
                "d/2" => vec![Dependency::on("3", "d/3")],
                _ => vec![Dependency::on("1", "d/1")],
            }),
    );
    bed
}

type Change = (String, Option<u8>);

fn value(kind: u8) -> AnyValue {
    match kind {
        0 => items(&[]),
        1 => items(&["x"]),
        2 => items(&["x", "y"]),
        3 => text("v3"),
        4 => items(&["y", "z"]),
        _ => text("v5"),
    }
}

fn change() -> impl Strategy<Value = Change> {
    let key = (0..4usize, 1..4u8).prop_map(|(d, n)| format!("{}/{n}", ["a", "b", "c", "d"][d]));
    (key, prop::option::weighted(0.75, 0..6u8))
}

async fn apply(bed: &Bed, changes: &[Change], retry: Option<Retry>) {
    let values = changes
        .iter()
        .map(|(k, v)| (Key::from(k.as_str()), v.map(value)));
    let mut txn = bed.txn().values(values);
    if let Some(retry) = retry {
        txn = txn.retry(retry);
    }
    let _ = txn.commit().await;
}

fn run<T>(test: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .start_paused(true)
        .build()
        .unwrap()
        .block_on(test)
}

/// The southbound after the final values were applied in one transaction to nothing.
async fn direct(changes: &[Change]) -> (Vec<String>, Vec<(Key, ValueState)>) {
    let last: BTreeMap<_, _> = changes.iter().cloned().collect();
    let last: Vec<Change> = last.into_iter().filter(|(_, v)| v.is_some()).collect();
    let bed = bed();
    apply(&bed, &last, None).await;
    (southbound(&bed), states(&bed))
}

/// What is there; hollow items count by what derives from them.
fn southbound(bed: &Bed) -> Vec<String> {
    let values = bed.sb.dump().into_iter();
    values
        .map(|kv| {
            kv.split_once("=[")
                .map_or(kv.clone(), |(k, _)| format!("{k}=[]"))
        })
        .collect()
}

fn states(bed: &Bed) -> Vec<(Key, ValueState)> {
    bed.scheduler
        .graph_snapshot(None)
        .into_iter()
        .map(|r| (r.key, r.state))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_split_ends_the_same(changes in prop::collection::vec(change(), 1..40), sizes in prop::collection::vec(1..8usize, 40)) {
        run(async {
            let bed = bed();
            let mut rest = &changes[..];
            for size in sizes {
                let (now, later) = rest.split_at(size.min(rest.len()));
                apply(&bed, now, None).await;
                rest = later;
            }
            let (expected, known) = direct(&changes).await;
            prop_assert_eq!(southbound(&bed), expected);
            prop_assert_eq!(states(&bed), known);
            bed.sb.take_log();
            bed.txn().resync(ResyncType::DownstreamResync).commit().await.unwrap();
            prop_assert_eq!(bed.sb.take_log(), Vec::<String>::new());
            Ok(())
        })?;
    }

    #[test]
    fn any_order_ends_the_same(changes in prop::collection::btree_map("[abcd]/[123]", prop::option::weighted(0.8, 0..6u8), 1..12).prop_flat_map(|m| Just(m.into_iter().collect::<Vec<_>>()).prop_shuffle())) {
        run(async {
            let bed = bed();
            for one in &changes {
                apply(&bed, std::slice::from_ref(one), None).await;
            }
            prop_assert_eq!(southbound(&bed), direct(&changes).await.0);
            Ok(())
        })?;
    }

    #[test]
    fn failures_heal(
        changes in prop::collection::vec(change(), 1..30),
        sizes in prop::collection::vec(1..8usize, 30),
        failures in prop::collection::vec(("[abcd]/[123](/[xyz])?", 0..3u8), 0..25),
    ) {
        run(async {
            let bed = bed();
            for (key, kind) in &failures {
                let error = ValueError::southbound("southbound fails");
                match kind {
                    0 => bed.sb.fail(key, error),
                    1 => bed.sb.fail_after(key, error),
                    _ => bed.sb.pass(key),
                }
            }
            let retry = Retry { period: Duration::from_secs(1), max_count: 0, exp_backoff: false };
            let mut rest = &changes[..];
            for size in sizes {
                let (now, later) = rest.split_at(size.min(rest.len()));
                apply(&bed, now, Some(retry)).await;
                rest = later;
            }
            tokio::time::sleep(Duration::from_secs(100)).await;
            let (expected, known) = direct(&changes).await;
            let report = || {
                let history = bed.scheduler.history_from(0);
                history.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
            };
            prop_assert_eq!(southbound(&bed), expected, "{}", report());
            prop_assert_eq!(states(&bed), known, "{}", report());
            Ok(())
        })?;
    }
}

/// `d/3` is created before `d/2` fails. When the circle then loses what it stands on, no part of it may stay.
#[test]
fn part_of_a_cycle_goes_when_the_rest_cannot_come() {
    run(async {
        let bed = bed();
        let put = |key: &str| (key.to_owned(), Some(0));
        let retry = Retry {
            period: Duration::from_secs(1),
            max_count: 0,
            exp_backoff: false,
        };
        bed.sb
            .fail("d/2", ValueError::southbound("southbound fails"));
        apply(&bed, &[put("a/1"), put("d/1")], Some(retry)).await;
        apply(&bed, &[put("d/2"), put("d/3")], Some(retry)).await;
        assert_eq!(southbound(&bed), ["a/1=[]", "d/3=[]"]);
        apply(&bed, &[("a/1".to_owned(), None)], Some(retry)).await;
        tokio::time::sleep(Duration::from_secs(100)).await;
        assert_eq!(southbound(&bed), Vec::<String>::new());
    });
}
