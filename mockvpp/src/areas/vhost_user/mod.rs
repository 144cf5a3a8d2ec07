//! vhost-user interfaces (`src/plugins/vhost`). Nobody connects to them here, so they stay without link and queues.

mod config;
mod dump;

use crate::core::pool::Pool;
use crate::core::registry::Registry;

/// Interfaces.
#[derive(Debug, Default)]
pub struct State {
    interfaces: Pool<VhostUser>,
}

/// An interface and its socket.
#[derive(Debug, Clone)]
struct VhostUser {
    sw_if_index: u32,
    is_server: bool,
    filename: String,
}

/// Messages of `vhost_user`.
pub fn register(r: &mut Registry) {
    r.reply(config::create_vhost_user_if);
    r.reply(config::create_vhost_user_if_v2);
    r.reply(config::modify_vhost_user_if);
    r.reply(config::modify_vhost_user_if_v2);
    r.reply(config::delete_vhost_user_if);
    r.dump(dump::sw_interface_vhost_user_dump);
}
