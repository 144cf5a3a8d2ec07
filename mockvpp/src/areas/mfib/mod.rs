//! Multicast routes (`src/vnet/mfib`, the `ip_mroute_*` messages of `src/vnet/ip/ip_api.c`).
//!
//! [`Mfib`] is the engine. What forwards packets is left out; so is the source of recursive resolution, which no
//! message can bring.

mod config;
mod dump;
mod entry;
mod table;

pub use entry::{Entry, EntryFlags, ItfFlags, MPrefix, MSource, Member};
pub use table::Table;

use rustc_hash::FxHashMap;
use slab::Slab;

use crate::areas::fib::Proto;
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// State of the area.
pub type State = Mfib;

/// Tables of one address family.
#[derive(Debug, Default)]
struct Family {
    tables: Slab<Table>,
    by_id: FxHashMap<u32, u32>,
    /// Table of each interface by sw_if_index.
    bound: Vec<u32>,
}

/// All multicast tables and entries.
#[derive(Debug, Default)]
pub struct Mfib {
    entries: Slab<Entry>,
    ip4: Family,
    ip6: Family,
    next_path: u32,
}

impl Mfib {
    fn family(&self, proto: Proto) -> &Family {
        if proto == Proto::Ip6 { &self.ip6 } else { &self.ip4 }
    }

    fn family_mut(&mut self, proto: Proto) -> &mut Family {
        if proto == Proto::Ip6 { &mut self.ip6 } else { &mut self.ip4 }
    }
}

/// Messages about multicast routes.
pub fn register(r: &mut Registry) {
    r.hooks.boot.push(boot);
    r.reply(config::ip_mroute_add_del);
    r.dump(dump::ip_mroute_dump);
    r.dump(dump::ip_mtable_dump);
    r.dump(dump::mfib_signal_dump);
}

/// The default tables.
fn boot(vpp: &mut Vpp) {
    vpp.mfib.find_or_create_table(Proto::Ip4, 0, MSource::DEFAULT_ROUTE);
    vpp.mfib.find_or_create_table(Proto::Ip6, 0, MSource::DEFAULT_ROUTE);
}
