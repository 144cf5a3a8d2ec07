//! Sources through the orchestrator into VPP.

use std::time::Duration;

use agent_northbound::orchestrator::{
    ApplyOptions, Change, Options, Orchestrator, OrchestratorError,
};
use agent_scheduler::ValueState;

use crate::bed::{Bed, loopback, loopbacks};

async fn apply(bed: &Bed, source: &str, change: Change) {
    let options = ApplyOptions::default();
    bed.orchestrator
        .apply(source, change, options)
        .await
        .unwrap();
}

#[tokio::test]
async fn a_resync_of_one_source_leaves_the_values_of_others() {
    let bed = Bed::start().await;
    apply(&bed, "grpc", Change::put(loopbacks(&["a", "b"]))).await;
    apply(&bed, "etcd", Change::put(loopbacks(&["c"]))).await;
    assert_eq!(bed.tags(), ["a", "b", "c"]);
    apply(&bed, "grpc", Change::Replace(loopbacks(&["d"]))).await;
    assert_eq!(bed.tags(), ["c", "d"]);
    apply(&bed, "etcd", Change::Replace(Vec::new())).await;
    assert_eq!(bed.tags(), ["d"]);
    assert_eq!(bed.orchestrator.sources(), ["grpc"]);
}

#[tokio::test]
async fn the_value_of_the_other_source_comes_back() {
    let bed = Bed::start().await;
    let mut small = loopback("a");
    small.mtu = 1400;
    apply(&bed, "grpc", Change::put(vec![small.into()])).await;
    // The weaker source does not touch what counts.
    let mut large = loopback("a");
    large.mtu = 2000;
    apply(&bed, "etcd", Change::put(vec![large.into()])).await;
    let mtu = || {
        bed.mock.with(|m| {
            let mut all = m.vpp.interface.table.iter();
            all.find(|i| i.tag.to_text() == "a").unwrap().mtu[0]
        })
    };
    assert_eq!(mtu(), 1400);
    let key = "config/vpp/v2/interfaces/a".to_owned();
    apply(&bed, "grpc", Change::delete(vec![key.clone()])).await;
    assert_eq!(mtu(), 2000);
    apply(&bed, "etcd", Change::delete(vec![key])).await;
    assert!(bed.tags().is_empty());
}

#[tokio::test]
async fn wrong_keys_change_nothing() {
    let bed = Bed::start().await;
    let unknown = Change::Update {
        put: loopbacks(&["a"]),
        delete: vec!["config/nobody/v1/knows/this".into()],
    };
    let twice = Change::put(loopbacks(&["a", "a"]));
    let outside = Change::put(loopbacks(&["../../l2/v2/x"]));
    for change in [unknown, twice, outside] {
        let applied = bed
            .orchestrator
            .apply("grpc", change, ApplyOptions::default())
            .await;
        assert!(
            matches!(applied, Err(OrchestratorError::Key { .. })),
            "{applied:?}"
        );
    }
    assert!(bed.tags().is_empty() && bed.orchestrator.items().is_empty());
}

#[tokio::test]
async fn a_full_queue_refuses_and_drops_nothing_else() {
    let bed = Bed::start().await;
    let scheduler = bed.agent.scheduler().clone();
    let narrow = Orchestrator::new(scheduler, Options { queue: 1 });
    bed.mock.hang();
    let first = tokio::spawn({
        let narrow = narrow.clone();
        let change = Change::put(loopbacks(&["a"]));
        async move { narrow.apply("x", change, ApplyOptions::default()).await }
    });
    tokio::time::sleep(Duration::from_millis(50)).await;
    let second = narrow
        .apply("x", Change::put(loopbacks(&["b"])), ApplyOptions::default())
        .await;
    assert!(matches!(second, Err(OrchestratorError::Busy)), "{second:?}");
    bed.mock.resume();
    first.await.unwrap().unwrap();
    assert_eq!(bed.tags(), ["a"]);
}

#[tokio::test]
async fn waiting_ends_with_the_last_pending_value() {
    let bed = Bed::start().await;
    let bridge = crate::bed::document(
        "vppConfig: {fibs: [{bridgeDomain: bd1, physAddress: '02:00:00:00:00:01', outgoingInterface: a}]}",
    );
    let values: Vec<_> = bridge.values().cloned().collect();
    let keys = values.iter().map(|v| v.key()).collect();
    apply(&bed, "grpc", Change::put(values)).await;
    let waiting = tokio::spawn({
        let orchestrator = bed.orchestrator.clone();
        async move { orchestrator.settled(&keys).await }
    });
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert!(!waiting.is_finished());
    let rest = crate::bed::document(
        "vppConfig: {interfaces: [{name: a, type: SOFTWARE_LOOPBACK, enabled: true}], bridgeDomains: [{name: bd1, forward: true, learn: true, interfaces: [{name: a}]}]}",
    );
    apply(&bed, "etcd", Change::put(rest.values().cloned().collect())).await;
    tokio::time::timeout(Duration::from_secs(5), waiting)
        .await
        .unwrap()
        .unwrap();
    let items = bed.orchestrator.items();
    assert!(
        items
            .iter()
            .all(|i| i.status.value.state == ValueState::Configured)
    );
}
