//! A client of VPP's API socket: one connection, many requests at once.
//!
//! ```no_run
//! # async fn example() -> Result<(), vpp_binapi::client::Error> {
//! use vpp_binapi::api::interface::{SwInterfaceDump, SwInterfaceSetFlags};
//! use vpp_binapi::client::{Client, Config, UnixTransport};
//!
//! let vpp = Client::connect(&UnixTransport::new("/run/vpp/api.sock"), Config::named("example")).await?;
//! for interface in vpp.dump(&SwInterfaceDump::default()).await? {
//!     let up = SwInterfaceSetFlags { sw_if_index: interface.sw_if_index, flags: interface.flags };
//!     vpp.request(&up).await?;
//! }
//! # Ok(())
//! # }
//! ```
//!
//! ```text
//!  callers            Client (handle)              session task                 VPP
//!  request ──encode──▶ Core: window, lanes ──bytes──▶ writer ──few big writes──▶
//!  future  ◀──wake─── Core: calls, events ◀─frames── reader ◀──big reads────────
//!                      Core: sweep        ◀─time──── timer, health ping
//! ```
//!
//! - [`Client`]: the handle; [`Supervisor`] keeps one connected over many sessions.
//! - [`Error`]: what can go wrong and what to do about it.
//! - [`core`]: the same without I/O and clock.
//! - [`Transport`]: unix socket or in-process.

mod call;
mod calls;
mod compat;
mod config;
mod conn;
pub mod core;
mod error;
mod events;
mod health;
pub mod inbox;
mod session;
mod supervisor;
pub mod table;
mod trace;
mod transport;
mod window;

pub use self::core::Counters;
pub use compat::{Compatibility, Missing, Need, PluginCompatibility, PluginMessages};
pub use config::{Backoff, Config};
pub use conn::Client;
pub use error::{Error, release_hint};
pub use events::{Event, EventStream, Subscribers};
pub use health::Health;
pub use supervisor::{Session, Supervisor};
pub use transport::{ByteStream, Connecting, InProcess, Transport, UnixTransport};
