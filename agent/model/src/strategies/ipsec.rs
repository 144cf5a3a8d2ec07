//! IPsec: associations, databases with policies, protected tunnels.

use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use crate::document::ConfigDocument;
use crate::vpp::interfaces::interface::{Link, Type};
use crate::vpp::interfaces::{Interface, IpipLink};
use crate::vpp::ipsec::security_association::IpSecProtocol;
use crate::vpp::ipsec::security_policy::Action;
use crate::vpp::ipsec::security_policy_database as spd;
use crate::vpp::ipsec::{
    CryptoAlg, IntegAlg, SecurityAssociation, SecurityPolicy, SecurityPolicyDatabase,
    TunnelProtection,
};

/// Associations have the numbers 1 to this.
const ASSOCIATIONS: u32 = 5;
/// Databases have the numbers 1 to this.
const DATABASES: u32 = 2;
const LOOPBACKS: [&str; 2] = ["lo0", "lo1"];
const TUNNELS: [&str; 2] = ["ipip0", "ipip1"];

fn key(bytes: usize) -> impl Strategy<Value = String> {
    (any::<u8>(), any::<bool>()).prop_map(move |(byte, upper)| {
        let key = format!("{byte:02x}").repeat(bytes);
        if upper { key.to_uppercase() } else { key }
    })
}

/// Cipher and authentication that go together, with keys.
fn algorithms() -> impl Strategy<Value = (CryptoAlg, String, IntegAlg, String)> {
    let cipher = select(vec![
        (CryptoAlg::AesCbc128, 16, true),
        (CryptoAlg::AesCbc256, 32, true),
        (CryptoAlg::AesCtr192, 24, true),
        (CryptoAlg::AesGcm128, 16, false),
        (CryptoAlg::Des3Cbc, 24, true),
    ]);
    cipher.prop_flat_map(|(cipher, len, integ)| {
        let integ = match integ {
            true => (IntegAlg::Sha196, 20),
            false => (IntegAlg::NoneInteg, 0),
        };
        (key(len), key(integ.1))
            .prop_map(move |(crypto_key, integ_key)| (cipher, crypto_key, integ.0, integ_key))
    })
}

/// An association with a number; with addresses of its own or without.
pub fn security_association(index: u32) -> BoxedStrategy<SecurityAssociation> {
    let ends = select(vec![
        ("", ""),
        ("10.1.0.1", "10.1.0.2"),
        ("2001:db8::1", "2001:DB8::2"),
    ]);
    let flags = (any::<bool>(), any::<bool>(), any::<bool>());
    let port = select(vec![0_u32, 4500, 5000]);
    let is_ah = prop::bool::weighted(0.1);
    (algorithms(), ends, flags, 0..3_u32, port, is_ah)
        .prop_map(move |(algorithms, ends, flags, salt, port, is_ah)| {
            let (cipher, crypto_key, integ, integ_key) = algorithms;
            let mut sa = SecurityAssociation {
                index,
                spi: 1000 + index,
                crypto_key,
                crypto_salt: salt,
                integ_key,
                use_esn: flags.0,
                use_anti_replay: flags.1,
                tunnel_src_addr: ends.0.to_owned(),
                tunnel_dst_addr: ends.1.to_owned(),
                enable_udp_encap: flags.2,
                tunnel_src_port: port,
                tunnel_dst_port: port,
                ..Default::default()
            };
            sa.set_crypto_alg(cipher);
            sa.set_integ_alg(integ);
            let ah = is_ah && integ != IntegAlg::NoneInteg;
            sa.set_protocol(if ah {
                IpSecProtocol::Ah
            } else {
                IpSecProtocol::Esp
            });
            sa
        })
        .boxed()
}

/// An association that VPP must never see: its key has the wrong length, is no number, or its tunnel mixes families.
pub fn invalid_security_association() -> BoxedStrategy<SecurityAssociation> {
    (security_association(1), 0..4_u8)
        .prop_map(|(mut sa, what)| {
            sa.set_protocol(IpSecProtocol::Esp);
            match what {
                0 => sa.crypto_key.push_str("00"),
                1 => sa.crypto_key.replace_range(..1, "z"),
                2 => sa.tunnel_src_port = 65536,
                _ => {
                    sa.tunnel_src_addr = "10.0.0.1".to_owned();
                    sa.tunnel_dst_addr = "2001:db8::1".to_owned();
                }
            }
            sa
        })
        .boxed()
}

fn policy() -> impl Strategy<Value = SecurityPolicy> {
    let addresses = select(vec![
        ("", ""),
        ("0.0.0.0", "255.255.255.255"),
        ("10.0.0.0", "10.0.0.255"),
        ("2001:db8::", "2001:db8::ffff"),
    ]);
    let ports = select(vec![(0_u32, 0_u32), (0, 65535), (80, 90)]);
    let action = select(vec![Action::Bypass, Action::Discard, Action::Protect]);
    (
        (1..=DATABASES, 1..=ASSOCIATIONS, any::<bool>(), -2..3_i32),
        addresses,
        ports,
        action,
        select(vec![0_u32, 6, 50, 255]),
    )
        .prop_map(
            |((spd_index, sa_index, is_outbound, priority), a, ports, action, protocol)| {
                let mut policy = SecurityPolicy {
                    spd_index,
                    sa_index,
                    priority,
                    is_outbound,
                    remote_addr_start: a.0.to_owned(),
                    remote_addr_stop: a.1.to_owned(),
                    local_addr_start: a.0.to_owned(),
                    local_addr_stop: a.1.to_owned(),
                    protocol,
                    remote_port_start: ports.0,
                    remote_port_stop: ports.1,
                    ..Default::default()
                };
                policy.set_action(action);
                policy
            },
        )
}

fn interface(name: &str, kind: Type, link: Option<Link>) -> Interface {
    Interface {
        name: name.to_owned(),
        r#type: kind.into(),
        link,
        ..Default::default()
    }
}

fn interfaces() -> Vec<Interface> {
    let loopbacks = LOOPBACKS.map(|name| interface(name, Type::SoftwareLoopback, None));
    let tunnels = (1..).zip(TUNNELS).map(|(n, name)| {
        let link = IpipLink {
            src_addr: format!("10.2.{n}.1"),
            dst_addr: format!("10.2.{n}.2"),
            ..Default::default()
        };
        interface(name, Type::IpipTunnel, Some(Link::Ipip(link)))
    });
    loopbacks.into_iter().chain(tunnels).collect()
}

fn protection(tunnel: &'static str) -> impl Strategy<Value = TunnelProtection> {
    let all: Vec<u32> = (1..=ASSOCIATIONS).collect();
    (select(all.clone()), subsequence(all, 1..=3)).prop_map(move |(out, sa_in)| TunnelProtection {
        interface: tunnel.to_owned(),
        sa_out: vec![out],
        sa_in,
        next_hop_addr: String::new(),
    })
}

/// A configuration of IPsec whose references all have their targets.
pub fn ipsec_config() -> BoxedStrategy<ConfigDocument> {
    let associations: Vec<_> = (1..=ASSOCIATIONS).map(security_association).collect();
    let databases = vec(0..=DATABASES, LOOPBACKS.len());
    let protections = TUNNELS.map(|tunnel| prop::option::weighted(0.6, protection(tunnel)));
    (associations, databases, vec(policy(), 0..6), protections)
        .prop_map(|(associations, guarded_by, policies, protections)| {
            let mut document = ConfigDocument::default();
            document.extend(interfaces());
            document.extend(associations);
            document.extend((1..=DATABASES).map(|index| {
                SecurityPolicyDatabase {
                    index,
                    interfaces: LOOPBACKS
                        .iter()
                        .zip(&guarded_by)
                        .filter(|(_, by)| **by == index)
                        .map(|(name, _)| spd::Interface {
                            name: (*name).to_owned(),
                        })
                        .collect(),
                    ..Default::default()
                }
            }));
            // VPP does not tell apart what is left out from the whole range.
            let identity = |p: &SecurityPolicy| {
                let all = p.local_addr_start.is_empty() || p.local_addr_start == "0.0.0.0";
                let start = if all { "" } else { p.local_addr_start.as_str() };
                (p.spd_index, p.sa_index, p.is_outbound, start.to_owned())
            };
            let mut seen = BTreeSet::new();
            let policies = policies.into_iter();
            document.extend(policies.filter(|policy| seen.insert(identity(policy))));
            document.extend(protections.into_iter().flatten());
            document
        })
        .boxed()
}
