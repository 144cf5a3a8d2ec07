//! Rules in VPP's form and back (`src/plugins/acl/acl_types.api`).

use agent_model::normalize;
use agent_model::vpp::acl::Acl;
use agent_model::vpp::acl::acl::Rule;
use agent_model::vpp::acl::acl::rule::ip_rule::{Icmp, Ip, PortRange, Tcp, Udp, icmp};
use agent_model::vpp::acl::acl::rule::{Action, IpRule, MacIpRule};
use ipnet::IpNet;
use vpp_binapi::MacAddress;
use vpp_binapi::api::acl_types::{AclAction, AclRule, MacipAclRule};
use vpp_binapi::api::ip_types::{IpProto, Prefix};

const ICMP: u8 = 1;
const TCP: u8 = 6;
const UDP: u8 = 17;
const ICMP6: u8 = 58;

const ANY_PORT: (u16, u16) = (0, u16::MAX);
const ANY_ICMP: (u16, u16) = (0, 255);

/// The rules of a list, of one kind.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Rules {
    /// By addresses, protocol and ports.
    Ip(Vec<AclRule>),
    /// By MAC and source address.
    MacIp(Vec<MacipAclRule>),
}

impl Rules {
    pub(super) fn is_macip(&self) -> bool {
        matches!(self, Self::MacIp(_))
    }

    /// The rules of a value; where both kinds are listed, those by MAC are left out. `None` if anything is no address, no
    /// number that fits, or no known action.
    pub(super) fn of(acl: &Acl) -> Option<Self> {
        let by_ip = acl
            .rules
            .iter()
            .filter_map(|r| Some(ip_rule(r, r.ip_rule.as_ref()?)));
        let by_ip = by_ip.collect::<Option<Vec<_>>>()?;
        if !by_ip.is_empty() {
            return Some(Self::Ip(by_ip));
        }
        let by_mac = acl
            .rules
            .iter()
            .filter_map(|r| Some(macip_rule(r, r.macip_rule.as_ref()?)));
        Some(Self::MacIp(by_mac.collect::<Option<_>>()?))
    }

    /// The rules as values say them.
    pub(super) fn to_values(&self) -> Vec<Rule> {
        match self {
            Self::Ip(rules) => rules.iter().map(ip_value).collect(),
            Self::MacIp(rules) => rules.iter().map(macip_value).collect(),
        }
    }
}

fn action(rule: &Rule) -> Option<AclAction> {
    Some(match Action::try_from(rule.action).ok()? {
        Action::Deny => AclAction::ACL_ACTION_API_DENY,
        Action::Permit => AclAction::ACL_ACTION_API_PERMIT,
        Action::Reflect => AclAction::ACL_ACTION_API_PERMIT_REFLECT,
    })
}

fn action_value(action: AclAction) -> i32 {
    match action {
        AclAction::ACL_ACTION_API_PERMIT => Action::Permit,
        AclAction::ACL_ACTION_API_PERMIT_REFLECT => Action::Reflect,
        _ => Action::Deny,
    }
    .into()
}

fn prefix(net: IpNet) -> Prefix {
    Prefix::new(net.trunc().addr(), net.prefix_len())
}

fn ip_rule(rule: &Rule, ip_rule: &IpRule) -> Option<AclRule> {
    let mut encoded = AclRule {
        is_permit: action(rule)?,
        ..AclRule::default()
    };
    let mut protocol = 0;
    if let Some(ip) = &ip_rule.ip {
        encoded.src_prefix = prefix(normalize::ip_net(&ip.source_network)?);
        encoded.dst_prefix = prefix(normalize::ip_net(&ip.destination_network)?);
        protocol = u8::try_from(ip.protocol).ok()?;
    }
    let (icmp, tcp, udp) = (&ip_rule.icmp, &ip_rule.tcp, &ip_rule.udp);
    let kind = match (protocol, icmp, tcp, udp) {
        (0, Some(_), ..) => ICMP,
        (0, None, Some(_), _) => TCP,
        (0, None, None, Some(_)) => UDP,
        (given, ..) => given,
    };
    let (src, dst) = match kind {
        ICMP | ICMP6 => {
            if let Some(icmp) = icmp {
                protocol = if icmp.icmpv6 { ICMP6 } else { ICMP };
            }
            let icmp = icmp.as_ref();
            (
                types(icmp.and_then(|i| i.icmp_type_range.as_ref()))?,
                types(icmp.and_then(|i| i.icmp_code_range.as_ref()))?,
            )
        }
        TCP => {
            protocol = TCP;
            if let Some(tcp) = tcp {
                encoded.tcp_flags_mask = tcp.tcp_flags_mask.try_into().ok()?;
                encoded.tcp_flags_value = tcp.tcp_flags_value.try_into().ok()?;
            }
            let tcp = tcp.as_ref();
            (
                ports(tcp.and_then(|t| t.source_port_range.as_ref()))?,
                ports(tcp.and_then(|t| t.destination_port_range.as_ref()))?,
            )
        }
        UDP => {
            protocol = UDP;
            let udp = udp.as_ref();
            (
                ports(udp.and_then(|u| u.source_port_range.as_ref()))?,
                ports(udp.and_then(|u| u.destination_port_range.as_ref()))?,
            )
        }
        _ => ((0, 0), (0, 0)),
    };
    encoded.proto = IpProto(protocol);
    (
        encoded.srcport_or_icmptype_first,
        encoded.srcport_or_icmptype_last,
    ) = src;
    (
        encoded.dstport_or_icmpcode_first,
        encoded.dstport_or_icmpcode_last,
    ) = dst;
    Some(encoded)
}

/// All ports where none are said.
fn ports(range: Option<&PortRange>) -> Option<(u16, u16)> {
    range.map_or(Some(ANY_PORT), |r| {
        Some((r.lower_port.try_into().ok()?, r.upper_port.try_into().ok()?))
    })
}

/// All types or codes where none are said.
fn types(range: Option<&icmp::Range>) -> Option<(u16, u16)> {
    range.map_or(Some(ANY_ICMP), |r| {
        Some((r.first.try_into().ok()?, r.last.try_into().ok()?))
    })
}

fn macip_rule(rule: &Rule, macip: &MacIpRule) -> Option<MacipAclRule> {
    let length = macip.source_address_prefix.try_into().ok()?;
    Some(MacipAclRule {
        is_permit: action(rule)?,
        src_mac: MacAddress(normalize::mac(&macip.source_mac_address)?),
        src_mac_mask: MacAddress(normalize::mac(&macip.source_mac_address_mask)?),
        src_prefix: Prefix::new(normalize::ip(&macip.source_address)?, length),
    })
}

fn ip_value(rule: &AclRule) -> Rule {
    let port_range = |lower: u16, upper: u16| {
        Some(PortRange {
            lower_port: lower.into(),
            upper_port: upper.into(),
        })
    };
    let range = |first: u16, last: u16| {
        Some(icmp::Range {
            first: first.into(),
            last: last.into(),
        })
    };
    let src = (
        rule.srcport_or_icmptype_first,
        rule.srcport_or_icmptype_last,
    );
    let dst = (
        rule.dstport_or_icmpcode_first,
        rule.dstport_or_icmpcode_last,
    );
    let protocol = rule.proto.0;
    let ip_rule = IpRule {
        ip: Some(Ip {
            destination_network: rule.dst_prefix.to_string(),
            source_network: rule.src_prefix.to_string(),
            protocol: protocol.into(),
        }),
        icmp: matches!(protocol, ICMP | ICMP6).then(|| Icmp {
            icmpv6: protocol == ICMP6,
            icmp_code_range: range(dst.0, dst.1),
            icmp_type_range: range(src.0, src.1),
        }),
        tcp: (protocol == TCP).then(|| Tcp {
            destination_port_range: port_range(dst.0, dst.1),
            source_port_range: port_range(src.0, src.1),
            tcp_flags_mask: rule.tcp_flags_mask.into(),
            tcp_flags_value: rule.tcp_flags_value.into(),
        }),
        udp: (protocol == UDP).then(|| Udp {
            destination_port_range: port_range(dst.0, dst.1),
            source_port_range: port_range(src.0, src.1),
        }),
    };
    Rule {
        action: action_value(rule.is_permit),
        ip_rule: Some(ip_rule),
        macip_rule: None,
    }
}

fn macip_value(rule: &MacipAclRule) -> Rule {
    Rule {
        action: action_value(rule.is_permit),
        ip_rule: None,
        macip_rule: Some(MacIpRule {
            source_address: rule.src_prefix.address.to_string(),
            source_address_prefix: rule.src_prefix.len.into(),
            source_mac_address: rule.src_mac.to_string(),
            source_mac_address_mask: rule.src_mac_mask.to_string(),
        }),
    }
}
