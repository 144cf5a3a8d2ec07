//! Errors of single values and of whole calls.

use std::{error::Error, fmt, sync::Arc};

use super::{key::Key, state::TxnOperation};

/// Why an operation on one value failed. Kept with the value and shown in its status.
#[derive(Debug, Clone, thiserror::Error)]
#[non_exhaustive]
pub enum ValueError {
    /// The value itself is wrong (from `validate`); never retried. The value becomes INVALID.
    #[error("{message}")]
    Invalid {
        /// What is wrong.
        message: Arc<str>,
        /// Paths of the fields that are wrong; become the details of the value's status.
        fields: Arc<[String]>,
    },
    /// The descriptor does not declare `create`.
    #[error("operation Create is not implemented")]
    UnimplementedCreate,
    /// The descriptor does not declare `delete`.
    #[error("operation Delete is not implemented")]
    UnimplementedDelete,
    /// What the descriptor needs does not exist on the southbound side (e.g. a VPP plugin is not loaded); never retried.
    #[error("{0}")]
    Unavailable(Arc<str>),
    /// The southbound refused, or did not answer. Retried when [`crate::Descriptor::is_retriable`] agrees.
    #[error("{0}")]
    Southbound(Arc<dyn Error + Send + Sync>),
    /// The southbound refused and would refuse again; never retried.
    #[error("{0}")]
    Permanent(Arc<dyn Error + Send + Sync>),
    /// A callback or an operation of the descriptor panicked; never retried.
    #[error("descriptor {descriptor} panicked in {operation}: {message}")]
    Panicked {
        /// Name of the descriptor.
        descriptor: Arc<str>,
        /// Which callback.
        operation: &'static str,
        /// Text of the panic.
        message: Arc<str>,
    },
    /// Two descriptors claim the same key; never retried.
    #[error(
        "key {key} is claimed by two descriptors, {first} and {second}: make their selectors disjoint"
    )]
    AmbiguousKey {
        /// The key both select.
        key: Key,
        /// One descriptor.
        first: Arc<str>,
        /// The other descriptor.
        second: Arc<str>,
    },
    /// The value could not be deleted because one that depends on it or derives from it could not; retried like a southbound
    /// failure.
    #[error("a dependent or derived value failed to be deleted first")]
    Blocked,
    /// Verification after the transaction found the southbound in another state.
    #[error("{0}")]
    Verification(&'static str),
}

impl ValueError {
    /// A southbound failure (retried by default).
    pub fn southbound(error: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::Southbound(Arc::from(error.into()))
    }

    /// A failure that a retry cannot heal.
    pub fn permanent(error: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::Permanent(Arc::from(error.into()))
    }

    /// Something the descriptor needs is missing on the southbound side.
    pub fn unavailable(reason: impl Into<Arc<str>>) -> Self {
        Self::Unavailable(reason.into())
    }

    /// The value is wrong in the named fields.
    pub fn invalid<F: Into<String>>(
        message: impl Into<Arc<str>>,
        fields: impl IntoIterator<Item = F>,
    ) -> Self {
        Self::Invalid {
            message: message.into(),
            fields: fields.into_iter().map(Into::into).collect(),
        }
    }

    /// Whether a retry can ever help, before the descriptor is asked.
    #[must_use]
    pub fn may_be_retried(&self) -> bool {
        matches!(self, Self::Southbound(_) | Self::Blocked)
    }
}

/// One failed value of a transaction.
#[derive(Debug, Clone)]
pub struct KeyError {
    /// Key of the value.
    pub key: Key,
    /// The operation that failed.
    pub operation: TxnOperation,
    /// Why.
    pub error: ValueError,
}

impl fmt::Display for KeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}): {}", self.key, self.operation, self.error)
    }
}

/// Why a transaction was not, or not completely, applied.
#[derive(Debug, Clone, thiserror::Error)]
#[non_exhaustive]
pub enum TransactionError {
    /// The transaction was processed; these values failed (sorted as executed).
    #[error("KeyErrors: [{}]", .errors.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))]
    Values {
        /// Sequence number of the transaction.
        seq: u64,
        /// The failed values.
        errors: Vec<KeyError>,
    },
    /// A downstream resync re-applies what the scheduler remembers and takes no values.
    #[error("downstream resync combined with data changes in one transaction")]
    DownstreamWithValues,
    /// Revert and resync exclude each other.
    #[error("it is not supported to combine resync with revert")]
    ResyncWithRevert,
    /// The queue is full; only a blocking commit waits for a place.
    #[error("transaction queue is full")]
    QueueFull,
    /// The scheduler was closed.
    #[error("scheduler was closed")]
    Closed,
}

impl TransactionError {
    /// The failed values; empty when the transaction was not processed at all.
    #[must_use]
    pub fn key_errors(&self) -> &[KeyError] {
        match self {
            Self::Values { errors, .. } => errors,
            _ => &[],
        }
    }

    /// Sequence number, when the transaction was processed.
    #[must_use]
    pub fn seq(&self) -> Option<u64> {
        match self {
            Self::Values { seq, .. } => Some(*seq),
            _ => None,
        }
    }
}

/// Errors of the scheduler's calls other than commits.
#[derive(Debug, Clone, thiserror::Error)]
#[non_exhaustive]
pub enum SchedulerError {
    /// A descriptor of this name is registered already.
    #[error("descriptor already exist: {0}")]
    DescriptorExists(String),
    /// The retrieve dependencies of the descriptors form a cycle.
    #[error("Dependency cycle! retrieve dependencies of these descriptors form a cycle: {0}")]
    RetrieveCycle(String),
    /// More descriptors than can be numbered.
    #[error("too many descriptors")]
    TooManyDescriptors,
    /// No descriptor of that name.
    #[error("descriptor is not registered")]
    UnknownDescriptor,
    /// No descriptor with exactly that key prefix.
    #[error("no descriptor found matching the key prefix")]
    UnknownPrefix,
    /// The descriptor cannot read the southbound.
    #[error("descriptor does not support Retrieve operation")]
    NotRetrievable,
    /// Reading the southbound failed.
    #[error("retrieve of descriptor {descriptor} failed: {error}")]
    Retrieve {
        /// The descriptor asked.
        descriptor: String,
        /// What it answered.
        error: ValueError,
    },
    /// The scheduler was closed.
    #[error("scheduler was closed")]
    Closed,
}
