use crate::normalize;
use crate::validate::{Checks, Validate};
use crate::vpp::abf::Abf;
use crate::vpp::acl::Acl;
use crate::vpp::acl::acl::Rule;
use crate::vpp::acl::acl::rule::ip_rule::{Icmp, PortRange, icmp};
use crate::vpp::acl::acl::rule::{Action, IpRule, MacIpRule};

const MAX_U8: u32 = u8::MAX as u32;
const MAX_PORT: u32 = u16::MAX as u32;

impl Validate for Acl {
    fn check(&self, checks: &mut Checks) {
        if checks.not_empty("name", &self.name) {
            checks.tag("name", &self.name);
        }
        checks.require(
            !self.rules.is_empty(),
            "rules",
            "must list at least one rule",
        );
        for (i, rule) in self.rules.iter().enumerate() {
            check_rule(&format!("rules[{i}]"), rule, checks);
        }
        if let Some(interfaces) = &self.interfaces {
            for (field, names) in [
                ("egress", &interfaces.egress),
                ("ingress", &interfaces.ingress),
            ] {
                let path = format!("interfaces.{field}");
                for (i, name) in names.iter().enumerate() {
                    checks.reference(format_args!("{path}[{i}]"), name, "an interface");
                }
                checks.distinct(&path, "", names);
            }
        }
    }
}

fn check_rule(path: &str, rule: &Rule, checks: &mut Checks) {
    checks.known::<Action>(format_args!("{path}.action"), rule.action);
    if rule.ip_rule.is_none() && rule.macip_rule.is_none() {
        checks.error(path, "must have ip_rule or macip_rule");
    }
    if let Some(ip_rule) = &rule.ip_rule {
        check_ip_rule(&format!("{path}.ip_rule"), ip_rule, checks);
    }
    if let Some(macip_rule) = &rule.macip_rule {
        check_macip_rule(&format!("{path}.macip_rule"), macip_rule, checks);
    }
}

fn check_ip_rule(path: &str, rule: &IpRule, checks: &mut Checks) {
    if let Some(ip) = &rule.ip {
        for (field, network) in [
            ("source_network", &ip.source_network),
            ("destination_network", &ip.destination_network),
        ] {
            checks.cidr(format_args!("{path}.ip.{field}"), network);
        }
        if let (Some(source), Some(destination)) = (
            normalize::ip_net(&ip.source_network),
            normalize::ip_net(&ip.destination_network),
        ) {
            checks.require(
                source.addr().is_ipv4() == destination.addr().is_ipv4(),
                format_args!("{path}.ip.destination_network"),
                format_args!(
                    "{destination} is not of the same address family as source_network {source}"
                ),
            );
        }
        checks.at_most(format_args!("{path}.ip.protocol"), ip.protocol, MAX_U8);
    }
    if let Some(icmp) = &rule.icmp {
        check_icmp(&format!("{path}.icmp"), icmp, checks);
    }
    if let Some(tcp) = &rule.tcp {
        let path = format!("{path}.tcp");
        check_ports(
            &format!("{path}.destination_port_range"),
            tcp.destination_port_range.as_ref(),
            checks,
        );
        check_ports(
            &format!("{path}.source_port_range"),
            tcp.source_port_range.as_ref(),
            checks,
        );
        checks.at_most(
            format_args!("{path}.tcp_flags_mask"),
            tcp.tcp_flags_mask,
            MAX_U8,
        );
        checks.at_most(
            format_args!("{path}.tcp_flags_value"),
            tcp.tcp_flags_value,
            MAX_U8,
        );
    }
    if let Some(udp) = &rule.udp {
        let path = format!("{path}.udp");
        check_ports(
            &format!("{path}.destination_port_range"),
            udp.destination_port_range.as_ref(),
            checks,
        );
        check_ports(
            &format!("{path}.source_port_range"),
            udp.source_port_range.as_ref(),
            checks,
        );
    }
}

fn check_icmp(path: &str, icmp: &Icmp, checks: &mut Checks) {
    let ranges: [(&str, Option<&icmp::Range>); 2] = [
        ("icmp_code_range", icmp.icmp_code_range.as_ref()),
        ("icmp_type_range", icmp.icmp_type_range.as_ref()),
    ];
    for (field, range) in ranges {
        if let Some(range) = range {
            check_range(
                &format!("{path}.{field}"),
                ("first", range.first),
                ("last", range.last),
                MAX_U8,
                checks,
            );
        }
    }
}

fn check_ports(path: &str, range: Option<&PortRange>, checks: &mut Checks) {
    if let Some(range) = range {
        check_range(
            path,
            ("lower_port", range.lower_port),
            ("upper_port", range.upper_port),
            MAX_PORT,
            checks,
        );
    }
}

fn check_range(
    path: &str,
    (low_name, low): (&str, u32),
    (high_name, high): (&str, u32),
    max: u32,
    checks: &mut Checks,
) {
    checks.at_most(format_args!("{path}.{low_name}"), low, max);
    if checks.at_most(format_args!("{path}.{high_name}"), high, max) {
        checks.require(
            low <= high,
            format_args!("{path}.{high_name}"),
            format_args!("{high} is below {low_name} {low}"),
        );
    }
}

fn check_macip_rule(path: &str, rule: &MacIpRule, checks: &mut Checks) {
    if let Some(ip) = checks.ip(format_args!("{path}.source_address"), &rule.source_address) {
        let max = if ip.is_ipv4() { 32 } else { 128 };
        checks.at_most(
            format_args!("{path}.source_address_prefix"),
            rule.source_address_prefix,
            max,
        );
    }
    checks.mac(
        format_args!("{path}.source_mac_address"),
        &rule.source_mac_address,
    );
    checks.mac(
        format_args!("{path}.source_mac_address_mask"),
        &rule.source_mac_address_mask,
    );
}

impl Validate for Abf {
    fn check(&self, checks: &mut Checks) {
        checks.reference("acl_name", &self.acl_name, "the ACL that selects packets");
        for (i, attached) in self.attached_interfaces.iter().enumerate() {
            checks.reference(
                format_args!("attached_interfaces[{i}].input_interface"),
                &attached.input_interface,
                "an interface",
            );
        }
        checks.distinct(
            "attached_interfaces",
            ".input_interface",
            self.attached_interfaces
                .iter()
                .map(|attached| attached.input_interface.as_str()),
        );
        for (i, path) in self.forwarding_paths.iter().enumerate() {
            if !path.next_hop_ip.is_empty() {
                checks.ip(
                    format_args!("forwarding_paths[{i}].next_hop_ip"),
                    &path.next_hop_ip,
                );
            }
            checks.at_most(
                format_args!("forwarding_paths[{i}].weight"),
                path.weight,
                MAX_U8,
            );
            checks.at_most(
                format_args!("forwarding_paths[{i}].preference"),
                path.preference,
                MAX_U8,
            );
        }
    }
}
