//! Keys around ACLs and ACL-based forwarding.

use crate::keys::{part, strip_two};

/// Derived: an ACL applied to an interface, `vpp/acl/<acl>/interface/<ingress|egress>/<if>`.
pub fn acl_interface(acl: &str, interface: &str, ingress: bool) -> String {
    let flow = if ingress { "ingress" } else { "egress" };
    format!("vpp/acl/{}/interface/{flow}/{}", part(acl), part(interface))
}

/// ACL, interface and whether it is the ingress, of an [`acl_interface`] key.
pub fn parse_acl_interface(key: &str) -> Option<(&str, &str, bool)> {
    let (acl, rest) = strip_two(key, "vpp/acl/", "/interface/")?;
    let (flow, interface) = rest.split_once('/')?;
    let ingress = match flow {
        "ingress" => true,
        "egress" => false,
        _ => return None,
    };
    (!interface.is_empty()).then_some((acl, interface, ingress))
}

/// Derived: an ABF policy attached to an interface, `vpp/abf/<index>/interface/<if>`.
pub fn abf_interface(index: u32, interface: &str) -> String {
    format!("vpp/abf/{index}/interface/{}", part(interface))
}

/// Policy and interface of an [`abf_interface`] key.
pub fn parse_abf_interface(key: &str) -> Option<(u32, &str)> {
    let (index, interface) = strip_two(key, "vpp/abf/", "/interface/")?;
    Some((index.parse().ok()?, interface))
}
