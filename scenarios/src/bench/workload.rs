//! What is configured in a bench: what it stands on, and N values of one kind in two revisions.

use std::net::Ipv4Addr;

use agent_model::ModelValue;
use agent_model::document::ConfigDocument;
use agent_model::vpp::acl::Acl;
use agent_model::vpp::acl::acl::rule::ip_rule::{Ip, PortRange, Tcp};
use agent_model::vpp::acl::acl::rule::{Action, IpRule};
use agent_model::vpp::acl::acl::{self, Rule};
use agent_model::vpp::interfaces::Interface;
use agent_model::vpp::interfaces::interface::Type;
use agent_model::vpp::l2::bridge_domain::Interface as Port;
use agent_model::vpp::l2::{BridgeDomain, FibEntry, fib_entry};
use agent_model::vpp::l3::Route;
use agent_model::vpp::nat::d_nat44::StaticMapping;
use agent_model::vpp::nat::d_nat44::static_mapping::LocalIp;
use agent_model::vpp::nat::{DNat44, Nat44Global};

/// Kinds of configuration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Workload {
    /// N IPv4 routes through one interface
    Routes,
    /// N loopbacks, up, with an address each
    Interfaces,
    /// N access lists of four rules
    Acl,
    /// One bridge domain with N static L2 FIB entries
    BdFib,
    /// One bridge domain with N loopbacks as ports
    BdPorts,
    /// NAT44 with N labels of one static mapping each
    Nat,
    /// Routes (70 %), L2 FIB entries (20 %), loopbacks and access lists (5 % each)
    Mixed,
}

impl Workload {
    /// The word for it on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Routes => "routes",
            Self::Interfaces => "interfaces",
            Self::Acl => "acl",
            Self::BdFib => "bd-fib",
            Self::BdPorts => "bd-ports",
            Self::Nat => "nat",
            Self::Mixed => "mixed",
        }
    }

    /// What the measured values stand on; configured before and not measured.
    pub fn ground(self) -> ConfigDocument {
        let mut ground = ConfigDocument::default();
        if matches!(self, Self::Routes | Self::BdFib | Self::Mixed) {
            ground.push(loopback("port", "192.0.2.1/24"));
        }
        if self == Self::Nat {
            ground.push(Nat44Global::default());
        }
        if matches!(self, Self::BdFib | Self::Mixed) {
            ground.push(loopback("member", ""));
            ground.push(bridge_domain(vec![port("member")]));
        }
        ground
    }

    /// Value `n` of `count` in revision 0 or 1, which differ where VPP can change the object in place.
    pub fn value(self, n: u32, count: u32, revision: u32) -> ModelValue {
        match self {
            Self::Routes => route(n, revision).into(),
            Self::Interfaces => interface(n, revision).into(),
            Self::Acl => access_list(n, revision).into(),
            Self::BdFib => fib(n, revision).into(),
            Self::BdPorts if n + 1 == count => {
                let ports = (0..n).map(|n| port(&format!("loop-{n}"))).collect();
                BridgeDomain {
                    mac_age: revision,
                    ..bridge_domain(ports)
                }
                .into()
            }
            Self::BdPorts => loopback(&format!("loop-{n}"), "").into(),
            Self::Nat => mapping(n, revision).into(),
            Self::Mixed => match n % 20 {
                0 => interface(n, revision).into(),
                1 => access_list(n, revision).into(),
                2..=5 => fib(n, revision).into(),
                _ => route(n, revision).into(),
            },
        }
    }

    /// All values of a revision.
    pub fn values(self, count: u32, revision: u32) -> ConfigDocument {
        (0..count).map(|n| self.value(n, count, revision)).collect()
    }
}

fn loopback(name: &str, address: &str) -> Interface {
    Interface {
        name: name.into(),
        r#type: Type::SoftwareLoopback.into(),
        enabled: true,
        ip_addresses: Some(address)
            .filter(|a| !a.is_empty())
            .into_iter()
            .map(Into::into)
            .collect(),
        ..Interface::default()
    }
}

/// A /30 each from 100.64.0.0 on.
fn interface(n: u32, revision: u32) -> Interface {
    let address = Ipv4Addr::from(0x6440_0001_u32.wrapping_add(n << 2));
    Interface {
        mtu: 1500 + revision,
        ..loopback(&format!("loop-{n}"), &format!("{address}/30"))
    }
}

/// A /24 each from 16.0.0.0 on.
fn route(n: u32, revision: u32) -> Route {
    let network = Ipv4Addr::from(0x1000_0000_u32.wrapping_add(n << 8));
    Route {
        dst_network: format!("{network}/24"),
        next_hop_addr: "192.0.2.2".into(),
        outgoing_interface: "port".into(),
        weight: 1 + revision,
        ..Route::default()
    }
}

/// Eight ports of each outside address from 100.64.0.0 on, each to an inside address of its own.
fn mapping(n: u32, revision: u32) -> DNat44 {
    let external = Ipv4Addr::from(0x6440_0000_u32.wrapping_add(n >> 3));
    let local = Ipv4Addr::from(0x0a00_0000_u32.wrapping_add(n));
    let mapping = StaticMapping {
        external_ip: external.to_string(),
        external_port: 8000 + (n & 7),
        local_ips: vec![LocalIp {
            local_ip: local.to_string(),
            local_port: 80 + revision,
            ..LocalIp::default()
        }],
        ..StaticMapping::default()
    };
    DNat44 {
        label: format!("dnat-{n}"),
        st_mappings: vec![mapping],
        ..DNat44::default()
    }
}

fn fib(n: u32, revision: u32) -> FibEntry {
    let [a, b, c, d] = n.to_be_bytes();
    FibEntry {
        phys_address: format!("02:00:{a:02x}:{b:02x}:{c:02x}:{d:02x}"),
        bridge_domain: "bd".into(),
        action: fib_entry::Action::Forward.into(),
        outgoing_interface: "member".into(),
        static_config: revision == 0,
        ..FibEntry::default()
    }
}

fn bridge_domain(interfaces: Vec<Port>) -> BridgeDomain {
    BridgeDomain {
        name: "bd".into(),
        flood: true,
        forward: true,
        learn: true,
        interfaces,
        ..BridgeDomain::default()
    }
}

fn port(name: &str) -> Port {
    Port {
        name: name.into(),
        ..Port::default()
    }
}

fn access_list(n: u32, revision: u32) -> Acl {
    let rule = |at: u32| Rule {
        action: if at == 3 {
            Action::Deny
        } else {
            Action::Permit
        }
        .into(),
        ip_rule: Some(IpRule {
            ip: Some(Ip {
                source_network: format!("{}/32", Ipv4Addr::from(0x0a00_0000 + (n << 2) + at)),
                destination_network: "0.0.0.0/0".into(),
                ..Ip::default()
            }),
            tcp: Some(Tcp {
                destination_port_range: Some(PortRange {
                    lower_port: 80 + revision,
                    upper_port: 80 + revision,
                }),
                ..Tcp::default()
            }),
            ..IpRule::default()
        }),
        ..Rule::default()
    };
    Acl {
        name: format!("acl-{n}"),
        rules: (0..4).map(rule).collect(),
        interfaces: None::<acl::Interfaces>,
    }
}
