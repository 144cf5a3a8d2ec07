//! D1–D16: transactions that change values.

use agent_scheduler::*;

use crate::bed::*;

/// `b/*` items named `needs-X` depend on `a/X`; a base value `d/1` depends on `a/1/item2`.
fn three(bed: &Bed) {
    bed.register(bed.mock("da", "a/"));
    bed.register(bed.mock("db", "b/").dependencies(|key, _| match key {
        "b/1/item2" => vec![Dependency::on("needs-a3", "a/3")],
        "b/1/item1" => vec![Dependency::on("needs-a1", "a/1")],
        _ => vec![],
    }));
    bed.register(
        bed.mock("dc", "c/")
            .recreates(|_, _, new| show(new) == "[item2,item3]"),
    );
}

async fn first(bed: &Bed) {
    three(bed);
    bed.txn()
        .set_value("c/1", items(&["item1", "item2"]))
        .set_value("b/1", items(&["item2", "item1"]))
        .set_value("a/1", items(&["item2"]))
        .description("first")
        .commit()
        .await
        .unwrap();
}

#[tokio::test(start_paused = true)]
async fn d1_fresh_values_are_created_by_key_each_followed_by_its_derived_values() {
    let bed = Bed::new();
    first(&bed).await;
    let txn = bed.last();
    assert_eq!(txn.seq, 0);
    assert_eq!(txn.description, "first");
    assert_eq!(txn.txn_type, TxnType::NbTransaction);
    assert_eq!(
        kv_values(&txn.values),
        [
            "a/1=[item2] from-NB",
            "b/1=[item2,item1] from-NB",
            "c/1=[item1,item2] from-NB"
        ]
    );
    assert_eq!(
        bed.ops(),
        [
            "CREATE a/1 NONEXISTENT>CONFIGURED",
            "CREATE a/1/item2 NONEXISTENT>CONFIGURED derived",
            "CREATE b/1 NONEXISTENT>CONFIGURED",
            "CREATE b/1/item1 NONEXISTENT>CONFIGURED derived",
            "CREATE b/1/item2 NONEXISTENT>PENDING noop derived",
            "CREATE c/1 NONEXISTENT>CONFIGURED",
            "CREATE c/1/item1 NONEXISTENT>CONFIGURED derived",
            "CREATE c/1/item2 NONEXISTENT>CONFIGURED derived",
        ]
    );
    assert_eq!(bed.planned(), bed.ops());
}

#[tokio::test(start_paused = true)]
async fn d2_derived_value_with_unmet_dependency_is_pending() {
    let bed = Bed::new();
    first(&bed).await;
    let status = bed.scheduler.value_status("b/1");
    assert_eq!(brief_status(&status.value), "CONFIGURED CREATE");
    let derived: Vec<_> = status.derived_values.iter().map(brief_status).collect();
    assert_eq!(derived, ["CONFIGURED CREATE", "PENDING CREATE [needs-a3]"]);
    assert!(!bed.sb.dump().iter().any(|v| v.starts_with("b/1/item2")));
}

#[tokio::test(start_paused = true)]
async fn d3_derived_value_with_dependency_of_the_same_transaction_is_created_directly() {
    let bed = Bed::new();
    first(&bed).await;
    assert!(bed.sb.dump().contains(&"b/1/item1=item1".to_owned()));
    assert_eq!(bed.state("b/1/item1"), "CONFIGURED CREATE");
}

#[tokio::test(start_paused = true)]
async fn d4_dumps_agree_and_metadata_is_visible_by_label() {
    let bed = Bed::new();
    first(&bed).await;
    for descriptor in ["da", "db", "dc"] {
        let nb = bed.view(descriptor, View::Nb).await;
        assert_eq!(nb.len(), 1);
        assert_eq!(nb, bed.view(descriptor, View::Cached).await);
        assert_eq!(nb, bed.view(descriptor, View::Sb).await);
    }
    let mut indexes: Vec<_> = [("da", "1"), ("db", "1"), ("dc", "1")]
        .map(|(d, l)| bed.index(d, l).unwrap())
        .into();
    indexes.sort_unstable();
    assert_eq!(indexes, [0, 1, 2]);
    assert_eq!(
        bed.scheduler
            .dump_prefix("a/", View::Nb)
            .await
            .unwrap()
            .len(),
        1
    );
    let index = bed.index("da", "1").unwrap().to_string();
    let labels = bed
        .scheduler
        .metadata_map("da")
        .unwrap()
        .labels_by("index", &index);
    assert_eq!(&*labels[0], "1");
}

async fn second(bed: &Bed) {
    first(bed).await;
    bed.txn()
        .set_value("a/1", items(&["item1"]))
        .set_value("c/1", items(&["item2", "item3"]))
        .commit()
        .await
        .unwrap();
}

#[tokio::test(start_paused = true)]
async fn d5_recreation_comes_before_update() {
    let bed = Bed::new();
    second(&bed).await;
    assert_eq!(bed.last().seq, 1);
    assert_eq!(
        bed.ops(),
        [
            "DELETE c/1/item1 CONFIGURED>REMOVED derived recreate",
            "DELETE c/1/item2 CONFIGURED>REMOVED derived recreate",
            "DELETE c/1 CONFIGURED>REMOVED recreate",
            "CREATE c/1 REMOVED>CONFIGURED recreate",
            "CREATE c/1/item2 NONEXISTENT>CONFIGURED derived recreate",
            "CREATE c/1/item3 NONEXISTENT>CONFIGURED derived",
            "DELETE a/1/item2 CONFIGURED>REMOVED derived",
            "UPDATE a/1 CONFIGURED>CONFIGURED",
            "CREATE a/1/item1 NONEXISTENT>CONFIGURED derived",
        ]
    );
}

#[tokio::test(start_paused = true)]
async fn d6_recreated_values_have_no_previous_value() {
    let bed = Bed::new();
    second(&bed).await;
    let txn = bed.last();
    let create = txn
        .executed
        .iter()
        .find(|op| op.key == "c/1" && op.operation == TxnOperation::Create);
    assert!(create.unwrap().prev_value.is_none());
    assert_eq!(create.unwrap().prev_state, ValueState::Removed);
    let derived = |key: &str| {
        let mut ops = txn.executed.iter();
        ops.find(|op| op.key == key && op.operation == TxnOperation::Create)
            .unwrap()
            .clone()
    };
    assert_eq!(derived("c/1/item2").prev_state, ValueState::Nonexistent);
    assert!(derived("c/1/item2").prev_value.is_none());
    assert!(derived("c/1/item2").is_recreate);
    assert!(!derived("c/1/item3").is_recreate);
}

#[tokio::test(start_paused = true)]
async fn d7_last_operation_of_a_recreated_value_is_update() {
    let bed = Bed::new();
    second(&bed).await;
    assert_eq!(bed.state("c/1"), "CONFIGURED UPDATE");
    assert_eq!(bed.state("c/1/item2"), "CONFIGURED CREATE");
    assert_eq!(bed.state("c/1/item3"), "CONFIGURED CREATE");
}

#[tokio::test(start_paused = true)]
async fn d8_update_deletes_obsolete_derived_values_first_and_wakes_what_waited_for_new_ones() {
    let bed = Bed::new();
    bed.register(bed.mock("da", "a/"));
    bed.register(bed.mock("db", "b/").dependencies(|key, _| match key {
        "b/1/item1" => vec![Dependency::on("needs-a1-new", "a/1/new")],
        _ => vec![],
    }));
    bed.txn()
        .set_value("a/1", items(&["old", "same"]))
        .set_value("b/1", items(&["item1"]))
        .commit()
        .await
        .unwrap();
    assert_eq!(bed.state("b/1/item1"), "PENDING CREATE [needs-a1-new]");
    bed.txn()
        .set_value("a/1", items(&["new", "same"]))
        .commit()
        .await
        .unwrap();
    assert_eq!(
        bed.ops(),
        [
            "DELETE a/1/old CONFIGURED>REMOVED derived",
            "UPDATE a/1 CONFIGURED>CONFIGURED",
            "CREATE a/1/new NONEXISTENT>CONFIGURED derived",
            "CREATE b/1/item1 PENDING>CONFIGURED derived",
        ]
    );
    let txn = bed.last();
    let woken = txn.executed.last().unwrap();
    assert_eq!(show(woken.prev_value.as_ref().unwrap()), "item1");
    assert_eq!(show(woken.new_value.as_ref().unwrap()), "item1");
}

#[tokio::test(start_paused = true)]
async fn d9_recreation_renews_metadata_and_update_keeps_it() {
    let bed = Bed::new();
    bed.register(
        bed.mock("da", "a/")
            .recreates(|_, _, new| show(new) == "other"),
    );
    bed.txn()
        .set_value("a/1", text("one"))
        .commit()
        .await
        .unwrap();
    assert_eq!(bed.index("da", "1"), Some(0));
    bed.txn()
        .set_value("a/1", text("two"))
        .commit()
        .await
        .unwrap();
    assert_eq!(bed.index("da", "1"), Some(0));
    bed.txn()
        .set_value("a/1", text("other"))
        .commit()
        .await
        .unwrap();
    assert_eq!(bed.index("da", "1"), Some(1));
    bed.txn().delete("a/1").commit().await.unwrap();
    assert_eq!(bed.index("da", "1"), None);
}

async fn revert(bed: &Bed) -> Vec<BaseValueStatus> {
    bed.register(bed.mock("da", "a/").recreates(|_, _, _| true));
    bed.register(bed.mock("db", "b/"));
    bed.txn()
        .set_value("a/1", items(&["item1"]))
        .set_value("b/1", items(&["item1", "item2"]))
        .commit()
        .await
        .unwrap();
    bed.sb.take_retrieves();
    // The failing update leaves the value half changed.
    bed.sb.fail_with(
        "b/1",
        ValueError::southbound("failed to update"),
        |values| {
            values.get_mut("b/1").unwrap().value = items(&["item1"]);
        },
    );
    let mut watch = bed
        .scheduler
        .watch_status(Some(std::sync::Arc::new(|k| k == "b/1")), 10);
    let error = bed
        .txn()
        .set_value("a/1", items(&["item2"]))
        .set_value("b/1", items(&["item1"]))
        .revert()
        .commit()
        .await
        .unwrap_err();
    assert_eq!(error_keys(&error), ["UPDATE b/1"]);
    assert_eq!(
        error.to_string(),
        "KeyErrors: [b/1 (UPDATE): failed to update]"
    );
    let mut seen = Vec::new();
    while let Ok(status) = watch.try_recv() {
        seen.push(status);
    }
    seen
}

#[tokio::test(start_paused = true)]
async fn d10_revert_restores_previous_values_in_reverse_order() {
    let bed = Bed::new();
    let seen = revert(&bed).await;
    assert_eq!(seen.len(), 1);
    assert_eq!(brief_status(&seen[0].value), "CONFIGURED UPDATE");
    let retrieves = bed.sb.take_retrieves();
    assert_eq!(retrieves.len(), 1);
    assert_eq!(retrieves[0].0, "db");
    assert_eq!(retrieves[0].1.len(), 1);
    assert_eq!(
        bed.ops(),
        [
            "DELETE a/1/item1 CONFIGURED>REMOVED derived recreate",
            "DELETE a/1 CONFIGURED>REMOVED recreate",
            "CREATE a/1 REMOVED>CONFIGURED recreate",
            "CREATE a/1/item2 NONEXISTENT>CONFIGURED derived",
            "DELETE b/1/item2 CONFIGURED>REMOVED derived",
            "UPDATE b/1 CONFIGURED>FAILED (failed to update)",
            "UPDATE b/1 FAILED>CONFIGURED revert",
            "CREATE b/1/item2 NONEXISTENT>CONFIGURED derived revert",
            "DELETE a/1/item2 CONFIGURED>REMOVED derived revert recreate",
            "DELETE a/1 CONFIGURED>REMOVED revert recreate",
            "CREATE a/1 REMOVED>CONFIGURED revert recreate",
            "CREATE a/1/item1 NONEXISTENT>CONFIGURED derived revert",
        ]
    );
    // Planned as if nothing failed.
    assert_eq!(
        bed.planned(),
        [
            "DELETE a/1/item1 CONFIGURED>REMOVED derived recreate",
            "DELETE a/1 CONFIGURED>REMOVED recreate",
            "CREATE a/1 REMOVED>CONFIGURED recreate",
            "CREATE a/1/item2 NONEXISTENT>CONFIGURED derived",
            "DELETE b/1/item2 CONFIGURED>REMOVED derived",
            "UPDATE b/1 CONFIGURED>CONFIGURED",
        ]
    );
    assert_eq!(
        bed.sb.dump(),
        [
            "a/1=[item1]",
            "a/1/item1=item1",
            "b/1=[item1,item2]",
            "b/1/item1=item1",
            "b/1/item2=item2"
        ]
    );
}

#[tokio::test(start_paused = true)]
async fn d11_revert_creates_again_what_was_derived_before_the_failure() {
    let bed = Bed::new();
    revert(&bed).await;
    let txn = bed.last();
    let again = txn
        .executed
        .iter()
        .rfind(|op| op.key == "b/1/item2")
        .unwrap();
    assert_eq!(again.operation, TxnOperation::Create);
    assert!(again.is_revert);
    assert_eq!(again.new_state, ValueState::Configured);
}

/// 1 -> 2 -> 3 -> {1, 4}, as derived-free base values.
async fn cycle(bed: &Bed) {
    bed.register(
        bed.mock("da", "a/")
            .operations(Operations::NO_RETRIEVE)
            .dependencies(|key, _| match key {
                "a/1" => vec![Dependency::on("2", "a/2")],
                "a/2" => vec![Dependency::on("3", "a/3")],
                "a/3" => vec![Dependency::on("4", "a/4"), Dependency::on("1", "a/1")],
                _ => vec![],
            }),
    );
    bed.txn()
        .set_value("a/1", text("1"))
        .set_value("a/2", text("2"))
        .set_value("a/3", text("3"))
        .commit()
        .await
        .unwrap();
}

#[tokio::test(start_paused = true)]
async fn d12_members_of_a_cycle_are_created_together() {
    let bed = Bed::new();
    cycle(&bed).await;
    assert_eq!(bed.state("a/1"), "PENDING CREATE [2]");
    assert_eq!(bed.state("a/2"), "PENDING CREATE [3]");
    assert_eq!(bed.state("a/3"), "PENDING CREATE [4,1]");
    bed.txn()
        .set_value("a/4", text("4"))
        .commit()
        .await
        .unwrap();
    assert_eq!(
        bed.ops(),
        [
            "CREATE a/4 NONEXISTENT>CONFIGURED",
            "CREATE a/3 PENDING>CONFIGURED",
            "CREATE a/2 PENDING>CONFIGURED",
            "CREATE a/1 PENDING>CONFIGURED",
        ]
    );
    assert_eq!(
        bed.sb.take_log(),
        ["create a/4", "create a/3", "create a/2", "create a/1"]
    );
}

#[tokio::test(start_paused = true)]
async fn a_member_of_a_cycle_is_re_created() {
    let bed = Bed::new();
    bed.register(
        bed.mock("da", "a/")
            .operations(Operations::CREATE_DELETE)
            .dependencies(|key, _| match key {
                "a/1" => vec![Dependency::on("2", "a/2")],
                "a/2" => vec![Dependency::on("1", "a/1")],
                _ => vec![],
            }),
    );
    let both = bed.txn().set_value("a/1", text("1"));
    both.set_value("a/2", text("2")).commit().await.unwrap();
    bed.sb.take_log();
    let one = bed.txn().set_value("a/1", text("changed"));
    one.commit().await.unwrap();
    assert_eq!(
        bed.sb.take_log(),
        ["delete a/2", "delete a/1", "create a/1", "create a/2"]
    );
}

async fn broken_cycle(bed: &Bed) {
    cycle(bed).await;
    bed.txn()
        .set_value("a/4", text("4"))
        .commit()
        .await
        .unwrap();
    bed.sb
        .fail("a/2", ValueError::southbound("failed to delete"));
    let error = bed.txn().delete("a/2").commit().await.unwrap_err();
    assert_eq!(error_keys(&error), ["DELETE a/2"]);
}

#[tokio::test(start_paused = true)]
async fn d13_deleting_a_member_breaks_the_cycle_apart() {
    let bed = Bed::new();
    broken_cycle(&bed).await;
    assert_eq!(
        bed.ops(),
        [
            "DELETE a/3 CONFIGURED>PENDING",
            "DELETE a/1 CONFIGURED>PENDING",
            "DELETE a/2 CONFIGURED>FAILED (failed to delete)",
        ]
        .iter()
        .map(|op| (*op).to_owned())
        .collect::<Vec<_>>()
    );
    assert_eq!(bed.state("a/2"), "FAILED DELETE (failed to delete)");
    assert!(bed.state("a/1").starts_with("PENDING DELETE [2]"));
    assert!(bed.state("a/3").starts_with("PENDING DELETE"));
    assert_eq!(bed.sb.dump(), ["a/2=2", "a/4=4"]);
}

#[tokio::test(start_paused = true)]
async fn d14_setting_the_failed_member_again_restores_the_cycle() {
    let bed = Bed::new();
    broken_cycle(&bed).await;
    bed.txn()
        .set_value("a/2", text("2"))
        .commit()
        .await
        .unwrap();
    assert!(
        bed.ops()[0].starts_with("CREATE a/2 FAILED>CONFIGURED"),
        "{:?}",
        bed.ops()
    );
    for key in ["a/1", "a/2", "a/3", "a/4"] {
        assert!(bed.state(key).starts_with("CONFIGURED CREATE"), "{key}");
    }
    assert_eq!(bed.sb.dump(), ["a/1=1", "a/2=2", "a/3=3", "a/4=4"]);
}

#[tokio::test(start_paused = true)]
async fn d15_failed_deletion_of_a_derived_value_keeps_the_base() {
    let bed = Bed::new();
    bed.register(bed.mock("da", "a/").operations(Operations::NO_RETRIEVE));
    bed.txn()
        .set_value("a/1", items(&["item1", "item2"]))
        .commit()
        .await
        .unwrap();
    bed.sb
        .fail("a/1/item1", ValueError::southbound("failed to delete"));
    bed.sb.take_log();
    let error = bed.txn().delete("a/1").commit().await.unwrap_err();
    assert_eq!(error_keys(&error), ["DELETE a/1/item1"]);
    assert_eq!(
        bed.ops(),
        [
            "DELETE a/1/item1 CONFIGURED>FAILED derived (failed to delete)",
            "DELETE a/1/item2 CONFIGURED>REMOVED derived",
        ]
    );
    assert_eq!(bed.sb.take_log(), ["delete a/1/item1", "delete a/1/item2"]);
    let status = bed.scheduler.value_status("a/1");
    assert_eq!(brief_status(&status.value), "CONFIGURED DELETE");
    assert_eq!(
        brief_status(&status.derived_values[0]),
        "FAILED DELETE (failed to delete)"
    );
}

#[tokio::test(start_paused = true)]
async fn d16_failed_recreation_of_a_derived_value_during_an_update_of_the_base() {
    let bed = Bed::new();
    bed.register(
        Tagged(
            bed.mock("da", "a/")
                .recreates(|key, _, _| key.ends_with("/item")),
        )
        .into_mock(),
    );
    bed.txn()
        .set_value("a/1", text("one"))
        .commit()
        .await
        .unwrap();
    bed.sb.pass("a/1/item");
    bed.sb
        .fail("a/1/item", ValueError::southbound("failed to create"));
    let error = bed
        .txn()
        .set_value("a/1", text("two"))
        .commit()
        .await
        .unwrap_err();
    assert_eq!(error_keys(&error), ["CREATE a/1/item"]);
    assert_eq!(
        bed.ops(),
        [
            "UPDATE a/1 CONFIGURED>CONFIGURED",
            "DELETE a/1/item CONFIGURED>REMOVED derived recreate",
            "CREATE a/1/item REMOVED>FAILED derived recreate (failed to create)",
        ]
    );
    assert_eq!(
        bed.planned()[2],
        "CREATE a/1/item REMOVED>CONFIGURED derived recreate"
    );
}

/// Derives one value with the same text, so that it changes with its base.
struct Tagged(Mock);

impl Tagged {
    fn into_mock(self) -> Mock {
        self.0.derives(|key, value| {
            if key.ends_with("/item") {
                vec![]
            } else {
                vec![(format!("{key}/item").into(), value.clone())]
            }
        })
    }
}
