//! Segment routing over IPv6.

pub mod global;
pub mod local_sid;
pub mod policy;
pub mod steering;
