//! Relations of a value: declaring them, and the order of operations that follows from them.

use smallvec::SmallVec;

use super::{Args, Walk};
use crate::{
    api::{
        descriptor::Dependency, error::ValueError, key::Key, state::ValueState, value::AnyValue,
    },
    graph::{Dep, DepTarget, SlotId, directories},
    registry::Entry,
};

/// What a descriptor says of a value, asked once.
pub(super) struct Told {
    pub dependencies: Vec<Dependency>,
    pub derived: Vec<(Key, AnyValue)>,
}

impl Told {
    /// Asks the descriptor.
    pub fn ask(
        entry: Option<&Entry>,
        key: &Key,
        value: &AnyValue,
        is_derived: bool,
    ) -> Result<Self, ValueError> {
        let Some(entry) = entry else {
            return Ok(Self {
                dependencies: Vec::new(),
                derived: Vec::new(),
            });
        };
        let mut derived = if is_derived {
            Vec::new()
        } else {
            entry.guard("derived_values", |d| d.derived_values(key, value))?
        };
        derived.sort_by(|(a, _), (b, _)| a.cmp(b));
        derived.dedup_by(|(a, _), (b, _)| a == b);
        Ok(Self {
            dependencies: entry.guard("dependencies", |d| d.dependencies(key, value))?,
            derived,
        })
    }
}

impl Walk<'_> {
    /// Declares the relations of the value now stored, and deletes derived values that it no longer has.
    /// Returns whether that failed.
    pub(super) fn relate(&mut self, args: &Args, told: &Told, equivalent: bool) -> bool {
        let slot = args.slot;
        let Some(node) = self.graph.node(slot) else {
            return false;
        };
        let old = node.derived.clone();
        // Both are sorted.
        let same = old.iter().eq(told.derived.iter().map(|(key, _)| key));
        if equivalent && same {
            return false;
        }
        let keys: Vec<Key> = told.derived.iter().map(|(key, _)| key.clone()).collect();
        let mut obsolete = Vec::new();
        if !same {
            for derived in self.graph.derived(slot) {
                let key = self.graph.key(derived).clone();
                if keys.binary_search(&key).is_ok() {
                    continue;
                }
                let gone = self.graph.node(derived).is_some_and(|n| {
                    !n.available() && matches!(n.state, ValueState::Missing | ValueState::Removed)
                });
                if gone {
                    self.graph.remove(derived);
                } else {
                    obsolete.push((key, None));
                }
            }
        }
        // On failure the relations stay: what could not be deleted still derives from the value.
        if !obsolete.is_empty() && self.apply_derived(obsolete, args) {
            return true;
        }
        self.graph
            .set_relations(slot, told.dependencies.clone(), &keys);
        false
    }

    /// Operations that a creation or update waits for: those on the base value and on the targets of its dependencies. Through
    /// members of a dependency cycle that are not available yet, also what these need.
    pub(super) fn needs(&self, args: &Args) -> SmallVec<[u32; 4]> {
        let mut after = SmallVec::new();
        if args.is_derived {
            after.extend(self.last_op.get(&args.base).copied());
        }
        let mut seen: SmallVec<[SlotId; 4]> = SmallVec::from_slice(&[args.slot]);
        let mut next = 0;
        while let Some(node) = seen.get(next).and_then(|slot| self.graph.node(*slot)) {
            next += 1;
            for dep in node.deps.iter() {
                if let Some(target) = self.graph.targets(dep, true).next() {
                    after.extend(self.last_op.get(&target).copied());
                    continue;
                }
                for target in self.graph.targets(dep, false) {
                    if !seen.contains(&target) {
                        seen.push(target);
                    }
                }
            }
        }
        after
    }

    /// Remembers that the operation just planned ended the dependencies `deps`.
    pub(super) fn release(&mut self, deps: &[Dep]) {
        let Some(place) = self
            .ops
            .len()
            .checked_sub(1)
            .and_then(|p| u32::try_from(p).ok())
        else {
            return;
        };
        for dep in deps {
            match &dep.target {
                DepTarget::Exact(target) => self.released.entry(*target).or_default().push(place),
                DepTarget::AnyOf(any) => {
                    for prefix in &any.prefixes {
                        self.released_any
                            .entry(prefix.clone())
                            .or_default()
                            .push(place);
                    }
                }
            }
        }
    }

    /// Operations that a deletion waits for: those that ended dependencies on the value.
    pub(super) fn freed_by(&self, slot: SlotId, parts: &[SlotId]) -> SmallVec<[u32; 4]> {
        let mut after = SmallVec::new();
        after.extend(parts.iter().filter_map(|p| self.last_op.get(p).copied()));
        after.extend(self.released.get(&slot).into_iter().flatten().copied());
        if !self.released_any.is_empty() {
            for directory in directories(self.graph.key(slot)) {
                after.extend(
                    self.released_any
                        .get(directory)
                        .into_iter()
                        .flatten()
                        .copied(),
                );
            }
        }
        after
    }
}
