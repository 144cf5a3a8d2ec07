//! `mockvpp`: a stand-in for VPP, and the proof that it is one.

use std::process::ExitCode;

use clap::Parser as _;

mod cli;

fn main() -> ExitCode {
    match cli::Cli::parse().run() {
        Ok(code) => code,
        Err(error) => {
            cli::complain(&error);
            ExitCode::from(cli::ENVIRONMENT)
        }
    }
}
