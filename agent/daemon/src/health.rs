//! How the agent fares, as key-value stores are told: `check/status/v1/…`.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use agent_stores::StoreState;
use agent_stores::publish::Publisher;
use serde::Serialize;
use tokio::sync::watch;
use vpp_binapi::client::Client;

/// Told at every change, and this often.
const EVERY: Duration = Duration::from_secs(10);
/// Changes are looked for this often.
const LOOK: Duration = Duration::from_secs(1);

/// State of the agent or of one of its plugins; seconds since 1970 as protobuf's JSON writes them.
#[derive(Debug, Clone, PartialEq, Serialize)]
struct Status {
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    build_version: Option<&'static str>,
    state: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    start_time: Option<String>,
    last_change: String,
    last_update: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    error: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    plugins: Vec<Status>,
}

fn now() -> String {
    #[expect(
        clippy::disallowed_methods,
        reason = "the process is where time comes in"
    )]
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.unwrap_or_default().as_secs().to_string()
}

fn plugin(name: &'static str, error: Option<String>) -> Status {
    Status {
        name: Some(name),
        build_version: None,
        state: if error.is_some() { "ERROR" } else { "OK" },
        start_time: None,
        last_change: now(),
        last_update: now(),
        error: error.unwrap_or_default(),
        plugins: Vec::new(),
    }
}

/// Publishes for ever.
pub async fn publish(
    vpp: Client,
    stores: Vec<(&'static str, watch::Receiver<StoreState>)>,
    publisher: Publisher,
) {
    let started = now();
    let mut before: Vec<Status> = Vec::new();
    let mut changed = now();
    let mut told = None;
    loop {
        let up = vpp.sessions().borrow().up;
        let mut plugins = vec![
            plugin("VPPAgent", None),
            plugin("govpp", (!up).then(|| "VPP is disconnected".to_owned())),
        ];
        plugins.extend(stores.iter().map(|(name, state)| match &*state.borrow() {
            StoreState::Down(why) => plugin(name, Some(why.clone())),
            StoreState::Init => plugin(name, Some("has not answered yet".to_owned())),
            StoreState::Up => plugin(name, None),
        }));
        let mut any = false;
        for plugin in &mut plugins {
            let same = before.iter().find(|b| {
                b.name == plugin.name && b.state == plugin.state && b.error == plugin.error
            });
            match same {
                Some(same) => plugin.last_change.clone_from(&same.last_change),
                None => any = true,
            }
        }
        let at = tokio::time::Instant::now();
        if any || told.is_none_or(|told| at.duration_since(told) >= EVERY) {
            if any {
                changed = now();
            }
            told = Some(at);
            let state = match plugins.iter().all(|p| p.state == "OK") {
                true => "OK",
                false => "ERROR",
            };
            let agent = Status {
                name: None,
                build_version: Some(env!("CARGO_PKG_VERSION")),
                state,
                start_time: Some(started.clone()),
                last_change: changed.clone(),
                last_update: now(),
                error: String::new(),
                plugins: plugins.clone(),
            };
            publisher.set("check/status/v1/agent", text(&agent));
            for plugin in &plugins {
                let name = plugin.name.unwrap_or_default();
                publisher.set(format!("check/status/v1/plugin/{name}"), text(plugin));
            }
        }
        before = plugins;
        tokio::time::sleep(LOOK).await;
    }
}

fn text(status: &Status) -> Option<String> {
    serde_json::to_string(status).ok()
}
