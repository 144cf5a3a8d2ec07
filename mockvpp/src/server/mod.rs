//! The machine behind byte streams: for clients in this process and for those that come over a socket.
//!
//! All clients share one machine under a lock that is held while bytes are fed to it, never while anybody waits. What a
//! client causes for another (events) wakes the other's session.
//!
//! A client that does not read harms nobody but itself: it may leave [`BACKLOG`] bytes unread before its requests wait, and
//! is dropped when it then takes nothing for [`PATIENCE`], or when what others cause for it passes [`BACKLOG_MAX`].

mod builder;
mod cli;
mod handle;
mod session;
mod stats;
mod unix;

pub use builder::Builder;
pub use cli::CliServer;
pub use handle::MockHandle;
pub use session::{BACKLOG, BACKLOG_MAX, PATIENCE};
pub use stats::StatsServer;
pub use unix::{ServeError, UnixServer};
