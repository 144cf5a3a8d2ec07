//! The contract between the scheduler and a plugin: a descriptor describes all values of one kind.
//!
//! Plugin authors implement [`crate::TypedDescriptor`]; this is the untyped form that the scheduler works with.

use std::{borrow::Cow, fmt, sync::Arc};

use async_trait::async_trait;

use super::{
    context::OpContext,
    error::ValueError,
    key::{Key, under_prefix},
    metadata::Metadata,
    state::{KeySelector, KeyValue},
    value::{AnyValue, Value},
};

/// Which operations a descriptor implements.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Operations {
    /// Absent: creating a value fails with [`ValueError::UnimplementedCreate`].
    pub create: bool,
    /// Absent: every change re-creates the value.
    pub update: bool,
    /// Absent: deleting a value fails with [`ValueError::UnimplementedDelete`].
    pub delete: bool,
    /// Absent: the descriptor's values are never re-read from the southbound.
    pub retrieve: bool,
}

impl Operations {
    /// Create, update, delete and retrieve.
    pub const ALL: Self = Self {
        create: true,
        update: true,
        delete: true,
        retrieve: true,
    };
    /// Create, delete and retrieve: every change re-creates.
    pub const NO_UPDATE: Self = Self {
        update: false,
        ..Self::ALL
    };
    /// Create, update and delete: usual for derived values, which are read together with their base.
    pub const NO_RETRIEVE: Self = Self {
        retrieve: false,
        ..Self::ALL
    };
    /// Create and delete.
    pub const CREATE_DELETE: Self = Self {
        update: false,
        retrieve: false,
        ..Self::ALL
    };
    /// Retrieve only: values that only the southbound makes.
    pub const RETRIEVE_ONLY: Self = Self {
        create: false,
        update: false,
        delete: false,
        retrieve: true,
    };
    /// None.
    pub const NONE: Self = Self {
        create: false,
        update: false,
        delete: false,
        retrieve: false,
    };
}

/// What a dependency waits for.
#[derive(Clone)]
pub enum Target {
    /// The value with this key.
    Exact(Key),
    /// Any one value under one of the prefixes (by directory; none means everywhere) that the selector accepts.
    AnyOf {
        /// Directories, e.g. `vpp/interface/loop1/address`.
        prefixes: Vec<String>,
        /// Further condition on the key.
        selector: Option<KeySelector>,
    },
}

impl Target {
    /// Whether a value with this key satisfies the dependency.
    #[must_use]
    pub fn matches(&self, key: &str) -> bool {
        match self {
            Self::Exact(exact) => exact.as_str() == key,
            Self::AnyOf { prefixes, selector } => {
                (prefixes.is_empty() || prefixes.iter().any(|p| under_prefix(key, p)))
                    && selector.as_ref().is_none_or(|s| s(key))
            }
        }
    }
}

impl fmt::Debug for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exact(key) => write!(f, "{key}"),
            Self::AnyOf { prefixes, selector } => {
                let prefixes: Vec<_> = prefixes.iter().map(|p| format!("{p}*")).collect();
                write!(
                    f,
                    "{}{}",
                    prefixes.join(" | "),
                    if selector.is_some() {
                        " & selector"
                    } else {
                        ""
                    }
                )
            }
        }
    }
}

/// Something that must be there before a value can be created. The dependencies of a value must all hold.
#[derive(Debug, Clone)]
pub struct Dependency {
    /// Unique within the value; shown to users while the value is PENDING, so say what is missing, e.g. `interface-exists`.
    pub label: Cow<'static, str>,
    /// What satisfies it.
    pub target: Target,
}

impl Dependency {
    /// A dependency on one key.
    pub fn on(label: impl Into<Cow<'static, str>>, key: impl Into<Key>) -> Self {
        Self {
            label: label.into(),
            target: Target::Exact(key.into()),
        }
    }

    /// A dependency on any key under a prefix.
    pub fn under(label: impl Into<Cow<'static, str>>, prefix: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            target: Target::AnyOf {
                prefixes: vec![prefix.into()],
                selector: None,
            },
        }
    }

    /// A dependency on any key under a prefix that the selector accepts.
    pub fn any_of(
        label: impl Into<Cow<'static, str>>,
        prefixes: Vec<String>,
        selector: impl Fn(&str) -> bool + Send + Sync + 'static,
    ) -> Self {
        Self {
            label: label.into(),
            target: Target::AnyOf {
                prefixes,
                selector: Some(Arc::new(selector)),
            },
        }
    }
}

/// All values of one kind: how to recognise, compare and check them, what they need, and how to bring them to the
/// southbound and read them back.
///
/// The synchronous callbacks are pure: they may run more than once for one change and must give the same answer.
#[async_trait]
pub trait Descriptor: Send + Sync + 'static {
    /// Unique name, e.g. `vpp-interface`.
    fn name(&self) -> &str;

    /// Full protobuf name of the values' type.
    fn value_type(&self) -> &str;

    /// Prefix of the keys that users configure. `None` for derived values and values that only the southbound makes.
    fn key_prefix(&self) -> Option<&str> {
        None
    }

    /// Whether a key belongs to this descriptor. No key may belong to two.
    fn selects(&self, key: &str) -> bool;

    /// Short name of a value, unique within the descriptor; names its metadata.
    fn key_label<'k>(&self, key: &'k str) -> Cow<'k, str> {
        Cow::Borrowed(key)
    }

    /// Which operations are implemented.
    fn operations(&self) -> Operations;

    /// Whether created values carry metadata.
    fn with_metadata(&self) -> bool {
        false
    }

    /// Names of the descriptors to be retrieved before this one; unknown names are ignored.
    fn retrieve_dependencies(&self) -> &[&str] {
        &[]
    }

    /// Why the descriptor cannot work now, e.g. `VPP plugin nat44_ed is not loaded`. Its values then become FAILED with
    /// this reason and no operation is called.
    fn unavailable(&self) -> Option<String> {
        None
    }

    /// Whether a value is right; an error makes it INVALID.
    ///
    /// # Errors
    /// Preferably [`ValueError::Invalid`] with the fields that are wrong.
    fn validate(&self, key: &Key, value: &AnyValue) -> Result<(), ValueError> {
        let _ = (key, value);
        Ok(())
    }

    /// Whether two values mean the same to the southbound; then a change needs no operation.
    fn equivalent(&self, key: &Key, old: &dyn Value, new: &dyn Value) -> bool {
        let _ = key;
        old.equal(new)
    }

    /// Whether a change needs delete and create. Not asked when `update` is absent: then every change does.
    fn update_with_recreate(
        &self,
        key: &Key,
        old: &AnyValue,
        new: &AnyValue,
        metadata: Option<&Metadata>,
    ) -> bool {
        let _ = (key, old, new, metadata);
        false
    }

    /// What must be there first.
    fn dependencies(&self, key: &Key, value: &AnyValue) -> Vec<Dependency> {
        let _ = (key, value);
        Vec::new()
    }

    /// Parts of the value that are scheduled by themselves, with their own keys, descriptors and dependencies.
    fn derived_values(&self, key: &Key, value: &AnyValue) -> Vec<(Key, AnyValue)> {
        let _ = (key, value);
        Vec::new()
    }

    /// Whether a failed operation may succeed later. Not asked for errors that are permanent by themselves.
    fn is_retriable(&self, error: &ValueError) -> bool {
        let _ = error;
        true
    }

    /// Creates the value.
    async fn create(
        &self,
        ctx: &OpContext,
        key: &Key,
        value: &AnyValue,
    ) -> Result<Option<Metadata>, ValueError> {
        let _ = (ctx, key, value);
        Err(ValueError::UnimplementedCreate)
    }

    /// Changes the value; returns the metadata from now on.
    async fn update(
        &self,
        ctx: &OpContext,
        key: &Key,
        old: &AnyValue,
        new: &AnyValue,
        metadata: Option<Metadata>,
    ) -> Result<Option<Metadata>, ValueError> {
        let _ = (ctx, key, old, new);
        Ok(metadata)
    }

    /// Deletes the value.
    async fn delete(
        &self,
        ctx: &OpContext,
        key: &Key,
        value: &AnyValue,
        metadata: Option<Metadata>,
    ) -> Result<(), ValueError> {
        let _ = (ctx, key, value, metadata);
        Err(ValueError::UnimplementedDelete)
    }

    /// Reads all values of this kind from the southbound. `correlate`: what the scheduler believes to be there, for what the
    /// southbound cannot show. Everything that exists must be returned; what others made with [`crate::Origin::Sb`], else a
    /// resync deletes it.
    async fn retrieve(
        &self,
        ctx: &OpContext,
        correlate: &[KeyValue],
    ) -> Result<Vec<KeyValue>, ValueError> {
        let _ = (ctx, correlate);
        Ok(Vec::new())
    }
}
