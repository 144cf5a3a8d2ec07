//! `agentctl`: the operator's command line of vpp-agent.

mod cli;
mod commands;
mod context;
mod format;
mod http;
mod template;

use std::process::ExitCode;

use clap::Parser as _;

/// Exit code of wrong flags and arguments, as of Ligato's agentctl.
const USAGE: u8 = 125;

fn main() -> ExitCode {
    let cli = match cli::Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            let wrong = error.use_stderr();
            // Nobody reads: nothing to do about it.
            let _ = error.print();
            return if wrong {
                ExitCode::from(USAGE)
            } else {
                ExitCode::SUCCESS
            };
        }
    };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let outcome = match runtime {
        Ok(runtime) => runtime.block_on(commands::run(cli)),
        Err(error) => Err(error.into()),
    };
    match outcome {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            anstream::eprintln!("Error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
