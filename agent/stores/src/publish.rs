//! Writes into a store how the agent fares.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

use agent_northbound::orchestrator::Orchestrator;
use agent_northbound::rest::value_status;
use agent_scheduler::ValueState;
use tokio::sync::mpsc;

use crate::store::{Store, Write};

/// Pause after a failed write, and between two looks at everything.
const PAUSE: Duration = Duration::from_secs(2);
/// Changes that come together are written together.
const GATHER: Duration = Duration::from_millis(100);
/// Status updates that may wait; what is lost beyond them is found by the next look at everything.
const WAITING: usize = 4096;

/// Where to publish. Clones publish to the same store; nobody waits for it.
#[derive(Debug, Clone)]
pub struct Publisher(mpsc::UnboundedSender<(String, Option<String>)>);

impl Publisher {
    /// Publishes below the agent's prefix, such as `/vnf-agent/vpp1/`. The store forgets all of it soon after the agent has gone.
    #[must_use]
    pub fn start(store: Arc<dyn Store>, agent_prefix: &str) -> Self {
        let (send, told) = mpsc::unbounded_channel();
        tokio::spawn(write(store, agent_prefix.to_owned(), told));
        Self(send)
    }

    /// The text of a key from now on; `None`: no such key.
    pub fn set(&self, key: impl Into<String>, text: Option<String>) {
        // The task ends with the last publisher only.
        let _ = self.0.send((key.into(), text));
    }
}

async fn write(
    store: Arc<dyn Store>,
    prefix: String,
    mut told: mpsc::UnboundedReceiver<(String, Option<String>)>,
) {
    let mut sessions = store.sessions();
    let mut texts: BTreeMap<String, Option<String>> = BTreeMap::new();
    let mut due: BTreeSet<String> = BTreeSet::new();
    let mut said = String::new();
    loop {
        tokio::select! {
            next = told.recv() => {
                let Some((key, text)) = next else { return };
                due.insert(key.clone());
                texts.insert(key, text);
                tokio::time::sleep(GATHER).await;
                while let Ok((key, text)) = told.try_recv() {
                    due.insert(key.clone());
                    texts.insert(key, text);
                }
            }
            changed = sessions.changed() => {
                if changed.is_err() {
                    return;
                }
                // What was written with the session before may be gone.
                due.extend(texts.keys().cloned());
            }
            () = tokio::time::sleep(PAUSE), if !due.is_empty() => {}
        }
        sessions.borrow_and_update();
        let one = |key: &String| Write {
            key: format!("{prefix}{key}"),
            value: texts.get(key).cloned().flatten().map(String::into_bytes),
            with_session: true,
        };
        match store.write(due.iter().map(one).collect()).await {
            Ok(()) => {
                for key in std::mem::take(&mut due) {
                    if texts.get(&key).is_some_and(Option::is_none) {
                        texts.remove(&key);
                    }
                }
                said.clear();
            }
            Err(error) => {
                let text = error.to_string();
                if said != text {
                    tracing::warn!(store = store.name(), %error, "status not published: trying again");
                    said = text;
                }
                tokio::time::sleep(PAUSE).await;
            }
        }
    }
}

/// Publishes the state of every configured value, as `config-status/…` for `config/…`, for ever.
pub async fn states(orchestrator: Orchestrator, publisher: Publisher) {
    let selector = agent_scheduler::prefix_selector(vec!["config/".to_owned()]);
    let mut updates = orchestrator
        .scheduler()
        .watch_status(Some(selector), WAITING);
    let mut refused = orchestrator.watch_refused();
    let mut published: BTreeMap<String, String> = BTreeMap::new();
    loop {
        let mut keys = BTreeSet::new();
        tokio::select! {
            update = updates.recv() => {
                let Some(update) = update else { return };
                keys.extend(update.value.key.map(|key| key.to_string()));
                while let Ok(more) = updates.try_recv() {
                    keys.extend(more.value.key.map(|key| key.to_string()));
                }
            }
            // Nobody can end it: the orchestrator is here.
            _ = refused.changed() => keys = everything(&orchestrator, &published),
            () = tokio::time::sleep(PAUSE) => keys = everything(&orchestrator, &published),
        }
        for key in keys {
            let status = orchestrator.status(&key).value;
            let text = (status.state != ValueState::Nonexistent)
                .then(|| value_status(&status).to_string());
            let Some(rest) = key.strip_prefix("config/") else {
                continue;
            };
            let target = format!("config-status/{rest}");
            let before = match &text {
                Some(text) => published.insert(key, text.clone()),
                None => published.remove(&key),
            };
            if before != text {
                publisher.set(target, text);
            }
        }
    }
}

fn everything(
    orchestrator: &Orchestrator,
    published: &BTreeMap<String, String>,
) -> BTreeSet<String> {
    let mut keys: BTreeSet<String> = published.keys().cloned().collect();
    keys.extend(orchestrator.keys());
    keys.extend(orchestrator.refused("").into_keys());
    keys
}
