//! Transactions as they wait in the queue.

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use tokio::sync::oneshot;

use crate::api::{
    error::TransactionError,
    key::Key,
    txn::{Notification, TxnOptions},
    value::AnyValue,
};

/// Number of a processed transaction, or why values failed.
pub(crate) type Outcome = Result<u64, TransactionError>;

pub(crate) enum Queued {
    Northbound {
        values: BTreeMap<Key, Option<AnyValue>>,
        options: TxnOptions,
        reply: Option<oneshot::Sender<Outcome>>,
    },
    Southbound(Vec<Notification>),
    Retry(RetryTxn),
    Unimplemented(BTreeMap<Key, u64>),
}

/// Which failures are retried together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct RetryMeta {
    /// The transaction that failed first.
    pub seq: u64,
    pub delay: Duration,
    pub attempt: u32,
}

/// A retry of base keys, each with the number of its last update when the retry was scheduled.
#[derive(Debug, Clone)]
pub(crate) struct RetryTxn {
    pub meta: RetryMeta,
    pub keys: Arc<BTreeMap<Key, u64>>,
}
