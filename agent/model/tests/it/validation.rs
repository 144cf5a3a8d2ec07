//! Every rule: a valid value, then the same value broken in one way. The snapshots show values and complaints.

use std::fmt::Write;

use agent_model::text::{self, DecodeOptions, Format};
use agent_model::{Model, models};

fn complaints(model: &Model, yaml: &str) -> Vec<String> {
    let value = text::decode_value(model, yaml, Format::Yaml, &DecodeOptions::default())
        .unwrap_or_else(|errors| panic!("{yaml}: {errors}"));
    match value.validate() {
        Ok(()) => Vec::new(),
        Err(errors) => errors.iter().map(ToString::to_string).collect(),
    }
}

#[track_caller]
fn valid(model: &Model, values: &[&str]) {
    for yaml in values {
        assert_eq!(complaints(model, yaml), Vec::<String>::new(), "{yaml}");
    }
}

/// Values that must be refused, with what is said about them.
#[track_caller]
fn refused(model: &Model, values: &[&str]) -> String {
    let mut report = String::new();
    for yaml in values {
        let complaints = complaints(model, yaml);
        assert!(!complaints.is_empty(), "accepted: {yaml}");
        let _ = writeln!(report, "{yaml}");
        for complaint in complaints {
            let _ = writeln!(report, "    {complaint}");
        }
    }
    report
}

macro_rules! rules {
    ($name:ident: $model:ident valid $valid:expr, refused $refused:expr) => {
        #[test]
        fn $name() {
            valid(&models::$model, &$valid);
            insta::assert_snapshot!(stringify!($name), refused(&models::$model, &$refused));
        }
    };
}

const LONG: &str = "{name: aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggg, type: SOFTWARE_LOOPBACK}";
const LONGEST: &str = "{name: aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffggg, type: SOFTWARE_LOOPBACK}";

rules! { interface: VPP_INTERFACE
    valid [
        "{name: loop1, type: SOFTWARE_LOOPBACK}",
        LONGEST,
        "{name: a/b, type: DPDK, rx_modes: [{mode: POLLING, default_mode: true}, {queue: 1, mode: DEFAULT}]}",
        "{name: a, type: SOFTWARE_LOOPBACK, mtu: 9216, phys_address: 'AA:bb:cc:00:11:22', ip_addresses: [10.0.0.1/24, 10.0.0.2/24, '::1/128', 'alloc:net', 10.9.9.9]}",
        "{name: a, type: SOFTWARE_LOOPBACK, unnumbered: {interface_with_ip: b}}",
    ],
    refused [
        "{type: SOFTWARE_LOOPBACK}",
        LONG,
        "{name: \"a\\tb\", type: SOFTWARE_LOOPBACK}",
        "{name: .., type: SOFTWARE_LOOPBACK}",
        "{name: a}",
        "{name: a, type: 99}",
        "{name: a, type: TAP}",
        "{name: a, type: SOFTWARE_LOOPBACK, tap: {version: 2}}",
        "{name: a, type: MEMIF, tap: {version: 2}}",
        "{name: a, type: SOFTWARE_LOOPBACK, phys_address: 'AA:bb:cc:00:11'}",
        "{name: a, type: SOFTWARE_LOOPBACK, mtu: 9217}",
        "{name: a, type: SOFTWARE_LOOPBACK, ip_addresses: [10.0.0.1/24, 10.0.0.1/33, 'alloc:', 'alloc:net/if/GW', '']}",
        "{name: a, type: SOFTWARE_LOOPBACK, ip_addresses: ['A::1/64', 'a:0::1/64']}",
        "{name: a, type: SOFTWARE_LOOPBACK, ip_addresses: [10.0.0.1/24], unnumbered: {interface_with_ip: b}}",
        "{name: a, type: SOFTWARE_LOOPBACK, unnumbered: {}}",
        "{name: a, type: SOFTWARE_LOOPBACK, unnumbered: {interface_with_ip: a}}",
        "{name: a, type: SOFTWARE_LOOPBACK, rx_modes: [{queue: 1}, {queue: 2, mode: 9}]}",
        "{name: a, type: SOFTWARE_LOOPBACK, rx_modes: [{queue: 1, mode: POLLING}, {queue: 1, mode: INTERRUPT}]}",
        "{name: a, type: SOFTWARE_LOOPBACK, rx_modes: [{default_mode: true, mode: POLLING}, {default_mode: true, mode: INTERRUPT}]}",
        "{name: a, type: DPDK, rx_modes: [{mode: INTERRUPT}]}",
        "{name: a, type: SOFTWARE_LOOPBACK, rx_placements: [{queue: 1}, {queue: 2}, {queue: 1, worker: 1}]}",
        "{type: 99, mtu: 10000, phys_address: x, ip_addresses: [y]}",
    ]
}

rules! { links: VPP_INTERFACE
    valid [
        "{name: a, type: SUB_INTERFACE, sub: {parent_name: b, sub_id: 4095, tag_rw_option: POP1}}",
        "{name: a, type: MEMIF, memif: {}}",
        "{name: a, type: MEMIF, memif: {mode: IP, ring_size: 16384, buffer_size: 65535, rx_queues: 255, secret: s, socket_filename: /run/vpp/m}}",
        "{name: a, type: AF_PACKET, afpacket: {host_if_name: veth1}}",
        "{name: a, type: AF_PACKET, afpacket: {linux_interface: some-long-logical-name/x}}",
        "{name: a, type: TAP, tap: {version: 2, rx_ring_size: 32768, host_if_name: fifteen-letters}}",
        "{name: vmxnet3-0/b/0/0, type: VMXNET3_INTERFACE, vmx_net3: {}}",
        "{name: a, type: RDMA, rdma: {host_if_name: eth0, rxq_size: 1024}}",
    ],
    refused [
        "{name: a, type: SUB_INTERFACE, sub: {}}",
        "{name: a, type: SUB_INTERFACE, sub: {parent_name: a, sub_id: 4096, tag_rw_option: 9, tag1: 4096, tag2: 5000}}",
        "{name: a, type: MEMIF, memif: {mode: PUNT_INJECT}}",
        "{name: a, type: MEMIF, memif: {mode: 3, ring_size: 1000, buffer_size: 65536, rx_queues: 256, tx_queues: 256, secret: aaaaaaaaaabbbbbbbbbbcccc, socket_filename: \"\\e\"}}",
        "{name: a, type: MEMIF, memif: {ring_size: 32768}}",
        "{name: a, type: AF_PACKET, afpacket: {}}",
        "{name: a, type: AF_PACKET, afpacket: {host_if_name: sixteen-letters-}}",
        "{name: a, type: TAP, tap: {}}",
        "{name: a, type: TAP, tap: {version: 1, host_if_name: a/b, rx_ring_size: 65536, tx_ring_size: 3}}",
        "{name: a, type: RDMA, rdma: {mode: 3, rxq_num: 65536, rxq_size: 65536, txq_size: 3}}",
    ]
}

rules! { bonds_and_tunnels: VPP_INTERFACE
    valid [
        "{name: a, type: VXLAN_TUNNEL, vxlan: {src_address: 1.1.1.1, dst_address: 2.2.2.2, vni: 16777215}}",
        "{name: a, type: VXLAN_TUNNEL, vxlan: {src_address: '::1', dst_address: 'ff02::1', multicast: b, gpe: {protocol: IP6}}}",
        "{name: a, type: VXLAN_TUNNEL, vrf: 1, vxlan: {src_address: 1.1.1.1, dst_address: 2.2.2.2, gpe: {protocol: IP4, decap_vrf_id: 4}}}",
        "{name: vmxnet3-0/b/0/0, type: VMXNET3_INTERFACE, vmx_net3: {rxq_size: 2048}}",
        "{name: a, type: RDMA, rdma: {host_if_name: eth0, rxq_size: 256}}",
        "{name: a, type: BOND_INTERFACE, bond: {mode: LACP, bonded_interfaces: [{name: b}, {name: c}]}}",
        "{name: a, type: GRE_TUNNEL, gre: {tunnel_type: ERSPAN, src_addr: 1.1.1.1, dst_addr: 2.2.2.2, session_id: 1023}}",
        "{name: a, type: GTPU_TUNNEL, gtpu: {src_addr: 1.1.1.1, dst_addr: 2.2.2.2}}",
        "{name: a, type: IPIP_TUNNEL, ipip: {src_addr: 1.1.1.1, dst_addr: 2.2.2.2}}",
        "{name: a, type: IPIP_TUNNEL, ipip: {tunnel_mode: POINT_TO_MULTIPOINT, src_addr: 1.1.1.1}}",
        "{name: a, type: WIREGUARD_TUNNEL, wireguard: {src_addr: 1.1.1.1, port: 65535, private_key: 'gIjXzrQfIFf80d0O8Hd3KhfllkEGDNsUIFvfEtwEGUk='}}",
    ],
    refused [
        "{name: a, type: VXLAN_TUNNEL, vxlan: {vni: 16777216}}",
        "{name: a, type: VXLAN_TUNNEL, vxlan: {src_address: 1.1.1.1, dst_address: 1.1.1.1}}",
        "{name: a, type: VXLAN_TUNNEL, vxlan: {src_address: 1.1.1.1, dst_address: '::1'}}",
        "{name: a, type: VXLAN_TUNNEL, vxlan: {src_address: 1.1.1.1, dst_address: 224.0.0.1}}",
        "{name: a, type: VXLAN_TUNNEL, vxlan: {src_address: 1.1.1.1, dst_address: 2.2.2.2, gpe: {}}}",
        "{name: a, type: VXLAN_TUNNEL, vxlan: {src_address: 1.1.1.1, dst_address: 2.2.2.2, gpe: {protocol: ETHERNET, decap_vrf_id: 1}}}",
        "{name: a, type: VXLAN_TUNNEL, vxlan: {src_address: 1.1.1.1, dst_address: 2.2.2.2, gpe: {protocol: IP6, decap_vrf_id: 1}}}",
        "{name: a, type: VXLAN_TUNNEL, vrf: 1, vxlan: {src_address: '::1', dst_address: '::2', gpe: {protocol: IP4, decap_vrf_id: 1}}}",
        "{name: a, type: BOND_INTERFACE, bond: {lb: 9}}",
        "{name: a, type: BOND_INTERFACE, bond: {mode: LACP, lb: RR}}",
        "{name: a, type: GRE_TUNNEL, phys_address: 'aa:aa:aa:aa:aa:aa', gre: {tunnel_type: L3, src_addr: 1.1.1.1, dst_addr: 2.2.2.2}}",
        "{name: vmxnet3-0/b/20/0, type: VMXNET3_INTERFACE, vmx_net3: {rxq_size: 63, txq_size: 8192}}",
        "{name: a, type: RDMA, rdma: {host_if_name: eth0, rxq_size: 255, txq_size: 128}}",
        "{name: a, type: BOND_INTERFACE, bond: {mode: XOR, bonded_interfaces: [{name: b}, {}, {name: b}]}}",
        "{name: a, type: GRE_TUNNEL, gre: {session_id: 1024}}",
        "{name: a, type: GTPU_TUNNEL, gtpu: {src_addr: 1.1.1.1, dst_addr: 224.0.0.1, decap_next: 4}}",
        "{name: a, type: IPIP_TUNNEL, ipip: {src_addr: 1.1.1.1}}",
        "{name: a, type: IPIP_TUNNEL, ipip: {tunnel_mode: POINT_TO_MULTIPOINT}}",
        "{name: a, type: IPIP_TUNNEL, ipip: {tunnel_mode: 2, src_addr: 1.1.1.1, dst_addr: 1.1.1.2}}",
        "{name: a, type: WIREGUARD_TUNNEL, wireguard: {port: 65536, private_key: short}}",
        "{name: a, type: WIREGUARD_TUNNEL, wireguard: {src_addr: 1.1.1.1, private_key: '!IjXzrQfIFf80d0O8Hd3KhfllkEGDNsUIFvfEtwEGUk='}}",
    ]
}

rules! { span: VPP_SPAN
    valid ["{interface_from: a, interface_to: b, direction: RX}"],
    refused [
        "{}",
        "{interface_from: a, interface_to: b, direction: 4}",
        "{interface_from: a, interface_to: a, direction: RX}",
    ]
}

rules! { bridge_domain: VPP_BRIDGE_DOMAIN
    valid [
        "{name: bd}",
        "{name: bd, mac_age: 255, interfaces: [{name: a, bridged_virtual_interface: true}, {name: b, split_horizon_group: 255}], arp_termination_table: [{ip_address: 1.1.1.1, phys_address: 'aa:aa:aa:aa:aa:aa'}]}",
    ],
    refused [
        "{}",
        "{name: bd, mac_age: 256}",
        "{name: bd, interfaces: [{}, {name: b, split_horizon_group: 256}, {name: b}]}",
        "{name: bd, interfaces: [{name: a, bridged_virtual_interface: true}, {name: b, bridged_virtual_interface: true}]}",
        "{name: bd, arp_termination_table: [{ip_address: x, phys_address: y}]}",
        "{name: bd, arp_termination_table: [{ip_address: 'A::1', phys_address: 'aa:aa:aa:aa:aa:aa'}, {ip_address: 'a:0::1', phys_address: 'aa:aa:aa:aa:aa:ab'}]}",
    ]
}

rules! { fib: VPP_FIB
    valid [
        "{phys_address: 'aa:aa:aa:bb:bb:bb', bridge_domain: bd, outgoing_interface: a}",
        "{phys_address: 'aa:aa:aa:bb:bb:bb', bridge_domain: bd, action: DROP}",
    ],
    refused ["{}", "{phys_address: 'aa:aa:aa:bb:bb:bb', bridge_domain: bd}", "{phys_address: 'aa:aa:aa:bb:bb:bb', bridge_domain: bd, action: 2}"]
}

rules! { xconnect: VPP_XCONNECT
    valid ["{receive_interface: a, transmit_interface: b}"],
    refused ["{}", "{receive_interface: a}", "{transmit_interface: a}"]
}

rules! { route: VPP_ROUTE
    valid [
        "{dst_network: 10.0.0.0/8}",
        "{dst_network: '::/0', next_hop_addr: 1.1.1.1, weight: 255, preference: 255}",
        "{dst_network: 'alloc:net/if', next_hop_addr: 'alloc:net/if/GW'}",
        "{dst_network: 'alloc:net/if/GW', type: DROP}",
        "{dst_network: 2001:DB8::/32, type: INTER_VRF, via_vrf_id: 3}",
    ],
    refused [
        "{}",
        "{dst_network: 10.0.0.1/8}",
        "{dst_network: 10.0.0.1}",
        "{dst_network: '2001:db8::1/32'}",
        "{dst_network: 'alloc:', next_hop_addr: 'alloc:net'}",
        "{dst_network: 10.0.0.0/8, next_hop_addr: 1.1.1.1/24, type: 7, weight: 256, preference: 256}",
    ]
}

rules! { arp: VPP_ARP
    valid ["{interface: a, ip_address: '::1', phys_address: 'aa:aa:aa:aa:aa:aa', static: true}"],
    refused ["{}", "{interface: a, ip_address: 10.0.0.1/24, phys_address: 'aa:aa:aa:aa:aa:ag'}"]
}

rules! { proxy_arp: VPP_PROXY_ARP
    valid ["{}", "{interfaces: [{name: a}], ranges: [{first_ip_addr: 10.0.0.1, last_ip_addr: 10.0.0.1, vrf_id: 4}]}"],
    refused [
        "{interfaces: [{}, {name: a}, {name: a}]}",
        "{ranges: [{}]}",
        "{ranges: [{first_ip_addr: 10.0.0.1/24, last_ip_addr: '::1'}]}",
        "{ranges: [{first_ip_addr: 10.0.0.2, last_ip_addr: 10.0.0.1}]}",
    ]
}

rules! { ip_scan_neighbor: VPP_IP_SCAN_NEIGHBOR
    valid ["{}", "{mode: BOTH, scan_interval: 255}"],
    refused ["{mode: 4, scan_interval: 256, max_proc_time: 256, max_update: 256, scan_int_delay: 256, stale_threshold: 256}"]
}

rules! { vrf_table: VPP_VRF_TABLE
    valid ["{}", "{id: 4294967294, protocol: IPV6, label: x}"],
    refused [
        "{id: 4294967295}",
        "{id: 1, protocol: 2}",
        "{id: 1, label: aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggg}",
    ]
}

rules! { other_l3_dhcp_proxy: VPP_DHCP_PROXY
    valid ["{source_ip_address: 1.1.1.1, servers: [{ip_address: 2.2.2.2}]}"],
    refused ["{servers: [{}]}", "{source_ip_address: 1.1.1.1, servers: [{ip_address: '::1'}]}"]
}

rules! { other_l3_l3xc: VPP_L3XC
    valid ["{interface: a, paths: [{outgoing_interface: b, next_hop_addr: 1.1.1.1}]}"],
    refused ["{protocol: 3}", "{interface: a, paths: [{next_hop_addr: x, weight: 256, preference: 256}]}"]
}

rules! { other_l3_teib: VPP_TEIB
    valid ["{interface: a, peer_addr: 1.1.1.1, next_hop_addr: '::1'}"],
    refused ["{}"]
}

rules! { other_l3_vrrp: VPP_VRRP
    valid ["{interface: a, vr_id: 255, priority: 1, interval: 10, ip_addresses: [1.1.1.1]}"],
    refused ["{}", "{interface: a, vr_id: 256, priority: 256, interval: 65536, ip_addresses: [1.1.1.1, '::1', x]}"]
}

rules! { acl: VPP_ACL
    valid [
        "{name: a, rules: [{action: PERMIT, ip_rule: {ip: {source_network: 0.0.0.0/0, destination_network: 10.0.0.0/8}, tcp: {destination_port_range: {lower_port: 80, upper_port: 80}, tcp_flags_mask: 255}}}], interfaces: {ingress: [a], egress: [a]}}",
        "{name: a, rules: [{macip_rule: {source_address: 10.0.0.1, source_address_prefix: 32, source_mac_address: 'aa:aa:aa:aa:aa:aa', source_mac_address_mask: 'ff:ff:ff:ff:ff:ff'}}]}",
    ],
    refused [
        "{}",
        "{name: a, rules: [{action: 3}], interfaces: {ingress: [a, a], egress: ['']}}",
        "{name: a, rules: [{ip_rule: {ip: {source_network: 1.1.1.1, protocol: 256}}}]}",
        "{name: a, rules: [{ip_rule: {ip: {source_network: 1.1.1.0/24, destination_network: '::/0'}}}]}",
        "{name: a, rules: [{ip_rule: {icmp: {icmp_code_range: {first: 2, last: 1}, icmp_type_range: {first: 256, last: 256}}}}]}",
        "{name: a, rules: [{ip_rule: {tcp: {source_port_range: {lower_port: 2, upper_port: 1}, tcp_flags_mask: 256, tcp_flags_value: 256}, udp: {destination_port_range: {upper_port: 65536}}}}]}",
        "{name: a, rules: [{macip_rule: {source_address: 1.1.1.1, source_address_prefix: 33}}]}",
    ]
}

rules! { abf: VPP_ABF
    valid ["{acl_name: a, attached_interfaces: [{input_interface: a}], forwarding_paths: [{next_hop_ip: 1.1.1.1, weight: 1}]}"],
    refused ["{attached_interfaces: [{}, {input_interface: a}, {input_interface: a}], forwarding_paths: [{next_hop_ip: x, weight: 256, preference: 256}]}"]
}

rules! { nat_global: VPP_NAT44_GLOBAL
    valid ["{}", "{nat_interfaces: [{name: a, is_inside: true}, {name: a}], address_pool: [{address: 1.1.1.1}, {address: 1.1.1.1, twice_nat: true}]}"],
    refused [
        "{nat_interfaces: [{}, {name: a, is_inside: true}, {name: a, is_inside: true}]}",
        "{nat_interfaces: [{name: a, output_feature: true}, {name: a, is_inside: true}]}",
        "{address_pool: [{address: '::1'}, {address: 1.1.1.1}, {address: 1.1.1.1}]}",
    ]
}

rules! { nat_dnat: VPP_DNAT44
    valid [
        "{label: l, st_mappings: [{external_ip: 1.1.1.1, local_ips: [{local_ip: 2.2.2.2}], twice_nat: ENABLED, twice_nat_pool_ip: 3.3.3.3}], id_mappings: [{interface: a}, {ip_address: 1.1.1.1, port: 1}]}",
        "{label: l, st_mappings: [{external_interface: a, external_port: 80, local_ips: [{local_ip: 2.2.2.2, local_port: 80}, {local_ip: 2.2.2.3, local_port: 80}]}]}",
    ],
    refused [
        "{}",
        "{label: l, st_mappings: [{external_port: 65536, protocol: 3, twice_nat: 3}], id_mappings: [{port: 65536, protocol: 3}]}",
        "{label: l, st_mappings: [{external_ip: 1.1.1.1, local_ips: [{local_ip: 2.2.2.2, probability: 256}, {local_ip: x, local_port: 65536}], twice_nat_pool_ip: '::1'}]}",
    ]
}

rules! { nat_interface: VPP_NAT44_INTERFACE
    valid ["{name: a, nat_inside: true, nat_outside: true}"],
    refused ["{}", "{name: a, nat_inside: true, nat_outside: true, output_feature: true}"]
}

rules! { nat_pool: VPP_NAT44_POOL
    valid ["{first_ip: 1.1.1.1}", "{first_ip: 1.1.1.1, last_ip: 1.1.1.2}"],
    refused ["{}", "{first_ip: 1.1.1.2, last_ip: 1.1.1.1}", "{first_ip: 1.1.1.2, last_ip: '::1'}"]
}

rules! { ipsec_spd: VPP_IPSEC_SPD
    valid ["{index: 1, interfaces: [{name: a}]}"],
    refused ["{interfaces: [{}, {name: a}, {name: a}], policy_entries: [{sa_index: 1}]}"]
}

rules! { ipsec_sp: VPP_IPSEC_SP
    valid ["{}", "{remote_addr_start: 1.1.1.1, action: PROTECT, protocol: 255}"],
    refused ["{remote_addr_start: x, remote_addr_stop: x, local_addr_start: x, local_addr_stop: x, protocol: 256, action: 9, remote_port_start: 65536, remote_port_stop: 65536, local_port_start: 65536, local_port_stop: 65536}"]
}

rules! { ipsec_sa: VPP_IPSEC_SA
    valid ["{}", "{crypto_alg: AES_CBC_128, crypto_key: 4a506a794f574265564551694d653768, tunnel_src_addr: 1.1.1.1, tunnel_dst_addr: 2.2.2.2}"],
    refused [
        "{protocol: 2, crypto_alg: 12, integ_alg: 7, crypto_key: abc, integ_key: xx, tunnel_src_port: 65536, tunnel_dst_port: 65536}",
        "{tunnel_src_addr: 1.1.1.1}",
        "{tunnel_src_addr: 1.1.1.1, tunnel_dst_addr: '::1'}",
        "{protocol: ESP, crypto_alg: AES_GCM_256, crypto_key: 4a506a794f574265564551694d653768}",
    ]
}

rules! { ipsec_tunnel_protection: VPP_IPSEC_TUN_PROTECT
    valid ["{interface: a, sa_out: [1], sa_in: [2]}"],
    refused ["{next_hop_addr: x}"]
}

rules! { punt_redirect: VPP_PUNT_IP_REDIRECT
    valid ["{l3_protocol: ALL, tx_interface: a, next_hop: 1.1.1.1/24}"],
    refused ["{}", "{l3_protocol: 1, tx_interface: a, next_hop: 1.1.1.1}"]
}

rules! { punt_to_host: VPP_PUNT_TO_HOST
    valid ["{l3_protocol: IPV4, l4_protocol: UDP, port: 9, socket_path: /tmp/s}"],
    refused ["{}", "{l3_protocol: IPV4, l4_protocol: 1, port: 65536, socket_path: /aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa}"]
}

rules! { punt_exception: VPP_PUNT_EXCEPTION
    valid ["{reason: r, socket_path: /tmp/s}"],
    refused ["{}"]
}

rules! { srv6_localsid: VPP_SRV6_LOCALSID
    valid ["{sid: 'a::1', base_end_function: {}}", "{sid: 'a::1', end_function_ad: {outgoing_interface: a, incoming_interface: b}}", "{sid: 'a::1', end_function_dt4: {vrf_id: 1}}"],
    refused [
        "{sid: 1.1.1.1}",
        "{sid: 'a::1', end_function_x: {next_hop: 1.1.1.1}}",
        "{sid: 'a::1', end_function_dx2: {}}",
        "{sid: 'a::1', end_function_dx4: {next_hop: 'a::1'}}",
        "{sid: 'a::1', end_function_dx6: {next_hop: 1.1.1.1}}",
        "{sid: 'a::1', end_function_ad: {l3_service_address: x}}",
    ]
}

rules! { srv6_policy: VPP_SRV6_POLICY
    valid ["{bsid: 'a::1', segment_lists: [{segments: ['b::1', 'b::2']}, {weight: 2, segments: ['b::1']}]}"],
    refused ["{}", "{bsid: 'a::1', segment_lists: [{}]}", "{bsid: 'a::1', segment_lists: [{segments: [x]}, {segments: ['a::2']}, {segments: ['a::2']}]}"]
}

rules! { srv6_steering: VPP_SRV6_STEERING
    valid ["{name: n, policy_bsid: 'a::1', l3_traffic: {prefix_address: 10.0.0.0/8}}", "{name: n, policy_bsid: 'a::1', l2_traffic: {interface_name: a}}"],
    refused ["{}", "{name: n, policy_index: 1, l2_traffic: {}}", "{name: n, policy_bsid: 1.1.1.1, l3_traffic: {prefix_address: 1.1.1.1}}"]
}

rules! { srv6_global: VPP_SRV6_GLOBAL
    valid ["{}", "{encap_source_address: 'a::1'}"],
    refused ["{encap_source_address: 1.1.1.1}"]
}

rules! { stn: VPP_STN_RULE
    valid ["{ip_address: 1.1.1.1/24, interface: a}"],
    refused ["{}"]
}

rules! { dns: VPP_DNS_CACHE
    valid ["{upstream_dns_servers: [8.8.8.8]}"],
    refused ["{}", "{upstream_dns_servers: [x]}"]
}

rules! { ipfix: VPP_IPFIX
    valid ["{collector: {address: 1.1.1.1, port: 65535}, source_address: 1.1.1.2, path_mtu: 1450}"],
    refused ["{}", "{collector: {address: '::1', port: 65536}, source_address: x, path_mtu: 67}"]
}

rules! { ipfix_feature: VPP_IPFIX_FLOWPROBE_FEATURE
    valid ["{interface: a}"],
    refused ["{}"]
}

rules! { ipfix_params: VPP_IPFIX_FLOWPROBE_PARAMS
    valid ["{record_l4: true}"],
    refused ["{}"]
}

rules! { wireguard_peer: VPP_WG_PEER
    valid ["{public_key: 'dIjXzrQfIFf80d0O8Hd3KhfllkEGDNsUIFvfEtwEGUk=', wg_if_name: a, endpoint: 1.1.1.1, allowed_ips: [10.0.0.0/8]}"],
    refused ["{}", "{public_key: 'dIjXzrQfIFf80d0O8Hd3KhfllkEGDNsUIFvfEtwEGUk=', wg_if_name: a, endpoint: '::', port: 65536, persistent_keepalive: 65536, allowed_ips: [1.1.1.1]}"]
}

rules! { linux_interface: LINUX_INTERFACE
    valid [
        "{name: a, type: VETH, host_if_name: veth1, veth: {peer_if_name: b}, ip_addresses: [10.0.0.1/24, 'alloc:n'], namespace: {type: NSID, reference: ns1}}",
        "{name: a, type: VETH}",
        "{name: a, type: EXISTING, link_only: true, ip_addresses: [10.0.0.1/24]}",
        "{name: a, type: VRF_DEVICE, vrf_dev: {routing_table: 10}}",
    ],
    refused [
        "{}",
        "{name: \"a\\0\", type: 9, host_if_name: sixteen-letters-, phys_address: x, ip_addresses: [x, x]}",
        "{name: a, type: EXISTING, tap: {vpp_tap_if_name: b}, namespace: {}, link_only: true, ip_addresses: ['alloc:n']}",
        "{name: a, type: LOOPBACK, veth: {peer_if_name: b, rx_checksum_offloading: 3, tx_checksum_offloading: 3}}",
        "{name: a, type: VRF_DEVICE, phys_address: 'aa:aa:aa:aa:aa:aa', vrf_master_interface: b}",
        "{name: a, type: VETH, tap: {}}",
        "{name: a, type: TAP_TO_VPP, veth: {}}",
        "{name: a, type: DUMMY, vrf_dev: {}}",
    ]
}

rules! { linux_arp: LINUX_ARP
    valid ["{interface: a, ip_address: 'alloc:n/i/GW', hw_address: 'aa:aa:aa:aa:aa:aa'}"],
    refused ["{}"]
}

rules! { linux_route: LINUX_ROUTE
    valid ["{outgoing_interface: a, dst_network: 10.0.0.0/8, gw_addr: 10.0.0.1}", "{outgoing_interface: a, scope: LINK, dst_network: 'alloc:n/i'}"],
    refused ["{}", "{outgoing_interface: a, scope: LINK, dst_network: 10.0.0.1/8, gw_addr: 'alloc:n'}", "{outgoing_interface: a, scope: 9, dst_network: 'alloc:', gw_addr: x}"]
}

rules! { linux_rule_chain: LINUX_RULE_CHAIN
    valid ["{name: a, table: FILTER, chain_type: INPUT, default_policy: DROP, interfaces: [b]}", "{name: a, table: NAT, chain_type: CUSTOM, chain_name: x}"],
    refused [
        "{}",
        "{name: a, table: FILTER, chain_type: PREROUTING, interfaces: ['']}",
        "{name: a, table: NAT, chain_type: INPUT}",
        "{name: a, table: RAW, chain_type: FORWARD}",
        "{name: a, table: SECURITY, chain_type: POSTROUTING}",
        "{name: a, table: MANGLE, chain_type: INPUT, default_policy: DROP}",
        "{name: a, protocol: 9, table: 9, chain_type: 9, default_policy: 9}",
    ]
}

rules! { netalloc: NETALLOC_IP
    valid ["{network_name: n, interface_name: i, address: 10.0.0.1/24, gw: 10.0.0.2}"],
    refused ["{}", "{network_name: n, address: 10.0.0.1, gw: x}"]
}
