//! Past revisions of nodes, bounded by count and bytes. The present revision of a value is its node; nothing is kept twice.

use std::{collections::VecDeque, time::SystemTime};

use super::{Dep, DepTarget, DescriptorId, Graph, node::Node};
use crate::api::{
    key::Key,
    record::{NodeRevision, RevisionTarget},
};

/// Estimated bytes of a revision without its value.
const REVISION_BYTES: usize = 320;

#[derive(Default)]
pub(crate) struct Timeline {
    closed: VecDeque<(NodeRevision, Option<DescriptorId>)>,
    bytes: usize,
    max_count: usize,
    max_bytes: usize,
    pub dropped: u64,
}

impl Timeline {
    pub fn new(max_count: usize, max_bytes: usize) -> Self {
        Self {
            max_count,
            max_bytes,
            ..Self::default()
        }
    }

    pub fn bytes(&self) -> usize {
        self.bytes
    }

    pub(super) fn close(&mut self, key: Key, node: Node, until: SystemTime, graph: &Graph) {
        let descriptor = node.descriptor;
        let revision = revision(key, &node, Some(until), graph);
        self.bytes += size(&revision);
        self.closed.push_back((revision, descriptor));
        while self.closed.len() > self.max_count || self.bytes > self.max_bytes {
            let Some((oldest, _)) = self.closed.pop_front() else {
                break;
            };
            self.bytes -= size(&oldest);
            self.dropped += 1;
        }
    }

    /// Closed revisions, oldest first.
    pub fn closed(&self) -> impl DoubleEndedIterator<Item = (&NodeRevision, Option<DescriptorId>)> {
        self.closed.iter().map(|(r, d)| (r, *d))
    }
}

fn size(revision: &NodeRevision) -> usize {
    REVISION_BYTES + revision.key.len() + revision.value.as_ref().map_or(0, |v| v.approx_size())
}

/// A revision as shown to users.
pub(crate) fn revision(
    key: Key,
    node: &Node,
    until: Option<SystemTime>,
    graph: &Graph,
) -> NodeRevision {
    let target = |dep: &Dep| RevisionTarget {
        label: dep.label.to_string(),
        expected: match &dep.target {
            DepTarget::Exact(id) => graph.key(*id).to_string(),
            DepTarget::AnyOf(any) => {
                let prefixes: Vec<_> = any
                    .prefixes
                    .iter()
                    .map(|p| {
                        if p.is_empty() {
                            String::new()
                        } else {
                            format!("{p}/*")
                        }
                    })
                    .collect();
                prefixes.join(" | ")
            }
        },
    };
    NodeRevision {
        key,
        since: node.since,
        until,
        value: node.value.clone(),
        state: node.state,
        available: node.available,
        descriptor: None,
        base: node.base.clone(),
        last_update: node.last.as_ref().map(|l| l.seq),
        error: node.error.as_ref().map(|e| e.error.to_string()),
        metadata: node
            .metadata
            .as_ref()
            .map(|m| m.indexes())
            .unwrap_or_default(),
        depends_on: node.deps.iter().map(target).collect(),
        derives: node.derived.to_vec(),
    }
}
