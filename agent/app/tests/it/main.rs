//! The assembled agent against the simulator: what VPP ends up holding.

#![allow(clippy::unwrap_used, reason = "tests")]

use std::sync::Arc;
use std::time::Duration;

use agent_model::document::ConfigDocument;
use agent_model::text::DecodeOptions;
use agent_scheduler::ValueState;
use mockvpp::{Effect, Fault, MockHandle, MockVpp};
use tokio::time::timeout;
use vpp_agent::{Agent, ApplyError, Options};
use vpp_binapi::client::{Config, InProcess, UnixTransport};

const ROUTER: &str = "
vppConfig:
  vrfs: [{id: 1, label: customer}]
  interfaces:
    - {name: wan, type: SOFTWARE_LOOPBACK, enabled: true, ipAddresses: [192.0.2.1/24]}
    - {name: lan, type: SOFTWARE_LOOPBACK, enabled: true, vrf: 1, ipAddresses: [10.0.0.1/24]}
  routes: [{dstNetwork: 198.51.100.0/24, nextHopAddr: 192.0.2.254, outgoingInterface: wan}]
";

fn document(text: &str) -> ConfigDocument {
    ConfigDocument::from_yaml(text, &DecodeOptions::default()).unwrap()
}

async fn start() -> (MockHandle, Agent) {
    let mock = MockHandle::new(MockVpp::default());
    let server = mock.clone();
    let transport = Arc::new(InProcess::new(move || server.client_stream()));
    let agent = Agent::start(transport, Options::default()).await.unwrap();
    (mock, agent)
}

/// Tags of all interfaces, sorted.
fn tags(mock: &MockHandle) -> Vec<String> {
    mock.with(|m| {
        let tags = m.vpp.interface.table.iter().map(|i| i.tag.to_text());
        let mut tags: Vec<String> = tags.filter(|t| !t.is_empty()).collect();
        tags.sort();
        tags
    })
}

#[tokio::test]
async fn configuration_reaches_vpp_and_every_value_says_so() {
    let (mock, agent) = start().await;
    agent.put(&document(ROUTER)).await.unwrap();
    assert_eq!(tags(&mock), ["lan", "wan"]);
    let statuses = agent.statuses().await;
    assert_eq!(statuses.len(), 4);
    assert!(
        statuses
            .iter()
            .all(|s| s.value.state == ValueState::Configured),
        "{statuses:?}"
    );
}

#[tokio::test]
async fn what_vpp_has_already_is_not_sent_again() {
    let (_mock, agent) = start().await;
    agent.put(&document(ROUTER)).await.unwrap();
    let before = agent.calls();
    agent.replace(&document(ROUTER)).await.unwrap();
    let sent = agent.calls() - before;
    assert_eq!(sent.writes, 0);
    assert!(sent.total > 0, "a resync reads");
}

#[tokio::test]
async fn a_wrong_value_is_named_and_changes_nothing() {
    let (mock, agent) = start().await;
    let wrong = document(
        "vppConfig:\n  interfaces:\n    - {name: fine, type: SOFTWARE_LOOPBACK}\n    - {name: bad, type: SOFTWARE_LOOPBACK, ipAddresses: [not-an-address]}\n",
    );
    let error = agent.put(&wrong).await.unwrap_err();
    assert!(matches!(error, ApplyError::Invalid(_)), "{error}");
    assert!(
        error.to_string().contains("interfaces[1].ip_addresses[0]"),
        "{error}"
    );
    assert!(tags(&mock).is_empty());
    assert_eq!(agent.calls().writes, 0);
}

#[tokio::test]
async fn a_restarted_vpp_gets_everything_back() {
    let (mock, agent) = start().await;
    agent.put(&document(ROUTER)).await.unwrap();
    for _ in 0..3 {
        let session = agent.session();
        mock.restart();
        timeout(Duration::from_secs(20), agent.recovered_after(session))
            .await
            .unwrap();
        assert_eq!(tags(&mock), ["lan", "wan"]);
    }
    assert!(
        agent
            .statuses()
            .await
            .iter()
            .all(|s| s.value.state == ValueState::Configured)
    );
}

#[tokio::test]
async fn vpp_may_die_at_any_request_of_a_transaction() {
    for nth in 1..=12 {
        let (mock, agent) = start().await;
        mock.with(|m| m.set_fault(Fault::next("*", Effect::Restart).nth(nth)))
            .unwrap();
        let session = agent.session();
        let applied = agent.put(&document(ROUTER)).await;
        if mock.with(|m| m.handled().values().sum::<u64>()) > 0 && applied.is_err() {
            timeout(Duration::from_secs(20), agent.recovered_after(session))
                .await
                .unwrap();
        }
        agent.resync().await.unwrap();
        assert_eq!(tags(&mock), ["lan", "wan"], "died at request {nth}");
        assert!(
            agent
                .statuses()
                .await
                .iter()
                .all(|s| s.value.state == ValueState::Configured),
            "died at request {nth}"
        );
    }
}

#[tokio::test]
async fn without_vpp_the_agent_does_not_start_and_says_where_it_looked() {
    let client = Config {
        connect_timeout: Duration::from_millis(200),
        ..Config::default()
    };
    let options = Options {
        client,
        ..Options::default()
    };
    let error = Agent::start(Arc::new(UnixTransport::new("/nowhere/api.sock")), options)
        .await
        .unwrap_err();
    assert!(error.to_string().contains("/nowhere/api.sock"), "{error}");
}

#[tokio::test]
async fn a_plan_tells_what_would_be_done_and_does_nothing() {
    let (mock, agent) = start().await;
    let plan = agent.plan(&document(ROUTER)).await.unwrap();
    let text = plan.to_string();
    assert!(
        text.contains("CREATE") && text.contains("config/vpp/v2/interfaces/wan"),
        "{text}"
    );
    assert!(tags(&mock).is_empty());
}
