//! When two interfaces mean the same to VPP.

use agent_model::normalize::{same_ip_net, same_mac, same_set};
use agent_model::vpp::interfaces::Interface;

use super::kinds::{Kinds, Mac, Mtu};
use crate::Options;

/// Whether what a new value says is what the old one has. What the new one leaves open (MAC address, MTU) is no
/// difference.
pub(super) fn equivalent(
    kinds: &Kinds,
    options: &Options,
    old: &Interface,
    new: &Interface,
) -> bool {
    old.name == new.name
        && old.r#type == new.r#type
        && old.enabled == new.enabled
        && old.set_dhcp_client == new.set_dhcp_client
        && old.unnumbered == new.unnumbered
        && old.ip6_nd == new.ip6_nd
        && (new.unnumbered.is_some() || old.vrf == new.vrf)
        && same_addresses(old, new)
        && kinds.of(new).is_none_or(|kind| {
            kind.equivalent(old, new)
                && (kind.mac() == Mac::Fixed || same_mac_address(old, new))
                && !mtu_differs(kind.mtu(), options, old, new)
        })
}

fn same_addresses(old: &Interface, new: &Interface) -> bool {
    same_set(&old.ip_addresses, &new.ip_addresses, |a, b| {
        same_ip_net(a, b)
    })
}

pub(super) fn same_mac_address(old: &Interface, new: &Interface) -> bool {
    new.phys_address.is_empty() || same_mac(&old.phys_address, &new.phys_address)
}

/// The MTU to be set: the configured or the default one.
pub(super) fn effective_mtu(options: &Options, interface: &Interface) -> u32 {
    if interface.mtu == 0 {
        options.default_mtu
    } else {
        interface.mtu
    }
}

pub(super) fn mtu_differs(kind: Mtu, options: &Options, old: &Interface, new: &Interface) -> bool {
    let new = effective_mtu(options, new);
    kind != Mtu::None && new != 0 && old.mtu != new
}

/// Whether the difference needs a new interface.
pub(super) fn needs_recreate(kinds: &Kinds, old: &Interface, new: &Interface) -> bool {
    old.r#type != new.r#type
        || kinds.of(new).is_some_and(|kind| {
            !kind.can_update(old, new)
                || (kind.created_in_vrf() && old.vrf != new.vrf)
                || (kind.mac() == Mac::OnlyAtCreate && !same_mac_address(old, new))
        })
}
