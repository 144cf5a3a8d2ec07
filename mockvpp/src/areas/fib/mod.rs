//! The forwarding information base: tables of prefixes, the sources that speak for an entry, the paths that they give
//! (`src/vnet/fib`).
//!
//! [`Fib`] is the engine; it knows nothing of messages. [`table`] holds what other areas call, [`entry`] decides which
//! source is in force, [`entry_src`] what each kind of source does, [`path_list`] shares lists of paths between
//! entries, [`export`] carries what an interface covers into other tables. Forwarding itself is not modelled: only what
//! can be seen of it.

mod config;
mod dump;
mod entry;
mod entry_src;
mod export;
mod path;
mod path_list;
mod prefix;
mod source;
mod table;
mod track;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;
use slab::Slab;

pub(crate) use dump::encode_paths;
pub use dump::{decode_path, encode_path};
pub use entry::{Entry, EntryFlags};
pub use entry_src::PathExt;
pub use path::{Kind, Labels, NONE, NhProto, Path, PathFlags, RoutePath, nh_proto, nh_table};
pub use path_list::{ListFlags, PathList, PathLists};
pub use prefix::{Prefix, Proto, from_api_address, ip46, to_ip};
pub use source::{Behaviour, Registration, Source, Sources};
pub use table::Table;

use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// State of the area.
pub type State = Fib;

/// All tables, entries and paths.
#[derive(Debug, Default)]
pub struct Fib {
    /// Who may speak for entries.
    pub sources: Sources,
    entries: Slab<Entry>,
    lists: PathLists,
    imports: export::Imports,
    ip4: Slab<Table>,
    ip6: Slab<Table>,
    mpls: Slab<Table>,
    /// What VPP does not clean up of removed IPv4 tables: the next table with the index finds it.
    ip4_remains: BTreeMap<u32, table::Remains>,
    /// Ids that removed tables had: an index that outlives its table still leads to them.
    removed_ids: FxHashMap<(Proto, u32), u32>,
    ip4_by_id: FxHashMap<u32, u32>,
    ip6_by_id: FxHashMap<u32, u32>,
    mpls_by_id: FxHashMap<u32, u32>,
    /// Table of each interface, by kind and sw_if_index.
    bound: [Vec<u32>; 2],
    /// How many follow an entry.
    trackers: BTreeMap<u32, u32>,
    /// From whom an interface borrows its addresses.
    unnumbered: FxHashMap<u32, u32>,
}

impl Fib {
    fn tables_of(&self, proto: Proto) -> &Slab<Table> {
        match proto {
            Proto::Ip4 => &self.ip4,
            Proto::Ip6 => &self.ip6,
            Proto::Mpls => &self.mpls,
        }
    }

    fn tables_of_mut(&mut self, proto: Proto) -> &mut Slab<Table> {
        match proto {
            Proto::Ip4 => &mut self.ip4,
            Proto::Ip6 => &mut self.ip6,
            Proto::Mpls => &mut self.mpls,
        }
    }

    fn table_mut(&mut self, proto: Proto, index: u32) -> Option<&mut Table> {
        self.tables_of_mut(proto).get_mut(index as usize)
    }

    fn by_id(&self, proto: Proto) -> &FxHashMap<u32, u32> {
        match proto {
            Proto::Ip4 => &self.ip4_by_id,
            Proto::Ip6 => &self.ip6_by_id,
            Proto::Mpls => &self.mpls_by_id,
        }
    }

    fn by_id_mut(&mut self, proto: Proto) -> &mut FxHashMap<u32, u32> {
        match proto {
            Proto::Ip4 => &mut self.ip4_by_id,
            Proto::Ip6 => &mut self.ip6_by_id,
            Proto::Mpls => &mut self.mpls_by_id,
        }
    }

    /// Index of the table to which an interface is bound; [`NONE`] where it is gone.
    pub fn interface_fib(&self, proto: Proto, sw_if_index: u32) -> u32 {
        let bound = match proto {
            Proto::Ip4 => self.bound.first(),
            Proto::Ip6 => self.bound.get(1),
            Proto::Mpls => return if self.mpls.is_empty() { NONE } else { 0 },
        };
        bound.and_then(|b| b.get(sw_if_index as usize)).copied().unwrap_or(NONE)
    }

    /// Notes the table of an interface; the caller holds the locks.
    pub(crate) fn set_interface_fib(&mut self, proto: Proto, sw_if_index: u32, fib_index: u32) {
        let bound = match proto {
            Proto::Ip4 => self.bound.first_mut(),
            Proto::Ip6 => self.bound.get_mut(1),
            Proto::Mpls => None,
        };
        let Some(bound) = bound else { return };
        let at = sw_if_index as usize;
        if bound.len() <= at {
            bound.resize(at + 1, NONE);
        }
        if let Some(slot) = bound.get_mut(at) {
            *slot = fib_index;
        }
    }

    /// Whose addresses an unnumbered interface borrows.
    pub fn lender(&self, sw_if_index: u32) -> Option<u32> {
        self.unnumbered.get(&sw_if_index).copied()
    }

    /// Notes whose addresses an interface borrows.
    pub(crate) fn set_unnumbered(&mut self, sw_if_index: u32, lender: Option<u32>) {
        match lender {
            Some(lender) => self.unnumbered.insert(sw_if_index, lender),
            None => self.unnumbered.remove(&sw_if_index),
        };
    }

    /// Number of entries in all tables.
    pub fn entries(&self) -> usize {
        self.entries.len()
    }

    /// A number above the indexes of all entries.
    pub fn index_bound(&self) -> u32 {
        u32::try_from(self.entries.capacity()).unwrap_or(NONE)
    }

    /// The shared lists of paths.
    pub fn path_lists(&self) -> &PathLists {
        &self.lists
    }

    /// An interface is about to move to another table: attached entries of other tables import from there
    /// (`adj_glean_table_bind`).
    pub(crate) fn interface_rebound(&mut self, proto: Proto, sw_if_index: u32, to: u32) {
        let attached = |p: &Path| {
            p.kind == Kind::Attached
                && p.sw_if_index == sw_if_index
                && nh_table(p.proto) == proto
                && !p.is_permanent_drop()
        };
        let lists: Vec<u32> =
            self.lists.iter().filter(|(_, l)| l.paths.iter().any(attached)).map(|(i, _)| i).collect();
        if lists.is_empty() {
            return;
        }
        for index in self.entries_of_lists(&lists) {
            self.entry_rebound(index, to);
        }
    }

    fn entry_rebound(&mut self, index: u32, to: u32) {
        let old_flags = self.entry_flags(index);
        let best = self.best_source(index);
        self.src_reactivate(index, best);
        let Some(entry) = self.entry_mut(index) else { return };
        let link_local = entry.prefix.proto == Proto::Ip6 && entry.prefix.addr >> 118 == 0x3fa;
        let cross = entry.prefix.proto != Proto::Mpls && !link_local && entry.fib_index != to;
        if let Some(src) = entry.src_mut(best) {
            let import = cross && !src.entry_flags.has(EntryFlags::NO_ATTACHED_EXPORT);
            src.entry_flags.set(EntryFlags::IMPORT, import);
        }
        self.post_flag_update(index, old_flags, to);
    }
}

const ROUTER_ALERT: u32 = 1;
const IP4_EXPLICIT_NULL: u32 = 0;
const IP6_EXPLICIT_NULL: u32 = 2;

/// What every MPLS table has (`mpls_fib_create_with_table_id`).
fn mpls_specials(fib: &mut Fib, index: u32) {
    const IP4: u8 = 0;
    const IP6: u8 = 1;
    const MPLS: u8 = 2;
    for (label, eos, payload) in [
        (ROUTER_ALERT, false, MPLS),
        (ROUTER_ALERT, true, MPLS),
        (IP4_EXPLICIT_NULL, true, IP4),
        (IP4_EXPLICIT_NULL, false, MPLS),
        (IP6_EXPLICIT_NULL, true, IP6),
        (IP6_EXPLICIT_NULL, false, MPLS),
    ] {
        fib.special_add(index, &Prefix::label(label, eos, payload), Source::SPECIAL, EntryFlags::EXCLUSIVE);
    }
}

fn flush_mpls_specials(fib: &mut Fib, index: u32) {
    for label in [ROUTER_ALERT, IP6_EXPLICIT_NULL, IP4_EXPLICIT_NULL] {
        for eos in [false, true] {
            fib.delete(index, &Prefix::label(label, eos, 0), Source::SPECIAL);
        }
    }
}

/// Messages about routes and sources.
pub fn register(r: &mut Registry) {
    r.hooks.boot.push(boot);
    r.reply(config::ip_route_add_del);
    r.reply(config::ip_route_add_del_v2);
    r.reply(config::fib_source_add);
    r.dump(dump::fib_source_dump);
    r.dump(dump::ip_route_dump);
    r.dump(dump::ip_route_v2_dump);
    r.reply(dump::ip_route_lookup);
    r.reply(dump::ip_route_lookup_v2);
}

/// The default tables.
fn boot(vpp: &mut Vpp) {
    vpp.fib.find_or_create_table(Proto::Ip4, 0, Source::DEFAULT_ROUTE, "");
    vpp.fib.find_or_create_table(Proto::Ip6, 0, Source::DEFAULT_ROUTE, "");
}
