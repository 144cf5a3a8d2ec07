//! Creation, update and deletion of a value.

use std::sync::Arc;

use rustc_hash::FxHashSet;
use smallvec::SmallVec;

use super::{Args, Call, Walk, relations::Told};
use crate::{
    api::{
        error::ValueError,
        record::RecordedOp,
        state::{Origin, TxnOperation, ValueState},
        value::AnyValue,
    },
    graph::{NodeError, SlotId, node::Node},
    registry::Entry,
};

/// What a descriptor says of a change.
enum Change {
    Same,
    Update,
    Recreate,
}

impl Walk<'_> {
    /// Deletes a value: what derives from it and what depends on it first. `pending`: it keeps waiting for its dependencies.
    /// Returns whether a value of the transaction failed.
    pub(super) fn delete(
        &mut self,
        mut record: RecordedOp,
        args: &Args,
        pending: bool,
        recreate: bool,
    ) -> bool {
        let slot = args.slot;
        let Some(node) = self.graph.node(slot) else {
            return false;
        };
        let Some(value) = node.value.clone() else {
            self.graph.remove(slot);
            return false;
        };
        let (prev_state, deps) = (node.state, node.deps.clone());
        let entry = node
            .descriptor
            .and_then(|id| self.registry.get(id))
            .cloned();
        if !node.available() {
            // Members of a dependency cycle may have been created before another one failed.
            let partial = [
                ValueState::Failed,
                ValueState::Retrying,
                ValueState::Pending,
            ];
            if !pending && partial.contains(&prev_state) {
                self.graph.node_mut(slot).state = ValueState::Removed;
                if self.retract(slot, args) {
                    return self.block(args, entry.as_deref());
                }
            }
            record.noop = true;
            let (place, _) = self.emit(slot, record, None, SmallVec::new());
            self.release(&deps);
            self.deleted(place, args, pending, recreate, false);
            return false;
        }

        // From now on nobody may count on it.
        self.graph.set_available(slot, false);
        if !pending {
            self.graph.node_mut(slot).state = ValueState::Removed;
        }
        let parts = if args.is_derived {
            Vec::new()
        } else {
            self.graph.derived(slot)
        };
        let derived = parts
            .iter()
            .map(|p| (self.graph.key(*p).clone(), None))
            .collect();
        if self.apply_derived(derived, args) {
            self.graph.set_available(slot, true);
            self.graph.node_mut(slot).state = prev_state;
            return true;
        }
        let stuck = |n: &Node| matches!(n.state, ValueState::Failed | ValueState::Retrying);
        if parts.iter().any(|p| self.graph.node(*p).is_some_and(stuck)) {
            // A failure that is none of this transaction's own values'; but without its base nobody could tell of the part.
            self.graph.set_available(slot, true);
            self.block(args, entry.as_deref());
            return false;
        }
        let mut touched = parts;
        let guard = self.guard(&touched);
        touched.extend(self.graph.dependents(slot));
        let failed = self.retract(slot, args);
        self.guards.truncate(guard);
        if failed {
            self.graph.set_available(slot, true);
            return self.block(args, entry.as_deref());
        }

        let after = self.freed_by(slot, &touched);
        let call = entry.clone().map(|entry| {
            let call = if args.origin == Origin::Sb {
                Call::Adopt { metadata: None }
            } else {
                Call::Delete { value }
            };
            (entry, call)
        });
        let called = call.is_some();
        let (place, result) = self.emit(slot, record, call, after);
        self.release(&deps);
        match result {
            Some(Err(error)) => self.failed(place, args, entry.as_deref(), error),
            _ => {
                self.deleted(place, args, pending, recreate, called);
                false
            }
        }
    }

    /// The value is not deleted because one that depends on it failed to be.
    fn block(&mut self, args: &Args, entry: Option<&Entry>) -> bool {
        self.mark_failed(args, entry, &ValueError::Blocked);
        self.blocked.insert(args.slot);
        true
    }

    fn deleted(&mut self, place: usize, args: &Args, pending: bool, recreate: bool, called: bool) {
        let state = if pending {
            ValueState::Pending
        } else {
            ValueState::Removed
        };
        if let Some(record) = self.record_mut(place) {
            record.new_state = state;
        }
        if args.is_derived && !pending && !recreate {
            self.graph.remove(args.slot);
            return;
        }
        let node = self.graph.node_mut(args.slot);
        node.error = None;
        node.state = state;
        if called {
            node.metadata = None;
        }
    }

    /// Records the failure of an operation. Returns whether it is a failure of the transaction's own values.
    fn failed(
        &mut self,
        place: usize,
        args: &Args,
        entry: Option<&Entry>,
        error: ValueError,
    ) -> bool {
        let state = self.mark_failed(args, entry, &error);
        if let Some(record) = self.record_mut(place) {
            record.new_state = state;
            record.new_error = Some(Arc::new(error));
        }
        self.originates_here(args.slot)
    }

    /// Records that a value was refused before anything was done.
    fn refused(&mut self, mut record: RecordedOp, args: &Args, error: ValueError) -> bool {
        record.noop = true;
        record.new_state = ValueState::Invalid;
        record.new_error = Some(Arc::new(error.clone()));
        let node = self.graph.node_mut(args.slot);
        node.state = ValueState::Invalid;
        node.error = Some(Arc::new(NodeError { error }));
        self.emit(args.slot, record, None, SmallVec::new());
        self.originates_here(args.slot)
    }

    /// Records an outcome that needs no operation.
    fn noted(&mut self, mut record: RecordedOp, args: &Args, state: ValueState) {
        record.noop = true;
        record.new_state = state;
        let node = self.graph.node_mut(args.slot);
        node.state = state;
        node.error = None;
        self.emit(args.slot, record, None, SmallVec::new());
    }

    /// Creates a value that does not exist or is not available.
    pub(super) fn create(&mut self, record: RecordedOp, args: &Args) -> bool {
        let slot = args.slot;
        let Some(value) = args.value.clone() else {
            return false;
        };
        let key = self.graph.key(slot).clone();
        let base_key = self.graph.key(args.base).clone();
        let registry = self.registry;
        let found = registry.find(&key);
        {
            let node = self.graph.node_mut(slot);
            node.value = Some(value.clone());
            node.base = args.is_derived.then_some(base_key);
            if let Ok(Some(entry)) = &found {
                node.descriptor = Some(entry.id);
            }
        }
        self.graph.set_available(slot, false);
        let entry = match found {
            Ok(entry) => entry,
            Err(error) => return self.refused(record, args, error),
        };
        if entry.is_none() && args.origin == Origin::Nb && !args.is_derived {
            if self
                .graph
                .node(slot)
                .is_some_and(|n| n.state != ValueState::Unimplemented)
            {
                self.noted(record, args, ValueState::Unimplemented);
            }
            return false;
        }
        let told = match self.check(entry.map(|e| &**e), args, &value) {
            Ok(told) => told,
            Err(error) => return self.refused(record, args, error),
        };
        if self.relate(args, &told, false) {
            return true;
        }
        if args.origin != Origin::Sb && !self.graph.is_ready(slot) {
            let failed_before =
                matches!(record.prev_state, ValueState::Failed | ValueState::Retrying);
            self.noted(record, args, ValueState::Pending);
            return failed_before && self.retract(slot, args);
        }

        let call = entry.map(|entry| {
            let call = if args.origin == Origin::Sb {
                Call::Adopt {
                    metadata: args.metadata.clone(),
                }
            } else {
                Call::Create { value }
            };
            (entry.clone(), call)
        });
        let after = self.needs(args);
        let (place, result) = self.emit(slot, record, call, after);
        if let Some(Err(error)) = result {
            return self.failed(place, args, entry.map(|e| &**e), error);
        }
        self.applied_ok(
            place,
            args,
            entry.map(|e| &**e),
            result.and_then(Result::ok),
        );
        let failed = self.awaken(slot, args);
        if failed && self.txn.revert {
            return true;
        }
        if args.is_derived {
            return failed;
        }
        let derived = told
            .derived
            .into_iter()
            .map(|(k, v)| (k, Some(v)))
            .collect();
        self.apply_derived(derived, args) | failed
    }

    /// Validates (what comes from the northbound) and asks for relations.
    fn check(
        &self,
        entry: Option<&Entry>,
        args: &Args,
        value: &AnyValue,
    ) -> Result<Told, ValueError> {
        let key = self.graph.key(args.slot);
        if let Some(entry) = entry
            && args.origin == Origin::Nb
        {
            entry.guard("validate", |d| d.validate(key, value))??;
        }
        Told::ask(entry, key, value, args.is_derived)
    }

    /// Completes a successful creation or update.
    fn applied_ok(
        &mut self,
        place: usize,
        args: &Args,
        entry: Option<&Entry>,
        metadata: Option<Option<crate::api::metadata::Metadata>>,
    ) {
        let state = if args.origin == Origin::Sb {
            ValueState::Obtained
        } else {
            ValueState::Configured
        };
        if let Some(record) = self.record_mut(place) {
            record.new_state = state;
        }
        let keeps_metadata = !args.is_derived && entry.is_some_and(|e| e.metadata.is_some());
        let node = self.graph.node_mut(args.slot);
        node.state = state;
        node.error = None;
        if keeps_metadata {
            if args.origin == Origin::Sb {
                node.metadata = args.metadata.clone();
            } else if let Some(metadata) = metadata {
                node.metadata = metadata;
            }
        }
        self.graph.set_available(args.slot, true);
    }

    /// Changes an available value.
    pub(super) fn update(&mut self, record: RecordedOp, args: &Args) -> bool {
        let guard = self.guards.len();
        let failed = self.update_guarded(record, args);
        self.guards.truncate(guard);
        failed
    }

    fn update_guarded(&mut self, record: RecordedOp, args: &Args) -> bool {
        let slot = args.slot;
        let Some(new) = args.value.clone() else {
            return false;
        };
        let Some(old) = self.graph.node(slot).and_then(|n| n.value.clone()) else {
            return false;
        };
        let registry = self.registry;
        let entry = match registry.find(self.graph.key(slot)) {
            Ok(entry) => entry,
            Err(error) => return self.refused(record, args, error),
        };
        // A refused value leaves the applied one, and everything that hangs on it, as it is.
        let checked = self
            .check(entry.map(|e| &**e), args, &new)
            .and_then(|told| Ok((told, self.change(entry.map(|e| &**e), args, &old, &new)?)));
        let (told, change) = match checked {
            Ok(checked) => checked,
            Err(error) => return self.refused(record, args, error),
        };
        if matches!(change, Change::Recreate) {
            return self.recreate(args);
        }
        let equivalent = matches!(change, Change::Same);

        let old_deps = self
            .graph
            .node(slot)
            .map(|n| n.deps.clone())
            .unwrap_or_default();
        self.graph.node_mut(slot).value = Some(new.clone());
        let parts = self.graph.derived(slot);
        if self.relate(args, &told, equivalent) {
            self.graph.node_mut(slot).value = Some(old);
            return true;
        }
        let obsolete: Vec<SlotId> = parts
            .iter()
            .filter(|p| self.graph.node(**p).is_none())
            .copied()
            .collect();
        self.guard(&obsolete);
        // A value whose deletion for lack of dependencies failed has to be deleted, though it is as requested.
        let failing = matches!(record.prev_state, ValueState::Failed | ValueState::Retrying);
        if (!equivalent || failing) && !self.graph.is_ready(slot) {
            self.graph.node_mut(slot).value = Some(old);
            let failed = self.delete(record, args, true, false);
            if self.graph.node(slot).is_some() {
                self.graph.node_mut(slot).value = Some(new);
            }
            return failed;
        }

        let mut place = None;
        let mut metadata = None;
        if equivalent {
            let prev = record.prev_state;
            let state = if args.origin == Origin::Sb {
                ValueState::Obtained
            } else {
                ValueState::Configured
            };
            let confirms = prev == ValueState::Discovered && state == ValueState::Configured;
            if prev != state && !confirms {
                let (at, _) = self.emit(
                    slot,
                    RecordedOp {
                        noop: true,
                        ..record
                    },
                    None,
                    SmallVec::new(),
                );
                place = Some(at);
            }
        } else {
            let call = entry.map(|entry| {
                let call = if args.origin == Origin::Sb {
                    Call::Adopt {
                        metadata: args.metadata.clone(),
                    }
                } else {
                    Call::Update {
                        old: old.clone(),
                        new,
                    }
                };
                (entry.clone(), call)
            });
            let mut after = self.needs(args);
            after.extend(parts.iter().filter_map(|p| self.last_op.get(p).copied()));
            let (at, result) = self.emit(slot, record, call, after);
            self.release(&old_deps);
            if let Some(Err(error)) = result {
                self.graph.node_mut(slot).value = Some(old);
                return self.failed(at, args, entry.map(|e| &**e), error);
            }
            place = Some(at);
            metadata = result.and_then(Result::ok);
        }
        self.applied_ok(
            place.unwrap_or(usize::MAX),
            args,
            entry.map(|e| &**e),
            metadata,
        );
        if args.is_derived {
            return false;
        }
        let derived = told
            .derived
            .into_iter()
            .map(|(k, v)| (k, Some(v)))
            .collect();
        self.apply_derived(derived, args)
    }

    fn change(
        &self,
        entry: Option<&Entry>,
        args: &Args,
        old: &AnyValue,
        new: &AnyValue,
    ) -> Result<Change, ValueError> {
        let Some(entry) = entry else {
            return Ok(if old.equal(&**new) {
                Change::Same
            } else {
                Change::Update
            });
        };
        let key = self.graph.key(args.slot);
        if entry.guard("equivalent", |d| d.equivalent(key, &**old, &**new))? {
            return Ok(Change::Same);
        }
        if args.origin == Origin::Sb {
            return Ok(Change::Update);
        }
        let metadata = self.graph.node(args.slot).and_then(|n| n.metadata.clone());
        let recreate = !entry.operations.update
            || entry.guard("update_with_recreate", |d| {
                d.update_with_recreate(key, old, new, metadata.as_ref())
            })?;
        Ok(if recreate {
            Change::Recreate
        } else {
            Change::Update
        })
    }

    fn recreate(&mut self, args: &Args) -> bool {
        let slot = args.slot;
        let mut recreating: FxHashSet<SlotId> = self.graph.derived(slot).into_iter().collect();
        recreating.insert(slot);
        let args = Args {
            recreating: Some(Arc::new(recreating)),
            ..args.clone()
        };
        let mut deletion = self.pre_record(&args, TxnOperation::Delete);
        deletion.new_value = None;
        if self.delete(deletion, &args, false, true) {
            return true;
        }
        let mut creation = self.pre_record(&args, TxnOperation::Create);
        creation.prev_value = None;
        self.create(creation, &args)
    }
}
