//! Forwarding by access list.

pub mod interface;
pub mod policy;
