//! The command line.

mod api_json;
mod conform;
mod drop_in;
mod messages;
mod serve;
mod sockets;

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{CommandFactory as _, Parser, Subcommand};
use mockvpp::conform::{compact::compact, recording};

/// Answers differ from the recorded ones, or fewer are equal than asked for.
pub const DIFFERENT: u8 = 1;
/// Something outside this program is missing or broken. (Usage errors are 2, as clap has it.)
pub const ENVIRONMENT: u8 = 3;

/// A stand-in for VPP: its control plane as a state machine behind VPP's binary API.
#[derive(Debug, Parser)]
#[command(
    name = "mockvpp",
    version,
    args_conflicts_with_subcommands = true,
    override_usage = "mockvpp <COMMAND>\n       mockvpp -c startup.conf\n       mockvpp unix { nodaemon … } socksvr { … }",
    after_help = "Exit codes: 0 done, 1 answers differ or too few are equal, 2 wrong usage, 3 a file or socket is missing or broken."
)]
pub struct Cli {
    #[command(flatten)]
    drop_in: drop_in::DropIn,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    Serve(serve::Serve),
    Conform(conform::Conform),
    Messages(messages::Messages),
    ApiJson(api_json::ApiJson),
    /// Make recordings small: drop the decoded fields, compress
    ///
    /// The same input gives the same bytes every time.
    #[command(
        after_help = "Example:\n  mockvpp compact recordings/ --output mockvpp/fixtures/conformance"
    )]
    Compact {
        /// Recordings (*.jsonl, *.jsonl.gz) or folders of them
        #[arg(required = true)]
        input: Vec<PathBuf>,
        /// Folder that receives NAME.jsonl.gz
        #[arg(long)]
        output: PathBuf,
    },
}

impl Cli {
    /// Does what was asked.
    ///
    /// # Errors
    /// A file or socket is missing or broken.
    pub fn run(self) -> anyhow::Result<ExitCode> {
        match self.command {
            None if self.drop_in.is_empty() => {
                Self::command().print_help()?;
                Ok(ExitCode::from(2))
            }
            None => self.drop_in.run(),
            Some(Command::Serve(serve)) => serve.run(),
            Some(Command::Conform(conform)) => conform.run(),
            Some(Command::Messages(messages)) => messages.run(),
            Some(Command::ApiJson(api_json)) => api_json.run(),
            Some(Command::Compact { input, output }) => compact_all(&input, &output),
        }
    }
}

fn compact_all(input: &[PathBuf], output: &Path) -> anyhow::Result<ExitCode> {
    for file in recording::find(input)? {
        let path = compact(&file, output)?;
        say(&path.display().to_string());
    }
    Ok(ExitCode::SUCCESS)
}

/// A line on standard output; a reader that has gone is no error.
pub fn say(line: &str) {
    let _ = writeln!(anstream::stdout().lock(), "{line}");
}

/// One line on standard error: the error and those of its causes that it does not quote itself.
pub fn complain(error: &anyhow::Error) {
    let mut line = error.to_string();
    for cause in error.chain().skip(1).map(ToString::to_string) {
        if !line.contains(&cause) {
            line.push_str(": ");
            line.push_str(&cause);
        }
    }
    let _ = writeln!(anstream::stderr().lock(), "mockvpp: {line}");
}
