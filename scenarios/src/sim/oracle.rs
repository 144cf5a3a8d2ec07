//! Whether a world is well: VPP holds what a fresh agent brings to a fresh VPP from the same configuration.

use std::collections::BTreeMap;

use agent_scheduler::{Plan, ValueState};
use vpp_agent::{Agent, ApplyError};

use super::world::{World, ends, foreign};
use crate::{observe, run};

/// Judges a world whose faults have ended.
///
/// # Errors
/// What is wrong.
pub(super) async fn judge(world: &mut World) -> Result<(), String> {
    let desired = world.document();
    let foreign_now = foreigners(world);

    let ideal = World::start().await?;
    for n in foreign_now.iter().map(|name| number(name)) {
        ideal.mock.cli(&foreign(n));
    }
    let replaced = ends("replace in a fresh world", ideal.agent()?.replace(&desired)).await?;

    // What somebody else changed nobody told the agent: it looks.
    let resynced = ends("resync", world.agent()?.resync()).await?;
    if let (Ok(_), Err(e)) = (&replaced, &resynced) {
        return Err(format!("the last resync failed: {e}"));
    }
    same(
        "states of values",
        &states(world.agent()?).await,
        &states(ideal.agent()?).await,
    )?;
    let should = held(ideal.agent()?).await?;
    let mut is = held(world.agent()?).await?;
    is.retain(|line| should.contains(line) || !world.may_leave(line));
    same("what VPP holds", &is, &should)?;

    let first = resynced.ok().and_then(|txn| txn.seq).unwrap_or_default();
    let (again, writes) = resync_again(world.agent()?).await?;
    let (_, ideal_writes) = resync_again(ideal.agent()?).await?;
    if writes > ideal_writes {
        let history = world.agent()?.scheduler().history_from(first);
        let plan = |ops| Plan { ops }.to_string();
        let plans: Vec<_> = history
            .iter()
            .map(|txn| format!("{}: {}", txn.txn_type, plan(txn.executed.clone())))
            .collect();
        return Err(format!(
            "a second resync sent {writes} changes; transactions since the first:\n{}",
            plans.join("\n")
        ));
    }
    if let (Ok(_), Err(e)) = (replaced, again) {
        return Err(format!("the second resync failed: {e}"));
    }

    if foreigners(world) != foreign_now {
        return Err("an interface of somebody else is gone".to_owned());
    }
    let nothing = agent_model::document::ConfigDocument::default();
    let emptied = ends("replace by nothing", world.agent()?.replace(&nothing)).await?;
    emptied.map_err(|e| format!("emptying VPP failed: {e}"))?;
    if foreigners(world) != foreign_now {
        return Err("an interface of somebody else was deleted".to_owned());
    }
    let mut left = held(world.agent()?).await?;
    left.retain(|line| !line.contains("loop9") && !world.may_leave(line));
    if !left.is_empty() {
        return Err(format!("VPP is not empty in the end: {}", left.join("; ")));
    }
    Ok(())
}

/// Another resync, and how many requests it sent that change VPP.
async fn resync_again(agent: &Agent) -> Result<(Result<(), ApplyError>, u64), String> {
    let before = agent.calls().writes;
    let again = ends("second resync", agent.resync()).await?;
    Ok((again.map(drop), agent.calls().writes - before))
}

/// Names of somebody else's interfaces.
fn foreigners(world: &World) -> Vec<String> {
    world.mock.with(|mock| {
        let interfaces = mock.vpp.interface.table.iter();
        let names = interfaces.map(|i| i.name.clone());
        names.filter(|name| name.starts_with("loop9")).collect()
    })
}

fn number(name: &str) -> u32 {
    let digits = name.trim_start_matches("loop").parse::<u32>();
    digits.map_or(0, |n| n.saturating_sub(9000))
}

async fn held(agent: &Agent) -> Result<Vec<String>, String> {
    let lines = ends("dump", observe::lines(&agent.vpp())).await?;
    let lines = lines.map_err(|e| format!("VPP cannot be asked what it holds: {e}"))?;
    let mut lines: Vec<_> = lines.iter().map(|line| told(line)).collect();
    lines.sort();
    Ok(lines)
}

/// How MAC addresses begin that VPP chooses itself.
const OWN_MACS: [&str; 3] = ["de:ad:00:", "02:fe:", "d0:0b:ee:"];

/// What a line says of what VPP was told. MAC addresses that VPP chose itself depend on what was there before; and a table
/// keeps its first name, VPP cannot rename it.
fn told(line: &str) -> String {
    let words: Vec<_> = line.split(' ').collect();
    if let ["vrf", id, family, ..] = words.as_slice() {
        return format!("vrf {id} {family}");
    }
    let word = |word: &&str| match *word {
        mac if OWN_MACS.iter().any(|own| mac.starts_with(own)) => "(own)".to_owned(),
        word => word.to_owned(),
    };
    words.iter().map(word).collect::<Vec<_>>().join(" ")
}

impl World {
    /// Whether a world in which such things happened may leave something behind.
    fn may_leave(&self, line: &str) -> bool {
        (self.hit && is_orphan(line)) || (self.killed && is_unowned(line))
    }
}

/// An interface that an agent made and did not come to name, because it died or the message was lost: nobody can tell it from
/// somebody else's.
fn is_orphan(line: &str) -> bool {
    let rest = line.strip_prefix("interface ");
    let name = rest.and_then(|rest| rest.split(' ').next());
    // VPP's own names end in a number of the device.
    let own = [
        "loop", "memif", "tap", "vxlan_", "host-", "gre", "ipip", "Bond", "pg",
    ];
    name.is_some_and(|name| {
        own.iter().any(|own| name.starts_with(own)) && !name.starts_with("loop9")
    })
}

/// By key: the state, and what a value waits for.
async fn states(agent: &Agent) -> Vec<String> {
    let mut states = BTreeMap::new();
    for base in agent.statuses().await {
        for status in std::iter::once(&base.value).chain(&base.derived_values) {
            let key = status.key.as_ref().map(ToString::to_string);
            // What the resync found and left alone is as good as what it made.
            let state = match status.state {
                ValueState::Discovered => ValueState::Configured,
                // What VPP refuses, it refuses however often it was tried.
                ValueState::Retrying => ValueState::Failed,
                state => state,
            };
            let why = run::explain(status);
            states.insert(key.unwrap_or_default(), format!("{}{why}", state.name()));
        }
    }
    let line = |(key, state): (String, String)| format!("{key}: {state}");
    states.into_iter().map(line).collect()
}

/// What VPP keeps no owner of: an agent that died between deciding to delete it and deleting it leaves it behind, and the next
/// one cannot tell it from somebody else's.
fn is_unowned(line: &str) -> bool {
    ["neighbor ", "proxy-arp ", "route ", "teib ", "l3xc "]
        .iter()
        .any(|kind| line.starts_with(kind))
}

/// Requires two sorted lists to be equal.
fn same(what: &str, is: &[String], should: &[String]) -> Result<(), String> {
    let mut differences: Vec<String> = Vec::new();
    differences.extend(
        is.iter()
            .filter(|l| !should.contains(l))
            .map(|l| format!("+ {l}")),
    );
    differences.extend(
        should
            .iter()
            .filter(|l| !is.contains(l))
            .map(|l| format!("- {l}")),
    );
    match differences.is_empty() {
        true => Ok(()),
        false => Err(format!(
            "{what} differ from a fresh start (+ too much, - missing):\n  {}",
            differences.join("\n  ")
        )),
    }
}
