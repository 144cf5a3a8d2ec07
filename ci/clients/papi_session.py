"""A session of vpp_papi with a VPP: configure, read back, assert, remove; area by area.

Usage: papi_session.py SOCKET [--apidir DIR] [--only AREA]. Without DIR the client learns the API from VPP itself.
"""

import argparse
import sys
from ipaddress import ip_address, ip_network

from vpp_papi import VPPApiClient

ALL = 0xFFFFFFFF


class Vpp:
    """Counts calls and asserts on their return values."""

    def __init__(self, client):
        self.client, self.calls = client, 0

    def __getattr__(self, name):
        method = getattr(self.client.api, name)

        def call(expect=0, **fields):
            self.calls += 1
            reply = method(**fields)
            if type(reply) is tuple:
                return reply[-1]  # rows closed by a reply
            if hasattr(reply, "retval"):
                assert reply.retval == expect, f"{name}({fields}): {reply}"
            return reply

        return call

    def loopbacks(self, count):
        return [self.create_loopback().sw_if_index for _ in range(count)]

    def delete_loopbacks(self, indexes):
        for index in indexes:
            self.delete_loopback(sw_if_index=index)


def path(sw_if_index, next_hop=None, weight=1):
    address = {"ip4": str(next_hop)} if next_hop else {}
    proto = 0
    if next_hop and ip_address(next_hop).version == 6:
        address, proto = {"ip6": str(next_hop)}, 1
    label = {"is_uniform": 0, "label": 0, "ttl": 0, "exp": 0}
    return {
        "sw_if_index": sw_if_index,
        "table_id": 0,
        "rpf_id": ALL,
        "weight": weight,
        "preference": 0,
        "type": 0,
        "flags": 0,
        "proto": proto,
        "nh": {"address": address, "via_label": 0x100000, "obj_id": 0, "classify_table_index": 0},
        "n_labels": 0,
        "label_stack": [label] * 16,
    }


def interfaces(vpp):
    indexes = vpp.loopbacks(4)
    for at, index in enumerate(indexes):
        vpp.sw_interface_set_flags(sw_if_index=index, flags=1)
        vpp.sw_interface_set_mtu(sw_if_index=index, mtu=[1500 + at, 0, 0, 0])
        vpp.sw_interface_tag_add_del(is_add=True, sw_if_index=index, tag=f"port {at}")
        vpp.sw_interface_set_mac_address(sw_if_index=index, mac_address=f"02:00:00:00:00:0{at}")
    rows = {r.sw_if_index: r for r in vpp.sw_interface_dump()}
    for at, index in enumerate(indexes):
        assert rows[index].mtu[0] == 1500 + at and rows[index].tag == f"port {at}"
        assert str(rows[index].l2_address) == f"02:00:00:00:00:0{at}" and rows[index].flags & 1
    (named,) = vpp.sw_interface_dump(name_filter_valid=True, name_filter=rows[indexes[2]].interface_name)
    assert named.sw_if_index == indexes[2]
    vpp.sw_interface_set_flags(expect=-2, sw_if_index=999, flags=1)
    vpp.delete_loopbacks(indexes)
    assert [r.sw_if_index for r in vpp.sw_interface_dump()] == [0]


def sub_interfaces(vpp):
    (parent,) = vpp.loopbacks(1)
    subs = [vpp.create_vlan_subif(sw_if_index=parent, vlan_id=vlan).sw_if_index for vlan in (10, 20, 30)]
    vpp.create_vlan_subif(expect=-56, sw_if_index=parent, vlan_id=10)
    for sub in subs:
        vpp.l2_interface_vlan_tag_rewrite(sw_if_index=sub, vtr_op=3, push_dot1q=0, tag1=0, tag2=0)
    rows = {r.sw_if_index: r for r in vpp.sw_interface_dump()}
    assert [rows[s].sub_outer_vlan_id for s in subs] == [10, 20, 30]
    assert all(rows[s].sup_sw_if_index == parent and rows[s].vtr_op == 3 for s in subs)
    for sub in subs:
        vpp.delete_subif(sw_if_index=sub)
    vpp.delete_loopbacks([parent])


def addresses(vpp):
    indexes = vpp.loopbacks(3)
    for at, index in enumerate(indexes):
        for prefix in (f"10.{at}.0.1/24", f"10.{at}.1.1/24", f"2001:db8:{at}::1/64"):
            vpp.sw_interface_add_del_address(sw_if_index=index, is_add=True, del_all=False, prefix=prefix)
        for is_ipv6, count in ((False, 2), (True, 1)):
            assert len(vpp.ip_address_dump(sw_if_index=index, is_ipv6=is_ipv6)) == count
    vpp.sw_interface_add_del_address(
        expect=-105, sw_if_index=indexes[1], is_add=True, del_all=False, prefix="10.0.0.2/24"
    )
    for index in indexes:
        vpp.sw_interface_add_del_address(sw_if_index=index, is_add=False, del_all=True, prefix="0.0.0.0/0")
        assert vpp.ip_address_dump(sw_if_index=index, is_ipv6=False) == []
    vpp.delete_loopbacks(indexes)


def routes(vpp):
    (index,) = vpp.loopbacks(1)
    vpp.sw_interface_set_flags(sw_if_index=index, flags=1)
    for table_id in (7, 8):
        vpp.ip_table_add_del(is_add=True, table={"table_id": table_id, "is_ip6": False, "name": f"t{table_id}"})
    assert {t.table.table_id for t in vpp.ip_table_dump() if not t.table.is_ip6} == {0, 7, 8}
    prefixes = [f"172.16.{n}.0/24" for n in range(20)]
    for prefix in prefixes:
        paths = [path(index, "10.0.0.1"), path(index, "10.0.0.2", weight=3)]
        route = {"table_id": 7, "stats_index": 0, "prefix": prefix, "n_paths": 2, "paths": paths}
        vpp.ip_route_add_del(is_add=True, is_multipath=False, route=route)
    dumped = vpp.ip_route_dump(table={"table_id": 7, "is_ip6": False})
    held = {str(r.route.prefix): r.route for r in dumped}
    assert set(prefixes) <= set(held)
    assert sorted(p.weight for p in held[prefixes[3]].paths) == [1, 3]
    found = vpp.ip_route_lookup(table_id=7, exact=0, prefix="172.16.5.9/32")
    assert ip_network(str(found.route.prefix)) == ip_network(prefixes[5])
    for prefix in prefixes:
        route = {"table_id": 7, "stats_index": 0, "prefix": prefix, "n_paths": 0, "paths": []}
        vpp.ip_route_add_del(is_add=False, is_multipath=False, route=route)
    for table_id in (7, 8):
        vpp.ip_table_add_del(is_add=False, table={"table_id": table_id, "is_ip6": False, "name": ""})
    vpp.delete_loopbacks([index])


def neighbours(vpp):
    (index,) = vpp.loopbacks(1)
    for n in range(1, 9):
        neighbor = {"sw_if_index": index, "flags": 1, "mac_address": f"02:aa:00:00:00:0{n}", "ip_address": f"10.9.0.{n}"}
        vpp.ip_neighbor_add_del(is_add=True, neighbor=neighbor)
    rows = vpp.ip_neighbor_dump(sw_if_index=index, af=0)
    assert {str(r.neighbor.ip_address) for r in rows} == {f"10.9.0.{n}" for n in range(1, 9)}
    vpp.proxy_arp_add_del(is_add=True, proxy={"table_id": 0, "low": "10.0.0.1", "hi": "10.0.0.9"})
    vpp.proxy_arp_intfc_enable_disable(sw_if_index=index, enable=True)
    assert len(vpp.proxy_arp_dump()) == 1 and len(vpp.proxy_arp_intfc_dump()) == 1
    vpp.proxy_arp_add_del(is_add=False, proxy={"table_id": 0, "low": "10.0.0.1", "hi": "10.0.0.9"})
    vpp.delete_loopbacks([index])
    assert vpp.ip_neighbor_dump(sw_if_index=ALL, af=0) == []


def bridges(vpp):
    ports = vpp.loopbacks(4)
    for bd_id in (10, 20):
        vpp.bridge_domain_add_del_v2(
            bd_id=bd_id, is_add=True, flood=True, uu_flood=True, forward=True, learn=bd_id == 10, mac_age=0, bd_tag=""
        )
    for at, port in enumerate(ports):
        vpp.sw_interface_set_l2_bridge(rx_sw_if_index=port, bd_id=10 + 10 * (at % 2), enable=True, shg=at)
    rows = {b.bd_id: b for b in vpp.bridge_domain_dump(bd_id=ALL)}
    assert {d.sw_if_index for d in rows[10].sw_if_details} == {ports[0], ports[2]}
    assert (rows[10].learn, rows[20].learn) == (True, False)
    for n in range(1, 9):
        vpp.l2fib_add_del(mac=f"02:bb:00:00:00:0{n}", bd_id=10, sw_if_index=ports[0], is_add=True, static_mac=True)
    assert len(vpp.l2_fib_table_dump(bd_id=10)) == 8
    vpp.bd_ip_mac_add_del(is_add=True, entry={"bd_id": 10, "ip": "10.0.0.5", "mac": "02:cc:00:00:00:01"})
    assert len(vpp.bd_ip_mac_dump(bd_id=10)) == 1
    vpp.bridge_domain_add_del_v2(expect=-120, bd_id=10, is_add=False)
    for port in ports:
        vpp.sw_interface_set_l2_bridge(rx_sw_if_index=port, bd_id=0, enable=False)
    for bd_id in (10, 20):
        vpp.bridge_domain_add_del_v2(bd_id=bd_id, is_add=False)
    assert vpp.bridge_domain_dump(bd_id=ALL) == []
    vpp.delete_loopbacks(ports)


def cross_connects(vpp):
    left, right = vpp.loopbacks(2)
    for rx, tx in ((left, right), (right, left)):
        vpp.sw_interface_set_l2_xconnect(rx_sw_if_index=rx, tx_sw_if_index=tx, enable=True)
    assert {(r.rx_sw_if_index, r.tx_sw_if_index) for r in vpp.l2_xconnect_dump()} == {(left, right), (right, left)}
    vpp.delete_loopbacks([left, right])
    assert vpp.l2_xconnect_dump() == []


def acls(vpp):
    (index,) = vpp.loopbacks(1)
    rule = {
        "is_permit": 1,
        "src_prefix": "10.0.0.0/8",
        "dst_prefix": "0.0.0.0/0",
        "proto": 6,
        "srcport_or_icmptype_first": 0,
        "srcport_or_icmptype_last": 65535,
        "dstport_or_icmpcode_first": 80,
        "dstport_or_icmpcode_last": 80,
        "tcp_flags_mask": 0,
        "tcp_flags_value": 0,
    }
    made = [vpp.acl_add_replace(acl_index=ALL, tag=f"acl {n}", count=n, r=[rule] * n).acl_index for n in (1, 2, 3)]
    assert [len(a.r) for a in vpp.acl_dump(acl_index=ALL)] == [1, 2, 3]
    vpp.acl_interface_set_acl_list(sw_if_index=index, count=2, n_input=1, acls=made[:2])
    (bound,) = [r for r in vpp.acl_interface_list_dump(sw_if_index=index) if r.count]
    assert (list(bound.acls), bound.n_input) == (made[:2], 1)
    vpp.acl_del(expect=-142, acl_index=made[0])
    vpp.acl_interface_set_acl_list(sw_if_index=index, count=0, n_input=0, acls=[])
    for acl in made:
        vpp.acl_del(acl_index=acl)
    assert vpp.acl_dump(acl_index=ALL) == []
    vpp.delete_loopbacks([index])


def tunnels(vpp):
    made = []
    for vni in range(1, 6):
        reply = vpp.vxlan_add_del_tunnel_v3(
            is_add=True, src_address="192.0.2.1", dst_address=f"192.0.2.{10 + vni}", vni=vni, instance=ALL,
            src_port=4789, dst_port=4789, decap_next_index=ALL, mcast_sw_if_index=ALL,
        )
        made.append(reply.sw_if_index)
    rows = vpp.vxlan_tunnel_v2_dump(sw_if_index=ALL)
    assert {(r.sw_if_index, r.vni) for r in rows} == set(zip(made, range(1, 6)))
    tunnel = {"instance": ALL, "src": "192.0.2.1", "dst": "192.0.2.2", "sw_if_index": ALL, "table_id": 0, "flags": 0, "mode": 0, "dscp": 0}
    ipip = vpp.ipip_add_tunnel(tunnel=tunnel).sw_if_index
    assert [str(r.tunnel.dst) for r in vpp.ipip_tunnel_dump(sw_if_index=ALL)] == ["192.0.2.2"]
    vpp.ipip_del_tunnel(sw_if_index=ipip)
    for vni in range(1, 6):
        vpp.vxlan_add_del_tunnel_v3(
            is_add=False, src_address="192.0.2.1", dst_address=f"192.0.2.{10 + vni}", vni=vni, instance=ALL,
            src_port=4789, dst_port=4789, decap_next_index=ALL, mcast_sw_if_index=ALL,
        )
    assert vpp.vxlan_tunnel_v2_dump(sw_if_index=ALL) == []


def memifs(vpp):
    vpp.memif_socket_filename_add_del_v2(is_add=True, socket_id=5, socket_filename="/run/vpp/memif5.sock")
    made = [
        vpp.memif_create_v2(role=1, mode=0, id=n, socket_id=5, ring_size=1024, buffer_size=2048).sw_if_index
        for n in range(3)
    ]
    assert {(r.sw_if_index, r.id) for r in vpp.memif_dump()} == set(zip(made, range(3)))
    for index in made:
        vpp.memif_delete(sw_if_index=index)
    vpp.memif_socket_filename_add_del_v2(is_add=False, socket_id=5, socket_filename="")
    assert len(vpp.memif_socket_filename_dump()) == 1


def bonds(vpp):
    bond = vpp.bond_create2(mode=2, lb=0, id=3, use_custom_mac=False, enable_gso=False, numa_only=False).sw_if_index
    (row,) = vpp.sw_bond_interface_dump(sw_if_index=ALL)
    assert (row.sw_if_index, row.interface_name, row.members) == (bond, "BondEthernet3", 0)
    vpp.bond_delete(sw_if_index=bond)
    assert vpp.sw_bond_interface_dump(sw_if_index=ALL) == []


def mpls_table(vpp):
    vpp.mpls_table_add_del(mt_is_add=True, mt_table={"mt_table_id": 0, "mt_name": ""})
    assert len(vpp.mpls_table_dump()) == 1


def command_line(vpp):
    assert "vpp v" in vpp.cli_inband(cmd="show version").reply
    assert vpp.cli_inband(cmd="create loopback interface").reply.strip() == "loop0"
    (index,) = [r.sw_if_index for r in vpp.sw_interface_dump() if r.interface_name == "loop0"]
    vpp.delete_loopbacks([index])
    assert vpp.show_version().program == "vpe"
    vpp.control_ping()


AREAS = [
    interfaces, sub_interfaces, addresses, routes, neighbours, bridges, cross_connects, acls, tunnels, memifs, bonds,
    mpls_table, command_line,
]


def main():
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("socket")
    args.add_argument("--apidir")
    args.add_argument("--only")
    args = args.parse_args()
    source = {"apidir": args.apidir} if args.apidir else {"bootstrapapi": True}
    client = VPPApiClient(server_address=args.socket, **source)
    client.connect("papi session")
    vpp = Vpp(client)
    areas = [area for area in AREAS if args.only in (None, area.__name__)]
    for area in areas:
        area(vpp)
    client.disconnect()
    learned = "description files" if args.apidir else "get_api_json"
    if not args.only:
        assert vpp.calls >= 200, vpp.calls
        print(f"vpp_papi ({learned}): {vpp.calls} calls in {len(areas)} areas answered as expected")


if __name__ == "__main__":
    sys.exit(main())
