//! What the handle and the worker share.

use std::{
    collections::BTreeMap,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering},
    },
};

use parking_lot::{Mutex, RwLock};
use tokio::sync::{Notify, mpsc};

use super::history::History;
use crate::{
    api::{
        context::OpContext,
        error::ValueError,
        key::Key,
        options::{SchedulerOptions, Stats},
        state::{BaseValueStatus, KeySelector, TxnOperation, ValueState, ValueStatus},
    },
    graph::{Graph, Settled, SlotId, timeline::Timeline},
    registry::Registry,
};

/// The graph and the past revisions of its nodes.
pub(crate) struct Core {
    pub graph: Graph,
    pub timeline: Timeline,
}

pub(crate) struct Watcher {
    pub selector: Option<KeySelector>,
    pub sender: mpsc::Sender<BaseValueStatus>,
}

pub(crate) struct Shared {
    pub options: SchedulerOptions,
    pub registry: RwLock<Arc<Registry>>,
    pub core: RwLock<Core>,
    pub history: Mutex<History>,
    pub watchers: Mutex<Vec<Watcher>>,
    pub ctx: OpContext,
    /// Held while a transaction is processed.
    pub txn_lock: tokio::sync::Mutex<()>,
    /// UNIMPLEMENTED base keys with the number of the transaction that left them so.
    pub unimplemented: Mutex<BTreeMap<Key, u64>>,
    /// A descriptor was registered.
    pub registered: Notify,
    pub closing: Notify,
    pub closed: AtomicBool,
    pub counters: Counters,
}

#[derive(Default)]
pub(crate) struct Counters {
    pub processed: AtomicU64,
    pub dropped: AtomicU64,
    pub errors: AtomicU64,
    pub creates: AtomicU64,
    pub updates: AtomicU64,
    pub deletes: AtomicU64,
    pub retrieves: AtomicU64,
    pub retrieve_failures: AtomicU64,
    pub status_dropped: AtomicU64,
    pub max_in_flight: AtomicUsize,
}

impl Counters {
    pub fn count(&self, operation: TxnOperation) {
        let counter = match operation {
            TxnOperation::Create => &self.creates,
            TxnOperation::Update => &self.updates,
            TxnOperation::Delete => &self.deletes,
            _ => return,
        };
        counter.fetch_add(1, Ordering::Relaxed);
    }
}

impl Shared {
    pub fn new(options: SchedulerOptions) -> Self {
        Self {
            registry: RwLock::default(),
            core: RwLock::new(Core {
                graph: Graph::default(),
                timeline: Timeline::new(options.history_revisions, options.history_revision_bytes),
            }),
            history: Mutex::new(History::new(options.history_txns, options.history_bytes)),
            watchers: Mutex::default(),
            ctx: OpContext::new(),
            txn_lock: tokio::sync::Mutex::new(()),
            unimplemented: Mutex::default(),
            registered: Notify::new(),
            closing: Notify::new(),
            closed: AtomicBool::new(false),
            counters: Counters::default(),
            options,
        }
    }

    pub fn stats(&self) -> Stats {
        let get = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        let mut states: BTreeMap<ValueState, usize> = BTreeMap::new();
        let (revisions, revision_bytes, slots) = {
            let core = self.core.read();
            for node in core.graph.settled().each() {
                *states.entry(node.state).or_default() += 1;
            }
            (
                core.timeline.closed().count(),
                core.timeline.bytes(),
                core.graph.slot_count(),
            )
        };
        let (history_txns, history_bytes) = self.history.lock().len_bytes();
        Stats {
            processed: get(&self.counters.processed),
            dropped: get(&self.counters.dropped),
            errors: get(&self.counters.errors),
            creates: get(&self.counters.creates),
            updates: get(&self.counters.updates),
            deletes: get(&self.counters.deletes),
            retrieves: get(&self.counters.retrieves),
            retrieve_failures: get(&self.counters.retrieve_failures),
            status_dropped: get(&self.counters.status_dropped),
            max_in_flight: self.counters.max_in_flight.load(Ordering::Relaxed),
            states,
            slots,
            history_txns,
            history_bytes,
            revisions,
            revision_bytes,
        }
    }
}

/// Status of a base value, or of a single derived one.
pub(crate) fn base_status(graph: Settled<'_>, key: &Key) -> BaseValueStatus {
    let slot = graph.graph().find(key);
    let Some((slot, node)) = slot.and_then(|s| graph.node(s).map(|n| (s, n))) else {
        let value = ValueStatus {
            key: Some(key.clone()),
            ..ValueStatus::default()
        };
        return BaseValueStatus {
            value,
            derived_values: Vec::new(),
        };
    };
    let derived_values = if node.is_derived() {
        Vec::new()
    } else {
        graph
            .derived(slot)
            .into_iter()
            .map(|d| status(graph, d))
            .collect()
    };
    BaseValueStatus {
        value: status(graph, slot),
        derived_values,
    }
}

fn status(graph: Settled<'_>, slot: SlotId) -> ValueStatus {
    let key = Some(graph.graph().key(slot).clone());
    let Some(node) = graph
        .node(slot)
        .filter(|n| n.state != ValueState::Nonexistent)
    else {
        return ValueStatus {
            key,
            ..ValueStatus::default()
        };
    };
    let error = node.error.as_ref().map(|e| e.error.clone());
    let details = match (node.state, &error) {
        (ValueState::Pending, _) => graph.unsatisfied(slot),
        (ValueState::Invalid, Some(ValueError::Invalid { fields, .. })) => fields.to_vec(),
        _ => Vec::new(),
    };
    ValueStatus {
        key,
        state: node.state,
        error,
        last_operation: node.last_operation(),
        details,
    }
}
