//! What each kind of source does when it comes, takes over, steps back or goes (`src/vnet/fib/fib_entry_src.c` and
//! `fib_entry_src_*.c`).

use smallvec::SmallVec;

use crate::areas::fib::entry::CoverResult;
use crate::areas::fib::path::bits;
use crate::areas::fib::path_list::ListFlags;
use crate::areas::fib::source::Behaviour;
use crate::areas::fib::{EntryFlags, Fib, NONE, Proto, RoutePath, Source, nh_proto};

bits! {
    /// State of a source within an entry (`fib_entry_src_flag_t`).
    SrcFlags: u8 { ADDED = 0, CONTRIBUTING = 1, ACTIVE = 2, STALE = 3 }
}

/// A label stack, or a neighbour, attached to one path (`src/vnet/fib/fib_path_ext.c`).
#[derive(Debug, Clone)]
pub struct PathExt {
    /// Whether it is labels; else it marks a neighbour.
    pub is_mpls: bool,
    /// The client's path.
    pub route: RoutePath,
    /// Place of the path in the list, where it has one.
    pub path: Option<u8>,
}

/// What one source says about an entry.
#[derive(Debug, Clone)]
pub(super) struct EntrySrc {
    pub source: Source,
    pub flags: SrcFlags,
    pub entry_flags: EntryFlags,
    pub list: u32,
    pub ref_count: u32,
    pub cover: u32,
    pub sibling: u32,
    pub exts: Vec<PathExt>,
}

impl EntrySrc {
    pub fn extensions(&self) -> &[PathExt] {
        &self.exts
    }
}

impl EntryFlags {
    fn of_list(self) -> ListFlags {
        let mut flags = ListFlags::default();
        flags.set(ListFlags::DROP, self.has(Self::DROP));
        flags.set(ListFlags::EXCLUSIVE, self.has(Self::EXCLUSIVE));
        flags.set(ListFlags::LOCAL, self.has(Self::LOCAL));
        flags
    }
}

const INHERITED_BY_RR: EntryFlags = EntryFlags(EntryFlags::CONNECTED.0 | EntryFlags::ATTACHED.0);

impl Fib {
    fn src_behaviour(&self, src: &EntrySrc) -> Behaviour {
        if src.entry_flags.has(EntryFlags::INTERPOSE) {
            Behaviour::Interpose
        } else {
            self.sources.behaviour(src.source)
        }
    }

    fn behaviour_of(&self, index: u32, source: Source) -> Option<Behaviour> {
        self.entry(index)?.src(source).map(|s| self.src_behaviour(s))
    }

    fn src_mut(&mut self, index: u32, source: Source) -> Option<&mut EntrySrc> {
        self.entry_mut(index)?.src_mut(source)
    }

    fn src_list(&self, index: u32, source: Source) -> u32 {
        self.entry(index).and_then(|e| e.src(source)).map_or(NONE, |s| s.list)
    }

    fn touch(&mut self, index: u32, source: Source) {
        if let Some(src) = self.src_mut(index, source) {
            src.flags.set(SrcFlags::STALE, false);
        }
    }

    fn find_or_create_src(&mut self, index: u32, source: Source, entry_flags: EntryFlags) {
        if self.is_sourced(index, source) {
            return;
        }
        let src = EntrySrc {
            source,
            flags: SrcFlags::default(),
            entry_flags,
            list: NONE,
            ref_count: 0,
            cover: NONE,
            sibling: NONE,
            exts: Vec::new(),
        };
        let prio = self.sources.prio(source);
        let sources = &self.sources;
        let Some(entry) = self.entries.get_mut(index as usize) else { return };
        let at = entry.srcs.iter().position(|s| sources.prio(s.source) > prio).unwrap_or(entry.srcs.len());
        entry.srcs.insert(at, src);
    }

    /// The list that a source starts with (`fesv_add`).
    fn initial_list(&mut self, proto: Proto, behaviour: Behaviour, flags: EntryFlags) -> u32 {
        match behaviour {
            Behaviour::Api if flags == EntryFlags::default() => NONE,
            Behaviour::Api | Behaviour::Simple | Behaviour::Interface => self.create_special_list(proto, flags.of_list()),
            Behaviour::Drop | Behaviour::Mpls => self.create_special_list(proto, ListFlags::DROP),
            Behaviour::Rr | Behaviour::Interpose | Behaviour::Lisp | Behaviour::Adj => NONE,
        }
    }

    /// One more reference of a source; the first brings it.
    pub(super) fn src_add(&mut self, index: u32, source: Source, flags: EntryFlags) {
        self.find_or_create_src(index, source, flags);
        let Some(behaviour) = self.behaviour_of(index, source) else { return };
        let Some(src) = self.src_mut(index, source) else { return };
        src.ref_count += 1;
        let interposed_no_more = behaviour == Behaviour::Interpose && !flags.has(EntryFlags::INTERPOSE);
        if interposed_no_more {
            self.interpose_deactivate(index, source);
        }
        let Some(src) = self.src_mut(index, source) else { return };
        src.entry_flags = flags;
        if src.ref_count != 1 {
            return;
        }
        let Some((behaviour, proto)) = self.behaviour_of(index, source).zip(self.entry(index).map(|e| e.prefix.proto))
        else {
            return;
        };
        let list = self.initial_list(proto, behaviour, flags);
        let Some(src) = self.src_mut(index, source) else { return };
        if list != NONE {
            src.list = list;
        }
        src.flags.set(SrcFlags::ADDED, true);
        src.flags.set(SrcFlags::STALE, false);
        let list = src.list;
        self.lock_list(list);
        self.lock_entry(index);
    }

    /// `fib_entry_src_action_update`.
    pub(super) fn src_update(&mut self, index: u32, source: Source, flags: EntryFlags) {
        self.find_or_create_src(index, source, flags);
        let Some(src) = self.src_mut(index, source) else { return };
        let old = src.list;
        src.entry_flags = flags;
        let Some((behaviour, proto)) = self.behaviour_of(index, source).zip(self.entry(index).map(|e| e.prefix.proto))
        else {
            return;
        };
        let list = self.initial_list(proto, behaviour, flags);
        let Some(src) = self.src_mut(index, source) else { return };
        if list != NONE {
            src.list = list;
        }
        src.flags.set(SrcFlags::ADDED, true);
        src.flags.set(SrcFlags::STALE, false);
        let list = src.list;
        self.lock_list(list);
        self.unlock_list(old);
    }

    /// One reference less; the last takes the source away. Gives the flags it had, without [`SrcFlags::ADDED`] where it
    /// has gone.
    pub(super) fn src_remove(&mut self, index: u32, source: Source) -> SrcFlags {
        let Some(src) = self.src_mut(index, source) else { return SrcFlags::ACTIVE };
        src.ref_count = src.ref_count.saturating_sub(1);
        let mut flags = src.flags;
        if src.ref_count > 0 {
            return flags;
        }
        if flags.has(SrcFlags::ACTIVE) {
            self.src_deactivate(index, source);
        } else if flags.has(SrcFlags::CONTRIBUTING) {
            self.behave_deactivate(index, source);
        }
        if let Some(entry) = self.entry_mut(index)
            && let Some(at) = entry.srcs.iter().position(|s| s.source == source)
        {
            let src = entry.srcs.remove(at);
            if src.cover != NONE {
                self.untrack_cover(src.cover, src.sibling);
            }
            self.unlock_list(src.list);
        }
        self.unlock_entry(index);
        flags.set(SrcFlags::ADDED, false);
        flags
    }

    /// The source takes over.
    pub(super) fn src_activate(&mut self, index: u32, source: Source) {
        let Some(src) = self.src_mut(index, source) else { return };
        src.flags.set(SrcFlags::ACTIVE | SrcFlags::CONTRIBUTING, true);
        let installed = self.behave_activate(index, source);
        let list = self.src_list(index, source);
        self.set_parent(index, list);
        if let Some(entry) = self.entry_mut(index) {
            entry.installed = installed;
        }
    }

    /// The source steps back.
    pub(super) fn src_deactivate(&mut self, index: u32, source: Source) {
        self.behave_deactivate(index, source);
        if let Some(src) = self.src_mut(index, source) {
            src.flags.set(SrcFlags::ACTIVE | SrcFlags::CONTRIBUTING, false);
        }
        self.set_parent(index, NONE);
    }

    /// The source in force may have other paths now.
    pub(super) fn src_reactivate(&mut self, index: u32, source: Source) {
        let installed = match self.behaviour_of(index, source) {
            Some(Behaviour::Adj) => self.adj_refines_cover(index, source),
            Some(Behaviour::Interpose) => {
                self.interpose_deactivate(index, source);
                self.interpose_activate(index, source);
                true
            }
            _ => true,
        };
        let list = self.src_list(index, source);
        if self.entry(index).is_some_and(|e| e.parent != list) {
            self.set_parent(index, list);
        }
        if let Some(entry) = self.entry_mut(index) {
            entry.installed = installed;
        }
    }

    /// Attached paths in another table than the interface's import from there (`fib_entry_flags_update`).
    fn update_flags_for_paths(&mut self, index: u32, source: Source, paths: &[RoutePath]) {
        let Some(entry) = self.entry(index) else { return };
        let (prefix, fib_index) = (entry.prefix, entry.fib_index);
        let link_local = prefix.proto == Proto::Ip6 && prefix.addr >> 118 == 0x3fa;
        for path in paths {
            let attached = path.is_attached();
            let cross_table = prefix.proto != Proto::Mpls
                && !link_local
                && attached
                && fib_index != self.interface_fib(prefix.proto, path.sw_if_index);
            let Some(src) = self.src_mut(index, source) else { return };
            if matches!(source, Source::API | Source::CLI) {
                src.entry_flags.set(EntryFlags::ATTACHED, attached);
                if path.flags.has(super::PathFlags::DEAG) {
                    src.entry_flags.set(EntryFlags::LOOSE_URPF_EXEMPT, true);
                }
            }
            let import = cross_table && !src.entry_flags.has(EntryFlags::NO_ATTACHED_EXPORT);
            src.entry_flags.set(EntryFlags::IMPORT, import);
        }
    }

    fn replace_list(&mut self, index: u32, source: Source, list: u32) {
        self.lock_list(list);
        let Some(src) = self.src_mut(index, source) else { return };
        let old = std::mem::replace(&mut src.list, list);
        self.unlock_list(old);
    }

    /// The source's paths are these from now on.
    pub(super) fn src_path_swap(&mut self, index: u32, source: Source, flags: EntryFlags, paths: &[RoutePath]) {
        match self.behaviour_of(index, source) {
            None => self.src_add(index, source, flags),
            Some(behaviour) => {
                if behaviour == Behaviour::Interpose && !flags.has(EntryFlags::INTERPOSE) {
                    self.interpose_deactivate(index, source);
                }
                if let Some(src) = self.src_mut(index, source) {
                    src.entry_flags = flags;
                }
            }
        }
        self.update_flags_for_paths(index, source, paths);
        let Some(behaviour) = self.behaviour_of(index, source) else { return };
        let list_flags = match behaviour {
            Behaviour::Api | Behaviour::Simple => flags.of_list() | ListFlags::SHARED,
            Behaviour::Interface | Behaviour::Adj => flags.of_list(),
            _ => return,
        };
        self.touch(index, source);
        let list = self.create_list(list_flags, paths);
        self.replace_list(index, source, list);
        if let Some(src) = self.src_mut(index, source) {
            src.exts = Vec::new();
        }
        match behaviour {
            Behaviour::Api => self.extend(index, source, paths, true, Self::push_extension),
            Behaviour::Adj => self.extend(index, source, paths, false, Self::push_extension),
            _ => {}
        }
    }

    /// The source gets more paths.
    pub(super) fn src_path_add(&mut self, index: u32, source: Source, flags: EntryFlags, paths: &[RoutePath]) {
        if !self.is_sourced(index, source) {
            self.src_add(index, source, flags);
        }
        let list_flags = self.entry_flags(index).of_list();
        self.update_flags_for_paths(index, source, paths);
        let Some(behaviour) = self.behaviour_of(index, source) else { return };
        let list_flags = match behaviour {
            Behaviour::Api => list_flags | ListFlags::SHARED,
            Behaviour::Adj => list_flags,
            _ => return,
        };
        self.touch(index, source);
        let list = match self.src_list(index, source) {
            NONE => self.create_list(list_flags, paths),
            list => self.copy_list_and_add(list, list_flags, paths),
        };
        self.replace_list(index, source, list);
        self.resolve_extensions(index, source);
        self.extend(index, source, paths, behaviour == Behaviour::Api, Self::insert_extension);
    }

    /// The source loses paths; whether it is still there.
    pub(super) fn src_path_remove(&mut self, index: u32, source: Source, paths: &[RoutePath]) -> bool {
        let list_flags = self.entry_flags(index).of_list();
        self.update_flags_for_paths(index, source, paths);
        let behaviour = self.behaviour_of(index, source);
        let list_flags = match behaviour {
            Some(Behaviour::Api) => list_flags | ListFlags::SHARED,
            _ => list_flags,
        };
        if matches!(behaviour, Some(Behaviour::Api | Behaviour::Adj)) {
            self.touch(index, source);
            let old = self.src_list(index, source);
            if old != NONE {
                let list = self.copy_list_and_remove(old, list_flags, paths);
                self.replace_list(index, source, list);
                self.remove_extensions(index, source, paths, behaviour == Some(Behaviour::Api));
                self.resolve_extensions(index, source);
            }
        }
        if self.src_list(index, source) == NONE {
            self.src_remove(index, source);
            return false;
        }
        true
    }

    fn extend(
        &mut self,
        index: u32,
        source: Source,
        paths: &[RoutePath],
        is_mpls: bool,
        how: fn(&mut Vec<PathExt>, PathExt),
    ) {
        for route in paths.iter().filter(|p| !is_mpls || !p.labels.is_empty()) {
            let list = self.src_list(index, source);
            let path = self.position_of(list, route);
            let Some(src) = self.src_mut(index, source) else { return };
            how(&mut src.exts, PathExt { is_mpls, route: route.clone(), path });
        }
    }

    fn position_of(&self, list: u32, route: &RoutePath) -> Option<u8> {
        let at = self.paths(list).iter().position(|p| p.is_meant_by(route))?;
        u8::try_from(at).ok()
    }

    fn push_extension(exts: &mut Vec<PathExt>, new: PathExt) {
        if !exts.iter().any(|x| x.is_mpls == new.is_mpls && x.route.compare(&new.route).is_eq()) {
            exts.push(new);
        }
    }

    fn insert_extension(exts: &mut Vec<PathExt>, new: PathExt) {
        let at = exts.iter().position(|x| x.route.compare(&new.route).is_ge()).unwrap_or(exts.len());
        match exts.get_mut(at) {
            Some(x) if x.route.compare(&new.route).is_eq() => *x = new,
            _ => exts.insert(at, new),
        }
    }

    fn remove_extensions(&mut self, index: u32, source: Source, paths: &[RoutePath], is_mpls: bool) {
        let Some(exts) = self.src_mut(index, source).map(|s| &mut s.exts) else { return };
        for route in paths {
            let found = exts.iter().position(|x| x.is_mpls == is_mpls && x.route.compare(route).is_eq());
            if let Some(at) = found {
                exts.remove(at);
            }
        }
    }

    fn resolve_extensions(&mut self, index: u32, source: Source) {
        let list = self.src_list(index, source);
        let Some(src) = self.src_mut(index, source).filter(|s| !s.exts.is_empty()) else { return };
        let mut exts = std::mem::take(&mut src.exts);
        for ext in &mut exts {
            ext.path = self.position_of(list, &ext.route);
        }
        if let Some(src) = self.src_mut(index, source) {
            src.exts = exts;
        }
    }

    /// The source starts to speak for the entry; whether packets may find it (`fesv_activate`).
    fn behave_activate(&mut self, index: u32, source: Source) -> bool {
        match self.behaviour_of(index, source) {
            Some(Behaviour::Rr) => self.rr_activate(index, source),
            Some(Behaviour::Interface) if self.flags_for_source(index, source).has(EntryFlags::LOCAL) => {
                self.track_own_cover(index, source);
            }
            Some(Behaviour::Adj) => return self.adj_activate(index, source),
            Some(Behaviour::Interpose) => self.interpose_activate(index, source),
            _ => {}
        }
        true
    }

    fn behave_deactivate(&mut self, index: u32, source: Source) {
        match self.behaviour_of(index, source) {
            Some(Behaviour::Rr) => self.rr_deactivate(index, source),
            Some(Behaviour::Interface) => {
                self.touch(index, source);
                self.untrack_own_cover(index, source);
            }
            Some(Behaviour::Adj) => self.adj_deactivate(index, source),
            Some(Behaviour::Interpose) => self.interpose_deactivate(index, source),
            _ => {}
        }
    }

    /// The entry is in force with its new paths (`fesv_installed`).
    pub(super) fn src_installed(&mut self, index: u32, source: Source) {
        if matches!(self.behaviour_of(index, source), Some(Behaviour::Interface | Behaviour::Adj)) {
            self.touch(index, source);
            let cover = self.entry(index).and_then(|e| e.src(source)).map_or(NONE, |s| s.cover);
            self.export_covered(cover, index);
        }
    }

    fn track_own_cover(&mut self, index: u32, source: Source) -> u32 {
        let Some(entry) = self.entry(index) else { return NONE };
        let cover = self.less_specific(entry.fib_index, &entry.prefix);
        let sibling = self.track_cover(cover, index);
        if let Some(src) = self.src_mut(index, source) {
            src.cover = cover;
            src.sibling = sibling;
        }
        cover
    }

    /// Gives the cover that it had.
    fn untrack_own_cover(&mut self, index: u32, source: Source) -> u32 {
        let Some(src) = self.src_mut(index, source) else { return NONE };
        let (cover, sibling) = (src.cover, src.sibling);
        src.cover = NONE;
        src.sibling = NONE;
        if cover != NONE {
            self.untrack_cover(cover, sibling);
        }
        cover
    }

    fn has_other_cover(&self, index: u32, source: Source) -> bool {
        let Some((entry, src)) = self.entry(index).and_then(|e| Some((e, e.src(source)?))) else { return false };
        src.cover != NONE && src.cover != self.less_specific(entry.fib_index, &entry.prefix)
    }

    /// The cover may be another one now.
    pub(super) fn src_cover_change(&mut self, index: u32, source: Source) -> CoverResult {
        let mut result = CoverResult { install: true };
        match self.behaviour_of(index, source) {
            Some(Behaviour::Rr) if self.has_other_cover(index, source) => {
                self.rr_deactivate(index, source);
                self.rr_activate(index, source);
            }
            Some(Behaviour::Interface) if self.has_other_cover(index, source) => {
                self.untrack_own_cover(index, source);
                if self.flags_for_source(index, source).has(EntryFlags::LOCAL) {
                    self.track_own_cover(index, source);
                }
            }
            Some(Behaviour::Interpose) if self.has_other_cover(index, source) => {
                self.interpose_deactivate(index, source);
                self.interpose_activate(index, source);
            }
            Some(Behaviour::Adj) => {
                let covered = self.entry(index).and_then(|e| e.src(source)).is_some_and(|s| s.cover != NONE);
                result.install = covered && {
                    self.adj_deactivate(index, source);
                    self.adj_activate(index, source)
                };
            }
            _ => {}
        }
        if !matches!(self.behaviour_of(index, source), Some(Behaviour::Api | Behaviour::Simple | Behaviour::Drop)) {
            self.touch(index, source);
        }
        result
    }

    /// The cover has other paths or flags now.
    pub(super) fn src_cover_update(&mut self, index: u32, source: Source) -> CoverResult {
        let cover = self.entry(index).and_then(|e| e.src(source)).map_or(NONE, |s| s.cover);
        let mut result = CoverResult { install: true };
        match self.behaviour_of(index, source) {
            Some(Behaviour::Rr | Behaviour::Interpose) if cover != NONE => {
                self.touch(index, source);
                let old = self.src_list(index, source);
                let list = self.list_through_cover(index, source, cover);
                self.lock_list(list);
                if let Some(src) = self.src_mut(index, source) {
                    src.list = list;
                }
                self.unlock_list(old);
            }
            Some(Behaviour::Adj) => {
                self.touch(index, source);
                result.install = cover != NONE && self.entry_flags(cover).has(EntryFlags::ATTACHED);
            }
            _ => {}
        }
        result
    }

    /// The paths of an entry that has none of its own, not locked yet (`fib_entry_src_rr.c`).
    fn list_through_cover(&mut self, index: u32, source: Source, cover: u32) -> u32 {
        let Some(entry) = self.entry(index) else { return NONE };
        let prefix = entry.prefix;
        let Some(cover_entry) = self.entry(cover) else { return NONE };
        let (parent, cover_flags) = (cover_entry.parent, cover_entry.flags());
        if cover_flags.has(EntryFlags::ATTACHED) {
            let path = RoutePath {
                proto: nh_proto(prefix.proto),
                addr: prefix.addr,
                sw_if_index: self.resolving_interface(parent),
                ..RoutePath::default()
            };
            if let Some(src) = self.src_mut(index, source) {
                src.entry_flags = src.entry_flags | (cover_flags & INHERITED_BY_RR);
            }
            return self.create_list(ListFlags::default(), &[path]);
        }
        if self.is_looped(parent, &mut vec![index]) {
            return self.create_special_list(prefix.proto, ListFlags::DROP);
        }
        let exts = self.entry(cover).and_then(|c| c.srcs.iter().find(|s| s.list == parent)).map(|s| s.exts.clone());
        if let Some(src) = self.src_mut(index, source) {
            src.exts = exts.unwrap_or_default();
        }
        parent
    }

    fn rr_activate(&mut self, index: u32, source: Source) {
        let Some(proto) = self.entry(index).map(|e| e.prefix.proto) else { return };
        let list = if proto == Proto::Mpls {
            self.create_special_list(proto, ListFlags::DROP)
        } else {
            let cover = self.track_own_cover(index, source);
            self.list_through_cover(index, source, cover)
        };
        self.lock_list(list);
        if let Some(src) = self.src_mut(index, source) {
            src.list = list;
        }
    }

    fn rr_deactivate(&mut self, index: u32, source: Source) {
        self.touch(index, source);
        self.untrack_own_cover(index, source);
        let Some(src) = self.src_mut(index, source) else { return };
        let list = std::mem::replace(&mut src.list, NONE);
        src.exts = Vec::new();
        src.entry_flags = EntryFlags::default();
        self.unlock_list(list);
    }

    /// The best source below the one that is interposed.
    fn next_best(&self, index: u32, source: Source) -> Option<Source> {
        let prio = self.sources.prio(source);
        let entry = self.entry(index)?;
        let added = entry.srcs.iter().filter(|s| s.flags.has(SrcFlags::ADDED));
        added.map(|s| s.source).find(|s| self.sources.prio(*s) > prio)
    }

    fn interpose_activate(&mut self, index: u32, source: Source) {
        let Some(proto) = self.entry(index).map(|e| e.prefix.proto) else { return };
        let old = match self.src_mut(index, source) {
            Some(src) => std::mem::replace(&mut src.list, NONE),
            None => return,
        };
        let list = if let Some(next) = self.next_best(index, source) {
            if let Some(src) = self.src_mut(index, next) {
                src.flags.set(SrcFlags::CONTRIBUTING, true);
            }
            if self.behave_activate(index, next) {
                self.src_list(index, next)
            } else {
                self.create_special_list(proto, ListFlags::DROP)
            }
        } else if proto == Proto::Mpls {
            self.create_special_list(proto, ListFlags::DROP)
        } else {
            let cover = self.track_own_cover(index, source);
            self.list_through_cover(index, source, cover)
        };
        self.unlock_list(old);
        self.lock_list(list);
        if let Some(src) = self.src_mut(index, source) {
            src.list = list;
        }
    }

    fn interpose_deactivate(&mut self, index: u32, source: Source) {
        self.touch(index, source);
        if self.untrack_own_cover(index, source) == NONE
            && let Some(next) = self.next_best(index, source)
        {
            if let Some(src) = self.src_mut(index, next) {
                src.flags.set(SrcFlags::CONTRIBUTING, false);
            }
            self.behave_deactivate(index, next);
        }
        let Some(src) = self.src_mut(index, source) else { return };
        let list = std::mem::replace(&mut src.list, NONE);
        src.entry_flags.set(INHERITED_BY_RR, false);
        self.unlock_list(list);
    }

    /// Neighbours count only below the attached prefix of their own interface (`fib_entry_src_adj.c`).
    fn adj_activate(&mut self, index: u32, source: Source) -> bool {
        let cover = self.track_own_cover(index, source);
        let attached = self.entry_flags(cover).has(EntryFlags::ATTACHED)
            || self.flags_for_source(cover, Source::INTERFACE).has(EntryFlags::ATTACHED);
        attached && self.adj_refines_cover(index, source)
    }

    fn adj_refines_cover(&self, index: u32, source: Source) -> bool {
        let Some(src) = self.entry(index).and_then(|e| e.src(source)) else { return false };
        let Some(cover) = self.entry(src.cover) else { return false };
        let cover_interface = self.resolving_interface(cover.parent);
        self.paths(src.list).iter().any(|path| {
            path.sw_if_index == cover_interface
                || self.unnumbered.get(&path.sw_if_index).is_some_and(|lender| *lender == cover_interface)
        })
    }

    fn adj_deactivate(&mut self, index: u32, source: Source) {
        self.touch(index, source);
        let cover = self.untrack_own_cover(index, source);
        if cover != NONE {
            self.unexport_covered(cover, index);
        }
    }

    /// Marks what a source says about an entry as old, until it says it again.
    pub(super) fn mark_src(&mut self, index: u32, source: Source) {
        if let Some(src) = self.src_mut(index, source) {
            src.flags.set(SrcFlags::STALE, true);
        }
    }

    pub(super) fn is_src_marked(&self, index: u32, source: Source) -> bool {
        self.entry(index).and_then(|e| e.src(source)).is_some_and(|s| s.flags.has(SrcFlags::STALE))
    }

    /// Entries of a list's paths in force, for walks from an interface to its entries.
    pub(super) fn entries_of_lists(&self, lists: &[u32]) -> SmallVec<[u32; 8]> {
        let of = |(i, e): (usize, &super::Entry)| lists.contains(&e.parent).then(|| u32::try_from(i).ok()).flatten();
        self.entries.iter().filter_map(of).collect()
    }
}
