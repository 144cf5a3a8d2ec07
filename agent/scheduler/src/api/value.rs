//! Values: what is configured under a key. The scheduler never looks inside one.

use std::{any::Any, fmt::Debug, sync::Arc};

/// A value under a key: a configuration item, or something derived from one.
///
/// Implement it once, generically, for all messages of a data model, e.g.
/// `struct Proto<T>(T); impl<T: Model> Value for Proto<T> { .. }`.
pub trait Value: Any + Send + Sync + Debug {
    /// Full protobuf name of the value's type, e.g. `ligato.vpp.interfaces.Interface`.
    fn type_name(&self) -> &str;

    /// Structural equality. Values of different types are never equal. Helper: [`same`].
    fn equal(&self, other: &dyn Value) -> bool;

    /// JSON form, for records and dumps.
    fn to_json(&self) -> serde_json::Value;

    /// Estimated heap bytes, counted against the byte limit of the history.
    fn approx_size(&self) -> usize {
        256
    }
}

/// A shared value.
pub type AnyValue = Arc<dyn Value>;

impl dyn Value {
    /// The concrete value behind the trait object, if it is a `T`.
    #[must_use]
    pub fn downcast_ref<T: Value>(&self) -> Option<&T> {
        (self as &dyn Any).downcast_ref::<T>()
    }

    /// Whether the concrete value is a `T`.
    #[must_use]
    pub fn is<T: Value>(&self) -> bool {
        (self as &dyn Any).is::<T>()
    }
}

/// The concrete value behind a shared trait object, if it is a `T`.
#[must_use]
pub fn downcast_arc<T: Value>(value: &AnyValue) -> Option<Arc<T>> {
    let any: Arc<dyn Any + Send + Sync> = value.clone();
    any.downcast::<T>().ok()
}

/// `a == b` when `b` is of `a`'s type: the usual body of [`Value::equal`].
#[must_use]
pub fn same<T: Value + PartialEq>(a: &T, b: &dyn Value) -> bool {
    b.downcast_ref::<T>().is_some_and(|b| a == b)
}

/// The value without content (`google.protobuf.Empty`): its key says everything. Usual for properties and for derived
/// values like an interface's addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Empty;

impl Empty {
    /// A shared [`Empty`].
    #[must_use]
    pub fn value() -> AnyValue {
        Arc::new(Self)
    }
}

impl Value for Empty {
    fn type_name(&self) -> &'static str {
        "google.protobuf.Empty"
    }
    fn equal(&self, other: &dyn Value) -> bool {
        other.is::<Self>()
    }
    fn to_json(&self) -> serde_json::Value {
        serde_json::Value::Object(serde_json::Map::new())
    }
    fn approx_size(&self) -> usize {
        0
    }
}
