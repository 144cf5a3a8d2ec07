//! The hash table of `src/vppinfra/hash.c`: a power of two of buckets, each a list. Clients see its order in dumps, and some
//! effects follow it, such as which index is freed last when a parent takes its sub-interfaces along.
//!
//! A new pair goes to its bucket's end; removing one moves the last of its bucket to its place. Three quarters full, the
//! table doubles; a quarter full, it halves. Iteration goes by bucket.

/// A key and its hash.
pub trait HashKey: Copy + Eq {
    /// VPP's `key_sum`.
    fn sum(&self) -> u64;
}

/// Smallest number of buckets.
const MIN_BUCKETS: usize = 64;
const SEED: u64 = 0x9e37_79b9_7f4a_7c13;

fn mix(mut a: u64, mut b: u64, mut c: u64) -> (u64, u64, u64) {
    for (right, left, last) in [(43, 9, 8), (38, 23, 5), (35, 49, 11), (12, 18, 22)] {
        a = a.wrapping_sub(b.wrapping_add(c)) ^ (c >> right);
        b = b.wrapping_sub(c.wrapping_add(a)) ^ (a << left);
        c = c.wrapping_sub(a.wrapping_add(b)) ^ (b >> last);
    }
    (a, b, c)
}

/// Hash of a number (`hash_uword`).
pub fn hash_word(word: u64) -> u64 {
    mix(SEED.wrapping_add(word), SEED, 0).2
}

/// Hash of bytes (`hash_memory`).
pub fn hash_bytes(bytes: &[u8]) -> u64 {
    fn words(bytes: &[u8]) -> [u64; 3] {
        let mut words = [0; 3];
        for (word, chunk) in words.iter_mut().zip(bytes.chunks(8)) {
            let mut whole = [0; 8];
            for (to, from) in whole.iter_mut().zip(chunk) {
                *to = *from;
            }
            *word = u64::from_le_bytes(whole);
        }
        words
    }
    let (mut a, mut b, mut c) = (SEED, SEED, 0_u64);
    let chunks = bytes.chunks_exact(24);
    let rest = chunks.remainder();
    for chunk in chunks {
        let [x, y, z] = words(chunk);
        (a, b, c) = mix(a.wrapping_add(x), b.wrapping_add(y), c.wrapping_add(z));
    }
    c = c.wrapping_add(bytes.len() as u64);
    let [x, y, z] = words(rest);
    mix(a.wrapping_add(x), b.wrapping_add(y), c.wrapping_add(z)).2
}

impl HashKey for u64 {
    fn sum(&self) -> u64 {
        hash_word(*self)
    }
}

impl HashKey for u32 {
    fn sum(&self) -> u64 {
        hash_word(u64::from(*self))
    }
}

impl<const N: usize> HashKey for [u8; N] {
    fn sum(&self) -> u64 {
        hash_bytes(self)
    }
}

/// A table of numbers.
pub type UwordHash<V> = Hash<u64, V>;

/// What one bucket holds: most hold one pair, which then needs no memory of its own.
#[derive(Debug, Clone, Default)]
enum Bucket<K, V> {
    #[default]
    Empty,
    One((K, V)),
    Many(Vec<(K, V)>),
}

impl<K: Copy + Eq, V> Bucket<K, V> {
    fn pairs(&self) -> &[(K, V)] {
        match self {
            Self::Empty => &[],
            Self::One(pair) => std::slice::from_ref(pair),
            Self::Many(pairs) => pairs,
        }
    }

    fn pairs_mut(&mut self) -> &mut [(K, V)] {
        match self {
            Self::Empty => &mut [],
            Self::One(pair) => std::slice::from_mut(pair),
            Self::Many(pairs) => pairs,
        }
    }

    fn push(&mut self, pair: (K, V)) {
        *self = match std::mem::take(self) {
            Self::Empty => Self::One(pair),
            Self::One(first) => Self::Many(vec![first, pair]),
            Self::Many(mut pairs) => {
                pairs.push(pair);
                Self::Many(pairs)
            }
        };
    }

    fn remove(&mut self, key: K) -> Option<V> {
        let place = self.pairs().iter().position(|(k, _)| *k == key)?;
        match std::mem::take(self) {
            Self::Empty => None,
            Self::One((_, value)) => Some(value),
            Self::Many(mut pairs) => {
                let (_, value) = pairs.swap_remove(place);
                *self = match pairs.len() {
                    1 => pairs.pop().map_or(Self::Empty, Self::One),
                    _ => Self::Many(pairs),
                };
                Some(value)
            }
        }
    }

    fn into_pairs(self) -> impl Iterator<Item = (K, V)> {
        let (one, many) = match self {
            Self::Empty => (None, Vec::new()),
            Self::One(pair) => (Some(pair), Vec::new()),
            Self::Many(pairs) => (None, pairs),
        };
        one.into_iter().chain(many)
    }
}

/// A table in VPP's order.
#[derive(Debug, Clone)]
pub struct Hash<K, V> {
    buckets: Vec<Bucket<K, V>>,
    len: usize,
    never_shrinks: bool,
}

impl<K, V> Default for Hash<K, V> {
    fn default() -> Self {
        Self {
            buckets: Vec::new(),
            len: 0,
            never_shrinks: false,
        }
    }
}

impl<K: HashKey, V> Hash<K, V> {
    /// An empty table that keeps its size when keys go (`HASH_FLAG_NO_AUTO_SHRINK`).
    pub fn never_shrinking() -> Self {
        Self {
            never_shrinks: true,
            ..Self::default()
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

    fn bucket_of(&self, key: K) -> usize {
        let mask = self.buckets.len().saturating_sub(1) as u64;
        usize::try_from(key.sum() & mask).unwrap_or_default()
    }

    /// The value of a key.
    pub fn get(&self, key: K) -> Option<&V> {
        if self.len == 0 {
            return None;
        }
        let bucket = self.buckets.get(self.bucket_of(key))?.pairs();
        bucket.iter().find(|(k, _)| *k == key).map(|(_, v)| v)
    }

    /// The value of a key.
    pub fn get_mut(&mut self, key: K) -> Option<&mut V> {
        let at = self.bucket_of(key);
        let bucket = self.buckets.get_mut(at)?.pairs_mut();
        bucket.iter_mut().find(|(k, _)| *k == key).map(|(_, v)| v)
    }

    /// Sets the value of a key; a key that is there keeps its place.
    pub fn insert(&mut self, key: K, value: V) {
        if let Some(held) = self.get_mut(key) {
            *held = value;
            return;
        }
        if self.buckets.is_empty() {
            self.buckets.resize_with(MIN_BUCKETS, Bucket::default);
        }
        self.push(key, value);
        if 4 * (self.len + 1) > 3 * self.buckets.len() {
            self.resize(2 * self.buckets.len());
        }
    }

    /// Removes a key.
    pub fn remove(&mut self, key: K) -> Option<V> {
        let at = self.bucket_of(key);
        let value = self.buckets.get_mut(at)?.remove(key)?;
        self.len -= 1;
        if !self.never_shrinks && self.len > 32 && 4 * (self.len + 1) < self.buckets.len() {
            self.resize(self.buckets.len() / 2);
        }
        Some(value)
    }

    fn push(&mut self, key: K, value: V) {
        let at = self.bucket_of(key);
        if let Some(bucket) = self.buckets.get_mut(at) {
            bucket.push((key, value));
            self.len += 1;
        }
    }

    fn resize(&mut self, buckets: usize) {
        let old = std::mem::take(&mut self.buckets);
        self.buckets
            .resize_with(buckets.max(MIN_BUCKETS), Bucket::default);
        self.len = 0;
        for (key, value) in old.into_iter().flat_map(Bucket::into_pairs) {
            self.push(key, value);
        }
    }

    /// All keys and values in VPP's order.
    pub fn iter(&self) -> impl Iterator<Item = (K, &V)> {
        self.buckets
            .iter()
            .flat_map(Bucket::pairs)
            .map(|(k, v)| (*k, v))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_inserted_is_found_through_growth_and_shrinkage() {
        let mut table = Hash::default();
        (0..1000_u32).for_each(|n| table.insert(n, n));
        assert!((0..1000).all(|n| table.get(n) == Some(&n)));
        assert!((0..950).all(|n| table.remove(n) == Some(n)));
        assert_eq!(table.len(), 50);
        assert_eq!(
            table.buckets.len(),
            128,
            "halved while more than a quarter was free"
        );
        assert_eq!(table.iter().count(), 50);
    }

    #[test]
    fn some_tables_never_shrink() {
        let mut table = Hash::never_shrinking();
        (0..1000_u32).for_each(|n| table.insert(n, n));
        (0..1000).for_each(|n| assert_eq!(table.remove(n), Some(n)));
        assert_eq!(table.buckets.len(), 2048);
        assert!(table.is_empty() && table.remove(1).is_none());
    }

    #[test]
    fn bytes_hash_by_words_of_eight() {
        let short = hash_bytes(&[1; 16]);
        assert_ne!(short, hash_bytes(&[1; 24]));
        assert_eq!(short, {
            let word = u64::from_le_bytes([1; 8]);
            mix(SEED.wrapping_add(word), SEED.wrapping_add(word), 16).2
        });
    }
}
