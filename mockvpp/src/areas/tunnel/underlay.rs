//! The tables that tunnels send their packets through.

use std::net::IpAddr;

use crate::core::vpp::Vpp;

impl Vpp {
    /// Index of the table that a tunnel names by id.
    pub fn underlay_table(&self, is_ip6: bool, table_id: u32) -> Option<u32> {
        let _ = is_ip6;
        (table_id == 0).then_some(0)
    }

    /// Id of a table by its index.
    pub fn underlay_table_id(&self, is_ip6: bool, fib_index: u32) -> u32 {
        let _ = (is_ip6, fib_index);
        0
    }

    /// A tunnel wants to know how its far end is reached (`fib_entry_track`).
    pub fn track(&mut self, fib_index: u32, far_end: IpAddr) {
        let _ = (fib_index, far_end);
    }

    /// A tunnel no longer wants to know (`fib_entry_untrack`).
    pub fn untrack(&mut self, fib_index: u32, far_end: IpAddr) {
        let _ = (fib_index, far_end);
    }
}
