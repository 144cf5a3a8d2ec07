//! The bounded-index hash (`src/vppinfra/bihash_template.c`): a fixed number of buckets, each of pages of a few slots.
//!
//! A new key takes the first free slot of its page. A full page doubles the bucket's pages and spreads the keys by further
//! bits of their hash; where two doublings do not help, the bucket is searched from end to end. Iteration goes by
//! bucket, page and slot.

use std::collections::BTreeMap;

/// A key and its hash.
pub trait BihashKey: Copy + Eq {
    /// VPP's hash of the key: [`crc32c`] over its bytes in memory.
    fn hash(&self) -> u64;
}

#[expect(
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "computed at compile time, over 256 bytes"
)]
const CRC32C: [u32; 256] = {
    let mut table = [0; 256];
    let mut n = 0;
    while n < 256 {
        let mut crc = n as u32;
        let mut bit = 0;
        while bit < 8 {
            crc = if crc & 1 == 1 {
                (crc >> 1) ^ 0x82f6_3b78
            } else {
                crc >> 1
            };
            bit += 1;
        }
        table[n] = crc;
        n += 1;
    }
    table
};

/// CRC-32C as the processor's instruction computes it: from zero, nothing inverted (`src/vppinfra/crc32.h`).
pub fn crc32c(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0, |crc: u32, byte| {
        let [low, ..] = crc.to_le_bytes();
        let step = CRC32C.get(usize::from(low ^ byte)).copied();
        (crc >> 8) ^ step.unwrap_or_default()
    })
}

#[derive(Debug, Clone)]
struct Bucket<K, V> {
    log2_pages: u32,
    linear: bool,
    /// Slots up to the last that was ever used.
    slots: Vec<Option<(K, V)>>,
}

impl<K, V> Default for Bucket<K, V> {
    fn default() -> Self {
        Self {
            log2_pages: 0,
            linear: false,
            slots: Vec::new(),
        }
    }
}

/// A table of `SLOTS` slots a page (VPP's `BIHASH_KVP_PER_PAGE`).
#[derive(Debug, Clone)]
pub struct Bihash<K, V, const SLOTS: usize> {
    log2_buckets: u32,
    buckets: BTreeMap<u64, Bucket<K, V>>,
    len: usize,
}

impl<K: BihashKey, V, const SLOTS: usize> Bihash<K, V, SLOTS> {
    /// An empty table of `2^log2_buckets` buckets.
    pub fn new(log2_buckets: u32) -> Self {
        Self {
            log2_buckets,
            buckets: BTreeMap::new(),
            len: 0,
        }
    }

    /// Number of keys.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there is no key.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Forgets all keys.
    pub fn clear(&mut self) {
        self.buckets.clear();
        self.len = 0;
    }

    fn bucket_of(&self, hash: u64) -> u64 {
        hash & ((1 << self.log2_buckets) - 1)
    }

    /// The slots that a key with this hash may take.
    fn range(&self, bucket: &Bucket<K, V>, hash: u64) -> std::ops::Range<usize> {
        if bucket.linear {
            return 0..SLOTS << bucket.log2_pages;
        }
        let first = page_of(hash, self.log2_buckets, bucket.log2_pages) * SLOTS;
        first..first + SLOTS
    }

    fn find(&self, key: &K) -> Option<(u64, usize)> {
        let hash = key.hash();
        let index = self.bucket_of(hash);
        let bucket = self.buckets.get(&index)?;
        let mut range = self.range(bucket, hash);
        let slot = range.find(|slot| {
            let held = bucket.slots.get(*slot).and_then(Option::as_ref);
            held.is_some_and(|(held, _)| held == key)
        })?;
        Some((index, slot))
    }

    /// The value of a key.
    pub fn get(&self, key: &K) -> Option<&V> {
        let (bucket, slot) = self.find(key)?;
        let held = self.buckets.get(&bucket)?.slots.get(slot)?.as_ref()?;
        Some(&held.1)
    }

    /// The value of a key.
    pub fn get_mut(&mut self, key: &K) -> Option<&mut V> {
        let (bucket, slot) = self.find(key)?;
        let held = self.buckets.get_mut(&bucket)?.slots.get_mut(slot)?;
        held.as_mut().map(|(_, value)| value)
    }

    /// Sets the value of a key; a key that is there keeps its place.
    pub fn insert(&mut self, key: K, value: V) {
        if let Some(held) = self.get_mut(&key) {
            *held = value;
            return;
        }
        let hash = key.hash();
        let index = self.bucket_of(hash);
        let mut bucket = self.buckets.remove(&index).unwrap_or_default();
        let range = self.range(&bucket, hash);
        if let Err(pair) = bucket.put(range, (key, value)) {
            bucket = self.split(bucket, pair);
        }
        self.buckets.insert(index, bucket);
        self.len += 1;
    }

    /// Removes a key.
    pub fn remove(&mut self, key: &K) -> Option<V> {
        let (index, slot) = self.find(key)?;
        let bucket = self.buckets.get_mut(&index)?;
        let (_, value) = bucket.slots.get_mut(slot)?.take()?;
        self.len -= 1;
        if bucket.slots.iter().all(Option::is_none) {
            self.buckets.remove(&index);
        }
        Some(value)
    }

    /// Doubles the pages once, then twice, then gives up on pages.
    fn split(&self, old: Bucket<K, V>, pair: (K, V)) -> Bucket<K, V> {
        let mut pairs: Vec<(K, V)> = old.slots.into_iter().flatten().collect();
        pairs.push(pair);
        for doublings in 1..=2 {
            match self.spread(pairs, old.log2_pages + doublings) {
                Ok(bucket) => return bucket,
                Err(back) => pairs = back,
            }
        }
        Bucket {
            log2_pages: old.log2_pages + 1,
            linear: true,
            slots: pairs.into_iter().map(Some).collect(),
        }
    }

    fn spread(&self, pairs: Vec<(K, V)>, log2_pages: u32) -> Result<Bucket<K, V>, Vec<(K, V)>> {
        let mut used = vec![0_usize; 1 << log2_pages];
        for (key, _) in &pairs {
            let page = page_of(key.hash(), self.log2_buckets, log2_pages);
            match used.get_mut(page) {
                Some(n) if *n < SLOTS => *n += 1,
                _ => return Err(pairs),
            }
        }
        let mut bucket = Bucket {
            log2_pages,
            ..Bucket::default()
        };
        for pair in pairs {
            let range = self.range(&bucket, pair.0.hash());
            let put = bucket.put(range, pair);
            debug_assert!(put.is_ok(), "counted above");
        }
        Ok(bucket)
    }

    /// All keys and values in VPP's order.
    pub fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        let slots = self.buckets.values().flat_map(|bucket| &bucket.slots);
        slots.flatten().map(|(key, value)| (key, value))
    }
}

impl<K, V> Bucket<K, V> {
    /// Puts a pair into the first free slot of a range.
    fn put(&mut self, mut range: std::ops::Range<usize>, pair: (K, V)) -> Result<(), (K, V)> {
        let free = |slot: &usize| self.slots.get(*slot).is_none_or(Option::is_none);
        let Some(slot) = range.find(free) else {
            return Err(pair);
        };
        if self.slots.len() <= slot {
            self.slots.resize_with(slot + 1, || None);
        }
        if let Some(held) = self.slots.get_mut(slot) {
            *held = Some(pair);
        }
        Ok(())
    }
}

fn page_of(hash: u64, log2_buckets: u32, log2_pages: u32) -> usize {
    let page = (hash >> log2_buckets) & ((1 << log2_pages) - 1);
    usize::try_from(page).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A key that is its own hash.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    struct Raw(u64);

    impl BihashKey for Raw {
        fn hash(&self) -> u64 {
            self.0
        }
    }

    fn keys(table: &Bihash<Raw, u64, 2>) -> Vec<u64> {
        table.iter().map(|(key, _)| key.0).collect()
    }

    #[test]
    fn crc32c_is_the_instruction() {
        // _mm_crc32_u64(0, 1): the polynomial's remainder without inversion.
        assert_eq!(crc32c(&[1, 0, 0, 0, 0, 0, 0, 0]), {
            let mut crc = 1_u32;
            for _ in 0..64 {
                crc = if crc & 1 == 1 {
                    (crc >> 1) ^ 0x82f6_3b78
                } else {
                    crc >> 1
                };
            }
            crc
        });
        assert_eq!(crc32c(&[]), 0);
    }

    #[test]
    fn a_full_page_doubles_and_spreads_by_the_next_hash_bits() {
        let mut table = Bihash::<Raw, u64, 2>::new(4);
        for key in [0x10, 0x00, 0x20] {
            table.insert(Raw(key), key);
        }
        // Two pages now, chosen by bit 4: 0x00 and 0x20 share page 0.
        assert_eq!(keys(&table), [0x00, 0x20, 0x10]);
        assert_eq!(table.get(&Raw(0x20)), Some(&0x20));
    }

    #[test]
    fn a_freed_slot_is_taken_first() {
        let mut table = Bihash::<Raw, u64, 2>::new(0);
        table.insert(Raw(1), 1);
        table.insert(Raw(2), 2);
        assert_eq!(table.remove(&Raw(1)), Some(1));
        table.insert(Raw(3), 3);
        assert_eq!(keys(&table), [3, 2]);
    }

    #[test]
    fn keys_that_no_page_parts_are_searched_from_end_to_end() {
        let mut table = Bihash::<Raw, u64, 2>::new(4);
        // Equal up to bit 16: no doubling parts them.
        for n in 0..5 {
            table.insert(Raw(n << 16), n);
        }
        assert_eq!(keys(&table), [0, 1 << 16, 2 << 16, 3 << 16, 4 << 16]);
        for n in 0..5 {
            assert_eq!(table.remove(&Raw(n << 16)), Some(n));
        }
        assert!(table.is_empty());
    }
}
