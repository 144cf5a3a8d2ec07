//! What types of tunnels have in common.

use std::net::IpAddr;

use agent_model::keys;
use agent_model::normalize;
use agent_model::vpp::l3::vrf_table::Protocol;
use agent_scheduler::Dependency;
use vpp_binapi::Message;
use vpp_binapi::api::ip_types::Address;

use crate::{CallError, Vpp};

/// The end of a tunnel, for the message; the error names its field.
pub(super) fn end<M: Message>(vpp: &Vpp, field: &str, text: &str) -> Result<Address, CallError> {
    text.parse::<IpAddr>()
        .map(Address::from)
        .map_err(|_| vpp.cannot_say::<M>(format!("{field}: {text:?} is not an IP address")))
}

/// The table of the packets outside, of the family of the tunnel's ends.
pub(super) fn table(label: &'static str, vrf: u32, end: &str) -> Option<Dependency> {
    let protocol = if normalize::looks_like_ipv6(end) {
        Protocol::Ipv6
    } else {
        Protocol::Ipv4
    };
    (vrf != 0).then(|| Dependency::on(label, keys::l3::vrf_table(vrf, protocol)))
}

/// The interface through which a group is reached is a member of one.
pub(super) fn multicast(label: &'static str, interface: &str) -> Option<Dependency> {
    (!interface.is_empty()).then(|| {
        Dependency::any_of(
            label,
            vec![keys::interfaces::address_prefix(interface)],
            is_multicast_address,
        )
    })
}

/// Whether the key is one of an address that makes an interface part of a multicast group.
fn is_multicast_address(key: &str) -> bool {
    keys::interfaces::parse_address(key)
        .and_then(|(_, _, address)| normalize::ip_net_or_host(address))
        .is_some_and(|net| net.addr().is_multicast())
}
