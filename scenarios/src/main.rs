//! `vpp-agent-ctl`.

#![expect(clippy::print_stderr, reason = "a command-line tool")]

use std::io::Write as _;
use std::process::ExitCode;

use clap::Parser as _;
use indicatif::ProgressBar;
use serde::Serialize;
use tokio::time::Instant;
use vpp_agent_ctl::cli::{Cli, Command, Run};
use vpp_agent_ctl::report::{self, Outcome, Verdict};
use vpp_agent_ctl::run::{self, Show, TargetError};
use vpp_agent_ctl::scenario::Scenario;
use vpp_agent_ctl::{bench, check, library, sim, style};

/// Exit codes, as `--help` tells them.
const FAILED: u8 = 1;
const USAGE: u8 = 2;
const TARGET: u8 = 3;

fn main() -> ExitCode {
    let all = match library::predefined() {
        Ok(all) => all,
        Err(e) => return fail(USAGE, &e.to_string()),
    };
    let cli = Cli::parse_from(library::understand_old_words(&all, std::env::args()));
    log(cli.verbose);
    if let Command::Sim(plan) = &cli.command {
        return simulate(&all, plan);
    }
    let runtime = match tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime,
        Err(e) => return fail(TARGET, &format!("cannot start: {e}")),
    };
    let code = runtime.block_on(async {
        tokio::select! {
            code = command(&all, cli.command) => code,
            _ = tokio::signal::ctrl_c() => fail(130, "interrupted; VPP keeps what the last step left in it"),
        }
    });
    runtime.shutdown_background();
    code
}

fn log(verbose: u8) {
    let level = match verbose {
        0 => "off",
        1 => "info",
        2 => "debug",
        _ => "trace",
    };
    let filter =
        tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| level.into());
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .init();
}

fn fail(code: u8, what: &str) -> ExitCode {
    eprintln!("vpp-agent-ctl: {what}");
    ExitCode::from(code)
}

/// Prints, and ends quietly when nobody reads any more (`| head`).
fn print(text: &str) {
    if writeln!(std::io::stdout(), "{text}").is_err() {
        std::process::exit(0);
    }
}

async fn command(all: &[Scenario], command: Command) -> ExitCode {
    match command {
        Command::List { filter, json } => list(all, filter.as_deref(), json),
        Command::Show { scenario } => show(all, &scenario),
        Command::Run(run) => run_all(all, run).await,
        Command::Check { config, json } => match check::file(&config).await {
            Ok(report) => {
                print(&if json {
                    report.to_json()
                } else {
                    report.to_text()
                });
                ExitCode::from(if report.applies() { 0 } else { FAILED })
            }
            Err(check::CheckError::Target(e)) => fail(TARGET, &e),
            Err(check::CheckError::Config(e)) => fail(USAGE, &e),
        },
        Command::Bench(plan) => match bench::run(&plan).await {
            Ok(report) => {
                print(&if plan.json {
                    report.to_json()
                } else {
                    report.to_text()
                });
                ExitCode::SUCCESS
            }
            Err(e @ bench::BenchError::Target(_)) => fail(TARGET, &e.to_string()),
            Err(e) => fail(FAILED, &e.to_string()),
        },
        Command::Sim(plan) => simulate(all, &plan),
        Command::ServeMock { socket } => match bench::serve(&socket).await {
            Ok(()) => ExitCode::SUCCESS,
            Err(e) => fail(TARGET, &e.to_string()),
        },
    }
}

#[derive(Serialize)]
struct Listed<'s> {
    name: &'s str,
    area: &'s str,
    about: &'s str,
    steps: usize,
    like: Option<&'s str>,
}

fn list(all: &[Scenario], filter: Option<&str>, json: bool) -> ExitCode {
    let wanted = |s: &&Scenario| filter.is_none_or(|f| s.name.contains(f) || s.area.contains(f));
    let listed: Vec<&Scenario> = all.iter().filter(wanted).collect();
    if json {
        let scenarios: Vec<Listed<'_>> = listed
            .iter()
            .map(|s| Listed {
                name: &s.name,
                area: &s.area,
                about: &s.about,
                steps: s.steps.len(),
                like: s.like.as_deref(),
            })
            .collect();
        print(&serde_json::json!({ "scenarios": scenarios }).to_string());
        return ExitCode::SUCCESS;
    }
    let mut area = "";
    for s in &listed {
        if s.area != area {
            let gap = if area.is_empty() { "" } else { "\n" };
            print(&format!("{gap}{}", style::strong(&s.area)));
            area = &s.area;
        }
        print(&format!(
            "  {:<24} {:<10} {}",
            s.name,
            s.like.as_deref().unwrap_or(""),
            s.about
        ));
    }
    if listed.is_empty() {
        return fail(
            FAILED,
            &format!("no scenario matches \"{}\"", filter.unwrap_or_default()),
        );
    }
    ExitCode::SUCCESS
}

/// Every world has a runtime of its own: called outside of any.
fn simulate(all: &[Scenario], plan: &sim::Plan) -> ExitCode {
    let begin = Instant::now();
    let quiet = plan.json || plan.events;
    let progress = if quiet {
        ProgressBar::hidden()
    } else {
        ProgressBar::new_spinner()
    };
    let report = if plan.everywhere {
        sim::everywhere(all, &mut |scenario| {
            progress.set_message(scenario.to_owned());
            progress.tick();
        })
    } else {
        sim::worlds(plan, &mut |seed, events| {
            progress.set_message(format!("seed {seed}"));
            progress.tick();
            if plan.events && !plan.json {
                print(&format!(
                    "seed {seed}\n  {}",
                    sim::lines(events).join("\n  ")
                ));
            }
        })
    };
    progress.finish_and_clear();
    let well = report.failure.is_none();
    if plan.json {
        print(&serde_json::to_string_pretty(&report).unwrap_or_default());
    } else {
        let rate = report.worlds as f64 / begin.elapsed().as_secs_f64();
        print(&format!(
            "{} worlds with {} events, {rate:.0} a second",
            report.worlds, report.events
        ));
        match &report.failure {
            Some(failure) => print(&format!(
                "{} {}",
                style::bad("not well:"),
                failure.to_text()
            )),
            None => print(&style::good("all well").to_string()),
        }
    }
    ExitCode::from(if well { 0 } else { FAILED })
}

fn show(all: &[Scenario], name: &str) -> ExitCode {
    match library::find(all, name) {
        Ok(scenario) => {
            let text = library::text_of(&scenario).map(str::to_owned);
            match text.map_or_else(|| std::fs::read_to_string(name), Ok) {
                Ok(text) => print(text.trim_end()),
                Err(e) => return fail(USAGE, &format!("{name}: {e}")),
            }
            ExitCode::SUCCESS
        }
        Err(e) => fail(USAGE, &e.to_string()),
    }
}

async fn run_all(all: &[Scenario], args: Run) -> ExitCode {
    let chosen = if args.all {
        Ok(all.to_vec())
    } else {
        args.scenarios
            .iter()
            .map(|name| library::find(all, name))
            .collect::<Result<Vec<_>, _>>()
    };
    let chosen = match chosen {
        Ok(chosen) => chosen,
        Err(e) => return fail(USAGE, &e.to_string()),
    };
    let begin = Instant::now();
    let mut outcomes: Vec<Outcome> = Vec::with_capacity(chosen.len());
    let show = Show {
        steps: args.show_vpp && !args.json,
    };
    for (n, scenario) in chosen.iter().enumerate() {
        let keep = args.keep && n + 1 == chosen.len();
        let place = run::Place {
            target: &args.target,
            linux: args.linux,
        };
        match run::scenario(scenario, place, show, keep).await {
            Ok(outcome) => {
                if !args.json {
                    print(&outcome.line());
                }
                outcomes.push(outcome);
            }
            Err(e @ (TargetError::Unreachable { .. } | TargetError::NotEmpty { .. })) => {
                return fail(TARGET, &e.to_string());
            }
        }
    }
    if args.json {
        match serde_json::to_string_pretty(&report::Document {
            scenarios: &outcomes,
        }) {
            Ok(text) => print(&text),
            Err(e) => return fail(FAILED, &e.to_string()),
        }
    } else {
        print(&format!("\n{}", report::table(&outcomes, begin.elapsed())));
        for o in &outcomes {
            if let Verdict::Failed(why) = &o.verdict {
                eprintln!("{} {}/{}: {why}", style::bad("failed:"), o.area, o.name);
            }
        }
    }
    if report::all_passed(&outcomes) {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(FAILED)
    }
}
