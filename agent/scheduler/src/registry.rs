//! Registered descriptors: finding the one of a key, the order of retrieves, and guarding against their panics.

use std::{
    collections::{BTreeMap, BTreeSet},
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Arc,
};

use crate::{
    api::{
        descriptor::{Descriptor, Operations},
        error::{SchedulerError, ValueError},
        metadata::MetadataMap,
    },
    graph::DescriptorId,
};

/// A registered descriptor with what never changes about it.
pub(crate) struct Entry {
    pub id: DescriptorId,
    pub name: Arc<str>,
    pub operations: Operations,
    /// Its metadata map, if it keeps one.
    pub metadata: Option<MetadataMap>,
    pub descriptor: Arc<dyn Descriptor>,
}

impl Entry {
    /// Calls a callback; a panic becomes an error of the value at hand.
    pub fn guard<T>(
        &self,
        operation: &'static str,
        callback: impl FnOnce(&dyn Descriptor) -> T,
    ) -> Result<T, ValueError> {
        catch_unwind(AssertUnwindSafe(|| callback(&*self.descriptor)))
            .map_err(|panic| self.panicked(operation, &*panic))
    }

    pub fn panicked(
        &self,
        operation: &'static str,
        panic: &(dyn std::any::Any + Send),
    ) -> ValueError {
        let message = panic
            .downcast_ref::<&str>()
            .map(|s| (*s).to_owned())
            .or_else(|| panic.downcast_ref::<String>().cloned())
            .unwrap_or_else(|| "(no message)".to_owned());
        ValueError::Panicked {
            descriptor: self.name.clone(),
            operation,
            message: message.into(),
        }
    }

    pub fn is_retriable(&self, error: &ValueError) -> bool {
        error.may_be_retried()
            && self
                .guard("is_retriable", |d| d.is_retriable(error))
                .unwrap_or(false)
    }
}

/// All registered descriptors. Copied on registration, so that a running transaction sees one state of it.
#[derive(Clone, Default)]
pub(crate) struct Registry {
    entries: Vec<Arc<Entry>>,
    by_name: BTreeMap<Arc<str>, DescriptorId>,
    retrieve_order: Vec<DescriptorId>,
}

impl Registry {
    pub fn with(
        &self,
        descriptor: Arc<dyn Descriptor>,
        metadata: Option<MetadataMap>,
    ) -> Result<Self, SchedulerError> {
        let name: Arc<str> = descriptor.name().into();
        if self.by_name.contains_key(&name) {
            return Err(SchedulerError::DescriptorExists(name.to_string()));
        }
        let id = u16::try_from(self.entries.len())
            .map(DescriptorId)
            .map_err(|_| SchedulerError::TooManyDescriptors)?;
        let mut next = self.clone();
        let operations = descriptor.operations();
        next.entries.push(Arc::new(Entry {
            id,
            name: name.clone(),
            operations,
            metadata,
            descriptor,
        }));
        next.by_name.insert(name, id);
        next.retrieve_order = next.order()?;
        Ok(next)
    }

    pub fn get(&self, id: DescriptorId) -> Option<&Arc<Entry>> {
        self.entries.get(usize::from(id.0))
    }

    pub fn by_name(&self, name: &str) -> Option<&Arc<Entry>> {
        self.by_name.get(name).and_then(|id| self.get(*id))
    }

    pub fn by_prefix(&self, prefix: &str) -> Option<&Arc<Entry>> {
        self.entries
            .iter()
            .find(|e| e.descriptor.key_prefix() == Some(prefix))
    }

    pub fn prefixes(&self) -> Vec<String> {
        let prefixes: BTreeSet<String> = self
            .entries
            .iter()
            .filter_map(|e| e.descriptor.key_prefix().map(str::to_owned))
            .collect();
        prefixes.into_iter().collect()
    }

    /// Descriptors in the order in which they are to be retrieved: dependencies first, ties by name.
    pub fn in_retrieve_order(&self) -> impl Iterator<Item = &Arc<Entry>> {
        self.retrieve_order.iter().filter_map(|id| self.get(*id))
    }

    /// The descriptor that selects a key.
    pub fn find(&self, key: &str) -> Result<Option<&Arc<Entry>>, ValueError> {
        let mut found: Option<&Arc<Entry>> = None;
        for entry in &self.entries {
            if !entry.guard("selects", |d| d.selects(key))? {
                continue;
            }
            if let Some(first) = found {
                return Err(ValueError::AmbiguousKey {
                    key: key.into(),
                    first: first.name.clone(),
                    second: entry.name.clone(),
                });
            }
            found = Some(entry);
        }
        Ok(found)
    }

    fn order(&self) -> Result<Vec<DescriptorId>, SchedulerError> {
        let mut waiting: BTreeMap<&str, BTreeSet<&str>> = self
            .entries
            .iter()
            .map(|e| {
                let known = |n: &&&str| self.by_name.contains_key(**n);
                let needs = e
                    .descriptor
                    .retrieve_dependencies()
                    .iter()
                    .filter(known)
                    .copied();
                (&*e.name, needs.collect())
            })
            .collect();
        let mut order = Vec::with_capacity(self.entries.len());
        while !waiting.is_empty() {
            let next = waiting
                .iter()
                .find(|(_, needs)| needs.is_empty())
                .map(|(name, _)| *name);
            let Some(next) = next else {
                let names: Vec<_> = waiting.keys().copied().collect();
                return Err(SchedulerError::RetrieveCycle(names.join(", ")));
            };
            waiting.remove(next);
            for needs in waiting.values_mut() {
                needs.remove(next);
            }
            order.extend(self.by_name.get(next));
        }
        Ok(order)
    }
}
