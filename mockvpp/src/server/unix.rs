//! The API socket in the file system.

use std::fs::Permissions;
use std::io;
use std::os::unix::fs::{FileTypeExt as _, MetadataExt as _, PermissionsExt as _};
use std::os::unix::net::UnixStream as Probe;
use std::path::{Path, PathBuf};
use std::time::Duration;

use tokio::net::{UnixListener, UnixStream};
use tokio::task::JoinSet;

use crate::server::MockHandle;

/// Why a socket cannot be served.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// Another server answers there.
    #[error("{}: another server is listening; stop it or choose another path", .0.display())]
    InUse(PathBuf),
    /// Something else has that name.
    #[error("{}: exists and is no socket; it is left alone", .0.display())]
    NoSocket(PathBuf),
    /// The system refuses.
    #[error("{}: {source}", path.display())]
    Io {
        /// The socket.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

/// A socket that is listened on; its file goes with it.
#[derive(Debug)]
pub struct UnixServer {
    listener: UnixListener,
    _file: SocketFile,
}

/// How long to wait after the system refused a connection, for instance for want of file descriptors.
const BREATH: Duration = Duration::from_millis(100);

impl UnixServer {
    /// Listens. A socket file that nobody serves any more is replaced.
    ///
    /// # Errors
    /// The path is taken, or the system refuses.
    ///
    /// # Panics
    /// Outside a tokio runtime.
    pub fn bind(path: &Path) -> Result<Self, ServeError> {
        clear(path, |path| Probe::connect(path).map(drop))?;
        let io = |source| ServeError::Io {
            path: path.to_owned(),
            source,
        };
        let listener = UnixListener::bind(path).map_err(io)?;
        Ok(Self::new(listener, path))
    }

    /// Takes a listener and the file that it made, which the group may use, too.
    pub(super) fn new(listener: UnixListener, path: &Path) -> Self {
        if let Ok(found) = std::fs::symlink_metadata(path) {
            let shared = Permissions::from_mode(found.mode() | 0o020);
            let _ = std::fs::set_permissions(path, shared);
        }
        Self {
            listener,
            _file: SocketFile::new(path),
        }
    }

    /// Serves clients until `until` is done; their connections close then.
    pub async fn serve(self, handle: &MockHandle, until: impl Future<Output = ()>) {
        let handle = handle.clone();
        self.accept(
            move |stream| {
                let handle = handle.clone();
                async move { handle.serve_stream(stream).await }
            },
            until,
        )
        .await;
    }

    /// Gives each connection to `session` until `until` is done.
    pub(super) async fn accept<F>(
        self,
        session: impl Fn(UnixStream) -> F,
        until: impl Future<Output = ()>,
    ) where
        F: Future<Output = ()> + Send + 'static,
    {
        let listener = &self.listener;
        let accept = || async move { Ok(listener.accept().await?.0) };
        accept_until(accept, session, until).await;
    }
}

/// Gives each stream that `accept` yields to `session`, until `until` is done; the sessions end then.
pub(super) async fn accept_until<S, A, F>(
    accept: impl Fn() -> A,
    session: impl Fn(S) -> F,
    until: impl Future<Output = ()>,
) where
    A: Future<Output = io::Result<S>>,
    F: Future<Output = ()> + Send + 'static,
{
    let mut sessions = JoinSet::new();
    tokio::pin!(until);
    loop {
        tokio::select! {
            () = &mut until => return,
            Some(_) = sessions.join_next() => {}
            accepted = accept() => match accepted {
                Ok(stream) => drop(sessions.spawn(session(stream))),
                Err(error) => {
                    tracing::warn!(%error, "a connection could not be accepted");
                    tokio::time::sleep(BREATH).await;
                }
            }
        }
    }
}

/// Makes room for a socket: a file that nobody serves any more goes; `probe` connects.
pub(super) fn clear(
    path: &Path,
    probe: impl FnOnce(&Path) -> io::Result<()>,
) -> Result<(), ServeError> {
    let io = |source| ServeError::Io {
        path: path.to_owned(),
        source,
    };
    match std::fs::symlink_metadata(path) {
        Ok(found) if !found.file_type().is_socket() => Err(ServeError::NoSocket(path.to_owned())),
        Ok(_) => match probe(path) {
            Err(e) if e.kind() == io::ErrorKind::ConnectionRefused => {
                std::fs::remove_file(path).map_err(io)
            }
            Ok(()) => Err(ServeError::InUse(path.to_owned())),
            Err(e) => Err(io(e)),
        },
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(e) => Err(io(e)),
    }
}

/// The file of a socket, which goes with its server.
#[derive(Debug)]
struct SocketFile {
    path: PathBuf,
    /// Device and inode, so that no other server's is removed.
    file: Option<(u64, u64)>,
}

impl SocketFile {
    /// The file that was just made.
    fn new(path: &Path) -> Self {
        Self {
            path: path.to_owned(),
            file: inode(path),
        }
    }
}

impl Drop for SocketFile {
    fn drop(&mut self) {
        if self.file.is_some() && inode(&self.path) == self.file {
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

fn inode(path: &Path) -> Option<(u64, u64)> {
    let found = std::fs::symlink_metadata(path).ok()?;
    Some((found.dev(), found.ino()))
}
