//! Routing and what belongs to it.

pub mod vrf;
