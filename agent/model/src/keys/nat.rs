//! Keys around NAT44.

use crate::keys::part;

/// Derived from the global configuration when NAT44 is endpoint-dependent.
pub const ENDPOINT_DEPENDENT: &str = "vpp/nat44/endpoint-dependent";

/// Common prefix of twice-NAT address pools.
pub const TWICE_NAT_POOL_PREFIX: &str = "vpp/nat44/twiceNAT-pool/";

const INTERFACE: &str = "vpp/nat44/interface/";
const ADDRESS: &str = "vpp/nat44/address/";

/// Derived (deprecated configuration): NAT44 on an interface, `vpp/nat44/interface/<if>/feature/<in|out>`.
pub fn interface(interface: &str, inside: bool) -> String {
    format!(
        "{INTERFACE}{}/feature/{}",
        part(interface),
        if inside { "in" } else { "out" }
    )
}

/// Interface and whether it is inside, of an [`interface`] key.
pub fn parse_interface(key: &str) -> Option<(&str, bool)> {
    let (interface, feature) = key.strip_prefix(INTERFACE)?.rsplit_once("/feature/")?;
    let inside = match feature {
        "in" => true,
        "out" => false,
        _ => return None,
    };
    (!interface.is_empty()).then_some((interface, inside))
}

/// Derived (deprecated configuration): an address of the pool, `vpp/nat44/address/<address>/twice-nat/<on|off>`.
pub fn address(address: &str, twice_nat: bool) -> String {
    format!(
        "{ADDRESS}{address}/twice-nat/{}",
        if twice_nat { "on" } else { "off" }
    )
}

/// Address and whether it is for twice-NAT, of an [`address`] key.
pub fn parse_address(key: &str) -> Option<(&str, bool)> {
    let (address, twice_nat) = key.strip_prefix(ADDRESS)?.rsplit_once("/twice-nat/")?;
    let twice_nat = match twice_nat {
        "on" => true,
        "off" => false,
        _ => return None,
    };
    (!address.is_empty()).then_some((address, twice_nat))
}

/// Derived: a pool of twice-NAT addresses, `vpp/nat44/twiceNAT-pool/vrf/<vrf>/addresses/<first>[-<last>]`.
pub fn twice_nat_pool(vrf: u32, first_ip: &str, last_ip: &str) -> String {
    let dash = if last_ip.is_empty() { "" } else { "-" };
    format!("{TWICE_NAT_POOL_PREFIX}vrf/{vrf}/addresses/{first_ip}{dash}{last_ip}")
}

/// VRF, first and last address (empty if there is one only) of a [`twice_nat_pool`] key.
pub fn parse_twice_nat_pool(key: &str) -> Option<(u32, &str, &str)> {
    let (vrf, range) = key
        .strip_prefix(TWICE_NAT_POOL_PREFIX)?
        .strip_prefix("vrf/")?
        .split_once("/addresses/")?;
    let (first, last) = range.split_once('-').unwrap_or((range, ""));
    Some((vrf.parse().ok()?, first, last)).filter(|(_, first, _)| !first.is_empty())
}
