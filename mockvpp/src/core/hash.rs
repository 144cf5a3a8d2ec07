//! The order in which VPP's hash table walks its keys (`src/vppinfra/hash.c`): buckets ascending, in a bucket by arrival.
//!
//! Some effects follow this order, such as which index is freed last when a parent takes its sub-interfaces along.

/// A table of integer keys.
#[derive(Debug, Clone)]
pub struct UwordHash<V> {
    buckets: Vec<Vec<(u64, V)>>,
    len: usize,
}

impl<V> Default for UwordHash<V> {
    fn default() -> Self {
        Self {
            buckets: Vec::new(),
            len: 0,
        }
    }
}

const SMALLEST: usize = 64;

fn mix(a: &mut u64, b: &mut u64, c: &mut u64, right: u32, left: u32, right2: u32) {
    *a = a.wrapping_sub(b.wrapping_add(*c)) ^ (*c >> right);
    *b = b.wrapping_sub(c.wrapping_add(*a)) ^ (*a << left);
    *c = c.wrapping_sub(a.wrapping_add(*b)) ^ (*b >> right2);
}

fn hash_uword(key: u64) -> u64 {
    const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c13;
    let (mut a, mut b, mut c) = (GOLDEN.wrapping_add(key), GOLDEN, 0);
    for (right, left, right2) in [(43, 9, 8), (38, 23, 5), (35, 49, 11), (12, 18, 22)] {
        mix(&mut a, &mut b, &mut c, right, left, right2);
    }
    c
}

impl<V> UwordHash<V> {
    fn bucket(&self, key: u64) -> Option<usize> {
        let mask = (self.buckets.len() as u64).checked_sub(1)?;
        usize::try_from(hash_uword(key) & mask).ok()
    }

    /// Number of keys.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there is no key.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The value of a key.
    pub fn get(&self, key: u64) -> Option<&V> {
        let bucket = self.buckets.get(self.bucket(key)?)?;
        bucket.iter().find(|(k, _)| *k == key).map(|(_, v)| v)
    }

    /// Sets the value of a key.
    pub fn insert(&mut self, key: u64, value: V) {
        if self.buckets.is_empty() {
            self.resize(SMALLEST);
        }
        self.put(key, value);
        if 4 * (self.len + 1) > 3 * self.buckets.len() {
            self.resize(2 * self.buckets.len());
        }
    }

    fn put(&mut self, key: u64, value: V) {
        let at = self.bucket(key);
        let Some(bucket) = at.and_then(|at| self.buckets.get_mut(at)) else {
            return;
        };
        match bucket.iter_mut().find(|(k, _)| *k == key) {
            Some((_, old)) => *old = value,
            None => {
                bucket.push((key, value));
                self.len += 1;
            }
        }
    }

    fn resize(&mut self, buckets: usize) {
        let old = std::mem::take(&mut self.buckets);
        self.buckets.resize_with(buckets, Vec::new);
        self.len = 0;
        for (key, value) in old.into_iter().flatten() {
            self.put(key, value);
        }
    }

    /// Forgets a key; the last of its bucket takes its place.
    pub fn remove(&mut self, key: u64) -> Option<V> {
        let at = self.bucket(key)?;
        let bucket = self.buckets.get_mut(at)?;
        let place = bucket.iter().position(|(k, _)| *k == key)?;
        let (_, value) = bucket.swap_remove(place);
        self.len -= 1;
        if self.len > 32 && 4 * (self.len + 1) < self.buckets.len() {
            self.resize(self.buckets.len() / 2);
        }
        Some(value)
    }

    /// All keys and values in VPP's order.
    pub fn iter(&self) -> impl Iterator<Item = (u64, &V)> {
        self.buckets.iter().flatten().map(|(k, v)| (*k, v))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_survive_growth_and_removal() {
        let mut hash = UwordHash::default();
        for key in 0..1000 {
            hash.insert(key, key * 2);
        }
        for key in (0..1000).filter(|k| k % 3 == 0) {
            assert_eq!(hash.remove(key), Some(key * 2));
        }
        assert_eq!(hash.len(), 666);
        assert_eq!(hash.get(3), None);
        assert_eq!(hash.get(4), Some(&8));
        let mut keys: Vec<_> = hash.iter().map(|(k, _)| k).collect();
        assert!(!keys.is_sorted(), "walked by bucket");
        keys.sort_unstable();
        assert!(keys.iter().all(|k| k % 3 != 0) && keys.len() == 666);
    }
}
