//! etcd as a source.

use std::sync::Arc;
use std::time::Duration;

use agent_scheduler::{ValueState, View};
use agent_stores::etcd::{Etcd, Settings};
use agent_stores::publish::{self, Publisher};
use agent_stores::testing::Server;
use agent_stores::{Source, SourceOptions, Store, StoreError, StoreState, agent_prefix};

use crate::bed::{Bed, LABEL, delete, eventually, key, loopback, put, tags, vpp};

fn client(server: &Server) -> Arc<Etcd> {
    let settings = Settings::insecure(server.endpoint());
    Arc::new(Etcd::new(&settings).unwrap())
}

#[tokio::test]
async fn put_before_and_after_the_start_and_deleted() {
    let Some(server) = Server::etcd() else { return };
    let (store, vpp) = (client(&server), vpp());
    // Another agent's configuration, and what is none.
    let mut other = loopback("other");
    other.key = other.key.replace("/vpp1/", "/vpp10/");
    let status = put("check/status/v1/agent", "{}");
    let before = vec![loopback("a"), other, status];
    store.write(before).await.unwrap();
    let bed = Bed::start(&vpp, store.clone()).await;
    assert_eq!(tags(&vpp), ["a"]);
    store.write(vec![loopback("b")]).await.unwrap();
    bed.until(&key("b"), ValueState::Configured).await;
    store.write(vec![delete(&key("a"))]).await.unwrap();
    bed.until(&key("a"), ValueState::Nonexistent).await;
    assert_eq!(tags(&vpp), ["b"]);
    assert_eq!(bed.orchestrator.sources(), ["etcd"]);
}

#[tokio::test]
async fn what_cannot_be_read_is_told_and_harms_nothing_else() {
    let Some(server) = Server::etcd() else { return };
    let (store, vpp) = (client(&server), vpp());
    let bad = put(&key("bad"), r#"{"name": "bad", "#);
    let unknown = put("config/vpp/v9/interfaces/x", "{}");
    store
        .write(vec![bad, unknown, loopback("a")])
        .await
        .unwrap();
    let bed = Bed::start(&vpp, store.clone()).await;
    assert_eq!(tags(&vpp), ["a"]);
    let status = bed.until(&key("bad"), ValueState::Invalid).await;
    let why = status.error.unwrap().to_string();
    assert!(
        why.contains("etcd: not a ligato.vpp.interfaces.Interface: 1:"),
        "{why}"
    );
    bed.until("config/vpp/v9/interfaces/x", ValueState::Invalid)
        .await;

    // A good value made wrong stays as it was; the others of the same batch are applied.
    let wrong = put(&key("a"), r#"{"name":"a","mtu":"wide"}"#);
    store.write(vec![wrong, loopback("b")]).await.unwrap();
    let status = bed.until(&key("a"), ValueState::Invalid).await;
    let why = status.error.unwrap().to_string();
    assert!(
        why.ends_with("the value before it stays, CONFIGURED"),
        "{why}"
    );
    bed.until(&key("b"), ValueState::Configured).await;
    assert_eq!(tags(&vpp), ["a", "b"]);
    store
        .write(vec![loopback("bad"), loopback("a")])
        .await
        .unwrap();
    bed.until(&key("bad"), ValueState::Configured).await;
    bed.until(&key("a"), ValueState::Configured).await;
    assert_eq!(bed.orchestrator.refused("").len(), 1);
}

/// Routes of 10.x.y.0/24 over one interface.
fn routes(n: usize) -> Vec<agent_stores::Write> {
    let route = |i: usize| {
        let net = format!("10.{}.{}.0/24", i / 256, i % 256);
        let value = format!(r#"{{"dst_network":"{net}","outgoing_interface":"a"}}"#);
        put(&format!("config/vpp/v2/route/if/a/vrf/0/dst/{net}"), &value)
    };
    (0..n).map(route).collect()
}

/// Routes that VPP holds.
async fn held(bed: &Bed) -> usize {
    let prefix = "config/vpp/v2/route/";
    let dumped = bed.agent.scheduler().dump_prefix(prefix, View::Sb).await;
    let routes = dumped.unwrap().into_iter();
    routes.filter(|kv| kv.key.contains("/dst/10.")).count()
}

#[tokio::test]
async fn ten_thousand_keys_and_restarts_of_everything() {
    const MANY: usize = 10_000;
    let Some(mut server) = Server::etcd() else {
        return;
    };
    let (store, vpp) = (client(&server), vpp());
    let bed = Bed::start(&vpp, store.clone()).await;
    store.write(routes(MANY / 2)).await.unwrap();
    let interfaces = vec![loopback("a"), loopback("gone")];
    store.write(interfaces).await.unwrap();
    store.write(routes(MANY).split_off(MANY / 2)).await.unwrap();
    let configured = |bed: &Bed| {
        let items = bed.orchestrator.items();
        let done = |i: &agent_northbound::orchestrator::Item| {
            i.status.value.state == ValueState::Configured
        };
        items.len() == MANY + 2 && items.iter().all(done)
    };
    eventually("10,000 routes", || configured(&bed)).await;
    assert_eq!(held(&bed).await, MANY);

    // The agent is killed; keys change while it is away.
    drop(bed);
    store
        .write(vec![delete(&key("gone")), loopback("new")])
        .await
        .unwrap();
    let bed = Bed::start(&vpp, store.clone()).await;
    assert_eq!(tags(&vpp), ["a", "new"]);
    assert_eq!(held(&bed).await, MANY);

    // VPP restarts empty.
    let session = bed.agent.session();
    vpp.restart();
    bed.agent.recovered_after(session).await;
    assert_eq!((tags(&vpp).len(), held(&bed).await), (2, MANY));

    // etcd restarts; keys change before the agent is back on it.
    server.kill();
    server.go();
    let again = client(&server);
    again
        .write(vec![loopback("b"), delete(&key("new"))])
        .await
        .unwrap();
    bed.until(&key("b"), ValueState::Configured).await;
    assert_eq!(held(&bed).await, MANY);
    store.write(vec![delete(&key("b"))]).await.unwrap();
    bed.until(&key("b"), ValueState::Nonexistent).await;
}

#[tokio::test]
async fn compaction_is_told_and_a_store_that_lost_its_data_counts() {
    let Some(mut server) = Server::etcd() else {
        return;
    };
    let (store, vpp) = (client(&server), vpp());
    store
        .write(vec![loopback("a"), loopback("b")])
        .await
        .unwrap();
    store.write(vec![loopback("c")]).await.unwrap();
    store.compact().await.unwrap();
    let mut changes = store.watch(&agent_prefix(LABEL), 0).await.unwrap();
    let told = changes.recv().await.unwrap();
    assert!(
        matches!(told, Err(StoreError::Compacted { .. })),
        "{told:?}"
    );
    let bed = Bed::start(&vpp, store.clone()).await;
    assert_eq!(tags(&vpp), ["a", "b", "c"]);

    // It comes back empty, its count of changes begins anew.
    server.wipe();
    client(&server).write(vec![loopback("d")]).await.unwrap();
    eventually("only d", || tags(&vpp) == ["d"]).await;
    drop(bed);
}

#[tokio::test]
async fn a_store_that_does_not_answer_is_told_and_found_later() {
    let Some(mut server) = Server::etcd() else {
        return;
    };
    let (store, vpp) = (client(&server), vpp());
    store.write(vec![loopback("a")]).await.unwrap();
    server.kill();
    let mut fast = Settings::insecure(server.endpoint());
    fast.operation_timeout = Duration::from_millis(300);
    fast.dial_timeout = Duration::from_millis(300);
    let store = Arc::new(Etcd::new(&fast).unwrap());
    let why = store.probe().await.unwrap_err();
    assert!(matches!(why, StoreError::Unreachable { .. }), "{why}");
    let mut source = Source::new(store, &agent_prefix(LABEL), SourceOptions::default());
    assert!(source.first().await.is_err());
    let state = source.state();
    let other = Server::etcd().unwrap();
    let bed = Bed::start(&vpp, client(&other)).await;
    let running = tokio::spawn(source.run(bed.orchestrator.clone()));
    eventually("down", || matches!(*state.borrow(), StoreState::Down(_))).await;
    server.go();
    bed.until(&key("a"), ValueState::Configured).await;
    assert_eq!(*state.borrow(), StoreState::Up);
    running.abort();
}

#[tokio::test]
async fn states_are_published_and_go_with_the_agent() {
    let Some(server) = Server::etcd() else { return };
    let (store, vpp) = (client(&server), vpp());
    let bad = put(&key("bad"), "{");
    store.write(vec![loopback("a"), bad]).await.unwrap();
    let bed = Bed::start(&vpp, store.clone()).await;
    // Another client, so that its lease ends with it.
    let own = client(&server);
    let publisher = Publisher::start(own.clone(), &agent_prefix(LABEL));
    let states = publish::states(bed.orchestrator.clone(), publisher.clone());
    let states = tokio::spawn(states);
    publisher.set("check/status/v1/agent", Some("{}".to_owned()));
    let prefix = format!("{}c", agent_prefix(LABEL));
    let told = || async {
        let all = store.list(&prefix).await.unwrap().pairs.into_iter();
        let texts = all.filter(|(key, _)| !key.contains("/config/"));
        let text = |(k, v): (String, Vec<u8>)| format!("{k} {}", String::from_utf8(v).unwrap());
        texts.map(text).collect::<Vec<String>>().join("\n")
    };
    let mut text = String::new();
    for _ in 0..500 {
        text = told().await;
        if text.contains("interfaces/bad") && text.contains("interfaces/a") {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert!(text.contains("/check/status/v1/agent {}"), "{text}");
    let a = "/vnf-agent/vpp1/config-status/vpp/v2/interfaces/a";
    assert!(
        text.contains(&format!("{a} {{\"key\":\"config/vpp/v2/interfaces/a\"")),
        "{text}"
    );
    assert!(text.contains("\"state\":\"CONFIGURED\"") && text.contains("\"state\":\"INVALID\""));
    // The value goes, its state goes.
    store.write(vec![delete(&key("a"))]).await.unwrap();
    for _ in 0..500 {
        text = told().await;
        if !text.contains(a) {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert!(!text.contains(a), "{text}");
    // The agent goes, everything goes.
    states.abort();
    drop((publisher, own));
    for _ in 0..1000 {
        text = told().await;
        if text.is_empty() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert!(text.is_empty(), "{text}");
}
