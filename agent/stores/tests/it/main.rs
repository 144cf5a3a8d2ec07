//! Real stores, real agent code, a simulated VPP: what VPP ends up holding.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod bed;
mod etcd;
