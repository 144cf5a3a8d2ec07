//! Keys around routing, neighbours and VRFs.

use crate::ModelMessage;
use crate::keys::{part, strip};
use crate::models;
use crate::normalize;
use crate::vpp::l3::{Route, VrfTable, vrf_table::Protocol};

const PROXY_ARP_INTERFACE: &str = "vpp/proxyarp/interface/";

/// Key of a configured VRF table, `config/vpp/v2/vrf-table/id/<id>/protocol/<IPV4|IPV6>`.
pub fn vrf_table(id: u32, protocol: Protocol) -> String {
    VrfTable {
        id,
        protocol: protocol.into(),
        ..Default::default()
    }
    .key()
}

/// Key of the VRF table with this id of the family of an address or network.
pub fn vrf_table_of(id: u32, address: &str) -> String {
    let ipv6 = normalize::looks_like_ipv6(address);
    vrf_table(id, if ipv6 { Protocol::Ipv6 } else { Protocol::Ipv4 })
}

/// Table id and family of a [`vrf_table`] key.
pub fn parse_vrf_table(key: &str) -> Option<(u32, Protocol)> {
    let (id, protocol) = models::VPP_VRF_TABLE
        .instance_name_of(key)?
        .strip_prefix("id/")?
        .split_once("/protocol/")?;
    Some((id.parse().ok()?, Protocol::from_str_name(protocol)?))
}

/// Key of a configured route from its parts; empty text leaves a part out.
pub fn route(outgoing_interface: &str, vrf_id: u32, dst_network: &str, next_hop: &str) -> String {
    Route {
        outgoing_interface: outgoing_interface.to_owned(),
        vrf_id,
        dst_network: dst_network.to_owned(),
        next_hop_addr: next_hop.to_owned(),
        ..Default::default()
    }
    .key()
}

/// Common prefix of the keys of routes without outgoing interface in a VRF.
pub fn route_vrf_prefix(vrf_id: u32) -> String {
    format!("{}vrf/{vrf_id}/", models::VPP_ROUTE.key_prefix())
}

/// Parts of a route's key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RouteParts<'k> {
    /// Outgoing interface, empty if none.
    pub outgoing_interface: &'k str,
    /// Table id.
    pub vrf_id: u32,
    /// Destination: `address/prefix length` or an allocation reference.
    pub dst_network: &'k str,
    /// Next hop, empty if none.
    pub next_hop: &'k str,
}

/// Parts of a route's key.
pub fn parse_route(key: &str) -> Option<RouteParts<'_>> {
    let name = models::VPP_ROUTE.instance_name_of(key)?;
    let (outgoing_interface, name) = match name.strip_prefix("if/") {
        // An interface may be called "a/vrf/b": the last "/vrf/" belongs to the key.
        Some(rest) => rest.rsplit_once("/vrf/")?,
        None => ("", name.strip_prefix("vrf/")?),
    };
    let (vrf, dst) = name.split_once("/dst/")?;
    let (dst_network, next_hop) = dst.split_once("/gw/").unwrap_or((dst, ""));
    let vrf_id = vrf.parse().ok()?;
    (!dst_network.is_empty()).then_some(RouteParts {
        outgoing_interface,
        vrf_id,
        dst_network,
        next_hop,
    })
}

/// Key of a configured neighbour.
pub fn arp(interface: &str, ip_address: &str) -> String {
    models::VPP_ARP.key(&format!("{interface}/{ip_address}"))
}

/// Derived: proxy ARP answers on an interface, `vpp/proxyarp/interface/<if>`.
pub fn proxy_arp_interface(interface: &str) -> String {
    format!("{PROXY_ARP_INTERFACE}{}", part(interface))
}

/// Interface of a [`proxy_arp_interface`] key.
pub fn parse_proxy_arp_interface(key: &str) -> Option<&str> {
    strip(key, PROXY_ARP_INTERFACE)
}
