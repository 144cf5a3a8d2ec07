//! The asynchronous shell: executes plans, reads the southbound, keeps the queue, the retries and the history.

mod execute;
mod history;
mod retrieve;
pub(crate) mod shared;
pub(crate) mod txn;
pub(crate) mod worker;
