use crate::govppmux::Metrics;
use crate::netalloc::IpAllocation;
use crate::normalize;
use crate::validate::bonds_and_tunnels::wireguard_key;
use crate::validate::nat::is_unspecified;
use crate::validate::{Checks, Validate};
use crate::vpp::dns::DnsCache;
use crate::vpp::ipfix::{FlowProbeFeature, FlowProbeParams, Ipfix};
use crate::vpp::punt::{Exception, IpRedirect, L3Protocol, L4Protocol, ToHost};
use crate::vpp::stn::Rule;
use crate::vpp::wireguard::Peer;

const MAX_U16: u32 = u16::MAX as u32;
/// Bytes of a unix socket's path.
const MAX_SOCKET_PATH: usize = 107;

impl Validate for IpRedirect {
    fn check(&self, checks: &mut Checks) {
        check_l3_protocol(self.l3_protocol, checks);
        checks.reference(
            "tx_interface",
            &self.tx_interface,
            "the interface to redirect to",
        );
        let next_hop = self.next_hop.split('/').next().unwrap_or_default();
        checks.ip("next_hop", next_hop);
    }
}

fn check_l3_protocol(protocol: i32, checks: &mut Checks) {
    if checks.known::<L3Protocol>("l3_protocol", protocol) == Some(L3Protocol::UndefinedL3) {
        checks.error("l3_protocol", "must be IPV4, IPV6 or ALL");
    }
}

fn check_socket_path(path: &str, checks: &mut Checks) {
    if checks.not_empty("socket_path", path) {
        checks.require(
            path.len() <= MAX_SOCKET_PATH,
            "socket_path",
            format_args!("a socket's path has at most {MAX_SOCKET_PATH} bytes"),
        );
    }
}

impl Validate for ToHost {
    fn check(&self, checks: &mut Checks) {
        check_l3_protocol(self.l3_protocol, checks);
        if checks.known::<L4Protocol>("l4_protocol", self.l4_protocol)
            == Some(L4Protocol::UndefinedL4)
        {
            checks.error("l4_protocol", "must be TCP or UDP");
        }
        checks.within("port", self.port, 1, MAX_U16);
        check_socket_path(&self.socket_path, checks);
    }
}

impl Validate for Exception {
    fn check(&self, checks: &mut Checks) {
        checks.not_empty("reason", &self.reason);
        check_socket_path(&self.socket_path, checks);
    }
}

impl Validate for Rule {
    fn check(&self, checks: &mut Checks) {
        checks.reference(
            "interface",
            &self.interface,
            "the interface that gets the packets",
        );
        let address = self.ip_address.split('/').next().unwrap_or_default();
        checks.ip("ip_address", address);
    }
}

impl Validate for DnsCache {
    fn check(&self, checks: &mut Checks) {
        checks.require(
            !self.upstream_dns_servers.is_empty(),
            "upstream_dns_servers",
            "must list at least one server",
        );
        for (i, server) in self.upstream_dns_servers.iter().enumerate() {
            checks.ip(format_args!("upstream_dns_servers[{i}]"), server);
        }
    }
}

impl Validate for Ipfix {
    fn check(&self, checks: &mut Checks) {
        match &self.collector {
            Some(collector) => {
                checks.ipv4("collector.address", &collector.address);
                checks.at_most("collector.port", collector.port, MAX_U16);
            }
            None => checks.error("collector", "must be set"),
        }
        checks.ipv4("source_address", &self.source_address);
        if self.path_mtu != 0 {
            checks.within("path_mtu", self.path_mtu, 68, 1450);
        }
    }
}

impl Validate for FlowProbeFeature {
    fn check(&self, checks: &mut Checks) {
        checks.reference("interface", &self.interface, "the interface to probe");
    }
}

impl Validate for FlowProbeParams {
    fn check(&self, checks: &mut Checks) {
        if !self.record_l2 && !self.record_l3 && !self.record_l4 {
            for field in ["record_l2", "record_l3", "record_l4"] {
                checks.error(
                    field,
                    "at least one of record_l2, record_l3 and record_l4 must be set",
                );
            }
        }
    }
}

impl Validate for Peer {
    fn check(&self, checks: &mut Checks) {
        wireguard_key("public_key", &self.public_key, checks);
        checks.reference("wg_if_name", &self.wg_if_name, "the WireGuard interface");
        checks.at_most("persistent_keepalive", self.persistent_keepalive, MAX_U16);
        checks.at_most("port", self.port, MAX_U16);
        if checks.ip("endpoint", &self.endpoint).is_some() {
            checks.require(
                !is_unspecified(&self.endpoint),
                "endpoint",
                "must not be the unspecified address",
            );
        }
        for (i, allowed) in self.allowed_ips.iter().enumerate() {
            checks.cidr(format_args!("allowed_ips[{i}]"), allowed);
        }
    }
}

impl Validate for IpAllocation {
    fn check(&self, checks: &mut Checks) {
        checks.not_empty("network_name", &self.network_name);
        for (field, address, required) in
            [("address", &self.address, true), ("gw", &self.gw, false)]
        {
            if required || !address.is_empty() {
                checks.require(
                    normalize::ip_net_or_host(address).is_some(),
                    field,
                    format_args!("{address:?} is not an IP address with or without prefix length"),
                );
            }
        }
    }
}

impl Validate for Metrics {
    fn check(&self, _: &mut Checks) {}
}
