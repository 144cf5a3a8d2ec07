//! Outside addresses: given as ranges, or those of an interface.

use std::collections::BTreeSet;
use std::net::Ipv4Addr;

use vpp_binapi::VppError;
use vpp_binapi::api::nat44_ei::{
    Nat44EiAddDelAddressRange, Nat44EiAddDelAddressRangeReply, Nat44EiAddDelInterfaceAddr,
    Nat44EiAddDelInterfaceAddrReply, Nat44EiAddressDetails, Nat44EiAddressDump,
    Nat44EiInterfaceAddrDetails, Nat44EiInterfaceAddrDump,
};

use crate::areas::fib::{EntryFlags, Proto};
use crate::areas::nat44_ed::addresses::{MEMORY_ENDS, addresses_between};
use crate::areas::nat44_ed::{first_address, host};
use crate::areas::nat44_ei::{
    State, high, lock_table, mappings, receive_everywhere, unlock_table,
};
use crate::core::call::{Call, Refusal, Rows};
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// An outside address.
#[derive(Debug)]
pub(super) struct Address {
    pub address: Ipv4Addr,
    /// Index of the tenant's table.
    table: Option<u32>,
    /// Protocols and ports that mappings use.
    busy: BTreeSet<(u8, u16)>,
}

impl State {
    fn position(&self, address: Ipv4Addr) -> Option<usize> {
        self.addresses.iter().position(|a| a.address == address)
    }

    /// Takes a port of an outside address; false where there is none (`nat44_ei_reserve_port`).
    pub(super) fn reserve_port(&mut self, address: Ipv4Addr, port: (u8, u16)) -> bool {
        let at = self.position(address);
        let held = at.and_then(|at| self.addresses.get_mut(at));
        held.is_some_and(|held| held.busy.insert(port))
    }

    /// Gives a port back; false where its address is gone (`nat44_ei_free_port`).
    pub(super) fn free_port(&mut self, address: Ipv4Addr, port: (u8, u16)) -> bool {
        let at = self.position(address);
        let held = at.and_then(|at| self.addresses.get_mut(at));
        held.map(|held| held.busy.remove(&port)).is_some()
    }
}

pub(super) fn register(r: &mut Registry) {
    r.reply(nat44_ei_add_del_address_range);
    r.reply(nat44_ei_add_del_interface_addr);
    r.dump(nat44_ei_address_dump);
    r.dump(nat44_ei_interface_addr_dump);
}

fn add(vpp: &mut Vpp, address: Ipv4Addr, vrf_id: u32) -> Result<(), VppError> {
    vpp.nat44_ei.expect_enabled()?;
    if vpp.nat44_ei.position(address).is_some() {
        return Err(VppError::VALUE_EXIST);
    }
    let table = (vrf_id != u32::MAX).then(|| lock_table(vpp, vrf_id));
    vpp.nat44_ei.addresses.push(Address {
        address,
        table,
        busy: BTreeSet::new(),
    });
    receive_everywhere(vpp, address, true);
    Ok(())
}

/// The last address takes the place of the one that goes. Its mappings go with it, or keep it.
fn del(vpp: &mut Vpp, address: Ipv4Addr, with_mappings: bool) -> Result<(), VppError> {
    vpp.nat44_ei.expect_enabled()?;
    let found = vpp.nat44_ei.position(address);
    found.ok_or(VppError::NO_SUCH_ENTRY)?;
    if with_mappings {
        mappings::forget_address(vpp, address);
    } else if vpp.nat44_ei.is_mapped(address) {
        return Err(VppError::UNSPECIFIED);
    }
    receive_everywhere(vpp, address, false);
    let nat = &mut vpp.nat44_ei;
    let at = nat.position(address).ok_or(VppError::NO_SUCH_ENTRY)?;
    let gone = nat.addresses.swap_remove(at);
    if let Some(fib_index) = gone.table {
        unlock_table(vpp, fib_index);
    }
    Ok(())
}

/// `nat44_ei_del_addresses`: what the last one answers counts.
pub(super) fn clear(vpp: &mut Vpp) -> Result<(), VppError> {
    let all: Vec<Ipv4Addr> = vpp.nat44_ei.addresses.iter().map(|a| a.address).collect();
    let mut done = Ok(());
    for address in all {
        done = del(vpp, address, false);
    }
    vpp.nat44_ei.addresses.clear();
    vpp.nat44_ei.followed.clear();
    done
}

/// Addresses before one that is refused stay.
fn nat44_ei_add_del_address_range(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Nat44EiAddDelAddressRange,
) -> Result<Nat44EiAddDelAddressRangeReply, Refusal> {
    if vpp.nat44_ei.is_static_only {
        return Err(VppError::FEATURE_DISABLED.into());
    }
    let addresses = addresses_between(r.first_ip_address, r.last_ip_address);
    if r.is_add && addresses.len() > MEMORY_ENDS {
        return Err(Refusal::Crash("the NAT pool runs out of memory"));
    }
    for address in addresses.map(Ipv4Addr::from_bits) {
        match r.is_add {
            true => add(vpp, address, r.vrf_id)?,
            false => del(vpp, address, false)?,
        }
        if vpp.nat44_ei.is_out2in_dpo {
            let source = high(vpp);
            match r.is_add {
                true => {
                    let flags = EntryFlags::EXCLUSIVE;
                    vpp.fib.special_add(0, &host(address), source, flags);
                }
                false => vpp.fib.special_remove(0, &host(address), source),
            }
        }
    }
    Ok(Nat44EiAddDelAddressRangeReply::default())
}

/// Works while NAT is disabled, too; an address that is refused is not told.
fn follow(vpp: &mut Vpp, sw_if_index: u32) -> Result<(), VppError> {
    if vpp.nat44_ei.followed.contains(&sw_if_index) {
        return Err(VppError::VALUE_EXIST);
    }
    vpp.nat44_ei.followed.push(sw_if_index);
    if let Some(address) = first_address(vpp, sw_if_index) {
        let _ = add(vpp, address, u32::MAX);
    }
    Ok(())
}

fn unfollow(vpp: &mut Vpp, sw_if_index: u32) -> Result<(), VppError> {
    vpp.nat44_ei.expect_enabled()?;
    let mut followed = vpp.nat44_ei.followed.iter();
    let at = followed.position(|i| *i == sw_if_index);
    let at = at.ok_or(VppError::NO_SUCH_ENTRY)?;
    match first_address(vpp, sw_if_index) {
        Some(address) => _ = del(vpp, address, true),
        None => vpp.nat44_ei.forget_unresolved(sw_if_index),
    }
    vpp.nat44_ei.followed.swap_remove(at);
    Ok(())
}

fn nat44_ei_add_del_interface_addr(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Nat44EiAddDelInterfaceAddr,
) -> Result<Nat44EiAddDelInterfaceAddrReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    match r.is_add {
        true => follow(vpp, r.sw_if_index)?,
        false => unfollow(vpp, r.sw_if_index)?,
    }
    Ok(Nat44EiAddDelInterfaceAddrReply::default())
}

/// A followed interface got or lost an address (`nat44_ei_ip4_add_del_interface_address_cb`).
pub(super) fn address_changed(vpp: &mut Vpp, sw_if_index: u32, address: Ipv4Addr, is_add: bool) {
    if !vpp.nat44_ei.followed.contains(&sw_if_index) {
        return;
    }
    if !is_add {
        let _ = del(vpp, address, true);
    } else if vpp.nat44_ei.position(address).is_none() {
        let _ = add(vpp, address, u32::MAX);
        mappings::resolve(vpp, sw_if_index, address);
    }
}

fn nat44_ei_address_dump(
    vpp: &mut Vpp,
    _: &Nat44EiAddressDump,
    rows: &mut Rows<'_, '_, Nat44EiAddressDetails>,
) -> Result<(), Refusal> {
    for a in &vpp.nat44_ei.addresses {
        let table_id = |index| vpp.fib.table_id(Proto::Ip4, index);
        rows.push(&Nat44EiAddressDetails {
            ip_address: a.address,
            vrf_id: a.table.map_or(u32::MAX, table_id),
        });
    }
    Ok(())
}

fn nat44_ei_interface_addr_dump(
    vpp: &mut Vpp,
    _: &Nat44EiInterfaceAddrDump,
    rows: &mut Rows<'_, '_, Nat44EiInterfaceAddrDetails>,
) -> Result<(), Refusal> {
    for sw_if_index in vpp.nat44_ei.followed.iter().copied() {
        rows.push(&Nat44EiInterfaceAddrDetails { sw_if_index });
    }
    Ok(())
}
