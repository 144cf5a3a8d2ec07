//! Key-value stores: where configuration comes from and where the agent tells how it fares.
//!
//! ```text
//!   Store ── snapshot, then changes ──▶ Source ──▶ Intake (pure: text to values) ──▶ Orchestrator
//!     ▲                                                                                  │
//!     └────────────── Publisher ◀────────── states of values, of the agent ◀─────────────┘
//! ```
//!
//! - [`Store`] is what a kind of store has to do; [`etcd`] does it.
//! - [`Source`] follows a store for ever. After a lost connection, or when the store has forgotten what came since (compaction),
//!   it takes a new snapshot and applies what differs: nothing is lost, and VPP is not touched for what stayed the same.
//! - A value that cannot be read is refused by its key, with the reason in the value's state; the others are applied.
//! - [`publish`] writes states back.
//!
//! Keys are `/vnf-agent/<label>/` and what the model calls the value; values are JSON.

pub mod etcd;
mod intake;
pub mod publish;
mod settings;
mod source;
mod store;
#[cfg(feature = "testing")]
pub mod testing;

pub use intake::{Delta, Intake};
pub use settings::duration;
pub use source::{Source, SourceOptions, StoreState};
pub use store::{Following, Pair, Snapshot, Store, StoreError, Write};

/// What all keys of an agent begin with.
#[must_use]
pub fn agent_prefix(label: &str) -> String {
    format!("/vnf-agent/{label}/")
}
