//! The tables that tunnels send their packets through.

use std::net::IpAddr;

use crate::areas::fib::{Prefix, Proto};
use crate::core::vpp::Vpp;

fn host(far_end: IpAddr) -> Prefix {
    let len = if far_end.is_ipv4() { 32 } else { 128 };
    Prefix::new(far_end, len)
}

impl Vpp {
    /// Index of the table that a tunnel names by id.
    pub fn underlay_table(&self, is_ip6: bool, table_id: u32) -> Option<u32> {
        self.fib.find_table(Proto::of_is_ip6(is_ip6), table_id)
    }

    /// Id of a table by its index.
    pub fn underlay_table_id(&self, is_ip6: bool, fib_index: u32) -> u32 {
        self.fib.table_id(Proto::of_is_ip6(is_ip6), fib_index)
    }

    /// A tunnel wants to know how its far end is reached (`fib_entry_track`).
    pub fn track(&mut self, fib_index: u32, far_end: IpAddr) {
        self.fib.track(fib_index, &host(far_end));
    }

    /// A tunnel no longer wants to know (`fib_entry_untrack`).
    pub fn untrack(&mut self, fib_index: u32, far_end: IpAddr) {
        if let Some(entry) = self.fib.lookup_exact(fib_index, &host(far_end)) {
            self.fib.untrack(entry);
        }
    }
}
