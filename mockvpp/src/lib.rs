//! A stand-in for VPP: its control plane as a deterministic in-memory state machine behind VPP's binary API.
//!
//! - [`core`]: the machine: bytes in, bytes out. No clock, no randomness, no I/O.
//! - [`areas`]: what VPP does, one folder per area of VPP.
//! - [`server`]: the machine behind streams: in this process, or on VPP's API socket.
//! - [`shell`]: VPP's command line.
//! - [`startup`]: VPP's start-up configuration.
//! - [`stats`]: VPP's stats segment.
//! - [`description`]: VPP's API description files, for clients that learn the API at run time.
//! - [`conform`]: the proof: recordings of a real VPP replayed and compared.

pub mod areas;
pub mod conform;
pub mod core;
pub mod description;
pub mod server;
pub mod shell;
pub mod startup;
pub mod stats;

pub use crate::core::config::{Config, DhcpServer};
pub use crate::core::faults::{Effect, Fault};
pub use crate::core::machine::{ConnId, Disconnect, Fed, MockVpp};
pub use crate::server::MockHandle;
