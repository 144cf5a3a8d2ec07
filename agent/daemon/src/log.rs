//! Log levels, by component, changeable while the agent runs.

use std::collections::BTreeMap;
use std::io::IsTerminal as _;
use std::sync::{Mutex, PoisonError};

use agent_northbound::rest::Logs;
use anyhow::anyhow;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;
use tracing_subscriber::{EnvFilter, Registry, fmt, reload};

/// The agent's components.
const COMPONENTS: [&str; 7] = [
    "agent_northbound",
    "agent_plugins",
    "agent_scheduler",
    "agent_stores",
    "mockvpp",
    "vpp_agent",
    "vpp_binapi",
];
const LEVELS: [&str; 5] = ["error", "warn", "info", "debug", "trace"];
const USUAL: &str = "info";

/// The levels.
#[derive(Debug)]
pub struct Levels {
    /// What the flag said; what is set later stands behind it and counts.
    base: String,
    set: Mutex<BTreeMap<String, String>>,
    handle: reload::Handle<EnvFilter, Registry>,
}

impl Levels {
    /// Starts logging to standard error.
    pub fn start(base: &str) -> anyhow::Result<Self> {
        let (filter, handle) = reload::Layer::new(filter(base, &BTreeMap::new())?);
        let lines = fmt::layer()
            .with_writer(std::io::stderr)
            .with_ansi(std::io::stderr().is_terminal());
        tracing_subscriber::registry()
            .with(filter)
            .with(lines)
            .init();
        Ok(Self {
            base: base.to_owned(),
            set: Mutex::default(),
            handle,
        })
    }
}

fn filter(base: &str, set: &BTreeMap<String, String>) -> anyhow::Result<EnvFilter> {
    let directives = set.iter().map(|(name, level)| format!(",{name}={level}"));
    let all = directives.fold(base.to_owned(), |all, one| all + &one);
    EnvFilter::try_new(&all).map_err(|error| anyhow!("log level {base:?}: {error}"))
}

/// Level of a component by the flag's directives: its own, else the general one.
fn by_flag(base: &str, component: &str) -> String {
    let mut level = USUAL;
    let mut own = None;
    for directive in base.split(',').map(str::trim) {
        match directive.split_once('=') {
            Some((name, its)) if name == component => own = Some(its),
            Some(_) => {}
            None if !directive.is_empty() => level = directive,
            None => {}
        }
    }
    own.unwrap_or(level).to_owned()
}

impl Logs for Levels {
    fn list(&self) -> Vec<(String, String)> {
        let set = self.set.lock().unwrap_or_else(PoisonError::into_inner);
        let level = |name: &str| {
            set.get(name)
                .cloned()
                .unwrap_or_else(|| by_flag(&self.base, name))
        };
        COMPONENTS
            .iter()
            .map(|name| ((*name).to_owned(), level(name)))
            .collect()
    }

    fn set(&self, component: &str, level: &str) -> Result<(), String> {
        if !COMPONENTS.contains(&component) {
            let all = COMPONENTS.join(", ");
            return Err(format!("no component {component:?}; there are {all}"));
        }
        let level = match level {
            "warning" => "warn",
            "fatal" | "panic" => "error",
            level if LEVELS.contains(&level) => level,
            level => {
                let all = LEVELS.join(", ");
                return Err(format!("no level {level:?}; there are {all}"));
            }
        };
        let mut set = self.set.lock().unwrap_or_else(PoisonError::into_inner);
        set.insert(component.to_owned(), level.to_owned());
        let filter = filter(&self.base, &set).map_err(|error| error.to_string())?;
        self.handle
            .reload(filter)
            .map_err(|error| error.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_components_own_level_counts_before_the_general_one() {
        let base = "warn,agent_scheduler=debug";
        assert_eq!(by_flag(base, "agent_scheduler"), "debug");
        assert_eq!(by_flag(base, "vpp_agent"), "warn");
        assert_eq!(by_flag("", "vpp_agent"), "info");
    }
}
