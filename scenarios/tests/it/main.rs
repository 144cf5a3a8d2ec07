//! Integration tests of the scenario runner.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod bench;
mod cli;
mod library;
mod pattern;
mod predefined;
mod sim;
