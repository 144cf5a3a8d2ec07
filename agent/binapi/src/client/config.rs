//! What a connection's owner can choose.

use std::time::Duration;

/// Settings of a client. The defaults suit a local VPP.
#[derive(Debug, Clone)]
pub struct Config {
    /// Name that VPP shows in `show api clients`: at most 63 bytes.
    pub name: String,
    /// Requests in flight at most: what is beyond waits, first come, first served. Between 1 and 32768.
    pub window: usize,
    /// Requests that may wait for the window; beyond it calls fail with [`Error::Overloaded`](super::Error::Overloaded).
    pub max_queued: usize,
    /// Bytes that may wait to be written before further requests wait instead.
    pub max_unwritten: usize,
    /// Bytes of one answer that may wait for a caller that does not poll.
    pub max_unread: usize,
    /// Events that one subscriber may leave unread before further ones are counted instead of kept.
    pub event_capacity: usize,
    /// How long VPP may be silent about a request (see [`Client::with_timeout`](super::Client::with_timeout)).
    pub timeout: Duration,
    /// How long connecting and the handshake may take.
    pub connect_timeout: Duration,
    /// Pause between two health checks; `None` switches them off.
    pub health_interval: Option<Duration>,
    /// Silence after a health check's ping from which VPP counts as slow.
    pub slow_after: Duration,
    /// Silence after a health check's ping from which the connection is given up; `None` waits as long as the socket lives.
    pub gone_after: Option<Duration>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            name: "vpp-agent".to_owned(),
            window: 1024,
            max_queued: 1 << 20,
            max_unwritten: 4 << 20,
            max_unread: 64 << 20,
            event_capacity: 4096,
            timeout: Duration::from_secs(5),
            connect_timeout: Duration::from_secs(5),
            health_interval: Some(Duration::from_secs(5)),
            slow_after: Duration::from_secs(1),
            gone_after: None,
        }
    }
}

impl Config {
    /// The defaults under another client name.
    pub fn named(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Self::default()
        }
    }
}

/// Pauses between attempts to connect: they double up to a bound. Deterministic unless a jitter is handed in.
pub struct Backoff {
    /// Pause after the first failure.
    pub first: Duration,
    /// Longest pause.
    pub max: Duration,
    /// Changes each pause, such as a seeded random source that takes a part of it away.
    pub jitter: Option<Box<dyn FnMut(Duration) -> Duration + Send>>,
}

impl Default for Backoff {
    fn default() -> Self {
        Self {
            first: Duration::from_millis(100),
            max: Duration::from_secs(5),
            jitter: None,
        }
    }
}

impl std::fmt::Debug for Backoff {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Backoff")
            .field("first", &self.first)
            .field("max", &self.max)
            .field("jitter", &self.jitter.is_some())
            .finish()
    }
}

impl Backoff {
    /// Pause after the `failures`-th failure in a row, counted from 1; never longer than [`Self::max`].
    pub fn pause(&mut self, failures: u32) -> Duration {
        let doubled = self
            .first
            .saturating_mul(
                1_u32
                    .checked_shl(failures.saturating_sub(1))
                    .unwrap_or(u32::MAX),
            )
            .min(self.max);
        match &mut self.jitter {
            Some(jitter) => jitter(doubled).min(self.max),
            None => doubled,
        }
    }
}
