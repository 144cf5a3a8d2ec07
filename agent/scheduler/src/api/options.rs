//! Options and statistics of the scheduler.

use std::{
    collections::BTreeMap,
    fmt,
    sync::Arc,
    time::{Duration, SystemTime},
};

use tokio::time::Instant;

use super::state::ValueState;

/// Tells the time for records. Delays are measured by tokio's clock, not by this one.
pub trait Clock: Send + Sync + 'static {
    /// Now.
    fn now(&self) -> SystemTime;
}

/// A clock that advances with tokio's (so also with its paused, virtual time) from a given moment.
#[derive(Debug, Clone, Copy)]
pub struct TokioClock {
    epoch: SystemTime,
    start: Instant,
}

impl TokioClock {
    /// `epoch` is now.
    #[must_use]
    pub fn starting_at(epoch: SystemTime) -> Self {
        Self {
            epoch,
            start: Instant::now(),
        }
    }
}

impl Clock for TokioClock {
    fn now(&self) -> SystemTime {
        let passed = self.start.elapsed();
        self.epoch
            .checked_add(passed)
            .unwrap_or(self.epoch + Duration::ZERO)
    }
}

/// Options of a scheduler; the defaults are meant for production.
#[derive(Clone)]
pub struct SchedulerOptions {
    /// Operations in flight at a time, of all descriptors together (256).
    pub window: usize,
    /// Transactions that may wait (200).
    pub queue: usize,
    /// Transactions kept in the history (1000) ...
    pub history_txns: usize,
    /// ... and their estimated bytes, together (32 MiB). A larger transaction is recorded in part.
    pub history_bytes: usize,
    /// Past revisions of values kept (10,000) ...
    pub history_revisions: usize,
    /// ... and their estimated bytes, together (16 MiB).
    pub history_revision_bytes: usize,
    /// After every transaction re-read what it touched and report what is not as requested. Slow: for tests.
    pub verify: bool,
    /// Time for records; default: tokio's clock, starting at the Unix epoch.
    pub clock: Option<Arc<dyn Clock>>,
}

impl Default for SchedulerOptions {
    fn default() -> Self {
        Self {
            window: 256,
            queue: 200,
            history_txns: 1000,
            history_bytes: 32 << 20,
            history_revisions: 10_000,
            history_revision_bytes: 16 << 20,
            verify: false,
            clock: None,
        }
    }
}

impl fmt::Debug for SchedulerOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SchedulerOptions")
            .field("window", &self.window)
            .field("queue", &self.queue)
            .finish_non_exhaustive()
    }
}

/// Counters since the start, and present sizes.
#[derive(Debug, Clone, Default)]
pub struct Stats {
    /// Transactions processed, of all types.
    pub processed: u64,
    /// Transactions refused because the queue was full.
    pub dropped: u64,
    /// Values that failed.
    pub errors: u64,
    /// Recorded creations.
    pub creates: u64,
    /// Recorded updates.
    pub updates: u64,
    /// Recorded deletions.
    pub deletes: u64,
    /// Retrieve calls.
    pub retrieves: u64,
    /// Retrieve calls that failed.
    pub retrieve_failures: u64,
    /// Status updates that a watcher was too slow to take.
    pub status_dropped: u64,
    /// Most operations that were in flight at once.
    pub max_in_flight: usize,
    /// Values by state.
    pub states: BTreeMap<ValueState, usize>,
    /// Keys known or waited for.
    pub slots: usize,
    /// Transactions in the history.
    pub history_txns: usize,
    /// Their estimated bytes.
    pub history_bytes: usize,
    /// Past revisions kept.
    pub revisions: usize,
    /// Their estimated bytes.
    pub revision_bytes: usize,
}
