//! Leaves out of a record what only passed through PENDING.

use rustc_hash::FxHashMap;

use crate::api::{
    key::Key,
    record::RecordedOp,
    state::{TxnOperation, ValueState},
};

/// A CREATE that ended PENDING is merged into the next operation on the key if that is a CREATE; a DELETE from PENDING into
/// the previous one if that is a DELETE.
pub(crate) fn compress(mut ops: Vec<RecordedOp>) -> Vec<RecordedOp> {
    let pending_create = |op: &RecordedOp| {
        op.operation == TxnOperation::Create && op.new_state == ValueState::Pending
    };
    let pending_delete = |op: &RecordedOp| {
        op.operation == TxnOperation::Delete && op.prev_state == ValueState::Pending
    };
    if !ops
        .iter()
        .any(|op| pending_create(op) || pending_delete(op))
    {
        return ops;
    }

    let mut last: FxHashMap<Key, usize> = FxHashMap::default();
    let mut keep = vec![true; ops.len()];
    for at in 0..ops.len() {
        let Some(op) = ops.get(at) else { continue };
        if let Some(before) = last.insert(op.key.clone(), at)
            && op.operation == TxnOperation::Create
            && let Some(previous) = ops.get(before).filter(|p| pending_create(p))
        {
            let (value, error, state) = (
                previous.prev_value.clone(),
                previous.prev_error.clone(),
                previous.prev_state,
            );
            if let Some(op) = ops.get_mut(at) {
                (op.prev_value, op.prev_error, op.prev_state) = (value, error, state);
            }
            if let Some(kept) = keep.get_mut(before) {
                *kept = false;
            }
        }
    }
    retain(&mut ops, &keep);

    let mut next: FxHashMap<Key, usize> = FxHashMap::default();
    let mut keep = vec![true; ops.len()];
    for at in (0..ops.len()).rev() {
        let Some(op) = ops.get(at) else { continue };
        if let Some(after) = next.insert(op.key.clone(), at)
            && op.operation == TxnOperation::Delete
            && let Some(later) = ops.get(after).filter(|l| pending_delete(l))
        {
            let (value, error, state) = (
                later.new_value.clone(),
                later.new_error.clone(),
                later.new_state,
            );
            if let Some(op) = ops.get_mut(at) {
                (op.new_value, op.new_error, op.new_state) = (value, error, state);
            }
            if let Some(kept) = keep.get_mut(after) {
                *kept = false;
            }
        }
    }
    retain(&mut ops, &keep);
    ops
}

fn retain(ops: &mut Vec<RecordedOp>, keep: &[bool]) {
    let mut keep = keep.iter();
    ops.retain(|_| keep.next().copied().unwrap_or(true));
}
