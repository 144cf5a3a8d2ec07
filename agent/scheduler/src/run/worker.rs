//! The worker: one transaction after the other.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, atomic::Ordering},
    time::Duration,
};

use tokio::{
    sync::{mpsc, oneshot},
    time::Instant,
};

use super::{
    execute::{Execution, execute},
    shared::{Shared, base_status},
    txn::{Outcome, Queued, RetryMeta, RetryTxn},
};
use crate::{
    api::{
        error::{KeyError, TransactionError, ValueError},
        key::Key,
        record::{RecordedOp, RecordedTxn, RecordedValue},
        state::{Origin, ValueState},
        txn::{Notification, ResyncType, TxnOptions, TxnType},
        value::AnyValue,
    },
    plan::{Call, Memo, PlanOp, TxnArgs, TxnValue, Walked, compress::compress, order::order, walk},
    registry::Registry,
};

/// Applies queued transactions in their order, and retries when they are due.
pub(crate) struct Worker {
    shared: Arc<Shared>,
    queue: mpsc::Receiver<Queued>,
    next_seq: u64,
    resyncs: u64,
    /// Retries by when they are due, then in the order of scheduling.
    retries: BTreeMap<(Instant, u64), RetryTxn>,
    retries_scheduled: u64,
}

/// A transaction ready to be processed.
struct Txn {
    args: TxnArgs,
    options: TxnOptions,
    values: Vec<TxnValue>,
    retry_meta: Option<RetryMeta>,
    reply: Option<oneshot::Sender<Outcome>>,
    skip: bool,
}

/// What applying values came to.
#[derive(Default)]
struct Done {
    planned: Option<Arc<[RecordedOp]>>,
    executed: Vec<RecordedOp>,
    updated: BTreeSet<Key>,
    /// Base keys whose operations were done but are not part of the outcome.
    doubts: BTreeSet<Key>,
    /// Values that were not deleted because a dependent failed.
    blocked: BTreeSet<Key>,
    revert: Option<(Vec<TxnValue>, Key)>,
}

impl Worker {
    pub fn new(shared: Arc<Shared>, queue: mpsc::Receiver<Queued>) -> Self {
        Self {
            shared,
            queue,
            next_seq: 0,
            resyncs: 0,
            retries: BTreeMap::new(),
            retries_scheduled: 0,
        }
    }

    /// Runs until the scheduler is closed or all its handles are gone.
    pub async fn run(mut self) {
        loop {
            if self.shared.closed.load(Ordering::Acquire) {
                return;
            }
            let due = self.retries.first_key_value().map(|((at, _), _)| *at);
            let shared = self.shared.clone();
            let next = tokio::select! {
                biased;
                () = shared.closing.notified() => return,
                () = tokio::time::sleep_until(due.unwrap_or_else(Instant::now)), if due.is_some() => {
                    self.retries.pop_first().map(|(_, retry)| Queued::Retry(retry))
                }
                () = shared.registered.notified() => self.implemented_now(),
                queued = self.queue.recv() => match queued {
                    Some(queued) => Some(queued),
                    None => return,
                },
            };
            if let Some(queued) = next {
                let guard = shared.txn_lock.lock().await;
                self.process(queued).await;
                drop(guard);
            }
        }
    }

    /// Values whose descriptor was registered meanwhile.
    fn implemented_now(&self) -> Option<Queued> {
        let registry = self.shared.registry.read().clone();
        let mut waiting = self.shared.unimplemented.lock();
        let keys: BTreeMap<Key, u64> = waiting
            .iter()
            .filter(|(key, _)| !matches!(registry.find(key), Ok(None)))
            .map(|(key, seq)| (key.clone(), *seq))
            .collect();
        for key in keys.keys() {
            waiting.remove(key);
        }
        (!keys.is_empty()).then_some(Queued::Unimplemented(keys))
    }

    async fn process(&mut self, queued: Queued) {
        let registry = self.shared.registry.read().clone();
        let start = self.shared.now();
        let seq = self.next_seq;
        self.next_seq += 1;

        let mut updated = BTreeSet::new();
        let mut txn = match queued {
            Queued::Northbound {
                values,
                options,
                reply,
            } => {
                self.northbound(&registry, seq, values, options, reply, &mut updated)
                    .await
            }
            Queued::Southbound(notifications) => self.southbound(&registry, seq, notifications),
            Queued::Retry(retry) => {
                self.retry(seq, TxnType::RetryFailedOps, &retry.keys, Some(retry.meta))
            }
            Queued::Unimplemented(keys) => self.retry(seq, TxnType::RetryUnimplOps, &keys, None),
        };

        let recorded_values = recorded_values(&txn);
        let mut done = Done::default();
        if !txn.skip {
            order(&self.shared.core.read().graph, &registry, &mut txn.values);
            if txn.options.simulate {
                done.planned = Some(self.shared.plan(&registry, &txn.args, &txn.values));
            } else {
                done = self.apply(&registry, &txn.args, &txn.values).await;
                if let Some((previous, failed)) = done.revert.take() {
                    // Revert from what is really there.
                    let keys = Some(BTreeSet::from([failed]));
                    updated.extend(self.shared.refresh(&registry, keys, None).await.updated);
                    let reverted = self.apply(&registry, &txn.args, &previous).await;
                    done.executed.extend(reverted.executed);
                    done.updated.extend(reverted.updated);
                    done.doubts.extend(reverted.doubts);
                    done.blocked.extend(reverted.blocked);
                }
            }
        }
        updated.append(&mut done.updated);

        let executed: Arc<[RecordedOp]> = compress(done.executed).into();
        for op in executed.iter() {
            self.shared.counters.count(op.operation);
        }
        self.shared.history.lock().push(RecordedTxn {
            seq,
            txn_type: txn.args.txn_type,
            resync: txn.options.resync,
            description: txn.options.description.clone(),
            retry_for: txn.retry_meta.map(|m| (m.seq, m.attempt)),
            start,
            stop: self.shared.now(),
            values: recorded_values,
            planned: done.planned.unwrap_or_else(|| executed.clone()),
            executed: executed.clone(),
            omitted: 0,
            simulated: txn.options.simulate,
        });
        let doubts = (done.doubts, done.blocked);
        self.post_process(&registry, txn, &executed, updated, doubts)
            .await;
    }

    /// Prepares a northbound transaction; a resync reads the southbound and finds what is to be removed.
    async fn northbound(
        &mut self,
        registry: &Registry,
        seq: u64,
        values: BTreeMap<Key, Option<AnyValue>>,
        options: TxnOptions,
        reply: Option<oneshot::Sender<Outcome>>,
        updated: &mut BTreeSet<Key>,
    ) -> Txn {
        if let Some(begins) = &options.begins {
            (begins.0)();
        }
        let mut values: Vec<TxnValue> = values.into_iter().map(|(k, v)| from_nb(k, v)).collect();
        let resync = options.resync;
        if resync != ResyncType::NotResync {
            self.resyncs += 1;
            if resync == ResyncType::DownstreamResync {
                values = self.shared.remembered();
            }
            if resync != ResyncType::UpstreamResync && !options.simulate {
                let first = (self.resyncs == 1).then_some(&*values);
                updated.extend(self.shared.refresh(registry, None, first).await.updated);
            }
            self.shared.complete_resync(&mut values);
        }
        let args = TxnArgs {
            seq,
            txn_type: TxnType::NbTransaction,
            retry: options.retry.map(Arc::new),
            revert: options.revert,
            retrying: None,
        };
        let skip = resync != ResyncType::NotResync && values.is_empty();
        Txn {
            args,
            options,
            values,
            retry_meta: None,
            reply,
            skip,
        }
    }

    fn southbound(&self, registry: &Registry, seq: u64, notifications: Vec<Notification>) -> Txn {
        let core = self.shared.core.read();
        let foreign = |n: &Notification| {
            let owned_by_nb = core
                .graph
                .node_of(&n.key)
                .is_some_and(|node| node.origin() == Origin::Nb);
            !owned_by_nb && matches!(registry.find(&n.key), Ok(Some(_)))
        };
        let values: Vec<TxnValue> = notifications
            .into_iter()
            .filter(foreign)
            .map(|n| TxnValue {
                key: n.key,
                value: n.value,
                origin: Origin::Sb,
                metadata: n.metadata,
                is_revert: false,
            })
            .collect();
        let args = TxnArgs {
            seq,
            txn_type: TxnType::SbNotification,
            retry: None,
            revert: false,
            retrying: None,
        };
        let skip = values.is_empty();
        Txn {
            args,
            options: TxnOptions::default(),
            values,
            retry_meta: None,
            reply: None,
            skip,
        }
    }

    /// Prepares a retry: of what was not updated since.
    fn retry(
        &self,
        seq: u64,
        txn_type: TxnType,
        keys: &BTreeMap<Key, u64>,
        meta: Option<RetryMeta>,
    ) -> Txn {
        let core = self.shared.core.read();
        let values: Vec<TxnValue> = keys
            .iter()
            .filter_map(|(key, revision)| {
                let last = core.graph.node_of(key)?.last.as_ref()?;
                (last.seq <= *revision).then(|| TxnValue {
                    key: key.clone(),
                    value: last.value.clone(),
                    origin: Origin::Nb,
                    metadata: None,
                    is_revert: last.revert,
                })
            })
            .collect();
        let args = TxnArgs {
            seq,
            txn_type,
            retry: None,
            revert: false,
            retrying: meta.map(|m| (keys.clone(), m.attempt)),
        };
        let skip = values.is_empty();
        let options = TxnOptions::default();
        Txn {
            args,
            options,
            values,
            retry_meta: meta,
            reply: None,
            skip,
        }
    }

    /// Walks, executes, and walks again with the results until all of them are known.
    async fn apply(&self, registry: &Registry, txn: &TxnArgs, values: &[TxnValue]) -> Done {
        let mut memo = Memo::default();
        let mut done = Done::default();
        loop {
            // The changes stay in the graph while they are executed; readers look past them.
            let Walked {
                ops,
                updated,
                blocked,
                revert,
                failed_key,
            } = {
                let mut core = self.shared.core.write();
                core.graph.begin();
                walk(&mut core.graph, registry, txn, values, &memo)
            };
            let how = Execution {
                ctx: &self.shared.ctx,
                window: if txn.revert {
                    1
                } else {
                    self.shared.options.window.max(1)
                },
                stop_on_failure: txn.revert,
            };
            let executed = execute(&ops, &mut memo, how).await;
            self.shared
                .counters
                .max_in_flight
                .fetch_max(executed.max_in_flight, Ordering::Relaxed);
            if executed.failed {
                self.shared.core.write().graph.rollback();
                done.planned
                    .get_or_insert_with(|| compress(records(ops)).into());
                continue;
            }

            let now = self.shared.now();
            let mut core = self.shared.core.write();
            let core = &mut *core;
            for op in &ops {
                if let Some((
                    entry,
                    Call::Create { .. } | Call::Update { .. } | Call::Delete { .. },
                )) = &op.call
                    && entry.metadata.is_some()
                    && !op.record.is_derived
                    && let Some(Ok(metadata)) = memo.get(&op.id)
                {
                    core.graph.set_metadata(op.slot, metadata.clone());
                }
            }
            let deltas = core.graph.commit(now, &mut core.timeline);
            self.shared.sync_metadata(registry, &core.graph, deltas);
            if done.planned.is_some() {
                for op in &ops {
                    memo.remove(&op.id);
                }
                for (slot, operation, _) in memo.into_keys() {
                    let key = core.graph.key(slot).clone();
                    tracing::error!(%key, %operation, "an operation was done that the outcome does not need");
                    let base = core.graph.node(slot).and_then(|n| n.base.clone());
                    done.doubts.insert(base.unwrap_or(key));
                }
            }
            done.updated.extend(updated);
            done.blocked.extend(blocked);
            done.executed = records(ops);
            done.revert = revert.zip(failed_key);
            return done;
        }
    }

    /// Re-reads what failed, schedules retries, tells watchers and the committer, drops removed values.
    async fn post_process(
        &mut self,
        registry: &Registry,
        txn: Txn,
        executed: &[RecordedOp],
        mut updated: BTreeSet<Key>,
        (mut to_refresh, blocked): (BTreeSet<Key>, BTreeSet<Key>),
    ) {
        let mut to_retry = BTreeSet::new();
        {
            let core = self.shared.core.read();
            let mut unimplemented = self.shared.unimplemented.lock();
            for key in executed.iter().map(|op| &op.key).chain(&blocked) {
                let Some(node) = core.graph.node_of(key) else {
                    continue;
                };
                let base = node.base.clone().unwrap_or_else(|| key.clone());
                match node.state {
                    ValueState::Unimplemented => {
                        unimplemented.insert(base, txn.args.seq);
                    }
                    ValueState::Failed => {
                        to_refresh.insert(base);
                    }
                    ValueState::Retrying => {
                        to_refresh.insert(base.clone());
                        to_retry.insert(base);
                    }
                    _ if self.shared.options.verify => {
                        to_refresh.insert(base);
                    }
                    _ => {}
                }
            }
        }
        let mut errors: Vec<KeyError> = Vec::new();
        if !to_refresh.is_empty() {
            let mut refreshed = self.shared.refresh(registry, Some(to_refresh), None).await;
            updated.append(&mut refreshed.updated);
            self.schedule_retries(&txn, &to_retry);
            self.schedule_awakened(txn.args.seq, &refreshed.awakened);
            if self.shared.options.verify {
                errors = self.shared.verify(registry, executed);
            }
        }
        errors.extend(executed.iter().filter_map(|op| {
            let error = ValueError::clone(op.new_error.as_deref()?);
            Some(KeyError {
                key: op.key.clone(),
                operation: op.operation,
                error,
            })
        }));
        self.shared
            .counters
            .processed
            .fetch_add(1, Ordering::Relaxed);
        self.shared
            .counters
            .errors
            .fetch_add(errors.len() as u64, Ordering::Relaxed);

        let removed = self.tell_watchers(&updated);
        self.shared
            .unimplemented
            .lock()
            .retain(|key, _| !removed.contains(key));
        self.shared.change(registry, |graph, _| {
            for key in &removed {
                if let Some(slot) = graph.find(key) {
                    graph.remove(slot);
                }
            }
        });
        self.shared.core.write().graph.tidy();

        let seq = txn.args.seq;
        let outcome = if errors.is_empty() {
            Ok(seq)
        } else {
            Err(TransactionError::Values { seq, errors })
        };
        match txn.reply {
            // The committer may have stopped waiting.
            Some(reply) => drop(reply.send(outcome)),
            None => match outcome {
                Ok(_) => tracing::debug!(txn = seq, "transaction successful"),
                Err(error) => tracing::error!(txn = seq, %error, "transaction failed"),
            },
        }
    }

    fn schedule_retries(&mut self, txn: &Txn, keys: &BTreeSet<Key>) {
        let mut groups: BTreeMap<RetryMeta, BTreeMap<Key, u64>> = BTreeMap::new();
        let core = self.shared.core.read();
        for key in keys {
            let Some(last) = core.graph.node_of(key).and_then(|n| n.last.as_ref()) else {
                continue;
            };
            let retry = last.retry.as_deref().copied().unwrap_or_default();
            let again = txn.retry_meta.filter(|_| {
                txn.args
                    .retrying
                    .as_ref()
                    .is_some_and(|(keys, _)| keys.contains_key(key))
            });
            let meta = match again {
                Some(meta) => RetryMeta {
                    seq: meta.seq,
                    delay: if retry.exp_backoff {
                        meta.delay.saturating_mul(2)
                    } else {
                        retry.period
                    },
                    attempt: meta.attempt.saturating_add(1),
                },
                None => RetryMeta {
                    seq: txn.args.seq,
                    delay: retry.period,
                    attempt: 1,
                },
            };
            groups
                .entry(meta)
                .or_default()
                .insert(key.clone(), last.seq);
        }
        for (meta, keys) in groups {
            // A delay beyond what the clock can count is never due.
            let Some(due) = Instant::now().checked_add(meta.delay) else {
                continue;
            };
            self.retries_scheduled += 1;
            let keys = Arc::new(keys);
            self.retries
                .insert((due, self.retries_scheduled), RetryTxn { meta, keys });
        }
    }

    /// What waited for something that a refresh found to be there is applied at once.
    fn schedule_awakened(&mut self, seq: u64, keys: &BTreeSet<Key>) {
        let core = self.shared.core.read();
        let last = |key: &Key| Some((key.clone(), core.graph.node_of(key)?.last.as_ref()?.seq));
        let keys: BTreeMap<Key, u64> = keys.iter().filter_map(last).collect();
        if !keys.is_empty() {
            let meta = RetryMeta {
                seq,
                delay: Duration::ZERO,
                attempt: 1,
            };
            self.retries_scheduled += 1;
            let due = (Instant::now(), self.retries_scheduled);
            self.retries.insert(
                due,
                RetryTxn {
                    meta,
                    keys: Arc::new(keys),
                },
            );
        }
    }

    /// Sends the statuses of base values to those who watch them; returns the removed values.
    fn tell_watchers(&self, updated: &BTreeSet<Key>) -> Vec<Key> {
        let core = self.shared.core.read();
        let mut watchers = self.shared.watchers.lock();
        watchers.retain(|w| !w.sender.is_closed());
        let mut removed = Vec::new();
        for key in updated {
            if core
                .graph
                .node_of(key)
                .is_some_and(|n| n.state == ValueState::Removed)
            {
                removed.push(key.clone());
            }
            let mut status = None;
            for watcher in watchers.iter() {
                if watcher.selector.as_ref().is_some_and(|s| !s(key)) {
                    continue;
                }
                let status = status
                    .get_or_insert_with(|| base_status(core.graph.settled(), key))
                    .clone();
                if watcher.sender.try_send(status).is_err() {
                    self.shared
                        .counters
                        .status_dropped
                        .fetch_add(1, Ordering::Relaxed);
                    tracing::warn!(%key, "a watcher of value statuses is too slow: update dropped");
                }
            }
        }
        removed
    }
}

impl Shared {
    pub fn now(&self) -> std::time::SystemTime {
        self.options
            .clock
            .as_ref()
            .map_or(std::time::SystemTime::UNIX_EPOCH, |c| c.now())
    }

    /// What would be done, in order.
    pub fn plan(
        &self,
        registry: &Registry,
        txn: &TxnArgs,
        values: &[TxnValue],
    ) -> Arc<[RecordedOp]> {
        let mut core = self.core.write();
        core.graph.begin();
        let walked = walk(&mut core.graph, registry, txn, values, &Memo::default());
        core.graph.rollback();
        compress(records(walked.ops)).into()
    }

    /// The configuration as last requested, for a downstream resync.
    pub fn remembered(&self) -> Vec<TxnValue> {
        let core = self.core.read();
        let nodes = core.graph.nodes();
        nodes
            .filter(|(_, n)| !n.is_derived() && n.origin() == Origin::Nb)
            .filter_map(|(id, n)| {
                let last = n.last.as_ref()?;
                let key = core.graph.key(id).clone();
                Some(TxnValue {
                    is_revert: last.revert,
                    ..from_nb(key, last.value.clone())
                })
            })
            .collect()
    }

    /// Adds to the values of a resync: deletions of all others, and the values of the southbound as they are.
    pub fn complete_resync(&self, values: &mut Vec<TxnValue>) {
        let named: BTreeSet<Key> = values.iter().map(|v| v.key.clone()).collect();
        let core = self.core.read();
        let others = core.graph.nodes().filter(|(id, n)| {
            !n.is_derived()
                && n.state != ValueState::Nonexistent
                && !named.contains(core.graph.key(*id))
        });
        for (id, node) in others {
            let key = core.graph.key(id).clone();
            values.push(if node.state == ValueState::Obtained {
                TxnValue {
                    key,
                    value: node.value.clone(),
                    origin: Origin::Sb,
                    metadata: node.metadata.clone(),
                    is_revert: false,
                }
            } else {
                from_nb(key, None)
            });
        }
    }

    /// Compares what was requested with what a refresh found.
    fn verify(&self, registry: &Registry, executed: &[RecordedOp]) -> Vec<KeyError> {
        let core = self.core.read();
        let mut errors = Vec::new();
        for op in executed {
            let Some(node) = core.graph.node_of(&op.key) else {
                continue;
            };
            if matches!(
                node.state,
                ValueState::Failed | ValueState::Retrying | ValueState::Unimplemented
            ) {
                continue;
            }
            let wanted = node.last.as_ref().and_then(|l| l.value.as_ref());
            let absent = wanted.is_none() || node.state == ValueState::Pending;
            if node.state == ValueState::Invalid {
                continue;
            }
            let problem = match (absent, node.available(), wanted, &node.value) {
                (true, true, ..) => Some("value is not actually removed"),
                (false, false, ..) => Some("value is not actually configured"),
                (false, true, Some(wanted), Some(there)) => {
                    let same = registry.find(&op.key).ok().flatten().map_or_else(
                        || there.equal(&**wanted),
                        |e| {
                            e.guard("equivalent", |d| d.equivalent(&op.key, &**there, &**wanted))
                                .unwrap_or(false)
                        },
                    );
                    (!same).then_some("applied value is not equivalent with the refreshed value")
                }
                _ => None,
            };
            errors.extend(problem.map(|problem| KeyError {
                key: op.key.clone(),
                operation: node.last_operation(),
                error: ValueError::Verification(problem),
            }));
        }
        errors
    }
}

pub(crate) fn from_nb(key: Key, value: Option<AnyValue>) -> TxnValue {
    TxnValue {
        key,
        value,
        origin: Origin::Nb,
        metadata: None,
        is_revert: false,
    }
}

fn records(ops: Vec<PlanOp>) -> Vec<RecordedOp> {
    ops.into_iter().map(|op| op.record).collect()
}

fn recorded_values(txn: &Txn) -> Arc<[RecordedValue]> {
    if txn.options.resync == ResyncType::DownstreamResync {
        return Arc::from([]);
    }
    let mut values: Vec<RecordedValue> = txn
        .values
        .iter()
        .map(|v| RecordedValue {
            key: v.key.clone(),
            value: v.value.clone(),
            origin: v.origin,
        })
        .collect();
    values.sort_by(|a, b| a.key.cmp(&b.key));
    values.into()
}

/// Arguments of a transaction that is only planned.
pub(crate) fn planned_args(seq: u64, options: &TxnOptions) -> TxnArgs {
    TxnArgs {
        seq,
        txn_type: TxnType::NbTransaction,
        retry: options.retry.map(Arc::new),
        revert: false,
        retrying: None,
    }
}
