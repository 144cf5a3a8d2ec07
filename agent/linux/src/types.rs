//! Links, addresses, routes and neighbours, as plain values.

use std::fmt;
use std::net::IpAddr;

use ipnet::IpNet;

/// A hardware address.
pub type Mac = [u8; 6];

/// Longest name of a link, in bytes.
pub const MAX_NAME_LEN: usize = 15;
/// Longest alias of a link, in bytes.
pub const MAX_ALIAS_LEN: usize = 254;
/// The protocol number that marks routes and neighbours as the agent's; `ip route` shows it as `proto 118`.
pub const ROUTE_PROTOCOL: u8 = 118;

/// A network namespace.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Namespace {
    /// The agent's.
    #[default]
    Own,
    /// One with a name, as of `ip netns`.
    Named(String),
    /// That of a process.
    Pid(u32),
    /// That of an open file, such as `/proc/1/ns/net`.
    Path(String),
}

/// What tells namespaces apart; valid while the namespace exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NamespaceId(pub u64, pub u64);

impl fmt::Display for Namespace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Own => f.write_str("the agent's namespace"),
            Self::Named(name) => write!(f, "namespace {name:?}"),
            Self::Pid(pid) => write!(f, "the namespace of process {pid}"),
            Self::Path(path) => write!(f, "namespace {path}"),
        }
    }
}

/// What a link is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkKind {
    /// `lo`.
    Loopback,
    /// One end of a pair.
    Veth,
    /// A dummy.
    Dummy,
    /// A VRF device over a routing table.
    Vrf {
        /// The table.
        table: u32,
    },
    /// A TUN or TAP device.
    Tun,
    /// Anything else, by the kernel's word; empty for physical devices.
    Other(String),
}

/// A link to be made. All start down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NewLink {
    /// A pair; both ends appear in the same namespace.
    Veth {
        /// Name of one end.
        name: String,
        /// Name of the other.
        peer: String,
    },
    /// A dummy.
    Dummy {
        /// Its name.
        name: String,
    },
    /// A VRF device.
    Vrf {
        /// Its name.
        name: String,
        /// Its routing table.
        table: u32,
    },
}

impl NewLink {
    /// Name of the link, of the first end of a pair.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Veth { name, .. } | Self::Dummy { name } | Self::Vrf { name, .. } => name,
        }
    }

    /// The kernel's word for the kind.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Veth { .. } => "veth",
            Self::Dummy { .. } => "dummy",
            Self::Vrf { .. } => "vrf",
        }
    }
}

/// A link as Linux shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Number within its namespace.
    pub index: u32,
    /// Name.
    pub name: String,
    /// Kind.
    pub kind: LinkKind,
    /// Alias; empty if there is none.
    pub alias: String,
    /// Whether it shall be up.
    pub up: bool,
    /// Whether it is up and has a carrier.
    pub running: bool,
    /// MTU in bytes.
    pub mtu: u32,
    /// Hardware address.
    pub mac: Option<Mac>,
    /// Index of the VRF device or bridge it belongs to.
    pub master: Option<u32>,
    /// Index of the other end of a pair, in that end's namespace.
    pub peer: Option<u32>,
}

/// What shall change about a link. A changed name, state and the like apply after a move.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LinkChange {
    /// Move it there. It loses its addresses and goes down, and its index may change.
    pub namespace: Option<Namespace>,
    /// New name.
    pub name: Option<String>,
    /// New alias.
    pub alias: Option<String>,
    /// Up or down.
    pub up: Option<bool>,
    /// MTU in bytes.
    pub mtu: Option<u32>,
    /// Hardware address.
    pub mac: Option<Mac>,
    /// Index of the device it shall belong to; inner `None`: to none.
    pub master: Option<Option<u32>>,
}

/// An address of a link.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Address {
    /// Index of the link.
    pub link: u32,
    /// Address and prefix length.
    pub address: IpNet,
    /// Valid on the link only; Linux makes such ones by itself.
    pub link_local: bool,
    /// Goes with the first address of the same network when that is deleted, unless the link's `promote_secondaries` is set.
    pub secondary: bool,
}

/// How far a destination is away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Scope {
    /// Anywhere.
    #[default]
    Universe,
    /// In the site.
    Site,
    /// On the link.
    Link,
    /// On this host.
    Host,
}

/// A unicast route that somebody configured.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Route {
    /// Routing table; 254 is the main one.
    pub table: u32,
    /// Destination.
    pub destination: IpNet,
    /// Metric; IPv6 has 1024 for 0.
    pub metric: u32,
    /// Index of the outgoing link.
    pub link: u32,
    /// Next hop.
    pub gateway: Option<IpAddr>,
    /// Scope; IPv6 has none, there it is always `Universe`.
    pub scope: Scope,
    /// Who made it; the agent is [`ROUTE_PROTOCOL`].
    pub protocol: u8,
}

impl Route {
    /// Number of the main table.
    pub const MAIN_TABLE: u32 = 254;
    /// Metric of an IPv6 route that asks for none.
    pub const IP6_METRIC: u32 = 1024;
}

/// A permanent neighbour.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Neighbour {
    /// Index of the link.
    pub link: u32,
    /// Its address.
    pub ip: IpAddr,
    /// Its hardware address.
    pub mac: Mac,
    /// Who made it; the agent is [`ROUTE_PROTOCOL`].
    pub protocol: u8,
}

/// A table of packet rules.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct RuleTable {
    /// IPv6, not IPv4.
    pub ipv6: bool,
    /// `filter`, `nat`, `mangle`, `raw` or `security`.
    pub name: &'static str,
}

/// A chain of packet rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chain {
    /// Name.
    pub name: String,
    /// What becomes of packets that no rule decides; only built-in chains have that.
    pub policy: Option<String>,
    /// Rules in the words of `iptables`, without the chain.
    pub rules: Vec<String>,
}

impl Chain {
    /// Names of chains that are always there and cannot be deleted.
    pub const BUILT_IN: &[&str] = &["INPUT", "OUTPUT", "FORWARD", "PREROUTING", "POSTROUTING"];

    /// Whether a chain is one of those.
    #[must_use]
    pub fn is_built_in(name: &str) -> bool {
        Self::BUILT_IN.contains(&name)
    }
}

/// Whether Linux takes it as the name of a link.
#[must_use]
pub fn valid_link_name(name: &str) -> bool {
    let fits = !name.is_empty() && name.len() <= MAX_NAME_LEN;
    let plain = |c: char| c != '/' && c != ':' && !c.is_whitespace();
    fits && name != "." && name != ".." && name.chars().all(plain)
}
