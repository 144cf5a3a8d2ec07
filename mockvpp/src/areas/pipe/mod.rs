//! Pipes: a parent and two ends (`src/vnet/devices/pipe`).

mod config;
mod dump;

use std::collections::BTreeSet;

use crate::core::registry::Registry;

/// Instances in use.
#[derive(Debug, Default)]
pub struct State {
    instances: BTreeSet<u32>,
}

/// Messages of `pipe`.
pub fn register(r: &mut Registry) {
    r.reply(config::pipe_create);
    r.reply(config::pipe_delete);
    r.dump(dump::pipe_dump);
}
