//! The pure part: who wants what, and whose value counts.

use std::collections::{BTreeMap, BTreeSet};

use agent_model::ModelValue;

/// Who a change comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Its name, such as `grpc`.
    pub name: String,
    /// Higher wins over lower; 0 is usual.
    pub priority: i32,
}

impl From<&str> for Source {
    fn from(name: &str) -> Self {
        name.to_owned().into()
    }
}

impl From<String> for Source {
    fn from(name: String) -> Self {
        Self { name, priority: 0 }
    }
}

/// What a source changes.
#[derive(Debug, Clone)]
pub enum Change {
    /// All that the source wants from now on; what it had before and does not name is gone.
    Replace(Vec<ModelValue>),
    /// Values added or changed, and keys that the source does not want any more.
    Update {
        /// New and changed values.
        put: Vec<ModelValue>,
        /// Keys to delete.
        delete: Vec<String>,
    },
}

impl Change {
    /// Adds or changes values.
    #[must_use]
    pub fn put(values: Vec<ModelValue>) -> Self {
        Self::Update {
            put: values,
            delete: Vec::new(),
        }
    }

    /// Deletes values.
    #[must_use]
    pub fn delete(keys: Vec<String>) -> Self {
        Self::Update {
            put: Vec::new(),
            delete: keys,
        }
    }
}

/// A value that counts, and whose it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Entry<'m> {
    /// The value.
    pub value: &'m ModelValue,
    /// Name of the source.
    pub source: &'m str,
}

/// What every source wants.
#[derive(Debug, Clone, Default)]
pub struct Merge {
    priorities: BTreeMap<String, i32>,
    /// Key, then priority and name of the source: the last one counts.
    values: BTreeMap<String, BTreeMap<(i32, String), ModelValue>>,
    owned: BTreeMap<String, BTreeSet<String>>,
}

impl Merge {
    /// Applies a change; returns all keys that it names or takes away.
    pub fn apply(&mut self, source: &Source, change: Change) -> BTreeSet<String> {
        self.set_priority(source);
        let (put, delete) = match change {
            Change::Update { put, delete } => (put, delete),
            Change::Replace(put) => {
                let had = self.owned.get(&source.name);
                (put, had.into_iter().flatten().cloned().collect())
            }
        };
        let mut touched = BTreeSet::new();
        for key in delete {
            self.remove(source, &key);
            touched.insert(key);
        }
        let owned = self.owned.entry(source.name.clone()).or_default();
        for value in put {
            let key = value.key();
            owned.insert(key.clone());
            let rank = (source.priority, source.name.clone());
            self.values
                .entry(key.clone())
                .or_default()
                .insert(rank, value);
            touched.insert(key);
        }
        if self.owned.get(&source.name).is_some_and(BTreeSet::is_empty) {
            self.owned.remove(&source.name);
            self.priorities.remove(&source.name);
        }
        touched
    }

    /// The value that counts for a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<Entry<'_>> {
        self.values.get(key).and_then(last)
    }

    /// All values that count, by key.
    pub fn effective(&self) -> impl Iterator<Item = (&str, Entry<'_>)> {
        let entries = self.values.iter();
        entries.filter_map(|(key, by_source)| Some((key.as_str(), last(by_source)?)))
    }

    /// Names of the sources that have values.
    pub fn sources(&self) -> impl Iterator<Item = &str> {
        self.owned.keys().map(String::as_str)
    }

    fn remove(&mut self, source: &Source, key: &str) {
        if let Some(by_source) = self.values.get_mut(key) {
            by_source.remove(&(source.priority, source.name.clone()));
            if by_source.is_empty() {
                self.values.remove(key);
            }
        }
        if let Some(owned) = self.owned.get_mut(&source.name) {
            owned.remove(key);
        }
    }

    /// A source that comes with another priority than before takes all of its values along.
    fn set_priority(&mut self, source: &Source) {
        let before = self
            .priorities
            .insert(source.name.clone(), source.priority)
            .filter(|before| *before != source.priority);
        let Some(before) = before else { return };
        for key in self.owned.get(&source.name).into_iter().flatten() {
            if let Some(by_source) = self.values.get_mut(key)
                && let Some(value) = by_source.remove(&(before, source.name.clone()))
            {
                by_source.insert((source.priority, source.name.clone()), value);
            }
        }
    }
}

fn last(by_source: &BTreeMap<(i32, String), ModelValue>) -> Option<Entry<'_>> {
    let ((_, source), value) = by_source.last_key_value()?;
    Some(Entry { value, source })
}
