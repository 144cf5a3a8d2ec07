//! The northbound against the simulator: what VPP ends up holding.

#![allow(clippy::unwrap_used, reason = "tests")]

mod bed;
mod grpc;
mod merge;
mod orchestrator;
mod rest;
