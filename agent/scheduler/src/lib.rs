//! The key-value scheduler.

pub mod api;

pub use api::{
    context::OpContext,
    descriptor::{Dependency, Descriptor, Operations, Target},
    error::{KeyError, SchedulerError, TransactionError, ValueError},
    key::{Key, under_prefix},
    metadata::{
        Metadata, MetadataChange, MetadataMap, MetadataValue, downcast_metadata, same_metadata,
    },
    state::{
        BaseValueStatus, KeySelector, KeyValue, Origin, TxnOperation, ValueState, ValueStatus,
    },
    typed::{Facts, Retrieved, TypedDescriptor, typed},
    value::{AnyValue, Empty, Value, downcast_arc, same},
};
