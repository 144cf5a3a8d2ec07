//! VPP's command line on a socket: `vppctl`, telnet, or any program that writes lines.

use std::io;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream, ToSocketAddrs, UnixStream};

use crate::server::unix::{UnixServer, accept_until};
use crate::server::{MockHandle, PATIENCE, ServeError};
use crate::shell::{Look, Terminal};

/// How long a client may take to tell its terminal's type before it is greeted as one that has none.
const DEADLINE: Duration = Duration::from_secs(1);

/// How long to wait between looks at a VPP that hangs.
const BREATH: Duration = Duration::from_millis(100);

/// Bytes read at once.
const CHUNK: usize = 4096;

/// Where commands are listened for.
#[derive(Debug)]
enum Listener {
    Unix(UnixServer),
    Tcp(TcpListener),
}

/// A socket for commands.
#[derive(Debug)]
pub struct CliServer {
    listener: Listener,
    look: Look,
}

impl CliServer {
    /// Listens on a path.
    ///
    /// # Errors
    /// The path is taken, or the system refuses.
    ///
    /// # Panics
    /// Outside a tokio runtime.
    pub fn bind(path: &std::path::Path, look: Look) -> Result<Self, ServeError> {
        let listener = Listener::Unix(UnixServer::bind(path)?);
        Ok(Self { listener, look })
    }

    /// Listens on a port of TCP.
    ///
    /// # Errors
    /// The system refuses.
    pub async fn bind_tcp(address: impl ToSocketAddrs, look: Look) -> io::Result<Self> {
        let listener = Listener::Tcp(TcpListener::bind(address).await?);
        Ok(Self { listener, look })
    }

    /// Serves sessions until `until` is done; they end then.
    pub async fn serve(self, handle: &MockHandle, until: impl Future<Output = ()>) {
        let (handle, look) = (handle.clone(), self.look);
        match self.listener {
            Listener::Unix(server) => {
                let session = move |stream: UnixStream| run(handle.clone(), look.clone(), stream);
                server.accept(session, until).await;
            }
            Listener::Tcp(listener) => {
                let listener = &listener;
                let accept = || async move { Ok(listener.accept().await?.0) };
                let session = move |stream: TcpStream| run(handle.clone(), look.clone(), stream);
                accept_until(accept, session, until).await;
            }
        }
    }
}

/// One session, until either side ends it.
async fn run<S: AsyncRead + AsyncWrite + Unpin>(handle: MockHandle, look: Look, mut stream: S) {
    let mut out = Vec::new();
    let mut chunk = [0; CHUNK];
    let mut terminal = Terminal::open(look, &mut out);
    let deadline = tokio::time::sleep(DEADLINE);
    tokio::pin!(deadline);
    let boot = handle.boot();
    while write(&mut stream, &mut out).await && !terminal.is_closed() {
        tokio::select! {
            read = stream.read(&mut chunk) => match read {
                Ok(n) if n > 0 => {
                    while handle.is_hung() {
                        tokio::time::sleep(BREATH).await;
                    }
                    // The VPP of this session is no more.
                    if handle.boot() != boot {
                        break;
                    }
                    let mut run = |line: &str| {
                        tracing::info!(line, "command");
                        handle.cli(line)
                    };
                    terminal.feed(chunk.get(..n).unwrap_or_default(), &mut run, &mut out);
                }
                _ => return,
            },
            () = &mut deadline, if !terminal.is_started() => terminal.welcome(false, &mut out),
        }
    }
    let _ = stream.shutdown().await;
}

/// Writes what there is; `false` where the client is gone or does not read.
async fn write<S: AsyncWrite + Unpin>(stream: &mut S, out: &mut Vec<u8>) -> bool {
    let written = tokio::time::timeout(PATIENCE, stream.write_all(out)).await;
    out.clear();
    matches!(written, Ok(Ok(())))
}
