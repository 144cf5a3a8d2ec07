//! Bridging.

pub mod bd_interface;
pub mod bridge_domain;
pub(crate) mod claims;
pub mod fib;
mod port;
mod rewrite;
pub mod xconnect;
