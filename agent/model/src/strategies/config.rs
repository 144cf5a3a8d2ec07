//! Whole configurations.

use std::collections::{BTreeMap, BTreeSet};

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use crate::document::ConfigDocument;
use crate::normalize::looks_like_ipv6;
use crate::strategies::Space;
use crate::strategies::values::{
    arp, bridge_domain_name, bridge_domain_parameters, fib, interface, interface_name, l3xc,
    proxy_arp, route, teib, vrf_table,
};
use crate::value::ModelMessage;
use crate::vpp::interfaces::Interface;
use crate::vpp::interfaces::interface::{Link, Type};
use crate::vpp::l2::{BridgeDomain, FibEntry, XConnectPair, bridge_domain as bd, fib_entry};
use crate::vpp::l3::route::RouteType;
use crate::vpp::l3::vrf_table::Protocol;
use crate::vpp::l3::{ArpEntry, ProxyArp, Route, VrfTable};

/// What an interface is used for besides routing.
#[derive(Clone, Debug)]
enum Role {
    Routed,
    Bridged {
        domain: u8,
        split_horizon_group: u32,
    },
    CrossConnected {
        to: u8,
    },
}

fn role(space: &Space) -> impl Strategy<Value = Role> + use<> {
    prop_oneof![
        3 => Just(Role::Routed),
        2 => (0..space.bridge_domains.max(1), 0..3_u32)
            .prop_map(|(domain, split_horizon_group)| Role::Bridged { domain, split_horizon_group }),
        1 => (0..space.interfaces.max(1)).prop_map(|to| Role::CrossConnected { to }),
    ]
}

pub(super) fn strategy(space: &Space) -> BoxedStrategy<ConfigDocument> {
    let interfaces: Vec<_> = (0..space.interfaces)
        .map(|number| option::weighted(0.8, (interface(space, number), role(space))))
        .collect();
    let domains: Vec<_> = (0..space.bridge_domains)
        .map(|number| option::weighted(0.8, bridge_domain_parameters(number)))
        .collect();
    let rest = (
        vec(vrf_table(space), 0..4),
        vec(route(space), 0..8),
        vec(arp(space), 0..5),
        vec(fib(space), 0..4),
        option::weighted(0.3, proxy_arp(space)),
        vec(l3xc(space), 0..3),
        vec(teib(space), 0..3),
    );
    (interfaces, domains, rest)
        .prop_map(
            |(interfaces, domains, (vrfs, routes, arps, fibs, proxy_arp, l3xcs, teibs))| {
                let vrfs = distinct(vrfs);
                let interfaces =
                    settle_interfaces(interfaces.into_iter().flatten().collect(), &vrfs);
                let (domains, xconnects) =
                    settle_l2(&interfaces, domains.into_iter().flatten().collect());
                let names: BTreeSet<&str> = interfaces
                    .iter()
                    .map(|(interface, _)| interface.name.as_str())
                    .collect();
                let routes = settle_routes(distinct(routes), &names, &vrfs);
                let arps: Vec<ArpEntry> = distinct(arps)
                    .into_iter()
                    .filter(|arp| names.contains(arp.interface.as_str()))
                    .collect();
                let fibs = settle_fibs(distinct(fibs), &domains);
                let proxy_arp =
                    proxy_arp.map(|proxy_arp| settle_proxy_arp(proxy_arp, &names, &vrfs));

                let has = |name: &String| names.contains(name.as_str());
                let mut l3xcs = distinct(l3xcs);
                l3xcs.retain(|xc| {
                    has(&xc.interface) && xc.paths.iter().all(|p| has(&p.outgoing_interface))
                });
                let mut teibs = distinct(teibs);
                teibs.retain(|entry| {
                    let ipv6 = looks_like_ipv6(&entry.next_hop_addr);
                    has(&entry.interface) && has_vrf(&vrfs, entry.vrf_id, ipv6)
                });

                let mut document = ConfigDocument::default();
                document.extend(interfaces.into_iter().map(|(interface, _)| interface));
                document.extend(domains);
                document.extend(fibs);
                document.extend(xconnects);
                document.extend(vrfs);
                document.extend(routes);
                document.extend(arps);
                document.extend(proxy_arp);
                document.extend(l3xcs);
                document.extend(teibs);
                document
            },
        )
        .boxed()
}

/// The first value of each key.
fn distinct<M: ModelMessage>(values: Vec<M>) -> Vec<M> {
    let mut keys = BTreeSet::new();
    values
        .into_iter()
        .filter(|value| keys.insert(value.key()))
        .collect()
}

fn has_vrf(vrfs: &[VrfTable], id: u32, ipv6: bool) -> bool {
    let protocol = if ipv6 { Protocol::Ipv6 } else { Protocol::Ipv4 };
    id == 0
        || vrfs
            .iter()
            .any(|vrf| vrf.id == id && vrf.protocol() == protocol)
}

/// Sub-interfaces without a parent that is an interface of its own become loopbacks; missing VRFs become table 0.
fn settle_interfaces(
    mut interfaces: Vec<(Interface, Role)>,
    vrfs: &[VrfTable],
) -> Vec<(Interface, Role)> {
    // Tunnels cannot have VLANs.
    let parents: BTreeSet<String> = interfaces
        .iter()
        .filter(|(interface, _)| {
            !matches!(interface.r#type(), Type::SubInterface | Type::VxlanTunnel)
        })
        .map(|(interface, _)| interface.name.clone())
        .collect();
    for (interface, role) in &mut interfaces {
        if let Some(Link::Sub(sub)) = &interface.link
            && !parents.contains(&sub.parent_name)
        {
            interface.link = None;
            interface.set_type(Type::SoftwareLoopback);
        }
        if !matches!(role, Role::Routed) {
            // What is bridged does not route.
            interface.ip_addresses.clear();
            interface.vrf = 0;
        }
        let tunnel = interface.r#type() == Type::VxlanTunnel;
        let found = |ipv6: bool| has_vrf(vrfs, interface.vrf, ipv6);
        let ipv6 = interface
            .ip_addresses
            .iter()
            .any(|address| looks_like_ipv6(address));
        let ipv4 = tunnel
            || interface
                .ip_addresses
                .iter()
                .any(|address| !looks_like_ipv6(address));
        if (ipv6 && !found(true)) || (ipv4 && !found(false)) {
            interface.vrf = 0;
        }
    }
    interfaces
}

/// Bridge domains with their members (the first loopback is the BVI) and cross-connects.
fn settle_l2(
    interfaces: &[(Interface, Role)],
    mut domains: Vec<BridgeDomain>,
) -> (Vec<BridgeDomain>, Vec<XConnectPair>) {
    let mut xconnects = Vec::new();
    let connectable: BTreeMap<&str, &Role> = interfaces
        .iter()
        .map(|(interface, role)| (interface.name.as_str(), role))
        .collect();
    for (interface, role) in interfaces {
        match role {
            Role::Routed => {}
            Role::Bridged {
                domain,
                split_horizon_group,
            } => {
                let Some(domain) = domains
                    .iter_mut()
                    .find(|candidate| candidate.name == bridge_domain_name(*domain))
                else {
                    continue;
                };
                let loopback = interface.r#type() == Type::SoftwareLoopback;
                let has_bvi = domain
                    .interfaces
                    .iter()
                    .any(|member| member.bridged_virtual_interface);
                domain.interfaces.push(bd::Interface {
                    name: interface.name.clone(),
                    bridged_virtual_interface: loopback && !has_bvi,
                    split_horizon_group: *split_horizon_group,
                });
            }
            Role::CrossConnected { to } => {
                let to = interface_name(*to);
                let other = connectable.get(to.as_str());
                if to != interface.name && matches!(other, Some(Role::CrossConnected { .. })) {
                    xconnects.push(XConnectPair {
                        receive_interface: interface.name.clone(),
                        transmit_interface: to,
                    });
                }
            }
        }
    }
    (domains, xconnects)
}

fn settle_routes(routes: Vec<Route>, names: &BTreeSet<&str>, vrfs: &[VrfTable]) -> Vec<Route> {
    let mut single: BTreeMap<(u32, String), bool> = BTreeMap::new();
    routes
        .into_iter()
        .filter(|route| {
            let ipv6 = looks_like_ipv6(&route.dst_network);
            (route.outgoing_interface.is_empty()
                || names.contains(route.outgoing_interface.as_str()))
                && has_vrf(vrfs, route.vrf_id, ipv6)
                && (route.r#type() != RouteType::InterVrf || has_vrf(vrfs, route.via_vrf_id, ipv6))
        })
        .filter(|route| {
            // A path that drops (or looks up elsewhere) stands alone on its prefix.
            let alone = route.r#type() != RouteType::IntraVrf;
            let prefix = (route.vrf_id, route.dst_network.clone());
            match single.get(&prefix) {
                Some(other_alone) => !alone && !other_alone,
                None => {
                    single.insert(prefix, alone);
                    true
                }
            }
        })
        .collect()
}

/// Entries of existing domains, towards their members.
fn settle_fibs(fibs: Vec<FibEntry>, domains: &[BridgeDomain]) -> Vec<FibEntry> {
    fibs.into_iter()
        .filter(|fib| {
            domains
                .iter()
                .filter(|domain| domain.name == fib.bridge_domain)
                .any(|domain| {
                    fib.action() == fib_entry::Action::Drop
                        || domain
                            .interfaces
                            .iter()
                            .any(|member| member.name == fib.outgoing_interface)
                })
        })
        .collect()
}

fn settle_proxy_arp(
    mut proxy_arp: ProxyArp,
    names: &BTreeSet<&str>,
    vrfs: &[VrfTable],
) -> ProxyArp {
    proxy_arp
        .interfaces
        .retain(|interface| names.contains(interface.name.as_str()));
    proxy_arp
        .ranges
        .retain(|range| has_vrf(vrfs, range.vrf_id, false));
    proxy_arp
}
