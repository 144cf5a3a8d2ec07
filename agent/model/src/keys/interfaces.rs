//! Keys around VPP interfaces.

use crate::keys::{INVALID_PART, part, strip, strip_two};
use crate::models;
use crate::netalloc::IpAddressSource;
use crate::normalize::is_alloc_ref;

const PREFIX: &str = "vpp/interface/";
const UNNUMBERED: &str = "vpp/interface/unnumbered/";
const DHCP_CLIENT: &str = "vpp/interface/dhcp-client/";
const DHCP_LEASE: &str = "vpp/interface/dhcp-lease/";
const IP6ND: &str = "vpp/interface/ip6nd/";
const STATE: &str = "vpp/status/v2/interface/";

/// Key of a configured VPP interface.
pub fn interface(name: &str) -> String {
    models::VPP_INTERFACE.key(name)
}

/// Derived: an address of an interface, `vpp/interface/<if>/address/<source>/<address>`. An allocation reference always
/// has the source `alloc_ref`.
pub fn address(interface: &str, address: &str, source: IpAddressSource) -> String {
    let source = if is_alloc_ref(address) {
        IpAddressSource::AllocRef
    } else {
        source
    };
    format!(
        "{}{}/{address}",
        address_prefix(interface),
        source_part(source)
    )
}

/// Common prefix of all addresses of an interface.
pub fn address_prefix(interface: &str) -> String {
    format!("{PREFIX}{}/address/", part(interface))
}

/// Interface, source and address of an [`address`] key.
pub fn parse_address(key: &str) -> Option<(&str, IpAddressSource, &str)> {
    let (interface, rest) = strip_two(key, PREFIX, "/address/")?;
    let (source, address) = rest.split_once('/')?;
    Some((interface, parse_source(source)?, address)).filter(|(_, _, address)| !address.is_empty())
}

/// Derived: membership of an interface in a VRF for the families in use,
/// `vpp/interface/<if>/vrf/<vrf>/ip-version/<v4|v6|both>`.
pub fn vrf(interface: &str, vrf: u32, ipv4: bool, ipv6: bool) -> String {
    let version = match (ipv4, ipv6) {
        (true, true) => "both",
        (true, false) => "v4",
        (false, true) => "v6",
        (false, false) => INVALID_PART,
    };
    format!("{}{vrf}/ip-version/{version}", vrf_prefix(interface))
}

/// Common prefix of the VRF membership of an interface, own or inherited.
pub fn vrf_prefix(interface: &str) -> String {
    format!("{PREFIX}{}/vrf/", part(interface))
}

/// Parts of a [`vrf`] key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InterfaceVrf<'k> {
    /// Logical name of the interface.
    pub interface: &'k str,
    /// Table id.
    pub vrf: u32,
    /// In the IPv4 table.
    pub ipv4: bool,
    /// In the IPv6 table.
    pub ipv6: bool,
}

/// Parts of a [`vrf`] key.
pub fn parse_vrf(key: &str) -> Option<InterfaceVrf<'_>> {
    let (head, version) = key.strip_prefix(PREFIX)?.rsplit_once("/ip-version/")?;
    let (interface, vrf) = head
        .rsplit_once("/vrf/")
        .filter(|(interface, _)| !interface.is_empty())?;
    let vrf = vrf.parse().ok()?;
    let (ipv4, ipv6) = match version {
        "both" => (true, true),
        "v4" => (true, false),
        "v6" => (false, true),
        _ => return None,
    };
    Some(InterfaceVrf {
        interface,
        vrf,
        ipv4,
        ipv6,
    })
}

/// Derived: an unnumbered interface is in the VRF of the interface whose address it borrows,
/// `vpp/interface/<if>/vrf/from-interface/<numbered-if>`.
pub fn inherited_vrf(interface: &str, numbered: &str) -> String {
    format!("{}from-interface/{}", vrf_prefix(interface), part(numbered))
}

/// Unnumbered and numbered interface of an [`inherited_vrf`] key.
pub fn parse_inherited_vrf(key: &str) -> Option<(&str, &str)> {
    strip_two(key, PREFIX, "/vrf/from-interface/")
}

/// Derived: the interface is unnumbered, `vpp/interface/unnumbered/<if>`.
pub fn unnumbered(interface: &str) -> String {
    format!("{UNNUMBERED}{}", part(interface))
}

/// Interface of an [`unnumbered`] key.
pub fn parse_unnumbered(key: &str) -> Option<&str> {
    strip(key, UNNUMBERED)
}

/// Derived: membership in a bond, `vpp/bond/<bond>/interface/<if>/`.
pub fn bonded(bond: &str, interface: &str) -> String {
    format!("vpp/bond/{}/interface/{}/", part(bond), part(interface))
}

/// Bond and member of a [`bonded`] key.
pub fn parse_bonded(key: &str) -> Option<(&str, &str)> {
    let (bond, interface) = strip_two(key, "vpp/bond/", "/interface/")?;
    let interface = interface.strip_suffix('/').unwrap_or(interface);
    (!interface.is_empty()).then_some((bond, interface))
}

/// Derived: a DHCP client runs on the interface.
pub fn dhcp_client(interface: &str) -> String {
    format!("{DHCP_CLIENT}{}", part(interface))
}

/// Interface of a [`dhcp_client`] key.
pub fn parse_dhcp_client(key: &str) -> Option<&str> {
    strip(key, DHCP_CLIENT)
}

/// Notification: a lease of the interface's DHCP client.
pub fn dhcp_lease(interface: &str) -> String {
    format!("{DHCP_LEASE}{}", part(interface))
}

/// Interface of a [`dhcp_lease`] key.
pub fn parse_dhcp_lease(key: &str) -> Option<&str> {
    strip(key, DHCP_LEASE)
}

/// Derived: IPv6 neighbour discovery client of the interface.
pub fn ip6nd(interface: &str) -> String {
    format!("{IP6ND}{}", part(interface))
}

/// Interface of an [`ip6nd`] key.
pub fn parse_ip6nd(key: &str) -> Option<&str> {
    strip(key, IP6ND)
}

/// Notification: the link is up or down, `vpp/interface/<if>/link-state/<UP|DOWN>`.
pub fn link_state(interface: &str, up: bool) -> String {
    format!(
        "{PREFIX}{}/link-state/{}",
        part(interface),
        if up { "UP" } else { "DOWN" }
    )
}

/// Interface and whether it is up, of a [`link_state`] key.
pub fn parse_link_state(key: &str) -> Option<(&str, bool)> {
    let (interface, state) = key.strip_prefix(PREFIX)?.rsplit_once("/link-state/")?;
    let up = match state {
        "UP" => true,
        "DOWN" => false,
        _ => return None,
    };
    (!interface.is_empty()).then_some((interface, up))
}

/// Derived: the thread that serves a receive queue, `vpp/interface/<if>/rx-placement/queue/<queue>`.
pub fn rx_placement(interface: &str, queue: u32) -> String {
    format!("{PREFIX}{}/rx-placement/queue/{queue}", part(interface))
}

/// Interface and queue of an [`rx_placement`] key.
pub fn parse_rx_placement(key: &str) -> Option<(&str, u32)> {
    let (interface, queue) = key
        .strip_prefix(PREFIX)?
        .rsplit_once("/rx-placement/queue/")?;
    Some((interface, queue.parse().ok()?)).filter(|(interface, _)| !interface.is_empty())
}

/// Derived: receive modes of all queues, `vpp/interface/<if>/rx-modes`.
pub fn rx_modes(interface: &str) -> String {
    format!("{PREFIX}{}/rx-modes", part(interface))
}

/// Interface of an [`rx_modes`] key.
pub fn parse_rx_modes(key: &str) -> Option<&str> {
    key.strip_prefix(PREFIX)?
        .strip_suffix("/rx-modes")
        .filter(|name| !name.is_empty())
}

/// Derived: the interface has at least one address, `vpp/interface/<if>/has-IP-address`.
pub fn has_ip_address(interface: &str) -> String {
    format!("{PREFIX}{}/has-IP-address", part(interface))
}

/// Interface of a [`has_ip_address`] key.
pub fn parse_has_ip_address(key: &str) -> Option<&str> {
    key.strip_prefix(PREFIX)?
        .strip_suffix("/has-IP-address")
        .filter(|name| !name.is_empty())
}

/// Published: operational state of an interface, `vpp/status/v2/interface/<if>`.
pub fn state(interface: &str) -> String {
    format!("{STATE}{}", part(interface))
}

/// Interface of a [`state`] key.
pub fn parse_state(key: &str) -> Option<&str> {
    strip(key, STATE)
}

/// Name of an address source inside keys, such as `from_dhcp`.
pub(crate) fn source_part(source: IpAddressSource) -> String {
    source.as_str_name().to_ascii_lowercase()
}

pub(crate) fn parse_source(part: &str) -> Option<IpAddressSource> {
    IpAddressSource::from_str_name(&part.to_ascii_uppercase())
}
