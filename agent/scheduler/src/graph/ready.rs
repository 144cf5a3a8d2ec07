//! Readiness: may a value be created now?
//!
//! Nodes of a dependency cycle count as one node: all are ready together as soon as everything outside the cycle that they
//! need is available.

use super::{Graph, SlotId};
use crate::api::state::{Origin, ValueState};

/// Longest dependency path that is searched for a cycle. Members of longer cycles stay PENDING.
const MAX_CYCLE: usize = 128;

impl Graph {
    pub fn is_ready(&self, id: SlotId) -> bool {
        if self.node(id).is_none_or(|n| n.origin() == Origin::Sb) {
            return true;
        }
        self.ready(id, &mut Vec::new(), false).is_some()
    }

    /// `Some(depth)`: ready, and the nearest to the start of `path` that can be reached going through the node.
    fn ready(&self, id: SlotId, path: &mut Vec<SlotId>, inside: bool) -> Option<usize> {
        if let Some(depth) = path.iter().position(|p| *p == id) {
            return Some(depth);
        }
        let depth = path.len();
        if depth >= MAX_CYCLE {
            return None;
        }
        path.push(id);
        let mut nearest = depth;
        let deps = self.node(id).map(|n| n.deps.clone()).unwrap_or_default();
        let ready = deps.iter().all(|dep| {
            let mut satisfied = false;
            for target in self.targets(dep, false) {
                // A value that is being re-created is REMOVED when its turn comes, but then it is on the path.
                let exists = |state| state != ValueState::Removed || path.contains(&target);
                let Some(node) = self.node(target).filter(|n| exists(n.state)) else {
                    continue;
                };
                if node.available() {
                    satisfied = true;
                    if !inside {
                        break;
                    }
                }
                if let Some(reached) = self.ready(target, path, true)
                    && reached <= depth
                {
                    satisfied = true;
                    nearest = nearest.min(reached);
                }
            }
            satisfied
        });
        path.pop();
        ready.then_some(nearest)
    }
}
