//! The VPP of a bench: a simulator in a process of its own behind a socket, or whatever serves the socket that was given.

use std::io;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use tokio::process::{Child, Command};
use tokio::time::{Instant, sleep};

use crate::target::Target;

/// How long a simulator may take to listen.
const START: Duration = Duration::from_secs(10);

/// The hidden command with which this program becomes a simulator.
pub const MOCK_COMMAND: &str = "serve-mock";

/// A VPP behind a socket.
pub struct Vpp {
    socket: PathBuf,
    mock: Option<Mock>,
}

struct Mock {
    child: Child,
    /// Holds the socket.
    _folder: tempfile::TempDir,
}

impl Vpp {
    /// Starts a simulator, or takes what is there.
    ///
    /// # Errors
    /// The simulator does not start.
    pub async fn start(target: &Target) -> io::Result<Self> {
        match target {
            Target::Socket(path) => Ok(Self {
                socket: path.clone(),
                mock: None,
            }),
            _ => {
                let folder = tempfile::tempdir()?;
                let socket = folder.path().join("api.sock");
                let child = spawn(&socket).await?;
                Ok(Self {
                    socket,
                    mock: Some(Mock {
                        child,
                        _folder: folder,
                    }),
                })
            }
        }
    }

    /// The API socket.
    pub fn socket(&self) -> &Path {
        &self.socket
    }

    /// Kills a simulator and starts another one in its place; `false`: this VPP is not ours to restart.
    ///
    /// # Errors
    /// The simulator does not start again.
    pub async fn restart(&mut self) -> io::Result<bool> {
        let Some(mock) = &mut self.mock else {
            return Ok(false);
        };
        mock.child.kill().await?;
        mock.child = spawn(&self.socket).await?;
        Ok(true)
    }
}

async fn spawn(socket: &Path) -> io::Result<Child> {
    let child = Command::new(std::env::current_exe()?)
        .arg(MOCK_COMMAND)
        .arg(socket)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .kill_on_drop(true)
        .spawn()?;
    let begin = Instant::now();
    while std::os::unix::net::UnixStream::connect(socket).is_err() {
        if begin.elapsed() > START {
            return Err(io::Error::new(
                io::ErrorKind::TimedOut,
                "the simulator does not listen",
            ));
        }
        sleep(Duration::from_millis(2)).await;
    }
    Ok(child)
}

/// What [`MOCK_COMMAND`] does: serves until it is killed.
///
/// # Errors
/// The socket is taken or refused.
pub async fn serve(socket: &Path) -> Result<(), mockvpp::server::ServeError> {
    let vpp = mockvpp::MockHandle::new(mockvpp::MockVpp::default());
    mockvpp::server::UnixServer::bind(socket)?
        .serve(&vpp, std::future::pending())
        .await;
    Ok(())
}
