//! Attached routes in another table than their interface's: what the interface's prefix covers is imported there
//! (`src/vnet/fib/fib_attached_export.c`).

use slab::Slab;

use crate::areas::fib::{EntryFlags, Fib, NONE, Prefix, Source};

/// One import.
#[derive(Debug)]
pub(super) struct Import {
    /// The entry that is attached in the wrong table.
    entry: u32,
    /// Its table.
    into: u32,
    prefix: Prefix,
    /// The interface's table.
    from: u32,
    /// The entry there.
    export: u32,
    sibling: u32,
    exported: bool,
    /// What was imported.
    imported: Vec<u32>,
}

/// All imports.
pub(super) type Imports = Slab<Import>;

impl Fib {
    /// The attached entry takes what its prefix covers in the interface's table.
    pub(super) fn import(&mut self, index: u32, from: u32) {
        let Some(entry) = self.entry(index) else { return };
        let (prefix, into) = (entry.prefix, entry.fib_index);
        let exact = self.exact(from, &prefix);
        let export = exact.unwrap_or_else(|| self.lookup(from, &prefix));
        let import = Import {
            entry: index,
            into,
            prefix,
            from,
            export,
            sibling: NONE,
            exported: false,
            imported: Vec::new(),
        };
        let id = u32::try_from(self.imports.insert(import)).unwrap_or(NONE);
        if exact.is_some() && self.entry_flags(export).has(EntryFlags::ATTACHED) {
            if let Some(import) = self.imports.get_mut(id as usize) {
                import.exported = true;
            }
            if let Some(entry) = self.entry_mut(export) {
                entry.delegates_mut().importers.push(id);
            }
            for (_, covered) in self.covered(export, None) {
                self.import_one(id, covered);
            }
        }
        let sibling = self.track_cover(export, index);
        if let Some(import) = self.imports.get_mut(id as usize) {
            import.sibling = sibling;
        }
        if let Some(entry) = self.entry_mut(index) {
            entry.delegates_mut().import = Some(id);
        }
    }

    fn import_one(&mut self, id: u32, covered: u32) {
        let Some(import) = self.imports.get(id as usize) else { return };
        let Some(entry) = self.entry(covered) else { return };
        if import.imported.contains(&covered)
            || entry.prefix == import.prefix
            || !entry.installed
        {
            return;
        }
        let (into, prefix) = (import.into, entry.prefix);
        let flags = entry.flags() | EntryFlags::EXCLUSIVE;
        self.special_add(into, &prefix, Source::AE, flags);
        self.lock_entry(covered);
        if let Some(import) = self.imports.get_mut(id as usize) {
            import.imported.push(covered);
        }
    }

    pub(super) fn purge_import(&mut self, index: u32) {
        let id = self.entry_mut(index).and_then(|e| e.delegates.as_deref_mut()).and_then(|d| d.import.take());
        let Some(id) = id else { return };
        let imported = self.imports.get_mut(id as usize).map(|i| std::mem::take(&mut i.imported));
        let into = self.imports.get(id as usize).map_or(NONE, |i| i.into);
        for covered in imported.unwrap_or_default() {
            if let Some(prefix) = self.entry(covered).map(|e| e.prefix) {
                self.delete(into, &prefix, Source::AE);
            }
            self.unlock_entry(covered);
        }
        let Some(import) = self.imports.try_remove(id as usize) else { return };
        debug_assert_eq!(import.entry, index);
        self.untrack_cover(import.export, import.sibling);
        if import.exported
            && let Some(delegates) = self.entry_mut(import.export).and_then(|e| e.delegates.as_deref_mut())
        {
            delegates.importers.retain(|i| *i != id);
        }
    }

    fn importers(&self, cover: u32) -> Vec<u32> {
        self.entry(cover).and_then(|e| e.delegates.as_deref()).map_or(Vec::new(), |d| d.importers.clone())
    }

    /// Something new is below a prefix that is imported elsewhere.
    pub(super) fn export_covered(&mut self, cover: u32, covered: u32) {
        for id in self.importers(cover) {
            self.import_one(id, covered);
        }
    }

    /// It is no longer.
    pub(super) fn unexport_covered(&mut self, cover: u32, covered: u32) {
        for id in self.importers(cover) {
            let Some(import) = self.imports.get_mut(id as usize) else { continue };
            let Some(at) = import.imported.iter().position(|i| *i == covered) else { continue };
            import.imported.swap_remove(at);
            let into = import.into;
            if let Some(prefix) = self.entry(covered).map(|e| e.prefix) {
                self.special_remove(into, &prefix, Source::AE);
            }
            self.unlock_entry(covered);
        }
    }

    /// The exporting side may be another entry now.
    pub(super) fn refresh_import(&mut self, index: u32) {
        let id = self.entry(index).and_then(|e| e.delegates.as_deref()).and_then(|d| d.import);
        if let Some(from) = id.and_then(|id| self.imports.get(id as usize)).map(|i| i.from) {
            self.purge_import(index);
            self.import(index, from);
        }
    }
}
