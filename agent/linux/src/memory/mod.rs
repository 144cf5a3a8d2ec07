//! A model of Linux networking.
//!
//! What it does is what Linux does as far as the agent can tell; the shared tests hold it to that. It has no packets, no
//! addresses that Linux makes by itself, and hands out indexes and hardware addresses in order.

mod addresses;
mod links;
mod neighbours;
mod routes;
mod state;
mod sysctl;

use std::net::IpAddr;

use async_trait::async_trait;
use ipnet::IpNet;
use parking_lot::Mutex;

use crate::{
    Address, Link, LinkChange, LinuxError, Namespace, Neighbour, Netlink, NewLink, Route, What,
};
use state::State;

/// Linux networking in memory.
#[derive(Debug, Default)]
pub struct MemoryLinux(Mutex<State>);

impl MemoryLinux {
    /// A machine with the agent's namespace and its `lo`.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A process in a namespace of its own; it can also be reached by the name.
    pub fn start_process(&self, pid: u32, namespace: &str) {
        let mut state = self.0.lock();
        state.create(namespace);
        state.processes.insert(pid, namespace.to_owned());
    }

    /// A TAP device with that name appears, as when VPP makes one; one that is there stays.
    pub fn plug_tap(&self, name: &str) -> Result<(), LinuxError> {
        let mut state = self.0.lock();
        let plugged = state.plug_tap(name);
        plugged.map_err(|what| fail("add link", name, &Namespace::Own, what))
    }

    /// A TAP device disappears from whatever namespace it is in, as when VPP deletes it.
    pub fn unplug_tap(&self, original_name: &str) {
        self.0.lock().unplug_tap(original_name);
    }

    fn call<T>(
        &self,
        namespace: &Namespace,
        operation: &'static str,
        subject: impl ToString,
        call: impl FnOnce(&mut State, &str) -> Result<T, What>,
    ) -> Result<T, LinuxError> {
        let mut state = self.0.lock();
        let done = state
            .resolve(namespace)
            .and_then(|namespace| call(&mut state, &namespace));
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
    async fn has_namespace(&self, namespace: &Namespace) -> bool {
        self.0.lock().resolve(namespace).is_ok()
    }

    async fn create_namespace(&self, name: &str) -> Result<(), LinuxError> {
        self.0.lock().create(name);
        Ok(())
    }

    async fn delete_namespace(&self, name: &str) -> Result<(), LinuxError> {
        self.0.lock().remove(name);
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
            let to_name = self.0.lock().resolve(to);
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
}
