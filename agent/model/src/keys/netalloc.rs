//! Keys around allocated addresses.

use crate::keys::strip_two;

/// Derived: the gateway of an allocation lies in the interface's subnet,
/// `netalloc/neigh-gw/network/<network>/interface/<if>`.
pub fn neighbour_gateway(network: &str, interface: &str) -> String {
    format!("netalloc/neigh-gw/network/{network}/interface/{interface}")
}

/// Network and interface of a [`neighbour_gateway`] key.
pub fn parse_neighbour_gateway(key: &str) -> Option<(&str, &str)> {
    strip_two(key, "netalloc/neigh-gw/network/", "/interface/")
}
