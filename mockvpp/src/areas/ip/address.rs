//! Which interface has which addresses (`src/vnet/ip/ip_interface.c`).
//!
//! An interface's addresses form a chain in the order of their coming. An unnumbered interface's chain starts where
//! its lender's did when it borrowed.

use rustc_hash::FxHashMap;

use crate::areas::fib::{NONE, Prefix, Proto};
use crate::core::pool::Pool;

/// One address of an interface.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IfAddress {
    /// The address as `ip46_address_t`.
    pub addr: u128,
    /// Its prefix length.
    pub len: u8,
    /// The interface.
    pub sw_if_index: u32,
    /// Marked by `sw_interface_address_replace_begin` and not given again since.
    pub stale: bool,
    prev: u32,
    next: u32,
}

/// All addresses of one family.
#[derive(Debug, Default)]
pub struct Addresses {
    pool: Pool<IfAddress>,
    /// Start of each interface's chain by sw_if_index.
    heads: Vec<u32>,
    /// By address and index of the table.
    by_address: FxHashMap<(u128, u32), u32>,
    /// How many addresses of an interface share a prefix: the prefix's routes are there once.
    prefixes: FxHashMap<(u128, u8, u32), u32>,
}

impl Addresses {
    /// Where an interface's chain starts.
    pub(super) fn head(&self, sw_if_index: u32) -> u32 {
        self.heads.get(sw_if_index as usize).copied().unwrap_or(NONE)
    }

    pub(super) fn set_head(&mut self, sw_if_index: u32, head: u32) {
        let at = sw_if_index as usize;
        if self.heads.len() <= at {
            self.heads.resize(at + 1, NONE);
        }
        if let Some(slot) = self.heads.get_mut(at) {
            *slot = head;
        }
    }

    /// The chain of an interface, whoever's addresses these are.
    pub fn chain(&self, sw_if_index: u32) -> impl Iterator<Item = &IfAddress> {
        let first = self.pool.get(self.head(sw_if_index));
        std::iter::successors(first, |a| self.pool.get(a.next)).take(self.pool.len())
    }

    pub(super) fn get_mut(&mut self, index: u32) -> Option<&mut IfAddress> {
        self.pool.get_mut(index)
    }

    /// Who has an address in a table.
    pub(super) fn find(&self, addr: u128, fib_index: u32) -> Option<u32> {
        self.by_address.get(&(addr, fib_index)).copied()
    }

    /// Appends an address; `None` where the length suits no address.
    pub(super) fn add(&mut self, proto: Proto, sw_if_index: u32, addr: u128, len: u8, fib_index: u32) -> Option<u32> {
        if len == 0 || len > proto.host_len() {
            return None;
        }
        let mut prev = NONE;
        let mut next = self.head(sw_if_index);
        for _ in 0..=self.pool.len() {
            let Some(address) = self.pool.get(next) else { break };
            prev = next;
            next = address.next;
        }
        let address = IfAddress { addr, len, sw_if_index, stale: false, prev, next: NONE };
        let index = self.pool.insert(address);
        match self.pool.get_mut(prev) {
            Some(prev) => prev.next = index,
            None => self.set_head(sw_if_index, index),
        }
        self.by_address.insert((addr, fib_index), index);
        Some(index)
    }

    /// Takes an address out of its interface's chain; whether it was that interface's.
    pub(super) fn remove(&mut self, index: u32, fib_index: u32, sw_if_index: u32) -> bool {
        let Some(address) = self.pool.get(index).filter(|a| a.sw_if_index == sw_if_index).cloned() else {
            return false;
        };
        if let Some(prev) = self.pool.get_mut(address.prev) {
            prev.next = address.next;
        } else {
            self.set_head(sw_if_index, address.next);
        }
        if let Some(next) = self.pool.get_mut(address.next) {
            next.prev = address.prev;
        }
        self.by_address.remove(&(address.addr, fib_index));
        self.pool.remove(index);
        true
    }

    /// Marks the chain of an interface as old.
    pub(super) fn mark(&mut self, sw_if_index: u32) {
        let mut at = self.head(sw_if_index);
        for _ in 0..self.pool.len() {
            let Some(address) = self.pool.get_mut(at) else { break };
            address.stale = true;
            at = address.next;
        }
    }

    /// One more address of an interface in a prefix; whether it is the first.
    pub(super) fn hold_prefix(&mut self, prefix: &Prefix, sw_if_index: u32) -> bool {
        let count = self.prefixes.entry((prefix.masked(), prefix.len, sw_if_index)).or_default();
        *count += 1;
        *count == 1
    }

    /// One address of an interface less in a prefix; whether it was the last. False also for a prefix that the
    /// interface does not have.
    pub(super) fn release_prefix(&mut self, prefix: &Prefix, sw_if_index: u32) -> bool {
        let key = (prefix.masked(), prefix.len, sw_if_index);
        let Some(count) = self.prefixes.get_mut(&key) else { return false };
        *count -= 1;
        if *count > 0 {
            return false;
        }
        self.prefixes.remove(&key);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_borrower_s_own_address_joins_the_lender_s_chain() {
        let mut all = Addresses::default();
        let first = all.add(Proto::Ip4, 1, 10, 24, 0).unwrap();
        all.set_head(2, all.head(1));
        let second = all.add(Proto::Ip4, 2, 20, 24, 0).unwrap();
        let chain: Vec<u128> = all.chain(1).map(|a| a.addr).collect();
        assert_eq!(chain, [10, 20]);
        assert!(!all.remove(second, 0, 1));
        assert!(all.remove(second, 0, 2));
        assert!(all.remove(first, 0, 1));
        assert_eq!(all.chain(1).count(), 0);
        assert_eq!(all.add(Proto::Ip4, 1, 10, 33, 0), None);
        assert_eq!(all.add(Proto::Ip4, 1, 10, 0, 0), None);
    }
}
