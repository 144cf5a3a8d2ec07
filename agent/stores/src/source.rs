//! Follows a store and hands what it holds to the orchestrator.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use agent_northbound::orchestrator::{ApplyOptions, Change, Orchestrator, OrchestratorError};
use agent_scheduler::{Retry, TransactionError};
use tokio::sync::{mpsc, watch};

use crate::intake::{Delta, Intake};
use crate::store::{Following, Pair, Store, StoreError};

/// Pause when the orchestrator takes no more changes.
const BUSY: Duration = Duration::from_millis(50);
/// Changes that are waiting become one transaction, at most this many.
const BATCH: usize = 20_000;

/// How a source behaves.
#[derive(Debug, Clone)]
pub struct SourceOptions {
    /// Pause before a store that does not answer is asked again.
    pub pause: Duration,
    /// After a lost connection VPP is read and brought to the configuration, too.
    pub resync_after_reconnect: bool,
    /// Replaces `${NAME}` in values.
    pub variables: Option<BTreeMap<String, String>>,
}

impl Default for SourceOptions {
    fn default() -> Self {
        Self {
            pause: Duration::from_secs(2),
            resync_after_reconnect: false,
            variables: None,
        }
    }
}

/// How a store fares.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum StoreState {
    /// Not asked yet.
    #[default]
    Init,
    /// It answers.
    Up,
    /// It does not; why.
    Down(String),
}

/// A store as a source of configuration.
#[derive(Debug)]
pub struct Source {
    store: Arc<dyn Store>,
    prefix: String,
    options: SourceOptions,
    intake: Intake,
    changes: Option<mpsc::Receiver<Result<Vec<Pair>, StoreError>>>,
    state: watch::Sender<StoreState>,
    applied_once: bool,
}

impl Source {
    /// What this store holds below the agent's prefix, such as `/vnf-agent/vpp1/`.
    #[must_use]
    pub fn new(store: Arc<dyn Store>, agent_prefix: &str, options: SourceOptions) -> Self {
        Self {
            prefix: format!("{agent_prefix}config/"),
            intake: Intake::new(agent_prefix.to_owned(), options.variables.clone()),
            store,
            options,
            changes: None,
            state: watch::Sender::default(),
            applied_once: false,
        }
    }

    /// The store.
    #[must_use]
    pub fn store(&self) -> Arc<dyn Store> {
        self.store.clone()
    }

    /// How the store fares, from now on.
    #[must_use]
    pub fn state(&self) -> watch::Receiver<StoreState> {
        self.state.subscribe()
    }

    /// Takes the first snapshot, as a change to be applied together with other sources' at the agent's start; what changes in
    /// the meantime is not lost.
    ///
    /// # Errors
    /// The store did not answer. [`Source::run`] goes on trying.
    pub async fn first(
        &mut self,
    ) -> Result<(agent_northbound::orchestrator::Source, Change), StoreError> {
        self.follow().await?;
        self.applied_once = true;
        let values = self.intake.values().cloned().collect();
        Ok((self.store.name().into(), Change::Replace(values)))
    }

    /// Follows the store for ever.
    pub async fn run(mut self, orchestrator: Orchestrator) {
        loop {
            orchestrator.set_refused(self.store.name(), self.intake.refused().clone());
            let lost = self.changes_until_lost(&orchestrator).await;
            if let Some(error) = lost {
                self.down(&error);
            }
            while self.changes.is_none() {
                match self.follow().await {
                    Ok(delta) => self.catch_up(&orchestrator, delta).await,
                    Err(error) => {
                        self.down(&error);
                        tokio::time::sleep(self.options.pause).await;
                    }
                }
            }
        }
    }

    async fn follow(&mut self) -> Result<Delta, StoreError> {
        let Following { snapshot, changes } = self.store.follow(&self.prefix).await?;
        tracing::info!(
            store = self.store.name(),
            endpoint = %self.store.endpoint(),
            revision = snapshot.revision,
            values = snapshot.pairs.len(),
            "snapshot read"
        );
        let delta = self.intake.snapshot(snapshot.pairs);
        self.changes = Some(changes);
        self.state.send_replace(StoreState::Up);
        Ok(delta)
    }

    /// What differs since the connection was lost.
    async fn catch_up(&mut self, orchestrator: &Orchestrator, delta: Delta) {
        let replace = !self.applied_once || self.options.resync_after_reconnect;
        self.applied_once = true;
        if replace {
            let change = Change::Replace(self.intake.values().cloned().collect());
            self.apply(orchestrator, change, "snapshot").await;
        } else {
            self.apply_delta(orchestrator, delta).await;
        }
    }

    /// Applies changes as they come; `None`: there was no connection.
    async fn changes_until_lost(&mut self, orchestrator: &Orchestrator) -> Option<StoreError> {
        let mut changes = self.changes.take()?;
        loop {
            let mut batch = match changes.recv().await {
                Some(Ok(batch)) => batch,
                Some(Err(error)) => return Some(error),
                None => {
                    return Some(StoreError::Unreachable {
                        store: self.store.name(),
                        endpoint: self.store.endpoint(),
                        why: "it ended the connection".to_owned(),
                    });
                }
            };
            // What waits already goes along: one transaction for many changes.
            let mut lost = None;
            while batch.len() < BATCH {
                match changes.try_recv() {
                    Ok(Ok(more)) => batch.extend(more),
                    Ok(Err(error)) => {
                        lost = Some(error);
                        break;
                    }
                    Err(_) => break,
                }
            }
            let delta = self.intake.changes(batch);
            orchestrator.set_refused(self.store.name(), self.intake.refused().clone());
            self.apply_delta(orchestrator, delta).await;
            if lost.is_some() {
                return lost;
            }
        }
    }

    async fn apply_delta(&self, orchestrator: &Orchestrator, delta: Delta) {
        if delta.is_empty() {
            return;
        }
        let Delta { put, delete } = delta;
        self.apply(orchestrator, Change::Update { put, delete }, "change")
            .await;
    }

    /// Failed values are tried again by the scheduler; their states tell.
    async fn apply(&self, orchestrator: &Orchestrator, change: Change, what: &str) {
        let store = self.store.name();
        loop {
            let options = ApplyOptions {
                retry: Some(Retry::default()),
                description: what.to_owned(),
            };
            match orchestrator.apply(store, change.clone(), options).await {
                Ok(_) => return,
                Err(OrchestratorError::Busy) => tokio::time::sleep(BUSY).await,
                Err(OrchestratorError::Transaction(TransactionError::Values {
                    errors, ..
                })) => {
                    for error in errors {
                        tracing::warn!(store, %error, "not configured");
                    }
                    return;
                }
                Err(error) => {
                    tracing::error!(store, %error, "change was not applied");
                    return;
                }
            }
        }
    }

    fn down(&self, error: &StoreError) {
        let now = StoreState::Down(error.to_string());
        let before = self.state.send_replace(now.clone());
        if before != now {
            tracing::warn!(store = self.store.name(), %error, "store is lost: trying again");
        }
    }
}
