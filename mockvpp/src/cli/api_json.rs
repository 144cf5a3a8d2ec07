//! `mockvpp api-json`.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Args;
use clap::builder::PossibleValuesParser;
use mockvpp::description::describe;
use mockvpp::{Config, MockVpp};
use vpp_binapi::message::RELEASES;

use crate::cli::say;

/// Write the API description files (*.api.json) of all messages that the simulator speaks
///
/// Clients that learn the API at run time, such as vpp_papi, need them where no VPP is installed. Files of the same name are
/// replaced.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  mockvpp api-json api/\n  python3 -c 'from vpp_papi import VPPApiClient; VPPApiClient(apidir=\"api\", server_address=\"/run/vpp/api.sock\")'"
)]
pub struct ApiJson {
    /// Folder that receives MODULE.api.json; made if absent
    dir: PathBuf,
    /// The release to describe
    #[arg(long, value_name = "RELEASE", default_value = "26.06", value_parser = PossibleValuesParser::new(RELEASES))]
    vpp_version: String,
}

impl ApiJson {
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let vpp = MockVpp::new(Config {
            release: self.vpp_version,
            ..Config::default()
        });
        let spoken = vpp.message_table();
        let files = describe(spoken.iter().map(|(_, name)| *name));
        std::fs::create_dir_all(&self.dir).with_context(|| self.dir.display().to_string())?;
        for file in &files {
            let path = self.dir.join(format!("{}.api.json", file.module));
            std::fs::write(&path, format!("{:#}\n", file.document))
                .with_context(|| path.display().to_string())?;
        }
        let (messages, modules) = (spoken.len(), files.len());
        say(&format!(
            "{messages} messages of {modules} modules written to {}",
            self.dir.display()
        ));
        Ok(ExitCode::SUCCESS)
    }
}
