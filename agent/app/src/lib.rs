//! The VPP agent, assembled: one connection to VPP, the scheduler, the plugins, and recovery after VPP's restarts.
//!
//! ```text
//!   ConfigDocument ──▶ Agent ──▶ Scheduler ──▶ descriptors ──▶ Client ──▶ VPP
//!                        ▲                                        │
//!                        └────────── downstream resync ◀── new session
//! ```
//!
//! [`Agent`] is what the daemon, the scenario runner and tests embed.

mod agent;
mod calls;
mod error;

pub use agent::{Agent, Options};
pub use calls::{Calls, changes_vpp};
pub use error::{AgentError, ApplyError};
