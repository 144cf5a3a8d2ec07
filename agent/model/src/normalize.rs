//! Canonical forms of addresses, networks and names, used in keys and where values are compared.
//!
//! Functions that take text return `None` when it does not parse; those with a fallback say so.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use ipnet::IpNet;

/// Prefix of a reference to an allocated address, `alloc:<network>[/<interface>][/GW]`.
pub const ALLOC_REF_PREFIX: &str = "alloc:";

/// Largest name that VPP keeps as a tag: 64 bytes with the terminating zero.
pub const MAX_TAG_LEN: usize = 63;

/// Whether the text refers to an allocated address.
pub fn is_alloc_ref(text: &str) -> bool {
    text.starts_with(ALLOC_REF_PREFIX)
}

/// Parses an address.
pub fn ip(text: &str) -> Option<IpAddr> {
    text.parse().ok()
}

/// Text of an address as keys have it: an IPv4-mapped IPv6 address is written as IPv4.
pub fn ip_text(ip: IpAddr) -> String {
    ip.to_canonical().to_string()
}

/// Parses `address/prefix length`, host bits kept.
pub fn ip_net(text: &str) -> Option<IpNet> {
    text.parse().ok()
}

/// Parses `address/prefix length` or a lone address (whole-length prefix), host bits kept.
pub fn ip_net_or_host(text: &str) -> Option<IpNet> {
    ip_net(text).or_else(|| ip(text).map(IpNet::from))
}

/// The network that an `address/prefix length` lies in, host bits cleared: `10.0.0.7/24` is in `10.0.0.0/24`.
pub fn network(text: &str) -> Option<IpNet> {
    ip_net(text).map(|net| net.trunc())
}

/// Whether two networks are the same after clearing host bits; what does not parse is compared as text.
pub fn same_network(a: &str, b: &str) -> bool {
    match (network(a), network(b)) {
        (Some(a), Some(b)) => a == b,
        _ => a == b,
    }
}

/// Whether two addresses with prefix length are the same, host bits included; what does not parse (such as allocation
/// references) is compared as text.
pub fn same_ip_net(a: &str, b: &str) -> bool {
    match (ip_net(a), ip_net(b)) {
        (Some(a), Some(b)) => a == b,
        _ => a == b,
    }
}

/// Whether two addresses are the same; what does not parse is compared as text.
pub fn same_ip(a: &str, b: &str) -> bool {
    match (ip(a), ip(b)) {
        (Some(a), Some(b)) => a == b,
        _ => a == b,
    }
}

/// The unspecified address of a family.
pub fn unspecified(ipv6: bool) -> IpAddr {
    if ipv6 {
        IpAddr::V6(Ipv6Addr::UNSPECIFIED)
    } else {
        IpAddr::V4(Ipv4Addr::UNSPECIFIED)
    }
}

/// Whether an address or network (or anything containing a colon) is IPv6, as Ligato decides without parsing.
/// Allocation references contain a colon too; ask [`is_alloc_ref`] first.
pub fn looks_like_ipv6(text: &str) -> bool {
    text.contains(':')
}

/// Next hop of a route with its default: the unspecified address of the destination's family when empty.
pub fn next_hop_or_default(next_hop: &str, dst_network: &str) -> String {
    if next_hop.is_empty() {
        unspecified(looks_like_ipv6(dst_network)).to_string()
    } else {
        next_hop.to_owned()
    }
}

/// Parses a MAC address of six octets, separated by `:` or `-`, or in the form `aabb.ccdd.eeff`; digits of either case.
pub fn mac(text: &str) -> Option<[u8; 6]> {
    let mut octets = [0; 6];
    let (separator, digits) = match text.len() {
        17 if text.contains(':') => (':', 2),
        17 => ('-', 2),
        14 => ('.', 4),
        _ => return None,
    };
    let mut slots = octets.iter_mut();
    for part in text.split(separator) {
        if part.len() != digits || !part.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        for i in (0..digits).step_by(2) {
            *slots.next()? = u8::from_str_radix(part.get(i..i + 2)?, 16).ok()?;
        }
    }
    slots.next().is_none().then_some(octets)
}

/// Text of a MAC address: lower case, colons.
pub fn mac_text(octets: [u8; 6]) -> String {
    let [a, b, c, d, e, f] = octets;
    format!("{a:02x}:{b:02x}:{c:02x}:{d:02x}:{e:02x}:{f:02x}")
}

/// Whether two MAC addresses are the same; what does not parse is compared as text without regard to case.
pub fn same_mac(a: &str, b: &str) -> bool {
    match (mac(a), mac(b)) {
        (Some(a), Some(b)) => a == b,
        _ => a.eq_ignore_ascii_case(b),
    }
}

/// Whether two lists are equal as sets under the given equality. Quadratic: meant for the addresses of one interface.
pub fn same_set<T>(a: &[T], b: &[T], same: impl Fn(&T, &T) -> bool) -> bool {
    a.iter().all(|x| b.iter().any(|y| same(x, y))) && b.iter().all(|y| a.iter().any(|x| same(x, y)))
}

/// The value, or the default when it is zero, as protobuf leaves unset numbers.
pub fn or_default(value: u32, default: u32) -> u32 {
    if value == 0 { default } else { value }
}

/// PCI address in the name of a VMware interface, `vmxnet3-<domain>/<bus>/<slot>/<function>` in hexadecimal digits, as VPP's
/// number for it.
pub fn vmxnet3_pci_address(name: &str) -> Option<u32> {
    let mut parts = name.strip_prefix("vmxnet3-")?.split('/');
    let mut part = |max: u32| {
        let number = u32::from_str_radix(parts.next()?, 16).ok()?;
        (number <= max).then_some(number)
    };
    let (domain, bus, slot, function) = (part(0xffff)?, part(0xff)?, part(0x1f)?, part(7)?);
    let address = function << 29 | slot << 24 | bus << 16 | domain;
    parts.next().is_none().then_some(address)
}

/// Host name that a TAP gets when none is configured: `tap-` and the decimal FNV-1a hash of the logical name.
pub fn default_tap_host_name(name: &str) -> String {
    let hash = name.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    format!("tap-{hash}")
}

/// Label of a VRF table when none is configured, as VPP generates it: `ipv4-VRF:5`.
pub fn default_vrf_label(id: u32, ipv6: bool) -> String {
    format!("{}-VRF:{id}", if ipv6 { "ipv6" } else { "ipv4" })
}
