//! Descriptors that misbehave or cannot work, and values that are wrong, end as visible states.

use agent_scheduler::*;
use async_trait::async_trait;

use crate::bed::*;

#[tokio::test(start_paused = true)]
async fn invalid_values_are_never_sent_and_the_applied_one_stays() {
    let bed = Bed::new();
    bed.register(bed.mock("da", "a/").validates(|_, v| {
        if show(v) == "bad" {
            Err(ValueError::invalid("bad text", ["text"]))
        } else {
            Ok(())
        }
    }));
    let error = bed
        .txn()
        .set_value("a/1", text("bad"))
        .commit()
        .await
        .unwrap_err();
    assert_eq!(error_keys(&error), ["CREATE a/1"]);
    assert_eq!(bed.state("a/1"), "INVALID CREATE [text] (bad text)");
    assert_eq!(
        bed.ops(),
        ["CREATE a/1 NONEXISTENT>INVALID noop (bad text)"]
    );
    bed.txn()
        .set_value("a/1", text("good"))
        .commit()
        .await
        .unwrap();
    bed.txn()
        .set_value("a/1", text("bad"))
        .commit()
        .await
        .unwrap_err();
    assert_eq!(bed.ops(), ["UPDATE a/1 CONFIGURED>INVALID noop (bad text)"]);
    assert_eq!(bed.view("da", View::Nb).await, ["a/1=bad from-NB"]);
    assert_eq!(bed.sb.dump(), ["a/1=good"]);
    // What is there can still be removed.
    bed.txn().delete("a/1").commit().await.unwrap();
    assert!(bed.sb.dump().is_empty());
    assert_eq!(
        bed.scheduler
            .validate([(&"a/1".into(), &text("bad"))])
            .len(),
        1
    );
}

#[tokio::test(start_paused = true)]
async fn values_without_descriptor_are_unimplemented_until_it_comes() {
    let bed = Bed::new();
    bed.txn()
        .set_value("a/1", text("1"))
        .commit()
        .await
        .unwrap();
    assert_eq!(bed.state("a/1"), "UNIMPLEMENTED CREATE");
    bed.register(bed.mock("da", "a/"));
    while bed.scheduler.stats().processed < 2 {
        tokio::task::yield_now().await;
    }
    assert_eq!(bed.last().txn_type, TxnType::RetryUnimplOps);
    assert_eq!(bed.ops(), ["CREATE a/1 UNIMPLEMENTED>CONFIGURED retry"]);
    assert_eq!(bed.sb.dump(), ["a/1=1"]);
}

#[tokio::test(start_paused = true)]
async fn absent_operations_are_reported() {
    let bed = Bed::new();
    bed.register(bed.mock("da", "a/").operations(Operations::NONE));
    bed.register(bed.mock("db", "b/").operations(Operations {
        delete: false,
        ..Operations::NO_RETRIEVE
    }));
    let txn = bed
        .txn()
        .set_value("a/1", text("1"))
        .retry(Retry::default());
    let error = txn.commit().await.unwrap_err();
    assert!(
        error
            .to_string()
            .contains("operation Create is not implemented")
    );
    assert!(bed.state("a/1").starts_with("FAILED"));
    bed.txn()
        .set_value("b/1", text("1"))
        .commit()
        .await
        .unwrap();
    let error = bed.txn().delete("b/1").commit().await.unwrap_err();
    assert!(
        error
            .to_string()
            .contains("operation Delete is not implemented")
    );
}

#[tokio::test(start_paused = true)]
async fn without_update_every_change_recreates() {
    let bed = Bed::new();
    bed.register(bed.mock("da", "a/").operations(Operations::NO_UPDATE));
    bed.txn()
        .set_value("a/1", text("1"))
        .commit()
        .await
        .unwrap();
    bed.txn()
        .set_value("a/1", text("2"))
        .commit()
        .await
        .unwrap();
    assert_eq!(
        bed.ops(),
        [
            "DELETE a/1 CONFIGURED>REMOVED recreate",
            "CREATE a/1 REMOVED>CONFIGURED recreate"
        ]
    );
}

struct Rogue(&'static str);

#[async_trait]
impl Descriptor for Rogue {
    fn name(&self) -> &str {
        "rogue"
    }
    fn value_type(&self) -> &str {
        "test.Text"
    }
    fn selects(&self, key: &str) -> bool {
        key.starts_with("rogue/")
    }
    fn operations(&self) -> Operations {
        Operations::ALL
    }
    fn unavailable(&self) -> Option<String> {
        (self.0 == "unavailable").then(|| "VPP plugin rogue is not loaded".to_owned())
    }
    fn validate(&self, _: &Key, _: &AnyValue) -> Result<(), ValueError> {
        assert!(self.0 != "validate", "rogue validate");
        Ok(())
    }
    fn dependencies(&self, _: &Key, _: &AnyValue) -> Vec<Dependency> {
        assert!(self.0 != "dependencies", "rogue dependencies");
        Vec::new()
    }
    fn derived_values(&self, _: &Key, _: &AnyValue) -> Vec<(Key, AnyValue)> {
        assert!(self.0 != "derived_values", "rogue derived values");
        Vec::new()
    }
    async fn create(
        &self,
        _: &OpContext,
        _: &Key,
        _: &AnyValue,
    ) -> Result<Option<Metadata>, ValueError> {
        assert!(self.0 != "create", "rogue create");
        Ok(None)
    }
    async fn retrieve(&self, _: &OpContext, _: &[KeyValue]) -> Result<Vec<KeyValue>, ValueError> {
        panic!("rogue retrieve")
    }
}

#[tokio::test(start_paused = true)]
async fn panics_become_errors_of_the_value() {
    for (what, state) in [
        ("validate", "INVALID"),
        ("dependencies", "INVALID"),
        ("derived_values", "INVALID"),
        ("create", "FAILED"),
    ] {
        let bed = Bed::new();
        bed.scheduler
            .register(std::sync::Arc::new(Rogue(what)))
            .unwrap();
        bed.register(bed.mock("da", "a/"));
        let txn = bed
            .txn()
            .set_value("rogue/1", text("1"))
            .set_value("a/1", text("1"));
        let error = txn.retry(Retry::default()).commit().await.unwrap_err();
        assert_eq!(error.key_errors().len(), 1, "{what}");
        assert!(error.to_string().contains("rogue"), "{error}");
        assert!(
            bed.state("rogue/1").starts_with(state),
            "{what}: {}",
            bed.state("rogue/1")
        );
        assert_eq!(bed.sb.dump(), ["a/1=1"]);
        // The scheduler lives on.
        bed.txn().delete("a/1").commit().await.unwrap();
    }
}

#[tokio::test(start_paused = true)]
async fn an_unavailable_descriptor_says_why() {
    let bed = Bed::new();
    bed.scheduler
        .register(std::sync::Arc::new(Rogue("unavailable")))
        .unwrap();
    let txn = bed
        .txn()
        .set_value("rogue/1", text("1"))
        .retry(Retry::default());
    txn.commit().await.unwrap_err();
    assert_eq!(
        bed.state("rogue/1"),
        "FAILED CREATE (VPP plugin rogue is not loaded)"
    );
}

#[tokio::test(start_paused = true)]
async fn a_key_of_two_descriptors_names_both() {
    let bed = Bed::new();
    bed.register(bed.mock("da", "a/"));
    bed.register(bed.mock("db", "a/"));
    let error = bed
        .txn()
        .set_value("a/1", text("1"))
        .commit()
        .await
        .unwrap_err();
    assert!(
        error.to_string().contains("two descriptors, da and db"),
        "{error}"
    );
    assert!(bed.sb.dump().is_empty());
}

#[tokio::test(start_paused = true)]
async fn a_long_chain_of_dependents_does_not_exhaust_the_stack() {
    let bed = Bed::new();
    bed.register(bed.mock("da", "a/").dependencies(|key, _| {
        let n: u32 = key["a/".len()..].parse().unwrap();
        if n == 0 {
            vec![]
        } else {
            vec![Dependency::on("previous", format!("a/{:06}", n - 1))]
        }
    }));
    let count = 5000;
    let chain = (1..count)
        .rev()
        .map(|n| (Key::from(format!("a/{n:06}")), Some(text("x"))));
    bed.txn().values(chain).commit().await.unwrap();
    assert!(bed.sb.dump().is_empty());
    bed.txn()
        .set_value("a/000000", text("x"))
        .commit()
        .await
        .unwrap();
    assert_eq!(bed.sb.dump().len(), count);
    bed.txn().delete("a/000000").commit().await.unwrap();
    assert!(bed.sb.dump().is_empty());
}

#[tokio::test(start_paused = true)]
async fn close_ends_the_scheduler() {
    let bed = Bed::new();
    bed.register(bed.mock("da", "a/"));
    bed.txn()
        .set_value("a/1", text("1"))
        .commit()
        .await
        .unwrap();
    bed.scheduler.close().await;
    let closed = bed.txn().set_value("a/2", text("2")).commit().await;
    assert!(matches!(closed, Err(TransactionError::Closed)));
    assert!(matches!(
        bed.scheduler.notify(vec![]),
        Err(TransactionError::Closed)
    ));
}

#[tokio::test(start_paused = true)]
async fn verification_finds_a_southbound_that_lies() {
    let bed = Bed::with(SchedulerOptions {
        verify: true,
        ..SchedulerOptions::default()
    });
    bed.register(bed.mock("da", "a/").lies());
    let error = bed
        .txn()
        .set_value("a/1", text("1"))
        .commit()
        .await
        .unwrap_err();
    assert!(
        error
            .to_string()
            .contains("value is not actually configured"),
        "{error}"
    );
}
