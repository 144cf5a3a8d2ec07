//! How VPP does.

use std::sync::Arc;
use std::time::Duration;

/// How VPP does, as the connection sees it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Health {
    /// No connection was made yet.
    #[default]
    Connecting,
    /// Connected; the last ping was answered, or nothing was asked yet.
    Up,
    /// The socket is open, but VPP has been silent since a ping: it is busy with something long, or it hangs.
    Slow {
        /// For how long, when last looked at.
        silence: Duration,
    },
    /// No connection: closed by VPP, refused, or given up.
    Gone {
        /// What ended the connection, or why none could be made.
        reason: Arc<str>,
    },
}
