use crate::normalize::{self, is_alloc_ref};
use crate::validate::{Checks, Gateway, Validate};
use crate::vpp::l3::{
    ArpEntry, DhcpProxy, IpScanNeighbor, L3xConnect, ProxyArp, Route, TeibEntry, VrfTable,
    VrrpEntry, ip_scan_neighbor, l3x_connect, route, vrf_table,
};

const MAX_U8: u32 = u8::MAX as u32;

impl Validate for Route {
    fn check(&self, checks: &mut Checks) {
        checks.known::<route::RouteType>("type", self.r#type);
        check_destination(&self.dst_network, checks);
        if is_alloc_ref(&self.next_hop_addr) {
            checks.alloc_ref("next_hop_addr", &self.next_hop_addr, Gateway::Required);
        } else if !self.next_hop_addr.is_empty() {
            checks.ip("next_hop_addr", &self.next_hop_addr);
        }
        checks.at_most("weight", self.weight, MAX_U8);
        checks.at_most("preference", self.preference, MAX_U8);
    }
}

fn check_destination(dst_network: &str, checks: &mut Checks) {
    if is_alloc_ref(dst_network) {
        checks.alloc_ref("dst_network", dst_network, Gateway::Allowed);
    } else if checks.cidr("dst_network", dst_network)
        && let Some(net) = normalize::ip_net(dst_network)
    {
        checks.require(
            net == net.trunc(),
            "dst_network",
            format_args!(
                "{dst_network} has host bits set; the network is {}",
                net.trunc()
            ),
        );
    }
}

impl Validate for ArpEntry {
    fn check(&self, checks: &mut Checks) {
        checks.reference(
            "interface",
            &self.interface,
            "the interface of the neighbour",
        );
        checks.ip("ip_address", &self.ip_address);
        checks.mac("phys_address", &self.phys_address);
    }
}

impl Validate for ProxyArp {
    fn check(&self, checks: &mut Checks) {
        for (i, interface) in self.interfaces.iter().enumerate() {
            checks.reference(
                format_args!("interfaces[{i}].name"),
                &interface.name,
                "an interface",
            );
        }
        checks.distinct(
            "interfaces",
            ".name",
            self.interfaces
                .iter()
                .map(|interface| interface.name.as_str()),
        );
        for (i, range) in self.ranges.iter().enumerate() {
            let first = checks.ipv4(
                format_args!("ranges[{i}].first_ip_addr"),
                &range.first_ip_addr,
            );
            let last = checks.ipv4(
                format_args!("ranges[{i}].last_ip_addr"),
                &range.last_ip_addr,
            );
            if let (Some(first), Some(last)) = (first, last) {
                checks.require(
                    first <= last,
                    format_args!("ranges[{i}].last_ip_addr"),
                    format_args!("{last} is below first_ip_addr {first}"),
                );
            }
        }
    }
}

impl Validate for IpScanNeighbor {
    fn check(&self, checks: &mut Checks) {
        checks.known::<ip_scan_neighbor::Mode>("mode", self.mode);
        for (field, value) in [
            ("scan_interval", self.scan_interval),
            ("max_proc_time", self.max_proc_time),
            ("max_update", self.max_update),
            ("scan_int_delay", self.scan_int_delay),
            ("stale_threshold", self.stale_threshold),
        ] {
            checks.at_most(field, value, MAX_U8);
        }
    }
}

impl Validate for VrfTable {
    fn check(&self, checks: &mut Checks) {
        checks.require(
            self.id != u32::MAX,
            "id",
            format_args!("{} means \"no table\" in VPP", u32::MAX),
        );
        checks.known::<vrf_table::Protocol>("protocol", self.protocol);
        checks.tag("label", &self.label);
    }
}

impl Validate for DhcpProxy {
    fn check(&self, checks: &mut Checks) {
        let source = checks.ip("source_ip_address", &self.source_ip_address);
        for (i, server) in self.servers.iter().enumerate() {
            let path = format!("servers[{i}].ip_address");
            if let (Some(server), Some(source)) = (checks.ip(&path, &server.ip_address), source) {
                checks.require(
                    server.is_ipv4() == source.is_ipv4(),
                    path,
                    format_args!(
                        "{server} is not of the same address family as source_ip_address {source}"
                    ),
                );
            }
        }
    }
}

impl Validate for L3xConnect {
    fn check(&self, checks: &mut Checks) {
        checks.reference(
            "interface",
            &self.interface,
            "the interface whose packets are forwarded",
        );
        let protocol = checks.known::<l3x_connect::Protocol>("protocol", self.protocol);
        checks.require(
            !self.paths.is_empty(),
            "paths",
            "must list at least one path",
        );
        for (i, path) in self.paths.iter().enumerate() {
            let field = format!("paths[{i}].next_hop_addr");
            if path.next_hop_addr.is_empty() {
                checks.require(
                    !path.outgoing_interface.is_empty(),
                    format_args!("paths[{i}]"),
                    "must have outgoing_interface, next_hop_addr or both",
                );
            } else if let Some(ip) = checks.ip(&field, &path.next_hop_addr) {
                // VPP shows the family of paths only.
                checks.require(
                    protocol.is_none_or(|p| ip.is_ipv6() == (p == l3x_connect::Protocol::Ipv6)),
                    field,
                    format_args!("{ip} is not of the address family of protocol"),
                );
            }
            checks.at_most(format_args!("paths[{i}].weight"), path.weight, MAX_U8);
            checks.at_most(
                format_args!("paths[{i}].preference"),
                path.preference,
                MAX_U8,
            );
        }
    }
}

impl Validate for TeibEntry {
    fn check(&self, checks: &mut Checks) {
        checks.reference("interface", &self.interface, "the tunnel interface");
        checks.ip("peer_addr", &self.peer_addr);
        checks.ip("next_hop_addr", &self.next_hop_addr);
    }
}

impl Validate for VrrpEntry {
    fn check(&self, checks: &mut Checks) {
        checks.reference(
            "interface",
            &self.interface,
            "the interface of the virtual router",
        );
        checks.within("vr_id", self.vr_id, 1, MAX_U8);
        checks.within("priority", self.priority, 1, MAX_U8);
        checks.within("interval", self.interval, 10, u32::from(u16::MAX));
        checks.require(
            (1..=255).contains(&self.ip_addresses.len()),
            "ip_addresses",
            format_args!(
                "must list between 1 and 255 addresses, not {}",
                self.ip_addresses.len()
            ),
        );
        let mut family = None;
        for (i, address) in self.ip_addresses.iter().enumerate() {
            let path = format!("ip_addresses[{i}]");
            if let Some(ip) = checks.ip(&path, address) {
                let ipv4 = *family.get_or_insert(ip.is_ipv4());
                checks.require(
                    ip.is_ipv4() == ipv4,
                    path,
                    format_args!("{ip} is not of the same address family as the first"),
                );
            }
        }
    }
}
