//! The simulator as the tests and tools around it hold it.

use std::collections::BTreeMap;
use std::sync::Arc;

use parking_lot::Mutex;
use tokio::io::{AsyncRead, AsyncWrite, DuplexStream};
use tokio::sync::Notify;

use crate::areas::stats::Counters;
use crate::core::machine::{ConnId, Disconnect, Fed, MockVpp};
use crate::server::session::session;
use crate::shell::Printed;
use crate::stats::{Publisher, SegmentError};

/// A running simulator; clones mean the same one.
///
/// Clients come through [`Self::client_stream`] (this process) or [`crate::server::UnixServer`]. Whoever holds
/// the handle can look inside, restart it, hang it and stop it, as a process supervisor, a debugger and a power cut would do.
#[derive(Debug, Clone)]
pub struct MockHandle {
    shared: Arc<Mutex<Shared>>,
}

#[derive(Debug)]
struct Shared {
    mock: MockVpp,
    /// Whom to wake when a connection has something to do.
    sessions: BTreeMap<ConnId, Arc<Notify>>,
    hung: bool,
    stopped: bool,
    /// The stats segment, and of which start of VPP it is.
    stats: Option<(u64, Publisher)>,
}

impl Shared {
    /// Brings the stats segment up to date, or replaces that of a VPP which is no more; one that cannot be written is given
    /// up.
    fn publish(&mut self) {
        let Some((boot, stats)) = &mut self.stats else {
            return;
        };
        let held = std::mem::replace(boot, self.mock.boots());
        let done = match held == *boot {
            true => stats.follow(&mut self.mock.vpp),
            false => stats.restart(&mut self.mock.vpp),
        };
        self.give_up_stats(done);
    }

    fn give_up_stats(&mut self, done: Result<(), SegmentError>) {
        if let Err(error) = done {
            tracing::error!(%error, "the stats segment stays as it is");
            self.stats = None;
        }
    }

    fn wake_others(&mut self, but: Option<ConnId>) {
        let sessions = &self.sessions;
        for conn in self.mock.take_woken().filter(|c| Some(*c) != but) {
            if let Some(session) = sessions.get(&conn) {
                session.notify_one();
            }
        }
    }

    fn wake_all(&self) {
        self.sessions.values().for_each(|s| s.notify_one());
    }
}

/// What a session shall do next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// Read and write.
    Open,
    /// Requests wait in the machine: fetch output and feed nothing to go on.
    Waiting,
    /// Neither read nor write.
    Hung,
    /// Write what there is, then close.
    Closing,
}

/// Bytes that either side of an in-process stream may be ahead of the other.
const DUPLEX: usize = 256 << 10;

impl MockHandle {
    /// Runs a machine.
    pub fn new(mock: MockVpp) -> Self {
        Self {
            shared: Arc::new(Mutex::new(Shared {
                mock,
                sessions: BTreeMap::new(),
                hung: false,
                stopped: false,
                stats: None,
            })),
        }
    }

    /// Connects a client in this process; the other end is served by a task of the current tokio runtime.
    ///
    /// # Errors
    /// `ConnectionRefused` while the simulator is stopped.
    ///
    /// # Panics
    /// Outside a tokio runtime.
    pub fn client_stream(&self) -> std::io::Result<DuplexStream> {
        if self.shared.lock().stopped {
            return Err(std::io::ErrorKind::ConnectionRefused.into());
        }
        let (ours, theirs) = tokio::io::duplex(DUPLEX);
        let served = self.clone();
        tokio::spawn(async move { served.serve_stream(ours).await });
        Ok(theirs)
    }

    /// Serves one client until either side closes.
    pub async fn serve_stream<S: AsyncRead + AsyncWrite + Unpin>(&self, stream: S) {
        session(self, stream).await;
    }

    /// Looks at the machine, or changes it: `handle.with(|vpp| vpp.vpp.interface.table.by_name("loop0").is_some())`.
    pub fn with<R>(&self, f: impl FnOnce(&mut MockVpp) -> R) -> R {
        let mut shared = self.shared.lock();
        let result = f(&mut shared.mock);
        shared.publish();
        shared.wake_others(None);
        result
    }

    /// VPP dies and is started again: all state is lost, all connections close, new ones are welcome.
    pub fn restart(&self) {
        let mut shared = self.shared.lock();
        shared.mock.restart();
        shared.publish();
        shared.stopped = false;
        shared.hung = false;
        shared.wake_all();
    }

    /// VPP dies and is not started again until [`Self::restart`]: connections close, new ones are refused.
    pub fn stop(&self) {
        let mut shared = self.shared.lock();
        shared.mock.restart();
        shared.stopped = true;
        shared.hung = false;
        shared.wake_all();
    }

    /// VPP hangs until [`Self::resume`]: connections stay open, nothing is read or answered.
    pub fn hang(&self) {
        let mut shared = self.shared.lock();
        shared.hung = true;
        shared.wake_all();
    }

    /// Goes on after [`Self::hang`] as if nothing had been.
    pub fn resume(&self) {
        let mut shared = self.shared.lock();
        shared.hung = false;
        shared.wake_all();
    }

    /// Counters of interfaces: set them here, and clients of the stats segment read them.
    ///
    /// ```
    /// use mockvpp::areas::stats::Combined;
    ///
    /// let vpp = mockvpp::MockVpp::builder().start()?;
    /// vpp.counters(|counters| counters.set_combined(0, Combined::Rx, 10, 640));
    /// assert!(vpp.cli("show interface").text.contains("rx packets                    10"));
    /// # Ok::<(), mockvpp::core::faults::FaultError>(())
    /// ```
    pub fn counters<R>(&self, f: impl FnOnce(&mut Counters) -> R) -> R {
        self.with(|vpp| f(&mut vpp.vpp.stats.counters))
    }

    pub(super) fn publish_stats(&self, size: u64) -> Result<(), SegmentError> {
        let mut shared = self.shared.lock();
        let stats = Publisher::new(size, &mut shared.mock.vpp)?;
        shared.stats = Some((shared.mock.boots(), stats));
        Ok(())
    }

    pub(super) fn stats_file(&self) -> Option<std::fs::File> {
        let shared = self.shared.lock();
        let (_, stats) = shared.stats.as_ref()?;
        stats.file().ok()
    }

    /// Changes whenever VPP is restarted or stopped.
    pub(super) fn boot(&self) -> u64 {
        self.shared.lock().mock.boots()
    }

    pub(super) fn is_hung(&self) -> bool {
        self.shared.lock().hung
    }

    /// A beat of the stats segment's heart.
    pub(super) fn beat(&self) {
        let mut shared = self.shared.lock();
        let config = &shared.mock.vpp.config;
        let up = (config.clock)().saturating_sub(config.started);
        if let Some((_, stats)) = &mut shared.stats {
            let done = stats.beat(up);
            shared.give_up_stats(done);
        }
    }

    /// Runs a line of VPP's command line.
    pub fn cli(&self, line: &str) -> Printed {
        self.with(|vpp| vpp.cli(line))
    }

    /// Number of clients that are connected.
    pub fn clients(&self) -> usize {
        self.shared.lock().sessions.len()
    }

    pub(super) fn open(&self, session: Arc<Notify>) -> Option<ConnId> {
        let mut shared = self.shared.lock();
        if shared.stopped {
            return None;
        }
        let conn = shared.mock.connect();
        shared.sessions.insert(conn, session);
        Some(conn)
    }

    pub(super) fn close(&self, conn: ConnId) {
        let mut shared = self.shared.lock();
        shared.mock.disconnect(conn);
        shared.sessions.remove(&conn);
        shared.wake_others(Some(conn));
    }

    /// Feeds bytes and moves what was said to `out`.
    pub(super) fn feed(&self, conn: ConnId, bytes: &[u8], out: &mut Vec<u8>) -> State {
        let mut shared = self.shared.lock();
        if shared.hung {
            return State::Hung;
        }
        let fed = shared.mock.feed(conn, bytes);
        shared.mock.take_output(conn, out);
        shared.publish();
        shared.wake_others(Some(conn));
        match fed {
            _ if shared.mock.is_closing(conn) => State::Closing,
            Ok(Fed::All) => State::Open,
            Ok(Fed::Waiting) => State::Waiting,
            Err(Disconnect::Closed) => State::Closing,
            Err(why) => {
                tracing::warn!(%why, "connection closed");
                State::Closing
            }
        }
    }
}
