//! Packet generator interfaces (`src/vnet/pg`). There are no streams.

mod config;

use crate::core::pool::Pool;
use crate::core::registry::Registry;

/// Interfaces by their numbers.
#[derive(Debug, Default)]
pub struct State {
    interfaces: Pool<Generator>,
}

/// An interface.
#[derive(Debug, Clone)]
struct Generator {
    sw_if_index: u32,
    id: u32,
    has_gso: bool,
}

/// Messages of `pg`.
pub fn register(r: &mut Registry) {
    r.reply(config::pg_create_interface);
    r.reply(config::pg_create_interface_v2);
    r.reply(config::pg_create_interface_v3);
    r.reply(config::pg_delete_interface);
    r.reply(config::pg_interface_enable_disable_coalesce);
    r.reply(config::pg_enable_disable);
}
