//! The handle of a scheduler.

mod drift;

use std::{
    collections::BTreeMap,
    sync::{Arc, atomic::Ordering},
    time::SystemTime,
};

use tokio::sync::{mpsc, oneshot};

use crate::{
    api::{
        descriptor::Descriptor,
        error::{SchedulerError, TransactionError, ValueError},
        key::{Key, under_prefix},
        metadata::MetadataMap,
        options::{SchedulerOptions, Stats, TokioClock},
        record::{NodeRevision, Plan, RecordedTxn},
        state::{BaseValueStatus, KeySelector, KeyValue, Origin},
        txn::{Begins, Notification, ResyncType, Retry, TxnOptions, TxnResult, View},
        value::AnyValue,
    },
    graph::{DescriptorId, timeline::revision},
    plan::order::order,
    registry::Entry,
    run::{
        shared::{Shared, Watcher, base_status},
        txn::Queued,
        worker::{Worker, from_nb, planned_args},
    },
};

pub use drift::{Difference, Drift, DriftReport};

/// Handle of a running scheduler; clones share it. The scheduler ends when it is closed or its last handle is dropped.
#[derive(Clone)]
pub struct Scheduler {
    queue: mpsc::Sender<Queued>,
    shared: Arc<Shared>,
}

impl Scheduler {
    /// Starts a scheduler as a task of the present tokio runtime.
    #[must_use]
    pub fn start(mut options: SchedulerOptions) -> Self {
        options
            .clock
            .get_or_insert_with(|| Arc::new(TokioClock::starting_at(SystemTime::UNIX_EPOCH)));
        let (queue, receiver) = mpsc::channel(options.queue.max(1));
        let shared = Arc::new(Shared::new(options));
        tokio::spawn(Worker::new(shared.clone(), receiver).run());
        Self { queue, shared }
    }

    /// Registers a descriptor. Values that waited for it (UNIMPLEMENTED) are applied.
    ///
    /// # Errors
    /// The name is taken, or retrieve dependencies form a cycle.
    pub fn register(&self, descriptor: Arc<dyn Descriptor>) -> Result<(), SchedulerError> {
        let mut registry = self.shared.registry.write();
        if registry.by_name(descriptor.name()).is_some() {
            return Err(SchedulerError::DescriptorExists(
                descriptor.name().to_owned(),
            ));
        }
        let map = descriptor
            .with_metadata()
            .then(|| self.shared.ctx.ensure_map(descriptor.name()));
        *registry = Arc::new(registry.with(descriptor, map)?);
        drop(registry);
        self.shared.registered.notify_one();
        Ok(())
    }

    /// Key prefixes of the registered descriptors, sorted.
    #[must_use]
    pub fn registered_prefixes(&self) -> Vec<String> {
        self.shared.registry.read().prefixes()
    }

    /// Names of the descriptors in the order in which they are retrieved.
    #[must_use]
    pub fn descriptors(&self) -> Vec<Arc<str>> {
        self.shared
            .registry
            .read()
            .in_retrieve_order()
            .map(|e| e.name.clone())
            .collect()
    }

    /// Begins a transaction.
    pub fn txn(&self) -> Txn {
        Txn {
            scheduler: self.clone(),
            values: BTreeMap::new(),
            options: TxnOptions::default(),
        }
    }

    /// Tells of values that the southbound changed by itself; processed as one transaction, after those that wait already.
    ///
    /// # Errors
    /// The queue is full, or the scheduler was closed.
    pub fn notify(&self, values: Vec<Notification>) -> Result<(), TransactionError> {
        self.try_queue(Queued::Southbound(values))
    }

    fn try_queue(&self, queued: Queued) -> Result<(), TransactionError> {
        if self.shared.closed.load(Ordering::Acquire) {
            return Err(TransactionError::Closed);
        }
        self.queue.try_send(queued).map_err(|error| match error {
            mpsc::error::TrySendError::Full(_) => {
                self.shared.counters.dropped.fetch_add(1, Ordering::Relaxed);
                TransactionError::QueueFull
            }
            mpsc::error::TrySendError::Closed(_) => TransactionError::Closed,
        })
    }

    /// Waits until the transaction being processed, if any, ends.
    pub async fn transaction_barrier(&self) {
        drop(self.shared.txn_lock.lock().await);
    }

    /// Status of a value; NONEXISTENT when unknown. While a transaction runs: as it was before.
    #[must_use]
    pub fn value_status(&self, key: &str) -> BaseValueStatus {
        base_status(self.shared.core.read().graph.settled(), &key.into())
    }

    /// Status updates of base values from now on. `capacity` updates wait; a watcher that is slower loses some (counted in
    /// [`Stats::status_dropped`]).
    #[must_use]
    pub fn watch_status(
        &self,
        selector: Option<KeySelector>,
        capacity: usize,
    ) -> mpsc::Receiver<BaseValueStatus> {
        let (sender, receiver) = mpsc::channel(capacity.max(1));
        self.shared
            .watchers
            .lock()
            .push(Watcher { selector, sender });
        receiver
    }

    /// Values of one descriptor. The southbound view reads the southbound, between transactions.
    ///
    /// # Errors
    /// No such descriptor; for the southbound view: it cannot be read, or reading failed.
    pub async fn dump(
        &self,
        descriptor: &str,
        view: View,
    ) -> Result<Vec<KeyValue>, SchedulerError> {
        let entry = self.shared.registry.read().by_name(descriptor).cloned();
        let entry = entry.ok_or(SchedulerError::UnknownDescriptor)?;
        self.dump_entry(&entry, view).await
    }

    /// Values of the descriptor with exactly this key prefix.
    ///
    /// # Errors
    /// As [`Scheduler::dump`].
    pub async fn dump_prefix(
        &self,
        prefix: &str,
        view: View,
    ) -> Result<Vec<KeyValue>, SchedulerError> {
        let entry = self.shared.registry.read().by_prefix(prefix).cloned();
        let entry = entry.ok_or(SchedulerError::UnknownPrefix)?;
        self.dump_entry(&entry, view).await
    }

    async fn dump_entry(&self, entry: &Entry, view: View) -> Result<Vec<KeyValue>, SchedulerError> {
        match view {
            View::Nb => Ok(self.collect(entry.id, true)),
            View::Cached => Ok(self.collect(entry.id, false)),
            View::Sb if !entry.operations.retrieve => Err(SchedulerError::NotRetrievable),
            View::Sb => {
                let _between_transactions = self.shared.txn_lock.lock().await;
                let correlate = self.collect(entry.id, false);
                let retrieved = self.shared.retrieve(entry, &correlate).await;
                retrieved.map_err(|error| SchedulerError::Retrieve {
                    descriptor: entry.name.to_string(),
                    error,
                })
            }
        }
    }

    fn collect(&self, descriptor: DescriptorId, northbound: bool) -> Vec<KeyValue> {
        let core = self.shared.core.read();
        let nodes = core.graph.settled().nodes();
        nodes
            .filter(|(_, n)| n.descriptor == Some(descriptor) && !n.is_derived())
            .filter_map(|(id, n)| {
                let value = if northbound {
                    n.desired().filter(|_| n.origin() == Origin::Nb)?
                } else {
                    n.value.as_ref().filter(|_| n.available())?
                };
                Some(KeyValue {
                    key: core.graph.key(id).clone(),
                    value: value.clone(),
                    metadata: n.metadata.clone(),
                    origin: n.origin(),
                })
            })
            .collect()
    }

    /// Recorded transactions that started in the window (both ends included; `None`: open), oldest first.
    #[must_use]
    pub fn history(
        &self,
        since: Option<SystemTime>,
        until: Option<SystemTime>,
    ) -> Vec<Arc<RecordedTxn>> {
        self.shared.history.lock().between(since, until)
    }

    /// Recorded transactions from this number on.
    #[must_use]
    pub fn history_from(&self, seq: u64) -> Vec<Arc<RecordedTxn>> {
        self.shared.history.lock().since_seq(seq)
    }

    /// All values as they are now, or were at a time as far as the history reaches, sorted by key.
    #[must_use]
    pub fn graph_snapshot(&self, at: Option<SystemTime>) -> Vec<NodeRevision> {
        self.revisions(|r| match at {
            None => r.until.is_none(),
            Some(at) => r.since <= at && r.until.is_none_or(|until| until > at),
        })
    }

    /// The revisions of one value, oldest first, as far as the history reaches.
    #[must_use]
    pub fn timeline(&self, key: &str) -> Vec<NodeRevision> {
        self.revisions(|r| r.key == key)
    }

    fn revisions(&self, wanted: impl Fn(&NodeRevision) -> bool) -> Vec<NodeRevision> {
        let registry = self.shared.registry.read().clone();
        let core = self.shared.core.read();
        let named = |mut r: NodeRevision, d: Option<DescriptorId>| {
            r.descriptor = d.and_then(|d| registry.get(d)).map(|e| e.name.clone());
            r
        };
        let mut found: Vec<NodeRevision> = core
            .timeline
            .closed()
            .filter(|(r, _)| wanted(r))
            .map(|(r, d)| named(r.clone(), d))
            .collect();
        found.extend(core.graph.settled().nodes().filter_map(|(id, node)| {
            let open = revision(core.graph.key(id).clone(), node, None, &core.graph);
            wanted(&open).then(|| named(open, node.descriptor))
        }));
        found.sort_by(|a, b| a.key.cmp(&b.key));
        found
    }

    /// Metadata of a descriptor that keeps some.
    #[must_use]
    pub fn metadata_map(&self, descriptor: &str) -> Option<MetadataMap> {
        self.shared.ctx.metadata_map(descriptor)
    }

    /// Checks values with their descriptors, without applying them. Values without descriptor pass.
    #[must_use]
    pub fn validate<'v>(
        &self,
        values: impl IntoIterator<Item = (&'v Key, &'v AnyValue)>,
    ) -> Vec<(Key, ValueError)> {
        let registry = self.shared.registry.read().clone();
        let mut errors = Vec::new();
        let check = |key: &Key, value: &AnyValue| match registry.find(key) {
            Ok(Some(entry)) => entry
                .guard("validate", |d| d.validate(key, value))
                .flatten()
                .err(),
            Ok(None) => None,
            Err(error) => Some(error),
        };
        for (key, value) in values {
            errors.extend(check(key, value).map(|e| (key.clone(), e)));
            let Ok(Some(entry)) = registry.find(key) else {
                continue;
            };
            match entry.guard("derived_values", |d| d.derived_values(key, value)) {
                Ok(derived) => {
                    for (key, value) in derived {
                        errors.extend(check(&key, &value).map(|e| (key, e)));
                    }
                }
                Err(error) => errors.push((key.clone(), error)),
            }
        }
        errors
    }

    /// Counters and sizes. Walks over all values.
    #[must_use]
    pub fn stats(&self) -> Stats {
        self.shared.stats()
    }

    /// Ends the scheduler after the transaction being processed; what still waits gets [`TransactionError::Closed`].
    pub async fn close(&self) {
        self.shared.closed.store(true, Ordering::Release);
        self.shared.closing.notify_one();
        self.queue.closed().await;
    }
}

/// A northbound transaction being put together.
#[must_use = "a transaction does nothing until it is committed"]
pub struct Txn {
    scheduler: Scheduler,
    values: BTreeMap<Key, Option<AnyValue>>,
    options: TxnOptions,
}

impl Txn {
    /// Sets a value; the last word on a key counts.
    pub fn set_value(mut self, key: impl Into<Key>, value: AnyValue) -> Self {
        self.values.insert(key.into(), Some(value));
        self
    }

    /// Deletes a value.
    pub fn delete(mut self, key: impl Into<Key>) -> Self {
        self.values.insert(key.into(), None);
        self
    }

    /// Sets (`Some`) or deletes (`None`) many values.
    pub fn values(mut self, values: impl IntoIterator<Item = (Key, Option<AnyValue>)>) -> Self {
        self.values.extend(values);
        self
    }

    /// All options at once.
    pub fn options(mut self, options: TxnOptions) -> Self {
        self.options = options;
        self
    }

    /// Replaces the whole configuration by this transaction's values.
    pub fn resync(mut self, resync: ResyncType) -> Self {
        self.options.resync = resync;
        self
    }

    /// Tries failed values again.
    pub fn retry(mut self, retry: Retry) -> Self {
        self.options.retry = Some(retry);
        self
    }

    /// Restores the previous values at the first failure.
    pub fn revert(mut self) -> Self {
        self.options.revert = true;
        self
    }

    /// Describes the transaction in records.
    pub fn description(mut self, text: impl Into<String>) -> Self {
        self.options.description = text.into();
        self
    }

    /// Only plans and records.
    pub fn simulate(mut self) -> Self {
        self.options.simulate = true;
        self
    }

    /// Does not wait for the result, nor for a place in the queue.
    pub fn non_blocking(mut self) -> Self {
        self.options.non_blocking = true;
        self
    }

    /// Calls back when the transactions before this one are done and this one begins.
    pub fn when_it_begins(mut self, call: impl Fn() + Send + Sync + 'static) -> Self {
        self.options.begins = Some(Begins(Arc::new(call)));
        self
    }

    fn check(&self) -> Result<(), TransactionError> {
        if self.options.resync == ResyncType::DownstreamResync && !self.values.is_empty() {
            return Err(TransactionError::DownstreamWithValues);
        }
        if self.options.resync != ResyncType::NotResync && self.options.revert {
            return Err(TransactionError::ResyncWithRevert);
        }
        Ok(())
    }

    /// What the transaction would do now if nothing failed. Nothing is queued, changed or read from the southbound: a resync
    /// is planned against what the scheduler believes to be there.
    ///
    /// # Errors
    /// Options that exclude each other.
    pub async fn plan(&self) -> Result<Plan, TransactionError> {
        self.check()?;
        let shared = &self.scheduler.shared;
        let _between_transactions = shared.txn_lock.lock().await;
        let registry = shared.registry.read().clone();
        let mut values: Vec<_> = self
            .values
            .iter()
            .map(|(k, v)| from_nb(k.clone(), v.clone()))
            .collect();
        if self.options.resync == ResyncType::DownstreamResync {
            values = shared.remembered();
        }
        if self.options.resync != ResyncType::NotResync {
            shared.complete_resync(&mut values);
        }
        order(&shared.core.read().graph, &registry, &mut values);
        let args = planned_args(u64::MAX, &self.options);
        let ops = shared.plan(&registry, &args, &values);
        shared.core.write().graph.tidy();
        Ok(Plan { ops })
    }

    /// Hands the transaction to the scheduler and, unless non-blocking, waits for its result. Dropping the future once the
    /// transaction is queued does not stop it.
    ///
    /// # Errors
    /// [`TransactionError::Values`]: processed, but these values failed. Anything else: not processed.
    pub async fn commit(self) -> Result<TxnResult, TransactionError> {
        self.check()?;
        let Self {
            scheduler,
            values,
            options,
        } = self;
        if scheduler.shared.closed.load(Ordering::Acquire) {
            return Err(TransactionError::Closed);
        }
        if options.non_blocking {
            scheduler.try_queue(Queued::Northbound {
                values,
                options,
                reply: None,
            })?;
            return Ok(TxnResult { seq: None });
        }
        let (reply, result) = oneshot::channel();
        let queued = Queued::Northbound {
            values,
            options,
            reply: Some(reply),
        };
        scheduler
            .queue
            .send(queued)
            .await
            .map_err(|_| TransactionError::Closed)?;
        let outcome = result.await.map_err(|_| TransactionError::Closed)?;
        outcome.map(|seq| TxnResult { seq: Some(seq) })
    }
}

/// Whether `key` lies under one of `prefixes`: a ready selector for [`Scheduler::watch_status`].
#[must_use]
pub fn prefix_selector(prefixes: Vec<String>) -> KeySelector {
    Arc::new(move |key| prefixes.iter().any(|p| under_prefix(key, p)))
}
