use nix::errno::Errno;

use super::state::State;
use crate::{Chain, RuleTable, What};

/// Built-in chains of the tables.
fn built_in(table: &str) -> &'static [&'static str] {
    match table {
        "filter" | "security" => &["INPUT", "FORWARD", "OUTPUT"],
        "nat" => &["PREROUTING", "INPUT", "OUTPUT", "POSTROUTING"],
        "raw" => &["PREROUTING", "OUTPUT"],
        _ => Chain::BUILT_IN,
    }
}

impl State {
    pub fn chains(&mut self, ns: &str, table: &RuleTable) -> Result<Vec<Chain>, What> {
        let chains = self.ns(ns)?.chains.get(table);
        Ok(chains.cloned().unwrap_or_default())
    }

    pub fn set_chain(&mut self, ns: &str, table: &RuleTable, chain: &Chain) -> Result<(), What> {
        let known = built_in(table.name).contains(&chain.name.as_str());
        if Chain::is_built_in(&chain.name) != known || chain.policy.is_some() && !known {
            return Err(Errno::EINVAL.into());
        }
        let chains = self.ns(ns)?.chains.entry(table.clone()).or_default();
        if chains.is_empty() {
            chains.extend(built_in(table.name).iter().map(|name| Chain {
                name: (*name).to_owned(),
                policy: Some("ACCEPT".to_owned()),
                rules: Vec::new(),
            }));
        }
        match chains.iter_mut().find(|there| there.name == chain.name) {
            Some(there) => {
                there.rules.clone_from(&chain.rules);
                if chain.policy.is_some() {
                    there.policy.clone_from(&chain.policy);
                }
            }
            None => chains.push(chain.clone()),
        }
        Ok(())
    }

    pub fn delete_chain(&mut self, ns: &str, table: &RuleTable, name: &str) -> Result<(), What> {
        let chains = self.ns(ns)?.chains.get_mut(table).ok_or(Errno::ENOENT)?;
        let place = chains.iter().position(|chain| chain.name == name);
        let place = place.ok_or(Errno::ENOENT)?;
        if !Chain::is_built_in(name) {
            chains.remove(place);
        } else if let Some(chain) = chains.get_mut(place) {
            chain.rules.clear();
        }
        Ok(())
    }
}
