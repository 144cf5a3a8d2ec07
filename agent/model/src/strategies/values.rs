//! Single values.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use crate::strategies::{InterfaceKind, Space};
use crate::value::ModelValue;
use crate::vpp::interfaces::interface::{Link, Type};
use crate::vpp::interfaces::{
    AfpacketLink, Interface, MemifLink, SubInterface, TapLink, VxlanLink, sub_interface,
};
use crate::vpp::l2::{BridgeDomain, FibEntry, XConnectPair, bridge_domain as bd, fib_entry};
use crate::vpp::l3::route::RouteType;
use crate::vpp::l3::vrf_table::{FlowHashSettings, Protocol};
use crate::vpp::l3::{
    ArpEntry, IpScanNeighbor, L3xConnect, ProxyArp, Route, TeibEntry, VrfTable,
    ip_scan_neighbor as scan, l3x_connect as l3xc, proxy_arp as proxy,
};

/// Name of an interface by its number.
pub fn interface_name(number: u8) -> String {
    format!("if{number}")
}

pub(super) fn bridge_domain_name(number: u8) -> String {
    format!("bd{number}")
}

fn any_interface_name(space: &Space) -> impl Strategy<Value = String> + use<> {
    (0..space.interfaces.max(1)).prop_map(interface_name)
}

fn any_bridge_domain_name(space: &Space) -> impl Strategy<Value = String> + use<> {
    (0..space.bridge_domains.max(1)).prop_map(bridge_domain_name)
}

fn any_vrf(space: &Space) -> impl Strategy<Value = u32> + use<> {
    0..=u32::from(space.vrfs)
}

fn mac() -> impl Strategy<Value = String> {
    (0..4_u8, any::<bool>()).prop_map(|(n, upper)| {
        let mac = format!("02:fe:00:00:ab:{n:02x}");
        if upper { mac.to_uppercase() } else { mac }
    })
}

/// Interface number `number` of one of the space's kinds, with addresses of its own subnets.
pub fn interface(space: &Space, number: u8) -> BoxedStrategy<Interface> {
    let parents = space.interfaces.max(2);
    let addresses = vec![
        format!("10.{number}.0.1/24"),
        format!("10.{number}.1.1/24"),
        format!("2001:db8:{number:x}::1/64"),
    ];
    let shape = (
        select(space.kinds.clone()),
        0..parents,
        any::<bool>(),
        any::<bool>(),
    );
    let common = (
        any::<bool>(),
        subsequence(addresses, 0..=3),
        any_vrf(space),
        prop_oneof![3 => Just(0_u32), 1 => select(vec![1500_u32, 9000])],
        option::weighted(0.3, mac()),
    );
    (shape, common)
        .prop_map(
            move |((kind, parent, a, b), (enabled, ip_addresses, vrf, mtu, mac))| {
                // A sub-interface needs another interface as its parent.
                let parent = if parent == number {
                    (parent + 1) % parents
                } else {
                    parent
                };
                let (kind_of, link) = link(kind, number, parent, a, b);
                let own_hardware =
                    !matches!(kind, InterfaceKind::SubInterface | InterfaceKind::Vxlan);
                Interface {
                    name: interface_name(number),
                    r#type: kind_of.into(),
                    enabled,
                    ip_addresses,
                    vrf,
                    mtu: if own_hardware { mtu } else { 0 },
                    phys_address: mac.filter(|_| own_hardware).unwrap_or_default(),
                    link,
                    ..Default::default()
                }
            },
        )
        .boxed()
}

fn link(kind: InterfaceKind, number: u8, parent: u8, a: bool, b: bool) -> (Type, Option<Link>) {
    match kind {
        InterfaceKind::Loopback => (Type::SoftwareLoopback, None),
        InterfaceKind::Tap => (
            Type::Tap,
            Some(Link::Tap(TapLink {
                version: 2,
                host_if_name: format!("vpp-tap{number}"),
                enable_gso: a,
                rx_ring_size: if b { 512 } else { 0 },
                ..Default::default()
            })),
        ),
        InterfaceKind::Memif => (
            Type::Memif,
            Some(Link::Memif(MemifLink {
                // Both roles on one socket are refused by VPP.
                master: true,
                id: number.into(),
                ring_size: if b { 2048 } else { 0 },
                ..Default::default()
            })),
        ),
        InterfaceKind::AfPacket => (
            Type::AfPacket,
            Some(Link::Afpacket(AfpacketLink {
                host_if_name: format!("host{number}"),
                ..Default::default()
            })),
        ),
        InterfaceKind::Vxlan => (
            Type::VxlanTunnel,
            Some(Link::Vxlan(VxlanLink {
                src_address: format!("192.0.2.{}", number.saturating_add(1)),
                dst_address: format!("198.51.100.{}", if a { 1 } else { 2 }),
                vni: u32::from(number) + 1,
                ..Default::default()
            })),
        ),
        InterfaceKind::SubInterface => (
            Type::SubInterface,
            Some(Link::Sub(SubInterface {
                parent_name: interface_name(parent),
                sub_id: u32::from(number) + 1,
                tag_rw_option: if a {
                    sub_interface::TagRewriteOptions::Pop1
                } else {
                    sub_interface::TagRewriteOptions::Disabled
                }
                .into(),
                ..Default::default()
            })),
        ),
    }
}

pub(super) fn bridge_domain_parameters(number: u8) -> impl Strategy<Value = BridgeDomain> {
    let arp = subsequence(vec![1_u8, 2, 3], 0..=2);
    (any::<[bool; 5]>(), prop_oneof![Just(0_u32), 1..5_u32], arp).prop_map(
        move |(
            [
                flood,
                unknown_unicast_flood,
                forward,
                learn,
                arp_termination,
            ],
            mac_age,
            arp,
        )| BridgeDomain {
            name: bridge_domain_name(number),
            flood,
            unknown_unicast_flood,
            forward,
            learn,
            arp_termination,
            mac_age,
            arp_termination_table: arp
                .into_iter()
                .map(|n| bd::ArpTerminationEntry {
                    ip_address: format!("10.200.0.{n}"),
                    phys_address: format!("02:fe:00:00:00:{n:02x}"),
                })
                .collect(),
            ..Default::default()
        },
    )
}

/// A bridge domain with up to three interfaces, at most one of them its BVI.
pub fn bridge_domain(space: &Space) -> BoxedStrategy<BridgeDomain> {
    let names: Vec<String> = (0..space.interfaces.max(1)).map(interface_name).collect();
    let most = names.len().min(3);
    (
        (0..space.bridge_domains.max(1)).prop_flat_map(bridge_domain_parameters),
        subsequence(names, 0..=most),
        any::<bool>(),
        0..3_u32,
    )
        .prop_map(|(mut domain, names, bvi, split_horizon_group)| {
            domain.interfaces = names
                .into_iter()
                .enumerate()
                .map(|(i, name)| bd::Interface {
                    name,
                    bridged_virtual_interface: bvi && i == 0,
                    split_horizon_group,
                })
                .collect();
            domain
        })
        .boxed()
}

/// An entry of a MAC table.
pub fn fib(space: &Space) -> BoxedStrategy<FibEntry> {
    (
        any_bridge_domain_name(space),
        any_interface_name(space),
        0..3_u8,
        prop::bool::weighted(0.2),
        any::<bool>(),
    )
        .prop_map(
            |(bridge_domain, interface, n, drop, static_config)| FibEntry {
                phys_address: format!("02:fe:01:00:00:{n:02x}"),
                bridge_domain,
                action: if drop {
                    fib_entry::Action::Drop
                } else {
                    fib_entry::Action::Forward
                }
                .into(),
                outgoing_interface: if drop { String::new() } else { interface },
                // An entry that drops is always static in VPP.
                static_config: drop || static_config,
                bridged_virtual_interface: false,
            },
        )
        .boxed()
}

/// One direction of a cross-connect between two interfaces.
pub fn xconnect(space: &Space) -> BoxedStrategy<XConnectPair> {
    let interfaces = space.interfaces.max(2);
    (0..interfaces, 1..interfaces)
        .prop_map(move |(receive, distance)| XConnectPair {
            receive_interface: interface_name(receive),
            transmit_interface: interface_name((receive + distance) % interfaces),
        })
        .boxed()
}

/// A VRF table of the space, not table 0.
pub fn vrf_table(space: &Space) -> BoxedStrategy<VrfTable> {
    let hash = any::<[bool; 7]>().prop_map(
        |[
            use_src_ip,
            use_dst_ip,
            use_src_port,
            use_dst_port,
            use_protocol,
            reverse,
            symmetric,
        ]| {
            FlowHashSettings {
                use_src_ip,
                use_dst_ip,
                use_src_port,
                use_dst_port,
                use_protocol,
                reverse,
                symmetric,
            }
        },
    );
    (
        1..=u32::from(space.vrfs.max(1)),
        any::<bool>(),
        any::<bool>(),
        option::weighted(0.2, hash),
    )
        .prop_map(|(id, ipv6, labelled, flow_hash_settings)| VrfTable {
            id,
            protocol: if ipv6 { Protocol::Ipv6 } else { Protocol::Ipv4 }.into(),
            label: if labelled {
                format!("table-{id}")
            } else {
                String::new()
            },
            flow_hash_settings,
        })
        .boxed()
}

/// A route through an interface, to a next hop, into another VRF or to nowhere.
pub fn route(space: &Space) -> BoxedStrategy<Route> {
    let interfaces = space.interfaces.max(1);
    (
        0..interfaces,
        any_vrf(space),
        any_vrf(space),
        0..4_u8,
        0..4_u8,
        any::<bool>(),
        0..4_u32,
    )
        .prop_map(
            |(number, vrf_id, via_vrf_id, network, form, ipv6, weight)| {
                let (dst_network, gateway) = if ipv6 {
                    (
                        format!("2001:db8:ff{network:02x}::/48"),
                        format!("2001:db8:{number:x}::9"),
                    )
                } else {
                    (format!("172.16.{network}.0/24"), format!("10.{number}.0.9"))
                };
                let mut route = Route {
                    vrf_id,
                    dst_network,
                    weight,
                    ..Default::default()
                };
                match form {
                    0 => {
                        route.outgoing_interface = interface_name(number);
                        route.next_hop_addr = gateway;
                    }
                    1 => route.outgoing_interface = interface_name(number),
                    2 if vrf_id != via_vrf_id => {
                        route.r#type = RouteType::InterVrf.into();
                        route.via_vrf_id = via_vrf_id;
                    }
                    _ => route.r#type = RouteType::Drop.into(),
                }
                route
            },
        )
        .boxed()
}

/// A neighbour in the subnet of its interface.
pub fn arp(space: &Space) -> BoxedStrategy<ArpEntry> {
    (
        0..space.interfaces.max(1),
        2..5_u8,
        mac(),
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(|(number, host, phys_address, is_static, ipv6)| ArpEntry {
            interface: interface_name(number),
            ip_address: if ipv6 {
                format!("2001:db8:{number:x}::{host}")
            } else {
                format!("10.{number}.0.{host}")
            },
            phys_address,
            r#static: is_static,
        })
        .boxed()
}

/// The proxy ARP singleton.
pub fn proxy_arp(space: &Space) -> BoxedStrategy<ProxyArp> {
    let names: Vec<String> = (0..space.interfaces.max(1)).map(interface_name).collect();
    let most = names.len().min(3);
    let range = (0..3_u8, any_vrf(space)).prop_map(|(n, vrf_id)| proxy::Range {
        first_ip_addr: format!("203.0.{n}.1"),
        last_ip_addr: format!("203.0.{n}.10"),
        vrf_id,
    });
    (subsequence(names, 0..=most), vec(range, 0..3))
        .prop_map(|(names, mut ranges)| {
            ranges.sort_by(|a, b| (&a.first_ip_addr, a.vrf_id).cmp(&(&b.first_ip_addr, b.vrf_id)));
            ranges.dedup();
            ProxyArp {
                interfaces: names
                    .into_iter()
                    .map(|name| proxy::Interface { name })
                    .collect(),
                ranges,
            }
        })
        .boxed()
}

/// A cross-connect of layer 3 along one or two paths.
pub fn l3xc(space: &Space) -> BoxedStrategy<L3xConnect> {
    let interfaces = space.interfaces.max(1);
    let path = (0..interfaces, any::<bool>(), 0..3_u32, 0..2_u32);
    (0..interfaces, any::<bool>(), vec(path, 1..3))
        .prop_map(|(number, ipv6, paths)| {
            let protocol = if ipv6 {
                l3xc::Protocol::Ipv6
            } else {
                l3xc::Protocol::Ipv4
            };
            let paths = paths.into_iter();
            let paths = paths.map(|(through, gateway, weight, preference)| l3xc::Path {
                outgoing_interface: interface_name(through),
                next_hop_addr: match (gateway, ipv6) {
                    (false, _) => String::new(),
                    (true, true) => format!("2001:db8:{through:x}::9"),
                    (true, false) => format!("10.{through}.0.9"),
                },
                weight,
                preference,
            });
            L3xConnect {
                interface: interface_name(number),
                protocol: protocol.into(),
                paths: paths.collect(),
            }
        })
        .boxed()
}

/// A peer in the subnet of its interface, behind an address of the underlay.
pub fn teib(space: &Space) -> BoxedStrategy<TeibEntry> {
    let interfaces = 0..space.interfaces.max(1);
    let families = any::<[bool; 2]>();
    (interfaces, 20..22_u8, 1..3_u8, any_vrf(space), families)
        .prop_map(|(number, peer, hop, vrf_id, [peer_v6, hop_v6])| TeibEntry {
            interface: interface_name(number),
            peer_addr: if peer_v6 {
                format!("2001:db8:{number:x}::{peer}")
            } else {
                format!("10.{number}.0.{peer}")
            },
            next_hop_addr: if hop_v6 {
                format!("2001:db8:aaaa::{hop}")
            } else {
                format!("192.0.2.{hop}")
            },
            vrf_id,
        })
        .boxed()
}

/// The IP scan neighbour singleton.
pub fn ip_scan_neighbor() -> BoxedStrategy<IpScanNeighbor> {
    use scan::Mode;
    (
        select(vec![Mode::Disabled, Mode::Ipv4, Mode::Ipv6, Mode::Both]),
        0..=255_u32,
        0..=255_u32,
    )
        .prop_map(|(mode, scan_interval, stale_threshold)| IpScanNeighbor {
            mode: mode.into(),
            scan_interval,
            stale_threshold,
            ..Default::default()
        })
        .boxed()
}

/// Any value of the slice, valid by itself.
pub fn value(space: &Space) -> BoxedStrategy<ModelValue> {
    let any_interface = {
        let space = space.clone();
        (0..space.interfaces.max(1)).prop_flat_map(move |number| interface(&space, number))
    };
    prop_oneof![
        4 => any_interface.prop_map(ModelValue::new),
        2 => bridge_domain(space).prop_map(ModelValue::new),
        2 => fib(space).prop_map(ModelValue::new),
        1 => xconnect(space).prop_map(ModelValue::new),
        2 => vrf_table(space).prop_map(ModelValue::new),
        4 => route(space).prop_map(ModelValue::new),
        3 => arp(space).prop_map(ModelValue::new),
        1 => proxy_arp(space).prop_map(ModelValue::new),
        1 => ip_scan_neighbor().prop_map(ModelValue::new),
        1 => l3xc(space).prop_map(ModelValue::new),
        1 => teib(space).prop_map(ModelValue::new),
    ]
    .boxed()
}
