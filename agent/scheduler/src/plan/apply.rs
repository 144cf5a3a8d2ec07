//! Applying one value: which operation it takes, and what hangs on it.

use rustc_hash::FxHashSet;

use super::{Applied, Args, Walk};
use crate::{
    api::{
        error::ValueError,
        key::Key,
        state::{Origin, TxnOperation, ValueState},
        txn::TxnType,
        value::AnyValue,
    },
    graph::{LastUpdate, SlotId},
};

/// Recursion depth at which the walk moves on to a fresh stack, for the first time and every time again.
const FIRST_STACK: usize = 48;
const NEXT_STACK: usize = 1024;
const STACK_BYTES: usize = 48 << 20;

/// What the status of a value shows; compared before and after.
#[derive(PartialEq)]
struct Shown {
    state: ValueState,
    operation: TxnOperation,
    error: Option<String>,
    details: Vec<String>,
}

impl Walk<'_> {
    /// Applies a value, on a fresh stack when chains of dependents have become long.
    pub(super) fn apply_value(&mut self, args: Args) -> Applied {
        self.depth += 1;
        let applied = if self.depth % NEXT_STACK == FIRST_STACK {
            let mut outcome = None;
            let mut args = Some(args);
            std::thread::scope(|scope| {
                let run = || outcome = args.take().map(|a| self.apply_here(a));
                // If no thread can be had, nothing was applied yet and the present stack has to do.
                if let Ok(thread) = std::thread::Builder::new()
                    .stack_size(STACK_BYTES)
                    .spawn_scoped(scope, run)
                    && let Err(panic) = thread.join()
                {
                    std::panic::resume_unwind(panic);
                }
            });
            match (outcome, args) {
                (Some(applied), _) => applied,
                (None, Some(args)) => self.apply_here(args),
                (None, None) => Applied::default(),
            }
        } else {
            self.apply_here(args)
        };
        self.depth -= 1;
        applied
    }

    fn apply_here(&mut self, args: Args) -> Applied {
        let slot = args.slot;
        if !self.branch.insert(slot) {
            return Applied::default();
        }
        let applied = self.apply_unguarded(args);
        self.branch.remove(&slot);
        applied
    }

    fn apply_unguarded(&mut self, args: Args) -> Applied {
        let slot = args.slot;
        let shown = self.shown(slot);
        let (previous, prev_state, prev_update, available) = {
            let node = self.graph.node_mut(slot);
            (
                node.value.clone(),
                node.state,
                node.last.clone(),
                node.available(),
            )
        };
        let operation = if args.is_dep_update {
            let operation = match (available, self.graph.is_ready(slot)) {
                (false, true) => TxnOperation::Create,
                (true, false) => TxnOperation::Delete,
                _ => {
                    if previous.is_none() {
                        self.graph.remove(slot);
                    }
                    return Applied {
                        previous,
                        failed: false,
                    };
                }
            };
            if operation == TxnOperation::Create && args.value.is_none() {
                // Deletion was asked for: nothing to bring back.
                return Applied {
                    previous,
                    failed: false,
                };
            }
            operation
        } else if args.value.is_none() {
            TxnOperation::Delete
        } else if previous.is_none() || !available {
            TxnOperation::Create
        } else {
            TxnOperation::Update
        };

        let retry = match (&prev_update, self.txn.txn_type) {
            (_, TxnType::NbTransaction) => self.txn.retry.clone(),
            (Some(last), _) => last.retry.clone(),
            (None, _) if args.is_derived => self
                .graph
                .node(args.base)
                .and_then(|n| n.last.as_ref()?.retry.clone()),
            (None, _) => None,
        };
        let seq = self.txn.seq;
        self.graph.node_mut(slot).last = Some(LastUpdate {
            seq,
            op: operation,
            value: args.value.clone(),
            revert: args.is_revert,
            retry,
        });

        let broken_now = matches!(
            prev_state,
            ValueState::Failed | ValueState::Retrying | ValueState::Unimplemented
        ) && !args.is_revert
            && prev_update.as_ref().is_some_and(|u| u.seq == seq);
        if broken_now {
            let failed = self.graph.node(slot).is_some_and(|n| n.error.is_some());
            return Applied { previous, failed };
        }

        let record = self.pre_record(&args, operation);
        let failed = match operation {
            TxnOperation::Delete => {
                // What was to be deleted anyway does not wait for anything.
                let pending = args.is_dep_update && args.value.is_some();
                self.delete(record, &args, pending, false)
            }
            TxnOperation::Create => self.create(record, &args),
            _ => self.update(record, &args),
        };
        if prev_update.is_none() || shown != self.shown(slot) {
            self.updated.insert(args.base);
        }
        Applied { previous, failed }
    }

    fn shown(&self, slot: SlotId) -> Option<Shown> {
        let node = self.graph.node(slot)?;
        Some(Shown {
            state: node.state,
            operation: node.last_operation(),
            error: node.error.as_ref().map(|e| e.error.to_string()),
            details: match (node.state, &node.error) {
                (ValueState::Pending, _) => self.graph.unsatisfied(slot),
                (ValueState::Invalid, Some(error)) => match &error.error {
                    ValueError::Invalid { fields, .. } => fields.to_vec(),
                    _ => Vec::new(),
                },
                _ => Vec::new(),
            },
        })
    }

    /// Applies derived values in the order of their keys; `None` deletes.
    pub(super) fn apply_derived(
        &mut self,
        mut derived: Vec<(Key, Option<AnyValue>)>,
        args: &Args,
    ) -> bool {
        derived.sort_by(|(a, _), (b, _)| a.cmp(b));
        let mut failed = false;
        for (key, value) in derived {
            let slot = self.graph.intern(&key);
            if value.is_some() && self.collides(slot, args.base) {
                continue;
            }
            let derived = Args {
                slot,
                value,
                is_derived: true,
                is_dep_update: false,
                metadata: None,
                ..args.clone()
            };
            failed |= self.apply_value(derived).failed;
        }
        failed
    }

    /// Whether the key of a derived value is taken by a base value or derives from another one.
    fn collides(&self, slot: SlotId, base: SlotId) -> bool {
        let Some(node) = self.graph.node(slot) else {
            return false;
        };
        let collides = node.base.as_ref() != Some(self.graph.key(base))
            && !matches!(node.state, ValueState::Nonexistent | ValueState::Removed);
        if collides {
            tracing::warn!(
                key = %self.graph.key(slot), base = %self.graph.key(base), txn = self.txn.seq,
                "skipping a derived value: another value has its key"
            );
        }
        collides
    }

    /// Creates what became ready among the dependents of a value.
    pub(super) fn awaken(&mut self, slot: SlotId, args: &Args) -> bool {
        let mut failed = false;
        for dependent in self.graph.dependents(slot) {
            let Some(node) = self.graph.node(dependent) else {
                continue;
            };
            if node.origin() == Origin::Nb && !node.available() {
                failed |= self.update_dependent(dependent, args);
            }
        }
        failed
    }

    /// Deletes what lost its ground with a value that is not available: its dependents and, through those that are not
    /// available either, what was created counting on them (members of a dependency cycle, of which another one failed).
    pub(super) fn retract(&mut self, slot: SlotId, args: &Args) -> bool {
        let mut failed = false;
        let mut seen = FxHashSet::from_iter([slot]);
        let mut open = vec![slot];
        while let Some(slot) = open.pop() {
            for dependent in self.graph.dependents(slot) {
                let Some(node) = self.graph.node(dependent) else {
                    continue;
                };
                if node.origin() != Origin::Nb || !seen.insert(dependent) {
                    continue;
                }
                if !node.available() {
                    open.push(dependent);
                } else if !self.graph.is_ready(dependent) {
                    failed |= self.update_dependent(dependent, args);
                }
            }
        }
        failed
    }

    fn update_dependent(&mut self, dependent: SlotId, args: &Args) -> bool {
        let Some(node) = self.graph.node(dependent) else {
            return false;
        };
        let value = node.desired().cloned();
        let is_derived = node.is_derived();
        let base = self.base_of(dependent);
        let update = Args {
            slot: dependent,
            value,
            origin: Origin::Nb,
            metadata: None,
            base,
            is_derived,
            is_dep_update: true,
            ..args.clone()
        };
        self.apply_value(update).failed
    }
}
