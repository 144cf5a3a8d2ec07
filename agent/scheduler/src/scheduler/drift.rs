//! What differs in the southbound from what was applied.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use super::Scheduler;
use crate::api::{error::SchedulerError, key::Key, state::Origin, txn::View, value::AnyValue};
use crate::registry::Registry;

/// How a value differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Difference {
    /// It was applied, but is not there.
    Missing,
    /// It is there, but otherwise than applied.
    Changed,
    /// It is there as if configured, but nobody wants it.
    Extra,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Missing => "MISSING",
            Self::Changed => "CHANGED",
            Self::Extra => "EXTRA",
        })
    }
}

/// One value that differs.
#[derive(Debug, Clone)]
pub struct Drift {
    /// Its key.
    pub key: Key,
    /// How it differs.
    pub difference: Difference,
    /// What was applied.
    pub wanted: Option<AnyValue>,
    /// What is there.
    pub found: Option<AnyValue>,
}

/// All values that differ.
#[derive(Debug, Clone, Default)]
pub struct DriftReport {
    /// Sorted by key.
    pub drifts: Vec<Drift>,
    /// Descriptors whose applied values cannot be read.
    pub unread: Vec<Arc<str>>,
}

type Values = BTreeMap<Key, AnyValue>;

impl Scheduler {
    /// Reads the southbound and compares it with what was applied. Changes nothing.
    ///
    /// # Errors
    /// Reading failed.
    pub async fn drift(&self) -> Result<DriftReport, SchedulerError> {
        let registry = self.shared.registry.read().clone();
        let mut report = DriftReport::default();
        let (mut wanted, mut found) = (Values::new(), Values::new());
        for name in self.descriptors() {
            let applied = self.dump(&name, View::Cached).await?;
            let applied = applied.into_iter().filter(|kv| kv.origin == Origin::Nb);
            let applied: Values = applied.map(|kv| (kv.key, kv.value)).collect();
            let there = match self.dump(&name, View::Sb).await {
                Ok(there) => there,
                Err(SchedulerError::NotRetrievable) => {
                    // What derives from other values is read with them.
                    if !applied.is_empty() {
                        report.unread.push(name);
                    }
                    continue;
                }
                Err(error) => return Err(error),
            };
            let ours = |key: &Key, origin| applied.contains_key(key) || origin == Origin::Nb;
            let there = there.into_iter().filter(|kv| ours(&kv.key, kv.origin));
            add(&registry, &mut found, there.map(|kv| (kv.key, kv.value)));
            add(&registry, &mut wanted, applied.into_iter());
        }
        {
            // What derives from applied values may itself still wait.
            let core = self.shared.core.read();
            let graph = core.graph.settled();
            let applied = |key: &Key| graph.node_of(key).is_some_and(|n| n.available());
            wanted.retain(|key, _| applied(key));
        }
        for (key, value) in &wanted {
            let difference = match found.get(key) {
                None => Difference::Missing,
                Some(there) if equivalent(&registry, key, there, value) => continue,
                Some(_) => Difference::Changed,
            };
            report.drifts.push(Drift {
                key: key.clone(),
                difference,
                wanted: Some(value.clone()),
                found: found.get(key).cloned(),
            });
        }
        let extra = found.iter().filter(|(key, _)| !wanted.contains_key(*key));
        report.drifts.extend(extra.map(|(key, value)| Drift {
            key: key.clone(),
            difference: Difference::Extra,
            wanted: None,
            found: Some(value.clone()),
        }));
        report.drifts.sort_by(|a, b| a.key.cmp(&b.key));
        Ok(report)
    }
}

/// Values and what derives from them.
fn add(registry: &Registry, all: &mut Values, values: impl Iterator<Item = (Key, AnyValue)>) {
    for (key, value) in values {
        if let Ok(Some(entry)) = registry.find(&key) {
            let derived = entry.guard("derived_values", |d| d.derived_values(&key, &value));
            let derived = derived.unwrap_or_default().into_iter();
            let described = |key: &Key| matches!(registry.find(key), Ok(Some(_)));
            all.extend(derived.filter(|(key, _)| described(key)));
        }
        all.insert(key, value);
    }
}

fn equivalent(registry: &Registry, key: &Key, old: &AnyValue, new: &AnyValue) -> bool {
    match registry.find(key) {
        Ok(Some(entry)) => entry
            .guard("equivalent", |d| d.equivalent(key, &**old, &**new))
            .unwrap_or(false),
        // Properties: that they are there is all.
        _ => true,
    }
}
