//! Outside addresses: given as ranges, or those of an interface.

use std::net::Ipv4Addr;

use vpp_binapi::VppError;
use vpp_binapi::api::nat_types::NatConfigFlags;
use vpp_binapi::api::nat44_ed::{
    Nat44AddDelAddressRange, Nat44AddDelAddressRangeReply, Nat44AddDelInterfaceAddr,
    Nat44AddDelInterfaceAddrReply, Nat44AddressDetails, Nat44AddressDump,
    Nat44InterfaceAddrDetails, Nat44InterfaceAddrDump,
};

use crate::areas::fib::Proto;
use crate::areas::nat44_ed::{
    State, first_address, lock_table, receive_everywhere, unlock_table,
};
use crate::core::call::{Call, Refusal, Rows};
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// More addresses in one range than VPP has room for.
pub(crate) const MEMORY_ENDS: usize = 1 << 24;

/// Outside addresses with the index of their tenant's table.
#[derive(Debug, Default)]
pub(super) struct Addresses(Vec<(Ipv4Addr, Option<u32>)>);

impl Addresses {
    fn find(&self, address: Ipv4Addr) -> Option<usize> {
        self.0.iter().position(|(a, _)| *a == address)
    }

    pub(super) fn contains(&self, address: Ipv4Addr) -> bool {
        self.find(address).is_some()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = Ipv4Addr> {
        self.0.iter().map(|(a, _)| *a)
    }
}

/// An interface whose first address is an outside address.
#[derive(Debug, Clone, Copy)]
pub(super) struct Followed {
    sw_if_index: u32,
    is_twice_nat: bool,
    is_resolved: bool,
}

impl State {
    fn pool_mut(&mut self, is_twice_nat: bool) -> &mut Addresses {
        match is_twice_nat {
            true => &mut self.twice_nat_pool,
            false => &mut self.pool,
        }
    }

    fn followed(&self, sw_if_index: u32, is_twice_nat: bool) -> Option<usize> {
        let wanted = (sw_if_index, is_twice_nat);
        let mut followed = self.followed.iter();
        followed.position(|f| (f.sw_if_index, f.is_twice_nat) == wanted)
    }
}

pub(super) fn register(r: &mut Registry) {
    r.reply(nat44_add_del_address_range);
    r.reply(nat44_add_del_interface_addr);
    r.dump(nat44_address_dump);
    r.dump(nat44_interface_addr_dump);
}

fn add(vpp: &mut Vpp, address: Ipv4Addr, vrf_id: u32, is_twice_nat: bool) -> Result<(), VppError> {
    vpp.nat44_ed.expect_enabled()?;
    if vpp.nat44_ed.pool_mut(is_twice_nat).contains(address) {
        return Err(VppError::VALUE_EXIST);
    }
    let table = (vrf_id != u32::MAX).then(|| lock_table(vpp, vrf_id));
    let pool = vpp.nat44_ed.pool_mut(is_twice_nat);
    pool.0.push((address, table));
    if !is_twice_nat {
        receive_everywhere(vpp, address, true);
    }
    Ok(())
}

/// The last address takes the place of the one that goes.
fn del(vpp: &mut Vpp, address: Ipv4Addr, is_twice_nat: bool) -> Result<(), VppError> {
    let pool = vpp.nat44_ed.pool_mut(is_twice_nat);
    let at = pool.find(address).ok_or(VppError::NO_SUCH_ENTRY)?;
    let (_, table) = pool.0.swap_remove(at);
    if !is_twice_nat {
        receive_everywhere(vpp, address, false);
    }
    if let Some(fib_index) = table {
        unlock_table(vpp, fib_index);
    }
    Ok(())
}

/// `nat44_ed_del_addresses`.
pub(super) fn clear(vpp: &mut Vpp) {
    for is_twice_nat in [false, true] {
        let all: Vec<Ipv4Addr> = vpp.nat44_ed.pool_mut(is_twice_nat).iter().collect();
        for address in all {
            let gone = del(vpp, address, is_twice_nat);
            debug_assert!(gone.is_ok(), "it was just listed");
        }
    }
    vpp.nat44_ed.followed.clear();
}

/// The addresses of a range; VPP counts them in a signed number, so that a last one below the first makes none.
pub(crate) fn addresses_between(first: Ipv4Addr, last: Ipv4Addr) -> std::ops::Range<u32> {
    let first = first.to_bits();
    let count = last.to_bits().wrapping_sub(first).wrapping_add(1);
    let end = first.checked_add(count).filter(|_| count.cast_signed() > 0);
    first..end.unwrap_or(first)
}

/// Addresses before one that is refused stay.
fn nat44_add_del_address_range(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Nat44AddDelAddressRange,
) -> Result<Nat44AddDelAddressRangeReply, Refusal> {
    let addresses = addresses_between(r.first_ip_address, r.last_ip_address);
    if r.is_add && addresses.len() > MEMORY_ENDS {
        return Err(Refusal::Crash("the NAT pool runs out of memory"));
    }
    let is_twice_nat = r.flags.contains(NatConfigFlags::NAT_IS_TWICE_NAT);
    for address in addresses.map(Ipv4Addr::from_bits) {
        match r.is_add {
            true => add(vpp, address, r.vrf_id, is_twice_nat)?,
            false => del(vpp, address, is_twice_nat)?,
        }
    }
    Ok(Nat44AddDelAddressRangeReply::default())
}

fn follow(vpp: &mut Vpp, sw_if_index: u32, is_twice_nat: bool) -> Result<(), VppError> {
    vpp.nat44_ed.expect_enabled()?;
    if vpp.nat44_ed.followed(sw_if_index, is_twice_nat).is_some() {
        return Err(VppError::VALUE_EXIST);
    }
    let first = first_address(vpp, sw_if_index);
    if let Some(address) = first {
        add(vpp, address, u32::MAX, is_twice_nat)?;
    }
    vpp.nat44_ed.followed.push(Followed {
        sw_if_index,
        is_twice_nat,
        is_resolved: first.is_some(),
    });
    Ok(())
}

fn unfollow(vpp: &mut Vpp, sw_if_index: u32, is_twice_nat: bool) -> Result<(), VppError> {
    vpp.nat44_ed.expect_enabled()?;
    let at = vpp.nat44_ed.followed(sw_if_index, is_twice_nat);
    let at = at.ok_or(VppError::NO_SUCH_ENTRY)?;
    vpp.nat44_ed.followed.swap_remove(at);
    match first_address(vpp, sw_if_index) {
        Some(address) => del(vpp, address, is_twice_nat),
        None => Ok(()),
    }
}

fn nat44_add_del_interface_addr(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Nat44AddDelInterfaceAddr,
) -> Result<Nat44AddDelInterfaceAddrReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    let is_twice_nat = r.flags.contains(NatConfigFlags::NAT_IS_TWICE_NAT);
    match r.is_add {
        true => follow(vpp, r.sw_if_index, is_twice_nat)?,
        false => unfollow(vpp, r.sw_if_index, is_twice_nat)?,
    }
    Ok(Nat44AddDelInterfaceAddrReply::default())
}

/// An interface that is followed for both pools hears of changes for the first only.
pub(super) fn address_changed(vpp: &mut Vpp, sw_if_index: u32, address: Ipv4Addr, is_add: bool) {
    let nat = &vpp.nat44_ed;
    let at = nat.followed(sw_if_index, false);
    let Some(at) = at.or_else(|| nat.followed(sw_if_index, true)) else {
        return;
    };
    let Some(followed) = nat.followed.get(at).copied() else {
        return;
    };
    if followed.is_resolved == is_add {
        return;
    }
    let done = match is_add {
        true => add(vpp, address, u32::MAX, followed.is_twice_nat),
        false => del(vpp, address, followed.is_twice_nat),
    };
    if let (Ok(()), Some(followed)) = (done, vpp.nat44_ed.followed.get_mut(at)) {
        followed.is_resolved = is_add;
    }
}

fn nat44_address_dump(
    vpp: &mut Vpp,
    _: &Nat44AddressDump,
    rows: &mut Rows<'_, '_, Nat44AddressDetails>,
) -> Result<(), Refusal> {
    for (pool, flags) in [
        (&vpp.nat44_ed.pool, NatConfigFlags::default()),
        (
            &vpp.nat44_ed.twice_nat_pool,
            NatConfigFlags::NAT_IS_TWICE_NAT,
        ),
    ] {
        for (ip_address, table) in &pool.0 {
            rows.push(&Nat44AddressDetails {
                ip_address: *ip_address,
                flags,
                vrf_id: table.map_or(u32::MAX, |index| vpp.fib.table_id(Proto::Ip4, index)),
            });
        }
    }
    Ok(())
}

fn nat44_interface_addr_dump(
    vpp: &mut Vpp,
    _: &Nat44InterfaceAddrDump,
    rows: &mut Rows<'_, '_, Nat44InterfaceAddrDetails>,
) -> Result<(), Refusal> {
    for followed in &vpp.nat44_ed.followed {
        rows.push(&Nat44InterfaceAddrDetails {
            sw_if_index: followed.sw_if_index,
            flags: match followed.is_twice_nat {
                true => NatConfigFlags::NAT_IS_TWICE_NAT,
                false => NatConfigFlags::default(),
            },
        });
    }
    Ok(())
}
