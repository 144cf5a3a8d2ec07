//! Edges: declaring them, and finding the dependents of a key.

use std::sync::Arc;

use super::{AnyOf, Dep, DepTarget, Graph, SlotId, node::Node};
use crate::api::{
    descriptor::{Dependency, Target},
    key::Key,
};

/// The directories that hold `key`: every part that ends before a `/`, the key itself, and the root.
pub(crate) fn directories(key: &str) -> impl Iterator<Item = &str> {
    std::iter::once("")
        .chain(
            key.match_indices('/')
                .filter_map(move |(at, _)| key.get(..at)),
        )
        .chain(std::iter::once(key))
        .filter({
            let mut root = false;
            move |d| !d.is_empty() || !std::mem::replace(&mut root, true)
        })
}

impl Graph {
    /// Replaces what a node depends on and what derives from it.
    pub fn set_relations(&mut self, id: SlotId, deps: Vec<Dependency>, derived: &[Key]) {
        let deps: Arc<[Dep]> = if deps.is_empty() {
            self.nothing.deps.clone()
        } else {
            deps.into_iter().map(|d| self.resolve(d)).collect()
        };
        let derived: Arc<[Key]> = if derived.is_empty() {
            self.nothing.derived.clone()
        } else {
            derived.into()
        };
        let old = self.node_mut(id).deps.clone();
        self.undeclare(id, &old);
        self.declare(id, &deps);
        let node = self.node_mut(id);
        node.deps = deps;
        node.derived = derived;
    }

    fn resolve(&mut self, dependency: Dependency) -> Dep {
        let target = match dependency.target {
            Target::Exact(key) => DepTarget::Exact(self.intern(&key)),
            Target::AnyOf { prefixes, selector } => {
                let mut prefixes: Vec<Box<str>> = prefixes
                    .iter()
                    .map(|p| p.strip_suffix('/').unwrap_or(p).into())
                    .collect();
                if prefixes.is_empty() {
                    prefixes.push("".into());
                }
                DepTarget::AnyOf(Arc::new(AnyOf { prefixes, selector }))
            }
        };
        Dep {
            label: dependency.label,
            target,
        }
    }

    pub(super) fn declare(&mut self, id: SlotId, deps: &[Dep]) {
        for dep in deps {
            match &dep.target {
                DepTarget::Exact(target) => {
                    self.slot_mut(*target).sources.insert(id);
                }
                DepTarget::AnyOf(any) => {
                    for prefix in &any.prefixes {
                        self.watchers.entry(prefix.clone()).or_default().insert(id);
                    }
                }
            }
        }
    }

    pub(super) fn undeclare(&mut self, id: SlotId, deps: &[Dep]) {
        for dep in deps {
            match &dep.target {
                DepTarget::Exact(target) => {
                    let slot = self.slot_mut(*target);
                    slot.sources.remove(&id);
                    if slot.sources.is_empty() && slot.node.is_none() {
                        self.loose.push(*target);
                    }
                }
                DepTarget::AnyOf(any) => {
                    for prefix in &any.prefixes {
                        if let Some(watchers) = self.watchers.get_mut(prefix) {
                            watchers.remove(&id);
                            if watchers.is_empty() {
                                self.watchers.remove(prefix);
                            }
                        }
                    }
                }
            }
        }
    }

    /// Nodes with a dependency that this key satisfies, in the order of their keys.
    pub fn dependents(&self, id: SlotId) -> Vec<SlotId> {
        let slot = self.slot(id);
        let mut found: Vec<SlotId> = slot.sources.iter().copied().collect();
        if !self.watchers.is_empty() {
            let exact = found.len();
            for directory in directories(&slot.key) {
                found.extend(self.watchers.get(directory).into_iter().flatten().filter(|w| {
                    self.node(**w).is_some_and(|n| {
                        n.deps.iter().any(
                            |d| matches!(&d.target, DepTarget::AnyOf(any) if any.matches(&slot.key)),
                        )
                    })
                }));
            }
            if found.len() > exact {
                found.sort_unstable();
                found.dedup();
            }
        }
        found.sort_by(|a, b| self.key(*a).cmp(self.key(*b)));
        found
    }

    /// Nodes that satisfy a dependency: available ones or, for a single key, the existing one. (So a dependency cycle is seen
    /// as one only where it goes through single keys.)
    pub fn targets<'g>(
        &'g self,
        dep: &'g Dep,
        only_available: bool,
    ) -> Box<dyn Iterator<Item = SlotId> + 'g> {
        match &dep.target {
            DepTarget::Exact(id) => Box::new(
                Some(*id)
                    .filter(|id| {
                        self.node(*id)
                            .is_some_and(|n| n.available() || !only_available)
                    })
                    .into_iter(),
            ),
            DepTarget::AnyOf(any) => Box::new(
                any.prefixes
                    .iter()
                    .flat_map(move |p| self.under(p))
                    .filter(|(key, _)| any.selector.as_ref().is_none_or(|s| s(key)))
                    .map(|(_, id)| id),
            ),
        }
    }

    /// The existing nodes that derive from this one, by key.
    pub fn derived(&self, id: SlotId) -> Vec<SlotId> {
        self.derived_by(id, |id| self.node(id))
    }

    pub(super) fn derived_by<'g>(
        &'g self,
        id: SlotId,
        node: impl Fn(SlotId) -> Option<&'g Node>,
    ) -> Vec<SlotId> {
        let mut derived: Vec<SlotId> = node(id).map_or_else(Vec::new, |base| {
            let own = |d: &SlotId| node(*d).is_some_and(|n| n.base.as_ref() == Some(self.key(id)));
            base.derived
                .iter()
                .filter_map(|key| self.find(key))
                .filter(own)
                .collect()
        });
        derived.sort_by(|a, b| self.key(*a).cmp(self.key(*b)));
        derived.dedup();
        derived
    }

    /// Labels of the dependencies that no available node satisfies.
    pub fn unsatisfied(&self, id: SlotId) -> Vec<String> {
        let deps = self.node(id).map(|n| n.deps.clone()).unwrap_or_default();
        deps.iter()
            .filter(|d| self.targets(d, true).next().is_none())
            .map(|d| d.label.to_string())
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::directories;

    #[test]
    fn directories_of_a_key() {
        assert_eq!(
            directories("a/b/c").collect::<Vec<_>>(),
            ["", "a", "a/b", "a/b/c"]
        );
        assert_eq!(directories("/vnf").collect::<Vec<_>>(), ["", "/vnf"]);
    }
}
