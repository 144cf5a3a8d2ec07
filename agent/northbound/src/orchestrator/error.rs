//! What can go wrong with a change.

use agent_scheduler::TransactionError;

/// A change was not, or not wholly, applied.
#[derive(Debug, thiserror::Error)]
pub enum OrchestratorError {
    /// Too many changes wait. Nothing was changed; try again later.
    #[error("too many changes wait to be applied: try again later")]
    Busy,
    /// A key is wrong. Nothing was changed.
    #[error("key {key} {why}")]
    Key {
        /// The key.
        key: String,
        /// What is wrong with it.
        why: String,
    },
    /// The agent is being stopped.
    #[error("the agent is being stopped")]
    Stopped,
    /// The transaction was refused, or some of its values failed; their states say more.
    #[error(transparent)]
    Transaction(#[from] TransactionError),
}
