//! The key-value scheduler: brings a *southbound* (VPP, the Linux kernel) to the values that the *northbound* (the user's
//! configuration) wants, in whatever order they arrive, and keeps it there.
//!
//! # The idea
//!
//! A configuration item is a [`Value`] under a [`Key`]. All values of one kind are described by a [`Descriptor`]: how to
//! create, update, delete and read them, which other keys they need ([`Dependency`]), and which parts of them are values of
//! their own (derived values, e.g. the addresses of an interface). The scheduler knows nothing else; it keeps a graph of
//! values, dependencies and derivations and moves it from one consistent state to the next, one transaction at a time.
//! A value whose dependencies do not hold is PENDING; it is created the moment they do, and deleted just before they cease to.
//! So any order and any split of the same changes ends in the same southbound.
//!
//! # How a transaction is processed
//!
//! 1. *Refresh* (resyncs only): every descriptor reads the southbound, in the order of their retrieve dependencies, and the
//!    graph is corrected by what was found. What is not wanted any more joins the transaction as deletion.
//! 2. *Order*: deletions, re-creations, creations, updates; by key within each.
//! 3. *Walk* (`plan`, pure): the values are applied to the graph one after the other as if every operation succeeded. A
//!    creation is followed by its dependents that became ready, then by its derived values; a deletion is preceded by its
//!    derived values, then by its dependents. Every operation is noted in this order, with the operations whose success it
//!    needs. The graph is then restored; the noted operations are the *plan*.
//! 4. *Execution* (`run`): each operation starts as soon as those it needs are done, at most
//!    [`SchedulerOptions::window`] at a time, in the order of the plan. A creation or update also waits until all deletions
//!    before it in the plan are done: they may free what it takes (an address, a VNI) without a declared dependency. What
//!    needs a failed operation is not started.
//! 5. If something failed, the graph is walked again with the results known so far, which now takes the failure paths and
//!    may ask for other operations; those are executed, until all results are known. The last walk is what is recorded and
//!    what the graph becomes: a function of the results, never of the order in which they came in.
//! 6. *Afterwards*: what failed is read from the southbound again, since nobody knows what a failed operation left behind;
//!    failed values are retried as their transaction's options say; watchers learn the new statuses.
//!
//! A transaction with [`Txn::revert`] runs its operations one by one, stops at the first failure, reads the failed value and
//! applies the previous values in reverse order.
//!
//! Readers (status, dumps, snapshots) see the state before a running transaction until it is complete. Metadata maps are
//! the exception: they change with every operation, since the next one may need a `sw_if_index` just assigned.
//!
//! # What is bounded
//!
//! The queue, the operations in flight, watchers' channels, the history of transactions and of value revisions (both by count
//! and bytes). The cost of a transaction follows what it touches; only resyncs, retrieves after failures and dumps look at all
//! values.
//!
//! # Where it differs from Ligato's scheduler, on purpose
//!
//! - An update refused by validation leaves the applied value known, so that it can still be deleted or changed.
//! - A dependent that fails does not keep a created value from getting its derived values.
//! - A value that could not be deleted because a dependent failed is itself FAILED or RETRYING ([`ValueError::Blocked`]).
//! - What a refresh after a failure finds to exist wakes those that wait for it.
//! - Every value of a notification is checked for its owner, not only the first.
//! - A dependency cycle is resolved only where it goes through single keys, not through [`Target::AnyOf`].
//! - Prefixes of [`Target::AnyOf`] always match whole directories.
//!
//! # An example
//!
//! ```
//! use std::sync::Arc;
//! use agent_scheduler::*;
//!
//! #[derive(Debug, PartialEq)]
//! struct Route { interface: String }
//! impl Value for Route {
//!     fn type_name(&self) -> &str { "example.Route" }
//!     fn equal(&self, other: &dyn Value) -> bool { same(self, other) }
//!     fn to_json(&self) -> serde_json::Value { serde_json::json!({ "interface": self.interface }) }
//! }
//!
//! struct RouteDescriptor; // in real life: holds the VPP client
//!
//! #[async_trait::async_trait]
//! impl TypedDescriptor for RouteDescriptor {
//!     type Value = Route;
//!     type Metadata = ();
//!     const FACTS: Facts = Facts {
//!         name: "vpp-route",
//!         value_type: "example.Route",
//!         key_prefix: Some("config/route/"),
//!         operations: Operations::CREATE_DELETE,
//!         ..Facts::NEW
//!     };
//!     fn dependencies(&self, _: &Key, route: &Route) -> Vec<Dependency> {
//!         vec![Dependency::on("interface-exists", format!("config/interface/{}", route.interface))]
//!     }
//!     async fn create(&self, _: &OpContext, _: &Key, _: &Route) -> Result<Option<()>, ValueError> {
//!         Ok(None) // client.request(IpRouteAddDel { .. }).await
//!     }
//!     async fn delete(&self, _: &OpContext, _: &Key, _: &Route, _: Option<&()>) -> Result<(), ValueError> {
//!         Ok(())
//!     }
//! }
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let scheduler = Scheduler::start(SchedulerOptions::default());
//! scheduler.register(typed(RouteDescriptor))?;
//! let txn = scheduler
//!     .txn()
//!     .set_value("config/route/10.0.0.0-8", Arc::new(Route { interface: "loop1".into() }))
//!     .retry(Retry::default());
//! println!("{}", txn.plan().await?); // 1. CREATE [NOOP, IS-PENDING] config/route/10.0.0.0-8
//! txn.commit().await?;
//! let status = scheduler.value_status("config/route/10.0.0.0-8").value;
//! assert_eq!(status.state, ValueState::Pending);
//! assert_eq!(status.details, ["interface-exists"]);
//! # Ok(())
//! # }
//! ```

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
    txn::{Begins, Notification, ResyncType, Retry, TxnOptions, TxnResult, TxnType, View},
    typed::{Facts, Retrieved, TypedDescriptor, typed},
    value::{AnyValue, Empty, Value, downcast_arc, same},
};
pub use scheduler::{Difference, Drift, DriftReport, Scheduler, Txn, prefix_selector};
