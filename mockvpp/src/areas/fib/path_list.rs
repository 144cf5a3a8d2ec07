//! Lists of paths, shared by all entries that have the same (`src/vnet/fib/fib_path_list.c`).

use std::hash::{Hash, Hasher};

use rustc_hash::{FxHashMap, FxHasher};
use slab::Slab;
use smallvec::SmallVec;

use crate::areas::fib::path::bits;
use crate::areas::fib::{Entry, Fib, Kind, NONE, Path, PathFlags, Prefix, Proto, RoutePath, Source, nh_table};
use crate::core::sort::merge_sort_by;

bits! {
    /// What is special about a list (`fib_path_list_flags_t`).
    ListFlags: u8 { SHARED = 0, DROP = 1, EXCLUSIVE = 2, LOCAL = 3 }
}

impl ListFlags {
    /// The flags that its paths inherit.
    fn of_paths(self) -> PathFlags {
        let mut flags = PathFlags::default();
        flags.set(PathFlags::DROP, self.has(Self::DROP));
        flags.set(PathFlags::EXCLUSIVE, self.has(Self::EXCLUSIVE));
        flags.set(PathFlags::LOCAL, self.has(Self::LOCAL));
        flags
    }
}

/// The paths of a list.
pub type Paths = SmallVec<[Path; 1]>;

/// One list.
#[derive(Debug, Clone)]
pub struct PathList {
    /// What is special.
    pub flags: ListFlags,
    /// Its paths, sorted.
    pub paths: Paths,
    /// Entry through which each recursive path goes; empty where no path is recursive.
    via: Vec<u32>,
    locks: u32,
}

/// All lists.
#[derive(Debug, Default)]
pub struct PathLists {
    pool: Slab<PathList>,
    shared: FxHashMap<u64, u32>,
}

impl PathLists {
    /// A list.
    pub fn get(&self, index: u32) -> Option<&PathList> {
        self.pool.get(index as usize)
    }

    /// Number of lists.
    pub fn len(&self) -> usize {
        self.pool.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.pool.is_empty()
    }

    /// All lists with their indices.
    pub fn iter(&self) -> impl Iterator<Item = (u32, &PathList)> {
        self.pool.iter().filter_map(|(i, list)| Some((u32::try_from(i).ok()?, list)))
    }
}

fn key(flags: ListFlags, paths: &[Path]) -> u64 {
    let mut hasher = FxHasher::default();
    (flags, paths).hash(&mut hasher);
    hasher.finish()
}

impl Fib {
    /// The paths of a list; none for [`NONE`].
    pub fn paths(&self, list: u32) -> &[Path] {
        self.lists.get(list).map_or(&[], |l| &l.paths)
    }

    fn alloc_list(&mut self, flags: ListFlags, paths: Paths) -> u32 {
        let shared = flags.has(ListFlags::SHARED) && !flags.has(ListFlags::DROP | ListFlags::EXCLUSIVE);
        let mut flags = flags;
        flags.set(ListFlags::SHARED, shared);
        let key = if shared { key(flags, &paths) } else { 0 };
        if shared && let Some(index) = self.lists.shared.get(&key) {
            return *index;
        }
        let list = PathList { flags, paths, via: Vec::new(), locks: 0 };
        let index = u32::try_from(self.lists.pool.insert(list)).unwrap_or(NONE);
        if shared {
            self.lists.shared.insert(key, index);
        }
        self.resolve_list(index);
        index
    }

    /// A list of clients' paths. Its first lock is the caller's to take.
    pub(crate) fn create_list(&mut self, flags: ListFlags, paths: &[RoutePath]) -> u32 {
        let mut paths: Paths = paths.iter().map(Path::new).collect();
        merge_sort_by(&mut paths, &Path::compare_in_list);
        self.alloc_list(flags, paths)
    }

    /// A list of one's own, outside any entry; to be released.
    pub fn hold_list(&mut self, paths: &[RoutePath]) -> u32 {
        let list = self.create_list(ListFlags::default(), paths);
        self.lock_list(list);
        list
    }

    /// Gives a held list back.
    pub fn release_list(&mut self, list: u32) {
        self.unlock_list(list);
    }

    /// The entries through which an entry's recursive paths go.
    pub fn vias_of(&self, entry: &Entry) -> Vec<u32> {
        self.lists.get(entry.parent).map_or(Vec::new(), |list| list.via.clone())
    }

    /// A list of one special path.
    pub(super) fn create_special_list(&mut self, table: Proto, flags: ListFlags) -> u32 {
        let path = Path::special(crate::areas::fib::nh_proto(table), flags.of_paths());
        let mut flags = flags;
        flags.set(ListFlags::SHARED, false);
        self.alloc_list(flags, Paths::from_elem(path, 1))
    }

    /// A list with more paths; those that it has already stay as they are.
    pub(crate) fn copy_list_and_add(&mut self, list: u32, flags: ListFlags, add: &[RoutePath]) -> u32 {
        let original: Paths = self.paths(list).into();
        let mut paths = original.clone();
        for path in add.iter().map(Path::new) {
            if !original.iter().any(|p| p.compare(&path).is_eq()) {
                paths.push(path);
            }
        }
        merge_sort_by(&mut paths, &Path::compare_in_list);
        self.alloc_list(flags, paths)
    }

    /// A list without some paths; [`NONE`] where none is left.
    pub(crate) fn copy_list_and_remove(&mut self, list: u32, flags: ListFlags, remove: &[RoutePath]) -> u32 {
        let mut paths: Paths = self.paths(list).into();
        for path in remove.iter().map(Path::new) {
            if let Some(at) = paths.iter().position(|p| p.compare(&path).is_eq()) {
                paths.remove(at);
            }
        }
        if paths.is_empty() {
            return NONE;
        }
        merge_sort_by(&mut paths, &Path::compare_in_list);
        self.alloc_list(flags, paths)
    }

    pub(crate) fn lock_list(&mut self, list: u32) {
        if let Some(list) = self.lists.pool.get_mut(list as usize) {
            list.locks += 1;
        }
    }

    pub(crate) fn unlock_list(&mut self, index: u32) {
        let Some(list) = self.lists.pool.get_mut(index as usize) else { return };
        list.locks = list.locks.saturating_sub(1);
        if list.locks > 0 {
            return;
        }
        let Some(list) = self.lists.pool.try_remove(index as usize) else { return };
        if list.flags.has(ListFlags::SHARED) {
            self.lists.shared.remove(&key(list.flags, &list.paths));
        }
        let recursive = list.paths.iter().filter(|p| is_resolved_by_entry(p));
        for (path, via) in recursive.zip(&list.via) {
            let Some(prefix) = self.entry(*via).map(|e| e.prefix) else { continue };
            let table = nh_table(path.proto);
            self.special_remove(path.fib_index, &prefix, Source::RR);
            self.unlock_table(table, path.fib_index, Source::RR);
        }
    }

    /// Recursive paths bring the entries that they go through (`fib_path_resolve`).
    fn resolve_list(&mut self, index: u32) {
        let recursive: SmallVec<[Path; 1]> =
            self.paths(index).iter().filter(|p| is_resolved_by_entry(p)).copied().collect();
        if recursive.is_empty() {
            return;
        }
        let mut via = Vec::with_capacity(recursive.len());
        for path in recursive {
            let prefix = match path.proto {
                crate::areas::fib::NhProto::FIB_API_PATH_NH_PROTO_MPLS => {
                    Prefix::label(label_of(path.addr), false, 0)
                }
                _ if path.addr >> 32 == 0 => Prefix::host(Proto::Ip4, path.addr),
                _ => Prefix::host(Proto::Ip6, path.addr),
            };
            self.lock_table(nh_table(path.proto), path.fib_index, Source::RR);
            via.push(self.special_add(path.fib_index, &prefix, Source::RR, super::EntryFlags::default()));
        }
        if let Some(list) = self.lists.pool.get_mut(index as usize) {
            list.via = via;
        }
    }

    fn vias<'a>(&'a self, list: &'a PathList) -> impl Iterator<Item = u32> + 'a {
        list.via.iter().copied()
    }

    /// Whether a list leads back to one of these entries (`fib_path_list_recursive_loop_detect`).
    pub(super) fn is_looped(&self, list: u32, seen: &mut Vec<u32>) -> bool {
        const DEEPEST: usize = 256;
        let Some(list) = self.lists.get(list).filter(|l| !l.via.is_empty()) else { return false };
        if seen.len() > DEEPEST {
            return true;
        }
        let depth = seen.len();
        for via in self.vias(list) {
            let Some(parent) = self.entry(via).map(|e| e.parent) else { continue };
            if seen.contains(&via) {
                return true;
            }
            seen.push(via);
            let looped = self.is_looped(parent, seen);
            seen.truncate(depth);
            if looped {
                return true;
            }
        }
        false
    }

    /// The first interface to which a list leads (`fib_path_list_get_resolving_interface`).
    pub(super) fn resolving_interface(&self, list: u32) -> u32 {
        self.resolving_interface_within(list, 64)
    }

    fn resolving_interface_within(&self, list: u32, depth: u8) -> u32 {
        let Some(list) = self.lists.get(list).filter(|_| depth > 0) else { return NONE };
        let mut vias = list.via.iter();
        for path in &list.paths {
            let via = is_resolved_by_entry(path).then(|| vias.next()).flatten();
            let sw_if_index = match (path.kind, via) {
                (Kind::AttachedNextHop | Kind::Attached | Kind::Receive | Kind::Dvr, _) => path.sw_if_index,
                (Kind::Recursive, Some(via)) => {
                    let parent = self.entry(*via).map_or(NONE, |e| e.parent);
                    self.resolving_interface_within(parent, depth - 1)
                }
                _ => NONE,
            };
            if sw_if_index != NONE {
                return sw_if_index;
            }
        }
        NONE
    }
}

fn is_resolved_by_entry(path: &Path) -> bool {
    path.kind == Kind::Recursive && !path.is_permanent_drop()
}

/// The label in the first four bytes of a next hop.
pub(crate) fn label_of(addr: u128) -> u32 {
    u32::try_from(addr >> 96).unwrap_or_default().swap_bytes()
}
