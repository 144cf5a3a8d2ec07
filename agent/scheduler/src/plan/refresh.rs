//! Refresh: taking what a descriptor read from the southbound into the graph. Pure; the reading itself is done elsewhere.

use std::{collections::BTreeSet, sync::Arc};

use rustc_hash::{FxHashMap, FxHashSet};

use super::{TxnValue, relations::Told};
use crate::{
    api::{
        key::Key,
        state::{KeyValue, Origin, ValueState},
    },
    graph::{DescriptorId, Graph, SlotId, timeline::Timeline},
    registry::{Entry, Registry},
};

/// A refresh in progress: of everything, or of some base keys.
pub(crate) struct Refresh {
    keys: Option<BTreeSet<Key>>,
    /// Base nodes of each descriptor at the start.
    nodes: FxHashMap<DescriptorId, Vec<SlotId>>,
    /// Nodes whose state is settled.
    refreshed: FxHashSet<SlotId>,
    /// Base values whose status may have changed.
    pub updated: BTreeSet<Key>,
    /// Values found to exist that were believed not to.
    appeared: Vec<SlotId>,
}

/// What a refresh found.
#[derive(Default)]
pub(crate) struct Refreshed {
    /// Base values whose status may have changed.
    pub updated: BTreeSet<Key>,
    /// Base values that wait, or have a derived value that waits, for something that turned out to be there.
    pub awakened: BTreeSet<Key>,
}

impl Refresh {
    pub fn start(graph: &Graph, keys: Option<BTreeSet<Key>>) -> Self {
        let mut nodes: FxHashMap<DescriptorId, Vec<SlotId>> = FxHashMap::default();
        for (id, node) in graph.nodes() {
            if let Some(descriptor) = node.descriptor
                && !node.is_derived()
            {
                nodes.entry(descriptor).or_default().push(id);
            }
        }
        Self {
            keys,
            nodes,
            refreshed: FxHashSet::default(),
            updated: BTreeSet::new(),
            appeared: Vec::new(),
        }
    }

    /// Whether a descriptor has to be read.
    pub fn wants(&self, entry: &Entry) -> bool {
        entry.operations.retrieve
            && self.keys.as_ref().is_none_or(|keys| {
                keys.iter()
                    .any(|k| entry.guard("selects", |d| d.selects(k)).unwrap_or(false))
            })
    }

    /// What the descriptor is told to be there: the values of the first resync, else the available values in memory.
    pub fn correlate(
        &self,
        graph: &Graph,
        entry: &Entry,
        first: Option<&[TxnValue]>,
    ) -> Vec<KeyValue> {
        if let Some(values) = first {
            return values
                .iter()
                .filter(|v| {
                    entry
                        .guard("selects", |d| d.selects(&v.key))
                        .unwrap_or(false)
                })
                .filter_map(|v| {
                    Some(KeyValue {
                        key: v.key.clone(),
                        value: v.value.clone()?,
                        metadata: None,
                        origin: v.origin,
                    })
                })
                .collect();
        }
        let nodes = self.nodes.get(&entry.id).into_iter().flatten();
        nodes
            .filter_map(|id| {
                let node = graph.node(*id).filter(|n| n.available())?;
                Some(KeyValue {
                    key: graph.key(*id).clone(),
                    value: node.value.clone()?,
                    metadata: node.metadata.clone(),
                    origin: node.origin(),
                })
            })
            .collect()
    }

    /// The descriptor was not read: its values stay as they are.
    pub fn skip(&mut self, graph: &Graph, entry: &Entry) {
        for id in self.nodes.get(&entry.id).into_iter().flatten() {
            self.refreshed.insert(*id);
            self.refreshed.extend(graph.derived(*id));
        }
    }

    /// Takes in what the descriptor read.
    pub fn take(
        &mut self,
        graph: &mut Graph,
        timeline: &Timeline,
        registry: &Registry,
        entry: &Arc<Entry>,
        correlate: &[KeyValue],
        retrieved: Vec<KeyValue>,
    ) {
        let nodes = self.nodes.remove(&entry.id).unwrap_or_default();
        if let Some(keys) = &self.keys {
            for id in nodes.iter().filter(|id| !keys.contains(graph.key(**id))) {
                self.refreshed.insert(*id);
                self.refreshed.extend(graph.derived(*id));
            }
        }
        let told: FxHashMap<&str, Origin> = correlate
            .iter()
            .map(|kv| (kv.key.as_str(), kv.origin))
            .collect();
        let mut past: Option<FxHashMap<&str, ValueState>> = None;
        for mut kv in retrieved {
            if self
                .keys
                .as_ref()
                .is_some_and(|keys| !keys.contains(&kv.key))
            {
                continue;
            }
            let slot = graph.intern(&kv.key);
            if kv.key.is_empty()
                || self.refreshed.contains(&slot)
                || !entry
                    .guard("selects", |d| d.selects(&kv.key))
                    .unwrap_or(false)
            {
                tracing::warn!(
                    descriptor = %entry.name, key = %kv.key,
                    "ignoring a retrieved value: its key is empty, doubled or outside of the descriptor's keys"
                );
                continue;
            }
            if kv.origin == Origin::Unknown {
                kv.origin = told.get(kv.key.as_str()).copied().unwrap_or_default();
            }
            if kv.origin == Origin::Unknown {
                let state = match graph.node(slot) {
                    Some(node) => Some(node.state),
                    None => past
                        .get_or_insert_with(|| {
                            timeline
                                .closed()
                                .map(|(r, _)| (r.key.as_str(), r.state))
                                .collect()
                        })
                        .get(kv.key.as_str())
                        .copied(),
                };
                kv.origin = state.map(ValueState::origin).unwrap_or_default();
            }
            if kv.origin == Origin::Unknown {
                kv.origin = Origin::Sb;
            }
            self.found(graph, registry, entry, slot, kv);
        }
        for id in nodes {
            let unset = !self.refreshed.contains(&id)
                && graph
                    .node(id)
                    .is_some_and(|n| n.origin() == Origin::Nb && n.metadata.is_some());
            if unset {
                graph.node_mut(id).metadata = None;
            }
        }
    }

    /// A base value that exists.
    fn found(
        &mut self,
        graph: &mut Graph,
        registry: &Registry,
        entry: &Arc<Entry>,
        slot: SlotId,
        kv: KeyValue,
    ) {
        let key = kv.key.clone();
        let told = Told::ask(Some(&**entry), &key, &kv.value, false).unwrap_or_else(|error| {
            tracing::error!(%key, %error, "relations of a retrieved value");
            Told {
                dependencies: Vec::new(),
                derived: Vec::new(),
            }
        });
        let gone: Vec<SlotId> = graph
            .derived(slot)
            .into_iter()
            .filter(|d| {
                told.derived
                    .binary_search_by(|(k, _)| k.cmp(graph.key(*d)))
                    .is_err()
            })
            .collect();
        {
            let node = graph.node_mut(slot);
            // Keep the revision if nothing changed: values that equal are not replaced.
            if !node.value.as_ref().is_some_and(|v| v.equal(&*kv.value)) {
                node.value = Some(kv.value);
            }
            if entry.metadata.is_some() {
                let same = match (&node.metadata, &kv.metadata) {
                    (Some(a), Some(b)) => a.equal(&**b),
                    (None, None) => true,
                    _ => false,
                };
                if !same {
                    node.metadata = kv.metadata;
                }
            }
        }
        let mut keys: Vec<Key> = told.derived.iter().map(|(k, _)| k.clone()).collect();
        keys.extend(gone.iter().map(|d| graph.key(*d).clone()));
        keys.sort_unstable();
        graph.set_relations(slot, told.dependencies, &keys);
        self.is_there(graph, slot, kv.origin, None, Some(entry.id), &key);

        for (derived_key, value) in told.derived {
            let derived = graph.intern(&derived_key);
            if graph.node(derived).is_some_and(|n| {
                n.base.as_ref() != Some(&key) && n.state != ValueState::Nonexistent && n.available()
            }) {
                continue;
            }
            let descriptor = registry.find(&derived_key).ok().flatten();
            let told = Told::ask(descriptor.map(|e| &**e), &derived_key, &value, true)
                .map(|t| t.dependencies)
                .unwrap_or_default();
            let node = graph.node_mut(derived);
            if !node.value.as_ref().is_some_and(|v| v.equal(&*value)) {
                node.value = Some(value);
            }
            graph.set_relations(derived, told, &[]);
            let id = descriptor.map(|e| e.id);
            self.is_there(graph, derived, kv.origin, Some(&key), id, &key);
        }
        for derived in gone {
            self.is_not_there(graph, derived);
        }
    }

    fn is_there(
        &mut self,
        graph: &mut Graph,
        slot: SlotId,
        origin: Origin,
        base: Option<&Key>,
        descriptor: Option<DescriptorId>,
        base_key: &Key,
    ) {
        if !graph.is_available(slot) {
            self.updated.insert(base_key.clone());
            self.appeared.push(slot);
            graph.set_available(slot, true);
        }
        self.refreshed.insert(slot);
        let node = graph.node_mut(slot);
        node.state = match (node.state, origin) {
            (ValueState::Nonexistent, Origin::Sb) => ValueState::Obtained,
            (ValueState::Nonexistent, _) => ValueState::Discovered,
            (ValueState::Pending, _) => ValueState::Configured,
            (state, _) => state,
        };
        node.descriptor = descriptor;
        node.base = base.cloned();
    }

    fn is_not_there(&mut self, graph: &mut Graph, slot: SlotId) {
        self.refreshed.insert(slot);
        let Some(node) = graph.node(slot) else { return };
        let (state, origin, available) = (node.state, node.origin(), node.available());
        if available {
            let base = node.base.clone().unwrap_or_else(|| graph.key(slot).clone());
            self.updated.insert(base);
        }
        if origin != Origin::Nb || state == ValueState::Discovered {
            graph.remove(slot);
            return;
        }
        if available {
            graph.set_available(slot, false);
        }
        if state == ValueState::Configured {
            let node = graph.node_mut(slot);
            let wanted = node.last.as_ref().is_some_and(|l| l.value.is_some());
            node.state = if wanted {
                ValueState::Missing
            } else {
                ValueState::Removed
            };
        }
    }

    /// What was asked about and not found does not exist.
    pub fn finish(mut self, graph: &mut Graph) -> Refreshed {
        let lost: Vec<SlotId> = match &self.keys {
            Some(keys) => {
                let bases: Vec<SlotId> = keys.iter().filter_map(|k| graph.find(k)).collect();
                let lost = bases.iter().filter(|id| !self.refreshed.contains(id));
                lost.flat_map(|id| std::iter::once(*id).chain(graph.derived(*id)))
                    .collect()
            }
            None => graph.nodes().map(|(id, _)| id).collect(),
        };
        for id in lost {
            if !self.refreshed.contains(&id) {
                self.is_not_there(graph, id);
            }
        }
        let mut awakened = BTreeSet::new();
        for slot in &self.appeared {
            for dependent in graph.dependents(*slot) {
                let waits = |n: &&crate::graph::node::Node| n.state == ValueState::Pending;
                if let Some(node) = graph.node(dependent).filter(waits)
                    && graph.is_ready(dependent)
                {
                    awakened.insert(node.base.as_ref().unwrap_or(graph.key(dependent)).clone());
                }
            }
        }
        Refreshed {
            updated: self.updated,
            awakened,
        }
    }
}
