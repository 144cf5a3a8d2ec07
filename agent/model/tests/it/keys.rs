use agent_model::keys::{
    self, acl, interfaces, ipsec, l2, l3, linux as linux_keys, nat, netalloc as netalloc_keys,
};
use agent_model::netalloc::IpAddressSource;
use agent_model::{ModelMessage, descriptors, linux, models, netalloc, vpp};

#[track_caller]
fn check(message: impl ModelMessage, key: &str) {
    assert_eq!(message.key(), key);
    let (model, name) = models::of_key(key).expect("key of a model");
    assert_eq!(model.key(name), key);
}

fn s(text: &str) -> String {
    text.to_owned()
}

#[test]
fn of_interfaces() {
    let interface = |name: &str| vpp::interfaces::Interface {
        name: s(name),
        ..Default::default()
    };
    check(interface("loop1"), "config/vpp/v2/interfaces/loop1");
    check(
        interface("vmxnet3-0/b/0/0"),
        "config/vpp/v2/interfaces/vmxnet3-0/b/0/0",
    );
    assert_eq!(interface("a//b/").key(), "config/vpp/v2/interfaces/a/b");
    assert_eq!(interface("").key(), "config/vpp/v2/interfaces");
    assert!(models::of_key("config/vpp/v2/interfaces").is_none());
    assert!(models::of_key("config/vpp/v2/interfaces/").is_none());
    check(
        vpp::interfaces::Span {
            interface_from: s("a"),
            interface_to: s("b"),
            ..Default::default()
        },
        "config/vpp/v2/span/a/to/b",
    );
}

#[test]
fn of_l2() {
    check(
        vpp::l2::BridgeDomain {
            name: s("bd1"),
            ..Default::default()
        },
        "config/vpp/l2/v2/bridge-domain/bd1",
    );
    check(
        vpp::l2::FibEntry {
            bridge_domain: s("bd1"),
            phys_address: s("aa:aa:aa:bb:bb:bb"),
            ..Default::default()
        },
        "config/vpp/l2/v2/fib/bd1/mac/aa:aa:aa:bb:bb:bb",
    );
    check(
        vpp::l2::XConnectPair {
            receive_interface: s("if1"),
            transmit_interface: s("if2"),
        },
        "config/vpp/l2/v2/xconnect/if1",
    );
}

#[test]
fn of_routes() {
    let route = |interface: &str, vrf_id, dst: &str, gw: &str| vpp::l3::Route {
        outgoing_interface: s(interface),
        vrf_id,
        dst_network: s(dst),
        next_hop_addr: s(gw),
        ..Default::default()
    };
    check(
        route("tap1", 0, "10.1.1.0/24", ""),
        "config/vpp/v2/route/if/tap1/vrf/0/dst/10.1.1.0/24",
    );
    check(
        route("", 3, "10.1.1.7/24", "1.1.1.1"),
        "config/vpp/v2/route/vrf/3/dst/10.1.1.0/24/gw/1.1.1.1",
    );
    check(
        route("", 0, "2001:DB8::1/64", "::1"),
        "config/vpp/v2/route/vrf/0/dst/2001:db8::/64/gw/::1",
    );
    check(
        route("a", 0, "alloc:net/if", ""),
        "config/vpp/v2/route/if/a/vrf/0/dst/alloc:net/if",
    );
    check(
        route("", 0, "nonsense", ""),
        "config/vpp/v2/route/vrf/0/dst/<invalid>/0",
    );
    check(
        route("", 0, "::ffff:1.2.3.4/120", ""),
        "config/vpp/v2/route/vrf/0/dst/1.2.3.0/120",
    );
    assert_eq!(
        l3::parse_route(&l3::route("a/vrf/b", 4, "10.0.0.0/8", "10.9.9.9")),
        Some(l3::RouteParts {
            outgoing_interface: "a/vrf/b",
            vrf_id: 4,
            dst_network: "10.0.0.0/8",
            next_hop: "10.9.9.9",
        })
    );
    assert_eq!(
        l3::parse_route("config/vpp/v2/route/vrf/x/dst/10.0.0.0/8"),
        None
    );
    assert!(l3::route("", 7, "10.0.0.0/8", "").starts_with(&l3::route_vrf_prefix(7)));
}

#[test]
fn of_l3() {
    use vpp::l3::vrf_table::Protocol;
    check(
        vpp::l3::ArpEntry {
            interface: s("if1"),
            ip_address: s("1.1.1.1"),
            ..Default::default()
        },
        "config/vpp/v2/arp/if1/1.1.1.1",
    );
    assert_eq!(l3::arp("if1", "1.1.1.1"), "config/vpp/v2/arp/if1/1.1.1.1");
    check(
        vpp::l3::ProxyArp::default(),
        "config/vpp/v2/proxyarp-global",
    );
    check(
        vpp::l3::IpScanNeighbor::default(),
        "config/vpp/v2/ipscanneigh-global",
    );
    check(
        vpp::l3::VrfTable {
            id: 1,
            protocol: Protocol::Ipv6.into(),
            ..Default::default()
        },
        "config/vpp/v2/vrf-table/id/1/protocol/IPV6",
    );
    check(
        vpp::l3::VrfTable {
            id: 1,
            protocol: 9,
            ..Default::default()
        },
        "config/vpp/v2/vrf-table/id/1/protocol/9",
    );
    assert_eq!(
        l3::parse_vrf_table(&l3::vrf_table(5, Protocol::Ipv4)),
        Some((5, Protocol::Ipv4))
    );
    check(
        vpp::l3::DhcpProxy {
            source_ip_address: s("10.1.1.1"),
            rx_vrf_id: 2,
            ..Default::default()
        },
        "config/vpp/v2/dhcp-proxy/IPv4/rx-vrf/2",
    );
    check(
        vpp::l3::L3xConnect {
            interface: s("if1"),
            protocol: 1,
            ..Default::default()
        },
        "config/vpp/v2/l3xconnect/if1/protocol/IPV6",
    );
    check(
        vpp::l3::TeibEntry {
            interface: s("if1"),
            peer_addr: s("1.1.1.1"),
            ..Default::default()
        },
        "config/vpp/v2/teib/if1/peer/1.1.1.1",
    );
    check(
        vpp::l3::VrrpEntry {
            interface: s("if1"),
            vr_id: 4,
            ..Default::default()
        },
        "config/vpp/v2/vrrp/if1/vrid/4",
    );
}

#[test]
fn of_other_vpp_models() {
    check(
        vpp::acl::Acl {
            name: s("a"),
            ..Default::default()
        },
        "config/vpp/acls/v2/acl/a",
    );
    check(
        vpp::abf::Abf {
            index: 4,
            ..Default::default()
        },
        "config/vpp/abfs/v2/abf/4",
    );
    check(
        vpp::nat::Nat44Global::default(),
        "config/vpp/nat/v2/nat44-global",
    );
    check(
        vpp::nat::DNat44 {
            label: s("d"),
            ..Default::default()
        },
        "config/vpp/nat/v2/dnat44/d",
    );
    check(
        vpp::nat::Nat44Interface {
            name: s("i"),
            ..Default::default()
        },
        "config/vpp/nat/v2/nat44-interface/i",
    );
    let pool = |name: &str, first: &str, last: &str| vpp::nat::Nat44AddressPool {
        name: s(name),
        vrf_id: 1,
        first_ip: s(first),
        last_ip: s(last),
        twice_nat: false,
    };
    check(
        pool("p", "1.1.1.1", "1.1.1.2"),
        "config/vpp/nat/v2/nat44-pool/p",
    );
    check(
        pool("", "1.1.1.1", "1.1.1.2"),
        "config/vpp/nat/v2/nat44-pool/vrf/1/address/1.1.1.1-1.1.1.2",
    );
    check(
        pool("", "1.1.1.1", "1.1.1.1"),
        "config/vpp/nat/v2/nat44-pool/vrf/1/address/1.1.1.1",
    );
    check(
        pool("", "1.1.1.1", ""),
        "config/vpp/nat/v2/nat44-pool/vrf/1/address/1.1.1.1",
    );
    check(
        vpp::nat::Nat44VrfTable {
            src_vrf_id: 2,
            ..Default::default()
        },
        "config/vpp/nat/v2/nat44-vrf/vrfid/2",
    );
    check(
        vpp::nat::Nat44VrfRoute {
            src_vrf_id: 2,
            dest_vrf_id: 3,
        },
        "config/vpp/nat/v2/nat44-vrf-route/vrfid/2/destvrfid/3",
    );
    check(
        vpp::ipsec::SecurityPolicyDatabase {
            index: 7,
            ..Default::default()
        },
        "config/vpp/ipsec/v2/spd/7",
    );
    check(
        vpp::ipsec::SecurityPolicy {
            spd_index: 1,
            sa_index: 2,
            is_outbound: true,
            local_addr_start: s("10.0.0.1"),
            local_addr_stop: s("10.0.0.2"),
            remote_addr_start: s("10.0.0.3"),
            remote_addr_stop: s("10.0.0.4"),
            ..Default::default()
        },
        "config/vpp/ipsec/v2/sp/spd/1/sa/2/outbound/local-addresses/10.0.0.1-10.0.0.2/remote-addresses/10.0.0.3-10.0.0.4",
    );
    check(
        vpp::ipsec::SecurityAssociation {
            index: 7,
            ..Default::default()
        },
        "config/vpp/ipsec/v2/sa/7",
    );
    let protection = |next_hop: &str| vpp::ipsec::TunnelProtection {
        interface: s("i"),
        next_hop_addr: s(next_hop),
        ..Default::default()
    };
    check(protection(""), "config/vpp/ipsec/v2/tun-protect/i");
    check(
        protection("1.1.1.1"),
        "config/vpp/ipsec/v2/tun-protect/i/nh/1.1.1.1",
    );
    check(
        vpp::punt::IpRedirect {
            l3_protocol: 10,
            tx_interface: s("i"),
            ..Default::default()
        },
        "config/vpp/v2/ipredirect/l3/ALL/tx/i",
    );
    check(
        vpp::punt::ToHost {
            l3_protocol: 4,
            l4_protocol: 17,
            port: 9,
            ..Default::default()
        },
        "config/vpp/v2/tohost/l3/IPV4/l4/UDP/port/9",
    );
    check(
        vpp::punt::Exception {
            reason: s("r"),
            ..Default::default()
        },
        "config/vpp/v2/exception/reason/r",
    );
    check(
        vpp::srv6::LocalSid {
            sid: s("a::1"),
            ..Default::default()
        },
        "config/vpp/srv6/v2/localsid/a::1",
    );
    check(
        vpp::srv6::Policy {
            bsid: s("a::1"),
            ..Default::default()
        },
        "config/vpp/srv6/v2/policy/a::1",
    );
    check(
        vpp::srv6::Steering {
            name: s("n"),
            ..Default::default()
        },
        "config/vpp/srv6/v2/steering/n",
    );
    check(
        vpp::srv6::SRv6Global::default(),
        "config/vpp/srv6/v2/srv6-global",
    );
    check(
        vpp::stn::Rule {
            interface: s("i"),
            ip_address: s("1.1.1.1"),
        },
        "config/vpp/stn/v2/rule/i/ip/1.1.1.1",
    );
    check(vpp::dns::DnsCache::default(), "config/vpp/dns/v1/dnscache");
    check(vpp::ipfix::Ipfix::default(), "config/vpp/ipfix/v2/ipfix");
    check(
        vpp::ipfix::FlowProbeParams::default(),
        "config/vpp/ipfix/v2/flowprobe-params",
    );
    check(
        vpp::ipfix::FlowProbeFeature {
            interface: s("i"),
            ..Default::default()
        },
        "config/vpp/ipfix/v2/flowprobe-feature/i",
    );
    check(
        vpp::wireguard::Peer {
            wg_if_name: s("w"),
            endpoint: s("1.1.1.1"),
            port: 9,
            ..Default::default()
        },
        "config/vpp/wg/v1/peer/w/endpoint/1.1.1.1/9",
    );
}

#[test]
fn of_linux_and_netalloc() {
    check(
        linux::interfaces::Interface {
            name: s("veth1"),
            ..Default::default()
        },
        "config/linux/interfaces/v2/interface/veth1",
    );
    check(
        linux::l3::ArpEntry {
            interface: s("i"),
            ip_address: s("1.1.1.1"),
            ..Default::default()
        },
        "config/linux/l3/v2/arp/i/1.1.1.1",
    );
    let route = |dst: &str| linux::l3::Route {
        outgoing_interface: s("i"),
        dst_network: s(dst),
        ..Default::default()
    };
    check(route("10.0.0.1/8"), "config/linux/l3/v2/route/10.0.0.0/8/i");
    check(route("alloc:n/x"), "config/linux/l3/v2/route/alloc:n/x/i");
    check(
        linux::iptables::RuleChain {
            name: s("c"),
            ..Default::default()
        },
        "config/linux/iptables/v2/rulechain/c",
    );
    check(
        netalloc::IpAllocation {
            network_name: s("n"),
            interface_name: s("i"),
            ..Default::default()
        },
        "config/netalloc/v1/ip/network/n/interface/i",
    );
}

#[test]
fn models_are_whole_and_unique() {
    let all = models::all();
    assert_eq!(all.len(), 48);
    for (i, model) in all.iter().enumerate() {
        let message = descriptors::message(model.proto_name)
            .unwrap_or_else(|| panic!("{model:?} has no descriptor"));
        assert_eq!(message.parent_file().name(), model.proto_file);
        assert_eq!(models::of_name(&model.name()), Some(*model));
        assert_eq!(models::of_proto_name(model.proto_name), Some(*model));
        assert_eq!(model.key_prefix().ends_with('/'), !model.is_singleton());
        for other in &all[i + 1..] {
            assert_ne!(model.key_prefix(), other.key_prefix());
            assert!(!other.is_singleton() || !other.key_prefix().starts_with(&model.key_prefix()));
        }
    }
    assert_eq!(
        models::of_name("vpp.l2.bridge-domain").unwrap().proto_name,
        "ligato.vpp.l2.BridgeDomain"
    );
    assert_eq!(models::of_name("vpp"), None);
    assert_eq!(models::of_key("config/vpp/v9/interfaces/x"), None);
    assert_eq!(models::of_key("config/vpp/v2/proxyarp-global/x"), None);
}

#[test]
fn derived_from_interfaces() {
    use IpAddressSource::{AllocRef, FromDhcp, Static};
    use interfaces as k;
    let name = "vmxnet3-0/b/0/0";

    assert_eq!(
        k::address("loop1", "10.0.0.1/24", Static),
        "vpp/interface/loop1/address/static/10.0.0.1/24"
    );
    assert_eq!(
        k::address("loop1", "alloc:net1", Static),
        "vpp/interface/loop1/address/alloc_ref/alloc:net1"
    );
    assert_eq!(
        k::address("", "x", FromDhcp),
        "vpp/interface/<invalid>/address/from_dhcp/x"
    );
    for (address, source) in [
        ("10.0.0.1/24", Static),
        ("a::1/64", FromDhcp),
        ("alloc:n/i/GW", AllocRef),
    ] {
        let key = k::address(name, address, source);
        assert_eq!(k::parse_address(&key), Some((name, source, address)));
        assert!(key.starts_with(&k::address_prefix(name)));
    }
    assert_eq!(
        k::parse_address("vpp/interface/a/address/nowhere/1.1.1.1/8"),
        None
    );
    assert_eq!(k::parse_address("vpp/interface/a/address/static/"), None);

    assert_eq!(
        k::vrf("a", 3, true, false),
        "vpp/interface/a/vrf/3/ip-version/v4"
    );
    for (ipv4, ipv6) in [(true, true), (true, false), (false, true)] {
        let key = k::vrf(name, 7, ipv4, ipv6);
        assert_eq!(
            k::parse_vrf(&key),
            Some(k::InterfaceVrf {
                interface: name,
                vrf: 7,
                ipv4,
                ipv6
            })
        );
        assert!(key.starts_with(&k::vrf_prefix(name)));
    }
    assert_eq!(
        k::vrf("a", 3, false, false),
        "vpp/interface/a/vrf/3/ip-version/<invalid>"
    );
    assert_eq!(
        k::parse_vrf("vpp/interface/a/vrf/3/ip-version/<invalid>"),
        None
    );
    assert_eq!(
        k::inherited_vrf("a", "b"),
        "vpp/interface/a/vrf/from-interface/b"
    );
    assert_eq!(
        k::parse_inherited_vrf(&k::inherited_vrf(name, name)),
        Some((name, name))
    );
    assert_eq!(k::parse_vrf(&k::inherited_vrf("a", "b")), None);

    assert_eq!(k::parse_unnumbered(&k::unnumbered(name)), Some(name));
    assert_eq!(k::bonded("b", "m"), "vpp/bond/b/interface/m/");
    assert_eq!(k::parse_bonded(&k::bonded("b", name)), Some(("b", name)));
    assert_eq!(k::parse_dhcp_client(&k::dhcp_client(name)), Some(name));
    assert_eq!(k::parse_dhcp_lease(&k::dhcp_lease(name)), Some(name));
    assert_eq!(k::parse_ip6nd(&k::ip6nd(name)), Some(name));
    assert_eq!(k::link_state("a", true), "vpp/interface/a/link-state/UP");
    assert_eq!(
        k::parse_link_state(&k::link_state(name, false)),
        Some((name, false))
    );
    assert_eq!(k::parse_link_state("vpp/interface/a/link-state/?"), None);
    assert_eq!(
        k::rx_placement("a", 2),
        "vpp/interface/a/rx-placement/queue/2"
    );
    assert_eq!(
        k::parse_rx_placement(&k::rx_placement(name, 3)),
        Some((name, 3))
    );
    assert_eq!(k::rx_modes("a"), "vpp/interface/a/rx-modes");
    assert_eq!(k::parse_rx_modes(&k::rx_modes(name)), Some(name));
    assert_eq!(k::has_ip_address("a"), "vpp/interface/a/has-IP-address");
    assert_eq!(
        k::parse_has_ip_address(&k::has_ip_address(name)),
        Some(name)
    );
    assert_eq!(k::state("a"), "vpp/status/v2/interface/a");
    assert_eq!(k::parse_state(&k::state(name)), Some(name));
    assert_eq!(k::interface("a"), "config/vpp/v2/interfaces/a");
}

#[test]
fn derived_elsewhere() {
    assert_eq!(l2::bd_interface("bd", "a/b"), "vpp/bd/bd/interface/a/b");
    assert_eq!(
        l2::parse_bd_interface("vpp/bd/bd/interface/a/b"),
        Some(("bd", "a/b"))
    );
    assert_eq!(l2::parse_bd_interface("vpp/bd//interface/a"), None);
    assert_eq!(
        l2::bd_interface("", ""),
        format!("vpp/bd/{0}/interface/{0}", keys::INVALID_PART)
    );
    assert_eq!(
        l3::parse_proxy_arp_interface(&l3::proxy_arp_interface("a/b")),
        Some("a/b")
    );

    assert_eq!(
        acl::acl_interface("l", "a/b", true),
        "vpp/acl/l/interface/ingress/a/b"
    );
    assert_eq!(
        acl::parse_acl_interface("vpp/acl/l/interface/egress/a/b"),
        Some(("l", "a/b", false))
    );
    assert_eq!(
        acl::parse_acl_interface("vpp/acl/l/interface/sideways/a"),
        None
    );
    assert_eq!(
        acl::parse_abf_interface(&acl::abf_interface(3, "a/b")),
        Some((3, "a/b"))
    );
    assert_eq!(
        ipsec::parse_spd_interface(&ipsec::spd_interface(3, "a/b")),
        Some((3, "a/b"))
    );
    assert_eq!(
        nat::interface("a", false),
        "vpp/nat44/interface/a/feature/out"
    );
    assert_eq!(
        nat::parse_interface("vpp/nat44/interface/a/b/feature/in"),
        Some(("a/b", true))
    );
    assert_eq!(
        nat::parse_address(&nat::address("1.1.1.1", true)),
        Some(("1.1.1.1", true))
    );
    assert_eq!(
        nat::twice_nat_pool(1, "1.1.1.1", ""),
        "vpp/nat44/twiceNAT-pool/vrf/1/addresses/1.1.1.1"
    );
    assert_eq!(
        nat::parse_twice_nat_pool(&nat::twice_nat_pool(1, "1.1.1.1", "1.1.1.9")),
        Some((1, "1.1.1.1", "1.1.1.9"))
    );
    assert_eq!(
        netalloc_keys::parse_neighbour_gateway("netalloc/neigh-gw/network/n/interface/i"),
        Some(("n", "i"))
    );
}

#[test]
fn derived_from_linux() {
    use linux_keys as k;
    assert_eq!(k::parse_host_name(&k::host_name("eth0")), Some("eth0"));
    let address = k::host_name_address("eth0", "10.0.0.1/8");
    assert_eq!(address, "linux/interface/host-name/eth0/address/10.0.0.1/8");
    assert_eq!(k::parse_host_name(&address), None);
    assert_eq!(k::parse_address(&address), None);
    assert_eq!(
        k::parse_host_name_address(&address),
        Some(("eth0", "10.0.0.1/8"))
    );
    assert_eq!(
        k::parse_host_name_vrf(&k::host_name_vrf("eth0", "blue")),
        Some(("eth0", "blue"))
    );
    assert_eq!(k::state("a", true), "linux/interface/state/a/UP");
    assert_eq!(
        k::parse_state(&k::state("a/b", false)),
        Some(("a/b", false))
    );
    let address = k::address("a", "10.0.0.1/8", IpAddressSource::Existing);
    assert_eq!(address, "linux/interface/a/address/existing/10.0.0.1/8");
    assert_eq!(
        k::parse_address(&address),
        Some(("a", IpAddressSource::Existing, "10.0.0.1/8"))
    );
    assert_eq!(k::parse_vrf(&k::vrf("a", "blue")), Some(("a", "blue")));
    assert_eq!(k::parse_vrf(&address), None);
    let route = k::link_local_route("a", "10.0.0.0/8");
    assert_eq!(route, "linux/link-local-route/a/dest-address/10.0.0.0/8");
    assert_eq!(k::parse_link_local_route(&route), Some(("a", "10.0.0.0/8")));
    assert_eq!(k::parse_microservice(&k::microservice("ms1")), Some("ms1"));
}
