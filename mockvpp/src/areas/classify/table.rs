//! Classifier tables: masks and, hashed by what the mask leaves of them, sessions (`src/vnet/classify/vnet_classify.c`).

use std::collections::BTreeMap;

use vpp_binapi::VppError;

use crate::core::bihash::crc32c;

/// Bytes of a vector.
pub const VECTOR: usize = 16;
/// Sessions of a page.
const PAGE: usize = 2;

/// What happens to packets that match.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// What is left of a packet under the table's mask.
    pub key: Vec<u8>,
    /// Where they go.
    pub hit_next_index: u16,
    /// A number for the node behind.
    pub opaque_index: u32,
    /// By how many bytes they are moved.
    pub advance: i32,
    /// What is done to them.
    pub action: u8,
    /// A number for that.
    pub metadata: u32,
}

#[derive(Debug, Clone, Default)]
struct Bucket {
    log2_pages: u32,
    linear: bool,
    slots: Vec<Option<Session>>,
}

impl Bucket {
    fn new(log2_pages: u32) -> Self {
        Self {
            log2_pages,
            linear: false,
            slots: vec![None; PAGE << log2_pages],
        }
    }

    /// Slots of a session with this hash: two from its page's number on, so that neighbouring pages overlap.
    fn window(&self, hash: u32) -> std::ops::Range<usize> {
        if self.linear {
            return 0..self.slots.len();
        }
        let first = (hash & ((1 << self.log2_pages) - 1)) as usize;
        first..first + PAGE
    }

    fn put(&mut self, hash: u32, session: Session) -> Result<(), Session> {
        let window = self.window(hash);
        let slots = self.slots.get_mut(window).unwrap_or_default();
        match slots.iter_mut().find(|slot| slot.is_none()) {
            Some(slot) => {
                *slot = Some(session);
                Ok(())
            }
            None => Err(session),
        }
    }
}

/// A classifier table.
#[derive(Debug, Clone)]
pub struct Table {
    /// Which bits of a packet count.
    pub mask: Vec<u8>,
    /// Number of hash buckets: a power of two.
    pub nbuckets: u32,
    /// Vectors at the packet's start that do not count.
    pub skip_n_vectors: u32,
    /// Vectors behind them that do.
    pub match_n_vectors: u32,
    /// Table that is asked next, or ~0.
    pub next_table_index: u32,
    /// Where packets go that match nothing.
    pub miss_next_index: u32,
    buckets: BTreeMap<u32, Bucket>,
    active: u32,
}

impl Table {
    /// An empty table.
    pub fn new(mask: Vec<u8>, nbuckets: u32, skip: u32, matches: u32) -> Self {
        Self {
            mask,
            nbuckets: nbuckets.checked_next_power_of_two().unwrap_or(1 << 31),
            skip_n_vectors: skip,
            match_n_vectors: matches,
            next_table_index: u32::MAX,
            miss_next_index: u32::MAX,
            buckets: BTreeMap::new(),
            active: 0,
        }
    }

    /// Number of sessions.
    pub fn active_sessions(&self) -> u32 {
        self.active
    }

    /// What the mask leaves of a match that has the skipped vectors in front.
    pub fn key_of(&self, with_skipped: &[u8]) -> Vec<u8> {
        let skip = self.skip_n_vectors as usize * VECTOR;
        let counted = with_skipped.get(skip..).unwrap_or_default();
        counted.iter().zip(&self.mask).map(|(b, m)| b & m).collect()
    }

    fn hash(&self, key: &[u8]) -> u32 {
        let mut sum = [0; 8];
        for chunk in key.chunks(8) {
            sum.iter_mut().zip(chunk).for_each(|(s, b)| *s ^= b);
        }
        crc32c(&sum)
    }

    /// Bucket of a hash, and the bits of the hash that are left for pages.
    fn split_hash(&self, hash: u32) -> (u32, u32) {
        (
            hash & (self.nbuckets - 1),
            hash >> self.nbuckets.trailing_zeros(),
        )
    }

    /// Adds a session or changes the one with its key.
    pub fn add(&mut self, session: Session) {
        let (index, rest) = self.split_hash(self.hash(&session.key));
        let mut bucket = self
            .buckets
            .remove(&index)
            .unwrap_or_else(|| Bucket::new(0));
        let window = bucket.window(rest);
        let held = bucket
            .slots
            .get_mut(window)
            .unwrap_or_default()
            .iter_mut()
            .flatten();
        if let Some(held) = held.into_iter().find(|held| held.key == session.key) {
            *held = session;
        } else {
            self.active += 1;
            if let Err(session) = bucket.put(rest, session) {
                bucket = self.split(bucket, session);
            }
        }
        self.buckets.insert(index, bucket);
    }

    fn split(&self, old: Bucket, new: Session) -> Bucket {
        let log2_pages = old.log2_pages + 1;
        if !old.linear {
            for more in 0..2 {
                let spread = self.spread(&old, &new, log2_pages + more);
                if let Some(bucket) = spread {
                    return bucket;
                }
            }
        }
        let mut bucket = Bucket::new(log2_pages);
        bucket.linear = true;
        let sessions = old.slots.into_iter().flatten().chain([new]);
        for (slot, session) in bucket.slots.iter_mut().zip(sessions) {
            *slot = Some(session);
        }
        bucket
    }

    fn spread(&self, old: &Bucket, new: &Session, log2_pages: u32) -> Option<Bucket> {
        let mut bucket = Bucket::new(log2_pages);
        for session in old.slots.iter().flatten().chain([new]) {
            let (_, rest) = self.split_hash(self.hash(&session.key));
            bucket.put(rest, session.clone()).ok()?;
        }
        Some(bucket)
    }

    /// Deletes the session with this key.
    pub fn delete(&mut self, key: &[u8]) -> Result<(), VppError> {
        let (index, rest) = self.split_hash(self.hash(key));
        let bucket = self
            .buckets
            .get_mut(&index)
            .ok_or(VppError::NO_SUCH_ENTRY)?;
        let window = bucket.window(rest);
        let mut slots = bucket.slots.get_mut(window).unwrap_or_default().iter_mut();
        let slot = slots.find(|slot| slot.as_ref().is_some_and(|held| held.key == key));
        *slot.ok_or(VppError::NO_SUCH_ENTRY)? = None;
        self.active -= 1;
        Ok(())
    }

    /// All sessions in the order of VPP's hash.
    pub fn sessions(&self) -> impl Iterator<Item = &Session> {
        self.buckets
            .values()
            .flat_map(|bucket| bucket.slots.iter().flatten())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn session(last: u8) -> Session {
        let mut key = vec![0; VECTOR];
        if let Some(b) = key.last_mut() {
            *b = last;
        }
        Session {
            key,
            hit_next_index: 0,
            opaque_index: u32::from(last),
            advance: 0,
            action: 0,
            metadata: 0,
        }
    }

    #[test]
    fn sessions_survive_splits_of_their_bucket() {
        let mut table = Table::new(vec![0xff; VECTOR], 1, 0, 1);
        (0..100).for_each(|n| table.add(session(n)));
        assert_eq!(table.active_sessions(), 100);
        assert_eq!(table.sessions().count(), 100);
        table.add(session(7));
        assert_eq!(table.active_sessions(), 100, "changed, not added");
        let gone = session(200);
        assert_eq!(table.delete(&gone.key), Err(VppError::NO_SUCH_ENTRY));
    }

    #[test]
    fn bits_outside_the_mask_do_not_count() {
        let mut mask = vec![0; VECTOR];
        mask.fill(0x0f);
        let table = Table::new(mask, 2, 1, 1);
        let key = table.key_of(&[0xff; 2 * VECTOR]);
        assert_eq!(key, vec![0x0f; VECTOR]);
    }
}
