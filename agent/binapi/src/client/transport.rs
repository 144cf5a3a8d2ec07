//! Ways to a VPP: its unix socket, or anything inside the process that speaks the same bytes.

use std::fmt;
use std::io;
use std::path::PathBuf;
use std::pin::Pin;

use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::UnixStream;

/// A connected byte stream.
pub trait ByteStream: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> ByteStream for T {}

/// What [`Transport::connect`] gives.
pub type Connecting<'a> =
    Pin<Box<dyn Future<Output = io::Result<Box<dyn ByteStream>>> + Send + 'a>>;

/// Makes connections to one VPP, as often as asked.
pub trait Transport: Send + Sync + 'static {
    /// Where the connections lead, for messages to people.
    fn endpoint(&self) -> String;
    /// Makes a connection.
    fn connect(&self) -> Connecting<'_>;
}

/// VPP's API socket (`socksvr { socket-name … }`, by default `/run/vpp/api.sock`).
#[derive(Debug, Clone)]
pub struct UnixTransport {
    /// Path of the socket.
    pub path: PathBuf,
}

impl UnixTransport {
    /// The socket at `path`.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }
}

impl Transport for UnixTransport {
    fn endpoint(&self) -> String {
        self.path.display().to_string()
    }

    fn connect(&self) -> Connecting<'_> {
        Box::pin(async {
            let stream = UnixStream::connect(&self.path).await?;
            Ok(Box::new(stream) as Box<dyn ByteStream>)
        })
    }
}

/// A stream inside the process: each connection is one call of a factory, such as one that makes a
/// `tokio::io::duplex` pair and hands the other end to a simulator.
pub struct InProcess<F> {
    factory: F,
}

impl<F, S> InProcess<F>
where
    F: Fn() -> io::Result<S> + Send + Sync + 'static,
    S: ByteStream + 'static,
{
    /// Connections made by `factory`.
    pub fn new(factory: F) -> Self {
        Self { factory }
    }
}

impl<F> fmt::Debug for InProcess<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("InProcess")
    }
}

impl<F, S> Transport for InProcess<F>
where
    F: Fn() -> io::Result<S> + Send + Sync + 'static,
    S: ByteStream + 'static,
{
    fn endpoint(&self) -> String {
        "the in-process VPP".to_owned()
    }

    fn connect(&self) -> Connecting<'_> {
        Box::pin(async { Ok(Box::new((self.factory)()?) as Box<dyn ByteStream>) })
    }
}
