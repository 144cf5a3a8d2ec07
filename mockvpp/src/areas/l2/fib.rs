//! The L2 FIB: which MAC is behind which interface of which bridge domain (`src/vnet/l2/l2_fib.c`).
//!
//! There are no packets here, so nothing is ever learned: all entries are a client's or a BVI's, which do not age and
//! survive every flush.

use vpp_binapi::{MacAddress, VppError};

use crate::core::bihash::{Bihash, BihashKey, crc32c};

const LOG2_BUCKETS: u32 = 18;

/// MAC and bridge domain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FibKey {
    /// Index of the bridge domain.
    pub bd_index: u32,
    /// The MAC.
    pub mac: MacAddress,
}

impl BihashKey for FibKey {
    fn hash(&self) -> u64 {
        let [low, high, ..] = self.bd_index.to_le_bytes();
        let [a, b, c, d, e, f] = self.mac.0;
        u64::from(crc32c(&[low, high, a, b, c, d, e, f]))
    }
}

/// Where a MAC is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FibEntry {
    /// The interface, or ~0 for a filter.
    pub sw_if_index: u32,
    /// Never moves.
    pub is_static: bool,
    /// The domain's own.
    pub is_bvi: bool,
    /// Frames to it are dropped.
    pub is_filter: bool,
}

impl FibEntry {
    /// Drops all frames to a MAC.
    pub const FILTER: Self = Self {
        sw_if_index: u32::MAX,
        is_static: true,
        is_bvi: false,
        is_filter: true,
    };

    /// The MAC of a domain's virtual interface.
    pub fn bvi(sw_if_index: u32) -> Self {
        Self {
            sw_if_index,
            is_static: true,
            is_bvi: true,
            is_filter: false,
        }
    }
}

/// All entries of all domains.
#[derive(Debug)]
pub struct Fib {
    table: Bihash<FibKey, FibEntry, 7>,
}

impl Default for Fib {
    fn default() -> Self {
        Self {
            table: Bihash::new(LOG2_BUCKETS),
        }
    }
}

impl Fib {
    /// Adds an entry or overwrites the one of this MAC.
    pub fn add(&mut self, key: FibKey, entry: FibEntry) {
        self.table.insert(key, entry);
    }

    /// Deletes the entry of a MAC; interface 0 stands for any.
    pub fn delete(&mut self, key: FibKey, sw_if_index: u32) -> Result<(), VppError> {
        let held = self.table.get(&key).ok_or(VppError::NO_SUCH_ENTRY)?;
        if sw_if_index != 0 && sw_if_index != held.sw_if_index {
            return Err(VppError::NO_SUCH_ENTRY);
        }
        self.table.remove(&key);
        Ok(())
    }

    /// Deletes everything.
    pub fn clear(&mut self) {
        self.table.clear();
    }

    /// The entry of a MAC.
    pub fn get(&self, key: &FibKey) -> Option<&FibEntry> {
        self.table.get(key)
    }

    /// All entries in the order of VPP's hash.
    pub fn iter(&self) -> impl Iterator<Item = (&FibKey, &FibEntry)> {
        self.table.iter()
    }
}
