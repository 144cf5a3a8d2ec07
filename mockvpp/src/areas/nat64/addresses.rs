//! Outside addresses: given as ranges, or those of an interface.

use std::collections::BTreeMap;
use std::net::Ipv4Addr;

use vpp_binapi::VppError;
use vpp_binapi::api::nat64::{
    Nat64AddDelInterfaceAddr, Nat64AddDelInterfaceAddrReply, Nat64AddDelPoolAddrRange,
    Nat64AddDelPoolAddrRangeReply, Nat64PoolAddrDetails, Nat64PoolAddrDump,
};

use crate::areas::fib::Proto;
use crate::areas::nat44_ed::addresses::{MEMORY_ENDS, addresses_between};
use crate::areas::nat44_ed::first_address;
use crate::areas::nat64::bib::Kind;
use crate::areas::nat64::{State, lock_table, receive, unlock_table};
use crate::core::call::{Call, Refusal, Rows};
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// An outside address.
#[derive(Debug)]
pub(super) struct Address {
    address: Ipv4Addr,
    /// Index of the tenant's table.
    pub table: Option<u32>,
    /// How often each port is used; a number that was never counted up can go below zero.
    busy: BTreeMap<(Kind, u16), i32>,
}

impl State {
    fn address(&mut self, address: Ipv4Addr) -> Option<&mut Address> {
        self.pool.iter_mut().find(|a| a.address == address)
    }

    /// Takes a port of an outside address; false where it is used. An address that is not in the pool has all.
    pub(super) fn take_port(&mut self, address: Ipv4Addr, kind: Kind, port: u16) -> bool {
        let Some(held) = self.address(address) else {
            return true;
        };
        let uses = held.busy.entry((kind, port)).or_default();
        let is_free = *uses == 0;
        if is_free {
            *uses = 1;
        }
        is_free
    }

    /// Gives a port back.
    pub(super) fn free_port(&mut self, address: Ipv4Addr, kind: Kind, port: u16) {
        if let Some(held) = self.address(address) {
            *held.busy.entry((kind, port)).or_default() -= 1;
        }
    }

    pub(super) fn addresses(&self) -> Vec<Ipv4Addr> {
        self.pool.iter().map(|a| a.address).collect()
    }
}

pub(super) fn register(r: &mut Registry) {
    r.reply(nat64_add_del_pool_addr_range);
    r.reply(nat64_add_del_interface_addr);
    r.dump(nat64_pool_addr_dump);
}

/// VPP answers for the address on the first interface that is not inside. Bindings to it stay.
fn add_del(vpp: &mut Vpp, address: Ipv4Addr, vrf_id: u32, is_add: bool) -> Result<(), VppError> {
    let at = vpp.nat64.pool.iter().position(|a| a.address == address);
    match (at, is_add) {
        (Some(_), true) => return Err(VppError::VALUE_EXIST),
        (None, false) => return Err(VppError::NO_SUCH_ENTRY),
        (None, true) => {
            let table = (vrf_id != u32::MAX).then(|| lock_table(vpp, vrf_id));
            vpp.nat64.pool.push(Address {
                address,
                table,
                busy: BTreeMap::new(),
            });
        }
        (Some(at), false) => {
            let gone = vpp.nat64.pool.swap_remove(at);
            if let Some(fib_index) = gone.table {
                unlock_table(vpp, fib_index);
            }
        }
    }
    let first = (vpp.nat64.interfaces.iter()).find(|(_, i)| !i.is_inside);
    let first = first.map(|(_, i)| i.sw_if_index);
    if let Some(sw_if_index) = first {
        receive(vpp, address, sw_if_index, is_add);
    }
    Ok(())
}

/// Addresses before one that is refused stay.
fn nat64_add_del_pool_addr_range(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Nat64AddDelPoolAddrRange,
) -> Result<Nat64AddDelPoolAddrRangeReply, Refusal> {
    let addresses = addresses_between(r.start_addr, r.end_addr);
    if r.is_add && addresses.len() > MEMORY_ENDS {
        return Err(Refusal::Crash("the NAT64 pool runs out of memory"));
    }
    for address in addresses.map(Ipv4Addr::from_bits) {
        add_del(vpp, address, r.vrf_id, r.is_add)?;
    }
    Ok(Nat64AddDelPoolAddrRangeReply::default())
}

/// An address that is refused is not told.
fn nat64_add_del_interface_addr(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Nat64AddDelInterfaceAddr,
) -> Result<Nat64AddDelInterfaceAddrReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    let mut followed = vpp.nat64.followed.iter();
    let at = followed.position(|i| *i == r.sw_if_index);
    match (at, r.is_add) {
        (Some(_), true) => return Err(VppError::VALUE_EXIST.into()),
        (None, false) => return Err(VppError::NO_SUCH_ENTRY.into()),
        (None, true) => vpp.nat64.followed.push(r.sw_if_index),
        (Some(at), false) => _ = vpp.nat64.followed.swap_remove(at),
    }
    if let Some(address) = first_address(vpp, r.sw_if_index) {
        let _ = add_del(vpp, address, u32::MAX, r.is_add);
    }
    Ok(Nat64AddDelInterfaceAddrReply::default())
}

/// A followed interface got or lost an address.
pub(super) fn address_changed(vpp: &mut Vpp, sw_if_index: u32, address: Ipv4Addr, is_add: bool) {
    if vpp.nat64.is_enabled && vpp.nat64.followed.contains(&sw_if_index) {
        let _ = add_del(vpp, address, u32::MAX, is_add);
    }
}

/// VPP looks the index of an IPv6 table up.
fn nat64_pool_addr_dump(
    vpp: &mut Vpp,
    _: &Nat64PoolAddrDump,
    rows: &mut Rows<'_, '_, Nat64PoolAddrDetails>,
) -> Result<(), Refusal> {
    for a in &vpp.nat64.pool {
        let table_id = |index| vpp.fib.table_id(Proto::Ip6, index);
        rows.push(&Nat64PoolAddrDetails {
            address: a.address,
            vrf_id: a.table.map_or(u32::MAX, table_id),
        });
    }
    Ok(())
}
