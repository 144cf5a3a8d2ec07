use std::collections::{BTreeMap, BTreeSet};
use std::net::IpAddr;

use ipnet::IpNet;
use nix::errno::Errno;
use tokio::sync::watch;

use crate::{Chain, Link, LinkKind, Mac, Namespace, Route, RuleTable, What};

/// Name of the agent's namespace; no other can have it.
const OWN: &str = "";

#[derive(Debug)]
pub(super) struct State {
    pub namespaces: BTreeMap<String, Ns>,
    pub processes: BTreeMap<u32, String>,
    /// Counts calls that may have changed something.
    pub changes: watch::Sender<u64>,
    /// Links made so far; hardware addresses count them.
    made: u32,
    /// Namespaces made so far.
    spaces: u64,
}

/// A network namespace.
#[derive(Debug, Default)]
pub(super) struct Ns {
    pub id: u64,
    pub links: BTreeMap<u32, MemLink>,
    pub by_name: BTreeMap<String, u32>,
    pub routes: BTreeMap<RouteId, Route>,
    /// Hardware address and who set it, by link and address.
    pub neighbours: BTreeMap<(u32, IpAddr), (Mac, u8)>,
    /// Settings that differ from the default.
    pub sysctls: BTreeMap<String, String>,
    /// Chains of tables that are in use.
    pub chains: BTreeMap<RuleTable, Vec<Chain>>,
    last_index: u32,
}

/// What tells routes apart: table, destination, metric.
pub(super) type RouteId = (u32, IpNet, u32);

#[derive(Debug)]
pub(super) struct MemLink {
    pub shown: Link,
    /// Namespace and index of the other end of a pair.
    pub peer: Option<(String, u32)>,
    /// In the order in which they were added.
    pub addresses: Vec<IpNet>,
    /// Whether the checksums of received and transmitted packets are left to the device.
    pub offload: (bool, bool),
    /// Name that a TAP device had at first.
    pub tap: Option<String>,
}

impl Default for State {
    fn default() -> Self {
        let mut state = Self {
            namespaces: BTreeMap::new(),
            processes: BTreeMap::new(),
            changes: watch::Sender::new(0),
            made: 0,
            spaces: 0,
        };
        state.create(OWN);
        state
    }
}

impl State {
    pub fn resolve(&self, namespace: &Namespace) -> Result<String, What> {
        let name = match namespace {
            Namespace::Own => OWN,
            Namespace::Named(name) => name,
            Namespace::Pid(pid) => self.processes.get(pid).ok_or(What::NoNamespace)?,
            Namespace::Path(path) => path
                .strip_prefix("/var/run/netns/")
                .ok_or(What::NoNamespace)?,
        };
        if self.namespaces.contains_key(name) {
            Ok(name.to_owned())
        } else {
            Err(What::NoNamespace)
        }
    }

    pub fn create(&mut self, name: &str) {
        if self.namespaces.contains_key(name) {
            return;
        }
        self.spaces = self.spaces.wrapping_add(1);
        let mut ns = Ns {
            id: self.spaces,
            ..Ns::default()
        };
        let mut lo = MemLink::new("lo", LinkKind::Loopback, Some([0; 6]));
        lo.shown.mtu = 65536;
        ns.insert(lo);
        self.namespaces.insert(name.to_owned(), ns);
    }

    /// The links in it go with it.
    pub fn remove(&mut self, name: &str) {
        if name == OWN {
            return;
        }
        let Some(ns) = self.namespaces.remove(name) else {
            return;
        };
        self.processes.retain(|_, of| of != name);
        for (peer_ns, peer) in ns.links.into_values().filter_map(|link| link.peer) {
            if let Some(ns) = self.namespaces.get_mut(&peer_ns) {
                ns.remove(peer);
            }
        }
    }

    pub fn ns(&mut self, name: &str) -> Result<&mut Ns, What> {
        self.namespaces.get_mut(name).ok_or(What::NoNamespace)
    }

    pub fn named(&self) -> Vec<String> {
        let names = self.namespaces.keys();
        names.filter(|name| *name != OWN).cloned().collect()
    }

    pub fn named_link(&mut self, ns: &str, name: &str) -> Result<&mut MemLink, What> {
        let ns = self.ns(ns)?;
        let index = ns.by_name.get(name).copied();
        ns.link(index.ok_or(Errno::ENODEV)?)
    }

    pub fn next_mac(&mut self) -> Mac {
        self.made = self.made.wrapping_add(1);
        let [_, a, b, c] = self.made.to_be_bytes();
        [0x02, 0x4c, 0x58, a, b, c]
    }
}

impl MemLink {
    pub fn new(name: &str, kind: LinkKind, mac: Option<Mac>) -> Self {
        let mtu = match kind {
            LinkKind::Vrf { .. } => 65575,
            _ => 1500,
        };
        Self {
            shown: Link {
                index: 0,
                name: name.to_owned(),
                kind,
                alias: String::new(),
                up: false,
                running: false,
                mtu,
                mac,
                master: None,
                peer: None,
            },
            peer: None,
            addresses: Vec::new(),
            offload: (true, true),
            tap: None,
        }
    }
}

impl Ns {
    /// Takes a link in; it keeps its index if that is free.
    pub fn insert(&mut self, mut link: MemLink) -> u32 {
        if link.shown.index == 0 || self.links.contains_key(&link.shown.index) {
            link.shown.index = self.free_index();
        }
        let index = link.shown.index;
        self.by_name.insert(link.shown.name.clone(), index);
        self.links.insert(index, link);
        index
    }

    fn free_index(&mut self) -> u32 {
        loop {
            self.last_index = self.last_index.wrapping_add(1).max(1);
            if !self.links.contains_key(&self.last_index) {
                return self.last_index;
            }
        }
    }

    pub fn remove(&mut self, index: u32) -> Option<MemLink> {
        let link = self.links.remove(&index)?;
        self.by_name.remove(&link.shown.name);
        self.forget(index, Forget::ALL);
        let enslaved: BTreeSet<u32> = self
            .links
            .values()
            .filter(|other| other.shown.master == Some(index))
            .map(|other| other.shown.index)
            .collect();
        for other in enslaved {
            if let Some(other) = self.links.get_mut(&other) {
                other.shown.master = None;
            }
            self.forget(other, Forget::ROUTES);
        }
        for of in ["ipv4/conf", "ipv6/conf"] {
            let prefix = format!("{of}/{}/", link.shown.name);
            self.sysctls.retain(|name, _| !name.starts_with(&prefix));
        }
        Some(link)
    }

    pub fn link(&mut self, index: u32) -> Result<&mut MemLink, What> {
        self.links
            .get_mut(&index)
            .ok_or(What::Refused(Errno::ENODEV))
    }

    /// Drops what belonged to a link that went down, moved or lost its addresses.
    pub fn forget(&mut self, link: u32, what: Forget) {
        self.routes.retain(|_, route| {
            let is_v4 = matches!(route.destination, IpNet::V4(_));
            route.link != link
                || !(if is_v4 {
                    what.v4_routes
                } else {
                    what.v6_routes
                })
        });
        if what.neighbours {
            self.neighbours.retain(|(on, _), _| *on != link);
        }
    }
}

/// What [`Ns::forget`] drops.
#[derive(Debug, Clone, Copy)]
pub(super) struct Forget {
    pub v4_routes: bool,
    pub v6_routes: bool,
    pub neighbours: bool,
}

impl Forget {
    pub const ALL: Self = Self {
        v4_routes: true,
        v6_routes: true,
        neighbours: true,
    };
    pub const ROUTES: Self = Self {
        neighbours: false,
        ..Self::ALL
    };
}
