//! Entries and what changes them (`src/vnet/fib/fib_entry.c`, `fib_entry_cover.c`).

use std::collections::BTreeMap;

use smallvec::SmallVec;

use crate::areas::fib::entry_src::{EntrySrc, SrcFlags};
use crate::areas::fib::path::bits;
use crate::areas::fib::{Fib, NONE, Path, PathExt, Prefix, RoutePath, Source};

bits! {
    /// What an entry is, by the word of one source (`fib_entry_flag_t`).
    EntryFlags: u16 {
        CONNECTED = 0, ATTACHED = 1, DROP = 2, EXCLUSIVE = 3, IMPORT = 4, LOCAL = 5, MULTICAST = 6,
        LOOSE_URPF_EXEMPT = 7, NO_ATTACHED_EXPORT = 8, COVERED_INHERIT = 9, INTERPOSE = 10,
    }
}

/// What only few entries have.
#[derive(Debug, Default)]
pub struct Delegates {
    /// Entries that depend on this one as their cover, in the order of their coming.
    pub(super) covered: BTreeMap<u32, u32>,
    next_sibling: u32,
    /// Imports of what this entry covers into other tables.
    pub(super) importers: Vec<u32>,
    /// What this entry imports from another table.
    pub(super) import: Option<u32>,
}

/// One entry of a table.
#[derive(Debug)]
pub struct Entry {
    /// Its prefix, as its first source gave it.
    pub prefix: Prefix,
    /// Index of its table.
    pub fib_index: u32,
    /// Its sources, best first.
    pub(super) srcs: SmallVec<[EntrySrc; 1]>,
    /// The list of paths in force.
    pub parent: u32,
    /// Whether packets may find it.
    pub installed: bool,
    pub(super) locks: u32,
    pub(super) delegates: Option<Box<Delegates>>,
}

impl Entry {
    /// The source in force.
    pub fn best_source(&self) -> Source {
        self.srcs.first().map_or(Source::INVALID, |s| s.source)
    }

    /// The flags of the source in force.
    pub fn flags(&self) -> EntryFlags {
        self.srcs.first().map_or(EntryFlags::default(), |s| s.entry_flags)
    }

    /// Sources, best first.
    pub fn sources(&self) -> impl Iterator<Item = Source> + '_ {
        self.srcs.iter().map(|s| s.source)
    }

    pub(super) fn src(&self, source: Source) -> Option<&EntrySrc> {
        self.srcs.iter().find(|s| s.source == source)
    }

    pub(super) fn src_mut(&mut self, source: Source) -> Option<&mut EntrySrc> {
        self.srcs.iter_mut().find(|s| s.source == source)
    }

    /// Extensions of the source in force: labels.
    pub fn extensions(&self) -> &[PathExt] {
        self.srcs.first().map_or(&[], |s| s.extensions())
    }

    pub(super) fn delegates_mut(&mut self) -> &mut Delegates {
        self.delegates.get_or_insert_default()
    }
}

/// What a cover's change means for an entry below it.
#[derive(Debug, Clone, Copy)]
pub(super) struct CoverResult {
    pub install: bool,
}

impl Fib {
    /// An entry.
    pub fn entry(&self, index: u32) -> Option<&Entry> {
        self.entries.get(index as usize)
    }

    pub(super) fn entry_mut(&mut self, index: u32) -> Option<&mut Entry> {
        self.entries.get_mut(index as usize)
    }

    /// Paths in force, each with its labels.
    pub fn entry_paths<'a>(&'a self, entry: &'a Entry) -> impl Iterator<Item = (&'a Path, Option<&'a PathExt>)> {
        let extensions = entry.extensions();
        self.paths(entry.parent).iter().enumerate().map(move |(at, path)| {
            (path, extensions.iter().find(|x| x.path.is_some_and(|p| usize::from(p) == at)))
        })
    }

    pub(super) fn alloc_entry(&mut self, fib_index: u32, prefix: &Prefix) -> u32 {
        let entry = Entry {
            prefix: *prefix,
            fib_index,
            srcs: SmallVec::new(),
            parent: NONE,
            installed: false,
            locks: 0,
            delegates: None,
        };
        u32::try_from(self.entries.insert(entry)).unwrap_or(NONE)
    }

    pub(super) fn lock_entry(&mut self, index: u32) {
        if let Some(entry) = self.entry_mut(index) {
            entry.locks += 1;
        }
    }

    pub(super) fn unlock_entry(&mut self, index: u32) {
        let Some(entry) = self.entry_mut(index) else { return };
        entry.locks = entry.locks.saturating_sub(1);
        if entry.locks == 0 {
            self.entries.try_remove(index as usize);
        }
    }

    pub(super) fn best_source(&self, index: u32) -> Source {
        self.entry(index).map_or(Source::INVALID, Entry::best_source)
    }

    pub(super) fn entry_flags(&self, index: u32) -> EntryFlags {
        self.entry(index).map_or(EntryFlags::default(), Entry::flags)
    }

    pub(super) fn flags_for_source(&self, index: u32, source: Source) -> EntryFlags {
        self.entry(index).and_then(|e| e.src(source)).map_or(EntryFlags::default(), |s| s.entry_flags)
    }

    pub(super) fn is_sourced(&self, index: u32, source: Source) -> bool {
        self.entry(index).is_some_and(|e| e.src(source).is_some())
    }

    pub(super) fn set_parent(&mut self, index: u32, list: u32) {
        self.lock_list(list);
        let Some(entry) = self.entry_mut(index) else { return };
        let old = std::mem::replace(&mut entry.parent, list);
        self.unlock_list(old);
    }

    fn post_install(&mut self, index: u32, source: Source, old_flags: EntryFlags) {
        self.post_flag_update(index, old_flags, NONE);
        self.src_installed(index, source);
    }

    /// Starts or ends the import of a prefix from another table (`fib_entry_post_flag_update_actions`).
    pub(super) fn post_flag_update(&mut self, index: u32, old_flags: EntryFlags, export_fib: u32) {
        let is_import = self.entry_flags(index).has(EntryFlags::IMPORT);
        let was_import = old_flags.has(EntryFlags::IMPORT);
        match (was_import, is_import) {
            (false, true) => {
                let export_fib = if export_fib == NONE { self.resolving_fib(index) } else { export_fib };
                self.import(index, export_fib);
            }
            (true, false) => self.purge_import(index),
            (true, true) if export_fib != NONE => {
                self.purge_import(index);
                self.import(index, export_fib);
            }
            _ => {}
        }
    }

    fn resolving_fib(&self, index: u32) -> u32 {
        let Some(entry) = self.entry(index) else { return NONE };
        self.interface_fib(entry.prefix.proto, self.resolving_interface(entry.parent))
    }

    /// `fib_entry_create`.
    pub(super) fn create_entry(
        &mut self,
        fib_index: u32,
        prefix: &Prefix,
        source: Source,
        flags: EntryFlags,
        paths: &[RoutePath],
    ) -> u32 {
        let index = self.alloc_entry(fib_index, prefix);
        self.src_add(index, source, flags);
        self.src_path_swap(index, source, flags, paths);
        self.src_activate(index, source);
        self.post_install(index, source, EntryFlags::default());
        index
    }

    /// `fib_entry_create_special`.
    pub(super) fn create_special_entry(
        &mut self,
        fib_index: u32,
        prefix: &Prefix,
        source: Source,
        flags: EntryFlags,
    ) -> u32 {
        let index = self.alloc_entry(fib_index, prefix);
        self.src_add(index, source, flags);
        self.src_activate(index, source);
        self.post_install(index, source, EntryFlags::default());
        index
    }

    fn post_update(&mut self, index: u32, source: Source, old_flags: EntryFlags) {
        self.notify_cover_updated(index);
        self.post_install(index, source, old_flags);
    }

    fn source_change(&mut self, index: u32, old: Source, old_flags: EntryFlags, new: Source) {
        match self.sources.prio(new).cmp(&self.sources.prio(old)) {
            std::cmp::Ordering::Less => {
                self.src_deactivate(index, old);
                self.src_activate(index, new);
            }
            std::cmp::Ordering::Greater => {
                self.src_reactivate(index, old);
                return;
            }
            std::cmp::Ordering::Equal => self.src_reactivate(index, new),
        }
        self.post_update(index, new, old_flags);
    }

    pub(super) fn entry_special_add(&mut self, index: u32, source: Source, flags: EntryFlags) {
        let best = self.best_source(index);
        self.src_add(index, source, flags);
        let old_flags = self.flags_for_source(index, best);
        self.source_change(index, best, old_flags, source);
    }

    /// `fib_entry_special_update`: a source that is there already takes a new special path.
    pub(super) fn entry_special_update(&mut self, index: u32, source: Source, flags: EntryFlags) {
        let best = self.best_source(index);
        self.src_update(index, source, flags);
        let old_flags = self.flags_for_source(index, best);
        self.source_change(index, best, old_flags, source);
    }

    pub(super) fn entry_path_add(&mut self, index: u32, source: Source, flags: EntryFlags, paths: &[RoutePath]) {
        let best = self.best_source(index);
        self.src_path_add(index, source, flags, paths);
        let old_flags = self.flags_for_source(index, best);
        self.source_change(index, best, old_flags, source);
    }

    pub(super) fn entry_update(&mut self, index: u32, source: Source, flags: EntryFlags, paths: &[RoutePath]) {
        let best = self.best_source(index);
        let old_flags = self.entry_flags(index);
        self.src_path_swap(index, source, flags, paths);
        self.source_change(index, best, old_flags, source);
    }

    fn uninstall(&mut self, index: u32) {
        if let Some(entry) = self.entry_mut(index) {
            entry.installed = false;
        }
    }

    /// The source in force has gone; whether another took over.
    fn source_removed(&mut self, index: u32, old_flags: EntryFlags) -> bool {
        let best = self.best_source(index);
        if best == Source::INVALID {
            self.post_flag_update(index, old_flags, NONE);
            self.uninstall(index);
            return false;
        }
        self.src_activate(index, best);
        self.post_update(index, best, old_flags);
        true
    }

    /// Whether the entry is still there for anybody.
    pub(super) fn entry_path_remove(&mut self, index: u32, source: Source, paths: &[RoutePath]) -> bool {
        let best = self.best_source(index);
        let old_flags = self.entry_flags(index);
        let added = self.src_path_remove(index, source, paths);
        match self.sources.prio(source).cmp(&self.sources.prio(best)) {
            std::cmp::Ordering::Less => {}
            std::cmp::Ordering::Greater => return added || !self.has_no_source(index),
            std::cmp::Ordering::Equal if !added => return self.source_removed(index, old_flags),
            std::cmp::Ordering::Equal => self.src_reactivate(index, source),
        }
        self.post_update(index, source, old_flags);
        true
    }

    fn has_no_source(&self, index: u32) -> bool {
        self.entry(index).is_none_or(|e| e.srcs.is_empty())
    }

    /// Takes one reference of a source away; whether the entry is still there for anybody.
    pub(super) fn entry_special_remove(&mut self, index: u32, source: Source) -> bool {
        let best = self.best_source(index);
        let old_flags = self.entry_flags(index);
        let added = self.src_remove(index, source).has(SrcFlags::ADDED);
        match self.sources.prio(source).cmp(&self.sources.prio(best)) {
            std::cmp::Ordering::Less => return true,
            std::cmp::Ordering::Greater if added => return true,
            std::cmp::Ordering::Greater => {
                if self.has_no_source(index) {
                    self.post_flag_update(index, old_flags, NONE);
                    self.uninstall(index);
                    return false;
                }
                self.src_reactivate(index, best);
                return true;
            }
            std::cmp::Ordering::Equal if !added => return self.source_removed(index, old_flags),
            std::cmp::Ordering::Equal => self.src_reactivate(index, source),
        }
        self.post_update(index, source, old_flags);
        true
    }

    /// Notes that `covered` depends on `cover`; gives the place in the cover's list.
    pub(super) fn track_cover(&mut self, cover: u32, covered: u32) -> u32 {
        let Some(cover) = self.entry_mut(cover) else { return NONE };
        let delegates = cover.delegates_mut();
        let sibling = delegates.next_sibling;
        delegates.next_sibling = sibling.wrapping_add(1);
        delegates.covered.insert(sibling, covered);
        sibling
    }

    pub(super) fn untrack_cover(&mut self, cover: u32, sibling: u32) {
        if let Some(delegates) = self.entry_mut(cover).and_then(|e| e.delegates.as_deref_mut()) {
            delegates.covered.remove(&sibling);
        }
    }

    /// What an entry covers, the latest first, as far as it is below `within`.
    pub(super) fn covered(&self, cover: u32, within: Option<&Prefix>) -> SmallVec<[(u32, u32); 4]> {
        let Some(delegates) = self.entry(cover).and_then(|e| e.delegates.as_deref()) else {
            return SmallVec::new();
        };
        let inside = |covered: u32| {
            within.is_none_or(|w| self.entry(covered).is_some_and(|e| w.covers(&e.prefix)))
        };
        delegates.covered.iter().rev().map(|(s, e)| (*s, *e)).filter(|(_, e)| inside(*e)).collect()
    }

    fn is_covered(&self, cover: u32, sibling: u32) -> bool {
        let delegates = self.entry(cover).and_then(|e| e.delegates.as_deref());
        delegates.is_some_and(|d| d.covered.contains_key(&sibling))
    }

    /// A more specific entry has come below `cover`, or `cover` itself goes (`fib_entry_cover_change_notify`).
    pub(super) fn notify_cover_changed(&mut self, cover: u32, new: Option<u32>) {
        let within = new.and_then(|new| self.entry(new)).map(|e| e.prefix);
        for (sibling, covered) in self.covered(cover, within.as_ref()) {
            if Some(covered) != new && self.is_covered(cover, sibling) {
                self.cover_changed(covered);
            }
        }
    }

    fn notify_cover_updated(&mut self, cover: u32) {
        for (sibling, covered) in self.covered(cover, None) {
            if self.is_covered(cover, sibling) {
                self.cover_updated(covered);
            }
        }
    }

    fn cover_changed(&mut self, index: u32) {
        self.refresh_import(index);
        self.below_cover(index, Self::src_cover_change);
    }

    fn cover_updated(&mut self, index: u32) {
        self.refresh_import(index);
        self.below_cover(index, Self::src_cover_update);
    }

    fn below_cover(&mut self, index: u32, each: fn(&mut Self, u32, Source) -> CoverResult) {
        let Some(entry) = self.entry(index) else { return };
        let added = entry.srcs.iter().filter(|s| s.flags.has(SrcFlags::ADDED));
        let sources: SmallVec<[Source; 4]> = added.map(|s| s.source).collect();
        let mut first: Option<(CoverResult, Source, EntryFlags)> = None;
        for source in sources {
            let result = each(self, index, source);
            let flags = self.flags_for_source(index, source);
            first.get_or_insert((result, source, flags));
        }
        let (result, best, flags) =
            first.unwrap_or((CoverResult { install: true }, Source::SPECIAL, EntryFlags::default()));
        if result.install {
            let in_force = self.best_source(index);
            self.src_reactivate(index, in_force);
            self.post_install(index, best, flags);
        } else {
            self.uninstall(index);
        }
    }
}
