//! What every interface starts with: IPv4, IPv6 and MPLS are not enabled on it (`ip4_sw_interface_add_del`,
//! `ip6_sw_interface_add_del`, `mpls_sw_interface_add_del`).

use crate::core::call::Call;
use crate::core::vpp::Vpp;

const NOT_ENABLED: [(&str, &str); 5] = [
    ("ip4-unicast", "ip4-not-enabled"),
    ("ip4-multicast", "ip4-not-enabled"),
    ("ip6-unicast", "ip6-not-enabled"),
    ("ip6-multicast", "ip6-not-enabled"),
    ("mpls-input", "mpls-not-enabled"),
];

fn set(vpp: &mut Vpp, sw_if_index: u32, enable: bool) {
    for (arc, feature) in NOT_ENABLED {
        let set = vpp
            .feature
            .enable_disable(arc, feature, sw_if_index, enable);
        debug_assert!(set.is_ok(), "{arc} {feature} is in the table");
    }
}

/// `local0` is added before anybody can listen.
pub(super) fn boot(vpp: &mut Vpp) {
    set(vpp, 0, true);
}

pub(super) fn interface_added(vpp: &mut Vpp, _: &mut Call<'_>, sw_if_index: u32) {
    set(vpp, sw_if_index, true);
}

pub(super) fn interface_deleted(vpp: &mut Vpp, _: &mut Call<'_>, sw_if_index: u32) {
    set(vpp, sw_if_index, false);
}
