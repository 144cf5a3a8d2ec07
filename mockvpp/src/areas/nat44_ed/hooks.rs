//! What follows from changes of interfaces and their addresses.

use std::net::IpAddr;

use crate::areas::nat44_ed::{addresses, interfaces, mappings};
use crate::core::call::Call;
use crate::core::hooks::AddressChange;
use crate::core::vpp::Vpp;

pub(super) fn interface_deleted(vpp: &mut Vpp, _: &mut Call<'_>, sw_if_index: u32) {
    if vpp.nat44_ed.is_enabled {
        let gone = interfaces::forget(vpp, sw_if_index);
        debug_assert!(gone.is_ok(), "it was found");
    }
}

pub(super) fn address_changed(vpp: &mut Vpp, _: &mut Call<'_>, change: AddressChange) {
    let (IpAddr::V4(address), _) = change.address else {
        return;
    };
    if vpp.nat44_ed.is_enabled {
        addresses::address_changed(vpp, change.sw_if_index, address, change.is_add);
        mappings::address_changed(vpp, change.sw_if_index, address, change.is_add);
    }
}
