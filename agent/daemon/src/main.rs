//! The process `vpp-agent`.

mod files;
mod flags;
mod health;
mod log;
mod run;
mod stores;

use std::process::ExitCode;

use clap::Parser as _;

use flags::Flags;

#[tokio::main]
async fn main() -> ExitCode {
    let flags = Flags::parse_from(std::env::args().map(flags::go_style));
    let outcome = match log::Levels::start(&flags.log_level) {
        Ok(levels) => run::run(flags, levels).await,
        Err(error) => Err(error),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // One line: what, where, why.
            anstream::eprintln!("vpp-agent: {error:#}");
            ExitCode::FAILURE
        }
    }
}
