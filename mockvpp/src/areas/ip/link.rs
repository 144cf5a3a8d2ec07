//! IPv6 on a link: its link-local address and who needs it (`src/vnet/ip/ip6_link.c`, `ip6_ll_table.c`).

use std::collections::BTreeMap;

use vpp_binapi::{MacAddress, VppError};

use crate::areas::fib::{EntryFlags, PathFlags, Prefix, Proto, RoutePath, Source, nh_proto};
use crate::core::vpp::Vpp;

/// IPv6 is on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Link-local address.
    pub address: u128,
    /// How many ask for IPv6: addresses and `sw_interface_ip6_enable_disable`.
    pub locks: u32,
}

/// All links with IPv6.
#[derive(Debug, Default)]
pub struct Links {
    by_interface: BTreeMap<u32, Link>,
    /// Table of each link's own addresses, by sw_if_index.
    tables: BTreeMap<u32, u32>,
    random: u64,
}

impl Links {
    /// The link of an interface where IPv6 is on.
    pub fn get(&self, sw_if_index: u32) -> Option<&Link> {
        self.by_interface.get(&sw_if_index)
    }
}

/// The address that follows from a hardware address.
fn from_mac(mac: MacAddress) -> u128 {
    let MacAddress([a, b, c, d, e, f]) = mac;
    let low = u64::from_be_bytes([a ^ 2, b, c, 0xff, 0xfe, d, e, f]);
    0xfe80 << 112 | u128::from(low)
}

/// Whether an address is link-local.
pub(super) fn is_link_local(addr: u128) -> bool {
    addr >> 118 == 0x3fa
}

fn link_path(addr: u128, sw_if_index: u32, flags: PathFlags) -> Vec<RoutePath> {
    vec![RoutePath { proto: nh_proto(Proto::Ip6), addr, sw_if_index, flags, ..RoutePath::default() }]
}

impl Vpp {
    fn ll_table(&mut self, sw_if_index: u32) -> u32 {
        if let Some(table) = self.ip.links.tables.get(&sw_if_index) {
            return *table;
        }
        let name = self.interface.table.get(sw_if_index).map_or(String::new(), |i| i.name.clone());
        let name = format!("IP6-link-local:{name}");
        let table = self.fib.create_own_table(Proto::Ip6, Source::IP6_ND, name, true);
        let prefix = Prefix { len: 10, ..Prefix::host(Proto::Ip6, 0xfe80 << 112) };
        let flags = EntryFlags::ATTACHED | EntryFlags::NO_ATTACHED_EXPORT;
        let paths = link_path(0, sw_if_index, PathFlags::default());
        self.fib.update(table, &prefix, Source::SPECIAL, flags, paths);
        self.ip.links.tables.insert(sw_if_index, table);
        table
    }

    /// A neighbour or, with [`PathFlags::LOCAL`], the interface itself in the link's own table.
    pub(crate) fn ll_entry_update(&mut self, sw_if_index: u32, addr: u128, flags: PathFlags) {
        let table = self.ll_table(sw_if_index);
        let is_local = flags.has(PathFlags::LOCAL);
        let paths = link_path(if is_local { addr } else { 0 }, sw_if_index, flags);
        let flags = if is_local { EntryFlags::LOCAL } else { EntryFlags::default() };
        self.fib.update(table, &Prefix::host(Proto::Ip6, addr), Source::IP6_ND, flags, paths);
    }

    /// The last entry takes the link's own table along.
    pub(crate) fn ll_entry_delete(&mut self, sw_if_index: u32, addr: u128) {
        let Some(table) = self.ip.links.tables.get(&sw_if_index).copied() else { return };
        let prefix = Prefix::host(Proto::Ip6, addr);
        if self.fib.lookup_exact(table, &prefix).is_none() {
            return;
        }
        self.fib.delete(table, &prefix, Source::IP6_ND);
        let count = self.fib.table(Proto::Ip6, table).map_or(0, |t| t.count(Source::IP6_ND));
        if count == 0 {
            self.fib.unlock_table(Proto::Ip6, table, Source::IP6_ND);
            self.ip.links.tables.remove(&sw_if_index);
        }
    }

    /// The link of an interface where IPv6 is on.
    pub fn ip6_link(&self, sw_if_index: u32) -> Option<&Link> {
        self.ip.links.get(sw_if_index)
    }

    fn default_link_local(&mut self, sw_if_index: u32) -> u128 {
        let table = &self.interface.table;
        let sup = table.get(sw_if_index).map_or(sw_if_index, |i| i.sup_sw_if_index);
        let ethernet = table.get(sup).filter(|i| i.is_hardware() && i.is_ethernet);
        match ethernet.map(|i| i.mac).filter(|mac| !mac.is_zero()) {
            Some(mac) => from_mac(mac),
            None => {
                let random = &mut self.ip.links.random;
                *random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                0xfe80 << 112 | u128::from(*random & !(0x02 << 56))
            }
        }
    }

    /// One more user of IPv6 on a link.
    ///
    /// # Errors
    /// `VALUE_EXIST` where IPv6 was on already; it counts all the same.
    pub(crate) fn ip6_link_enable(&mut self, sw_if_index: u32, address: Option<u128>) -> Result<(), VppError> {
        if let Some(link) = self.ip.links.by_interface.get_mut(&sw_if_index) {
            link.locks += 1;
            return Err(VppError::VALUE_EXIST);
        }
        let address = match address.filter(|a| *a != 0) {
            Some(address) => address,
            None => self.default_link_local(sw_if_index),
        };
        self.ip.links.by_interface.insert(sw_if_index, Link { address, locks: 1 });
        self.ll_entry_update(sw_if_index, address, PathFlags::LOCAL);
        self.mfib.interface_enable_disable(Proto::Ip6, sw_if_index, true);
        Ok(())
    }

    /// One user less; the last turns IPv6 off.
    pub(super) fn ip6_link_disable(&mut self, sw_if_index: u32) -> Result<(), VppError> {
        let link = self.ip.links.by_interface.get_mut(&sw_if_index).ok_or(VppError::IP6_NOT_ENABLED)?;
        link.locks = link.locks.saturating_sub(1);
        if link.locks == 0 {
            self.ip6_link_off(sw_if_index);
        }
        Ok(())
    }

    /// Turns IPv6 off, whoever needs it.
    pub(super) fn ip6_link_off(&mut self, sw_if_index: u32) {
        if let Some(link) = self.ip.links.by_interface.remove(&sw_if_index) {
            self.ll_entry_delete(sw_if_index, link.address);
            self.mfib.interface_enable_disable(Proto::Ip6, sw_if_index, false);
        }
    }

    /// Sets the link-local address, which turns IPv6 on where it is off. `::` makes VPP believe that IPv6 is off.
    pub(super) fn ip6_link_set_local_address(&mut self, sw_if_index: u32, address: u128) -> Result<(), VppError> {
        let Some(link) = self.ip.links.by_interface.get_mut(&sw_if_index) else {
            return self.ip6_link_enable(sw_if_index, Some(address));
        };
        let old = std::mem::replace(&mut link.address, address);
        if address == 0 {
            self.ip.links.by_interface.remove(&sw_if_index);
        }
        self.ll_entry_delete(sw_if_index, old);
        self.ll_entry_update(sw_if_index, address, PathFlags::LOCAL);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn link_local_addresses_follow_from_macs() {
        let address = from_mac("02:fe:12:34:56:78".parse().unwrap());
        assert_eq!(std::net::Ipv6Addr::from_bits(address).to_string(), "fe80::fe:12ff:fe34:5678");
        assert!(is_link_local(address) && is_link_local(0xfebf << 112) && !is_link_local(0xfec0 << 112));
    }
}
