//! What an operation of a descriptor may read of the others: their metadata.

use std::{collections::BTreeMap, sync::Arc};

use parking_lot::RwLock;

use super::{
    error::ValueError,
    metadata::{MetadataMap, MetadataValue},
};

/// Read access to the metadata of all descriptors, by descriptor name. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct OpContext {
    maps: Arc<RwLock<BTreeMap<Arc<str>, MetadataMap>>>,
}

impl OpContext {
    /// A context without maps; for tests of descriptors. The scheduler makes its own.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The map of a descriptor that declared metadata.
    #[must_use]
    pub fn metadata_map(&self, descriptor: &str) -> Option<MetadataMap> {
        self.maps.read().get(descriptor).cloned()
    }

    /// Metadata of one value of another descriptor. As a declared dependency guarantees its presence, absence is an error
    /// ready to be returned.
    ///
    /// # Errors
    /// No such descriptor, label or metadata type.
    pub fn metadata<T: MetadataValue>(
        &self,
        descriptor: &str,
        label: &str,
    ) -> Result<Arc<T>, ValueError> {
        self.metadata_map(descriptor)
            .and_then(|map| map.get_as::<T>(label))
            .ok_or_else(|| {
                ValueError::southbound(format!("no metadata of {descriptor} \"{label}\""))
            })
    }

    /// The map of a descriptor, made if absent. Called by the scheduler; public for tests of descriptors.
    #[must_use]
    pub fn ensure_map(&self, descriptor: &str) -> MetadataMap {
        self.maps
            .write()
            .entry(descriptor.into())
            .or_default()
            .clone()
    }
}
