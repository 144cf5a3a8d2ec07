//! Tests of the scheduler.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod bed;
mod bounds;
mod convergence;
mod datachange;
mod graph;
mod notification;
mod pipelining;
mod resync;
mod robustness;
