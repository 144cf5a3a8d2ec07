//! The machine around the areas: connections, dispatch, hooks. Adding a message never touches it.
//!
//! Bytes of a client enter [`machine::MockVpp::feed`]; each complete frame is looked up by its number and handed, decoded,
//! to the handler that an area registered ([`registry`]). The handler changes [`vpp::Vpp`] and answers through its
//! [`call::Call`]; what it says to this and to other clients waits in the [`outbox`] until the transport fetches it. Areas
//! learn of each other's changes through [`hooks`].

pub mod bihash;
pub mod call;
pub mod config;
pub mod faults;
pub mod hash;
pub mod hooks;
pub mod machine;
pub mod outbox;
pub mod pool;
pub mod random;
pub mod registry;
pub mod sort;
pub mod vpp;
