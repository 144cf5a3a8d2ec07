//! What can go wrong at the agent's front door.

use agent_scheduler::{SchedulerError, TransactionError};

/// The agent could not start.
#[derive(Debug, thiserror::Error)]
pub enum AgentError {
    /// Two descriptors collide; a mistake of this build.
    #[error("descriptors do not fit together: {0}")]
    Descriptors(#[from] SchedulerError),
    /// VPP is not there. Retryable: start it, or give the right socket.
    #[error(transparent)]
    Vpp(#[from] vpp_binapi::client::Error),
}

/// Configuration was not, or not wholly, applied.
#[derive(Debug, thiserror::Error)]
pub enum ApplyError {
    /// Values are wrong in themselves; nothing was changed. One line each.
    #[error("{}", .0.join("\n"))]
    Invalid(Vec<String>),
    /// The transaction was refused, or some of its values failed; their states say more.
    #[error(transparent)]
    Transaction(#[from] TransactionError),
}
