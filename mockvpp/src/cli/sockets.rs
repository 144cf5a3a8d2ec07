//! What a simulated VPP listens on, until a signal ends it.

use anyhow::Context as _;
use mockvpp::MockHandle;
use mockvpp::server::{CliServer, StatsServer, UnixServer};
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

/// The sockets of a process.
pub struct Sockets {
    pub api: UnixServer,
    pub cli: Option<CliServer>,
    pub stats: Option<StatsServer>,
}

/// Done when SIGINT or SIGTERM comes; from the call on they no longer kill the process.
///
/// # Errors
/// The system refuses.
///
/// # Panics
/// Outside a tokio runtime.
pub fn stop_signal() -> anyhow::Result<impl Future<Output = ()>> {
    let mut interrupt = signal(SignalKind::interrupt()).context("SIGINT")?;
    let mut terminate = signal(SignalKind::terminate()).context("SIGTERM")?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

impl Sockets {
    /// Serves all of them until `stop` is done; their files go then.
    pub async fn serve(self, vpp: &MockHandle, stop: impl Future<Output = ()>) {
        let (stopping, stopped) = watch::channel(false);
        let until = || {
            let mut stopped = stopped.clone();
            async move { drop(stopped.wait_for(|stop| *stop).await) }
        };
        let stop = async {
            stop.await;
            stopping.send_replace(true);
        };
        let commands = async {
            if let Some(cli) = self.cli {
                cli.serve(vpp, until()).await;
            }
        };
        let stats = async {
            if let Some(stats) = self.stats {
                stats.serve(until()).await;
            }
        };
        tokio::join!(stop, commands, stats, self.api.serve(vpp, until()));
    }
}
