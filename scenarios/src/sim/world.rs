//! One world: an agent and its VPP in one thread, with virtual time.

use std::collections::BTreeMap;
use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use agent_model::ModelValue;
use agent_model::document::ConfigDocument;
use agent_model::vpp::interfaces::Interface;
use agent_scheduler::Retry;
use mockvpp::{Effect, Fault, MockHandle, MockVpp};
use tokio::time::{sleep, timeout};
use vpp_agent::{Agent, ApplyError, Options};
use vpp_binapi::client::{InProcess, Transport};

use super::event::{Drift, Event};
use super::oracle;
use crate::run::agent_options;

/// Longer than anything may take that is not stuck.
const STUCK: Duration = Duration::from_secs(3600);
/// What the agent gets to find VPP again once the faults have ended: more than its longest pauses.
const REST: Duration = Duration::from_secs(120);
/// How often a new agent tries to find its VPP.
const ATTEMPTS: usize = 200;

/// Agent, VPP, and what the agent was asked for.
pub(super) struct World {
    pub mock: MockHandle,
    transport: Arc<dyn Transport>,
    agent: Option<Agent>,
    /// The configuration by key.
    pub desired: BTreeMap<String, ModelValue>,
    /// Loopbacks of somebody else, by instance.
    pub foreign: u32,
    /// Whether a fault has hit a message.
    pub hit: bool,
    /// Whether an agent died.
    pub killed: bool,
}

/// Runs the events in a world of their own.
///
/// # Errors
/// What is wrong with the world.
pub fn run(events: &[Event]) -> Result<(), String> {
    run_watched(events).map(drop)
}

/// As [`run`]; tells whether a fault hit a message.
pub(super) fn run_watched(events: &[Event]) -> Result<bool, String> {
    let run = || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .start_paused(true)
            .build()
            .map_err(|e| e.to_string())?;
        runtime.block_on(async {
            let mut world = World::start().await?;
            for event in events {
                world.happen(event).await?;
            }
            world.faults_end().await;
            oracle::judge(&mut world).await?;
            Ok(world.hit)
        })
    };
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(run))
        .unwrap_or_else(|_| Err("something panicked".to_owned()))
}

/// Waits for what must come to an end.
pub(super) async fn ends<T>(what: &str, future: impl Future<Output = T>) -> Result<T, String> {
    let ended = timeout(STUCK, future).await;
    ended.map_err(|_| format!("{what}: not done after {} s", STUCK.as_secs()))
}

impl World {
    pub async fn start() -> Result<Self, String> {
        let mock = MockHandle::new(MockVpp::default());
        let server = mock.clone();
        let transport = Arc::new(InProcess::new(move || server.client_stream()));
        let mut world = Self {
            mock,
            transport,
            agent: None,
            desired: BTreeMap::new(),
            foreign: 0,
            hit: false,
            killed: false,
        };
        world.start_agent().await?;
        Ok(world)
    }

    pub fn agent(&self) -> Result<&Agent, String> {
        self.agent
            .as_ref()
            .ok_or_else(|| "no agent runs".to_owned())
    }

    pub fn document(&self) -> ConfigDocument {
        self.desired.values().cloned().collect()
    }

    async fn start_agent(&mut self) -> Result<(), String> {
        let options = Options {
            retry: Some(Retry {
                period: Duration::from_secs(1),
                max_count: 5,
                exp_backoff: true,
            }),
            ..agent_options()
        };
        let mut why = String::new();
        for _ in 0..ATTEMPTS {
            let started = Agent::start(self.transport.clone(), options.clone());
            match ends("start of the agent", started).await? {
                Ok(agent) => {
                    self.agent = Some(agent);
                    return Ok(());
                }
                Err(e) => why = e.to_string(),
            }
            sleep(Duration::from_secs(1)).await;
        }
        Err(format!("the agent does not start: {why}"))
    }

    async fn happen(&mut self, event: &Event) -> Result<(), String> {
        match event {
            Event::Put(document) => {
                let applied = ends("put", self.agent()?.put(document)).await?;
                self.accepted(applied)?;
                self.add(document);
            }
            Event::Replace(document) => {
                let applied = ends("replace", self.agent()?.replace(document)).await?;
                self.accepted(applied)?;
                self.desired.clear();
                self.add(document);
            }
            Event::Delete(picks) => {
                let document = self.pick(picks);
                let applied = ends("delete", self.agent()?.delete(&document)).await?;
                self.accepted(applied)?;
                for value in document.values() {
                    self.desired.remove(&value.key());
                }
            }
            Event::Invalid(document) => {
                let mut document = document.clone();
                document.push(ModelValue::new(Interface::default()));
                let applied = ends("invalid put", self.agent()?.put(&document)).await?;
                if !matches!(applied, Err(ApplyError::Invalid(_))) {
                    return Err("an interface without a name was accepted".to_owned());
                }
            }
            Event::Fault(fault) => self.set(fault.clone())?,
            Event::RestartVpp => self.mock.restart(),
            Event::StopVpp(seconds) => {
                self.mock.stop();
                sleep(Duration::from_secs((*seconds).into())).await;
                self.mock.restart();
            }
            Event::HangVpp(seconds) => {
                self.mock.hang();
                sleep(Duration::from_secs((*seconds).into())).await;
                self.mock.resume();
            }
            Event::KillAgent(after, document) => self.kill_agent(*after, document).await?,
            Event::Drift(drift) => {
                self.drift(*drift);
                // Its index goes to the next interface that is made: the agent must not count on it any more.
                if matches!(drift, Drift::DeleteLoopback(_)) {
                    let looked = ends("resync", self.agent()?.resync()).await?;
                    self.accepted(looked)?;
                }
            }
            Event::Wait(seconds) => sleep(Duration::from_secs((*seconds).into())).await,
        }
        Ok(())
    }

    /// Whatever becomes of single values, the agent must have taken what is right in itself.
    fn accepted<T>(&self, applied: Result<T, ApplyError>) -> Result<(), String> {
        match applied {
            Err(ApplyError::Invalid(lines)) => Err(format!(
                "valid configuration was refused: {}",
                lines.join("; ")
            )),
            _ => Ok(()),
        }
    }

    fn add(&mut self, document: &ConfigDocument) {
        let values = document.values().map(|v| (v.key(), v.clone()));
        self.desired.extend(values);
    }

    fn pick(&self, picks: &[u16]) -> ConfigDocument {
        let count = self.desired.len().max(1);
        let picked = picks.iter().map(|pick| usize::from(*pick) % count);
        let picked: std::collections::BTreeSet<_> = picked.collect();
        let values = self.desired.values().enumerate();
        values
            .filter(|(at, _)| picked.contains(at))
            .map(|(_, value)| value.clone())
            .collect()
    }

    fn set(&self, fault: Fault) -> Result<(), String> {
        self.mock
            .with(|mock| mock.set_fault(fault))
            .map_err(|e| e.to_string())
    }

    /// The connection closes at a message, and that was the last that this agent lived to see.
    async fn kill_agent(&mut self, after: u64, document: &ConfigDocument) -> Result<(), String> {
        self.killed = true;
        self.set(Fault::next("*", Effect::DisconnectAfter).nth(after))?;
        let mine = self.mock.with(|mock| mock.faults.waiting().len() - 1);
        if let Some(agent) = self.agent.take() {
            let mut put = pin!(agent.put(document));
            let hit =
                |mock: &mut MockVpp| mock.faults.waiting().get(mine).is_none_or(|w| w.hit > 0);
            loop {
                tokio::select! {
                    biased;
                    applied = &mut put => {
                        self.accepted(applied)?;
                        break;
                    }
                    // Shorter than the pause before a new connection.
                    () = sleep(Duration::from_millis(1)) => {}
                }
                if self.mock.with(hit) {
                    break;
                }
            }
        }
        self.add(document);
        self.start_agent().await?;
        let replaced = ends("replace", self.agent()?.replace(&self.document())).await?;
        self.accepted(replaced)
    }

    fn drift(&mut self, drift: Drift) {
        let names: Vec<String> = self.mock.with(|mock| {
            let interfaces = mock.vpp.interface.table.iter();
            let names = interfaces
                .filter(|i| i.sw_if_index != 0)
                .map(|i| i.name.clone());
            names.filter(|name| !name.starts_with("loop9")).collect()
        });
        let bridges: Vec<u32> = self
            .mock
            .with(|mock| mock.vpp.l2.domains.iter().map(|bd| bd.bd_id).collect());
        let name = |n: u16| pick(&names, n);
        let line = match drift {
            Drift::Up(n) => name(n).map(|name| format!("set interface state {name} up")),
            Drift::Down(n) => name(n).map(|name| format!("set interface state {name} down")),
            Drift::NoAddresses(n) => {
                name(n).map(|name| format!("set interface ip address del {name} all"))
            }
            Drift::DeleteLoopback(n) => {
                name(n).map(|name| format!("delete loopback interface intfc {name}"))
            }
            Drift::Bridge(n) => {
                pick(&bridges, n).map(|bd_id| format!("set bridge-domain learn {bd_id} disable"))
            }
            Drift::LeaveBridge(n) => name(n).map(|name| format!("set interface l3 {name}")),
            Drift::Foreign => {
                self.foreign += 1;
                Some(foreign(self.foreign))
            }
        };
        if let Some(line) = line {
            self.mock.cli(&line);
        }
    }

    /// VPP is well from here on, and the agent has time to notice.
    async fn faults_end(&mut self) {
        self.hit = self.mock.with(|mock| {
            let hit = mock.faults.waiting().iter().any(|w| w.hit > 0);
            mock.faults.clear();
            hit
        });
        self.mock.resume();
        sleep(REST).await;
    }
}

/// The command that makes the n-th loopback of somebody else.
pub(super) fn foreign(n: u32) -> String {
    format!("create loopback interface instance {}", 9000 + n)
}

fn pick<T: Clone>(from: &[T], n: u16) -> Option<T> {
    from.get(usize::from(n) % from.len().max(1)).cloned()
}
