//! Changes of the graph that can be taken back, and the graph as it was before them.
//!
//! Between [`Graph::begin`] and [`Graph::commit`] or [`Graph::rollback`] every slot that changes keeps its node as it was.
//! The graph itself shows the new state; [`Graph::settled`] shows the old one to those who must not see what may not last.

use std::time::SystemTime;

use super::{DepTarget, DescriptorId, Graph, Slot, SlotId, node::Node, timeline::Timeline};
use crate::api::metadata::Metadata;

/// Metadata of a slot before and after.
pub(crate) struct MetadataDelta {
    pub id: SlotId,
    pub descriptor: Option<DescriptorId>,
    pub after: Option<Metadata>,
}

/// Slots that have changed.
#[derive(Default)]
pub(super) struct Journal {
    open: bool,
    touched: Vec<SlotId>,
}

impl Graph {
    /// Starts to remember changes.
    pub fn begin(&mut self) {
        self.journal.open = true;
    }

    /// Remembers a node before its first change.
    pub(super) fn touch(&mut self, id: SlotId) {
        if !self.journal.open {
            return;
        }
        let slot = self.slot_mut(id);
        if slot.before.is_none() {
            slot.before = Some(slot.node.clone());
            self.journal.touched.push(id);
        }
    }

    fn end(&mut self) -> Vec<SlotId> {
        self.journal.open = false;
        std::mem::take(&mut self.journal.touched)
    }

    /// Takes the changes since [`Graph::begin`] back. Slots made since stay until they are tidied up.
    pub fn rollback(&mut self) {
        for id in self.end() {
            let before = self.slot_mut(id).before.take();
            self.take_out(id);
            if let Some(before) = before.flatten() {
                self.put_in(id, before);
            }
        }
    }

    /// Makes the changes final: closes the previous revisions of changed nodes and returns the nodes that had or have metadata.
    pub fn commit(&mut self, now: SystemTime, timeline: &mut Timeline) -> Vec<MetadataDelta> {
        let mut deltas = Vec::new();
        let mut touched = self.end();
        touched.sort_unstable();
        for id in touched {
            let before = self.slot_mut(id).before.take().flatten();
            if let Some(before) = &before
                && self
                    .node(id)
                    .is_some_and(|after| after.same_revision(before))
            {
                continue;
            }
            let after = self.node(id).and_then(|n| n.metadata.clone());
            if let Some(node) = self.slot_mut(id).node.as_deref_mut() {
                node.since = now;
            }
            if let Some(before) = before {
                if before.metadata.is_some() || after.is_some() {
                    let descriptor = before.descriptor;
                    deltas.push(MetadataDelta {
                        id,
                        descriptor,
                        after,
                    });
                }
                let key = self.key(id).clone();
                timeline.close(key, *before, now, self);
            } else if let (Some(_), Some(node)) = (&after, self.node(id)) {
                deltas.push(MetadataDelta {
                    id,
                    descriptor: node.descriptor,
                    after,
                });
            }
        }
        deltas
    }

    /// Frees what a commit left over.
    pub fn tidy(&mut self) {
        self.sweep();
    }

    /// The graph without the changes that are not committed.
    pub fn settled(&self) -> Settled<'_> {
        Settled(self)
    }
}

/// The graph as it was when its open changes began.
#[derive(Clone, Copy)]
pub(crate) struct Settled<'g>(&'g Graph);

impl<'g> Settled<'g> {
    pub fn graph(self) -> &'g Graph {
        self.0
    }

    pub fn node(self, id: SlotId) -> Option<&'g Node> {
        self.0.slot(id).settled()
    }

    pub fn node_of(self, key: &str) -> Option<&'g Node> {
        self.0.find(key).and_then(|id| self.node(id))
    }

    /// All nodes.
    pub fn each(self) -> impl Iterator<Item = &'g Node> {
        self.0.slots.iter().flatten().filter_map(Slot::settled)
    }

    /// All nodes, in the order of their keys.
    pub fn nodes(self) -> impl Iterator<Item = (SlotId, &'g Node)> {
        self.0.nodes_as(Slot::settled)
    }

    /// The existing nodes that derive from this one, by key.
    pub fn derived(self, id: SlotId) -> Vec<SlotId> {
        self.0.derived_by(id, |id| self.node(id))
    }

    /// Labels of the dependencies that no available node satisfies.
    pub fn unsatisfied(self, id: SlotId) -> Vec<String> {
        let available = |id: &SlotId| self.node(*id).is_some_and(Node::available);
        let deps = self.node(id).map(|n| n.deps.clone()).unwrap_or_default();
        deps.iter()
            .filter(|dep| match &dep.target {
                DepTarget::Exact(id) => !available(id),
                DepTarget::AnyOf(any) => {
                    let gone = self.0.journal.touched.iter();
                    let mut gone = gone.filter(|id| any.matches(self.0.key(**id)));
                    !self.0.targets(dep, true).any(|id| available(&id)) && !gone.any(available)
                }
            })
            .map(|dep| dep.label.to_string())
            .collect()
    }
}
