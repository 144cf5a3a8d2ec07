//! Executes a plan: every operation as soon as what it waits for is done, within a window.

use std::{cmp::Reverse, collections::BinaryHeap, panic::AssertUnwindSafe, sync::Arc};

use futures::{FutureExt, StreamExt, stream::FuturesUnordered};
use rustc_hash::FxHashMap;

use crate::{
    api::{
        context::OpContext, error::ValueError, key::Key, metadata::Metadata, state::TxnOperation,
    },
    graph::SlotId,
    plan::{Call, Memo, OpResult, PlanOp},
    registry::Entry,
};

/// How a plan is executed.
pub(crate) struct Execution<'a> {
    pub ctx: &'a OpContext,
    /// Operations in flight at a time.
    pub window: usize,
    /// Stop at the first failure.
    pub stop_on_failure: bool,
}

/// What happened.
#[derive(Default)]
pub(crate) struct Executed {
    /// Something failed: the plan has to be made again with the results.
    pub failed: bool,
    pub max_in_flight: usize,
}

#[derive(Clone, Copy, PartialEq)]
enum Progress {
    Waiting,
    Done,
    /// Something that it needs failed.
    Dropped,
}

/// The part of the plan that still has to be done.
struct Board<'a> {
    ops: &'a [PlanOp],
    progress: Vec<Progress>,
    /// Number of operations that each one still waits for.
    needs: Vec<u32>,
    /// Who waits for each one: a list per operation, one after the other, and where each begins.
    waiters: Vec<u32>,
    starts: Vec<u32>,
    ready_deletions: BinaryHeap<Reverse<u32>>,
    ready_others: BinaryHeap<Reverse<u32>>,
    /// Deletions of the plan and how many of the first are settled. A creation or update starts after all deletions before
    /// it in the plan: they may free what it needs (an address, a VNI) without a declared dependency.
    deletions: Vec<u32>,
    settled_deletions: usize,
}

impl<'a> Board<'a> {
    fn new(ops: &'a [PlanOp]) -> Self {
        let done = |op: &PlanOp| op.known;
        let mut progress = Vec::with_capacity(ops.len());
        let mut needs = vec![0u32; ops.len()];
        let mut starts = vec![0u32; ops.len() + 1];
        let mut deletions = Vec::new();
        let open_needs = |op: &'a PlanOp| {
            let open = |n: &&u32| ops.get(**n as usize).is_some_and(|o| !done(o));
            op.after.iter().filter(open).copied()
        };
        for (at, (op, needs)) in (0u32..).zip(ops.iter().zip(&mut needs)) {
            progress.push(if done(op) {
                Progress::Done
            } else {
                Progress::Waiting
            });
            if done(op) {
                continue;
            }
            for need in open_needs(op) {
                *needs += 1;
                if let Some(count) = starts.get_mut(need as usize + 1) {
                    *count += 1;
                }
            }
            if op.record.operation == TxnOperation::Delete {
                deletions.push(at);
            }
        }
        let mut total = 0;
        for start in &mut starts {
            total += *start;
            *start = total;
        }
        let mut fill = starts.clone();
        let mut waiters = vec![0u32; total as usize];
        for (at, op) in (0u32..).zip(ops).filter(|(_, op)| !done(op)) {
            for need in open_needs(op) {
                if let Some(next) = fill.get_mut(need as usize) {
                    if let Some(place) = waiters.get_mut(*next as usize) {
                        *place = at;
                    }
                    *next += 1;
                }
            }
        }
        let mut board = Self {
            ops,
            progress,
            needs,
            waiters,
            starts,
            ready_deletions: BinaryHeap::new(),
            ready_others: BinaryHeap::new(),
            deletions,
            settled_deletions: 0,
        };
        for (at, op) in (0u32..).zip(ops) {
            if !done(op) && board.needs.get(at as usize) == Some(&0) {
                board.make_ready(at);
            }
        }
        board
    }

    fn make_ready(&mut self, at: u32) {
        let deletion = self
            .ops
            .get(at as usize)
            .is_some_and(|op| op.record.operation == TxnOperation::Delete);
        if deletion {
            &mut self.ready_deletions
        } else {
            &mut self.ready_others
        }
        .push(Reverse(at));
    }

    /// The first operation in plan order that may start.
    fn next(&mut self) -> Option<u32> {
        let barrier = self
            .deletions
            .get(self.settled_deletions)
            .copied()
            .unwrap_or(u32::MAX);
        let deletion = self.ready_deletions.peek().map(|Reverse(at)| *at);
        let other = self
            .ready_others
            .peek()
            .map(|Reverse(at)| *at)
            .filter(|at| *at < barrier);
        match (deletion, other) {
            (Some(d), Some(o)) if o < d => self.ready_others.pop(),
            (None, Some(_)) => self.ready_others.pop(),
            (Some(_), _) => self.ready_deletions.pop(),
            (None, None) => None,
        }
        .map(|Reverse(at)| at)
    }

    /// An operation succeeded (its waiters need one thing less) or not (they are dropped, with all that waits for them).
    fn settle(&mut self, at: u32, success: bool) {
        let mut stack = vec![(at, success)];
        while let Some((at, success)) = stack.pop() {
            match self.progress.get_mut(at as usize) {
                Some(progress) if *progress == Progress::Waiting => {
                    *progress = if success {
                        Progress::Done
                    } else {
                        Progress::Dropped
                    };
                }
                _ => continue,
            }
            let from = self.starts.get(at as usize).copied().unwrap_or_default();
            let to = self
                .starts
                .get(at as usize + 1)
                .copied()
                .unwrap_or_default();
            for place in from..to {
                let Some(waiter) = self.waiters.get(place as usize).copied() else {
                    continue;
                };
                if !success {
                    stack.push((waiter, false));
                } else if let Some(needs) = self.needs.get_mut(waiter as usize) {
                    *needs -= 1;
                    if *needs == 0 && self.progress.get(waiter as usize) == Some(&Progress::Waiting)
                    {
                        self.make_ready(waiter);
                    }
                }
            }
        }
        while let Some(deletion) = self.deletions.get(self.settled_deletions)
            && self.progress.get(*deletion as usize) != Some(&Progress::Waiting)
        {
            self.settled_deletions += 1;
        }
    }
}

/// Executes what is not known yet and adds the results to `memo`.
pub(crate) async fn execute(ops: &[PlanOp], memo: &mut Memo, how: Execution<'_>) -> Executed {
    let mut board = Board::new(ops);
    let mut executed = Executed::default();
    let mut metadata: FxHashMap<SlotId, Option<Metadata>> = FxHashMap::default();
    let mut flying = FuturesUnordered::new();
    loop {
        while flying.len() < how.window && !(executed.failed && how.stop_on_failure) {
            let Some(at) = board.next() else { break };
            let Some(op) = ops.get(at as usize) else {
                break;
            };
            match &op.call {
                Some((
                    entry,
                    call @ (Call::Create { .. } | Call::Update { .. } | Call::Delete { .. }),
                )) => {
                    let before = metadata
                        .get(&op.slot)
                        .cloned()
                        .unwrap_or_else(|| op.metadata.clone());
                    flying.push(call_descriptor(
                        at,
                        how.ctx,
                        entry,
                        &op.record.key,
                        call,
                        before,
                    ));
                }
                Some((entry, Call::Adopt { metadata })) => {
                    publish(entry, op, metadata.clone());
                    board.settle(at, true);
                }
                None => board.settle(at, true),
            }
        }
        executed.max_in_flight = executed.max_in_flight.max(flying.len());
        let Some((at, result)) = flying.next().await else {
            break;
        };
        let Some(op) = ops.get(at as usize) else {
            continue;
        };
        match (&result, &op.call) {
            (Ok(new), Some((entry, _))) => {
                metadata.insert(op.slot, new.clone());
                publish(entry, op, new.clone());
            }
            _ => executed.failed = true,
        }
        board.settle(at, result.is_ok());
        memo.insert(op.id, result);
        tokio::task::consume_budget().await;
    }
    executed
}

/// Makes metadata known to the descriptors of the operations that follow.
fn publish(entry: &Entry, op: &PlanOp, metadata: Option<Metadata>) {
    if let Some(map) = entry.metadata.as_ref().filter(|_| !op.record.is_derived) {
        let deleted = op.record.operation == TxnOperation::Delete;
        set_metadata(entry, map, &op.record.key, metadata.filter(|_| !deleted));
    }
}

pub(crate) fn set_metadata(
    entry: &Entry,
    map: &crate::api::metadata::MetadataMap,
    key: &Key,
    metadata: Option<Metadata>,
) {
    match entry.guard("key_label", |d| d.key_label(key).into_owned()) {
        Ok(label) => map.set(&label, metadata),
        Err(error) => tracing::error!(%key, %error, "label of a value with metadata"),
    }
}

async fn call_descriptor(
    at: u32,
    ctx: &OpContext,
    entry: &Arc<Entry>,
    key: &Key,
    call: &Call,
    metadata: Option<Metadata>,
) -> (u32, OpResult) {
    match entry.guard("unavailable", |d| d.unavailable()) {
        Ok(None) => {}
        Ok(Some(reason)) => return (at, Err(ValueError::unavailable(reason))),
        Err(error) => return (at, Err(error)),
    }
    let operations = entry.operations;
    let (name, result) = match call {
        Call::Create { value } => ("create", {
            if !operations.create {
                return (at, Err(ValueError::UnimplementedCreate));
            }
            AssertUnwindSafe(entry.descriptor.create(ctx, key, value))
                .catch_unwind()
                .await
        }),
        Call::Update { old, new } => ("update", {
            AssertUnwindSafe(entry.descriptor.update(ctx, key, old, new, metadata))
                .catch_unwind()
                .await
        }),
        Call::Delete { value } => ("delete", {
            if !operations.delete {
                return (at, Err(ValueError::UnimplementedDelete));
            }
            AssertUnwindSafe(entry.descriptor.delete(ctx, key, value, metadata))
                .catch_unwind()
                .await
                .map(|result| result.map(|()| None))
        }),
        Call::Adopt { metadata } => ("adopt", Ok(Ok(metadata.clone()))),
    };
    (
        at,
        result.unwrap_or_else(|panic| Err(entry.panicked(name, &*panic))),
    )
}
