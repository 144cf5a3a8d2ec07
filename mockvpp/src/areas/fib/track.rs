//! Those who want to know how a destination is reached, such as tunnels (`src/vnet/fib/fib_entry_track.c`).

use crate::areas::fib::{EntryFlags, Fib, Prefix, Source};

impl Fib {
    /// One more who follows a destination. The first brings its entry; gives its index.
    pub fn track(&mut self, fib_index: u32, prefix: &Prefix) -> u32 {
        if let Some(index) = self.exact(fib_index, prefix)
            && let Some(trackers) = self.trackers.get_mut(&index)
        {
            *trackers += 1;
            return index;
        }
        self.lock_table(prefix.proto, fib_index, Source::RR);
        let index = self.special_add(fib_index, prefix, Source::RR, EntryFlags::default());
        self.trackers.insert(index, 1);
        index
    }

    /// One less; the last takes the entry along, unless others speak for it.
    pub fn untrack(&mut self, index: u32) {
        let Some(trackers) = self.trackers.get_mut(&index) else {
            return;
        };
        *trackers -= 1;
        if *trackers > 0 {
            return;
        }
        self.trackers.remove(&index);
        if let Some(entry) = self.entry(index) {
            let (fib_index, proto) = (entry.fib_index, entry.prefix.proto);
            self.delete_index(index, Source::RR);
            self.unlock_table(proto, fib_index, Source::RR);
        }
    }
}
