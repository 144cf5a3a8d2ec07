//! What tests share.

use std::sync::Arc;

use agent_model::document::ConfigDocument;
use agent_model::text::DecodeOptions;
use agent_model::{ModelValue, vpp};
use agent_northbound::orchestrator::{ApplyOptions, Change, Options, Orchestrator};
use mockvpp::{MockHandle, MockVpp};
use vpp_agent::Agent;
use vpp_binapi::client::InProcess;

/// An agent with an orchestrator, and its VPP.
pub struct Bed {
    pub mock: MockHandle,
    pub agent: Arc<Agent>,
    pub orchestrator: Orchestrator,
}

impl Bed {
    pub async fn start() -> Self {
        let mock = MockHandle::new(MockVpp::default());
        let server = mock.clone();
        let transport = Arc::new(InProcess::new(move || server.client_stream()));
        let agent = Agent::start(transport, vpp_agent::Options::default());
        let agent = Arc::new(agent.await.unwrap());
        let orchestrator = Orchestrator::new(agent.scheduler().clone(), Options::default());
        orchestrator
            .apply("file", Change::Replace(Vec::new()), ApplyOptions::default())
            .await
            .unwrap();
        Self {
            mock,
            agent,
            orchestrator,
        }
    }

    /// Tags of all interfaces, sorted.
    pub fn tags(&self) -> Vec<String> {
        self.mock.with(|m| {
            let tags = m.vpp.interface.table.iter().map(|i| i.tag.to_text());
            let mut tags: Vec<String> = tags.filter(|t| !t.is_empty()).collect();
            tags.sort();
            tags
        })
    }
}

pub fn loopback(name: &str) -> vpp::interfaces::Interface {
    vpp::interfaces::Interface {
        name: name.to_owned(),
        r#type: vpp::interfaces::interface::Type::SoftwareLoopback.into(),
        enabled: true,
        ..Default::default()
    }
}

pub fn loopbacks(names: &[&str]) -> Vec<ModelValue> {
    names.iter().map(|name| loopback(name).into()).collect()
}

pub fn document(text: &str) -> ConfigDocument {
    ConfigDocument::from_yaml(text, &DecodeOptions::default()).unwrap()
}
