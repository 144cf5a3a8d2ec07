//! Keys around Linux interfaces, routes and namespaces.

use crate::keys::interfaces::{parse_source, source_part};
use crate::keys::{part, strip, strip_two};
use crate::models;
use crate::netalloc::IpAddressSource;
use crate::normalize::is_alloc_ref;

const HOST_NAME: &str = "linux/interface/host-name/";
const STATE: &str = "linux/interface/state/";
const INTERFACE: &str = "linux/interface/";
const LINK_LOCAL_ROUTE: &str = "linux/link-local-route/";
const MICROSERVICE: &str = "linux/microservice/";

/// Key of a configured Linux interface.
pub fn interface(name: &str) -> String {
    models::LINUX_INTERFACE.key(name)
}

/// Notification: an interface of that host name exists and is up in the agent's network namespace.
pub fn host_name(host_name: &str) -> String {
    format!("{HOST_NAME}{host_name}")
}

/// Host name of a [`host_name`] key; `None` for the longer keys below it.
pub fn parse_host_name(key: &str) -> Option<&str> {
    strip(key, HOST_NAME).filter(|name| !name.contains('/'))
}

/// Notification: an address of the host's interface, `linux/interface/host-name/<host>/address/<address>`.
pub fn host_name_address(host_name: &str, address: &str) -> String {
    format!("{HOST_NAME}{}/address/{address}", part(host_name))
}

/// Host name and address of a [`host_name_address`] key.
pub fn parse_host_name_address(key: &str) -> Option<(&str, &str)> {
    strip_two(key, HOST_NAME, "/address/")
}

/// Notification: the host's interface is in a VRF device, `linux/interface/host-name/<host>/vrf-host-name/<vrf>`.
pub fn host_name_vrf(host_name: &str, vrf_host_name: &str) -> String {
    format!(
        "{HOST_NAME}{}/vrf-host-name/{vrf_host_name}",
        part(host_name)
    )
}

/// Host names of interface and VRF device of a [`host_name_vrf`] key.
pub fn parse_host_name_vrf(key: &str) -> Option<(&str, &str)> {
    strip_two(key, HOST_NAME, "/vrf-host-name/")
}

/// Derived: configured administrative state, `linux/interface/state/<if>/<UP|DOWN>`.
pub fn state(interface: &str, up: bool) -> String {
    format!("{STATE}{interface}/{}", if up { "UP" } else { "DOWN" })
}

/// Interface and whether it is up, of a [`state`] key.
pub fn parse_state(key: &str) -> Option<(&str, bool)> {
    let (interface, state) = key.strip_prefix(STATE)?.rsplit_once('/')?;
    let up = match state {
        "UP" => true,
        "DOWN" => false,
        _ => return None,
    };
    (!interface.is_empty()).then_some((interface, up))
}

/// Derived: an address of an interface, `linux/interface/<if>/address/<source>/<address>`. An allocation reference
/// always has the source `alloc_ref`.
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
    format!("{INTERFACE}{}/address/", part(interface))
}

/// Interface, source and address of an [`address`] key.
pub fn parse_address(key: &str) -> Option<(&str, IpAddressSource, &str)> {
    if key.starts_with(HOST_NAME) || key.starts_with(STATE) {
        return None;
    }
    let (interface, rest) = strip_two(key, INTERFACE, "/address/")?;
    let (source, address) = rest.split_once('/')?;
    Some((interface, parse_source(source)?, address)).filter(|(_, _, address)| !address.is_empty())
}

/// Derived: the interface belongs to a VRF device, `linux/interface/<if>/vrf/<vrf>`.
pub fn vrf(interface: &str, vrf: &str) -> String {
    format!("{INTERFACE}{}/vrf/{}", part(interface), part(vrf))
}

/// Interface and VRF device of a [`vrf`] key.
pub fn parse_vrf(key: &str) -> Option<(&str, &str)> {
    if key.starts_with(HOST_NAME) || key.starts_with(STATE) || parse_address(key).is_some() {
        return None;
    }
    strip_two(key, INTERFACE, "/vrf/")
}

/// Derived: a route of scope link, `linux/link-local-route/<if>/dest-address/<destination>`.
pub fn link_local_route(outgoing_interface: &str, dst_network: &str) -> String {
    format!(
        "{}dest-address/{dst_network}",
        link_local_route_prefix(outgoing_interface)
    )
}

/// Common prefix of the routes of scope link through an interface.
pub fn link_local_route_prefix(outgoing_interface: &str) -> String {
    format!("{LINK_LOCAL_ROUTE}{outgoing_interface}/")
}

/// Interface and destination of a [`link_local_route`] key.
pub fn parse_link_local_route(key: &str) -> Option<(&str, &str)> {
    strip_two(key, LINK_LOCAL_ROUTE, "/dest-address/")
}

/// Notification: a microservice (container with that label) runs.
pub fn microservice(label: &str) -> String {
    format!("{MICROSERVICE}{label}")
}

/// Label of a [`microservice`] key.
pub fn parse_microservice(key: &str) -> Option<&str> {
    strip(key, MICROSERVICE)
}
