//! A pool as VPP has them (`src/vppinfra/pool.h`): a freed index is given out again before a new one, the last freed first.

/// Elements by index.
#[derive(Debug, Clone)]
pub struct Pool<T> {
    slots: Vec<Option<T>>,
    free: Vec<u32>,
}

impl<T> Default for Pool<T> {
    fn default() -> Self {
        Self {
            slots: Vec::new(),
            free: Vec::new(),
        }
    }
}

impl<T> Pool<T> {
    /// The index that the next insertion gets.
    pub fn next_index(&self) -> u32 {
        let fresh = || u32::try_from(self.slots.len()).unwrap_or(u32::MAX);
        self.free.last().copied().unwrap_or_else(fresh)
    }

    /// Adds an element and returns its index.
    pub fn insert(&mut self, element: T) -> u32 {
        let index = self.next_index();
        if self.free.pop().is_none() {
            self.slots.push(Some(element));
        } else if let Some(slot) = self.slots.get_mut(index as usize) {
            *slot = Some(element);
        }
        index
    }

    /// Takes an element out.
    pub fn remove(&mut self, index: u32) -> Option<T> {
        let element = self.slots.get_mut(index as usize)?.take()?;
        self.free.push(index);
        Some(element)
    }

    /// The element at an index.
    pub fn get(&self, index: u32) -> Option<&T> {
        self.slots.get(index as usize)?.as_ref()
    }

    /// The element at an index.
    pub fn get_mut(&mut self, index: u32) -> Option<&mut T> {
        self.slots.get_mut(index as usize)?.as_mut()
    }

    /// The first element that fits.
    pub fn find(&self, fits: impl Fn(&T) -> bool) -> Option<(u32, &T)> {
        self.iter().find(|(_, element)| fits(element))
    }

    /// All elements by ascending index.
    pub fn iter(&self) -> impl Iterator<Item = (u32, &T)> {
        let slots = (0u32..).zip(&self.slots);
        slots.filter_map(|(index, slot)| Some((index, slot.as_ref()?)))
    }

    /// All elements by ascending index.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = (u32, &mut T)> {
        let slots = (0u32..).zip(&mut self.slots);
        slots.filter_map(|(index, slot)| Some((index, slot.as_mut()?)))
    }

    /// Number of elements.
    pub fn len(&self) -> usize {
        self.slots.len() - self.free.len()
    }

    /// Number of elements that there ever were at a time (`vec_len` of the pool).
    pub fn slots(&self) -> usize {
        self.slots.len()
    }

    /// Whether there is no element.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_freed_index_comes_back_first() {
        let mut pool = Pool::default();
        let indexes: Vec<_> = (0..4).map(|n| pool.insert(n)).collect();
        assert_eq!(indexes, [0, 1, 2, 3]);
        assert_eq!(pool.remove(1), Some(1));
        assert_eq!(pool.remove(2), Some(2));
        assert_eq!(pool.remove(2), None);
        assert_eq!(
            (pool.next_index(), pool.insert(9), pool.insert(8)),
            (2, 2, 1)
        );
        assert_eq!(pool.insert(7), 4);
        assert_eq!(pool.len(), 5);
    }
}
