//! `agentctl` against a served agent with a simulated VPP.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod bed;
mod commands;
mod help;
mod store;
