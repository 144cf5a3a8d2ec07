//! Mappings as VPP sees them: two that VPP cannot tell apart are equal.

use std::collections::BTreeSet;
use std::net::Ipv4Addr;

use agent_model::vpp::nat::DNat44;
use agent_model::vpp::nat::d_nat44::static_mapping::TwiceNatMode;
use agent_model::vpp::nat::d_nat44::{IdentityMapping, Protocol, StaticMapping};

/// The outside address.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum External {
    /// This one.
    Address(Ipv4Addr),
    /// That of an interface.
    Interface(String),
}

impl External {
    fn new(interface: &str, address: &str) -> Option<Self> {
        Some(match interface {
            "" => Self::Address(address.trim().parse().ok()?),
            name => Self::Interface(name.to_owned()),
        })
    }

    /// The interface, if it is one's address.
    pub(super) fn interface(&self) -> Option<&str> {
        match self {
            Self::Interface(name) => Some(name),
            Self::Address(_) => None,
        }
    }
}

/// What of the traffic is mapped: one protocol and port, or everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Traffic<P> {
    All,
    Of(u8, P),
}

/// Number of a protocol in IP.
fn number(protocol: Protocol) -> u8 {
    match protocol {
        Protocol::Tcp => 6,
        Protocol::Udp => 17,
        Protocol::Icmp => 1,
    }
}

/// The protocol with a number; TCP where the model has no name for it.
pub(super) fn protocol(number: u8) -> Protocol {
    match number {
        17 => Protocol::Udp,
        1 => Protocol::Icmp,
        _ => Protocol::Tcp,
    }
}

/// An inside address: address, port, probability, VRF.
pub(super) type Local = (Ipv4Addr, u16, u8, u32);

/// A mapping of an outside to an inside address, or to several.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Static {
    /// To one.
    One {
        external: External,
        /// Protocol, outside and inside port.
        traffic: Traffic<(u16, u16)>,
        local: Ipv4Addr,
        vrf_id: u32,
        twice_nat: TwiceNatMode,
        pool: Option<Ipv4Addr>,
    },
    /// To several.
    Balanced {
        external: Ipv4Addr,
        port: u16,
        protocol: u8,
        twice_nat: TwiceNatMode,
        affinity: u32,
        locals: BTreeSet<Local>,
    },
}

impl Static {
    /// What a valid configuration means; `None` for an invalid one.
    pub(super) fn new(mapping: &StaticMapping) -> Option<Self> {
        let external = External::new(&mapping.external_interface, &mapping.external_ip);
        let port = |port: u32| u16::try_from(port).ok();
        let protocol = number(mapping.protocol());
        let twice_nat = mapping.twice_nat();
        if let [local] = mapping.local_ips.as_slice() {
            let ports = (port(mapping.external_port)?, port(local.local_port)?);
            let traffic = match ports {
                (0, _) | (_, 0) => Traffic::All,
                ports => Traffic::Of(protocol, ports),
            };
            let pool = match mapping.twice_nat_pool_ip.as_str() {
                "" => None,
                address => Some(address.trim().parse().ok()?),
            };
            return Some(Self::One {
                external: external?,
                traffic,
                local: local.local_ip.trim().parse().ok()?,
                vrf_id: local.vrf_id,
                twice_nat,
                pool,
            });
        }
        let locals = mapping.local_ips.iter().map(|local| {
            let address = local.local_ip.trim().parse().ok()?;
            let probability = u8::try_from(local.probability).ok()?;
            Some((address, port(local.local_port)?, probability, local.vrf_id))
        });
        // VPP balances behind addresses only.
        Some(Self::Balanced {
            external: mapping.external_ip.trim().parse().ok()?,
            port: port(mapping.external_port)?,
            protocol,
            twice_nat,
            affinity: mapping.session_affinity,
            locals: locals.collect::<Option<_>>()?,
        })
    }

    /// What VPP shows of it.
    pub(super) fn shown(&self) -> Self {
        let mut shown = self.clone();
        match &mut shown {
            Self::One {
                external,
                twice_nat,
                pool,
                ..
            } => {
                *pool = None;
                if external.interface().is_some() && *twice_nat == TwiceNatMode::Self_ {
                    *twice_nat = TwiceNatMode::Disabled;
                }
            }
            Self::Balanced { affinity, .. } => *affinity = 0,
        }
        shown
    }
}

/// An outside address that is not translated.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Identity {
    pub external: External,
    pub traffic: Traffic<u16>,
    pub vrf_id: u32,
}

impl Identity {
    /// What a valid configuration means; `None` for an invalid one.
    pub(super) fn new(mapping: &IdentityMapping) -> Option<Self> {
        let traffic = match u16::try_from(mapping.port).ok()? {
            0 => Traffic::All,
            port => Traffic::Of(number(mapping.protocol()), port),
        };
        Some(Self {
            external: External::new(&mapping.interface, &mapping.ip_address)?,
            traffic,
            vrf_id: mapping.vrf_id,
        })
    }
}

/// All mappings of a label.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Mappings {
    pub statics: BTreeSet<Static>,
    pub identities: BTreeSet<Identity>,
}

impl Mappings {
    /// What a valid configuration means; `None` for an invalid one.
    pub(super) fn new(dnat: &DNat44) -> Option<Self> {
        let statics = dnat.st_mappings.iter().map(Static::new);
        let identities = dnat.id_mappings.iter().map(Identity::new);
        Some(Self {
            statics: statics.collect::<Option<_>>()?,
            identities: identities.collect::<Option<_>>()?,
        })
    }
}
