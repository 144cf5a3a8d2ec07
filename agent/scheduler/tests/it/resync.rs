//! R1–R9: resynchronisation.

use std::time::Duration;

use agent_scheduler::*;

use crate::bed::*;

/// `b/1` needs `a/1/item1`; `a/1/item2` needs `b/1/item1`.
fn entangled(bed: &Bed) {
    bed.register(bed.mock("da", "a/").dependencies(|key, _| match key {
        "a/1/item2" => vec![Dependency::on("needs-b-item1", "b/1/item1")],
        _ => vec![],
    }));
    bed.register(bed.mock("db", "b/").dependencies(|key, _| match key {
        "b/1" => vec![Dependency::on("needs-a-item1", "a/1/item1")],
        _ => vec![],
    }));
}

async fn full(bed: &Bed, values: &[(&str, AnyValue)]) -> Result<TxnResult, TransactionError> {
    let values = values.iter().map(|(k, v)| (Key::from(*k), Some(v.clone())));
    bed.txn()
        .resync(ResyncType::FullResync)
        .values(values)
        .commit()
        .await
}

#[tokio::test(start_paused = true)]
async fn r1_empty_resync_of_nothing() {
    let bed = Bed::new();
    entangled(&bed);
    full(&bed, &[]).await.unwrap();
    assert_eq!(
        bed.sb.take_retrieves(),
        [
            ("da".to_owned(), vec![]),
            ("db".to_owned(), Vec::<String>::new())
        ]
    );
    let txn = bed.last();
    assert_eq!((txn.seq, txn.resync), (0, ResyncType::FullResync));
    assert!(txn.values.is_empty() && txn.executed.is_empty());
}

async fn configured(bed: &Bed) {
    entangled(bed);
    full(
        bed,
        &[
            ("b/1", items(&["item1"])),
            ("a/1", items(&["item1", "item2"])),
        ],
    )
    .await
    .unwrap();
}

#[tokio::test(start_paused = true)]
async fn r2_first_resync_correlates_with_the_values_of_the_transaction() {
    let bed = Bed::new();
    configured(&bed).await;
    assert_eq!(
        bed.sb.take_retrieves(),
        [
            (
                "da".to_owned(),
                vec!["a/1=[item1,item2] from-NB".to_owned()]
            ),
            ("db".to_owned(), vec!["b/1=[item1] from-NB".to_owned()]),
        ]
    );
}

#[tokio::test(start_paused = true)]
async fn r3_base_on_derived_and_derived_on_derived() {
    let bed = Bed::new();
    configured(&bed).await;
    assert_eq!(
        bed.ops(),
        [
            "CREATE a/1 NONEXISTENT>CONFIGURED",
            "CREATE a/1/item1 NONEXISTENT>CONFIGURED derived",
            "CREATE b/1 NONEXISTENT>CONFIGURED",
            "CREATE b/1/item1 NONEXISTENT>CONFIGURED derived",
            "CREATE a/1/item2 NONEXISTENT>CONFIGURED derived",
        ]
    );
    assert_eq!(
        bed.sb.take_log(),
        [
            "create a/1",
            "create a/1/item1",
            "create b/1",
            "create b/1/item1",
            "create a/1/item2"
        ]
    );
}

#[tokio::test(start_paused = true)]
async fn r4_empty_resync_deletes_everything_in_safe_order() {
    let bed = Bed::new();
    configured(&bed).await;
    bed.sb.take_retrieves();
    bed.sb.take_log();
    full(&bed, &[]).await.unwrap();
    assert_eq!(
        bed.sb.take_retrieves(),
        [
            (
                "da".to_owned(),
                vec!["a/1=[item1,item2]#0 from-NB".to_owned()]
            ),
            ("db".to_owned(), vec!["b/1=[item1]#1 from-NB".to_owned()]),
        ]
    );
    let keys: Vec<_> = bed
        .last()
        .executed
        .iter()
        .map(|op| op.key.to_string())
        .collect();
    assert_eq!(keys, ["a/1/item2", "b/1/item1", "b/1", "a/1/item1", "a/1"]);
    assert!(
        bed.last()
            .executed
            .iter()
            .all(|op| op.operation == TxnOperation::Delete && op.new_state == ValueState::Removed)
    );
    assert_eq!(
        bed.sb.take_log(),
        [
            "delete a/1/item2",
            "delete b/1/item1",
            "delete b/1",
            "delete a/1/item1",
            "delete a/1"
        ]
    );
    assert_eq!(
        kv_values(&bed.last().values),
        ["a/1=nil from-NB", "b/1=nil from-NB"]
    );
    assert!(bed.sb.dump().is_empty());
}

#[tokio::test(start_paused = true)]
async fn r5_removed_values_leave_the_graph() {
    let bed = Bed::new();
    configured(&bed).await;
    assert_eq!(bed.scheduler.graph_snapshot(None).len(), 5);
    full(&bed, &[]).await.unwrap();
    assert!(bed.scheduler.graph_snapshot(None).is_empty());
    assert_eq!(bed.state("a/1"), "NONEXISTENT UNDEFINED");
    assert!(
        bed.scheduler
            .timeline("a/1/item1")
            .iter()
            .all(|r| r.until.is_some())
    );
    assert!(bed.scheduler.metadata_map("da").unwrap().is_empty());
}

#[tokio::test(start_paused = true)]
async fn r6_resync_over_existing_state() {
    let bed = Bed::new();
    bed.register(bed.mock("da", "a/"));
    bed.register(bed.mock("db", "b/").dependencies(|key, _| match key {
        "b/1/item3" => vec![Dependency::on("never", "x/1")],
        _ => vec![],
    }));
    bed.register(bed.mock("dc", "c/").recreates(|_, _, _| true));
    for (key, value) in [
        ("a/1", items(&["item1"])),
        ("b/1", items(&["item1"])),
        ("c/1", text("old")),
    ] {
        bed.sb.put(key, value, Some(7), Origin::Nb);
    }
    bed.sb.put_derived("a/1/item1", text("item1"));
    bed.sb.put_derived("b/1/item1", text("item1"));
    full(
        &bed,
        &[
            ("a/1", items(&["item1"])),
            ("b/1", items(&["item1", "item2", "item3"])),
            ("c/1", text("new")),
        ],
    )
    .await
    .unwrap();
    assert_eq!(
        bed.ops(),
        [
            "DELETE c/1 DISCOVERED>REMOVED recreate",
            "CREATE c/1 REMOVED>CONFIGURED recreate",
            "UPDATE b/1 DISCOVERED>CONFIGURED",
            "CREATE b/1/item2 NONEXISTENT>CONFIGURED derived",
            "CREATE b/1/item3 NONEXISTENT>PENDING noop derived",
        ]
    );
    assert_eq!(
        bed.sb.take_log(),
        ["delete c/1", "create c/1", "update b/1", "create b/1/item2"]
    );
    assert_eq!(bed.state("b/1/item1"), "CONFIGURED UPDATE");
    assert_eq!(bed.state("a/1"), "CONFIGURED UPDATE");
    assert_eq!(bed.index("da", "1"), Some(7));
    // A second resync with the same values writes nothing.
    full(
        &bed,
        &[
            ("a/1", items(&["item1"])),
            ("b/1", items(&["item1", "item2", "item3"])),
            ("c/1", text("new")),
        ],
    )
    .await
    .unwrap();
    assert!(bed.sb.take_log().is_empty());
}

#[tokio::test(start_paused = true)]
async fn r7_values_of_the_southbound_are_left_alone_and_satisfy_dependencies() {
    let bed = Bed::new();
    bed.register(bed.mock("da", "a/"));
    bed.register(
        bed.mock("db", "b/")
            .dependencies(|_, _| vec![Dependency::on("a9", "a/9")]),
    );
    bed.sb.put("a/9", text("system"), Some(9), Origin::Sb);
    full(&bed, &[("a/1", text("one")), ("b/1", text("two"))])
        .await
        .unwrap();
    assert_eq!(
        bed.ops(),
        [
            "CREATE a/1 NONEXISTENT>CONFIGURED",
            "CREATE b/1 NONEXISTENT>CONFIGURED"
        ]
    );
    assert_eq!(bed.state("a/9"), "OBTAINED UNDEFINED");
    assert_eq!(bed.view("da", View::Nb).await, ["a/1=one from-NB"]);
    let both = ["a/1=one from-NB", "a/9=system from-SB"];
    assert_eq!(bed.view("da", View::Cached).await, both);
    assert_eq!(bed.view("da", View::Sb).await, both);
    assert_eq!(
        kv_values(&bed.last().values),
        ["a/1=one from-NB", "a/9=system from-SB", "b/1=two from-NB"]
    );
    full(&bed, &[]).await.unwrap();
    assert_eq!(bed.sb.dump(), ["a/9=system"]);
}

#[tokio::test(start_paused = true)]
async fn r8_retrieve_order_and_own_correlation() {
    let bed = Bed::new();
    bed.register(bed.mock("da", "a/").retrieve_after(&["dc", "unknown"]));
    bed.register(bed.mock("db", "b/"));
    bed.register(bed.mock("dc", "c/"));
    full(
        &bed,
        &[("a/1", text("1")), ("b/1", text("2")), ("c/1", text("3"))],
    )
    .await
    .unwrap();
    assert_eq!(
        bed.sb.take_retrieves(),
        [
            ("db".to_owned(), vec!["b/1=2 from-NB".to_owned()]),
            ("dc".to_owned(), vec!["c/1=3 from-NB".to_owned()]),
            ("da".to_owned(), vec!["a/1=1 from-NB".to_owned()]),
        ]
    );
}

#[tokio::test(start_paused = true)]
async fn r9_failed_values_of_a_resync_are_retried() {
    let bed = Bed::new();
    bed.register(bed.mock("da", "a/"));
    bed.sb.fail_with(
        "a/1/item2",
        ValueError::southbound("failed to create"),
        |values| {
            values.get_mut("a/1").unwrap().value = items(&["item1"]);
        },
    );
    let mut watch = bed.scheduler.watch_status(None, 16);
    let error = bed
        .txn()
        .resync(ResyncType::FullResync)
        .retry(Retry::default())
        .set_value("a/1", items(&["item1", "item2"]))
        .commit()
        .await
        .unwrap_err();
    assert_eq!(error_keys(&error), ["CREATE a/1/item2"]);
    assert_eq!(bed.state("a/1/item2"), "RETRYING CREATE (failed to create)");
    let retrieves = bed.sb.take_retrieves();
    assert_eq!(retrieves.len(), 2);
    assert_eq!(retrieves[1].1, ["a/1=[item1,item2]#0 from-NB"]);
    let status = watch.recv().await.unwrap();
    assert_eq!(status.derived_values[1].state, ValueState::Retrying);

    // The virtual clock runs to the retry.
    let status = watch.recv().await.unwrap();
    assert!(
        status
            .derived_values
            .iter()
            .all(|s| s.state == ValueState::Configured)
    );
    let txn = bed.last();
    assert_eq!(
        (txn.seq, txn.txn_type, txn.retry_for),
        (1, TxnType::RetryFailedOps, Some((0, 1)))
    );
    assert_eq!(
        txn.start
            .duration_since(bed.scheduler.history_from(0)[0].stop)
            .unwrap(),
        Duration::from_secs(1)
    );
    assert_eq!(
        bed.ops(),
        [
            "UPDATE a/1 CONFIGURED>CONFIGURED retry",
            "CREATE a/1/item2 RETRYING>CONFIGURED derived retry",
        ]
    );
    assert_eq!(
        show(txn.executed[0].prev_value.as_ref().unwrap()),
        "[item1]"
    );
    assert!(txn.executed[1].prev_error.is_some());
}

#[tokio::test(start_paused = true)]
async fn downstream_resync_repairs_drift() {
    let bed = Bed::new();
    bed.register(bed.mock("da", "a/"));
    bed.txn()
        .set_value("a/1", text("1"))
        .set_value("a/2", text("2"))
        .set_value("a/3", text("3"))
        .commit()
        .await
        .unwrap();
    bed.sb.values.lock().remove("a/1");
    bed.sb.put("a/2", text("changed"), Some(1), Origin::Nb);
    bed.sb.put("a/4", text("foreign"), Some(4), Origin::Nb);
    bed.sb.take_log();
    let refused = bed
        .txn()
        .resync(ResyncType::DownstreamResync)
        .set_value("a/1", text("1"))
        .commit()
        .await;
    assert!(matches!(
        refused,
        Err(TransactionError::DownstreamWithValues)
    ));
    bed.txn()
        .resync(ResyncType::DownstreamResync)
        .commit()
        .await
        .unwrap();
    assert_eq!(
        bed.ops(),
        [
            "DELETE a/4 DISCOVERED>REMOVED",
            "CREATE a/1 MISSING>CONFIGURED",
            "UPDATE a/2 CONFIGURED>CONFIGURED",
        ]
    );
    assert!(bed.last().values.is_empty());
    assert_eq!(bed.sb.dump(), ["a/1=1", "a/2=2", "a/3=3"]);
}

#[tokio::test(start_paused = true)]
async fn upstream_resync_replaces_the_configuration_without_reading() {
    let bed = Bed::new();
    bed.register(bed.mock("da", "a/"));
    bed.txn()
        .set_value("a/1", text("1"))
        .set_value("a/2", text("2"))
        .commit()
        .await
        .unwrap();
    bed.txn()
        .resync(ResyncType::UpstreamResync)
        .set_value("a/2", text("two"))
        .set_value("a/3", text("3"))
        .commit()
        .await
        .unwrap();
    assert!(bed.sb.take_retrieves().is_empty());
    assert_eq!(bed.sb.dump(), ["a/2=two", "a/3=3"]);
    let refused = bed
        .txn()
        .resync(ResyncType::UpstreamResync)
        .revert()
        .commit()
        .await;
    assert!(matches!(refused, Err(TransactionError::ResyncWithRevert)));
}
