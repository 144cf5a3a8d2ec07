//! The graph of values: nodes, what they depend on, what derives from what.
//!
//! Every key that is known or waited for has a *slot*; a slot has a node when there is a value. Edges to exact keys are kept
//! as slot numbers in both directions, so following one costs no look-up; edges to "any key under a directory" are found
//! through an index by directory. Available nodes are also kept in the order of their keys.
//!
//! Changes happen between [`Graph::begin`] and one of: [`Graph::commit`], or [`Graph::rollback`], which takes them back. Until
//! then [`Graph::settled`] shows the state before them.

mod edges;
mod journal;
pub(crate) mod node;
mod ready;
pub(crate) mod timeline;

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Bound,
};

use rustc_hash::FxHashMap;

use self::journal::Journal;
use self::node::{Node, Nothing};
pub(crate) use self::{
    edges::directories,
    journal::{MetadataDelta, Settled},
    node::{AnyOf, Dep, DepTarget, DescriptorId, LastUpdate, NodeError, SlotId},
};
use crate::api::{key::Key, metadata::Metadata};

struct Slot {
    key: Key,
    node: Option<Box<Node>>,
    /// The node before the open changes, where they touched it.
    before: Option<Option<Box<Node>>>,
    /// Nodes that depend on exactly this key.
    sources: BTreeSet<SlotId>,
}

impl Slot {
    /// The node without the open changes.
    fn settled(&self) -> Option<&Node> {
        self.before.as_ref().unwrap_or(&self.node).as_deref()
    }
}

#[derive(Default)]
pub(crate) struct Graph {
    slots: Vec<Option<Slot>>,
    free: Vec<SlotId>,
    by_key: FxHashMap<Key, SlotId>,
    available: BTreeMap<Key, SlotId>,
    /// Directory → nodes with a dependency on any key below.
    watchers: BTreeMap<Box<str>, BTreeSet<SlotId>>,
    journal: Journal,
    /// Slots that may have become empty.
    loose: Vec<SlotId>,
    nothing: Nothing,
}

impl Graph {
    #[expect(
        clippy::expect_used,
        reason = "slot numbers come from this arena and die with their slot"
    )]
    fn slot(&self, id: SlotId) -> &Slot {
        self.slots
            .get(id.0 as usize)
            .and_then(Option::as_ref)
            .expect("live slot")
    }

    #[expect(
        clippy::expect_used,
        reason = "slot numbers come from this arena and die with their slot"
    )]
    fn slot_mut(&mut self, id: SlotId) -> &mut Slot {
        self.slots
            .get_mut(id.0 as usize)
            .and_then(Option::as_mut)
            .expect("live slot")
    }

    /// The slot of a key, made if absent.
    pub fn intern(&mut self, key: &Key) -> SlotId {
        if let Some(id) = self.by_key.get(key) {
            return *id;
        }
        let slot = Some(Slot {
            key: key.clone(),
            node: None,
            before: None,
            sources: BTreeSet::new(),
        });
        let id = if let Some(id) = self.free.pop() {
            if let Some(place) = self.slots.get_mut(id.0 as usize) {
                *place = slot;
            }
            id
        } else {
            #[expect(
                clippy::expect_used,
                reason = "four thousand million keys do not fit into memory"
            )]
            let id = SlotId(u32::try_from(self.slots.len()).expect("fewer than 2^32 keys"));
            self.slots.push(slot);
            id
        };
        self.by_key.insert(key.clone(), id);
        self.loose.push(id);
        id
    }

    /// The slot of a key, if any.
    pub fn find(&self, key: &str) -> Option<SlotId> {
        self.by_key.get(key).copied()
    }

    /// Number of keys known or waited for.
    pub fn slot_count(&self) -> usize {
        self.by_key.len()
    }

    pub fn key(&self, id: SlotId) -> &Key {
        &self.slot(id).key
    }

    pub fn node(&self, id: SlotId) -> Option<&Node> {
        self.slot(id).node.as_deref()
    }

    pub fn node_of(&self, key: &str) -> Option<&Node> {
        self.find(key).and_then(|id| self.node(id))
    }

    pub fn is_available(&self, id: SlotId) -> bool {
        self.node(id).is_some_and(|n| n.available)
    }

    /// All nodes, in the order of their keys.
    pub fn nodes(&self) -> impl Iterator<Item = (SlotId, &Node)> {
        self.nodes_as(|slot| slot.node.as_deref())
    }

    /// The nodes that slots show, in the order of their keys.
    fn nodes_as<'g>(
        &'g self,
        shown: impl Fn(&'g Slot) -> Option<&'g Node>,
    ) -> impl Iterator<Item = (SlotId, &'g Node)> {
        let mut all: Vec<(&Key, SlotId, &Node)> = (0u32..)
            .zip(&self.slots)
            .filter_map(|(id, slot)| {
                let slot = slot.as_ref()?;
                Some((&slot.key, SlotId(id), shown(slot)?))
            })
            .collect();
        all.sort_unstable_by_key(|(key, ..)| *key);
        all.into_iter().map(|(_, id, node)| (id, node))
    }

    /// Available nodes under a directory (without trailing `/`), in the order of their keys.
    fn under(&self, directory: &str) -> impl Iterator<Item = (&Key, SlotId)> {
        let from = if directory.is_empty() {
            Bound::Unbounded
        } else {
            Bound::Included(directory)
        };
        let directory = directory.to_owned();
        let length = directory.len();
        self.available
            .range::<str, _>((from, Bound::Unbounded))
            .take_while(move |(key, _)| key.starts_with(&directory))
            .filter(move |(key, _)| {
                length == 0 || key.len() == length || key.as_bytes().get(length) == Some(&b'/')
            })
            .map(|(key, id)| (key, *id))
    }

    /// The node of a slot for changing what is neither availability nor an edge; made (unavailable) if absent.
    pub fn node_mut(&mut self, id: SlotId) -> &mut Node {
        self.touch(id);
        if self.slot(id).node.is_none() {
            let node = Node::new(&self.nothing);
            return self.slot_mut(id).node.insert(Box::new(node));
        }
        #[expect(
            clippy::expect_used,
            reason = "checked above; a match would borrow twice"
        )]
        self.slot_mut(id).node.as_deref_mut().expect("present")
    }

    /// Fills in metadata of a node, if it exists.
    pub fn set_metadata(&mut self, id: SlotId, metadata: Option<Metadata>) {
        if self.slot(id).node.is_some() {
            self.node_mut(id).metadata = metadata;
        }
    }

    pub fn set_available(&mut self, id: SlotId, available: bool) {
        let node = self.node_mut(id);
        if node.available == available {
            return;
        }
        node.available = available;
        let key = self.key(id).clone();
        if available {
            self.available.insert(key, id);
        } else {
            self.available.remove(&key);
        }
    }

    /// Removes the node; edges of others to its key stay declared.
    pub fn remove(&mut self, id: SlotId) {
        if self.slot(id).node.is_some() {
            self.touch(id);
            self.take_out(id);
        }
    }

    /// Takes a node out of all indexes.
    fn take_out(&mut self, id: SlotId) -> Option<Box<Node>> {
        let node = self.slot_mut(id).node.take()?;
        self.undeclare(id, &node.deps);
        if node.available {
            let key = self.slot(id).key.clone();
            self.available.remove(&key);
        }
        self.loose.push(id);
        Some(node)
    }

    /// Puts a node into all indexes.
    fn put_in(&mut self, id: SlotId, node: Box<Node>) {
        self.declare(id, &node.deps);
        if node.available {
            let key = self.slot(id).key.clone();
            self.available.insert(key, id);
        }
        self.slot_mut(id).node = Some(node);
    }

    /// Frees slots that nobody needs: without a node, without dependents, not derived by a node.
    fn sweep(&mut self) {
        for id in std::mem::take(&mut self.loose) {
            let Some(Some(slot)) = self.slots.get(id.0 as usize) else {
                continue;
            };
            if slot.node.is_some() || !slot.sources.is_empty() {
                continue;
            }
            let key = slot.key.clone();
            self.by_key.remove(&key);
            if let Some(place) = self.slots.get_mut(id.0 as usize) {
                *place = None;
            }
            self.free.push(id);
        }
    }
}
