//! Aliases, by which the agent knows its links again.

use agent_linux::MAX_ALIAS_LEN;
use agent_model::linux::interfaces::interface::{Link, Type};
use agent_model::linux::interfaces::{Interface, TapLink, VethLink};

/// Alias of a device that the agent has let go of but cannot delete.
pub(super) const UNCONFIGURED: &str = "unconfigured";

/// Text of the alias, after the agent's prefix. `original`: the name that the Linux side of a TAP got from VPP.
pub(super) fn text(interface: &Interface, original: &str) -> String {
    let name = &interface.name;
    match interface.r#type() {
        Type::Veth => format!("{name}/{}", peer_of(interface)),
        Type::TapToVpp => format!("{name}/{}/{original}", vpp_tap(interface)),
        _ => name.clone(),
    }
}

/// Alias text of the other end of a pair.
pub(super) fn peer_text(interface: &Interface) -> String {
    format!("{}/{}", peer_of(interface), interface.name)
}

/// Whether the longest alias that the interface may get fits.
pub(super) fn fits(prefix: &str, interface: &Interface) -> bool {
    let original = "a".repeat(agent_linux::MAX_NAME_LEN);
    prefix.len() + text(interface, &original).len() <= MAX_ALIAS_LEN
}

pub(super) fn veth(interface: &Interface) -> VethLink {
    match &interface.link {
        Some(Link::Veth(veth)) => veth.clone(),
        _ => VethLink::default(),
    }
}

pub(super) fn peer_of(interface: &Interface) -> &str {
    match &interface.link {
        Some(Link::Veth(veth)) => &veth.peer_if_name,
        _ => "",
    }
}

pub(super) fn vpp_tap(interface: &Interface) -> &str {
    match &interface.link {
        Some(Link::Tap(TapLink { vpp_tap_if_name })) => vpp_tap_if_name,
        _ => "",
    }
}

pub(super) fn table(interface: &Interface) -> u32 {
    match &interface.link {
        Some(Link::VrfDev(vrf)) => vrf.routing_table,
        _ => 0,
    }
}

/// Name of the link.
pub(super) fn host_name(interface: &Interface) -> &str {
    match interface.r#type() {
        Type::Loopback => "lo",
        _ if interface.host_if_name.is_empty() => &interface.name,
        _ => &interface.host_if_name,
    }
}

/// 32 bits of FNV-1a.
fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

/// What the temporary names of this agent's links begin with. They are unfinished, or the parked end of a pair.
pub(super) fn temporary_prefix(alias_prefix: &str) -> String {
    format!("v{:05x}-", hash(alias_prefix) & 0xf_ffff)
}

/// Name of a link until it is finished.
pub(super) fn temporary(alias_prefix: &str, name: &str) -> String {
    format!("{}{:08x}", temporary_prefix(alias_prefix), hash(name))
}
