//! What tests share.

use std::sync::Arc;
use std::time::Duration;

use agent_northbound::orchestrator::{ApplyOptions, Options, Orchestrator};
use agent_scheduler::{ValueState, ValueStatus};
use agent_stores::{Source, SourceOptions, Store, Write, agent_prefix};
use mockvpp::{MockHandle, MockVpp};
use tokio::task::JoinHandle;
use vpp_agent::Agent;
use vpp_binapi::client::InProcess;

pub const LABEL: &str = "vpp1";

/// An agent that follows a store. Dropped, it is gone as if killed.
pub struct Bed {
    pub agent: Arc<Agent>,
    pub orchestrator: Orchestrator,
    following: JoinHandle<()>,
}

impl Drop for Bed {
    fn drop(&mut self) {
        self.following.abort();
    }
}

pub fn vpp() -> MockHandle {
    MockHandle::new(MockVpp::default())
}

impl Bed {
    pub async fn start(vpp: &MockHandle, store: Arc<dyn Store>) -> Self {
        let server = vpp.clone();
        let transport = Arc::new(InProcess::new(move || server.client_stream()));
        let agent = Agent::start(transport, vpp_agent::Options::default());
        let agent = Arc::new(agent.await.unwrap());
        let orchestrator = Orchestrator::new(agent.scheduler().clone(), Options::default());
        let options = SourceOptions {
            pause: Duration::from_millis(50),
            ..SourceOptions::default()
        };
        let mut source = Source::new(store, &agent_prefix(LABEL), options);
        let first = source.first().await.unwrap();
        let started = orchestrator.apply_all(vec![first], ApplyOptions::default());
        started.await.unwrap();
        let following = tokio::spawn(source.run(orchestrator.clone()));
        Self {
            agent,
            orchestrator,
            following,
        }
    }

    pub fn status(&self, key: &str) -> ValueStatus {
        self.orchestrator.status(key).value
    }

    pub async fn until(&self, key: &str, state: ValueState) -> ValueStatus {
        let reached = || self.status(key).state == state;
        eventually(&format!("{key} {state}"), reached).await;
        self.status(key)
    }
}

/// Tags of all interfaces, sorted.
pub fn tags(vpp: &MockHandle) -> Vec<String> {
    vpp.with(|m| {
        let tags = m.vpp.interface.table.iter().map(|i| i.tag.to_text());
        let mut tags: Vec<String> = tags.filter(|t| !t.is_empty()).collect();
        tags.sort();
        tags
    })
}

pub async fn eventually(what: &str, mut reached: impl FnMut() -> bool) {
    for _ in 0..1500 {
        if reached() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("not in time: {what}");
}

pub fn key(name: &str) -> String {
    format!("config/vpp/v2/interfaces/{name}")
}

pub fn put(key: &str, value: &str) -> Write {
    Write {
        key: format!("{}{key}", agent_prefix(LABEL)),
        value: Some(value.as_bytes().to_vec()),
        with_session: false,
    }
}

pub fn delete(key: &str) -> Write {
    Write {
        value: None,
        ..put(key, "")
    }
}

pub fn loopback(name: &str) -> Write {
    let value = format!(r#"{{"name":"{name}","type":"SOFTWARE_LOOPBACK","enabled":true}}"#);
    put(&key(name), &value)
}
