//! Typed descriptors: what plugin authors write.

use std::{borrow::Cow, sync::Arc};

use async_trait::async_trait;

use super::{
    context::OpContext,
    descriptor::{Dependency, Descriptor, Operations},
    error::ValueError,
    key::{Key, under_prefix},
    metadata::{Metadata, MetadataValue, downcast_metadata},
    state::{KeyValue, Origin},
    value::{AnyValue, Value, downcast_arc},
};

/// The facts of a descriptor, as a table. Start from [`Facts::NEW`].
#[derive(Debug, Clone, Copy)]
pub struct Facts {
    /// Unique name, e.g. `vpp-interface`.
    pub name: &'static str,
    /// Full protobuf name of the values' type.
    pub value_type: &'static str,
    /// Prefix of the keys users configure; `None` for derived values.
    pub key_prefix: Option<&'static str>,
    /// Operations that are implemented.
    pub operations: Operations,
    /// Whether `create` returns metadata.
    pub with_metadata: bool,
    /// Descriptors to be retrieved before this one.
    pub retrieve_dependencies: &'static [&'static str],
}

impl Facts {
    /// No name, all operations, no metadata.
    pub const NEW: Self = Self {
        name: "",
        value_type: "",
        key_prefix: None,
        operations: Operations::ALL,
        with_metadata: false,
        retrieve_dependencies: &[],
    };
}

/// A value read from the southbound, or believed to be there.
#[derive(Debug, Clone)]
pub struct Retrieved<V, M> {
    /// Key of the value.
    pub key: Key,
    /// The value.
    pub value: Arc<V>,
    /// Its metadata.
    pub metadata: Option<Arc<M>>,
    /// Who made it; leave `Unknown` if it cannot be told.
    pub origin: Origin,
}

/// A descriptor of values of one Rust type. See [`Descriptor`] for what each callback means; defaults are the same. Wrap it
/// with [`typed`] to register it.
#[async_trait]
pub trait TypedDescriptor: Send + Sync + 'static {
    /// Type of the values.
    type Value: Value;
    /// Type of the metadata; `()` for none.
    type Metadata: MetadataValue;

    /// The table of facts.
    const FACTS: Facts;

    /// Whether a key belongs to this descriptor; default: it lies under the key prefix.
    fn selects(&self, key: &str) -> bool {
        Self::FACTS
            .key_prefix
            .is_some_and(|prefix| under_prefix(key, prefix) && key.len() > prefix.len())
    }

    /// Short name of a value; default: the key without the key prefix.
    fn key_label<'k>(&self, key: &'k str) -> Cow<'k, str> {
        let label = Self::FACTS
            .key_prefix
            .and_then(|p| key.strip_prefix(p))
            .map(|l| l.trim_start_matches('/'));
        Cow::Borrowed(label.unwrap_or(key))
    }

    /// See [`Descriptor::unavailable`].
    fn unavailable(&self) -> Option<String> {
        None
    }

    /// See [`Descriptor::validate`].
    ///
    /// # Errors
    /// What is wrong with the value.
    fn validate(&self, key: &Key, value: &Self::Value) -> Result<(), ValueError> {
        let _ = (key, value);
        Ok(())
    }

    /// See [`Descriptor::equivalent`].
    fn equivalent(&self, key: &Key, old: &Self::Value, new: &Self::Value) -> bool {
        let _ = key;
        old.equal(new)
    }

    /// See [`Descriptor::update_with_recreate`].
    fn update_with_recreate(
        &self,
        key: &Key,
        old: &Self::Value,
        new: &Self::Value,
        metadata: Option<&Self::Metadata>,
    ) -> bool {
        let _ = (key, old, new, metadata);
        false
    }

    /// See [`Descriptor::dependencies`].
    fn dependencies(&self, key: &Key, value: &Self::Value) -> Vec<Dependency> {
        let _ = (key, value);
        Vec::new()
    }

    /// See [`Descriptor::derived_values`].
    fn derived_values(&self, key: &Key, value: &Self::Value) -> Vec<(Key, AnyValue)> {
        let _ = (key, value);
        Vec::new()
    }

    /// See [`Descriptor::is_retriable`].
    fn is_retriable(&self, error: &ValueError) -> bool {
        let _ = error;
        true
    }

    /// See [`Descriptor::create`].
    async fn create(
        &self,
        ctx: &OpContext,
        key: &Key,
        value: &Self::Value,
    ) -> Result<Option<Self::Metadata>, ValueError> {
        let _ = (ctx, key, value);
        Err(ValueError::UnimplementedCreate)
    }

    /// See [`Descriptor::update`]. `Ok(None)` keeps the metadata.
    async fn update(
        &self,
        ctx: &OpContext,
        key: &Key,
        old: &Self::Value,
        new: &Self::Value,
        metadata: Option<&Self::Metadata>,
    ) -> Result<Option<Self::Metadata>, ValueError> {
        let _ = (ctx, key, old, new, metadata);
        Ok(None)
    }

    /// See [`Descriptor::delete`].
    async fn delete(
        &self,
        ctx: &OpContext,
        key: &Key,
        value: &Self::Value,
        metadata: Option<&Self::Metadata>,
    ) -> Result<(), ValueError> {
        let _ = (ctx, key, value, metadata);
        Err(ValueError::UnimplementedDelete)
    }

    /// See [`Descriptor::retrieve`].
    async fn retrieve(
        &self,
        ctx: &OpContext,
        correlate: &[Retrieved<Self::Value, Self::Metadata>],
    ) -> Result<Vec<Retrieved<Self::Value, Self::Metadata>>, ValueError> {
        let _ = (ctx, correlate);
        Ok(Vec::new())
    }
}

/// The untyped form of a typed descriptor, for [`crate::Scheduler::register`].
pub fn typed<D: TypedDescriptor>(descriptor: D) -> Arc<dyn Descriptor> {
    Arc::new(Typed(descriptor))
}

struct Typed<D>(D);

impl<D: TypedDescriptor> Typed<D> {
    fn cast<'v>(key: &Key, value: &'v dyn Value) -> Result<&'v D::Value, ValueError> {
        value.downcast_ref::<D::Value>().ok_or_else(|| {
            ValueError::invalid(
                format!(
                    "value of {key} is a {}, descriptor {} expects {}",
                    value.type_name(),
                    D::FACTS.name,
                    D::FACTS.value_type
                ),
                Vec::<String>::new(),
            )
        })
    }
}

fn into_dyn<M: MetadataValue>(metadata: Option<M>) -> Option<Metadata> {
    metadata.map(|m| Arc::new(m) as Metadata)
}

fn meta_ref<M: MetadataValue>(metadata: Option<&Metadata>) -> Option<&M> {
    metadata.and_then(|m| m.downcast_ref::<M>())
}

#[async_trait]
impl<D: TypedDescriptor> Descriptor for Typed<D> {
    fn name(&self) -> &str {
        D::FACTS.name
    }
    fn value_type(&self) -> &str {
        D::FACTS.value_type
    }
    fn key_prefix(&self) -> Option<&str> {
        D::FACTS.key_prefix
    }
    fn operations(&self) -> Operations {
        D::FACTS.operations
    }
    fn with_metadata(&self) -> bool {
        D::FACTS.with_metadata
    }
    fn retrieve_dependencies(&self) -> &[&str] {
        D::FACTS.retrieve_dependencies
    }
    fn selects(&self, key: &str) -> bool {
        self.0.selects(key)
    }
    fn key_label<'k>(&self, key: &'k str) -> Cow<'k, str> {
        self.0.key_label(key)
    }
    fn unavailable(&self) -> Option<String> {
        self.0.unavailable()
    }
    fn validate(&self, key: &Key, value: &AnyValue) -> Result<(), ValueError> {
        self.0.validate(key, Self::cast(key, &**value)?)
    }
    fn equivalent(&self, key: &Key, old: &dyn Value, new: &dyn Value) -> bool {
        match (
            old.downcast_ref::<D::Value>(),
            new.downcast_ref::<D::Value>(),
        ) {
            (Some(old), Some(new)) => self.0.equivalent(key, old, new),
            _ => old.equal(new),
        }
    }
    fn update_with_recreate(
        &self,
        key: &Key,
        old: &AnyValue,
        new: &AnyValue,
        metadata: Option<&Metadata>,
    ) -> bool {
        match (
            old.downcast_ref::<D::Value>(),
            new.downcast_ref::<D::Value>(),
        ) {
            (Some(old), Some(new)) => {
                self.0
                    .update_with_recreate(key, old, new, meta_ref(metadata))
            }
            _ => true,
        }
    }
    fn dependencies(&self, key: &Key, value: &AnyValue) -> Vec<Dependency> {
        value
            .downcast_ref::<D::Value>()
            .map(|v| self.0.dependencies(key, v))
            .unwrap_or_default()
    }
    fn derived_values(&self, key: &Key, value: &AnyValue) -> Vec<(Key, AnyValue)> {
        value
            .downcast_ref::<D::Value>()
            .map(|v| self.0.derived_values(key, v))
            .unwrap_or_default()
    }
    fn is_retriable(&self, error: &ValueError) -> bool {
        self.0.is_retriable(error)
    }
    async fn create(
        &self,
        ctx: &OpContext,
        key: &Key,
        value: &AnyValue,
    ) -> Result<Option<Metadata>, ValueError> {
        Ok(into_dyn(
            self.0.create(ctx, key, Self::cast(key, &**value)?).await?,
        ))
    }
    async fn update(
        &self,
        ctx: &OpContext,
        key: &Key,
        old: &AnyValue,
        new: &AnyValue,
        metadata: Option<Metadata>,
    ) -> Result<Option<Metadata>, ValueError> {
        let (old, new) = (Self::cast(key, &**old)?, Self::cast(key, &**new)?);
        let updated = self
            .0
            .update(ctx, key, old, new, meta_ref(metadata.as_ref()))
            .await?;
        Ok(into_dyn(updated).or(metadata))
    }
    async fn delete(
        &self,
        ctx: &OpContext,
        key: &Key,
        value: &AnyValue,
        metadata: Option<Metadata>,
    ) -> Result<(), ValueError> {
        self.0
            .delete(
                ctx,
                key,
                Self::cast(key, &**value)?,
                meta_ref(metadata.as_ref()),
            )
            .await
    }
    async fn retrieve(
        &self,
        ctx: &OpContext,
        correlate: &[KeyValue],
    ) -> Result<Vec<KeyValue>, ValueError> {
        let correlate: Vec<_> = correlate
            .iter()
            .filter_map(|kv| {
                Some(Retrieved {
                    key: kv.key.clone(),
                    value: downcast_arc::<D::Value>(&kv.value)?,
                    metadata: kv
                        .metadata
                        .as_ref()
                        .and_then(downcast_metadata::<D::Metadata>),
                    origin: kv.origin,
                })
            })
            .collect();
        let retrieved = self.0.retrieve(ctx, &correlate).await?;
        Ok(retrieved
            .into_iter()
            .map(|r| KeyValue {
                key: r.key,
                value: r.value,
                metadata: r.metadata.map(|m| m as Metadata),
                origin: r.origin,
            })
            .collect())
    }
}
