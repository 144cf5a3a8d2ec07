//! A transport that keeps what the agent sends, so that the same bytes can be streamed once more without an agent.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use parking_lot::Mutex;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use vpp_binapi::client::{ByteStream, Connecting, Transport, UnixTransport};

/// What was sent since the tap was opened; `None` while it is closed.
type Kept = Arc<Mutex<Option<Vec<u8>>>>;

/// VPP's API socket with a tap on it.
#[derive(Debug, Clone)]
pub struct Tap {
    socket: UnixTransport,
    kept: Kept,
}

impl Tap {
    /// A closed tap.
    pub fn new(socket: UnixTransport) -> Self {
        Self {
            socket,
            kept: Kept::default(),
        }
    }

    /// Begins to keep.
    pub fn open(&self) {
        *self.kept.lock() = Some(Vec::new());
    }

    /// What was sent since [`Tap::open`].
    pub fn close(&self) -> Vec<u8> {
        self.kept.lock().take().unwrap_or_default()
    }
}

impl Transport for Tap {
    fn endpoint(&self) -> String {
        self.socket.endpoint()
    }

    fn connect(&self) -> Connecting<'_> {
        Box::pin(async {
            let stream = self.socket.connect().await?;
            let kept = self.kept.clone();
            Ok(Box::new(Tapped { stream, kept }) as Box<dyn ByteStream>)
        })
    }
}

struct Tapped {
    stream: Box<dyn ByteStream>,
    kept: Kept,
}

impl AsyncRead for Tapped {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, buf)
    }
}

impl AsyncWrite for Tapped {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &[u8],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(cx, buf);
        if let Poll::Ready(Ok(n)) = &written
            && let Some(kept) = &mut *self.kept.lock()
        {
            kept.extend_from_slice(buf.get(..*n).unwrap_or_default());
        }
        written
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}
