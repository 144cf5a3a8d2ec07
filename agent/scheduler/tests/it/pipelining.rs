//! Operations that do not depend on each other are in flight together; those that do wait.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use agent_scheduler::*;
use async_trait::async_trait;
use parking_lot::Mutex;

use crate::bed::*;

/// Takes a second per operation and remembers what ran when.
#[derive(Default)]
struct Slow {
    flying: AtomicUsize,
    most: AtomicUsize,
    /// `+create r/1` when started, `-create r/1` when done.
    log: Mutex<Vec<String>>,
}

impl Slow {
    async fn work(&self, operation: &str, key: &Key) {
        let now = self.flying.fetch_add(1, Ordering::Relaxed) + 1;
        self.most.fetch_max(now, Ordering::Relaxed);
        self.log.lock().push(format!("+{operation} {key}"));
        tokio::time::sleep(Duration::from_secs(1)).await;
        self.log.lock().push(format!("-{operation} {key}"));
        self.flying.fetch_sub(1, Ordering::Relaxed);
    }

    fn at(&self, entry: &str) -> usize {
        self.log
            .lock()
            .iter()
            .position(|e| e == entry)
            .unwrap_or_else(|| panic!("no {entry}"))
    }

    fn order(&self, earlier: &str, later: &str) {
        assert!(
            self.at(earlier) < self.at(later),
            "{earlier} < {later}: {:?}",
            self.log.lock()
        );
    }
}

/// `r/*` needs `i/1`.
struct SlowDescriptor(Arc<Slow>);

#[async_trait]
impl TypedDescriptor for SlowDescriptor {
    type Value = Text;
    type Metadata = ();
    const FACTS: Facts = Facts {
        name: "slow",
        value_type: "test.Text",
        operations: Operations::ALL,
        ..Facts::NEW
    };

    fn selects(&self, key: &str) -> bool {
        key.starts_with("r/") || key.starts_with("i/")
    }
    fn dependencies(&self, key: &Key, _: &Text) -> Vec<Dependency> {
        if key.starts_with("r/") {
            vec![Dependency::on("interface", "i/1")]
        } else {
            vec![]
        }
    }
    async fn create(&self, _: &OpContext, key: &Key, _: &Text) -> Result<Option<()>, ValueError> {
        self.0.work("create", key).await;
        Ok(None)
    }
    async fn update(
        &self,
        _: &OpContext,
        key: &Key,
        _: &Text,
        _: &Text,
        _: Option<&()>,
    ) -> Result<Option<()>, ValueError> {
        self.0.work("update", key).await;
        Ok(None)
    }
    async fn delete(
        &self,
        _: &OpContext,
        key: &Key,
        _: &Text,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        self.0.work("delete", key).await;
        Ok(())
    }
}

fn bed(window: usize) -> (Bed, Arc<Slow>) {
    let bed = Bed::with(SchedulerOptions {
        window,
        ..SchedulerOptions::default()
    });
    let slow = Arc::new(Slow::default());
    bed.scheduler
        .register(typed(SlowDescriptor(slow.clone())))
        .unwrap();
    (bed, slow)
}

fn routes(range: std::ops::Range<usize>) -> Vec<(Key, Option<AnyValue>)> {
    range
        .map(|n| (format!("r/{n:03}").into(), Some(text("route"))))
        .collect()
}

#[tokio::test(start_paused = true)]
async fn independent_values_fill_the_window() {
    let (bed, slow) = bed(64);
    let start = tokio::time::Instant::now();
    bed.txn()
        .values(routes(0..256))
        .set_value("i/1", text("up"))
        .commit()
        .await
        .unwrap();
    // One second for the interface, then 256 routes, 64 at a time.
    assert_eq!(start.elapsed().as_secs(), 1 + 256 / 64);
    assert_eq!(slow.most.load(Ordering::Relaxed), 64);
    assert_eq!(bed.scheduler.stats().max_in_flight, 64);
    assert_eq!(bed.last().executed.len(), 257);
    // The record keeps the order of the plan.
    assert!(bed.last().executed.is_sorted_by(|a, b| a.key <= b.key));
}

#[tokio::test(start_paused = true)]
async fn a_dependent_waits_for_what_it_needs() {
    let (bed, slow) = bed(256);
    bed.txn()
        .values(routes(0..10))
        .set_value("i/1", text("up"))
        .commit()
        .await
        .unwrap();
    for n in 0..10 {
        slow.order("-create i/1", &format!("+create r/{n:03}"));
    }
    slow.log.lock().clear();
    bed.txn().delete("i/1").commit().await.unwrap();
    for n in 0..10 {
        slow.order(&format!("-delete r/{n:03}"), "+delete i/1");
    }
    slow.log.lock().clear();
    // The dependents are deleted by name this time, and sort after what they depend on.
    bed.txn()
        .set_value("i/1", text("up"))
        .commit()
        .await
        .unwrap();
    slow.log.lock().clear();
    bed.txn()
        .delete("r/000")
        .delete("r/001")
        .delete("i/1")
        .commit()
        .await
        .unwrap();
    slow.order("-delete r/000", "+delete i/1");
    slow.order("-delete r/001", "+delete i/1");
}

#[tokio::test(start_paused = true)]
async fn deletions_end_before_what_is_created_starts() {
    let (bed, slow) = bed(256);
    bed.txn()
        .set_value("i/1", text("up"))
        .set_value("i/2", text("up"))
        .commit()
        .await
        .unwrap();
    slow.log.lock().clear();
    // i/3 may need what i/2 frees, though nobody declared it.
    bed.txn()
        .delete("i/2")
        .set_value("i/3", text("up"))
        .commit()
        .await
        .unwrap();
    slow.order("-delete i/2", "+create i/3");
}

#[tokio::test(start_paused = true)]
async fn transaction_with_revert_runs_one_by_one() {
    let (bed, slow) = bed(256);
    bed.txn()
        .set_value("i/1", text("up"))
        .values(routes(0..5))
        .revert()
        .commit()
        .await
        .unwrap();
    assert_eq!(slow.most.load(Ordering::Relaxed), 1);
}

#[tokio::test(start_paused = true)]
async fn readers_see_the_state_before_while_a_transaction_runs() {
    let (bed, _) = bed(256);
    let commit = tokio::spawn(bed.txn().set_value("i/1", text("up")).commit());
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert_eq!(bed.state("i/1"), "NONEXISTENT UNDEFINED");
    let barrier = tokio::time::Instant::now();
    bed.scheduler.transaction_barrier().await;
    assert_eq!(barrier.elapsed(), Duration::from_millis(500));
    commit.await.unwrap().unwrap();
    assert_eq!(bed.state("i/1"), "CONFIGURED CREATE");
}

/// The same failures give the same records, however long each operation takes.
#[tokio::test(start_paused = true)]
async fn records_do_not_depend_on_timing() {
    let mut runs = Vec::new();
    for seed in 0..8u64 {
        let bed = Bed::new();
        bed.register(
            bed.mock("da", "a/")
                .delays(move |key| {
                    let mix = key
                        .bytes()
                        .fold(seed, |h, b| h.wrapping_mul(31).wrapping_add(u64::from(b)));
                    Duration::from_millis(mix % 97)
                })
                .dependencies(|key, _| match key {
                    "a/2" | "a/5" => vec![Dependency::on("1", "a/1/x")],
                    "a/3" => vec![Dependency::under("any of 2", "a/2")],
                    _ => vec![],
                }),
        );
        bed.sb.fail("a/2", ValueError::southbound("two fails"));
        bed.sb.fail("a/1/y", ValueError::southbound("y fails"));
        let values = ["a/2", "a/3", "a/4", "a/5"].map(|k| (Key::from(k), Some(items(&["m", "n"]))));
        let txn = bed
            .txn()
            .values(values)
            .set_value("a/1", items(&["x", "y"]));
        txn.commit().await.unwrap_err();
        bed.sb.fail("a/4/m", ValueError::southbound("m fails"));
        let again = bed
            .txn()
            .delete("a/1")
            .delete("a/4")
            .set_value("a/6", text("6"));
        again.commit().await.unwrap_err();
        let records: Vec<_> = bed
            .scheduler
            .history_from(0)
            .iter()
            .map(|t| (brief(&t.planned), brief(&t.executed)))
            .collect();
        runs.push((records, bed.sb.dump()));
    }
    assert!(runs.iter().all(|run| *run == runs[0]));
    assert!(runs[0].0[0].1.iter().any(|op| op.contains("two fails")));
    assert!(
        runs[0].0[0]
            .1
            .iter()
            .any(|op| op == "CREATE a/5 NONEXISTENT>CONFIGURED")
    );
}

#[tokio::test(start_paused = true)]
async fn a_transaction_begins_when_those_before_it_are_done() {
    let (bed, slow) = bed(64);
    let first = bed.txn().set_value("i/1", text("up")).non_blocking();
    first.commit().await.unwrap();
    let seen = slow.clone();
    let second = bed.txn().set_value("r/1", text("route"));
    let second = second.when_it_begins(move || seen.log.lock().push("begins".to_owned()));
    second.commit().await.unwrap();
    slow.order("-create i/1", "begins");
    slow.order("begins", "+create r/1");
}
