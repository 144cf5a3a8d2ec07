//! `mockvpp serve`.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Args;
use clap::builder::PossibleValuesParser;
use mockvpp::MockVpp;
use mockvpp::server::{CliServer, StatsServer, UnixServer};
use mockvpp::shell::Look;
use vpp_binapi::message::RELEASES;

use crate::cli::say;
use crate::cli::sockets::{Sockets, stop_signal};

/// Be a VPP: answer on an API socket until SIGINT or SIGTERM
///
/// A socket file that a dead server left behind is replaced; one that is served, or a file of another kind, is not.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  mockvpp serve --api-socket /run/vpp/api.sock --vpp-version 24.06"
)]
pub struct Serve {
    /// Where to listen
    #[arg(long, value_name = "PATH")]
    api_socket: PathBuf,
    /// Where to listen for VPP's command line (vppctl -s PATH)
    #[arg(long, value_name = "PATH")]
    cli_socket: Option<PathBuf>,
    /// Where to hand out the stats segment
    #[arg(long, value_name = "PATH")]
    stats_socket: Option<PathBuf>,
    /// The release to be: messages that it lacks are missing
    #[arg(long, value_name = "RELEASE", default_value = "26.06", value_parser = PossibleValuesParser::new(RELEASES))]
    vpp_version: String,
}

impl Serve {
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .enable_all()
            .build()
            .context("the runtime does not start")?;
        runtime.block_on(async {
            let stop = stop_signal()?;
            let vpp = MockVpp::builder().release(&self.vpp_version).start()?;
            let cli = self.cli_socket.as_deref();
            let stats = self.stats_socket.as_deref();
            let sockets = Sockets {
                cli: cli
                    .map(|path| CliServer::bind(path, Look::default()))
                    .transpose()?,
                stats: stats
                    .map(|path| StatsServer::bind(path, &vpp, None))
                    .transpose()?,
                api: UnixServer::bind(&self.api_socket)?,
            };
            say(&format!(
                "VPP {} (simulated) listens on {}",
                self.vpp_version,
                self.api_socket.display()
            ));
            sockets.serve(&vpp, stop).await;
            Ok(ExitCode::SUCCESS)
        })
    }
}
