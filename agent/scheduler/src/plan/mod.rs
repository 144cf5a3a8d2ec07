//! Planning: a transaction and a graph in, a list of operations with their mutual dependencies out. Pure.
//!
//! The walk visits values in a fixed order and changes the graph as if every operation whose result is not known yet
//! succeeded. When operations failed, the graph is restored and walked again with the results known so far: the walk then
//! takes the failure paths where they belong and may ask for further operations. So what is recorded and what the graph
//! becomes depend on the results only, never on the order in which they came in.

mod apply;
mod change;
pub(crate) mod compress;
pub(crate) mod order;
pub(crate) mod refresh;
mod relations;

use std::{collections::BTreeMap, sync::Arc};

use rustc_hash::{FxHashMap, FxHashSet};
use smallvec::SmallVec;

use crate::{
    api::{
        error::ValueError,
        key::Key,
        metadata::Metadata,
        record::RecordedOp,
        state::{Origin, TxnOperation, ValueState},
        txn::{Retry, TxnType},
        value::AnyValue,
    },
    graph::{Graph, NodeError, SlotId},
    registry::{Entry, Registry},
};

/// Result of an operation on the southbound: the metadata of the value from now on.
pub(crate) type OpResult = Result<Option<Metadata>, ValueError>;

/// A value to be applied.
#[derive(Clone, Debug)]
pub(crate) struct TxnValue {
    pub key: Key,
    pub value: Option<AnyValue>,
    pub origin: Origin,
    pub metadata: Option<Metadata>,
    pub is_revert: bool,
}

/// What the walk knows of the transaction.
pub(crate) struct TxnArgs {
    pub seq: u64,
    pub txn_type: TxnType,
    pub retry: Option<Arc<Retry>>,
    pub revert: bool,
    /// Retries: the base keys being retried, and which attempt this is.
    pub retrying: Option<(BTreeMap<Key, u64>, u32)>,
}

/// A call to a descriptor.
pub(crate) enum Call {
    Create {
        value: AnyValue,
    },
    Update {
        old: AnyValue,
        new: AnyValue,
    },
    Delete {
        value: AnyValue,
    },
    /// The southbound did it already and gave this metadata.
    Adopt {
        metadata: Option<Metadata>,
    },
}

/// Names an operation of a transaction independently of its place in the plan: n-th operation of its kind on the value.
pub(crate) type OpId = (SlotId, TxnOperation, u32);

/// Results known so far.
pub(crate) type Memo = FxHashMap<OpId, OpResult>;

/// An operation of the plan.
pub(crate) struct PlanOp {
    pub slot: SlotId,
    pub id: OpId,
    pub record: RecordedOp,
    pub call: Option<(Arc<Entry>, Call)>,
    /// The result is known from an earlier round.
    pub known: bool,
    /// Metadata before, unless an earlier operation of the plan changes it.
    pub metadata: Option<Metadata>,
    /// Operations whose success this one needs; all of them earlier in the plan.
    pub after: SmallVec<[u32; 4]>,
}

/// What came out of a walk.
pub(crate) struct Walked {
    pub ops: Vec<PlanOp>,
    /// Base values whose status may have changed.
    pub updated: Vec<Key>,
    /// Values that were not deleted because a dependent failed.
    pub blocked: Vec<Key>,
    /// A value of a transaction with revert failed; previous values of what was applied, last first.
    pub revert: Option<Vec<TxnValue>>,
    pub failed_key: Option<Key>,
}

/// Walks over `values`, changing `graph`.
pub(crate) fn walk(
    graph: &mut Graph,
    registry: &Registry,
    txn: &TxnArgs,
    values: &[TxnValue],
    memo: &Memo,
) -> Walked {
    let mut walk = Walk {
        graph,
        registry,
        txn,
        memo,
        ops: Vec::new(),
        last_op: FxHashMap::default(),
        counts: FxHashMap::default(),
        released: FxHashMap::default(),
        released_any: BTreeMap::default(),
        applied: FxHashSet::default(),
        branch: FxHashSet::default(),
        updated: FxHashSet::default(),
        blocked: FxHashSet::default(),
        guards: Vec::new(),
        depth: 0,
    };
    let mut previous = Vec::new();
    let mut failed_key = None;
    for value in values {
        let slot = walk.graph.intern(&value.key);
        walk.applied.insert(slot);
        let args = Args::top(slot, value, txn);
        let applied = walk.apply_value(args);
        if txn.revert {
            previous.push(TxnValue {
                key: value.key.clone(),
                value: applied.previous,
                origin: Origin::Nb,
                metadata: None,
                is_revert: true,
            });
            if applied.failed && !value.is_revert {
                failed_key = Some(value.key.clone());
                break;
            }
        }
    }
    previous.reverse();
    let mut updated: Vec<Key> = walk
        .updated
        .iter()
        .map(|s| walk.graph.key(*s).clone())
        .collect();
    updated.sort_unstable();
    let blocked = walk
        .blocked
        .iter()
        .map(|s| walk.graph.key(*s).clone())
        .collect();
    Walked {
        ops: walk.ops,
        updated,
        blocked,
        revert: failed_key.is_some().then_some(previous),
        failed_key,
    }
}

/// State of a walk.
struct Walk<'a> {
    graph: &'a mut Graph,
    registry: &'a Registry,
    txn: &'a TxnArgs,
    memo: &'a Memo,
    ops: Vec<PlanOp>,
    /// Last operation on each value.
    last_op: FxHashMap<SlotId, u32>,
    counts: FxHashMap<(SlotId, TxnOperation), u32>,
    /// Operations that ended a dependency on a value: its deletion waits for them.
    released: FxHashMap<SlotId, Vec<u32>>,
    /// The same for dependencies on any key under a directory.
    released_any: BTreeMap<Box<str>, Vec<u32>>,
    /// Values of the transaction applied or being applied.
    applied: FxHashSet<SlotId>,
    /// Values on the present path of recursion.
    branch: FxHashSet<SlotId>,
    updated: FxHashSet<SlotId>,
    /// Values that were not deleted because a dependent failed.
    blocked: FxHashSet<SlotId>,
    /// Operations whose failure would end what is being planned now: everything waits for them.
    guards: Vec<u32>,
    depth: usize,
}

/// One application of a value.
#[derive(Clone)]
struct Args {
    slot: SlotId,
    value: Option<AnyValue>,
    origin: Origin,
    metadata: Option<Metadata>,
    is_revert: bool,
    is_retry: bool,
    base: SlotId,
    is_dep_update: bool,
    is_derived: bool,
    /// Keys being re-created.
    recreating: Option<Arc<FxHashSet<SlotId>>>,
}

impl Args {
    fn top(slot: SlotId, value: &TxnValue, txn: &TxnArgs) -> Self {
        Self {
            slot,
            value: value.value.clone(),
            origin: value.origin,
            metadata: value.metadata.clone(),
            is_revert: value.is_revert,
            is_retry: !value.is_revert
                && matches!(
                    txn.txn_type,
                    TxnType::RetryFailedOps | TxnType::RetryUnimplOps
                ),
            base: slot,
            is_dep_update: false,
            is_derived: false,
            recreating: None,
        }
    }
}

/// Outcome of applying one value.
#[derive(Default)]
struct Applied {
    /// Value before.
    previous: Option<AnyValue>,
    failed: bool,
}

impl Walk<'_> {
    /// Adds an operation to the plan. Returns its place and its result: known, or assumed to be success (`None`).
    fn emit(
        &mut self,
        slot: SlotId,
        record: RecordedOp,
        call: Option<(Arc<Entry>, Call)>,
        mut after: SmallVec<[u32; 4]>,
    ) -> (usize, Option<OpResult>) {
        let place = self.ops.len();
        // A plan of 2^32 operations does not fit into memory.
        let number = u32::try_from(place).unwrap_or(u32::MAX);
        let operation = record.operation;
        let mut id = (slot, operation, 0);
        let mut known = None;
        if matches!(
            call,
            Some((
                _,
                Call::Create { .. } | Call::Update { .. } | Call::Delete { .. }
            ))
        ) {
            let count = self.counts.entry((slot, operation)).or_default();
            id.2 = *count;
            *count += 1;
            known = self.memo.get(&id).cloned();
        }
        after.extend(self.last_op.insert(slot, number));
        after.extend(self.guards.iter().copied());
        after.sort_unstable();
        after.dedup();
        let metadata = self.graph.node(slot).and_then(|n| n.metadata.clone());
        let known_result = known.is_some();
        self.ops.push(PlanOp {
            slot,
            id,
            record,
            call,
            known: known_result,
            metadata,
            after,
        });
        (place, known)
    }

    /// Makes what is planned from now on wait for the operations on `slots`; returns how to end that.
    fn guard(&mut self, slots: &[SlotId]) -> usize {
        let before = self.guards.len();
        let last_op = &self.last_op;
        self.guards
            .extend(slots.iter().filter_map(|s| last_op.get(s).copied()));
        before
    }

    fn record_mut(&mut self, place: usize) -> Option<&mut RecordedOp> {
        self.ops.get_mut(place).map(|op| &mut op.record)
    }

    /// A record with everything that is known before the operation.
    fn pre_record(&self, args: &Args, operation: TxnOperation) -> RecordedOp {
        let node = self.graph.node(args.slot);
        let prev_state = node.map_or(ValueState::Nonexistent, |n| n.state);
        let key = self.graph.key(args.slot).clone();
        let is_property = args.is_derived && matches!(self.registry.find(&key), Ok(None));
        RecordedOp {
            operation,
            prev_state,
            new_state: ValueState::Nonexistent,
            prev_value: node
                .filter(|_| prev_state != ValueState::Removed)
                .and_then(|n| n.value.clone()),
            new_value: args.value.clone(),
            prev_error: node
                .and_then(|n| n.error.as_ref())
                .map(|e| Arc::new(e.error.clone())),
            new_error: None,
            noop: false,
            is_derived: args.is_derived,
            is_property,
            is_revert: args.is_revert,
            is_retry: args.is_retry,
            is_recreate: args
                .recreating
                .as_ref()
                .is_some_and(|r| r.contains(&args.slot)),
            key,
        }
    }

    /// The base value's slot of a node: its own, unless it derives from another.
    fn base_of(&mut self, slot: SlotId) -> SlotId {
        match self.graph.node(slot).and_then(|n| n.base.clone()) {
            Some(base) => self.graph.intern(&base),
            None => slot,
        }
    }

    /// Whether a failure of this value is a failure of the transaction's own values.
    fn originates_here(&mut self, slot: SlotId) -> bool {
        let base = self.base_of(slot);
        self.applied.contains(&base)
    }

    /// FAILED or RETRYING.
    fn mark_failed(
        &mut self,
        args: &Args,
        entry: Option<&Entry>,
        error: &ValueError,
    ) -> ValueState {
        let retriable = entry.map_or_else(|| error.may_be_retried(), |e| e.is_retriable(error));
        let mut state = ValueState::Failed;
        let to_be_reverted =
            self.txn.txn_type == TxnType::NbTransaction && self.txn.revert && !args.is_revert;
        if retriable && !to_be_reverted {
            let base = self.base_of(args.slot);
            let attempt = match &self.txn.retrying {
                Some((keys, attempt)) if keys.contains_key(self.graph.key(base)) => attempt + 1,
                _ => 1,
            };
            let retry = self
                .graph
                .node(args.slot)
                .and_then(|n| n.last.as_ref()?.retry.clone());
            if retry.is_some_and(|r| r.max_count == 0 || attempt <= r.max_count) {
                state = ValueState::Retrying;
            }
        }
        let node = self.graph.node_mut(args.slot);
        node.state = state;
        node.error = Some(Arc::new(NodeError {
            error: error.clone(),
        }));
        state
    }
}
