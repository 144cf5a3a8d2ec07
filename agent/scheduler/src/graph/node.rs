//! A node of the graph: what the scheduler knows of one value.

use std::{borrow::Cow, sync::Arc, time::SystemTime};

use crate::api::{
    error::ValueError,
    key::{Key, under_prefix},
    metadata::Metadata,
    state::{KeySelector, Origin, TxnOperation, ValueState},
    txn::Retry,
    value::AnyValue,
};

/// Number of a slot of the graph's arena.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct SlotId(pub(super) u32);

/// Number of a registered descriptor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct DescriptorId(pub(crate) u16);

/// A dependency with its target resolved to a slot.
#[derive(Debug, Clone)]
pub(crate) struct Dep {
    pub label: Cow<'static, str>,
    pub target: DepTarget,
}

#[derive(Debug, Clone)]
pub(crate) enum DepTarget {
    Exact(SlotId),
    AnyOf(Arc<AnyOf>),
}

pub(crate) struct AnyOf {
    /// Directories without trailing `/`; never empty: everywhere is `[""]`.
    pub prefixes: Vec<Box<str>>,
    pub selector: Option<KeySelector>,
}

impl AnyOf {
    pub fn matches(&self, key: &str) -> bool {
        self.prefixes.iter().any(|p| under_prefix(key, p))
            && self.selector.as_ref().is_none_or(|s| s(key))
    }
}

impl std::fmt::Debug for AnyOf {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(&self.prefixes).finish()
    }
}

/// The last time somebody asked for a change of the value.
#[derive(Debug, Clone)]
pub(crate) struct LastUpdate {
    pub seq: u64,
    pub op: TxnOperation,
    /// What was asked for; `None`: deletion.
    pub value: Option<AnyValue>,
    pub revert: bool,
    pub retry: Option<Arc<Retry>>,
}

#[derive(Debug)]
pub(crate) struct NodeError {
    pub error: ValueError,
}

#[derive(Debug, Clone)]
pub(crate) struct Node {
    /// What is (believed to be) applied, or what waits to be.
    pub value: Option<AnyValue>,
    pub metadata: Option<Metadata>,
    pub last: Option<LastUpdate>,
    pub error: Option<Arc<NodeError>>,
    pub deps: Arc<[Dep]>,
    pub derived: Arc<[Key]>,
    /// When this revision began.
    pub since: SystemTime,
    /// The value it derives from.
    pub base: Option<Key>,
    pub descriptor: Option<DescriptorId>,
    pub state: ValueState,
    pub(super) available: bool,
}

impl Node {
    pub(super) fn new(none: &Nothing) -> Self {
        Self {
            value: None,
            metadata: None,
            last: None,
            error: None,
            deps: none.deps.clone(),
            derived: none.derived.clone(),
            since: SystemTime::UNIX_EPOCH,
            base: None,
            descriptor: None,
            state: ValueState::Nonexistent,
            available: false,
        }
    }

    /// Whether others may depend on it.
    pub fn available(&self) -> bool {
        self.available
    }

    pub fn origin(&self) -> Origin {
        self.state.origin()
    }

    pub fn is_derived(&self) -> bool {
        self.base.is_some()
    }

    pub fn last_operation(&self) -> TxnOperation {
        match (&self.last, self.state) {
            (_, ValueState::Obtained) | (None, _) => TxnOperation::Undefined,
            (Some(last), _) => last.op,
        }
    }

    /// What the northbound wants here: the last requested value, or what was discovered.
    pub fn desired(&self) -> Option<&AnyValue> {
        match &self.last {
            Some(last) => last.value.as_ref(),
            None => self.value.as_ref(),
        }
    }

    /// Whether two revisions of a node show the same.
    pub(super) fn same_revision(&self, other: &Self) -> bool {
        fn same_ptr<T: ?Sized>(a: Option<&Arc<T>>, b: Option<&Arc<T>>) -> bool {
            match (a, b) {
                (None, None) => true,
                (Some(a), Some(b)) => std::ptr::addr_eq(Arc::as_ptr(a), Arc::as_ptr(b)),
                _ => false,
            }
        }
        self.state == other.state
            && self.available == other.available
            && self.base == other.base
            && self.descriptor == other.descriptor
            && self.last.as_ref().map(|l| (l.seq, l.op))
                == other.last.as_ref().map(|l| (l.seq, l.op))
            && same_ptr(self.value.as_ref(), other.value.as_ref())
            && same_ptr(self.metadata.as_ref(), other.metadata.as_ref())
            && same_ptr(self.error.as_ref(), other.error.as_ref())
            && Arc::ptr_eq(&self.deps, &other.deps)
            && Arc::ptr_eq(&self.derived, &other.derived)
    }
}

/// Shared empty lists: most values have no dependencies and derive nothing.
pub(super) struct Nothing {
    pub deps: Arc<[Dep]>,
    pub derived: Arc<[Key]>,
}

impl Default for Nothing {
    fn default() -> Self {
        Self {
            deps: Arc::from([]),
            derived: Arc::from([]),
        }
    }
}
