//! A model of Linux networking.
//!
//! What it does is what Linux does as far as the agent can tell; the shared tests hold it to that. It has no packets, no
//! addresses that Linux makes by itself, and hands out indexes and hardware addresses in order.

mod addresses;
mod chains;
mod links;
mod neighbours;
mod routes;
mod state;
mod sysctl;

use std::net::IpAddr;

use async_trait::async_trait;
use ipnet::IpNet;
use parking_lot::{Mutex, MutexGuard};
use tokio::sync::watch;

use crate::{
    Address, Chain, Link, LinkChange, LinuxError, Namespace, NamespaceId, Neighbour, Netlink,
    NewLink, Route, RuleTable, What,
};
use state::State;

/// First words of operations that change links or addresses.
const CHANGING: &[&str] = &[
    "add link",
    "change link",
    "delete link",
    "add address",
    "delete address",
];

/// Linux networking in memory.
#[derive(Default)]
pub struct MemoryLinux {
    state: Mutex<State>,
    taps: Option<Taps>,
}

/// Names of the TAP devices that exist now.
type Taps = Box<dyn Fn() -> Vec<String> + Send + Sync>;

impl std::fmt::Debug for MemoryLinux {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.state.lock().fmt(f)
    }
}

impl MemoryLinux {
    /// A machine with the agent's namespace and its `lo`.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A machine on which somebody else, such as a simulated VPP, has the TAP devices with these names. They are asked for at
    /// every call.
    #[must_use]
    pub fn with_taps(taps: impl Fn() -> Vec<String> + Send + Sync + 'static) -> Self {
        Self {
            state: Mutex::default(),
            taps: Some(Box::new(taps)),
        }
    }

    /// The machine as it is now.
    fn state(&self) -> MutexGuard<'_, State> {
        let taps = self.taps.as_ref().map(|taps| taps());
        let mut state = self.state.lock();
        if let Some(taps) = taps
            && state.set_taps(&taps)
        {
            state.changes.send_modify(|n| *n = n.wrapping_add(1));
        }
        state
    }

    /// A process in a namespace of its own; it can also be reached by the name.
    pub fn start_process(&self, pid: u32, namespace: &str) {
        let mut state = self.state();
        state.create(namespace);
        state.processes.insert(pid, namespace.to_owned());
    }

    fn call<T>(
        &self,
        namespace: &Namespace,
        operation: &'static str,
        subject: impl ToString,
        call: impl FnOnce(&mut State, &str) -> Result<T, What>,
    ) -> Result<T, LinuxError> {
        let mut state = self.state();
        let done = state
            .resolve(namespace)
            .and_then(|namespace| call(&mut state, &namespace));
        if done.is_ok() && CHANGING.iter().any(|word| operation.starts_with(word)) {
            state.changes.send_modify(|n| *n = n.wrapping_add(1));
        }
        done.map_err(|what| fail(operation, subject, namespace, what))
    }
}

fn fail(
    operation: &'static str,
    subject: impl ToString,
    namespace: &Namespace,
    what: What,
) -> LinuxError {
    LinuxError {
        operation,
        subject: subject.to_string(),
        namespace: namespace.clone(),
        what,
    }
}

#[async_trait]
impl Netlink for MemoryLinux {
    async fn identity(&self, namespace: &Namespace) -> Result<NamespaceId, LinuxError> {
        self.call(namespace, "find", "namespace", |state, ns| {
            Ok(NamespaceId(0, state.ns(ns)?.id))
        })
    }

    async fn named_namespaces(&self) -> Result<Vec<String>, LinuxError> {
        Ok(self.state().named())
    }

    async fn changes(&self) -> Result<watch::Receiver<u64>, LinuxError> {
        Ok(self.state().changes.subscribe())
    }

    async fn checksum_offload(
        &self,
        namespace: &Namespace,
        links: &[String],
    ) -> Result<Vec<(bool, bool)>, LinuxError> {
        self.call(namespace, "read", "checksum offload", |state, ns| {
            let each = links.iter();
            each.map(|name| Ok(state.named_link(ns, name)?.offload))
                .collect()
        })
    }

    async fn set_checksum_offload(
        &self,
        namespace: &Namespace,
        link: &str,
        offload: (bool, bool),
    ) -> Result<(), LinuxError> {
        self.call(namespace, "set checksum offload of", link, |state, ns| {
            state.named_link(ns, link)?.offload = offload;
            Ok(())
        })
    }

    async fn create_namespace(&self, name: &str) -> Result<(), LinuxError> {
        self.state().create(name);
        Ok(())
    }

    async fn delete_namespace(&self, name: &str) -> Result<(), LinuxError> {
        self.state().remove(name);
        Ok(())
    }

    async fn links(&self, namespace: &Namespace) -> Result<Vec<Link>, LinuxError> {
        self.call(namespace, "read", "links", |state, ns| state.links(ns))
    }

    async fn link(&self, namespace: &Namespace, name: &str) -> Result<Option<Link>, LinuxError> {
        self.call(namespace, "read link", name, |state, ns| {
            state.link(ns, name)
        })
    }

    async fn add_link(&self, namespace: &Namespace, new: &NewLink) -> Result<(), LinuxError> {
        let subject = format!("{} ({})", new.name(), new.kind());
        self.call(namespace, "add link", subject, |state, ns| {
            state.add_link(ns, new)
        })
    }

    async fn change_link(
        &self,
        namespace: &Namespace,
        index: u32,
        change: &LinkChange,
    ) -> Result<(), LinuxError> {
        let to = change.namespace.as_ref().map(|to| {
            let to_name = self.state().resolve(to);
            to_name.map_err(|what| fail("move link", format!("#{index}"), to, what))
        });
        let to = to.transpose()?;
        self.call(
            namespace,
            "change link",
            format!("#{index}"),
            |state, ns| state.change_link(ns, index, change, to.as_deref()),
        )
    }

    async fn delete_link(&self, namespace: &Namespace, index: u32) -> Result<(), LinuxError> {
        self.call(
            namespace,
            "delete link",
            format!("#{index}"),
            |state, ns| state.delete_link(ns, index),
        )
    }

    async fn addresses(&self, namespace: &Namespace) -> Result<Vec<Address>, LinuxError> {
        self.call(namespace, "read", "addresses", |state, ns| {
            state.addresses(ns)
        })
    }

    async fn add_address(
        &self,
        namespace: &Namespace,
        link: u32,
        address: IpNet,
    ) -> Result<(), LinuxError> {
        self.call(namespace, "add address", address, |state, ns| {
            state.add_address(ns, link, address)
        })
    }

    async fn delete_address(
        &self,
        namespace: &Namespace,
        link: u32,
        address: IpNet,
    ) -> Result<(), LinuxError> {
        self.call(namespace, "delete address", address, |state, ns| {
            state.delete_address(ns, link, address)
        })
    }

    async fn routes(&self, namespace: &Namespace) -> Result<Vec<Route>, LinuxError> {
        self.call(namespace, "read", "routes", |state, ns| state.routes(ns))
    }

    async fn add_route(&self, namespace: &Namespace, new: &Route) -> Result<(), LinuxError> {
        self.call(namespace, "add route", new.destination, |state, ns| {
            state.add_route(ns, new, false)
        })
    }

    async fn replace_route(&self, namespace: &Namespace, new: &Route) -> Result<(), LinuxError> {
        self.call(namespace, "replace route", new.destination, |state, ns| {
            state.add_route(ns, new, true)
        })
    }

    async fn delete_route(&self, namespace: &Namespace, old: &Route) -> Result<(), LinuxError> {
        self.call(namespace, "delete route", old.destination, |state, ns| {
            state.delete_route(ns, old)
        })
    }

    async fn neighbours(&self, namespace: &Namespace) -> Result<Vec<Neighbour>, LinuxError> {
        self.call(namespace, "read", "neighbours", |state, ns| {
            state.neighbours(ns)
        })
    }

    async fn set_neighbour(
        &self,
        namespace: &Namespace,
        new: &Neighbour,
    ) -> Result<(), LinuxError> {
        self.call(namespace, "set neighbour", new.ip, |state, ns| {
            state.set_neighbour(ns, new)
        })
    }

    async fn delete_neighbour(
        &self,
        namespace: &Namespace,
        link: u32,
        ip: IpAddr,
    ) -> Result<(), LinuxError> {
        self.call(namespace, "delete neighbour", ip, |state, ns| {
            state.delete_neighbour(ns, link, ip)
        })
    }

    async fn sysctl(&self, namespace: &Namespace, name: &str) -> Result<String, LinuxError> {
        self.call(namespace, "read setting", name, |state, ns| {
            state.sysctl(ns, name)
        })
    }

    async fn set_sysctl(
        &self,
        namespace: &Namespace,
        name: &str,
        value: &str,
    ) -> Result<(), LinuxError> {
        self.call(namespace, "change setting", name, |state, ns| {
            state.set_sysctl(ns, name, value)
        })
    }

    async fn chains(
        &self,
        namespace: &Namespace,
        table: &RuleTable,
    ) -> Result<Vec<Chain>, LinuxError> {
        self.call(namespace, "read rules of", table.name, |state, ns| {
            state.chains(ns, table)
        })
    }

    async fn set_chain(
        &self,
        namespace: &Namespace,
        table: &RuleTable,
        chain: &Chain,
    ) -> Result<(), LinuxError> {
        self.call(namespace, "set rules of", &chain.name, |state, ns| {
            state.set_chain(ns, table, chain)
        })
    }

    async fn delete_chain(
        &self,
        namespace: &Namespace,
        table: &RuleTable,
        chain: &str,
    ) -> Result<(), LinuxError> {
        self.call(namespace, "remove rules of", chain, |state, ns| {
            state.delete_chain(ns, table, chain)
        })
    }
}
