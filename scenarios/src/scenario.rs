//! What a scenario is: a readable file of named steps.
//!
//! ```yaml
//! about: Loopback with two addresses
//! like: -loop
//! steps:
//!   - name: create
//!     put:
//!       vppConfig:
//!         interfaces: [{name: loop1, type: SOFTWARE_LOOPBACK, enabled: true}]
//!     expect:
//!       holds: ["interface loop1 *up*"]
//!   - name: nothing to do
//!     resync: full
//!     expect: {writes: 0}
//! ```
//!
//! Every step must leave all its values CONFIGURED unless it says otherwise, and after the last step the runner deletes
//! whatever is left and requires VPP to hold what it held before the first.

use std::collections::BTreeMap;

use mockvpp::Fault;
use serde::{Deserialize, Serialize};
use serde_norway::Value;

/// One scenario file.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Name; comes from the file's name.
    #[serde(default)]
    pub name: String,
    /// Area; comes from the folder's name.
    #[serde(default)]
    pub area: String,
    /// One line for people.
    pub about: String,
    /// The word by which the Go project's vpp-agent-ctl knew this configuration, such as `-bd`.
    #[serde(default)]
    pub like: Option<String>,
    /// What the target must bring along.
    #[serde(default)]
    pub needs: Needs,
    /// What happens, in order.
    pub steps: Vec<Step>,
}

/// Preconditions of a scenario; where one is missing the scenario is skipped with the reason.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Needs {
    /// VPP can create taps (on a real VPP: `/dev/vhost-net`).
    #[serde(default)]
    pub tap: bool,
    /// Interfaces of the host that VPP attaches to. Against a real VPP they must exist; the mock has them.
    #[serde(default)]
    pub host_interfaces: Vec<String>,
    /// Kinds of Linux links, such as `vrf`, that a kernel may lack.
    #[serde(default)]
    pub links: Vec<String>,
    /// VPP and Linux meet: one's interface is the other's. The runner has that only in simulation.
    #[serde(default)]
    pub shared_linux: bool,
    /// The runner may restart VPP, or do other things that only the mock allows.
    #[serde(default)]
    pub mock: bool,
}

/// One step: one action and what must be true after it.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Shown in progress and errors.
    pub name: String,
    /// Configuration to add or change, in the agent's YAML form.
    #[serde(default)]
    pub put: Option<Value>,
    /// Configuration that becomes all there is (a full resync).
    #[serde(default)]
    pub replace: Option<Value>,
    /// Configuration to delete; of each item only what makes up its key counts.
    #[serde(default)]
    pub delete: Option<Value>,
    /// Compare VPP with the configuration and mend what differs.
    #[serde(default)]
    pub resync: Option<Resync>,
    /// Restart VPP (it forgets everything) or the agent (it starts from the configuration alone).
    #[serde(default)]
    pub restart: Option<Restart>,
    /// What goes wrong in the simulated VPP from here on; see [`mockvpp::Fault`].
    #[serde(default, with = "serde_norway::with::singleton_map_recursive")]
    pub faults: Vec<Fault>,
    /// What must be true afterwards.
    #[serde(default)]
    pub expect: Expect,
}

/// Kinds of resync.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Resync {
    /// The whole configuration is given anew and compared with VPP.
    Full,
    /// VPP is compared with what the agent remembers.
    Downstream,
}

/// What is restarted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Restart {
    /// VPP; only a mock can be.
    Vpp,
    /// The agent.
    Agent,
}

/// What must be true after a step. What Linux holds counts, too, where the scenario configures it.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Expect {
    /// States of single values, by key; all others that the configuration holds must be CONFIGURED.
    #[serde(default)]
    pub states: BTreeMap<String, String>,
    /// Text that the transaction's error contains; without it the transaction must succeed.
    #[serde(default)]
    pub error: Option<String>,
    /// How many requests that change VPP were sent in this step.
    #[serde(default)]
    pub writes: Option<u64>,
    /// Lines that VPP must hold; `*` stands for anything.
    #[serde(default)]
    pub holds: Vec<String>,
    /// Lines that VPP must not hold.
    #[serde(default)]
    pub lacks: Vec<String>,
    /// All lines that VPP must hold beyond what it held before the first step.
    #[serde(default)]
    pub vpp: Option<String>,
}

/// What a step does.
#[derive(Debug, Clone, Copy)]
pub enum Action<'s> {
    /// Adds or changes configuration.
    Put(&'s Value),
    /// Replaces all configuration.
    Replace(&'s Value),
    /// Deletes configuration.
    Delete(&'s Value),
    /// Resyncs.
    Resync(Resync),
    /// Restarts something.
    Restart(Restart),
    /// Only checks.
    Check,
}

/// A scenario file is not one.
#[derive(Debug, thiserror::Error)]
#[error("{file}: {what}")]
pub struct ScenarioError {
    /// The file.
    pub file: String,
    /// What is wrong and where.
    pub what: String,
}

impl Step {
    /// The step's action.
    ///
    /// # Errors
    /// The step has more than one.
    pub fn action(&self) -> Result<Action<'_>, String> {
        let actions: Vec<Action<'_>> = [
            self.put.as_ref().map(Action::Put),
            self.replace.as_ref().map(Action::Replace),
            self.delete.as_ref().map(Action::Delete),
            self.resync.map(Action::Resync),
            self.restart.map(Action::Restart),
        ]
        .into_iter()
        .flatten()
        .collect();
        match actions.as_slice() {
            [] => Ok(Action::Check),
            [action] => Ok(*action),
            _ => Err(format!(
                "step \"{}\" has {} actions; give each of put, replace, delete, resync and restart a step of its own",
                self.name,
                actions.len()
            )),
        }
    }
}

impl Scenario {
    /// Reads a scenario; `file` is for messages, and its stem and folder become name and area.
    ///
    /// # Errors
    /// The text is no YAML, lacks a field, has an unknown one, or a step has several actions.
    pub fn parse(file: &str, text: &str) -> Result<Self, ScenarioError> {
        let bad = |what: String| ScenarioError {
            file: file.to_owned(),
            what,
        };
        let mut scenario: Self = serde_norway::from_str(text).map_err(|e| bad(e.to_string()))?;
        let mut parts = file.rsplit('/');
        let stem = parts.next().unwrap_or(file);
        scenario.name = stem
            .trim_end_matches(".yaml")
            .trim_end_matches(".yml")
            .to_owned();
        scenario.area = parts.next().unwrap_or("own").to_owned();
        if scenario.steps.is_empty() {
            return Err(bad("steps: a scenario needs at least one".to_owned()));
        }
        for step in &scenario.steps {
            step.action().map_err(&bad)?;
        }
        Ok(scenario)
    }

    /// Whether a step configures Linux.
    pub fn uses_linux(&self) -> bool {
        let names = |config: &Value| {
            let sections = ["linuxConfig", "linux_config"];
            sections.iter().any(|section| config.get(section).is_some())
        };
        let of_step = |s: &Step| [&s.put, &s.replace].into_iter().flatten().any(names);
        self.steps.iter().any(of_step)
    }

    /// Whether a step can only be done to the mock.
    pub fn needs_mock(&self) -> bool {
        let only_mock = |s: &Step| s.restart == Some(Restart::Vpp) || !s.faults.is_empty();
        self.needs.mock || self.steps.iter().any(only_mock)
    }
}
