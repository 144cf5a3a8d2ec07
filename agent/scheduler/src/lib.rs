//! The key-value scheduler.

pub mod api;
mod graph;
mod plan;
mod registry;
mod run;
mod scheduler;

pub use api::{
    context::OpContext,
    descriptor::{Dependency, Descriptor, Operations, Target},
    error::{KeyError, SchedulerError, TransactionError, ValueError},
    key::{Key, under_prefix},
    metadata::{
        Metadata, MetadataChange, MetadataMap, MetadataValue, downcast_metadata, same_metadata,
    },
    options::{Clock, SchedulerOptions, Stats, TokioClock},
    record::{NodeRevision, Plan, RecordedOp, RecordedTxn, RecordedValue, RevisionTarget},
    state::{
        BaseValueStatus, KeySelector, KeyValue, Origin, TxnOperation, ValueState, ValueStatus,
    },
    txn::{Notification, ResyncType, Retry, TxnOptions, TxnResult, TxnType, View},
    typed::{Facts, Retrieved, TypedDescriptor, typed},
    value::{AnyValue, Empty, Value, downcast_arc, same},
};
pub use scheduler::{Scheduler, Txn, prefix_selector};
