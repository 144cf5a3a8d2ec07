//! Metadata: what the southbound assigned to a value (an index, a handle), by descriptor and label.

use std::{
    any::Any,
    collections::{BTreeMap, BTreeSet},
    fmt::Debug,
    sync::Arc,
};

use parking_lot::RwLock;
use tokio::sync::broadcast;

/// Type of a descriptor's metadata, e.g. `struct IfMeta { sw_if_index: u32, .. }`.
pub trait MetadataValue: Any + Send + Sync + Debug {
    /// Deep equality; watchers hear only of real changes. Usual body: [`same_metadata`].
    fn equal(&self, other: &dyn MetadataValue) -> bool;

    /// Secondary indexes as (field, value), e.g. `("sw_if_index", "3")`; looked up by [`MetadataMap::labels_by`] and shown
    /// in records.
    fn indexes(&self) -> Vec<(&'static str, String)> {
        Vec::new()
    }
}

impl dyn MetadataValue {
    /// The concrete metadata, if it is a `T`.
    #[must_use]
    pub fn downcast_ref<T: MetadataValue>(&self) -> Option<&T> {
        (self as &dyn Any).downcast_ref::<T>()
    }
}

/// `a == b` when `b` is of `a`'s type: the usual body of [`MetadataValue::equal`].
#[must_use]
pub fn same_metadata<T: MetadataValue + PartialEq>(a: &T, b: &dyn MetadataValue) -> bool {
    b.downcast_ref::<T>().is_some_and(|b| a == b)
}

/// No metadata.
impl MetadataValue for () {
    fn equal(&self, other: &dyn MetadataValue) -> bool {
        other.downcast_ref::<()>().is_some()
    }
}

/// Shared metadata of one value.
pub type Metadata = Arc<dyn MetadataValue>;

/// The metadata as a shared `T`, if it is one.
#[must_use]
pub fn downcast_metadata<T: MetadataValue>(metadata: &Metadata) -> Option<Arc<T>> {
    let any: Arc<dyn Any + Send + Sync> = metadata.clone();
    any.downcast::<T>().ok()
}

/// A change of a metadata map.
#[derive(Debug, Clone)]
pub struct MetadataChange {
    /// Label of the value.
    pub label: Arc<str>,
    /// The metadata from now on; `None`: removed.
    pub metadata: Option<Metadata>,
}

/// Label → metadata of one descriptor. A handle: clones share the map. Written by the scheduler as operations complete,
/// read by everyone.
#[derive(Clone)]
pub struct MetadataMap {
    inner: Arc<Inner>,
}

struct Inner {
    maps: RwLock<Maps>,
    changes: broadcast::Sender<MetadataChange>,
}

#[derive(Default)]
struct Maps {
    by_label: BTreeMap<Arc<str>, Metadata>,
    by_index: BTreeMap<(&'static str, String), BTreeSet<Arc<str>>>,
}

/// Changes a slow watcher may lag behind before it is told that it missed some.
const WATCH_CAPACITY: usize = 1024;

impl Default for MetadataMap {
    fn default() -> Self {
        Self {
            inner: Arc::new(Inner {
                maps: RwLock::default(),
                changes: broadcast::channel(WATCH_CAPACITY).0,
            }),
        }
    }
}

impl MetadataMap {
    /// Metadata of the value with this label.
    #[must_use]
    pub fn get(&self, label: &str) -> Option<Metadata> {
        self.inner.maps.read().by_label.get(label).cloned()
    }

    /// Metadata of the value with this label, as a `T`.
    #[must_use]
    pub fn get_as<T: MetadataValue>(&self, label: &str) -> Option<Arc<T>> {
        self.get(label).and_then(|m| downcast_metadata(&m))
    }

    /// Labels whose metadata has this value of a secondary index, sorted.
    #[must_use]
    pub fn labels_by(&self, field: &'static str, value: &str) -> Vec<Arc<str>> {
        let maps = self.inner.maps.read();
        maps.by_index
            .get(&(field, value.to_owned()))
            .map(|labels| labels.iter().cloned().collect())
            .unwrap_or_default()
    }

    /// All entries, sorted by label.
    #[must_use]
    pub fn entries(&self) -> Vec<(Arc<str>, Metadata)> {
        self.inner
            .maps
            .read()
            .by_label
            .iter()
            .map(|(l, m)| (l.clone(), m.clone()))
            .collect()
    }

    /// Number of entries.
    #[must_use]
    pub fn len(&self) -> usize {
        self.inner.maps.read().by_label.len()
    }

    /// Whether there are no entries.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Changes from now on. Bounded: a watcher that lags by more than 1024 changes gets `Lagged` and should re-read
    /// [`MetadataMap::entries`].
    #[must_use]
    pub fn watch(&self) -> broadcast::Receiver<MetadataChange> {
        self.inner.changes.subscribe()
    }

    /// Sets (`Some`) or removes (`None`) an entry; tells watchers if something changed. Called by the scheduler; public for
    /// tests of descriptors.
    pub fn set(&self, label: &str, metadata: Option<Metadata>) {
        let label: Arc<str> = label.into();
        {
            let mut maps = self.inner.maps.write();
            let old = maps.by_label.get(&label).cloned();
            let unchanged = match (&old, &metadata) {
                (None, None) => true,
                (Some(a), Some(b)) => Arc::ptr_eq(a, b) || a.equal(&**b),
                _ => false,
            };
            if unchanged {
                return;
            }
            for index in old.iter().flat_map(|m| m.indexes()) {
                if let Some(labels) = maps.by_index.get_mut(&index) {
                    labels.remove(&label);
                    if labels.is_empty() {
                        maps.by_index.remove(&index);
                    }
                }
            }
            match &metadata {
                Some(metadata) => {
                    for index in metadata.indexes() {
                        maps.by_index
                            .entry(index)
                            .or_default()
                            .insert(label.clone());
                    }
                    maps.by_label.insert(label.clone(), metadata.clone());
                }
                None => {
                    maps.by_label.remove(&label);
                }
            }
        }
        // An error only means that nobody watches.
        let _ = self.inner.changes.send(MetadataChange { label, metadata });
    }
}

impl Debug for MetadataMap {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_map().entries(self.entries()).finish()
    }
}
