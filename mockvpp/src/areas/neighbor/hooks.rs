//! What becomes of neighbours when their interface changes.

use crate::areas::fib::{Prefix, Proto};
use crate::core::call::Call;
use crate::core::hooks::AddressChange;
use crate::core::vpp::Vpp;

fn flush(vpp: &mut Vpp, call: &mut Call<'_>, sw_if_index: u32, proto: Proto, with_static: bool) {
    let is_ip6 = proto == Proto::Ip6;
    let all = vpp.neighbor.pool.iter();
    let on = all.filter(|(_, n)| n.sw_if_index == sw_if_index && n.ip.is_ipv6() == is_ip6);
    let doomed = on.filter(|(_, n)| with_static || !n.flags.is_static).map(|(i, _)| i).collect();
    vpp.neighbors_destroy(call, doomed);
}

/// Dynamic neighbours go when their interface goes down.
pub(super) fn admin_changed(vpp: &mut Vpp, call: &mut Call<'_>, sw_if_index: u32) {
    if vpp.interface.table.get(sw_if_index).is_some_and(|i| !i.is_admin_up()) {
        for proto in [Proto::Ip4, Proto::Ip6] {
            flush(vpp, call, sw_if_index, proto, false);
        }
    }
}

pub(super) fn interface_deleted(vpp: &mut Vpp, call: &mut Call<'_>, sw_if_index: u32) {
    for proto in [Proto::Ip4, Proto::Ip6] {
        flush(vpp, call, sw_if_index, proto, true);
    }
}

/// Dynamic neighbours go with the address whose prefix covered them.
pub(super) fn address_changed(vpp: &mut Vpp, call: &mut Call<'_>, change: AddressChange) {
    if change.is_add {
        return;
    }
    let (ip, len) = change.address;
    let prefix = Prefix::new(ip, len);
    let walk = vpp.neighbor.walk(prefix.proto, Some(change.sw_if_index));
    let covered = walk.filter(|(_, n)| !n.flags.is_static && prefix.covers(&Prefix::new(n.ip, 0)));
    let doomed = covered.map(|(i, _)| i).collect();
    vpp.neighbors_destroy(call, doomed);
}
