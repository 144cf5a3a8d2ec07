//! Host interfaces through packet sockets (`src/plugins/af_packet`). Which ones exist, [`crate::Config`] says.

mod config;
mod dump;

use crate::core::pool::Pool;
use crate::core::registry::Registry;

/// Interfaces in use.
#[derive(Debug, Default)]
pub struct State {
    interfaces: Pool<HostInterface>,
}

/// A host interface that VPP has opened.
#[derive(Debug, Clone)]
struct HostInterface {
    sw_if_index: u32,
    name: String,
}

/// Messages of `af_packet`.
pub fn register(r: &mut Registry) {
    r.reply(config::af_packet_create);
    r.reply(config::af_packet_create_v2);
    r.reply(config::af_packet_create_v3);
    r.reply(config::af_packet_delete);
    r.reply(config::af_packet_set_l4_cksum_offload);
    r.dump(dump::af_packet_dump);
}
