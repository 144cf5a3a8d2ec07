//! When two interfaces are the same to Linux, and when a change needs a new link.

use agent_model::linux::interfaces::Interface;
use agent_model::linux::interfaces::interface::Type;
use agent_model::linux::interfaces::veth_link::ChecksumOffloading;
use agent_model::normalize::same_mac;

use super::alias;

pub(super) fn default_mtu(interface: &Interface) -> u32 {
    match interface.r#type() {
        Type::Loopback => 65536,
        Type::VrfDevice => 65575,
        _ => 1500,
    }
}

pub(super) fn mtu(interface: &Interface) -> u32 {
    match interface.mtu {
        0 => default_mtu(interface),
        mtu => mtu,
    }
}

/// Kernels differ in the MTU that they give to VRF devices.
pub(super) fn mtu_differs(old: &Interface, new: &Interface) -> bool {
    let any = new.mtu == 0 && new.r#type() == Type::VrfDevice && [65536, 65575].contains(&old.mtu);
    !any && mtu(old) != mtu(new)
}

/// Whether the new value asks for another hardware address.
pub(super) fn mac_differs(old: &Interface, new: &Interface) -> bool {
    !new.phys_address.is_empty() && !same_mac(&old.phys_address, &new.phys_address)
}

/// Receiving and transmitting: whether the checksum is left to the device.
pub(super) fn offload(interface: &Interface) -> (bool, bool) {
    let veth = alias::veth(interface);
    let on = |offloading: i32| offloading != i32::from(ChecksumOffloading::ChksmOffloadDisabled);
    (
        on(veth.rx_checksum_offloading),
        on(veth.tx_checksum_offloading),
    )
}

/// Addresses and VRF membership are values of their own; but metadata name the VRF.
pub(super) fn equivalent(old: &Interface, new: &Interface) -> bool {
    if needs_recreate(old, new)
        || old.vrf_master_interface != new.vrf_master_interface
        || old.enabled != new.enabled
    {
        return false;
    }
    if new.r#type() == Type::Existing {
        return true;
    }
    let link_only = new.link_only;
    !mtu_differs(old, new) && offload(old) == offload(new) && (link_only || !mac_differs(old, new))
}

/// Another name of the link re-creates it, too: VPP's AF_PACKET interfaces know it by that.
pub(super) fn needs_recreate(old: &Interface, new: &Interface) -> bool {
    alias::host_name(old) != alias::host_name(new)
        || old.name != new.name
        || old.r#type != new.r#type
        || old.link_only != new.link_only
        || old.namespace != new.namespace
        || alias::peer_of(old) != alias::peer_of(new)
        || alias::vpp_tap(old) != alias::vpp_tap(new)
        || alias::table(old) != alias::table(new)
}
