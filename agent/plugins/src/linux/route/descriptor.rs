use std::net::IpAddr;

use agent_linux::Route as LinuxRoute;
use agent_model::keys::linux as keys;
use agent_model::keys::netalloc::neighbour_gateway;
use agent_model::linux::l3::Route;
use agent_model::linux::l3::route::Scope;
use agent_model::{ModelMessage, normalize};
use agent_scheduler::{
    AnyValue, Dependency, Empty, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError,
};
use async_trait::async_trait;
use ipnet::IpNet;

use super::calls;
use super::retrieve::{self, RetrievedRoute};
use crate::linux::LinuxContext;
use crate::netalloc::Reference;
use crate::{Proto, invalid, names};

/// Descriptor of Linux routes.
#[derive(Debug)]
pub struct LinuxRouteDescriptor {
    linux: LinuxContext,
}

impl LinuxRouteDescriptor {
    /// The descriptor over a Linux.
    pub fn new(linux: &LinuxContext) -> Self {
        Self {
            linux: linux.clone(),
        }
    }
}

/// Whether the destination is one of IPv6; what is allocated counts as IPv4.
fn is_v6(route: &Route) -> bool {
    matches!(normalize::network(&route.dst_network), Some(IpNet::V6(_)))
}

/// Next hop of a route, unless it is a reference.
fn plain_gateway(route: &Route) -> Option<IpAddr> {
    normalize::ip(&route.gw_addr).filter(|gateway| !gateway.is_unspecified())
}

/// What Linux makes of a metric.
fn metric(route: &Route) -> u32 {
    match route.metric {
        0 if is_v6(route) => LinuxRoute::IP6_METRIC,
        metric => metric,
    }
}

#[async_trait]
impl TypedDescriptor for LinuxRouteDescriptor {
    type Value = Proto<Route>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: "linux-route",
        value_type: Route::MODEL.proto_name,
        key_prefix: Some("config/linux/l3/v2/route/"),
        operations: Operations::ALL,
        retrieve_dependencies: &[names::NETALLOC_IP, names::LINUX_INTERFACE],
        ..Facts::NEW
    };

    fn validate(&self, _: &Key, route: &Self::Value) -> Result<(), ValueError> {
        route.0.validate().map_err(|errors| invalid(&errors))
    }

    fn equivalent(&self, _: &Key, old: &Self::Value, new: &Self::Value) -> bool {
        old.outgoing_interface == new.outgoing_interface
            && (is_v6(new) || calls::scope(old) == calls::scope(new))
            && metric(old) == metric(new)
            && normalize::same_network(&old.dst_network, &new.dst_network)
            && plain_gateway(old) == plain_gateway(new)
            && (plain_gateway(new).is_some() || old.gw_addr == new.gw_addr || both_none(old, new))
    }

    /// Linux tells routes apart by their metric.
    fn update_with_recreate(
        &self,
        _: &Key,
        old: &Self::Value,
        new: &Self::Value,
        _: Option<&()>,
    ) -> bool {
        metric(old) != metric(new)
    }

    fn dependencies(&self, _: &Key, route: &Self::Value) -> Vec<Dependency> {
        let interface = &route.outgoing_interface;
        let mut dependencies = vec![Dependency::on(
            "outgoing-interface-is-up",
            keys::state(interface, true),
        )];
        if let Some(reference) = Reference::parse(&route.dst_network, interface) {
            dependencies.push(reference.dependency("dst_network", &route.dst_network));
        }
        if let Some(reference) = Reference::parse(&route.gw_addr, interface) {
            dependencies.push(reference.dependency("gw_addr", &route.gw_addr));
            dependencies.extend(allocated_reachable(interface, reference));
        }
        if let Some(gateway) = plain_gateway(route) {
            dependencies.push(reachable(interface, gateway));
        }
        dependencies.push(Dependency::under(
            "outgoing-interface-has-ip-address",
            keys::address_prefix(interface),
        ));
        dependencies
    }

    fn derived_values(&self, _: &Key, route: &Self::Value) -> Vec<(Key, AnyValue)> {
        let link = route.scope() == Scope::Link;
        let key = || keys::link_local_route(&route.outgoing_interface, &route.dst_network);
        link.then(|| (key().into(), Empty::value()))
            .into_iter()
            .collect()
    }

    async fn create(
        &self,
        ctx: &OpContext,
        _: &Key,
        route: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        calls::add(&self.linux, ctx, route).await?;
        Ok(None)
    }

    async fn update(
        &self,
        ctx: &OpContext,
        _: &Key,
        _: &Self::Value,
        new: &Self::Value,
        _: Option<&()>,
    ) -> Result<Option<()>, ValueError> {
        calls::replace(&self.linux, ctx, new).await?;
        Ok(None)
    }

    async fn delete(
        &self,
        ctx: &OpContext,
        _: &Key,
        route: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        calls::delete(&self.linux, ctx, route).await
    }

    async fn retrieve(
        &self,
        ctx: &OpContext,
        correlate: &[RetrievedRoute],
    ) -> Result<Vec<RetrievedRoute>, ValueError> {
        retrieve::routes(&self.linux, ctx, correlate).await
    }
}

/// The gateway lies in the network of an address, or behind a route of scope link, of the interface.
fn reachable(interface: &str, gateway: IpAddr) -> Dependency {
    let prefixes = vec![
        keys::address_prefix(interface),
        keys::link_local_route_prefix(interface),
    ];
    Dependency::any_of("gw-reachable", prefixes, move |key| {
        let address = keys::parse_address(key).map(|(_, _, address)| address);
        let network = address.or_else(|| keys::parse_link_local_route(key).map(|(_, dst)| dst));
        let network = network.and_then(normalize::ip_net_or_host);
        network.is_some_and(|network| network.contains(&gateway))
    })
}

/// Neither has a next hop: one leaves it out, the other has the unspecified address.
fn both_none(old: &Route, new: &Route) -> bool {
    let none = |route: &Route| {
        route.gw_addr.is_empty()
            || normalize::ip(&route.gw_addr).is_some_and(|gateway| gateway.is_unspecified())
    };
    none(old) && none(new)
}

/// An allocated gateway is a neighbour, or behind a route of scope link to it; and the interface has the address to which it
/// belongs.
fn allocated_reachable(interface: &str, reference: Reference<'_>) -> [Dependency; 2] {
    let near = neighbour_gateway(reference.network, reference.interface);
    let prefixes = vec![
        keys::link_local_route_prefix(interface),
        "netalloc/neigh-gw".to_owned(),
    ];
    let own =
        |reference: Reference<'_>| (reference.network.to_owned(), reference.interface.to_owned());
    let (wanted, name) = (own(reference), interface.to_owned());
    let of_route = move |key: &str| {
        let network = keys::parse_link_local_route(key).map(|(_, network)| network);
        let reference = network.and_then(|network| Reference::parse(network, &name));
        reference.is_some_and(|reference| reference.gateway && own(reference) == wanted)
    };
    let (wanted, name) = (own(reference), interface.to_owned());
    let attached = move |key: &str| {
        let address = keys::parse_address(key).map(|(_, _, address)| address);
        let reference = address.and_then(|address| Reference::parse(address, &name));
        reference.is_some_and(|reference| own(reference) == wanted)
    };
    [
        Dependency::any_of("gw-reachable", prefixes, move |key| {
            key == near || of_route(key)
        }),
        Dependency::any_of(
            "allocated-addr-attached",
            vec![keys::address_prefix(interface)],
            attached,
        ),
    ]
}
