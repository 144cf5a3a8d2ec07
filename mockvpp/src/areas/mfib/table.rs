//! Tables of multicast routes (`src/vnet/mfib/mfib_table.c`, `ip4_mfib.c`, `ip6_mfib.c`).

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::areas::fib::{NONE, PathFlags, Prefix, Proto, RoutePath, nh_proto};
use crate::areas::mfib::entry::{Entry, EntryFlags, ItfFlags, MPrefix, MSource};
use crate::areas::mfib::Mfib;
use crate::core::hash::Hash;

/// Where a table keeps its entries.
#[derive(Debug)]
enum Store {
    /// One hash for each length, 0 to 32 and 64.
    Ip4(BTreeMap<u16, Hash<u64, u32>>),
    /// Dumps are sorted, so that the order within does not show.
    Ip6(BTreeMap<(u16, u128, u128), u32>),
}

/// One table.
#[derive(Debug)]
pub struct Table {
    /// Its id.
    pub id: u32,
    locks: FxHashMap<MSource, u32>,
    total_locks: u32,
    store: Store,
}

fn group(prefix: &MPrefix) -> u128 {
    let bits = prefix.len.min(u16::from(prefix.proto.host_len()));
    prefix.group & Prefix::mask(prefix.proto, u8::try_from(bits).unwrap_or(u8::MAX))
}

fn key4(prefix: &MPrefix) -> u64 {
    let word = |a: u128| u64::from(u32::try_from(a & 0xffff_ffff).unwrap_or_default().swap_bytes());
    word(group(prefix)) << 32 | word(prefix.source)
}

fn key6(prefix: &MPrefix) -> (u16, u128, u128) {
    (prefix.len, group(prefix), if prefix.len == 256 { prefix.source } else { 0 })
}

impl Table {
    fn get(&self, prefix: &MPrefix) -> Option<u32> {
        match &self.store {
            Store::Ip4(hashes) => hashes.get(&prefix.len)?.get(key4(prefix)).copied(),
            Store::Ip6(map) => map.get(&key6(prefix)).copied(),
        }
    }

    fn insert(&mut self, prefix: &MPrefix, entry: u32) {
        match &mut self.store {
            Store::Ip4(hashes) => {
                hashes.entry(prefix.len).or_insert_with(Hash::never_shrinking).insert(key4(prefix), entry);
            }
            Store::Ip6(map) => {
                map.insert(key6(prefix), entry);
            }
        }
    }

    fn remove(&mut self, prefix: &MPrefix) {
        match &mut self.store {
            Store::Ip4(hashes) => {
                if let Some(hash) = hashes.get_mut(&prefix.len) {
                    hash.remove(key4(prefix));
                }
            }
            Store::Ip6(map) => {
                map.remove(&key6(prefix));
            }
        }
    }

    /// Indices of all entries in the order of VPP's walks.
    pub fn walk(&self) -> Vec<u32> {
        match &self.store {
            Store::Ip4(hashes) => hashes.values().flat_map(|h| h.iter().map(|(_, e)| *e)).collect(),
            Store::Ip6(map) => map.values().copied().collect(),
        }
    }
}

const ALL_ROUTERS_AND_HOSTS_4: [u128; 2] = [0xe000_0001, 0xe000_0002];
const SOLICITED: u128 = 0xff02 << 112 | 0x1_ff00_0000;
const SPECIALS_6: [(u128, u16); 4] =
    [(SOLICITED, 104), (0xff02 << 112 | 2, 128), (0xff02 << 112 | 1, 128), (0xff02 << 112 | 0x16, 128)];

/// Groups to which VPP itself listens.
fn specials(proto: Proto) -> Vec<MPrefix> {
    let prefix = |group, len| MPrefix { proto, len, group, source: 0 };
    match proto {
        Proto::Ip6 => SPECIALS_6.iter().map(|(group, len)| prefix(*group, *len)).collect(),
        _ => ALL_ROUTERS_AND_HOSTS_4.iter().map(|group| prefix(*group, 32)).collect(),
    }
}

fn for_us(proto: Proto) -> RoutePath {
    RoutePath { proto: nh_proto(proto), flags: PathFlags::LOCAL, ..RoutePath::default() }
}

impl Mfib {
    /// The table with an id.
    pub fn find_table(&self, proto: Proto, id: u32) -> Option<u32> {
        self.family(proto).by_id.get(&id).copied()
    }

    /// A table by index.
    pub fn table(&self, proto: Proto, index: u32) -> Option<&Table> {
        self.family(proto).tables.get(index as usize)
    }

    /// All tables of a family in the order of dumps.
    pub fn tables(&self, proto: Proto) -> impl Iterator<Item = &Table> {
        self.family(proto).tables.iter().map(|(_, t)| t)
    }

    /// Id of a table.
    pub fn table_id(&self, proto: Proto, index: u32) -> u32 {
        self.table(proto, index).map_or(NONE, |t| t.id)
    }

    /// An entry by index.
    pub fn entry(&self, index: u32) -> Option<&Entry> {
        self.entries.get(index as usize)
    }

    fn exact(&self, fib_index: u32, prefix: &MPrefix) -> Option<u32> {
        self.table(prefix.proto, fib_index)?.get(prefix)
    }

    fn insert(&mut self, fib_index: u32, prefix: &MPrefix) -> u32 {
        let entry = Entry { prefix: *prefix, fib_index, srcs: Vec::new() };
        let index = u32::try_from(self.entries.insert(entry)).unwrap_or(NONE);
        if let Some(table) = self.family_mut(prefix.proto).tables.get_mut(fib_index as usize) {
            table.insert(prefix, index);
        }
        index
    }

    fn remove_if_unused(&mut self, index: u32) {
        let Some(entry) = self.entry(index).filter(|e| e.is_unused()) else { return };
        let (prefix, fib_index) = (entry.prefix, entry.fib_index);
        if let Some(table) = self.family_mut(prefix.proto).tables.get_mut(fib_index as usize) {
            table.remove(&prefix);
        }
        self.entries.try_remove(index as usize);
    }

    /// Sets flags and RPF id of a source (`mfib_table_entry_update`); gives the entry.
    pub fn update(
        &mut self,
        fib_index: u32,
        prefix: &MPrefix,
        source: MSource,
        rpf_id: u32,
        flags: EntryFlags,
    ) -> Option<u32> {
        let found = self.exact(fib_index, prefix);
        if found.is_none() && flags.0 == 0 {
            return None;
        }
        let index = found.unwrap_or_else(|| self.insert(fib_index, prefix));
        if let Some(entry) = self.entries.get_mut(index as usize) {
            entry.update(source, flags, rpf_id);
            if found.is_some() {
                entry.drop_idle(source);
            }
        }
        self.remove_if_unused(index);
        Some(index)
    }

    /// Adds or changes paths of a source; flags count for a new entry only (`mfib_table_entry_paths_update`).
    pub fn paths_update(
        &mut self,
        fib_index: u32,
        prefix: &MPrefix,
        source: MSource,
        flags: EntryFlags,
        routes: &[(RoutePath, ItfFlags)],
    ) -> u32 {
        let index = match self.exact(fib_index, prefix) {
            Some(index) => index,
            None => {
                let index = self.insert(fib_index, prefix);
                if let Some(entry) = self.entries.get_mut(index as usize) {
                    entry.update(source, flags, 0);
                }
                index
            }
        };
        self.path_update(index, source, routes);
        index
    }

    /// Takes paths from a source (`mfib_table_entry_paths_remove`).
    pub fn paths_remove(&mut self, fib_index: u32, prefix: &MPrefix, source: MSource, routes: &[RoutePath]) {
        if let Some(index) = self.exact(fib_index, prefix) {
            self.path_remove(index, source, routes);
            self.remove_if_unused(index);
        }
    }

    /// Takes away what a source has of a group (`mfib_table_entry_delete`).
    pub fn delete(&mut self, fib_index: u32, prefix: &MPrefix, source: MSource) {
        if let Some(index) = self.exact(fib_index, prefix) {
            self.delete_index(index, source);
        }
    }

    fn delete_index(&mut self, index: u32, source: MSource) {
        if let Some(entry) = self.entries.get_mut(index as usize) {
            entry.remove(source);
        }
        self.remove_if_unused(index);
    }

    fn delete_where(&mut self, proto: Proto, fib_index: u32, source: MSource, pick: impl Fn(&Entry) -> bool) {
        let all = self.table(proto, fib_index).map_or(Vec::new(), Table::walk);
        for index in all {
            if self.entry(index).is_some_and(&pick) {
                self.delete_index(index, source);
            }
        }
    }

    /// Deletes all that a source has in a table.
    pub fn flush(&mut self, proto: Proto, fib_index: u32, source: MSource) {
        self.delete_where(proto, fib_index, source, |e| e.is_sourced(source));
    }

    /// Marks all that a source has in a table as old.
    pub fn mark(&mut self, proto: Proto, fib_index: u32, source: MSource) {
        for index in self.table(proto, fib_index).map_or(Vec::new(), Table::walk) {
            if let Some(src) = self.entries.get_mut(index as usize).and_then(|e| e.src_mut(source)) {
                src.stale = true;
            }
        }
    }

    /// Deletes what was marked and not touched since.
    pub fn sweep(&mut self, proto: Proto, fib_index: u32, source: MSource) {
        self.delete_where(proto, fib_index, source, |e| e.srcs.iter().any(|s| s.source == source && s.stale));
    }

    /// The table with an id, made where there is none, with one more lock.
    pub fn find_or_create_table(&mut self, proto: Proto, id: u32, source: MSource) -> u32 {
        if let Some(index) = self.find_table(proto, id) {
            self.lock_table(proto, index, source);
            return index;
        }
        let store =
            if proto == Proto::Ip6 { Store::Ip6(BTreeMap::new()) } else { Store::Ip4(BTreeMap::new()) };
        let table = Table { id, locks: FxHashMap::default(), total_locks: 0, store };
        let family = self.family_mut(proto);
        let index = u32::try_from(family.tables.insert(table)).unwrap_or(NONE);
        family.by_id.insert(id, index);
        self.lock_table(proto, index, source);
        let any = MPrefix { proto, len: 0, group: 0, source: 0 };
        self.update(index, &any, MSource::DEFAULT_ROUTE, 0, EntryFlags::DROP);
        for prefix in specials(proto) {
            let path = [(for_us(proto), ItfFlags::FORWARD)];
            self.paths_update(index, &prefix, MSource::SPECIAL, EntryFlags::default(), &path);
        }
        index
    }

    /// One more lock.
    pub fn lock_table(&mut self, proto: Proto, index: u32, source: MSource) {
        if let Some(table) = self.family_mut(proto).tables.get_mut(index as usize) {
            let locks = table.locks.entry(source).or_default();
            *locks = locks.wrapping_add(1);
            table.total_locks = table.total_locks.wrapping_add(1);
        }
    }

    /// One lock less, counted down even where the source has none; the source's last flushes what it has, the last of
    /// all takes the table away.
    pub fn unlock_table(&mut self, proto: Proto, index: u32, source: MSource) {
        let Some(table) = self.family_mut(proto).tables.get_mut(index as usize) else { return };
        let locks = table.locks.entry(source).or_default();
        *locks = locks.wrapping_sub(1);
        let is_sources_last = *locks == 0;
        table.total_locks = table.total_locks.wrapping_sub(1);
        let is_last = table.total_locks == 0;
        if is_sources_last {
            self.flush(proto, index, source);
        }
        if is_last {
            self.destroy_table(proto, index);
        }
    }

    fn destroy_table(&mut self, proto: Proto, index: u32) {
        let all = self.table(proto, index).map_or(Vec::new(), Table::walk);
        for entry in all {
            self.entries.try_remove(entry as usize);
        }
        let family = self.family_mut(proto);
        if let Some(table) = family.tables.try_remove(index as usize) {
            family.by_id.remove(&table.id);
        }
    }

    /// Index of the table to which an interface is bound; [`NONE`] where it is gone.
    pub fn interface_fib(&self, proto: Proto, sw_if_index: u32) -> u32 {
        self.family(proto).bound.get(sw_if_index as usize).copied().unwrap_or(NONE)
    }

    /// Notes the table of an interface; the caller holds the locks.
    pub(crate) fn set_interface_fib(&mut self, proto: Proto, sw_if_index: u32, fib_index: u32) {
        let bound = &mut self.family_mut(proto).bound;
        let at = sw_if_index as usize;
        if bound.len() <= at {
            bound.resize(at + 1, NONE);
        }
        if let Some(slot) = bound.get_mut(at) {
            *slot = fib_index;
        }
    }

    /// The interface joins or leaves the groups to which VPP itself listens (`ip4_mfib_interface_enable_disable`).
    pub(crate) fn interface_enable_disable(&mut self, proto: Proto, sw_if_index: u32, is_enable: bool) {
        let fib_index = self.interface_fib(proto, sw_if_index);
        let path = RoutePath { proto: nh_proto(proto), sw_if_index, ..RoutePath::default() };
        for prefix in specials(proto) {
            if is_enable {
                let path = [(path.clone(), ItfFlags::ACCEPT)];
                self.paths_update(fib_index, &prefix, MSource::SPECIAL, EntryFlags::default(), &path);
            } else {
                self.paths_remove(fib_index, &prefix, MSource::SPECIAL, std::slice::from_ref(&path));
            }
        }
    }
}
