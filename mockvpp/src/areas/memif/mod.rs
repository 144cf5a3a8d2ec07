//! memif (`src/plugins/memif`): sockets, interfaces on them, and connections where both ends are in this VPP.

mod config;
mod connect;
mod dump;
mod sockets;

use vpp_binapi::api::memif::MemifMode;

use crate::core::hash::UwordHash;
use crate::core::pool::Pool;
use crate::core::registry::Registry;

/// Sockets and interfaces.
#[derive(Debug, Default)]
pub struct State {
    sockets: UwordHash<Socket>,
    interfaces: Pool<Memif>,
    /// Where the search for a free socket id goes on.
    seed: u32,
}

/// A socket file.
#[derive(Debug, Clone, Default)]
struct Socket {
    filename: String,
    /// Interfaces that use it.
    users: u32,
    /// Whether they are masters: a socket has masters or slaves.
    is_listener: bool,
}

/// An interface.
#[derive(Debug, Clone)]
struct Memif {
    sw_if_index: u32,
    id: u32,
    socket_id: u32,
    mode: MemifMode,
    is_master: bool,
    zero_copy: bool,
    secret: String,
    rx_queues: u32,
    tx_queues: u32,
    wanted: Ring,
    /// What was agreed with the other end.
    agreed: Ring,
    /// The interface at the other end.
    peer: Option<u32>,
}

/// Size of rings and buffers.
#[derive(Debug, Clone, Copy, Default)]
struct Ring {
    log2_size: u32,
    buffer_size: u16,
}

/// Messages of `memif`.
pub fn register(r: &mut Registry) {
    r.hooks.boot.push(sockets::boot);
    r.hooks.answered.push(connect::answered);
    r.reply(sockets::memif_socket_filename_add_del);
    r.reply(sockets::memif_socket_filename_add_del_v2);
    r.dump(sockets::memif_socket_filename_dump);
    r.reply(config::memif_create);
    r.reply(config::memif_create_v2);
    r.reply(config::memif_delete);
    r.dump(dump::memif_dump);
}
