//! One scenario through the agent into a VPP.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use agent_linux::{Gate, Netlink};
use agent_model::document::ConfigDocument;
use agent_model::text::DecodeOptions;
use agent_scheduler::ValueState;
use mockvpp::{MockHandle, MockVpp};
use tokio::time::{Instant, timeout};
use vpp_agent::{Agent, ApplyError, Calls, Options};
use vpp_binapi::client::{Client, Config, InProcess, Transport, UnixTransport};

use crate::pattern;
use crate::report::{Outcome, Verdict};
use crate::scenario::{Action, Expect, Restart, Resync, Scenario, Step};
use crate::target::{LinuxKind, Target};
use crate::{linux, observe, style};

/// How long a VPP may take to be found again after a restart.
const RECOVERY: Duration = Duration::from_secs(30);

/// What the runner tells while it works.
#[derive(Debug, Clone, Copy, Default)]
pub struct Show {
    /// After every step: its name and what VPP holds.
    pub steps: bool,
}

/// The target cannot be used at all; no scenario was tried.
#[derive(Debug, thiserror::Error)]
pub enum TargetError {
    /// Nobody answers.
    #[error("no VPP at {target}: {source}")]
    Unreachable {
        /// The socket.
        target: String,
        /// Why.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// Somebody's configuration is there; scenarios would mix with it.
    #[error("the VPP at {target} is not empty; scenarios need one of their own. It holds:\n  {}", .holds.join("\n  "))]
    NotEmpty {
        /// The socket.
        target: String,
        /// What it holds.
        holds: Vec<String>,
    },
}

impl TargetError {
    /// Nobody answers at the target.
    pub(crate) fn unreachable(
        target: &Target,
        source: impl Into<Box<dyn std::error::Error + Send + Sync>>,
    ) -> Self {
        Self::Unreachable {
            target: target.to_string(),
            source: source.into(),
        }
    }
}

/// Requires a VPP without configuration.
pub(crate) async fn require_empty(target: &Target, eyes: &Client) -> Result<(), TargetError> {
    let holds = observe::lines(eyes)
        .await
        .map_err(|e| TargetError::unreachable(target, e))?;
    if holds.is_empty() {
        return Ok(());
    }
    let target = target.to_string();
    Err(TargetError::NotEmpty { target, holds })
}

/// The VPP of one scenario.
struct World {
    mock: Option<MockHandle>,
    transport: Arc<dyn Transport>,
    agent: Agent,
    /// A second connection, to look at what VPP holds.
    eyes: Client,
    /// The configuration as the steps so far leave it, by key.
    desired: BTreeMap<String, agent_model::ModelValue>,
    most_values: usize,
    /// Requests sent by agents that were restarted meanwhile.
    earlier: Calls,
    /// The Linux beside VPP, where the scenario configures one.
    linux: Option<Arc<Gate>>,
}

/// Where a scenario runs.
#[derive(Debug, Clone, Copy)]
pub struct Place<'t> {
    /// The VPP.
    pub target: &'t Target,
    /// The Linux.
    pub linux: LinuxKind,
}

pub(crate) fn agent_options() -> Options {
    Options {
        client: Config {
            health_interval: None,
            ..Config::named("vpp-agent")
        },
        ..Options::default()
    }
}

/// Options of an agent with that Linux.
fn options(linux: Option<&Arc<Gate>>) -> Options {
    Options {
        linux: linux.cloned().map(|linux| linux as Arc<dyn Netlink>),
        ..agent_options()
    }
}

impl World {
    async fn start(target: &Target, kind: Option<linux::Kind>) -> Result<Self, TargetError> {
        let (mock, transport): (_, Arc<dyn Transport>) = match target {
            Target::Mock => {
                let mock = MockHandle::new(MockVpp::default());
                let server = mock.clone();
                (
                    Some(mock),
                    Arc::new(InProcess::new(move || server.client_stream())),
                )
            }
            Target::Socket(path) => (None, Arc::new(UnixTransport::new(path))),
        };
        let linux = match kind {
            Some(kind) => Some(
                linux::start(kind, mock.as_ref())
                    .await
                    .map_err(|e| TargetError::unreachable(target, e))?,
            ),
            None => None,
        };
        let agent = Agent::start(transport.clone(), options(linux.as_ref())).await;
        let agent = agent.map_err(|e| TargetError::unreachable(target, e))?;
        let config = Config {
            health_interval: None,
            ..Config::named("vpp-agent-ctl")
        };
        let eyes = Client::connect(&*transport, config)
            .await
            .map_err(|e| TargetError::unreachable(target, e))?;
        require_empty(target, &eyes).await?;
        Ok(Self {
            mock,
            transport,
            agent,
            eyes,
            desired: BTreeMap::new(),
            most_values: 0,
            earlier: Calls::default(),
            linux,
        })
    }

    /// Requests to VPP and calls of Linux.
    fn calls(&self) -> Calls {
        let now = self.agent.calls();
        let linux = self.linux.as_ref();
        Calls {
            total: self.earlier.total + now.total + linux.map_or(0, |l| l.calls()),
            writes: self.earlier.writes + now.writes + linux.map_or(0, |l| l.writes()),
        }
    }

    fn document(&self) -> ConfigDocument {
        self.desired.values().cloned().collect()
    }

    /// What VPP and Linux hold.
    async fn holds(&mut self) -> Result<Vec<String>, String> {
        let mut lines = self.vpp_holds().await?;
        if let Some(linux) = &self.linux {
            observe::linux::lines(linux.uncounted(), &mut lines)
                .await
                .map_err(|e| format!("Linux cannot be asked what it holds: {e}"))?;
            lines.sort();
        }
        Ok(lines)
    }

    /// What VPP holds, over a connection that survived whatever the step did.
    async fn vpp_holds(&mut self) -> Result<Vec<String>, String> {
        if let Ok(lines) = observe::lines(&self.eyes).await {
            return Ok(lines);
        }
        let config = Config {
            health_interval: None,
            ..Config::named("vpp-agent-ctl")
        };
        self.eyes = Client::connect(&*self.transport, config)
            .await
            .map_err(|e| e.to_string())?;
        observe::lines(&self.eyes)
            .await
            .map_err(|e| format!("VPP cannot be asked what it holds: {e}"))
    }

    async fn act(&mut self, action: Action<'_>) -> Result<Result<(), ApplyError>, String> {
        match action {
            Action::Put(config) => {
                let document = document(config)?;
                let changed = self.agent.put(&document).await;
                if !matches!(changed, Err(ApplyError::Invalid(_))) {
                    self.desired
                        .extend(document.values().map(|v| (v.key(), v.clone())));
                }
                Ok(changed.map(drop))
            }
            Action::Replace(config) => {
                let document = document(config)?;
                let changed = self.agent.replace(&document).await;
                if !matches!(changed, Err(ApplyError::Invalid(_))) {
                    self.desired = document.values().map(|v| (v.key(), v.clone())).collect();
                }
                Ok(changed.map(drop))
            }
            Action::Delete(config) => {
                let document = document(config)?;
                document.values().for_each(|v| {
                    self.desired.remove(&v.key());
                });
                Ok(self.agent.delete(&document).await.map(drop))
            }
            Action::Resync(Resync::Full) => {
                Ok(self.agent.replace(&self.document()).await.map(drop))
            }
            Action::Resync(Resync::Downstream) => Ok(self.agent.resync().await.map(drop)),
            Action::Restart(Restart::Vpp) => self.restart_vpp().await.map(Ok),
            Action::Restart(Restart::Agent) => self.restart_agent().await,
            Action::Check => Ok(Ok(())),
        }
    }

    async fn restart_vpp(&mut self) -> Result<(), String> {
        let mock = self.mock.as_ref().ok_or("only the mock can be restarted")?;
        let session = self.agent.session();
        mock.restart();
        let recovered = timeout(RECOVERY, self.agent.recovered_after(session)).await;
        recovered.map(drop).map_err(|_| {
            format!(
                "the agent did not find VPP again within {} s",
                RECOVERY.as_secs()
            )
        })
    }

    /// The new agent knows nothing but the configuration; all of it comes in one full resync.
    async fn restart_agent(&mut self) -> Result<Result<(), ApplyError>, String> {
        let fresh = Agent::start(self.transport.clone(), options(self.linux.as_ref()))
            .await
            .map_err(|e| e.to_string())?;
        let old = std::mem::replace(&mut self.agent, fresh);
        let calls = old.calls();
        self.earlier = Calls {
            total: self.earlier.total + calls.total,
            writes: self.earlier.writes + calls.writes,
        };
        old.close().await;
        Ok(self.agent.replace(&self.document()).await.map(drop))
    }

    async fn step(&mut self, step: &Step, show: Show) -> Result<(), String> {
        if let Some(mock) = &self.mock {
            for fault in &step.faults {
                mock.with(|mock| mock.set_fault(fault.clone()))
                    .map_err(|e| e.to_string())?;
            }
        }
        let calls = self.calls();
        let result = self.act(step.action()?).await?;
        let calls = self.calls() - calls;
        let lines = self.holds().await?;
        self.most_values = self.most_values.max(self.desired.len());
        if show.steps {
            show_step(step, calls, &lines);
        }
        check_result(&step.expect, result)?;
        self.check_states(&step.expect).await?;
        check_writes(&step.expect, calls)?;
        check_lines(&step.expect, &lines)
    }

    /// Every value must be CONFIGURED, or in the state that the step names.
    async fn check_states(&self, expect: &Expect) -> Result<(), String> {
        let mut open = expect.states.clone();
        let mut wrong = Vec::new();
        for base in self.agent.statuses().await {
            for status in std::iter::once(&base.value).chain(&base.derived_values) {
                let key = status
                    .key
                    .as_ref()
                    .map(ToString::to_string)
                    .unwrap_or_default();
                let wanted = open.remove(&key);
                let is = status.state.name();
                let fine = matches!(status.state, ValueState::Configured | ValueState::Obtained);
                match wanted {
                    Some(wanted) if wanted == is => {}
                    None if fine => {}
                    wanted => wrong.push(format!(
                        "{key} is {is}{}, expected {}",
                        explain(status),
                        wanted.as_deref().unwrap_or("CONFIGURED")
                    )),
                }
            }
        }
        wrong.extend(
            open.iter()
                .map(|(key, state)| format!("{key} does not exist, expected {state}")),
        );
        if wrong.is_empty() {
            Ok(())
        } else {
            Err(wrong.join("; "))
        }
    }

    /// Deletes what is left and requires VPP to be as it was.
    async fn clean_up(&mut self) -> Result<(), String> {
        let left = self.document();
        self.desired.clear();
        self.agent
            .delete(&left)
            .await
            .map_err(|e| format!("clean-up: {e}"))?;
        let lines = self.holds().await?;
        if lines.is_empty() {
            Ok(())
        } else {
            Err(format!(
                "VPP is not empty after clean-up, it holds: {}",
                lines.join("; ")
            ))
        }
    }
}

pub(crate) fn explain(status: &agent_scheduler::ValueStatus) -> String {
    let mut why = status.details.join(", ");
    if let Some(error) = &status.error {
        why = format!("{why}{}{error}", if why.is_empty() { "" } else { ": " });
    }
    if why.is_empty() {
        why
    } else {
        format!(" ({why})")
    }
}

/// The configuration of a step.
pub(crate) fn document(config: &serde_norway::Value) -> Result<ConfigDocument, String> {
    let text = serde_norway::to_string(config).map_err(|e| e.to_string())?;
    ConfigDocument::from_yaml(&text, &DecodeOptions::default()).map_err(|e| e.to_string())
}

fn check_result(expect: &Expect, result: Result<(), ApplyError>) -> Result<(), String> {
    match (&expect.error, result) {
        (None, Ok(())) => Ok(()),
        (None, Err(e)) => Err(e.to_string()),
        (Some(wanted), Ok(())) => Err(format!(
            "expected an error with \"{wanted}\", but all went well"
        )),
        (Some(wanted), Err(e)) => {
            let text = e.to_string();
            if text.contains(wanted) {
                Ok(())
            } else {
                Err(format!("expected an error with \"{wanted}\", got: {text}"))
            }
        }
    }
}

fn check_writes(expect: &Expect, calls: Calls) -> Result<(), String> {
    match expect.writes {
        Some(wanted) if wanted != calls.writes => Err(format!(
            "{} requests that change VPP were sent, expected {wanted}",
            calls.writes
        )),
        _ => Ok(()),
    }
}

fn check_lines(expect: &Expect, lines: &[String]) -> Result<(), String> {
    let held = || {
        if lines.is_empty() {
            "nothing".to_owned()
        } else {
            lines.join("; ")
        }
    };
    for wanted in &expect.holds {
        if !lines.iter().any(|l| pattern::matches(wanted, l)) {
            return Err(format!(
                "VPP does not hold \"{wanted}\"; it holds: {}",
                held()
            ));
        }
    }
    for unwanted in &expect.lacks {
        if let Some(line) = lines.iter().find(|l| pattern::matches(unwanted, l)) {
            return Err(format!("VPP still holds \"{line}\""));
        }
    }
    if let Some(wanted) = &expect.vpp {
        let wanted: Vec<&str> = wanted
            .lines()
            .map(str::trim)
            .filter(|l| !l.is_empty())
            .collect();
        let same = wanted.len() == lines.len()
            && wanted
                .iter()
                .zip(lines)
                .all(|(w, l)| pattern::matches(w, l));
        if !same {
            return Err(format!(
                "VPP holds: {}; expected: {}",
                held(),
                wanted.join("; ")
            ));
        }
    }
    Ok(())
}

#[expect(clippy::print_stdout, reason = "what the user asked to see")]
fn show_step(step: &Step, calls: Calls, lines: &[String]) {
    println!(
        "  {} {}",
        style::strong(&step.name),
        style::dim(&format!("({} calls, {} writes)", calls.total, calls.writes))
    );
    for line in lines {
        println!("    {line}");
    }
    if lines.is_empty() {
        println!("    {}", style::dim("VPP holds nothing"));
    }
}

/// Why the scenario cannot run on the target.
fn missing(scenario: &Scenario, target: &Target) -> Option<String> {
    if *target == Target::Mock {
        return None;
    }
    if scenario.needs_mock() {
        return Some("needs the mock: it restarts VPP or injects faults".to_owned());
    }
    if scenario.needs.tap && !Path::new("/dev/vhost-net").exists() {
        return Some("needs /dev/vhost-net for taps".to_owned());
    }
    let absent = |name: &&String| !Path::new("/sys/class/net").join(name).exists();
    scenario
        .needs
        .host_interfaces
        .iter()
        .find(absent)
        .map(|name| format!("needs the host interface {name}"))
}

/// Runs a scenario. `keep` leaves its configuration in VPP.
///
/// # Errors
/// The target cannot be used; everything else is a verdict.
pub async fn scenario(
    scenario: &Scenario,
    place: Place<'_>,
    show: Show,
    keep: bool,
) -> Result<Outcome, TargetError> {
    let target = place.target;
    let mut outcome = Outcome {
        name: scenario.name.clone(),
        area: scenario.area.clone(),
        verdict: Verdict::Passed,
        steps: 0,
        values: 0,
        calls: 0,
        writes: 0,
        time: Duration::ZERO,
    };
    if let Some(reason) = missing(scenario, target) {
        outcome.verdict = Verdict::Skipped(reason);
        return Ok(outcome);
    }
    let kind = match linux::choose(scenario, place).await {
        Ok(kind) => kind,
        Err(reason) => {
            outcome.verdict = Verdict::Skipped(reason);
            return Ok(outcome);
        }
    };
    let mut world = World::start(target, kind).await?;
    let begin = Instant::now();
    for step in &scenario.steps {
        if let Err(what) = world.step(step, show).await {
            outcome.verdict = Verdict::Failed(format!("step \"{}\": {what}", step.name));
            break;
        }
        outcome.steps += 1;
    }
    if !keep {
        let cleaned = world.clean_up().await;
        if let (Verdict::Passed, Err(what)) = (&outcome.verdict, cleaned) {
            outcome.verdict = Verdict::Failed(what);
        }
    }
    outcome.time = begin.elapsed();
    let calls = world.calls();
    (outcome.values, outcome.calls, outcome.writes) =
        (world.most_values, calls.total, calls.writes);
    world.agent.close().await;
    Ok(outcome)
}
