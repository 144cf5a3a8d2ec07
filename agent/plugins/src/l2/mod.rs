//! Bridging.

pub mod bd_interface;
pub mod bridge_domain;
pub mod fib;
pub mod xconnect;
