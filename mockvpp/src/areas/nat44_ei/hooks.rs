//! What follows from changes of interfaces and their addresses.

use std::net::IpAddr;

use crate::areas::nat44_ei::{addresses, interfaces, mappings};
use crate::core::call::Call;
use crate::core::hooks::AddressChange;
use crate::core::vpp::Vpp;

/// VPP logs where NAT holds on to the interface.
pub(super) fn interface_deleted(vpp: &mut Vpp, _: &mut Call<'_>, sw_if_index: u32) {
    if vpp.nat44_ei.is_enabled {
        let _ = interfaces::forget(vpp, sw_if_index);
    }
}

pub(super) fn address_changed(vpp: &mut Vpp, _: &mut Call<'_>, change: AddressChange) {
    let (IpAddr::V4(address), _) = change.address else {
        return;
    };
    if vpp.nat44_ei.is_enabled {
        addresses::address_changed(vpp, change.sw_if_index, address, change.is_add);
        mappings::address_changed(vpp, change.sw_if_index, address, change.is_add);
    }
}
