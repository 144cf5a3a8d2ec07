//! The history of transactions, bounded by count and bytes.

use std::{collections::VecDeque, sync::Arc, time::SystemTime};

use crate::api::record::{RecordedOp, RecordedTxn, RecordedValue};

#[derive(Default)]
pub(crate) struct History {
    txns: VecDeque<(Arc<RecordedTxn>, usize)>,
    bytes: usize,
    max_count: usize,
    max_bytes: usize,
}

impl History {
    pub fn new(max_count: usize, max_bytes: usize) -> Self {
        Self {
            max_count,
            max_bytes,
            ..Self::default()
        }
    }

    /// Adds a record. One that alone exceeds the byte limit is cut to fit.
    pub fn push(&mut self, mut txn: RecordedTxn) {
        let mut bytes = size(&txn);
        if bytes > self.max_bytes {
            cut(&mut txn, self.max_bytes);
            bytes = size(&txn);
        }
        self.bytes += bytes;
        self.txns.push_back((Arc::new(txn), bytes));
        while self.txns.len() > self.max_count || self.bytes > self.max_bytes {
            let Some((_, bytes)) = self.txns.pop_front() else {
                break;
            };
            self.bytes -= bytes;
        }
    }

    pub fn len_bytes(&self) -> (usize, usize) {
        (self.txns.len(), self.bytes)
    }

    /// Records that started in the window, both ends included; empty when it ends before it begins.
    pub fn between(
        &self,
        since: Option<SystemTime>,
        until: Option<SystemTime>,
    ) -> Vec<Arc<RecordedTxn>> {
        self.txns
            .iter()
            .map(|(t, _)| t)
            .filter(|t| since.is_none_or(|s| t.start >= s) && until.is_none_or(|u| t.start <= u))
            .cloned()
            .collect()
    }

    pub fn since_seq(&self, seq: u64) -> Vec<Arc<RecordedTxn>> {
        let from = self.txns.partition_point(|(t, _)| t.seq < seq);
        self.txns.range(from..).map(|(t, _)| t.clone()).collect()
    }
}

fn op_size(op: &RecordedOp) -> usize {
    size_of::<RecordedOp>()
        + op.key.len()
        + op.prev_value.as_ref().map_or(0, |v| v.approx_size())
        + op.new_value.as_ref().map_or(0, |v| v.approx_size())
}

fn value_size(value: &RecordedValue) -> usize {
    size_of::<RecordedValue>()
        + value.key.len()
        + value.value.as_ref().map_or(0, |v| v.approx_size())
}

fn size(txn: &RecordedTxn) -> usize {
    let planned = if Arc::ptr_eq(&txn.planned, &txn.executed) {
        &[][..]
    } else {
        &txn.planned
    };
    size_of::<RecordedTxn>()
        + txn.description.len()
        + txn.values.iter().map(value_size).sum::<usize>()
        + txn
            .executed
            .iter()
            .chain(planned)
            .map(op_size)
            .sum::<usize>()
}

/// Keeps as many first entries of every list as fit into a third of the limit each.
fn cut(txn: &mut RecordedTxn, limit: usize) {
    fn head<T: Clone>(
        list: &Arc<[T]>,
        room: usize,
        size: impl Fn(&T) -> usize,
    ) -> (Arc<[T]>, usize) {
        let mut left = room;
        let fits = list.iter().take_while(|x| {
            let size = size(x);
            let fits = size <= left;
            left = left.saturating_sub(size);
            fits
        });
        let kept: Arc<[T]> = fits.cloned().collect();
        let omitted = list.len() - kept.len();
        (kept, omitted)
    }
    let same = Arc::ptr_eq(&txn.planned, &txn.executed);
    let room = limit.saturating_sub(size_of::<RecordedTxn>() + txn.description.len()) / 3;
    let mut omitted = 0;
    (txn.values, omitted) = {
        let (l, o) = head(&txn.values, room, value_size);
        (l, omitted + o)
    };
    (txn.executed, omitted) = {
        let (l, o) = head(&txn.executed, room, op_size);
        (l, omitted + o)
    };
    if same {
        txn.planned = txn.executed.clone();
    } else {
        (txn.planned, omitted) = {
            let (l, o) = head(&txn.planned, room, op_size);
            (l, omitted + o)
        };
    }
    txn.omitted = omitted;
}
