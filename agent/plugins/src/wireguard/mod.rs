//! WireGuard's peers; its interfaces are a kind of interfaces.

pub(crate) mod key;
pub mod peer;
