use std::net::IpAddr;

use agent_linux::{Errno, ROUTE_PROTOCOL, Route as LinuxRoute, Scope as LinuxScope};
use agent_model::linux::l3::Route;
use agent_model::linux::l3::route::Scope;
use agent_scheduler::{OpContext, ValueError};
use ipnet::IpNet;

use crate::linux::context::{tolerate_gone, value_error};
use crate::linux::{LinuxContext, LinuxIfMeta, interface_meta};
use crate::netalloc::written;

/// Destination of a route.
pub(super) fn destination(ctx: &OpContext, route: &Route) -> Result<IpNet, ValueError> {
    Ok(written(ctx, &route.dst_network, &route.outgoing_interface)?.trunc())
}

/// Next hop of a route; the unspecified address is none.
pub(super) fn gateway(ctx: &OpContext, route: &Route) -> Result<Option<IpAddr>, ValueError> {
    if route.gw_addr.is_empty() {
        return Ok(None);
    }
    let gateway = written(ctx, &route.gw_addr, &route.outgoing_interface)?.addr();
    Ok(Some(gateway).filter(|gateway| !gateway.is_unspecified()))
}

/// Scope of a route as Linux has it; IPv6 has none. Where none is configured Linux would choose as it chooses here.
pub(super) fn scope(route: &Route) -> LinuxScope {
    match route.scope() {
        Scope::Undefined | Scope::Global => LinuxScope::Universe,
        Scope::Site => LinuxScope::Site,
        Scope::Link => LinuxScope::Link,
        Scope::Host => LinuxScope::Host,
    }
}

/// Routing table of an interface: that of its VRF device, or the main one.
pub(super) fn table(ctx: &OpContext, link: &LinuxIfMeta) -> u32 {
    if link.vrf_master.is_empty() {
        return LinuxRoute::MAIN_TABLE;
    }
    let vrf = interface_meta(ctx, &link.vrf_master).ok();
    vrf.and_then(|vrf| vrf.table)
        .unwrap_or(LinuxRoute::MAIN_TABLE)
}

fn message(ctx: &OpContext, link: &LinuxIfMeta, route: &Route) -> Result<LinuxRoute, ValueError> {
    Ok(LinuxRoute {
        table: table(ctx, link),
        destination: destination(ctx, route)?,
        metric: route.metric,
        link: link.index,
        gateway: gateway(ctx, route)?,
        scope: scope(route),
        protocol: ROUTE_PROTOCOL,
    })
}

pub(super) async fn add(
    linux: &LinuxContext,
    ctx: &OpContext,
    route: &Route,
) -> Result<(), ValueError> {
    let link = interface_meta(ctx, &route.outgoing_interface)?;
    let message = message(ctx, &link, route)?;
    let added = linux.netlink.add_route(&link.namespace, &message).await;
    match added {
        Err(error) if error.errno() == Some(Errno::EEXIST) => Err(ValueError::southbound(format!(
            "{error}; another route to {} has the same metric {}: give one of them another metric",
            message.destination, message.metric
        ))),
        added => added.map_err(value_error),
    }
}

pub(super) async fn replace(
    linux: &LinuxContext,
    ctx: &OpContext,
    route: &Route,
) -> Result<(), ValueError> {
    let link = interface_meta(ctx, &route.outgoing_interface)?;
    let message = message(ctx, &link, route)?;
    let replaced = linux.netlink.replace_route(&link.namespace, &message);
    replaced.await.map_err(value_error)
}

/// Routes go with their link and with its last address: what is gone is fine.
pub(super) async fn delete(
    linux: &LinuxContext,
    ctx: &OpContext,
    route: &Route,
) -> Result<(), ValueError> {
    let link = interface_meta(ctx, &route.outgoing_interface)?;
    let message = LinuxRoute {
        // Whoever made it.
        protocol: 0,
        ..message(ctx, &link, route)?
    };
    tolerate_gone(linux.netlink.delete_route(&link.namespace, &message).await)
}
