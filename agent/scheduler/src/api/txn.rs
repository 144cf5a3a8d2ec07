//! What a transaction consists of: values and options.

use std::{fmt, sync::Arc, time::Duration};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{key::Key, metadata::Metadata, state::named_enum, value::AnyValue};

named_enum! {
    /// How much of the configuration a northbound transaction replaces.
    ResyncType {
        /// Changes only the values it names.
        #[default]
        NotResync = 0, "NotResync";
        /// Re-reads the southbound and replaces the whole configuration.
        FullResync = 1, "FullResync";
        /// Replaces the whole configuration without re-reading the southbound.
        UpstreamResync = 2, "UpstreamResync";
        /// Re-reads the southbound and re-applies the remembered configuration; takes no values.
        DownstreamResync = 3, "DownstreamResync";
    }
}

named_enum! {
    /// Where a transaction comes from.
    TxnType {
        /// The southbound told of a change by itself.
        #[default]
        SbNotification = 0, "SBNotification";
        /// The configuration changed.
        NbTransaction = 1, "NBTransaction";
        /// Failed values are tried again.
        RetryFailedOps = 2, "RetryFailedOps";
        /// Values whose descriptor was registered late are tried again.
        RetryUnimplOps = 3, "RetryUnimplOps";
    }
}

/// How failed values are tried again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retry {
    /// Time between a failure and the next attempt.
    pub period: Duration,
    /// Attempts after the first failure; 0: without end.
    pub max_count: u32,
    /// Whether the period doubles with every attempt.
    pub exp_backoff: bool,
}

impl Default for Retry {
    /// After 1 s, 2 s and 4 s.
    fn default() -> Self {
        Self {
            period: Duration::from_secs(1),
            max_count: 3,
            exp_backoff: true,
        }
    }
}

/// Options of a northbound transaction.
#[derive(Debug, Clone, Default)]
pub struct TxnOptions {
    /// Whether the transaction replaces the whole configuration.
    pub resync: ResyncType,
    /// Whether and how failed values are tried again.
    pub retry: Option<Retry>,
    /// Stop at the first failure and restore the previous values. Operations of such a transaction run one after the other.
    pub revert: bool,
    /// For the record.
    pub description: String,
    /// Plan and record, but change nothing.
    pub simulate: bool,
    /// Do not wait for the result, nor for a place in the queue.
    pub non_blocking: bool,
    /// What is called when the transactions before this one are done and this one begins.
    pub begins: Option<Begins>,
}

/// Called when a transaction begins.
#[derive(Clone)]
pub struct Begins(pub Arc<dyn Fn() + Send + Sync>);

impl fmt::Debug for Begins {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Begins")
    }
}

/// A value changed by the southbound itself.
#[derive(Debug, Clone)]
pub struct Notification {
    /// Key of the value.
    pub key: Key,
    /// The value from now on; `None`: gone.
    pub value: Option<AnyValue>,
    /// Its metadata.
    pub metadata: Option<Metadata>,
}

/// Outcome of a processed transaction without failures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TxnResult {
    /// Sequence number; `None` for non-blocking commits.
    pub seq: Option<u64>,
}

/// Which side of the values a dump shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// What the configuration wants, applied or not.
    Nb,
    /// What the southbound has, read now.
    Sb,
    /// What the scheduler believes that the southbound has.
    Cached,
}
