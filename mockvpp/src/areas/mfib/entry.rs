//! Entries: who joined with which paths (`src/vnet/mfib/mfib_entry.c`, `mfib_itf.c`, and the in-place changes of
//! `src/vnet/fib/fib_path_list.c`).

use std::cmp::Ordering;
use std::collections::BTreeMap;

use crate::areas::fib::{NONE, Path, PathFlags, Proto, RoutePath};
use crate::areas::mfib::Mfib;

/// Number of a source: the lowest wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MSource(pub u8);

#[allow(missing_docs, reason = "VPP's own names")]
impl MSource {
    pub const SPECIAL: Self = Self(0);
    pub const API: Self = Self(2);
    pub const CLI: Self = Self(3);
    pub const DHCP: Self = Self(5);
    pub const INTERFACE: Self = Self(14);
    pub const DEFAULT_ROUTE: Self = Self(15);
}

/// What an entry is (`mfib_entry_flags_t`; the numbers are those of the API).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct EntryFlags(pub u32);

impl EntryFlags {
    /// Packets are dropped.
    pub const DROP: Self = Self(2);
    /// Packets may come from everywhere.
    pub const ACCEPT_ALL_ITF: Self = Self(8);
    /// The bits that the API knows.
    pub const KNOWN: u32 = 0xf;
}

/// What an interface does with an entry's packets (`mfib_itf_flags_t`; the numbers are those of the API).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ItfFlags(pub u32);

impl ItfFlags {
    /// Packets may come from there.
    pub const ACCEPT: Self = Self(2);
    /// Packets go there.
    pub const FORWARD: Self = Self(4);
    /// The bits that the API knows.
    pub const KNOWN: u32 = 0x1f;
}

/// Group and source, as `ip46_address_t`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MPrefix {
    /// IPv4 or IPv6.
    pub proto: Proto,
    /// Number of bits that count: of the group, or of group and source.
    pub len: u16,
    /// Group.
    pub group: u128,
    /// Source, 0 for any.
    pub source: u128,
}

impl MPrefix {
    /// Order of dumps (`mfib_entry_cmp_for_sort`): the comparison of IPv4 addresses knows no equality.
    pub(super) fn compare(&self, other: &Self) -> Ordering {
        match self.proto {
            Proto::Ip4 if self.group > other.group => Ordering::Greater,
            Proto::Ip4 => Ordering::Less,
            _ => self
                .group
                .cmp(&other.group)
                .then_with(|| self.source.cmp(&other.source))
                .then_with(|| self.len.cmp(&other.len)),
        }
    }
}

/// One path of an entry.
#[derive(Debug, Clone)]
pub struct Member {
    id: u32,
    /// Where it leads.
    pub path: Path,
}

/// What an interface does for an entry, by the paths that say so.
#[derive(Debug, Clone, Default)]
pub(super) struct Itf {
    by_path: BTreeMap<u32, u32>,
}

impl Itf {
    fn flags(&self) -> ItfFlags {
        ItfFlags(self.by_path.values().fold(0, |all, f| all | f))
    }

    /// Whether nothing is left.
    fn update(&mut self, path: u32, flags: ItfFlags) -> bool {
        if flags.0 == 0 {
            self.by_path.remove(&path);
        } else {
            self.by_path.insert(path, flags.0);
        }
        self.flags().0 == 0
    }
}

/// What one source says.
#[derive(Debug, Clone)]
pub(super) struct MSrc {
    pub source: MSource,
    pub flags: EntryFlags,
    pub rpf_id: u32,
    pub stale: bool,
    ref_count: u32,
    /// `None` until the first path came.
    paths: Option<Vec<Member>>,
    exts: BTreeMap<u32, ItfFlags>,
    itfs: BTreeMap<u32, Itf>,
}

impl MSrc {
    fn is_ok_for_delete(&self) -> bool {
        self.flags.0 == 0 && self.paths.as_ref().is_none_or(Vec::is_empty) && self.itfs.is_empty()
    }
}

/// One entry.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Group and source.
    pub prefix: MPrefix,
    /// Index of its table.
    pub fib_index: u32,
    pub(super) srcs: Vec<MSrc>,
}

impl Entry {
    pub(super) fn best(&self) -> Option<&MSrc> {
        self.srcs.first()
    }

    /// The source in force.
    pub fn best_source(&self) -> Option<MSource> {
        self.best().map(|s| s.source)
    }

    /// Flags in force.
    pub fn flags(&self) -> EntryFlags {
        self.best().map_or(EntryFlags::default(), |s| s.flags)
    }

    /// RPF id in force.
    pub fn rpf_id(&self) -> u32 {
        self.best().map_or(0, |s| s.rpf_id)
    }

    /// Paths in force with what their interfaces do.
    pub fn paths(&self) -> impl Iterator<Item = (&Path, ItfFlags)> {
        self.best().into_iter().flat_map(|src| {
            src.paths.iter().flatten().map(|m| {
                let itf = src.itfs.get(&m.path.sw_if_index);
                (&m.path, itf.map_or(ItfFlags::default(), Itf::flags))
            })
        })
    }

    pub(super) fn src_mut(&mut self, source: MSource) -> Option<&mut MSrc> {
        self.srcs.iter_mut().find(|s| s.source == source)
    }

    pub(super) fn is_sourced(&self, source: MSource) -> bool {
        self.srcs.iter().any(|s| s.source == source)
    }

    fn find_or_create(&mut self, source: MSource) -> Option<&mut MSrc> {
        if !self.is_sourced(source) {
            let at = self.srcs.iter().position(|s| s.source > source).unwrap_or(self.srcs.len());
            let src = MSrc {
                source,
                flags: EntryFlags::default(),
                rpf_id: 0,
                stale: false,
                ref_count: 1,
                paths: None,
                exts: BTreeMap::new(),
                itfs: BTreeMap::new(),
            };
            self.srcs.insert(at, src);
        }
        self.src_mut(source)
    }

    pub(super) fn update(&mut self, source: MSource, flags: EntryFlags, rpf_id: u32) {
        let Some(src) = self.find_or_create(source) else { return };
        src.flags = flags;
        src.rpf_id = rpf_id;
        src.stale = false;
    }

    /// Drops a source that says nothing any more.
    pub(super) fn drop_idle(&mut self, source: MSource) {
        if self.src_mut(source).is_some_and(|s| s.is_ok_for_delete()) {
            self.remove(source);
        }
    }

    /// One reference of a source less.
    pub(super) fn remove(&mut self, source: MSource) {
        let Some(at) = self.srcs.iter().position(|s| s.source == source) else { return };
        if let Some(src) = self.srcs.get_mut(at) {
            src.ref_count = src.ref_count.saturating_sub(1);
            if src.ref_count == 0 {
                self.srcs.remove(at);
            }
        }
    }

    pub(super) fn is_unused(&self) -> bool {
        self.srcs.is_empty()
    }
}

fn has_itf(route: &RoutePath) -> bool {
    !route.flags.has(PathFlags::BIER_IMP) && route.sw_if_index != NONE
}

impl Mfib {
    pub(super) fn path_update(&mut self, index: u32, source: MSource, routes: &[(RoutePath, ItfFlags)]) {
        let mut next_path = self.next_path;
        let Some(entry) = self.entries.get_mut(index as usize) else { return };
        let Some(src) = entry.find_or_create(source) else { return };
        src.stale = false;
        let members = src.paths.get_or_insert_default();
        let mut ids: Vec<Option<u32>> = vec![None; routes.len()];
        for member in members.iter() {
            let meant = routes.iter().zip(&mut ids).find(|((route, _), _)| member.path.is_meant_by(route));
            if let Some((_, id)) = meant {
                *id = Some(member.id);
            }
        }
        for ((route, _), id) in routes.iter().zip(&mut ids).filter(|(_, id)| id.is_none()) {
            members.push(Member { id: next_path, path: Path::new(route) });
            *id = Some(next_path);
            next_path = next_path.wrapping_add(1);
        }
        for ((route, flags), id) in routes.iter().zip(&ids) {
            let Some(id) = *id else { continue };
            let old = src.exts.insert(id, *flags).unwrap_or_default();
            if !has_itf(route) || old == *flags {
                continue;
            }
            match src.itfs.get_mut(&route.sw_if_index) {
                None => {
                    let itf = Itf { by_path: BTreeMap::from([(id, flags.0)]) };
                    src.itfs.insert(route.sw_if_index, itf);
                }
                Some(itf) => {
                    if itf.update(id, *flags) {
                        src.itfs.remove(&route.sw_if_index);
                    }
                }
            }
        }
        self.next_path = next_path;
    }

    /// Whether the entry is used by nobody any more.
    pub(super) fn path_remove(&mut self, index: u32, source: MSource, routes: &[RoutePath]) -> bool {
        let Some(entry) = self.entries.get_mut(index as usize) else { return false };
        let Some(src) = entry.src_mut(source) else { return entry.is_unused() };
        src.stale = false;
        let Some(members) = src.paths.as_mut() else { return false };
        let mut removed: Vec<Option<u32>> = vec![None; routes.len()];
        for at in (0..members.len()).rev() {
            let Some(path) = members.get(at).map(|m| m.path) else { continue };
            let Some((_, id)) = routes.iter().zip(&mut removed).find(|(r, _)| path.is_meant_by(r)) else {
                continue;
            };
            *id = Some(members.swap_remove(at).id);
        }
        for (route, id) in routes.iter().zip(removed) {
            let Some(id) = id else { continue };
            src.exts.remove(&id);
            if has_itf(route)
                && let Some(itf) = src.itfs.get_mut(&route.sw_if_index)
                && itf.update(id, ItfFlags::default())
            {
                src.itfs.remove(&route.sw_if_index);
            }
        }
        entry.drop_idle(source);
        entry.is_unused()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_first_family_has_a_comparison_without_equality() {
        let p = |proto, group, source| MPrefix { proto, len: 32, group, source };
        let a = p(Proto::Ip4, 5, 1);
        assert_eq!(a.compare(&a), Ordering::Less);
        let b = p(Proto::Ip6, 5, 1);
        assert_eq!(b.compare(&b), Ordering::Equal);
        assert_eq!(b.compare(&p(Proto::Ip6, 5, 0)), Ordering::Greater);
    }
}
