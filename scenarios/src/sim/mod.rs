//! `vpp-agent-ctl sim`: worlds in which everything goes wrong, from a seed.
//!
//! A world is one agent and one simulated VPP in one thread, with virtual time. A seed gives a list of [`Event`]s:
//! configuration comes and goes in random batches while VPP restarts, hangs or loses messages, connections break, the agent
//! dies at any message, and somebody else changes VPP behind its back. Then the faults end and the [`oracle`] asks whether
//! VPP holds what a fresh agent would have brought to a fresh VPP from the last configuration.
//!
//! The same seed gives the same world every time. A world that fails is made smaller: [`shrink`] leaves out events as long
//! as it still fails.

mod event;
mod everywhere;
mod oracle;
mod shrink;
mod world;

use serde::Serialize;

pub use event::Event;
pub use everywhere::everywhere;
pub use world::run;

/// An event with its number.
pub type Numbered = (usize, Event);

/// What to simulate.
#[derive(Debug, Clone, clap::Args)]
#[command(after_help = "\
Examples:
  vpp-agent-ctl sim                                 100 worlds from seed 1 on
  vpp-agent-ctl sim --seed 4711 --steps 200 --runs 1000
  vpp-agent-ctl sim --seed 4711 --runs 1 --events   show what happens in one world
  vpp-agent-ctl sim --seed 4711 --runs 1 --keep 3,8 only two of its events
  vpp-agent-ctl sim --everywhere                    every predefined scenario, cut at every single message

Exit codes: 0 all worlds are well, 1 one is not (its shortest form and how to replay it are printed).")]
pub struct Plan {
    /// The first world's seed; the next ones follow
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// How many worlds
    #[arg(long, default_value_t = 100)]
    pub runs: u64,
    /// Events in a world
    #[arg(long, default_value_t = 40)]
    pub steps: usize,
    /// Only these events of each world, by their numbers
    #[arg(long, value_delimiter = ',')]
    pub keep: Vec<usize>,
    /// Instead of random worlds: apply each predefined scenario and let each fault happen at each message
    #[arg(long, conflicts_with_all = ["seed", "runs", "steps", "keep"])]
    pub everywhere: bool,
    /// Print the events of every world
    #[arg(long)]
    pub events: bool,
    /// One JSON document on standard output, nothing else
    #[arg(long)]
    pub json: bool,
}

/// What came of all worlds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Worlds that were run, without those run to make a failing one smaller.
    pub worlds: u64,
    /// Events in them.
    pub events: u64,
    /// The first world that is not well.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub failure: Option<Failure>,
}

/// A world that is not well.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Failure {
    /// What makes it happen again.
    pub replay: String,
    /// What is wrong.
    pub problem: String,
    /// The events that are needed for it, with their numbers.
    pub events: Vec<String>,
}

impl Failure {
    /// For people.
    pub fn to_text(&self) -> String {
        format!(
            "{}\n\nafter\n  {}\n\nagain: {}",
            self.problem,
            self.events.join("\n  "),
            self.replay
        )
    }
}

/// Runs worlds until one is not well; `tell` hears of every one before it begins.
pub fn worlds(plan: &Plan, tell: &mut dyn FnMut(u64, &[Numbered])) -> Report {
    let mut report = Report::default();
    for seed in plan.seed..plan.seed.saturating_add(plan.runs) {
        let kept = |(at, _): &Numbered| plan.keep.is_empty() || plan.keep.contains(at);
        let events: Vec<_> = event::generate(seed, plan.steps)
            .into_iter()
            .enumerate()
            .filter(kept)
            .collect();
        tell(seed, &events);
        report.worlds += 1;
        report.events += events.len() as u64;
        if let Err(problem) = run(&only_events(&events)) {
            let (events, problem) = shrink::shrink(events, problem);
            let numbers: Vec<_> = events.iter().map(|(at, _)| at.to_string()).collect();
            report.failure = Some(Failure {
                replay: format!(
                    "vpp-agent-ctl sim --seed {seed} --runs 1 --steps {} --keep {}",
                    plan.steps,
                    numbers.join(",")
                ),
                problem,
                events: lines(&events),
            });
            break;
        }
    }
    report
}

/// Events with their numbers, a line each.
pub fn lines(events: &[Numbered]) -> Vec<String> {
    let line = |(at, event): &Numbered| format!("{at:>3} {event}");
    events.iter().map(line).collect()
}

fn only_events(events: &[Numbered]) -> Vec<Event> {
    events.iter().map(|(_, event)| event.clone()).collect()
}
