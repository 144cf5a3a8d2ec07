//! The API socket in the file system.

use std::io;
use std::os::unix::fs::{FileTypeExt as _, MetadataExt as _};
use std::os::unix::net::UnixStream as Probe;
use std::path::{Path, PathBuf};
use std::time::Duration;

use tokio::net::UnixListener;
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
    path: PathBuf,
    /// Device and inode of the file, so that no other server's is removed.
    file: Option<(u64, u64)>,
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
        let io = |source| ServeError::Io {
            path: path.to_owned(),
            source,
        };
        match std::fs::symlink_metadata(path) {
            Ok(found) if !found.file_type().is_socket() => {
                return Err(ServeError::NoSocket(path.to_owned()));
            }
            Ok(_) => match Probe::connect(path) {
                Err(e) if e.kind() == io::ErrorKind::ConnectionRefused => {
                    std::fs::remove_file(path).map_err(io)?;
                }
                Ok(_) => return Err(ServeError::InUse(path.to_owned())),
                Err(e) => return Err(io(e)),
            },
            Err(e) if e.kind() == io::ErrorKind::NotFound => {}
            Err(e) => return Err(io(e)),
        }
        let listener = UnixListener::bind(path).map_err(io)?;
        Ok(Self {
            listener,
            path: path.to_owned(),
            file: inode(path),
        })
    }

    /// Serves clients until `until` is done; their connections close then.
    pub async fn serve(self, handle: &MockHandle, until: impl Future<Output = ()>) {
        let mut sessions = JoinSet::new();
        tokio::pin!(until);
        loop {
            tokio::select! {
                () = &mut until => return,
                Some(_) = sessions.join_next() => {}
                accepted = self.listener.accept() => match accepted {
                    Ok((stream, _)) => {
                        let handle = handle.clone();
                        sessions.spawn(async move { handle.serve_stream(stream).await });
                    }
                    Err(error) => {
                        tracing::warn!(%error, "a connection could not be accepted");
                        tokio::time::sleep(BREATH).await;
                    }
                }
            }
        }
    }
}

impl Drop for UnixServer {
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
