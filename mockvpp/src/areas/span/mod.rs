//! Mirroring of frames (`src/vnet/span`), on the device and in layer 2. Entries stay when their interfaces go.

mod config;
mod dump;

use std::collections::{BTreeMap, BTreeSet};

use crate::core::registry::Registry;

/// Mirrors by source and layer.
#[derive(Debug, Default)]
pub struct State {
    mirrors: BTreeMap<(u32, bool), Mirror>,
}

/// Where the frames of a source go.
#[derive(Debug, Clone, Default)]
struct Mirror {
    received: BTreeSet<u32>,
    sent: BTreeSet<u32>,
}

/// Messages of `span`.
pub fn register(r: &mut Registry) {
    r.reply(config::sw_interface_span_enable_disable);
    r.dump(dump::sw_interface_span_dump);
}
