//! `mockvpp serve`.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Args;
use clap::builder::PossibleValuesParser;
use mockvpp::MockVpp;
use mockvpp::server::UnixServer;
use tokio::signal::unix::{SignalKind, signal};
use vpp_binapi::message::RELEASES;

use crate::cli::say;

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
            let mut interrupt = signal(SignalKind::interrupt()).context("SIGINT")?;
            let mut terminate = signal(SignalKind::terminate()).context("SIGTERM")?;
            let vpp = MockVpp::builder().release(&self.vpp_version).start()?;
            let server = UnixServer::bind(&self.api_socket)?;
            say(&format!(
                "VPP {} (simulated) listens on {}",
                self.vpp_version,
                self.api_socket.display()
            ));
            let until = async {
                tokio::select! {
                    _ = interrupt.recv() => {}
                    _ = terminate.recv() => {}
                }
            };
            server.serve(&vpp, until).await;
            Ok(ExitCode::SUCCESS)
        })
    }
}
