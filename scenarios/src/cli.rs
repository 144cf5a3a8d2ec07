//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use crate::target::{LinuxKind, Target};
use crate::{bench, sim};

/// Runs predefined VPP configurations through the agent into a simulated or real VPP, and checks what VPP ends up holding.
///
/// The agent that runs here is the real one: the same model, scheduler, plugins and binary-API client as in vpp-agent.
#[derive(Debug, Parser)]
#[command(name = "vpp-agent-ctl", version, arg_required_else_help = true, after_help = AFTER)]
pub struct Cli {
    /// Log what the agent does to standard error; repeat for more (up to every binary-API message)
    #[arg(short, long, action = clap::ArgAction::Count, global = true)]
    pub verbose: u8,
    /// What to do
    #[command(subcommand)]
    pub command: Command,
}

const AFTER: &str = "\
Examples:
  vpp-agent-ctl list                              all predefined scenarios by area
  vpp-agent-ctl run --all                         all of them on the embedded simulator
  vpp-agent-ctl run bridge-domain l3/route        two of them
  vpp-agent-ctl run -bd                           by the word of the older vpp-agent-ctl
  vpp-agent-ctl run my.yaml --target /run/vpp/api.sock   your own, on a real VPP
  vpp-agent-ctl check config.yaml                 would this configuration apply?
  vpp-agent-ctl bench --workload routes           how fast, as a ratio to VPP itself
  vpp-agent-ctl sim --runs 1000                   does it survive?

Exit codes: 0 all passed, 1 a scenario or check failed, 2 wrong arguments or broken file, 3 target not reachable.";

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// List the predefined scenarios
    List {
        /// Only those whose area or name contains this
        filter: Option<String>,
        /// One JSON document instead of a table
        #[arg(long)]
        json: bool,
    },
    /// Show a scenario's file
    Show {
        /// Name, area/name or path of a file
        scenario: String,
    },
    /// Run scenarios and check what VPP ends up holding
    Run(Run),
    /// Try a configuration file on a fresh simulated VPP: would it apply?
    Check {
        /// Configuration in the agent's YAML or JSON form
        config: PathBuf,
        /// One JSON document instead of text
        #[arg(long)]
        json: bool,
    },
    /// Measure the agent: bulk changes, single changes, resyncs, memory, against the same messages without an agent
    ///
    /// All figures come from one run, so their ratios mean something on a noisy machine, too.
    Bench(bench::Plan),
    /// Simulate worlds in which VPP, the connection and the agent fail, from a seed, until one does not recover
    ///
    /// In each world configuration comes and goes in random batches while VPP restarts, hangs or loses messages, connections
    /// break, the agent dies, and somebody else changes VPP. Then the faults end, and VPP must hold what a fresh agent brings to
    /// a fresh VPP. A world that fails is made smaller and can be replayed from its seed.
    Sim(sim::Plan),
    /// Serve a simulator on an API socket
    #[command(name = bench::MOCK_COMMAND, hide = true)]
    ServeMock {
        /// The socket
        socket: PathBuf,
    },
}

/// `run`.
#[derive(Debug, Args)]
pub struct Run {
    /// Names, area/name, words like -bd, or paths of scenario files
    #[arg(required_unless_present = "all", conflicts_with = "all")]
    pub scenarios: Vec<String>,
    /// All predefined scenarios
    #[arg(long)]
    pub all: bool,
    /// mock (default) or the path of a VPP's API socket
    #[arg(long, default_value = "mock")]
    pub target: Target,
    /// The Linux beside VPP
    #[arg(long, value_enum, default_value_t)]
    pub linux: LinuxKind,
    /// One JSON document on standard output, nothing else
    #[arg(long)]
    pub json: bool,
    /// Show after every step what VPP holds
    #[arg(long)]
    pub show_vpp: bool,
    /// Leave the configuration of the last scenario in VPP
    #[arg(long)]
    pub keep: bool,
}
