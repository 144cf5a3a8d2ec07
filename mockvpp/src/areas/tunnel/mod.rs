//! What tunnels of all kinds share: addresses of either family in one type, and their underlay.

mod address;
mod underlay;

pub use address::Ip46;

use crate::core::registry::Registry;

/// Nothing of its own.
#[derive(Debug, Default)]
pub struct State;

/// No messages of its own.
pub fn register(_: &mut Registry) {}
