//! What an interface is divided into: parts that have dependencies of their own.

use std::borrow::Cow;

use agent_model::keys::interfaces as keys;
use agent_model::netalloc::IpAddressSource;
use agent_model::normalize::{ip_net_or_host, is_alloc_ref, looks_like_ipv6};
use agent_model::vpp::interfaces::Interface;
use agent_model::vpp::interfaces::interface::{Link, Type};
use agent_scheduler::{AnyValue, Empty, Key};

use crate::Proto;
use crate::interfaces::admin_up;

/// Keys and values derived from an interface.
pub(super) fn values(interface: &Interface) -> Vec<(Key, AnyValue)> {
    let name = interface.name.as_str();
    let mut derived: Vec<(Key, AnyValue)> = Vec::new();
    let mut add = |key: String, value: AnyValue| derived.push((key.into(), value));

    if interface.enabled {
        add(admin_up::key(name), Proto::value(parts(interface)));
    }
    if let Some(unnumbered) = &interface.unnumbered {
        add(keys::unnumbered(name), Proto::value(unnumbered.clone()));
        let lender = &unnumbered.interface_with_ip;
        add(keys::inherited_vrf(name, lender), Empty::value());
    } else {
        let (ipv4, ipv6) = families(interface);
        if ipv4 || ipv6 {
            add(keys::vrf(name, interface.vrf, ipv4, ipv6), Empty::value());
        }
    }
    if let Some(Link::Bond(bond)) = &interface.link {
        for member in &bond.bonded_interfaces {
            let key = keys::bonded(name, &member.name);
            add(key, Proto::value(member.clone()));
        }
    }
    if interface.set_dhcp_client {
        add(keys::dhcp_client(name), Empty::value());
    }
    if let Some(ip6_nd) = &interface.ip6_nd {
        add(keys::ip6nd(name), Proto::value(*ip6_nd));
    }
    for address in &interface.ip_addresses {
        let key = keys::address(name, &canonical(address), IpAddressSource::Static);
        add(key, Empty::value());
    }
    if !interface.ip_addresses.is_empty() {
        add(keys::has_ip_address(name), Empty::value());
    }
    if !interface.rx_modes.is_empty() {
        let mut value = parts(interface);
        value.rx_modes.clone_from(&interface.rx_modes);
        add(keys::rx_modes(name), Proto::value(value));
    }
    for placement in &interface.rx_placements {
        let key = keys::rx_placement(name, placement.queue);
        add(key, Proto::value(*placement));
    }
    derived
}

/// The address as VPP writes it, so that a value read from VPP has the same key.
fn canonical(address: &str) -> Cow<'_, str> {
    match ip_net_or_host(address) {
        Some(net) if !is_alloc_ref(address) => net.to_string().into(),
        _ => address.into(),
    }
}

/// Name, type and, of a sub-interface, where it belongs: what derived values need to know of their interface.
fn parts(interface: &Interface) -> Interface {
    Interface {
        name: interface.name.clone(),
        r#type: interface.r#type,
        link: match &interface.link {
            Some(Link::Sub(sub)) => Some(Link::Sub(agent_model::vpp::interfaces::SubInterface {
                parent_name: sub.parent_name.clone(),
                ..Default::default()
            })),
            _ => None,
        },
        ..Default::default()
    }
}

/// The address families in use: of the addresses, and of a tunnel's ends. References to allocations count as IPv4.
fn families(interface: &Interface) -> (bool, bool) {
    let end = match &interface.link {
        Some(Link::Vxlan(vxlan)) => Some(vxlan.src_address.as_str()),
        Some(Link::Gtpu(gtpu)) => Some(gtpu.src_addr.as_str()),
        Some(Link::Ipip(ipip)) => Some(ipip.src_addr.as_str()),
        _ => None,
    };
    let is_ipv6 = |address: &str| !is_alloc_ref(address) && looks_like_ipv6(address);
    let addresses = interface.ip_addresses.iter().map(String::as_str).chain(end);
    addresses.fold((false, false), |(ipv4, ipv6), address| {
        (ipv4 || !is_ipv6(address), ipv6 || is_ipv6(address))
    })
}

/// Whether an address family is among some addresses, as [`families`] sees them.
pub(super) fn families_of(addresses: &[String]) -> (bool, bool) {
    families(&Interface {
        r#type: Type::UndefinedType.into(),
        ip_addresses: addresses.to_vec(),
        ..Default::default()
    })
}
