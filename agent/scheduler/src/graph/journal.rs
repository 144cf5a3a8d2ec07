//! Changes of the graph that can be taken back.

use std::time::SystemTime;

use rustc_hash::FxHashMap;

use super::{DescriptorId, Graph, SlotId, node::Node, timeline::Timeline};
use crate::api::metadata::Metadata;

/// Nodes as they are after some changes that were taken out of the graph again.
#[derive(Default)]
pub(crate) struct Changes {
    nodes: FxHashMap<SlotId, Option<Box<Node>>>,
}

impl Changes {
    /// Fills in metadata that was not known when the changes were made.
    pub fn set_metadata(&mut self, id: SlotId, metadata: Option<Metadata>) {
        if let Some(Some(node)) = self.nodes.get_mut(&id) {
            node.metadata = metadata;
        }
    }
}

/// Metadata of a slot before and after.
pub(crate) struct MetadataDelta {
    pub id: SlotId,
    pub descriptor: Option<DescriptorId>,
    pub after: Option<Metadata>,
}

impl Graph {
    /// Starts to remember changes.
    pub fn begin(&mut self) {
        self.journal = Some(FxHashMap::default());
    }

    /// Remembers a node before its first change.
    pub(super) fn touch(&mut self, id: SlotId) {
        if self.journal.as_ref().is_some_and(|j| !j.contains_key(&id)) {
            let before = self.slot(id).node.clone();
            if let Some(journal) = &mut self.journal {
                journal.insert(id, before);
            }
        }
    }

    /// Takes the changes since [`Graph::begin`] out of the graph. Slots made since stay until the next commit.
    pub fn rollback(&mut self) -> Changes {
        let mut changes = Changes::default();
        for (id, before) in self.journal.take().unwrap_or_default() {
            changes.nodes.insert(id, self.take_out(id));
            if let Some(before) = before {
                self.put_in(id, before);
            }
        }
        changes
    }

    /// Puts changes in. They still have to be committed.
    pub fn replay(&mut self, changes: Changes) {
        self.begin();
        for (id, after) in changes.nodes {
            self.touch(id);
            self.take_out(id);
            if let Some(after) = after {
                self.put_in(id, after);
            }
        }
    }

    /// Makes the changes final: closes the previous revisions of changed nodes and returns the nodes that had or have metadata.
    pub fn commit(&mut self, now: SystemTime, timeline: &mut Timeline) -> Vec<MetadataDelta> {
        let mut deltas = Vec::new();
        let mut journal: Vec<_> = self
            .journal
            .take()
            .unwrap_or_default()
            .into_iter()
            .collect();
        journal.sort_unstable_by_key(|(id, _)| *id);
        for (id, before) in journal {
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
}
