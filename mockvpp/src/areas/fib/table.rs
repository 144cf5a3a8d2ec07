//! Tables: their entries, who holds them, and what they are called (`src/vnet/fib/fib_table.c`, `ip4_fib.c`,
//! `ip4_fib_hash.c`, `ip6_fib.c`, `mpls_fib.c`).

use rustc_hash::FxHashMap;

use crate::areas::fib::{EntryFlags, Fib, NONE, PathFlags, Prefix, Proto, RoutePath, Source};
use crate::core::hash::Hash;
use crate::core::sort::merge_sort_by;

/// One hash for each prefix length.
pub(super) type Remains = Box<[Hash<u32, u32>; 33]>;

/// Where a table keeps its entries.
#[derive(Debug)]
enum Store {
    /// By length and address.
    Ip4(Remains),
    /// One hash of address and length, and how many entries have each length.
    Ip6(Hash<[u8; 17], u32>, Box<[u32; 129]>),
    /// Label and end-of-stack bit.
    Mpls(Hash<u32, u32>),
}

/// One table.
#[derive(Debug)]
pub struct Table {
    /// Its id; [`NONE`] for one that no client made.
    pub id: u32,
    /// Its description, as dumps show it.
    pub name: String,
    /// The links' own IPv6 tables are not shown.
    pub is_link_local: bool,
    locks: FxHashMap<Source, u32>,
    counts: FxHashMap<Source, u32>,
    store: Store,
}

fn key4(addr: u128) -> u32 {
    u32::try_from(addr & 0xffff_ffff).unwrap_or_default().swap_bytes()
}

fn key6(masked: u128, len: u8) -> [u8; 17] {
    let mut key = [0; 17];
    for (to, from) in key.iter_mut().zip(masked.to_be_bytes().into_iter().chain([len])) {
        *to = from;
    }
    key
}

fn key_mpls(prefix: &Prefix) -> u32 {
    u32::try_from(prefix.addr).unwrap_or_default() << 1 | u32::from(prefix.eos)
}

impl Table {
    fn new(proto: Proto, id: u32) -> Self {
        let store = match proto {
            Proto::Ip4 => Store::Ip4(Box::new(std::array::from_fn(|_| Hash::never_shrinking()))),
            Proto::Ip6 => Store::Ip6(Hash::default(), Box::new([0; 129])),
            Proto::Mpls => Store::Mpls(Hash::default()),
        };
        Self {
            id,
            name: String::new(),
            is_link_local: false,
            locks: FxHashMap::default(),
            counts: FxHashMap::default(),
            store,
        }
    }

    fn exact(&self, prefix: &Prefix) -> Option<u32> {
        match &self.store {
            Store::Ip4(hashes) => hashes.get(usize::from(prefix.len))?.get(key4(prefix.masked())).copied(),
            Store::Ip6(hash, _) => hash.get(key6(prefix.masked(), prefix.len)).copied(),
            Store::Mpls(hash) => hash.get(key_mpls(prefix)).copied(),
        }
    }

    /// The longest match of at most `len` bits.
    fn longest(&self, prefix: &Prefix, len: u8) -> Option<u32> {
        match &self.store {
            Store::Ip4(hashes) => (0..=len.min(32)).rev().find_map(|len| {
                let hash = hashes.get(usize::from(len)).filter(|h| !h.is_empty())?;
                hash.get(key4(prefix.addr & Prefix::mask(Proto::Ip4, len))).copied()
            }),
            Store::Ip6(hash, lengths) => (0..=len.min(128)).rev().find_map(|len| {
                lengths.get(usize::from(len)).filter(|n| **n > 0)?;
                hash.get(key6(prefix.addr & Prefix::mask(Proto::Ip6, len), len)).copied()
            }),
            Store::Mpls(hash) => hash.get(key_mpls(prefix)).copied(),
        }
    }

    fn insert(&mut self, prefix: &Prefix, entry: u32) {
        match &mut self.store {
            Store::Ip4(hashes) => {
                if let Some(hash) = hashes.get_mut(usize::from(prefix.len)) {
                    hash.insert(key4(prefix.masked()), entry);
                }
            }
            Store::Ip6(hash, lengths) => {
                hash.insert(key6(prefix.masked(), prefix.len), entry);
                if let Some(n) = lengths.get_mut(usize::from(prefix.len)) {
                    *n += 1;
                }
            }
            Store::Mpls(hash) => hash.insert(key_mpls(prefix), entry),
        }
    }

    fn remove(&mut self, prefix: &Prefix) {
        match &mut self.store {
            Store::Ip4(hashes) => {
                if let Some(hash) = hashes.get_mut(usize::from(prefix.len)) {
                    hash.remove(key4(prefix.masked()));
                }
            }
            Store::Ip6(hash, lengths) => {
                if hash.remove(key6(prefix.masked(), prefix.len)).is_some()
                    && let Some(n) = lengths.get_mut(usize::from(prefix.len))
                {
                    *n -= 1;
                }
            }
            Store::Mpls(hash) => {
                hash.remove(key_mpls(prefix));
            }
        }
    }

    /// Indices of all entries in the order of VPP's walks.
    pub fn walk(&self) -> Box<dyn Iterator<Item = u32> + '_> {
        match &self.store {
            Store::Ip4(hashes) => Box::new(hashes.iter().flat_map(|h| h.iter().map(|(_, e)| *e))),
            Store::Ip6(hash, _) => Box::new(hash.iter().map(|(_, e)| *e)),
            Store::Mpls(hash) => Box::new(hash.iter().map(|(_, e)| *e)),
        }
    }

    /// Number of entries that a source has.
    pub fn count(&self, source: Source) -> u32 {
        self.counts.get(&source).copied().unwrap_or(0)
    }

    /// Locks of each source.
    pub fn locks(&self, source: Source) -> u32 {
        self.locks.get(&source).copied().unwrap_or(0)
    }
}

/// Entries that every IPv4 table has.
const IP4_SPECIALS: [(u32, u8, Source); 5] = [
    (0, 0, Source::DEFAULT_ROUTE),
    (0, 32, Source::DEFAULT_ROUTE),
    (0xf000_0000, 4, Source::SPECIAL),
    (0xe000_0000, 4, Source::SPECIAL),
    (0xffff_ffff, 32, Source::DEFAULT_ROUTE),
];

fn prefix4(addr: u32, len: u8) -> Prefix {
    Prefix::new(std::net::Ipv4Addr::from_bits(addr).into(), len)
}

const LINK_LOCAL: Prefix = Prefix { addr: 0xfe80 << 112, len: 10, proto: Proto::Ip6, eos: false, payload: 0 };
const DEFAULT6: Prefix = Prefix { addr: 0, len: 0, proto: Proto::Ip6, eos: false, payload: 0 };

impl Fib {
    /// The table with an id.
    pub fn find_table(&self, proto: Proto, id: u32) -> Option<u32> {
        let index = *self.by_id(proto).get(&id)?;
        self.table(proto, index).is_some().then_some(index)
    }

    /// A table by index.
    pub fn table(&self, proto: Proto, index: u32) -> Option<&Table> {
        self.tables_of(proto).get(index as usize)
    }

    /// All tables of a kind with their indices, in the order of dumps.
    pub fn tables(&self, proto: Proto) -> impl Iterator<Item = (u32, &Table)> {
        self.tables_of(proto).iter().filter_map(|(i, t)| Some((u32::try_from(i).ok()?, t)))
    }

    /// Id of a table, which a dump shows.
    pub fn table_id(&self, proto: Proto, index: u32) -> u32 {
        self.table(proto, index).map_or(NONE, |t| t.id)
    }

    /// Id of the table that an index leads to, or led to last where nobody held a lock; `None` if there never was one.
    pub fn table_id_held_or_gone(&self, proto: Proto, index: u32) -> Option<u32> {
        let held = self.table(proto, index).map(|t| t.id);
        held.or_else(|| self.removed_ids.get(&(proto, index)).copied())
    }

    pub(super) fn exact(&self, fib_index: u32, prefix: &Prefix) -> Option<u32> {
        self.table(prefix.proto, fib_index)?.exact(prefix)
    }

    /// The entry with exactly this prefix.
    pub fn lookup_exact(&self, fib_index: u32, prefix: &Prefix) -> Option<u32> {
        self.exact(fib_index, prefix)
    }

    /// The entry with the longest match.
    pub fn lookup_longest(&self, fib_index: u32, prefix: &Prefix) -> Option<u32> {
        self.table(prefix.proto, fib_index)?.longest(prefix, prefix.len)
    }

    pub(super) fn lookup(&self, fib_index: u32, prefix: &Prefix) -> u32 {
        self.lookup_longest(fib_index, prefix).unwrap_or(NONE)
    }

    /// The entry that would match without this one.
    pub(super) fn less_specific(&self, fib_index: u32, prefix: &Prefix) -> u32 {
        let found = match prefix.proto {
            Proto::Mpls => None,
            proto => {
                self.table(proto, fib_index).and_then(|t| t.longest(prefix, prefix.len.saturating_sub(1)))
            }
        };
        found.unwrap_or(NONE)
    }

    fn count_source(&mut self, proto: Proto, fib_index: u32, source: Source, was_sourced: bool, is_sourced: bool) {
        let Some(table) = self.table_mut(proto, fib_index).filter(|_| was_sourced != is_sourced) else { return };
        let count = table.counts.entry(source).or_default();
        *count = if is_sourced { *count + 1 } else { count.saturating_sub(1) };
    }

    fn insert_entry(&mut self, fib_index: u32, prefix: &Prefix, index: u32, source: Source) {
        self.lock_entry(index);
        let Some(table) = self.table_mut(prefix.proto, fib_index) else { return };
        table.insert(prefix, index);
        if !prefix.is_host() {
            let cover = self.less_specific(fib_index, prefix);
            if cover != index {
                self.notify_cover_changed(cover, Some(index));
            }
        }
        self.count_source(prefix.proto, fib_index, source, false, true);
    }

    fn remove_entry(&mut self, fib_index: u32, prefix: &Prefix, index: u32) {
        if let Some(table) = self.table_mut(prefix.proto, fib_index) {
            table.remove(prefix);
        }
        self.unlock_entry(index);
        self.notify_cover_changed(index, None);
    }

    /// One more reference of a source without paths of its own (`fib_table_entry_special_dpo_add`).
    pub fn special_add(&mut self, fib_index: u32, prefix: &Prefix, source: Source, flags: EntryFlags) -> u32 {
        match self.exact(fib_index, prefix) {
            None => {
                let index = self.create_special_entry(fib_index, prefix, source, flags);
                self.insert_entry(fib_index, prefix, index, source);
                index
            }
            Some(index) => {
                let was = self.is_sourced(index, source);
                self.entry_special_add(index, source, flags);
                self.count_source(prefix.proto, fib_index, source, was, true);
                index
            }
        }
    }

    /// Like [`Self::special_add`], but a source that is there gets no further reference
    /// (`fib_table_entry_special_dpo_update`).
    pub fn special_update(&mut self, fib_index: u32, prefix: &Prefix, source: Source, flags: EntryFlags) -> u32 {
        match self.exact(fib_index, prefix).filter(|i| self.is_sourced(*i, source)) {
            Some(index) => {
                self.entry_special_update(index, source, flags);
                index
            }
            None => self.special_add(fib_index, prefix, source, flags),
        }
    }

    /// Takes one reference of a source away (`fib_table_entry_special_remove`).
    pub fn special_remove(&mut self, fib_index: u32, prefix: &Prefix, source: Source) {
        if let Some(index) = self.exact(fib_index, prefix) {
            self.delete_index(index, source);
        }
    }

    /// As [`Self::special_remove`]: for sources with paths (`fib_table_entry_delete`).
    pub fn delete(&mut self, fib_index: u32, prefix: &Prefix, source: Source) {
        self.special_remove(fib_index, prefix, source);
    }

    /// `fib_table_entry_delete_index`.
    pub(crate) fn delete_index(&mut self, index: u32, source: Source) {
        let Some(entry) = self.entry(index) else { return };
        let (fib_index, prefix) = (entry.fib_index, entry.prefix);
        let was = self.is_sourced(index, source);
        self.lock_entry(index);
        let remains = self.entry_special_remove(index, source);
        let is = self.is_sourced(index, source);
        if !remains {
            self.remove_entry(fib_index, &prefix, index);
        }
        self.count_source(prefix.proto, fib_index, source, was, is);
        self.unlock_entry(index);
    }

    /// Replaces a source's paths (`fib_table_entry_update`).
    pub fn update(
        &mut self,
        fib_index: u32,
        prefix: &Prefix,
        source: Source,
        mut flags: EntryFlags,
        mut paths: Vec<RoutePath>,
    ) -> u32 {
        paths.iter_mut().for_each(|p| fix_up(prefix, &mut flags, p));
        merge_sort_by(&mut paths, &RoutePath::compare);
        match self.exact(fib_index, prefix) {
            None => {
                let index = self.create_entry(fib_index, prefix, source, flags, &paths);
                self.insert_entry(fib_index, prefix, index, source);
                index
            }
            Some(index) => {
                let was = self.is_sourced(index, source);
                self.entry_update(index, source, flags, &paths);
                self.count_source(prefix.proto, fib_index, source, was, true);
                index
            }
        }
    }

    /// Adds paths to a source's (`fib_table_entry_path_add2`).
    pub fn path_add(
        &mut self,
        fib_index: u32,
        prefix: &Prefix,
        source: Source,
        mut flags: EntryFlags,
        mut paths: Vec<RoutePath>,
    ) -> u32 {
        paths.iter_mut().for_each(|p| fix_up(prefix, &mut flags, p));
        merge_sort_by(&mut paths, &RoutePath::compare);
        match self.exact(fib_index, prefix) {
            None => {
                let index = self.create_entry(fib_index, prefix, source, flags, &paths);
                self.insert_entry(fib_index, prefix, index, source);
                index
            }
            Some(index) => {
                let was = self.is_sourced(index, source);
                self.entry_path_add(index, source, flags, &paths);
                self.count_source(prefix.proto, fib_index, source, was, true);
                index
            }
        }
    }

    /// Takes paths from a source's (`fib_table_entry_path_remove2`).
    pub fn path_remove(&mut self, fib_index: u32, prefix: &Prefix, source: Source, mut paths: Vec<RoutePath>) {
        let Some(index) = self.exact(fib_index, prefix).filter(|i| self.is_sourced(*i, source)) else { return };
        self.lock_entry(index);
        for path in &mut paths {
            let mut flags = self.flags_for_source(index, source);
            fix_up(prefix, &mut flags, path);
        }
        let remains = self.entry_path_remove(index, source, &paths);
        let is = self.is_sourced(index, source);
        if !remains {
            self.remove_entry(fib_index, prefix, index);
        }
        self.count_source(prefix.proto, fib_index, source, true, is);
        self.unlock_entry(index);
    }

    /// Deletes all that a source has in a table.
    pub fn flush(&mut self, proto: Proto, fib_index: u32, source: Source) {
        self.delete_where(proto, fib_index, source, |fib, e| fib.is_sourced(e, source));
    }

    /// Marks all that a source has in a table as old.
    pub fn mark(&mut self, proto: Proto, fib_index: u32, source: Source) {
        let all: Vec<u32> = self.table(proto, fib_index).map_or(Vec::new(), |t| t.walk().collect());
        for index in all {
            self.mark_src(index, source);
        }
    }

    /// Deletes what was marked and not touched since.
    pub fn sweep(&mut self, proto: Proto, fib_index: u32, source: Source) {
        self.delete_where(proto, fib_index, source, |fib, e| fib.is_src_marked(e, source));
    }

    fn delete_where(&mut self, proto: Proto, fib_index: u32, source: Source, pick: impl Fn(&Self, u32) -> bool) {
        let Some(table) = self.table(proto, fib_index) else { return };
        let doomed: Vec<u32> = table.walk().filter(|e| pick(self, *e)).collect();
        for index in doomed {
            self.delete_index(index, source);
        }
    }

    fn create_table(&mut self, proto: Proto, id: u32, source: Source) -> u32 {
        let index =
            u32::try_from(self.tables_of_mut(proto).insert(Table::new(proto, id))).unwrap_or(NONE);
        if proto == Proto::Ip4
            && let Some(remains) = self.ip4_remains.remove(&index)
            && let Some(table) = self.table_mut(proto, index)
        {
            table.store = Store::Ip4(remains);
        }
        self.by_id_mut(proto).insert(id, index);
        self.lock_table(proto, index, source);
        match proto {
            Proto::Ip4 => {
                for (addr, len, source) in IP4_SPECIALS {
                    self.special_add(index, &prefix4(addr, len), source, EntryFlags::DROP);
                }
            }
            Proto::Ip6 => {
                self.special_add(index, &DEFAULT6, Source::DEFAULT_ROUTE, EntryFlags::DROP);
                self.special_add(index, &LINK_LOCAL, Source::SPECIAL, EntryFlags::default());
            }
            Proto::Mpls => super::mpls_specials(self, index),
        }
        index
    }

    /// The table with an id, made where there is none, with one more lock. The name counts where it has none yet.
    pub fn find_or_create_table(&mut self, proto: Proto, id: u32, source: Source, name: &str) -> u32 {
        let index = match self.find_table(proto, id) {
            Some(index) => {
                self.lock_table(proto, index, source);
                index
            }
            None => self.create_table(proto, id, source),
        };
        if let Some(table) = self.table_mut(proto, index).filter(|t| t.name.is_empty()) {
            table.name = if name.is_empty() {
                format!("{}-VRF:{}", proto.name(), id.cast_signed())
            } else {
                name.to_owned()
            };
        }
        index
    }

    /// A table of VPP's own: the links' IPv6 tables.
    pub fn create_own_table(&mut self, proto: Proto, source: Source, name: String, is_link_local: bool) -> u32 {
        let index = self.create_table(proto, NONE, source);
        if let Some(table) = self.table_mut(proto, index) {
            table.name = name;
            table.is_link_local = is_link_local;
        }
        index
    }

    /// One more lock; clients' locks do not count.
    pub fn lock_table(&mut self, proto: Proto, index: u32, source: Source) {
        if let Some(table) = self.table_mut(proto, index) {
            let locks = table.locks.entry(source).or_default();
            *locks = if is_client(source) { 1 } else { *locks + 1 };
        }
    }

    /// One lock less; the last takes the table away.
    pub fn unlock_table(&mut self, proto: Proto, index: u32, source: Source) {
        let Some(table) = self.table_mut(proto, index) else { return };
        let locks = table.locks.entry(source).or_default();
        *locks = if is_client(source) { 0 } else { locks.saturating_sub(1) };
        if table.locks.values().all(|n| *n == 0) {
            self.destroy_table(proto, index);
        }
    }

    /// What clients have left in it is not deleted: it stays where nobody finds it, but for IPv4 the next table with
    /// this index.
    fn destroy_table(&mut self, proto: Proto, index: u32) {
        match proto {
            Proto::Ip4 => {
                for (addr, len, source) in IP4_SPECIALS.into_iter().rev() {
                    self.special_remove(index, &prefix4(addr, len), source);
                }
            }
            Proto::Ip6 => {
                self.special_remove(index, &LINK_LOCAL, Source::SPECIAL);
                self.special_remove(index, &DEFAULT6, Source::DEFAULT_ROUTE);
            }
            Proto::Mpls => super::flush_mpls_specials(self, index),
        }
        let Some(table) = self.tables_of_mut(proto).try_remove(index as usize) else { return };
        if table.id != NONE {
            self.by_id_mut(proto).remove(&table.id);
        }
        self.removed_ids.insert((proto, index), table.id);
        if let Store::Ip4(remains) = table.store {
            self.ip4_remains.insert(index, remains);
        }
    }
}

fn is_client(source: Source) -> bool {
    matches!(source, Source::API | Source::CLI)
}

/// The bytes of a prefix's address in VPP's memory: a label shares them with its end-of-stack bit and payload.
fn as_address(prefix: &Prefix) -> u128 {
    match prefix.proto {
        Proto::Mpls => {
            let label = u32::try_from(prefix.addr).unwrap_or_default();
            RoutePath::word(label) | u128::from(prefix.eos) << 88 | u128::from(prefix.payload) << 80
        }
        _ => prefix.addr,
    }
}

/// What a client's path means for this prefix (`fib_table_route_path_fixup`).
fn fix_up(prefix: &Prefix, flags: &mut EntryFlags, path: &mut RoutePath) {
    if path.addr != 0 && path.sw_if_index == NONE && path.addr == as_address(prefix) {
        path.flags.set(PathFlags::DROP, true);
    }
    if !path.flags.has(PathFlags::LOCAL)
        && prefix.is_host()
        && path.addr == 0
        && path.sw_if_index != NONE
        && path.proto != super::NhProto::FIB_API_PATH_NH_PROTO_ETHERNET
    {
        path.addr = as_address(prefix);
        path.flags.set(PathFlags::ATTACHED, true);
    } else if flags.has(EntryFlags::CONNECTED) && !flags.has(EntryFlags::LOCAL) {
        if path.addr == 0 {
            path.flags.set(PathFlags::GLEAN, true);
        }
    } else if path.is_attached() {
        path.flags.set(PathFlags::GLEAN, true);
    }
    path.flags.set(PathFlags::DROP, path.flags.has(PathFlags::DROP) || flags.has(EntryFlags::DROP));
    path.flags.set(PathFlags::LOCAL, path.flags.has(PathFlags::LOCAL) || flags.has(EntryFlags::LOCAL));
    path.flags.set(PathFlags::EXCLUSIVE, path.flags.has(PathFlags::EXCLUSIVE) || flags.has(EntryFlags::EXCLUSIVE));
    if path.flags.has(PathFlags::LOCAL) {
        flags.set(EntryFlags::LOCAL, true);
        if path.sw_if_index != NONE {
            flags.set(EntryFlags::CONNECTED, true);
        }
    }
}
