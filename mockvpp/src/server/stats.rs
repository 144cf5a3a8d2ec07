//! The stats socket: whoever connects gets the segment's descriptor and nothing else (`src/vlib/stats/init.c`).

use std::io::{self, IoSlice};
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::time::Duration;

use rustix::net::{
    AddressFamily, SendAncillaryBuffer, SendAncillaryMessage, SendFlags, SocketAddrUnix,
    SocketFlags, SocketType, bind, connect, listen, sendmsg, socket_with,
};
use tokio::net::UnixStream;

use crate::server::unix::{UnixServer, clear};
use crate::server::{MockHandle, ServeError};
use crate::stats::DEFAULT_SIZE;

/// How often VPP's collector runs.
const INTERVAL: Duration = Duration::from_secs(10);

/// Clients that may wait to be accepted.
const BACKLOG: i32 = 64;

/// The stats segment of a simulator, and the socket where clients get it.
#[derive(Debug)]
pub struct StatsServer {
    server: UnixServer,
    handle: MockHandle,
}

fn socket() -> io::Result<OwnedFd> {
    let flags = SocketFlags::CLOEXEC | SocketFlags::NONBLOCK;
    Ok(socket_with(
        AddressFamily::UNIX,
        SocketType::SEQPACKET,
        flags,
        None,
    )?)
}

/// Accepting does not depend on the type of a socket: the listener of a stream serves packets as well.
fn listening(path: &Path) -> io::Result<tokio::net::UnixListener> {
    let socket = socket()?;
    bind(&socket, &SocketAddrUnix::new(path)?)?;
    listen(&socket, BACKLOG)?;
    tokio::net::UnixListener::from_std(UnixListener::from(socket))
}

impl StatsServer {
    /// Makes the segment, of VPP's default size where none is given, and listens.
    ///
    /// # Errors
    /// The path is taken, or the system refuses.
    ///
    /// # Panics
    /// Outside a tokio runtime.
    pub fn bind(path: &Path, handle: &MockHandle, size: Option<u64>) -> Result<Self, ServeError> {
        let io = |source| ServeError::Io {
            path: path.to_owned(),
            source,
        };
        clear(path, |path| {
            let address = SocketAddrUnix::new(path)?;
            Ok(connect(socket()?, &address)?)
        })?;
        let published = handle.publish_stats(size.unwrap_or(DEFAULT_SIZE));
        published.map_err(|error| io(io::Error::other(error)))?;
        let listener = listening(path).map_err(io)?;
        Ok(Self {
            server: UnixServer::new(listener, path),
            handle: handle.clone(),
        })
    }

    /// Serves clients until `until` is done.
    pub async fn serve(self, until: impl Future<Output = ()>) {
        let handle = self.handle.clone();
        let session = move |client: UnixStream| {
            hand_over(&handle, &client);
            std::future::ready(())
        };
        let beats = async {
            let mut beat = tokio::time::interval(INTERVAL);
            loop {
                beat.tick().await;
                self.handle.beat();
            }
        };
        tokio::select! {
            () = self.server.accept(session, until) => {}
            () = beats => {}
        }
    }
}

fn hand_over(handle: &MockHandle, client: &UnixStream) {
    let Some(file) = handle.stats_file() else {
        return;
    };
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(1))];
    let mut control = SendAncillaryBuffer::new(&mut space);
    let descriptors = [file.as_fd()];
    control.push(SendAncillaryMessage::ScmRights(&descriptors));
    let flags = SendFlags::NOSIGNAL | SendFlags::DONTWAIT;
    if let Err(error) = sendmsg(client.as_fd(), &[IoSlice::new(&[])], &mut control, flags) {
        tracing::warn!(%error, "a stats client did not take the segment");
    }
}
