//! Integration tests of the simulator.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod client;
mod conform;
mod description;
mod faults;
mod process;
mod roundtrip;
mod server;
mod shell;
mod sr;
mod startup;
mod stats;
mod stream;
