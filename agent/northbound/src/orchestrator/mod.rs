//! Merges what several sources want into one configuration.
//!
//! A source (a file, a key-value store, a label of gRPC clients) owns the values it put. It changes them one by one
//! ([`Change::Update`]) or replaces all of its own ([`Change::Replace`]); other sources' values stay. Where several sources have a
//! value of the same key, the one with the higher priority counts, among equals the one whose name comes last in the
//! alphabet. When it takes its value away, the next one's value comes back.
//!
//! ```text
//!   gRPC ─┐
//!   file ─┼─▶ Orchestrator::apply ─▶ merge (pure) ─▶ one transaction ─▶ Scheduler
//!   etcd ─┘      in order of arrival, at most `queue` waiting
//! ```
//!
//! A store's adapter needs two calls: [`Orchestrator::apply`] with [`Change::Replace`] for its first snapshot (and after every
//! lost connection), then with [`Change::Update`] for what it watches. What it cannot read it names with
//! [`Orchestrator::set_refused`]. The first change of all reads VPP and removes what nobody wants: [`Orchestrator::apply_all`]
//! takes the first snapshots of several sources together.

mod error;
mod merge;
mod refused;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use agent_model::{ModelValue, models};
use agent_plugins::to_value;
use agent_scheduler::{
    AnyValue, BaseValueStatus, Key, Plan, ResyncType, Retry, Scheduler, TxnResult, ValueState,
};
use parking_lot::RwLock;
use tokio::sync::{Mutex, Semaphore};

pub use error::OrchestratorError;
pub use merge::{Change, Entry, Merge, Source};
use refused::Refused;

/// Labels of a value.
pub type Labels = BTreeMap<String, String>;

/// Settings of an orchestrator.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// Changes that may wait; more are refused with [`OrchestratorError::Busy`].
    pub queue: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self { queue: 200 }
    }
}

/// A configured value and how it fares.
#[derive(Debug, Clone)]
pub struct Item {
    /// Key of the value.
    pub key: String,
    /// The value.
    pub value: ModelValue,
    /// Whose value it is.
    pub source: String,
    /// Its labels.
    pub labels: Labels,
    /// Its state and those of what derives from it.
    pub status: BaseValueStatus,
}

/// Merges sources; clones share it.
#[derive(Clone)]
pub struct Orchestrator {
    shared: Arc<Shared>,
}

struct Shared {
    scheduler: Scheduler,
    merge: RwLock<Merge>,
    labels: RwLock<BTreeMap<String, Labels>>,
    refused: Refused,
    /// VPP was read at least once.
    synced: AtomicBool,
    /// Fair: changes are applied in the order in which they came.
    turn: Mutex<()>,
    places: Arc<Semaphore>,
}

impl std::fmt::Debug for Orchestrator {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Orchestrator")
            .field("sources", &self.sources())
            .finish_non_exhaustive()
    }
}

impl Orchestrator {
    /// An orchestrator in front of this scheduler, without sources.
    #[must_use]
    pub fn new(scheduler: Scheduler, options: Options) -> Self {
        Self {
            shared: Arc::new(Shared {
                scheduler,
                merge: RwLock::default(),
                labels: RwLock::default(),
                refused: Refused::default(),
                synced: AtomicBool::new(false),
                turn: Mutex::new(()),
                places: Arc::new(Semaphore::new(options.queue.max(1))),
            }),
        }
    }

    /// The scheduler behind.
    #[must_use]
    pub fn scheduler(&self) -> &Scheduler {
        &self.shared.scheduler
    }

    /// Applies a change of one source and waits for its result. Once the change has a place in the queue, dropping the
    /// future does not stop it. What fails stays configured and is in the states of the values.
    ///
    /// # Errors
    /// [`OrchestratorError::Busy`] and [`OrchestratorError::Key`]: nothing was changed. [`OrchestratorError::Transaction`]: some
    /// values failed, the others are applied.
    pub async fn apply(
        &self,
        source: impl Into<Source>,
        change: Change,
        options: ApplyOptions,
    ) -> Result<TxnResult, OrchestratorError> {
        self.apply_all(vec![(source.into(), change)], options).await
    }

    /// Applies changes of several sources as one transaction: the snapshots with which an agent starts.
    ///
    /// # Errors
    /// As [`Orchestrator::apply`].
    pub async fn apply_all(
        &self,
        changes: Vec<(Source, Change)>,
        options: ApplyOptions,
    ) -> Result<TxnResult, OrchestratorError> {
        for (_, change) in &changes {
            check_keys(change)?;
        }
        let place = self.shared.places.clone().try_acquire_owned();
        let place = place.map_err(|_| OrchestratorError::Busy)?;
        let shared = self.shared.clone();
        let task = tokio::spawn(async move {
            let _place = place;
            let _turn = shared.turn.lock().await;
            shared.commit(changes, options).await
        });
        task.await.map_err(|_| OrchestratorError::Stopped)?
    }

    /// What a change would do now if nothing failed. Nothing is changed.
    ///
    /// # Errors
    /// A key is wrong.
    pub async fn plan(
        &self,
        source: impl Into<Source>,
        change: Change,
    ) -> Result<Plan, OrchestratorError> {
        check_keys(&change)?;
        let mut merge = self.shared.merge.read().clone();
        let replaces = matches!(change, Change::Replace(_));
        let touched = merge.apply(&source.into(), change);
        let txn = self.shared.scheduler.txn();
        let txn = txn.values(values(&merge, replaces, &touched));
        let txn = match replaces {
            // Against what the scheduler knows: nothing is read.
            true => txn.resync(ResyncType::FullResync),
            false => txn,
        };
        Ok(txn.plan().await?)
    }

    /// Waits until none of these values is pending. Does not poll: every change of a status wakes it.
    pub async fn settled(&self, keys: &BTreeSet<String>) {
        let scheduler = &self.shared.scheduler;
        let wanted = keys.clone();
        let selector: agent_scheduler::KeySelector = Arc::new(move |key| wanted.contains(key));
        let mut updates = scheduler.watch_status(Some(selector), 64);
        let pending = |key: &String| scheduler.value_status(key).value.state == ValueState::Pending;
        while keys.iter().any(pending) {
            if updates.recv().await.is_none() {
                return;
            }
        }
    }

    /// What all sources together want, by key.
    #[must_use]
    pub fn items(&self) -> Vec<Item> {
        let labels = self.shared.labels.read();
        let merge = self.shared.merge.read();
        let items = merge.effective().map(|(key, entry)| Item {
            status: self.status(key),
            labels: labels.get(key).cloned().unwrap_or_default(),
            key: key.to_owned(),
            value: entry.value.clone(),
            source: entry.source.to_owned(),
        });
        items.collect()
    }

    /// Keys of what all sources together want.
    #[must_use]
    pub fn keys(&self) -> Vec<String> {
        let merge = self.shared.merge.read();
        merge.effective().map(|(key, _)| key.to_owned()).collect()
    }

    /// State of a value; INVALID if a source has something for this key that cannot be read.
    #[must_use]
    pub fn status(&self, key: &str) -> BaseValueStatus {
        let status = self.shared.scheduler.value_status(key);
        self.shared.refused.overlay(key, status)
    }

    /// Keys below a prefix for which sources have something that cannot be read, and why.
    #[must_use]
    pub fn refused(&self, prefix: &str) -> BTreeMap<String, String> {
        self.shared.refused.below(prefix)
    }

    /// Names all keys for which this source has something that cannot be read, and why. What the source had for them
    /// before stays.
    pub fn set_refused(&self, source: &str, refused: BTreeMap<String, String>) {
        self.shared.refused.set(source, refused);
    }

    /// Marked at every [`Orchestrator::set_refused`] that changes something.
    #[must_use]
    pub fn watch_refused(&self) -> tokio::sync::watch::Receiver<()> {
        self.shared.refused.watch()
    }

    /// Names of the sources that have values.
    #[must_use]
    pub fn sources(&self) -> Vec<String> {
        self.shared
            .merge
            .read()
            .sources()
            .map(ToOwned::to_owned)
            .collect()
    }

    /// Adds to the labels of values; for a deleted value removes the labels named.
    pub fn label(&self, labels: impl IntoIterator<Item = (String, Labels)>, deleted: bool) {
        let mut all = self.shared.labels.write();
        for (key, labels) in labels {
            if !deleted {
                all.insert(key, labels);
                continue;
            }
            if let Some(kept) = all.get_mut(&key) {
                kept.retain(|name, _| !labels.contains_key(name));
                if kept.is_empty() {
                    all.remove(&key);
                }
            }
        }
    }
}

/// How a change is applied.
#[derive(Debug, Clone, Default)]
pub struct ApplyOptions {
    /// How failed values are tried again.
    pub retry: Option<Retry>,
    /// For the history.
    pub description: String,
}

impl Shared {
    async fn commit(
        &self,
        changes: Vec<(Source, Change)>,
        options: ApplyOptions,
    ) -> Result<TxnResult, OrchestratorError> {
        // Whoever comes first: VPP may hold what an earlier agent configured.
        let first = !self.synced.swap(true, Ordering::AcqRel);
        let replaces = first || changes.iter().any(|(_, c)| matches!(c, Change::Replace(_)));
        let names: Vec<&str> = changes.iter().map(|(s, _)| s.name.as_str()).collect();
        let description = format!("{}: {}", names.join(", "), options.description);
        let values: Vec<_> = {
            let mut merge = self.merge.write();
            let mut touched = BTreeSet::new();
            for (source, change) in changes {
                touched.append(&mut merge.apply(&source, change));
            }
            values(&merge, replaces, &touched)
        };
        let mut txn = self.scheduler.txn().values(values).description(description);
        if replaces {
            txn = txn.resync(ResyncType::FullResync);
        }
        if let Some(retry) = options.retry {
            txn = txn.retry(retry);
        }
        Ok(txn.commit().await?)
    }
}

/// For the scheduler: all values that count, or the keys touched with what counts for them now.
fn values(merge: &Merge, all: bool, touched: &BTreeSet<String>) -> Vec<(Key, Option<AnyValue>)> {
    if all {
        let all = merge.effective();
        return all
            .map(|(key, e)| (Key::from(key), to_value(e.value)))
            .collect();
    }
    let value = |key: &String| merge.get(key).and_then(|e| to_value(e.value));
    touched
        .iter()
        .map(|key| (Key::from(key.as_str()), value(key)))
        .collect()
}

/// Every value under its own key, every key of a model.
fn check_keys(change: &Change) -> Result<(), OrchestratorError> {
    let (values, deleted): (Vec<&ModelValue>, &[String]) = match change {
        Change::Replace(values) => (values.iter().collect(), &[]),
        Change::Update { put, delete } => (put.iter().collect(), delete),
    };
    let mut seen = BTreeSet::new();
    for value in values {
        let key = value.key();
        if value.model().class != "config" || value.model().instance_name_of(&key).is_none() {
            let why = format!(
                "is not a configuration key of model {}",
                value.model().name()
            );
            return Err(OrchestratorError::Key { key, why });
        }
        if let Some(key) = seen.replace(key) {
            let why = "occurs twice in one change".to_owned();
            return Err(OrchestratorError::Key { key, why });
        }
    }
    for key in deleted {
        let model = models::of_key(key).filter(|(model, _)| model.class == "config");
        let why = if model.is_none() {
            "is of no known model"
        } else if !seen.insert(key.clone()) {
            "occurs twice in one change"
        } else {
            continue;
        };
        return Err(OrchestratorError::Key {
            key: key.clone(),
            why: why.to_owned(),
        });
    }
    Ok(())
}
