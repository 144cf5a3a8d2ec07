//! One client's stream.

use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::sync::Notify;
use tokio::time::Instant;

use crate::core::machine::ConnId;
use crate::server::MockHandle;
use crate::server::handle::State;

/// Bytes that a client may leave unread before its further requests wait.
pub const BACKLOG: usize = 64 << 20;

/// Bytes that wait for a client at most, however they came about; beyond, it is dropped at once.
pub const BACKLOG_MAX: usize = 1 << 30;

/// How long a client with more than [`BACKLOG`] unread bytes may go without taking any before it is dropped.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// Bytes read at once.
const CHUNK: usize = 256 << 10;

/// Leaves the machine when the session ends, however it ends.
struct Seat<'a> {
    handle: &'a MockHandle,
    conn: ConnId,
}

impl Drop for Seat<'_> {
    fn drop(&mut self) {
        self.handle.close(self.conn);
    }
}

/// What waits to be written.
#[derive(Default)]
struct Output {
    bytes: Vec<u8>,
    written: usize,
}

impl Output {
    fn left(&self) -> &[u8] {
        self.bytes.get(self.written..).unwrap_or_default()
    }

    fn advance(&mut self, n: usize) {
        self.written += n;
        if self.left().is_empty() {
            self.bytes.clear();
            self.written = 0;
            if self.bytes.capacity() > 4 * CHUNK {
                self.bytes = Vec::new();
            }
        } else if self.written > BACKLOG {
            self.bytes.drain(..self.written);
            self.written = 0;
        }
    }
}

pub(super) async fn session<S: AsyncRead + AsyncWrite + Unpin>(handle: &MockHandle, stream: S) {
    let woken = Arc::new(Notify::new());
    let Some(conn) = handle.open(woken.clone()) else {
        return;
    };
    let _seat = Seat { handle, conn };
    let (mut from, mut to) = tokio::io::split(stream);
    let mut chunk = vec![0; CHUNK];
    let mut out = Output::default();
    let mut state = State::Open;
    let mut taken_at = Instant::now();
    loop {
        let backlog = out.left().len();
        if backlog > BACKLOG_MAX {
            tracing::warn!(backlog, "connection closed: the client does not read");
            return;
        }
        if state == State::Waiting && backlog <= BACKLOG {
            state = handle.feed(conn, &[], &mut out.bytes);
            continue;
        }
        if state == State::Closing && backlog == 0 {
            let _ = to.shutdown().await;
            return;
        }
        let full = backlog > BACKLOG;
        let reading = state == State::Open && !full;
        let writing = state != State::Hung && backlog > 0;
        let patience = tokio::time::sleep_until(taken_at + PATIENCE);
        tokio::select! {
            biased;
            written = to.write(out.left()), if writing => match written {
                Ok(n) if n > 0 => {
                    out.advance(n);
                    if full || state == State::Closing {
                        taken_at = Instant::now();
                    }
                }
                _ => return,
            },
            read = from.read(&mut chunk), if reading => match read {
                Ok(n) if n > 0 => {
                    let bytes = chunk.get(..n).unwrap_or_default();
                    state = fed(handle, conn, bytes, &mut out, &woken).await;
                    if out.left().len() > BACKLOG || state == State::Closing {
                        taken_at = Instant::now();
                    }
                }
                _ => return,
            },
            () = woken.notified() => {
                state = handle.feed(conn, &[], &mut out.bytes);
            }
            () = patience, if full || state == State::Closing => {
                tracing::warn!(backlog, "connection closed: the client does not read");
                return;
            }
        }
    }
}

/// Feeds bytes that are read already; where VPP hangs just then, they wait for it.
async fn fed(
    handle: &MockHandle,
    conn: ConnId,
    bytes: &[u8],
    out: &mut Output,
    woken: &Notify,
) -> State {
    loop {
        match handle.feed(conn, bytes, &mut out.bytes) {
            State::Hung => woken.notified().await,
            state => return state,
        }
    }
}
