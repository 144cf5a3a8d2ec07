//! What a kind of store has to do.

use std::fmt::Debug;

use async_trait::async_trait;
use tokio::sync::{mpsc, watch};

/// A key and its value; `None`: deleted.
pub type Pair = (String, Option<Vec<u8>>);

/// All pairs below a prefix at one moment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Snapshot {
    /// The store's count of changes at that moment; 0 where a store does not count.
    pub revision: u64,
    /// Keys, whole, and values, sorted by key.
    pub pairs: Vec<(String, Vec<u8>)>,
}

/// A snapshot and everything that changed since.
#[derive(Debug)]
pub struct Following {
    /// What was there.
    pub snapshot: Snapshot,
    /// Changes in order; without gap to the snapshot. Ends with an error when the store cannot tell what changed any more, then
    /// it must be followed anew.
    pub changes: mpsc::Receiver<Result<Vec<Pair>, StoreError>>,
}

/// Something to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Write {
    /// Whole key.
    pub key: String,
    /// `None`: delete.
    pub value: Option<Vec<u8>>,
    /// The store forgets it some seconds after the agent has gone.
    pub with_session: bool,
}

/// A store did not do what it was asked.
#[derive(Debug, Clone, thiserror::Error)]
pub enum StoreError {
    /// No answer, or no connection.
    #[error("{store} at {endpoint} does not answer: {why}")]
    Unreachable {
        /// Kind of store.
        store: &'static str,
        /// Where it should be.
        endpoint: String,
        /// What happened.
        why: String,
    },
    /// It answered with an error.
    #[error("{store} at {endpoint} refuses to {action}: {why}")]
    Refused {
        /// Kind of store.
        store: &'static str,
        /// Where it is.
        endpoint: String,
        /// What was asked.
        action: &'static str,
        /// What it said.
        why: String,
    },
    /// Changes were forgotten before they were told.
    #[error("{store} has compacted changes that were not read yet")]
    Compacted {
        /// Kind of store.
        store: &'static str,
    },
    /// Its settings cannot work.
    #[error("{store}: {why}")]
    Settings {
        /// Kind of store.
        store: &'static str,
        /// What to change.
        why: String,
    },
}

/// A key-value store. Implementations reconnect by themselves: a call that fails may be tried again.
#[async_trait]
pub trait Store: Debug + Send + Sync + 'static {
    /// Kind of store, such as `etcd`.
    fn name(&self) -> &'static str;

    /// Where it is, for messages.
    fn endpoint(&self) -> String;

    /// Whether it answers.
    ///
    /// # Errors
    /// It does not.
    async fn probe(&self) -> Result<(), StoreError>;

    /// All pairs below a prefix.
    ///
    /// # Errors
    /// The store did not answer, or refused.
    async fn list(&self, prefix: &str) -> Result<Snapshot, StoreError>;

    /// All pairs below a prefix, and what changes from then on.
    ///
    /// # Errors
    /// As [`Store::list`].
    async fn follow(&self, prefix: &str) -> Result<Following, StoreError>;

    /// Writes in order; after an error some may be written.
    ///
    /// # Errors
    /// As [`Store::list`].
    async fn write(&self, writes: Vec<Write>) -> Result<(), StoreError>;

    /// Count of sessions: when it goes up, what was written with the session before may be gone.
    fn sessions(&self) -> watch::Receiver<u64>;
}
