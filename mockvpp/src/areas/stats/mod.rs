//! Counters of interfaces (`src/vnet/interface.c`, `interface/stats.c`). No packets flow: tests set what clients of the
//! stats segment read.

mod counters;

use std::collections::{BTreeMap, BTreeSet};

pub use counters::{COMBINED, Combined, Counters, SIMPLE, Simple};

use crate::areas::interface::Table;
use crate::core::registry::Registry;

/// What is counted, and what of it the stats segment does not show yet.
#[derive(Debug, Default)]
pub struct State {
    /// Counters of interfaces.
    pub counters: Counters,
    /// Interfaces that came, by their name, or went.
    names: BTreeMap<u32, Option<String>>,
}

impl State {
    /// Whether the stats segment is behind.
    pub fn is_changed(&self) -> bool {
        !self.names.is_empty() || self.counters.is_changed()
    }

    /// Interfaces that came or went, and those whose counters changed.
    pub fn take_changes(&mut self) -> (BTreeMap<u32, Option<String>>, BTreeSet<u32>) {
        (std::mem::take(&mut self.names), self.counters.take_changes())
    }

    /// All interfaces are new.
    pub(crate) fn announce_all(&mut self, table: &Table) {
        for interface in table.iter() {
            self.announce(table, interface.sw_if_index);
            self.counters.touch(interface.sw_if_index);
        }
    }

    /// The name is that of the hardware, with the number of a sub-interface.
    fn announce(&mut self, table: &Table, sw_if_index: u32) {
        let hardware = table.hardware(sw_if_index).map_or("", |h| h.name.as_str());
        let sub = table.get(sw_if_index).filter(|i| !i.is_hardware()).map(|i| i.sub.id);
        let name = match sub {
            Some(id) => format!("{hardware}.{id}"),
            None => hardware.to_owned(),
        };
        self.names.insert(sw_if_index, Some(name));
    }
}

/// Counters come and go with their interfaces; there are no messages.
pub fn register(r: &mut Registry) {
    r.hooks.interface_added.push(|vpp, _, sw_if_index| {
        let areas = &mut vpp.areas;
        areas.stats.counters.clear(Some(sw_if_index));
        areas.stats.announce(&areas.interface.table, sw_if_index);
    });
    r.hooks.interface_deleted.push(|vpp, _, sw_if_index| {
        vpp.stats.counters.clear(Some(sw_if_index));
        vpp.stats.names.insert(sw_if_index, None);
    });
}
