//! `vpp-agent-ctl bench`: how fast the agent is, as a ratio to the same messages streamed without it, in one run.
//!
//! The agent configures, changes, re-reads and removes N values; a [`tap`] keeps what it sends. Afterwards [`raw`] streams
//! the same bytes to the same VPP and only counts the answers: that is as fast as this VPP can be asked on this machine.

mod figures;
mod raw;
mod tap;
mod vpp;
mod workload;

use std::io;
use std::sync::Arc;
use std::time::Duration;

use agent_model::document::ConfigDocument;
use indicatif::ProgressBar;
use tokio::time::{Instant, sleep, timeout};
use vpp_agent::{Agent, ApplyError};
use vpp_binapi::client::UnixTransport;

pub use figures::{Figure, Report};
pub use vpp::{MOCK_COMMAND, serve};
pub use workload::Workload;

use crate::run::{TargetError, agent_options, require_empty};
use crate::target::Target;
use raw::Raw;
use tap::Tap;
use vpp::Vpp;

/// Single changes that are timed.
const SAMPLES: u32 = 2000;
/// How long an agent may take to configure a restarted VPP.
const RECOVERY: Duration = Duration::from_secs(600);

/// What to measure.
#[derive(Debug, Clone, clap::Args)]
pub struct Plan {
    /// mock (default: a simulator in its own process) or the path of an API socket of a VPP without configuration
    #[arg(long, default_value = "mock")]
    pub target: Target,
    /// What to configure
    #[arg(long, value_enum, default_value_t = Workload::Routes)]
    pub workload: Workload,
    /// How many values
    #[arg(long, default_value_t = 100_000, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    pub count: u32,
    /// One JSON document on standard output, nothing else
    #[arg(long)]
    pub json: bool,
}

/// Why there are no figures.
#[derive(Debug, thiserror::Error)]
pub enum BenchError {
    /// The VPP cannot be used.
    #[error(transparent)]
    Target(#[from] TargetError),
    /// The connection for raw streams, or the simulator, failed.
    #[error("{0}")]
    Io(#[from] io::Error),
    /// Part of the configuration was not applied: what was measured would mean nothing.
    #[error("{phase}: {source}")]
    Apply {
        /// What was being done.
        phase: &'static str,
        /// Why it failed.
        source: ApplyError,
    },
    /// The restarted VPP was not configured again.
    #[error("the agent did not configure the restarted VPP within {} s", RECOVERY.as_secs())]
    Recovery,
}

/// Agent, its VPP, and what it sent.
struct Bench<'p> {
    plan: &'p Plan,
    vpp: Vpp,
    tap: Tap,
    agent: Agent,
    progress: ProgressBar,
}

/// One timed transaction.
struct Timed {
    time: Duration,
    frames: Vec<u8>,
    calls: vpp_agent::Calls,
}

/// Runs a bench.
///
/// # Errors
/// See [`BenchError`].
pub async fn run(plan: &Plan) -> Result<Report, BenchError> {
    let vpp = Vpp::start(&plan.target).await?;
    let tap = Tap::new(UnixTransport::new(vpp.socket()));
    let agent = Agent::start(Arc::new(tap.clone()), agent_options())
        .await
        .map_err(|e| TargetError::unreachable(&plan.target, e))?;
    require_empty(&plan.target, &agent.vpp()).await?;
    let bench = Bench {
        plan,
        vpp,
        tap,
        agent,
        progress: ProgressBar::new_spinner(),
    };
    bench
        .progress
        .enable_steady_tick(Duration::from_millis(100));
    bench.measure().await
}

impl Bench<'_> {
    async fn measure(mut self) -> Result<Report, BenchError> {
        let Plan {
            workload, count, ..
        } = *self.plan;
        let ground = workload.ground();
        let (first, second) = (workload.values(count, 0), workload.values(count, 1));
        let mut whole = ground.clone();
        whole.extend(second.values().cloned());
        self.replace("clean start", &ConfigDocument::default())
            .await?;
        self.put("ground", &ground).await?;

        let memory = resident_bytes();
        let add = self.put("bulk add", &first).await?;
        let grown = resident_bytes().saturating_sub(memory + add.frames.len() as u64);
        let modify = self.put("bulk modify", &second).await?;
        self.settle().await;
        let noop = self
            .put("no-op update", &one(workload, 0, count, 1))
            .await?;
        let single = self.single_changes().await?;
        let resync = self.replace("full resync, unchanged", &whole).await?;
        let restart = self.restart().await?;
        let delete = self.delete("bulk delete", &second).await?;

        self.progress
            .set_message("the same messages without an agent");
        let mut raw = Raw::connect(self.vpp.socket()).await?;
        let raw_add = raw.stream(&add.frames).await?;
        let raw_modify = raw.stream(&modify.frames).await?;
        let raw_resync = raw.stream(&resync.frames).await?;
        let raw_delete = raw.stream(&delete.frames).await?;
        self.delete("clean up", &ground).await?;
        self.agent.close().await;
        self.progress.finish_and_clear();

        let calls = |timed: &Timed| Some(timed.calls.total as f64 / f64::from(count));
        let bulk = |name, timed: &Timed, raw| {
            let mut figure = Figure::bulk(name, count, timed.time);
            figure.against(count, raw);
            figure.calls_per_value = calls(timed);
            figure
        };
        let mut figures = vec![bulk("bulk add", &add, raw_add)];
        figures.push(bulk("bulk modify", &modify, raw_modify));
        figures.push(bulk("bulk delete", &delete, raw_delete));
        let mut figure = bulk("full resync, unchanged", &resync, raw_resync);
        figure.writes = Some(resync.calls.writes);
        figures.push(figure);
        if let Some(time) = restart {
            figures.push(Figure {
                of_bulk: Some(time.as_secs_f64() / add.time.as_secs_f64()),
                ..Figure::bulk("VPP restart", count, time)
            });
        }
        figures.push(Figure::latency("single change", single));
        figures.push(Figure {
            name: "no-op update",
            calls_per_value: Some(noop.calls.total as f64),
            milliseconds: Some(noop.time.as_secs_f64() * 1e3),
            ..Figure::default()
        });
        figures.push(Figure {
            name: "memory",
            bytes_per_value: Some(grown / u64::from(count)),
            ..Figure::default()
        });
        Ok(Report {
            workload: workload.name(),
            count,
            target: self.plan.target.to_string(),
            via: "local",
            figures,
        })
    }

    async fn timed(
        &self,
        phase: &'static str,
        change: impl Future<Output = Result<(), ApplyError>>,
    ) -> Result<Timed, BenchError> {
        self.progress.set_message(phase);
        let before = self.agent.calls();
        self.tap.open();
        let begin = Instant::now();
        let result = change.await;
        let time = begin.elapsed();
        let frames = self.tap.close();
        result.map_err(|source| BenchError::Apply { phase, source })?;
        Ok(Timed {
            time,
            frames,
            calls: self.agent.calls() - before,
        })
    }

    async fn put(&self, phase: &'static str, values: &ConfigDocument) -> Result<Timed, BenchError> {
        self.timed(phase, async { self.agent.put(values).await.map(drop) })
            .await
    }

    async fn replace(
        &self,
        phase: &'static str,
        values: &ConfigDocument,
    ) -> Result<Timed, BenchError> {
        self.timed(phase, async { self.agent.replace(values).await.map(drop) })
            .await
    }

    async fn delete(
        &self,
        phase: &'static str,
        values: &ConfigDocument,
    ) -> Result<Timed, BenchError> {
        self.timed(phase, async { self.agent.delete(values).await.map(drop) })
            .await
    }

    /// Waits until the agent has read what VPP's events of the bulk told it to, which would count as calls of what follows.
    async fn settle(&self) {
        const QUIET: Duration = Duration::from_millis(50);
        for _ in 0..200 {
            let before = self.agent.calls();
            sleep(QUIET).await;
            if self.agent.calls() == before {
                return;
            }
        }
    }

    /// Every change to the first revision is followed by one back, so that all end in the second.
    async fn single_changes(&self) -> Result<Vec<Duration>, BenchError> {
        let Plan {
            workload, count, ..
        } = *self.plan;
        self.progress.set_message("single changes");
        let mut samples = Vec::with_capacity(SAMPLES as usize);
        for sample in 0..SAMPLES {
            let n = (sample / 2).wrapping_mul(7919) % count;
            let change = one(workload, n, count, sample % 2);
            let begin = Instant::now();
            let result = self.agent.put(&change).await;
            samples.push(begin.elapsed());
            result.map_err(|source| BenchError::Apply {
                phase: "single change",
                source,
            })?;
        }
        Ok(samples)
    }

    /// From the moment that the new VPP listens until it is configured; `None`: this VPP is not ours to restart.
    async fn restart(&mut self) -> Result<Option<Duration>, BenchError> {
        self.progress.set_message("VPP restart");
        let session = self.agent.session();
        if !self.vpp.restart().await? {
            return Ok(None);
        }
        let begin = Instant::now();
        let recovered = timeout(RECOVERY, self.agent.recovered_after(session)).await;
        recovered.map_err(|_| BenchError::Recovery)?;
        Ok(Some(begin.elapsed()))
    }
}

fn one(workload: Workload, n: u32, count: u32, revision: u32) -> ConfigDocument {
    std::iter::once(workload.value(n, count, revision)).collect()
}

/// Memory of this process.
fn resident_bytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages = status.split(' ').nth(1).and_then(|p| p.parse::<u64>().ok());
    pages.unwrap_or(0) * rustix::param::page_size() as u64
}
