//! Records of what was planned and done.

use std::{fmt, sync::Arc, time::SystemTime};

use super::{
    error::ValueError,
    key::Key,
    state::{Origin, TxnOperation, ValueState},
    txn::{ResyncType, TxnType},
    value::AnyValue,
};

/// One planned or executed operation.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "flags of the recorded form")]
pub struct RecordedOp {
    /// What was (to be) done.
    pub operation: TxnOperation,
    /// Key of the value.
    pub key: Key,
    /// State before.
    pub prev_state: ValueState,
    /// State after.
    pub new_state: ValueState,
    /// Value before; `None` also when it had just been removed.
    pub prev_value: Option<AnyValue>,
    /// Value after.
    pub new_value: Option<AnyValue>,
    /// Error before.
    pub prev_error: Option<Arc<ValueError>>,
    /// Error after.
    pub new_error: Option<Arc<ValueError>>,
    /// Nothing had to be done on the southbound side.
    pub noop: bool,
    /// A derived value.
    pub is_derived: bool,
    /// A derived value without descriptor.
    pub is_property: bool,
    /// Part of a revert.
    pub is_revert: bool,
    /// Part of a retry.
    pub is_retry: bool,
    /// Part of a re-creation.
    pub is_recreate: bool,
}

impl RecordedOp {
    fn flags(&self) -> Vec<&'static str> {
        use ValueState as S;
        let mut flags = Vec::new();
        let mut flag = |on: bool, name: &'static str| {
            if on {
                flags.push(name);
            }
        };
        let failing = |s| matches!(s, S::Failed | S::Retrying);
        let (prev, new) = (self.prev_state, self.new_state);
        flag(self.is_property, "PROPERTY");
        flag(self.is_derived && !self.is_property, "DERIVED");
        flag(self.noop, "NOOP");
        flag(self.is_revert, "REVERT");
        flag(self.is_retry, "RETRY");
        flag(self.is_recreate, "RECREATE");
        flag(new == S::Obtained, "OBTAINED");
        flag(prev == S::Obtained && new != S::Obtained, "WAS-OBTAINED");
        flag(new == S::Unimplemented, "UNIMPLEMENTED");
        flag(
            prev == S::Unimplemented && new != S::Unimplemented,
            "WAS-UNIMPLEMENTED",
        );
        flag(
            prev == S::Missing,
            if self.operation == TxnOperation::Delete {
                "ALREADY-MISSING"
            } else {
                "WAS-MISSING"
            },
        );
        flag(prev == S::Discovered, "DISCOVERED");
        flag(prev == S::Pending && new == S::Pending, "STILL-PENDING");
        flag(prev == S::Pending && new != S::Pending, "WAS-PENDING");
        flag(prev != S::Pending && new == S::Pending, "IS-PENDING");
        flag(failing(prev) && failing(new), "STILL-FAILING");
        flag(failing(prev) && !failing(new), "FIXED");
        flag(!failing(prev) && failing(new), "FAILED");
        flag(prev == S::Invalid && new == S::Invalid, "STILL-INVALID");
        flag(prev != S::Invalid && new == S::Invalid, "INVALID");
        flags
    }
}

/// `CREATE [DERIVED, WAS-PENDING] key: error`.
impl fmt::Display for RecordedOp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.operation)?;
        let flags = self.flags();
        if !flags.is_empty() {
            write!(f, " [{}]", flags.join(", "))?;
        }
        write!(f, " {}", self.key)?;
        match &self.new_error {
            Some(error) => write!(f, ": {error}"),
            None => Ok(()),
        }
    }
}

/// The operations that a transaction would execute, in order, if nothing fails. Prints as a numbered list.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// The operations.
    pub ops: Arc<[RecordedOp]>,
}

impl fmt::Display for Plan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_ops(f, &self.ops)
    }
}

fn write_ops(f: &mut fmt::Formatter<'_>, ops: &[RecordedOp]) -> fmt::Result {
    if ops.is_empty() {
        return writeln!(f, "<NONE>");
    }
    for (n, op) in ops.iter().enumerate() {
        writeln!(f, "{}. {op}", n + 1)?;
    }
    Ok(())
}

/// A value of a recorded transaction.
#[derive(Debug, Clone)]
pub struct RecordedValue {
    /// Key.
    pub key: Key,
    /// Value; `None`: deletion.
    pub value: Option<AnyValue>,
    /// Who owns it.
    pub origin: Origin,
}

/// A processed transaction.
#[derive(Debug, Clone)]
pub struct RecordedTxn {
    /// Sequence number.
    pub seq: u64,
    /// Where it came from.
    pub txn_type: TxnType,
    /// How much it replaced.
    pub resync: ResyncType,
    /// Description given by the user.
    pub description: String,
    /// For a retry: number of the transaction that failed, and which attempt this was.
    pub retry_for: Option<(u64, u32)>,
    /// Start of the processing.
    pub start: SystemTime,
    /// End of the processing.
    pub stop: SystemTime,
    /// Values, sorted by key; none for a downstream resync.
    pub values: Arc<[RecordedValue]>,
    /// What was going to be done. Shared with `executed` when both are the same.
    pub planned: Arc<[RecordedOp]>,
    /// What was done.
    pub executed: Arc<[RecordedOp]>,
    /// Operations and values left out of this record because it would have been larger than the whole history may be.
    pub omitted: usize,
    /// Only planned (option `simulate`).
    pub simulated: bool,
}

impl fmt::Display for RecordedTxn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self.txn_type {
            TxnType::SbNotification => "SB Notification",
            TxnType::NbTransaction => "NB Transaction",
            TxnType::RetryFailedOps | TxnType::RetryUnimplOps => "Retry Transaction",
        };
        let resync = match self.resync {
            ResyncType::NotResync => "",
            ResyncType::FullResync => ", Full Resync",
            ResyncType::UpstreamResync => ", NB Sync",
            ResyncType::DownstreamResync => ", SB Sync",
        };
        writeln!(f, "Transaction #{}: {kind}{resync}", self.seq)?;
        if let Some((seq, attempt)) = self.retry_for {
            writeln!(f, "(for txn #{seq}, attempt #{attempt})")?;
        }
        if !self.description.is_empty() {
            writeln!(f, "Description: {}", self.description)?;
        }
        writeln!(f, "* planned operations:")?;
        write_ops(f, &self.planned)?;
        writeln!(f, "* executed operations:")?;
        write_ops(f, &self.executed)?;
        if self.omitted > 0 {
            writeln!(f, "({} more entries were not kept)", self.omitted)?;
        }
        Ok(())
    }
}

/// A dependency in a revision of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RevisionTarget {
    /// Label of the dependency.
    pub label: String,
    /// The key, or `prefix/* | prefix/*`, or empty for a selector over all keys.
    pub expected: String,
}

/// One revision of a value in the graph.
#[derive(Debug, Clone)]
pub struct NodeRevision {
    /// Key of the value.
    pub key: Key,
    /// When it became so.
    pub since: SystemTime,
    /// When it stopped to be so; `None`: it still is.
    pub until: Option<SystemTime>,
    /// The value.
    pub value: Option<AnyValue>,
    /// Its state.
    pub state: ValueState,
    /// Whether others could depend on it.
    pub available: bool,
    /// Name of its descriptor.
    pub descriptor: Option<Arc<str>>,
    /// The value it derives from.
    pub base: Option<Key>,
    /// Number of the transaction that last touched it.
    pub last_update: Option<u64>,
    /// Text of its error.
    pub error: Option<String>,
    /// Secondary indexes of its metadata.
    pub metadata: Vec<(&'static str, String)>,
    /// Its dependencies.
    pub depends_on: Vec<RevisionTarget>,
    /// Keys derived from it.
    pub derives: Vec<Key>,
}
