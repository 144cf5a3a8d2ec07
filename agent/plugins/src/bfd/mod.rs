//! Bidirectional forwarding detection.

pub mod auth_key;
pub mod echo;
pub mod session;
