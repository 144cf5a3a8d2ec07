//! Everything that grows is bounded.

use agent_scheduler::*;

use crate::bed::*;

#[tokio::test(start_paused = true)]
async fn history_is_bounded_by_count() {
    let bed = Bed::with(SchedulerOptions {
        history_txns: 5,
        ..SchedulerOptions::default()
    });
    bed.register(bed.mock("da", "a/"));
    for n in 0..12 {
        bed.txn()
            .set_value("a/1", text(&n.to_string()))
            .commit()
            .await
            .unwrap();
    }
    let seqs: Vec<_> = bed
        .scheduler
        .history_from(0)
        .iter()
        .map(|t| t.seq)
        .collect();
    assert_eq!(seqs, [7, 8, 9, 10, 11]);
    assert_eq!(bed.scheduler.history_from(10).len(), 2);
}

#[tokio::test(start_paused = true)]
async fn history_is_bounded_by_bytes_and_a_giant_transaction_is_recorded_in_part() {
    let limit = 64 << 10;
    let bed = Bed::with(SchedulerOptions {
        history_bytes: limit,
        ..SchedulerOptions::default()
    });
    bed.register(bed.mock("da", "a/"));
    for n in 0..50 {
        let values = (0..10).map(|k| (Key::from(format!("a/{k}")), Some(text(&n.to_string()))));
        bed.txn().values(values).commit().await.unwrap();
        assert!(bed.scheduler.stats().history_bytes <= limit);
    }
    assert!(bed.scheduler.stats().history_txns < 50);
    let values = (0..5000).map(|k| (Key::from(format!("a/{k:05}")), Some(text("x"))));
    bed.txn().values(values).commit().await.unwrap();
    let txn = bed.last();
    assert!(!txn.executed.is_empty() && txn.executed.len() < 5000);
    assert_eq!(txn.executed.len() + txn.values.len() + txn.omitted, 10_000);
    assert!(bed.scheduler.stats().history_bytes <= limit);
}

#[tokio::test(start_paused = true)]
async fn revisions_are_bounded() {
    let options = SchedulerOptions {
        history_revisions: 20,
        ..SchedulerOptions::default()
    };
    let bed = Bed::with(options);
    bed.register(bed.mock("da", "a/"));
    for n in 0..100 {
        bed.txn()
            .set_value("a/1", text(&n.to_string()))
            .commit()
            .await
            .unwrap();
    }
    assert_eq!(bed.scheduler.stats().revisions, 20);
    assert_eq!(bed.scheduler.timeline("a/1").len(), 21);
}

#[tokio::test(start_paused = true)]
async fn full_queue_refuses_non_blocking_work_and_blocking_commits_wait() {
    let bed = Bed::with(SchedulerOptions {
        queue: 2,
        ..SchedulerOptions::default()
    });
    bed.register(
        bed.mock("da", "a/")
            .delays(|_| std::time::Duration::from_secs(1)),
    );
    let first = tokio::spawn(bed.txn().set_value("a/0", text("0")).commit());
    tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    for n in 1..3 {
        let txn = bed
            .txn()
            .set_value(format!("a/{n}"), text("x"))
            .non_blocking();
        assert_eq!(txn.commit().await.unwrap(), TxnResult { seq: None });
    }
    let refused = bed
        .txn()
        .set_value("a/3", text("x"))
        .non_blocking()
        .commit()
        .await;
    assert!(matches!(refused, Err(TransactionError::QueueFull)));
    assert!(matches!(
        bed.scheduler.notify(vec![]),
        Err(TransactionError::QueueFull)
    ));
    assert_eq!(bed.scheduler.stats().dropped, 2);
    assert_eq!(
        bed.txn()
            .set_value("a/4", text("x"))
            .commit()
            .await
            .unwrap()
            .seq,
        Some(3)
    );
    first.await.unwrap().unwrap();
    assert_eq!(bed.sb.dump(), ["a/0=0", "a/1=x", "a/2=x", "a/4=x"]);
}

#[tokio::test(start_paused = true)]
async fn slow_watchers_lose_updates_and_stop_nobody() {
    let bed = Bed::new();
    bed.register(bed.mock("da", "a/"));
    let mut watch = bed.scheduler.watch_status(None, 2);
    for n in 0..5 {
        bed.txn()
            .set_value(format!("a/{n}"), text("x"))
            .commit()
            .await
            .unwrap();
    }
    assert_eq!(bed.scheduler.stats().status_dropped, 3);
    assert_eq!(watch.recv().await.unwrap().value.key.unwrap(), "a/0");
}

#[tokio::test(start_paused = true)]
async fn slots_of_removed_values_are_freed() {
    let bed = Bed::new();
    bed.register(
        bed.mock("da", "a/")
            .dependencies(|_, v| vec![Dependency::on("x", format!("x/{}", show(v)))]),
    );
    for n in 0..200 {
        bed.txn()
            .set_value("a/1", text(&n.to_string()))
            .commit()
            .await
            .unwrap();
    }
    bed.txn().delete("a/1").commit().await.unwrap();
    assert!(bed.scheduler.graph_snapshot(None).is_empty());
    assert_eq!(bed.scheduler.stats().slots, 0);
}
