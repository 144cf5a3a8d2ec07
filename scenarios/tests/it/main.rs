//! Integration tests of the scenario runner.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod bench;
mod cli;
mod library;
mod pattern;
mod predefined;
