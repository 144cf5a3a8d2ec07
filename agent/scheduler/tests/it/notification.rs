//! N1–N8: notifications of the southbound, and retries.

use std::time::Duration;

use agent_scheduler::*;

use crate::bed::*;

fn note(key: &str, value: Option<AnyValue>, index: u32) -> Vec<Notification> {
    let metadata = value
        .is_some()
        .then(|| std::sync::Arc::new(Index(index)) as Metadata);
    vec![Notification {
        key: key.into(),
        value,
        metadata,
    }]
}

async fn notify(bed: &Bed, notes: Vec<Notification>) {
    let before = bed.scheduler.stats().processed;
    bed.scheduler.notify(notes).unwrap();
    while bed.scheduler.stats().processed == before {
        tokio::task::yield_now().await;
    }
}

/// `s/*`: southbound only, its items are properties; `b/1` needs `s/1`, `b/1/item2` and `b/2` need `s/1/item2`.
fn bed() -> Bed {
    let bed = Bed::new();
    bed.register(
        bed.mock("ds", "s/")
            .without_derived()
            .operations(Operations::NONE),
    );
    bed.register(bed.mock("db", "b/").dependencies(|key, _| match key {
        "b/1" => vec![Dependency::on("s1", "s/1")],
        "b/1/item2" | "b/2" => vec![Dependency::on("s1-item2", "s/1/item2")],
        _ => vec![],
    }));
    bed
}

async fn pending() -> Bed {
    let bed = bed();
    bed.txn()
        .set_value("b/1", items(&["item1", "item2"]))
        .set_value("b/2", text("two"))
        .commit()
        .await
        .unwrap();
    bed
}

#[tokio::test(start_paused = true)]
async fn n1_value_waits_for_a_key_of_the_southbound() {
    let bed = pending().await;
    assert_eq!(bed.state("b/1"), "PENDING CREATE [s1]");
    assert_eq!(bed.view("db", View::Nb).await.len(), 2);
    assert!(bed.view("db", View::Sb).await.is_empty());
    assert!(bed.view("db", View::Cached).await.is_empty());
}

#[tokio::test(start_paused = true)]
async fn n2_notification_creates_an_obtained_value_and_wakes_dependents() {
    let bed = pending().await;
    notify(&bed, note("s/1", Some(items(&["item1"])), 10)).await;
    assert_eq!(
        bed.ops(),
        [
            "CREATE s/1 NONEXISTENT>OBTAINED",
            "CREATE b/1 PENDING>CONFIGURED",
            "CREATE b/1/item1 NONEXISTENT>CONFIGURED derived",
            "CREATE b/1/item2 NONEXISTENT>PENDING noop derived",
            "CREATE s/1/item1 NONEXISTENT>OBTAINED derived property",
        ]
    );
    assert_eq!(bed.last().txn_type, TxnType::SbNotification);
    assert_eq!(bed.index("ds", "1"), Some(10));
    assert_eq!(bed.state("s/1/item1"), "OBTAINED UNDEFINED");
}

#[tokio::test(start_paused = true)]
async fn n3_dumps_of_a_descriptor_without_retrieve() {
    let bed = pending().await;
    notify(&bed, note("s/1", Some(items(&["item1"])), 10)).await;
    let error = bed.scheduler.dump("ds", View::Sb).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "descriptor does not support Retrieve operation"
    );
    assert!(bed.view("ds", View::Nb).await.is_empty());
    assert_eq!(bed.view("ds", View::Cached).await, ["s/1=[item1] from-SB"]);
    let error = bed.scheduler.dump("dx", View::Nb).await.unwrap_err();
    assert_eq!(error.to_string(), "descriptor is not registered");
    let error = bed.scheduler.dump_prefix("x/", View::Nb).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "no descriptor found matching the key prefix"
    );
}

#[tokio::test(start_paused = true)]
async fn n4_second_notification_updates() {
    let bed = pending().await;
    notify(&bed, note("s/1", Some(items(&["item1"])), 10)).await;
    notify(&bed, note("s/1", Some(items(&["item1", "item2"])), 11)).await;
    assert_eq!(
        bed.ops(),
        [
            "UPDATE s/1 OBTAINED>OBTAINED",
            "CREATE s/1/item2 NONEXISTENT>OBTAINED derived property",
            "CREATE b/1/item2 PENDING>CONFIGURED derived",
            "CREATE b/2 PENDING>CONFIGURED",
        ]
    );
    assert_eq!(bed.index("ds", "1"), Some(11));
}

#[tokio::test(start_paused = true)]
async fn n5_removal_sends_dependents_back_to_pending() {
    let bed = pending().await;
    notify(&bed, note("s/1", Some(items(&["item1", "item2"])), 10)).await;
    bed.sb.take_log();
    notify(&bed, note("s/1", None, 0)).await;
    assert_eq!(
        bed.ops(),
        [
            "DELETE s/1/item1 OBTAINED>REMOVED derived property",
            "DELETE b/1/item2 CONFIGURED>REMOVED derived",
            "DELETE b/2 CONFIGURED>PENDING",
            "DELETE s/1/item2 OBTAINED>REMOVED derived property",
            "DELETE b/1/item1 CONFIGURED>REMOVED derived",
            "DELETE b/1 CONFIGURED>PENDING",
            "DELETE s/1 OBTAINED>REMOVED",
        ]
        .iter()
        .map(|s| (*s).to_owned())
        .collect::<Vec<_>>()
    );
    assert_eq!(bed.state("s/1"), "NONEXISTENT UNDEFINED");
    assert!(bed.state("b/1").starts_with("PENDING"));
    assert!(bed.sb.dump().is_empty());
    assert_eq!(bed.index("ds", "1"), None);
}

#[tokio::test(start_paused = true)]
async fn n6_failed_dependents_are_retried_as_their_own_transactions_said() {
    let bed = Bed::new();
    bed.register(bed.mock("ds", "s/").operations(Operations::NONE));
    let needs = |_: &str, _: &AnyValue| vec![Dependency::on("s1", "s/1")];
    bed.register(bed.mock("da", "a/").dependencies(needs));
    bed.register(bed.mock("db", "b/").dependencies(needs));
    bed.txn()
        .set_value("a/1", text("1"))
        .retry(Retry::default())
        .commit()
        .await
        .unwrap();
    let slow = Retry {
        period: Duration::from_secs(3),
        max_count: 1,
        exp_backoff: false,
    };
    bed.txn()
        .set_value("b/1", text("2"))
        .retry(slow)
        .commit()
        .await
        .unwrap();
    bed.txn()
        .set_value("b/2", text("3"))
        .commit()
        .await
        .unwrap();
    bed.sb.fail("a/1", ValueError::southbound("a fails"));
    bed.sb.fail("b/1", ValueError::southbound("b fails"));
    notify(&bed, note("s/1", Some(text("up")), 1)).await;
    assert_eq!(
        bed.ops(),
        [
            "CREATE s/1 NONEXISTENT>OBTAINED",
            "CREATE a/1 PENDING>RETRYING (a fails)",
            "CREATE b/1 PENDING>RETRYING (b fails)",
            "CREATE b/2 PENDING>CONFIGURED",
        ]
    );
    let asked: Vec<_> = bed
        .sb
        .take_retrieves()
        .into_iter()
        .map(|(d, _)| d)
        .collect();
    assert_eq!(asked, ["da", "db"]);
    let failed_at = bed.last().stop;
    tokio::time::sleep(Duration::from_secs(10)).await;
    let retries = bed.scheduler.history_from(bed.last().seq - 1);
    let when = |n: usize| {
        retries[n]
            .start
            .duration_since(failed_at)
            .unwrap()
            .as_secs()
    };
    assert_eq!((when(0), when(1)), (1, 3));
    assert_eq!(
        brief(&retries[0].executed),
        ["CREATE a/1 RETRYING>CONFIGURED retry"]
    );
    assert_eq!(
        brief(&retries[1].executed),
        ["CREATE b/1 RETRYING>CONFIGURED retry"]
    );
    assert_eq!(retries[0].retry_for, Some((3, 1)));
}

#[tokio::test(start_paused = true)]
async fn n7_any_key_under_a_prefix_satisfies() {
    let bed = Bed::new();
    bed.register(
        bed.mock("ds", "s/")
            .without_derived()
            .operations(Operations::NONE),
    );
    bed.register(bed.mock("db", "b/").dependencies(|_, _| {
        vec![Dependency::any_of(
            "any-item",
            vec!["s/1/".to_owned()],
            |k| k.ends_with("good"),
        )]
    }));
    bed.txn()
        .set_value("b/1", text("1"))
        .commit()
        .await
        .unwrap();
    notify(&bed, note("s/1", Some(items(&["bad"])), 1)).await;
    assert_eq!(bed.state("b/1"), "PENDING CREATE [any-item]");
    notify(
        &bed,
        note("s/1", Some(items(&["bad", "good", "x-good"])), 1),
    )
    .await;
    assert_eq!(bed.state("b/1"), "CONFIGURED CREATE");
    notify(&bed, note("s/1", Some(items(&["x-good"])), 1)).await;
    assert_eq!(bed.state("b/1"), "CONFIGURED CREATE");
    notify(&bed, note("s/1", Some(items(&["bad"])), 1)).await;
    assert!(
        bed.state("b/1").starts_with("PENDING"),
        "{}",
        bed.state("b/1")
    );
    assert!(bed.sb.dump().is_empty());
}

#[tokio::test(start_paused = true)]
async fn n8_retry_updates_the_base_and_creates_only_what_failed() {
    let bed = Bed::new();
    bed.register(bed.mock("da", "a/"));
    bed.sb
        .fail_with("a/1/item2", ValueError::southbound("fails"), |values| {
            values.get_mut("a/1").unwrap().value = items(&["item1"]);
        });
    bed.txn()
        .set_value("a/1", items(&["item1", "item2"]))
        .set_value("a/2", text("untouched"))
        .retry(Retry::default())
        .commit()
        .await
        .unwrap_err();
    bed.sb.take_log();
    tokio::time::sleep(Duration::from_secs(2)).await;
    assert_eq!(bed.sb.take_log(), ["update a/1", "create a/1/item2"]);
    assert_eq!(bed.planned(), bed.ops());
    assert_eq!(bed.planned().len(), 2);
}

#[tokio::test(start_paused = true)]
async fn notification_of_a_northbound_value_is_recorded_without_operations() {
    let bed = bed();
    bed.txn()
        .set_value("b/3", text("mine"))
        .commit()
        .await
        .unwrap();
    notify(&bed, note("b/3", Some(text("theirs")), 0)).await;
    assert!(bed.last().executed.is_empty());
    assert_eq!(bed.last().seq, 1);
    assert_eq!(bed.sb.dump(), ["b/3=mine"]);
}

#[tokio::test(start_paused = true)]
async fn configuration_takes_over_a_value_of_the_southbound() {
    let bed = Bed::new();
    bed.register(bed.mock("da", "a/"));
    bed.sb.put("a/1", text("theirs"), Some(5), Origin::Sb);
    notify(&bed, note("a/1", Some(text("theirs")), 5)).await;
    bed.txn()
        .set_value("a/1", text("mine"))
        .commit()
        .await
        .unwrap();
    assert_eq!(bed.ops(), ["UPDATE a/1 OBTAINED>CONFIGURED"]);
    assert_eq!(bed.sb.dump(), ["a/1=mine"]);
}

#[tokio::test(start_paused = true)]
async fn retries_end_and_back_off() {
    let bed = Bed::new();
    bed.register(bed.mock("da", "a/"));
    for _ in 0..10 {
        bed.sb.fail("a/1", ValueError::southbound("never"));
    }
    bed.txn()
        .set_value("a/1", text("1"))
        .retry(Retry::default())
        .commit()
        .await
        .unwrap_err();
    assert!(bed.state("a/1").starts_with("RETRYING"));
    tokio::time::sleep(Duration::from_secs(60)).await;
    assert!(bed.state("a/1").starts_with("FAILED"));
    let starts: Vec<u64> = bed
        .scheduler
        .history_from(0)
        .iter()
        .map(|t| {
            t.start
                .duration_since(std::time::SystemTime::UNIX_EPOCH)
                .unwrap()
                .as_secs()
        })
        .collect();
    assert_eq!(starts, [0, 1, 3, 7]);
}

#[tokio::test(start_paused = true)]
async fn retry_gives_way_to_a_newer_transaction() {
    let bed = Bed::new();
    bed.register(bed.mock("da", "a/"));
    bed.sb.fail("a/1", ValueError::southbound("once"));
    bed.txn()
        .set_value("a/1", text("1"))
        .retry(Retry::default())
        .commit()
        .await
        .unwrap_err();
    bed.txn()
        .set_value("a/1", text("2"))
        .commit()
        .await
        .unwrap();
    bed.sb.take_log();
    tokio::time::sleep(Duration::from_secs(5)).await;
    assert!(bed.sb.take_log().is_empty());
    assert!(bed.last().executed.is_empty());
    assert_eq!(bed.last().txn_type, TxnType::RetryFailedOps);
    assert_eq!(bed.sb.dump(), ["a/1=2"]);
}
