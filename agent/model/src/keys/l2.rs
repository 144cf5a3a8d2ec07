//! Keys around bridge domains.

use crate::keys::{part, strip_two};
use crate::models;

/// Key of a configured bridge domain.
pub fn bridge_domain(name: &str) -> String {
    models::VPP_BRIDGE_DOMAIN.key(name)
}

/// Derived: an interface in a bridge domain, `vpp/bd/<bd>/interface/<if>`.
pub fn bd_interface(bridge_domain: &str, interface: &str) -> String {
    format!(
        "vpp/bd/{}/interface/{}",
        part(bridge_domain),
        part(interface)
    )
}

/// Bridge domain and interface of a [`bd_interface`] key.
pub fn parse_bd_interface(key: &str) -> Option<(&str, &str)> {
    strip_two(key, "vpp/bd/", "/interface/")
}
