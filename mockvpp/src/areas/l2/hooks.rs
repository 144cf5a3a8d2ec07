//! What follows from changes of interfaces.

use crate::areas::l2::fib::{FibEntry, FibKey};
use crate::areas::l2::input::{Mode, NewMode};
use crate::core::call::Call;
use crate::core::vpp::Vpp;

/// Both ends of a cross-connect route again, and a port leaves its domain (`l2_input_interface_add_del`). A cross-connect
/// *to* the interface stays.
pub(super) fn interface_deleted(vpp: &mut Vpp, _: &mut Call<'_>, sw_if_index: u32) {
    let mode = vpp.l2.ports.input(sw_if_index).mode;
    if let Mode::Xconnect { tx_sw_if_index } = mode {
        // To route is never refused.
        let _ = vpp.set_l2_mode(tx_sw_if_index, NewMode::L3);
    }
    if mode != Mode::L3 {
        let _ = vpp.set_l2_mode(sw_if_index, NewMode::L3);
    }
}

/// The L2 FIB follows the MAC of a BVI, where its kind tells of changes: loopbacks and BVIs do
/// (`l2input_interface_mac_change`).
pub(super) fn mac_changed(vpp: &mut Vpp, _: &mut Call<'_>, sw_if_index: u32) {
    let Mode::Bridge {
        bd_index,
        is_bvi: true,
    } = vpp.l2.ports.input(sw_if_index).mode
    else {
        return;
    };
    let Some(interface) = vpp.interface.table.get(sw_if_index) else {
        return;
    };
    if !matches!(interface.dev_type.as_str(), "Loopback" | "BVI") {
        return;
    }
    let new = FibKey {
        bd_index,
        mac: interface.mac,
    };
    let entry = FibEntry::bvi(sw_if_index);
    let own = vpp
        .l2
        .fib
        .iter()
        .find(|(k, e)| k.bd_index == bd_index && **e == entry);
    if let Some(old) = own.map(|(key, _)| *key) {
        let _ = vpp.l2.fib.delete(old, sw_if_index);
    }
    vpp.l2.fib.add(new, entry);
}
