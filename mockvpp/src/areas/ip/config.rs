//! Requests that change addresses (`src/vnet/interface_api.c`, `ip4_add_del_interface_address`,
//! `ip6_add_del_interface_address`).

use vpp_binapi::VppError;
use vpp_binapi::api::interface::{
    SwInterfaceAddDelAddress, SwInterfaceAddDelAddressReply, SwInterfaceAddressReplaceBegin,
    SwInterfaceAddressReplaceBeginReply, SwInterfaceAddressReplaceEnd, SwInterfaceAddressReplaceEndReply,
    SwInterfaceGetTable, SwInterfaceGetTableReply, SwInterfaceSetIpDirectedBroadcast,
    SwInterfaceSetIpDirectedBroadcastReply, SwInterfaceSetTable, SwInterfaceSetTableReply, SwInterfaceSetUnnumbered,
    SwInterfaceSetUnnumberedReply,
};
use vpp_binapi::api::interface_types::SubIfFlags;
use vpp_binapi::api::ip::{
    SwInterfaceIp4EnableDisable, SwInterfaceIp4EnableDisableReply, SwInterfaceIp6EnableDisable,
    SwInterfaceIp6EnableDisableReply, SwInterfaceIp6SetLinkLocalAddress, SwInterfaceIp6SetLinkLocalAddressReply,
};

use crate::areas::fib::{NONE, Prefix, Proto};
use crate::areas::ip::link::is_link_local;
use crate::core::call::{Call, Refusal};
use crate::core::hooks::AddressChange;
use crate::core::vpp::Vpp;

impl Vpp {
    /// `local0` and sub-interfaces that take inexact frames cannot have addresses.
    fn supports_addressing(&self, sw_if_index: u32) -> Result<(), Refusal> {
        let exact = SubIfFlags::SUB_IF_API_FLAG_EXACT_MATCH;
        let interface = self.interface.table.get(sw_if_index);
        if sw_if_index == 0 || interface.is_some_and(|i| i.is_sub() && !i.sub.flags.contains(exact)) {
            return Err(VppError::UNSUPPORTED.into());
        }
        Ok(())
    }

    /// Another address of the table in the same prefix is in the way; not so further addresses of one prefix on one
    /// interface, nor what is marked as old.
    fn conflicts(&self, sw_if_index: u32, prefix: &Prefix, fib_index: u32) -> bool {
        let proto = prefix.proto;
        // Behind VPP's table of IPv4 masks lies a zero, which matches everything.
        let behind_masks = proto == Proto::Ip4 && !prefix.is_valid();
        let mask_len = if behind_masks { 0 } else { prefix.len };
        let theirs_within = Prefix { len: mask_len, ..*prefix };
        self.interface.table.iter().any(|other| {
            self.fib.interface_fib(proto, other.sw_if_index) == fib_index
                && self.fib.lender(other.sw_if_index).is_none()
                && self.ip.addresses(proto).chain(other.sw_if_index).any(|a| {
                    let theirs = Prefix { len: a.len, ..Prefix::host(proto, a.addr) };
                    let overlap = theirs.covers(prefix) || theirs_within.covers(&theirs);
                    let same_subnet =
                        other.sw_if_index == sw_if_index && a.len == prefix.len && a.addr != prefix.addr;
                    overlap && !same_subnet && !a.stale
                })
        })
    }

    /// Gives an interface an address.
    pub(crate) fn add_address(&mut self, call: &mut Call<'_>, sw_if_index: u32, prefix: &Prefix) -> Result<(), Refusal> {
        let proto = prefix.proto;
        self.supports_addressing(sw_if_index)?;
        if proto == Proto::Ip6 && is_link_local(prefix.addr) {
            if prefix.len != 128 {
                return Err(VppError::ADDRESS_LENGTH_MISMATCH.into());
            }
            return Ok(self.ip6_link_set_local_address(sw_if_index, prefix.addr)?);
        }
        let fib_index = self.fib.interface_fib(proto, sw_if_index);
        if self.conflicts(sw_if_index, prefix, fib_index) {
            let in_use =
                if proto == Proto::Ip6 { VppError::DUPLICATE_IF_ADDRESS } else { VppError::ADDRESS_IN_USE };
            return Err(in_use.into());
        }
        let addresses = self.ip.addresses_mut(proto);
        if let Some(index) = addresses.find(prefix.addr, fib_index) {
            match addresses.get_mut(index) {
                Some(a) if a.stale && a.sw_if_index == sw_if_index => {
                    a.stale = false;
                    return Ok(());
                }
                Some(a) if a.stale => {
                    let old = a.sw_if_index;
                    let _ = self.del_address(call, old, prefix);
                }
                _ => return Err(VppError::DUPLICATE_IF_ADDRESS.into()),
            }
        }
        let added = self.ip.addresses_mut(proto).add(proto, sw_if_index, prefix.addr, prefix.len, fib_index);
        added.ok_or(VppError::ADDRESS_LENGTH_MISMATCH)?;
        match proto {
            Proto::Ip6 => {
                let _ = self.ip6_link_enable(sw_if_index, None);
            }
            _ => self.mfib.interface_enable_disable(proto, sw_if_index, true),
        }
        if self.interface.table.get(sw_if_index).is_some_and(|i| i.is_admin_up()) {
            self.add_interface_routes(fib_index, prefix, sw_if_index);
        }
        let address = (prefix.ip(), prefix.len);
        self.tell_address_changed(call, AddressChange { sw_if_index, address, is_add: true });
        Ok(())
    }

    /// Takes an address away, whatever length is given.
    ///
    /// # Errors
    /// The interface does not have it, or must keep it.
    pub(crate) fn del_address(
        &mut self,
        call: &mut Call<'_>,
        sw_if_index: u32,
        prefix: &Prefix,
    ) -> Result<(), Refusal> {
        let proto = prefix.proto;
        self.supports_addressing(sw_if_index)?;
        if proto == Proto::Ip6 && is_link_local(prefix.addr) {
            if prefix.len != 128 {
                return Err(VppError::ADDRESS_LENGTH_MISMATCH.into());
            }
            let link = self.ip6_link(sw_if_index).ok_or(Refusal::Crash("the interface has no link-local address"))?;
            return Err(match link.address == prefix.addr {
                true => VppError::ADDRESS_NOT_DELETABLE.into(),
                false => VppError::ADDRESS_NOT_FOUND_FOR_INTERFACE.into(),
            });
        }
        let fib_index = self.fib.interface_fib(proto, sw_if_index);
        let addresses = self.ip.addresses_mut(proto);
        let index = addresses.find(prefix.addr, fib_index).ok_or(VppError::ADDRESS_NOT_FOUND_FOR_INTERFACE)?;
        if !addresses.remove(index, fib_index, sw_if_index) {
            return Err(VppError::ADDRESS_NOT_FOUND_FOR_INTERFACE.into());
        }
        if proto == Proto::Ip4 {
            self.mfib.interface_enable_disable(proto, sw_if_index, false);
        }
        if self.interface.table.get(sw_if_index).is_some_and(|i| i.is_admin_up()) {
            self.del_interface_routes(fib_index, prefix, sw_if_index);
        }
        let address = (prefix.ip(), prefix.len);
        self.tell_address_changed(call, AddressChange { sw_if_index, address, is_add: false });
        if proto == Proto::Ip6 {
            let _ = self.ip6_link_disable(sw_if_index);
        }
        Ok(())
    }
}

pub(super) fn sw_interface_add_del_address(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: SwInterfaceAddDelAddress,
) -> Result<SwInterfaceAddDelAddressReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    if r.del_all {
        for proto in [Proto::Ip4, Proto::Ip6] {
            for prefix in vpp.own_addresses(proto, r.sw_if_index) {
                let _ = vpp.del_address(call, r.sw_if_index, &prefix);
            }
        }
        return Ok(SwInterfaceAddDelAddressReply::default());
    }
    // Every family but IPv6 is taken for IPv4.
    let prefix = Prefix::new(r.prefix.address.ip(), r.prefix.len);
    if r.is_add {
        vpp.add_address(call, r.sw_if_index, &prefix)?;
    } else {
        vpp.del_address(call, r.sw_if_index, &prefix)?;
    }
    Ok(SwInterfaceAddDelAddressReply::default())
}

pub(super) fn sw_interface_address_replace_begin(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    _: SwInterfaceAddressReplaceBegin,
) -> Result<SwInterfaceAddressReplaceBeginReply, Refusal> {
    let all: Vec<u32> = vpp.interface.table.iter().map(|i| i.sw_if_index).collect();
    for sw_if_index in all {
        let owner = vpp.fib.lender(sw_if_index).unwrap_or(sw_if_index);
        vpp.ip.ip4.mark(owner);
        vpp.ip.ip6.mark(owner);
    }
    Ok(SwInterfaceAddressReplaceBeginReply::default())
}

pub(super) fn sw_interface_address_replace_end(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    _: SwInterfaceAddressReplaceEnd,
) -> Result<SwInterfaceAddressReplaceEndReply, Refusal> {
    let all: Vec<u32> = vpp.interface.table.iter().map(|i| i.sw_if_index).collect();
    for sw_if_index in all {
        let owner = vpp.fib.lender(sw_if_index).unwrap_or(sw_if_index);
        for proto in [Proto::Ip4, Proto::Ip6] {
            let stale: Vec<Prefix> = vpp
                .ip
                .addresses(proto)
                .chain(owner)
                .filter(|a| a.stale)
                .map(|a| Prefix { len: a.len, ..Prefix::host(proto, a.addr) })
                .collect();
            for prefix in stale {
                let _ = vpp.del_address(call, sw_if_index, &prefix);
            }
        }
    }
    Ok(SwInterfaceAddressReplaceEndReply::default())
}

pub(super) fn sw_interface_set_table(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: SwInterfaceSetTable,
) -> Result<SwInterfaceSetTableReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    vpp.ip_table_bind(call, Proto::of_is_ip6(r.is_ipv6), r.sw_if_index, r.vrf_id)?;
    Ok(SwInterfaceSetTableReply::default())
}

/// For an interface that is not there the table is ~0.
pub(super) fn sw_interface_get_table(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SwInterfaceGetTable,
) -> Result<SwInterfaceGetTableReply, Refusal> {
    if vpp.interface.table.expect(r.sw_if_index).is_err() {
        return Ok(SwInterfaceGetTableReply { retval: VppError::INVALID_SW_IF_INDEX.0, vrf_id: NONE });
    }
    let proto = Proto::of_is_ip6(r.is_ipv6);
    let vrf_id = vpp.fib.table_id(proto, vpp.fib.interface_fib(proto, r.sw_if_index));
    Ok(SwInterfaceGetTableReply { retval: 0, vrf_id })
}

pub(super) fn sw_interface_set_unnumbered(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SwInterfaceSetUnnumbered,
) -> Result<SwInterfaceSetUnnumberedReply, Refusal> {
    vpp.interface.table.expect(r.unnumbered_sw_if_index)?;
    if r.is_add && vpp.interface.table.expect(r.sw_if_index).is_err() {
        return Err(VppError::INVALID_SW_IF_INDEX_2.into());
    }
    vpp.update_unnumbered(r.unnumbered_sw_if_index, r.is_add.then_some(r.sw_if_index))?;
    Ok(SwInterfaceSetUnnumberedReply::default())
}

pub(super) fn sw_interface_set_ip_directed_broadcast(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SwInterfaceSetIpDirectedBroadcast,
) -> Result<SwInterfaceSetIpDirectedBroadcastReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    vpp.set_directed_broadcast(r.sw_if_index, r.enable);
    Ok(SwInterfaceSetIpDirectedBroadcastReply::default())
}

pub(super) fn sw_interface_ip6_enable_disable(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SwInterfaceIp6EnableDisable,
) -> Result<SwInterfaceIp6EnableDisableReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    if r.enable {
        vpp.ip6_link_enable(r.sw_if_index, None)?;
    } else {
        vpp.ip6_link_disable(r.sw_if_index)?;
    }
    Ok(SwInterfaceIp6EnableDisableReply::default())
}

/// Turns a feature on or off that no dump shows.
pub(super) fn sw_interface_ip4_enable_disable(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SwInterfaceIp4EnableDisable,
) -> Result<SwInterfaceIp4EnableDisableReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    Ok(SwInterfaceIp4EnableDisableReply::default())
}

pub(super) fn sw_interface_ip6_set_link_local_address(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SwInterfaceIp6SetLinkLocalAddress,
) -> Result<SwInterfaceIp6SetLinkLocalAddressReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    vpp.ip6_link_set_local_address(r.sw_if_index, r.ip.to_bits())?;
    Ok(SwInterfaceIp6SetLinkLocalAddressReply::default())
}
