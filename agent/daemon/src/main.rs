//! The process `vpp-agent`.

mod files;
mod flags;
mod run;

use std::process::ExitCode;

use clap::Parser as _;

use flags::Flags;

#[tokio::main]
async fn main() -> ExitCode {
    let flags = Flags::parse_from(std::env::args().map(flags::go_style));
    let outcome = match log(&flags.log_level) {
        Ok(()) => run::run(flags).await,
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

fn log(levels: &str) -> anyhow::Result<()> {
    let filter = tracing_subscriber::EnvFilter::try_new(levels)
        .map_err(|error| anyhow::anyhow!("log level {levels:?}: {error}"))?;
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .init();
    Ok(())
}
