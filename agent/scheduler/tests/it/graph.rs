//! G1–G9: registry, graph, timeline, forms of enums, scale.

use std::time::Duration;

use agent_scheduler::*;

use crate::bed::*;

#[tokio::test(start_paused = true)]
async fn g1_descriptors_are_ordered_by_retrieve_dependencies() {
    let orders = [
        ["da", "db", "dc", "dd"],
        ["dd", "dc", "db", "da"],
        ["dc", "da", "dd", "db"],
    ];
    for order in orders {
        let bed = Bed::new();
        for name in order {
            let mock = bed.mock(name, &format!("{name}/"));
            bed.register(match name {
                "da" => mock.retrieve_after(&["dd"]),
                "db" => mock.retrieve_after(&["da", "nobody"]),
                _ => mock,
            });
        }
        let names: Vec<_> = bed
            .scheduler
            .descriptors()
            .iter()
            .map(|n| n.to_string())
            .collect();
        assert_eq!(names, ["dc", "dd", "da", "db"]);
        let again = bed
            .scheduler
            .register(std::sync::Arc::new(bed.mock("da", "x/")));
        assert_eq!(
            again.unwrap_err().to_string(),
            "descriptor already exist: da"
        );
    }
    let bed = Bed::new();
    bed.register(bed.mock("da", "a/").retrieve_after(&["db"]));
    let cycle = bed.scheduler.register(std::sync::Arc::new(
        bed.mock("db", "b/").retrieve_after(&["da"]),
    ));
    assert!(matches!(cycle, Err(SchedulerError::RetrieveCycle(_))));
    assert_eq!(bed.scheduler.registered_prefixes(), ["a/"]);
}

#[tokio::test(start_paused = true)]
async fn g2_every_key_finds_its_descriptor_among_many() {
    let bed = Bed::new();
    for n in 0..40 {
        bed.register(bed.mock(&format!("d{n}"), &format!("p{n}/")));
    }
    let values = (0..1000).map(|n| (Key::from(format!("p{}/{n}", n % 40)), Some(text("x"))));
    bed.txn().values(values).commit().await.unwrap();
    for revision in bed.scheduler.graph_snapshot(None) {
        let number = revision
            .key
            .trim_start_matches('p')
            .split('/')
            .next()
            .unwrap();
        assert_eq!(&*revision.descriptor.unwrap(), format!("d{number}"));
    }
}

#[tokio::test(start_paused = true)]
async fn g3_a_plan_changes_nothing() {
    let bed = Bed::new();
    bed.register(bed.mock("da", "a/").dependencies(|key, _| match key {
        "a/2" => vec![Dependency::on("one", "a/1")],
        _ => vec![],
    }));
    bed.txn()
        .set_value("a/2", items(&["item"]))
        .commit()
        .await
        .unwrap();
    let before = format!("{:?}", bed.scheduler.graph_snapshot(None));
    let txn = bed.txn().set_value("a/1", text("1")).delete("a/9");
    let plan = txn.plan().await.unwrap();
    assert_eq!(
        brief(&plan.ops),
        [
            "CREATE a/1 NONEXISTENT>CONFIGURED",
            "CREATE a/2 PENDING>CONFIGURED",
            "CREATE a/2/item NONEXISTENT>CONFIGURED derived",
        ]
    );
    assert_eq!(
        plan.to_string(),
        "1. CREATE a/1\n2. CREATE [WAS-PENDING] a/2\n3. CREATE [DERIVED] a/2/item\n"
    );
    assert_eq!(format!("{:?}", bed.scheduler.graph_snapshot(None)), before);
    assert!(bed.sb.dump().is_empty());
    assert!(bed.scheduler.metadata_map("da").unwrap().is_empty());
    bed.txn()
        .set_value("a/1", text("1"))
        .simulate()
        .commit()
        .await
        .unwrap();
    assert_eq!(brief(&bed.last().planned), brief(&plan.ops));
    assert!(bed.last().simulated && bed.last().executed.is_empty());
    txn.commit().await.unwrap();
    assert_eq!(bed.ops(), brief(&plan.ops));
}

#[tokio::test(start_paused = true)]
async fn g4_a_value_can_be_changed_again_and_again() {
    let bed = Bed::new();
    bed.register(bed.mock("da", "a/"));
    for list in [&["x"][..], &["x", "y"], &[], &["y", "z"]] {
        bed.txn()
            .set_value("a/1", items(list))
            .commit()
            .await
            .unwrap();
        let derived: Vec<_> = bed.scheduler.value_status("a/1").derived_values;
        assert_eq!(derived.len(), list.len());
        assert_eq!(bed.sb.dump().len(), list.len() + 1);
    }
}

#[tokio::test(start_paused = true)]
async fn g5_edges_to_removed_values_come_back_with_them() {
    let bed = Bed::new();
    bed.register(bed.mock("da", "a/"));
    bed.register(bed.mock("db", "b/").dependencies(|key, _| match key {
        "b/exact" => vec![Dependency::on("exact", "a/1")],
        "b/under" => vec![Dependency::under("under", "a/")],
        _ => vec![Dependency::any_of("any", vec![], |k| k == "a/1")],
    }));
    let values = ["b/exact", "b/under", "b/selected"].map(|k| (Key::from(k), Some(text("x"))));
    bed.txn().values(values).commit().await.unwrap();
    for _ in 0..3 {
        assert!(bed.sb.dump().is_empty());
        bed.txn()
            .set_value("a/1", text("1"))
            .commit()
            .await
            .unwrap();
        assert_eq!(
            bed.sb.dump(),
            ["a/1=1", "b/exact=x", "b/selected=x", "b/under=x"]
        );
        bed.txn().delete("a/1").commit().await.unwrap();
    }
    let revision = &bed.scheduler.graph_snapshot(None)[0];
    assert_eq!(revision.depends_on[0].expected, "a/1");
    let under = bed.scheduler.timeline("b/under").pop().unwrap();
    assert_eq!(under.depends_on[0].expected, "a/*");
}

#[tokio::test(start_paused = true)]
async fn g6_values_are_selected_by_what_they_are() {
    let bed = Bed::new();
    bed.register(bed.mock("da", "a/").dependencies(|key, _| match key {
        "a/2" => vec![Dependency::on("never", "x/1")],
        _ => vec![],
    }));
    bed.txn()
        .set_value("a/1", items(&["i"]))
        .set_value("a/2", text("2"))
        .commit()
        .await
        .unwrap();
    let keys = |wanted: fn(&NodeRevision) -> bool| -> Vec<String> {
        let all = bed.scheduler.graph_snapshot(None);
        all.iter()
            .filter(|r| wanted(r))
            .map(|r| r.key.to_string())
            .collect()
    };
    assert_eq!(keys(|r| r.available && r.base.is_none()), ["a/1"]);
    assert_eq!(keys(|r| r.base.is_some()), ["a/1/i"]);
    assert_eq!(keys(|r| r.state == ValueState::Pending), ["a/2"]);
    let states = bed.scheduler.stats().states;
    assert_eq!(states[&ValueState::Configured], 2);
    assert_eq!(states[&ValueState::Pending], 1);
}

#[tokio::test(start_paused = true)]
async fn g7_timeline_keeps_revisions() {
    let bed = Bed::new();
    bed.register(bed.mock("da", "a/"));
    let second = Duration::from_secs(1);
    let at = |n: u32| std::time::SystemTime::UNIX_EPOCH + second * n;
    bed.txn()
        .set_value("a/1", text("1"))
        .commit()
        .await
        .unwrap(); // at 0
    tokio::time::sleep(second).await;
    bed.txn()
        .set_value("a/1", text("2"))
        .commit()
        .await
        .unwrap(); // at 1
    tokio::time::sleep(second).await;
    bed.txn().delete("a/1").commit().await.unwrap(); // at 2
    tokio::time::sleep(second).await;
    bed.txn()
        .set_value("a/1", text("3"))
        .commit()
        .await
        .unwrap(); // at 3
    let spans: Vec<_> = bed
        .scheduler
        .timeline("a/1")
        .iter()
        .filter(|r| r.until != Some(r.since))
        .map(|r| (r.since, r.until, show(r.value.as_ref().unwrap())))
        .collect();
    assert_eq!(
        spans,
        [
            (at(0), Some(at(1)), "1".to_owned()),
            (at(1), Some(at(2)), "2".to_owned()),
            (at(3), None, "3".to_owned()),
        ]
    );
    let shown = |t| -> Vec<String> {
        let all = bed.scheduler.graph_snapshot(Some(t));
        all.iter()
            .map(|r| show(r.value.as_ref().unwrap()))
            .collect()
    };
    assert_eq!(shown(at(0) + second / 2), ["1"]);
    assert_eq!(shown(at(1)), ["2"]);
    assert!(shown(at(2)).is_empty());
    assert_eq!(shown(at(9)), ["3"]);
    let first = bed.scheduler.timeline("a/1").remove(0);
    assert_eq!(
        (first.last_update, first.metadata),
        (Some(0), vec![("index", "0".to_owned())])
    );
}

#[test]
fn g8_enums_in_json() {
    let json = |t: &TxnType| serde_json::to_string(t).unwrap();
    assert_eq!(json(&TxnType::NbTransaction), "\"NBTransaction\"");
    assert_eq!(json(&TxnType::SbNotification), "\"SBNotification\"");
    for t in TxnType::ALL {
        assert_eq!(serde_json::from_str::<TxnType>(&json(t)).unwrap(), *t);
        assert_eq!(
            serde_json::from_str::<TxnType>(&(*t as i32).to_string()).unwrap(),
            *t
        );
    }
    assert_eq!(
        serde_json::from_str::<ResyncType>("\"DownstreamResync\"").unwrap(),
        ResyncType::DownstreamResync
    );
    assert_eq!(
        serde_json::from_str::<ResyncType>("2").unwrap(),
        ResyncType::UpstreamResync
    );
    assert_eq!(
        serde_json::from_str::<ResyncType>("\"Nonsense\"").unwrap(),
        ResyncType::NotResync
    );
    assert_eq!(TxnType::from_name("Nonsense"), None);
    assert_eq!(
        serde_json::from_str::<ValueState>("\"RETRYING\"").unwrap(),
        ValueState::Retrying
    );
    assert_eq!(
        serde_json::from_str::<ValueState>("\"nonsense\"").unwrap(),
        ValueState::Nonexistent
    );
    assert_eq!(
        serde_json::to_string(&TxnOperation::Delete).unwrap(),
        "\"DELETE\""
    );
}

#[tokio::test(start_paused = true)]
async fn g9_one_bridge_domain_with_a_thousand_interfaces() {
    for count in [1, 10, 100, 1000] {
        let bed = Bed::new();
        bed.register(bed.mock("bd", "bd/").dependencies(|key, _| {
            let member = key.strip_prefix("bd/1/");
            member
                .map(|m| Dependency::on("interface", format!("if/{m}")))
                .into_iter()
                .collect()
        }));
        bed.register(bed.mock("if", "if/"));
        let names: Vec<String> = (0..count).map(|n| format!("{n:04}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let txn = || {
            bed.txn().set_value("bd/1", items(&names)).values(
                names
                    .iter()
                    .map(|n| (Key::from(format!("if/{n}")), Some(text("if")))),
            )
        };
        let plan = txn().plan().await.unwrap();
        txn().commit().await.unwrap();
        assert_eq!(bed.last().executed.len(), 1 + 2 * count);
        assert_eq!(brief(&plan.ops), bed.ops());
        bed.txn().delete("bd/1").commit().await.unwrap();
        assert_eq!(bed.sb.dump().len(), count);
    }
}
