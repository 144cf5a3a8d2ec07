//! A Linux that counts what is changed, and can be cut off.

use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use async_trait::async_trait;
use ipnet::IpNet;
use tokio::sync::watch;

use crate::{
    Address, Chain, Link, LinkChange, LinuxError, Namespace, NamespaceId, Neighbour, Netlink,
    NewLink, Route, RuleTable, What,
};

/// Another Linux, whose changes are counted. After a given number of changes it can refuse everything, as if whoever uses it
/// had been killed at that moment.
#[derive(Debug)]
pub struct Gate {
    inner: Arc<dyn Netlink>,
    calls: AtomicU64,
    writes: AtomicU64,
    allowed: AtomicU64,
}

impl Gate {
    /// Counts from zero and allows everything.
    #[must_use]
    pub fn new(inner: Arc<dyn Netlink>) -> Self {
        Self {
            inner,
            calls: AtomicU64::new(0),
            writes: AtomicU64::new(0),
            allowed: AtomicU64::new(u64::MAX),
        }
    }

    /// The Linux behind it; calls of that are not counted.
    #[must_use]
    pub fn uncounted(&self) -> &dyn Netlink {
        &*self.inner
    }

    /// Calls so far.
    #[must_use]
    pub fn calls(&self) -> u64 {
        self.calls.load(Ordering::Relaxed)
    }

    /// Calls so far that ask for a change.
    #[must_use]
    pub fn writes(&self) -> u64 {
        self.writes.load(Ordering::Relaxed)
    }

    /// Refuses all calls after so many changes, counted from the beginning.
    pub fn cut_after(&self, writes: u64) {
        self.allowed.store(writes, Ordering::Relaxed);
    }

    fn read(&self, namespace: &Namespace) -> Result<&dyn Netlink, LinuxError> {
        self.calls.fetch_add(1, Ordering::Relaxed);
        if self.writes() > self.allowed.load(Ordering::Relaxed) {
            return Err(cut(namespace));
        }
        Ok(&*self.inner)
    }

    fn write(&self, namespace: &Namespace) -> Result<&dyn Netlink, LinuxError> {
        self.calls.fetch_add(1, Ordering::Relaxed);
        if self.writes.fetch_add(1, Ordering::Relaxed) >= self.allowed.load(Ordering::Relaxed) {
            return Err(cut(namespace));
        }
        Ok(&*self.inner)
    }
}

fn cut(namespace: &Namespace) -> LinuxError {
    LinuxError {
        operation: "call",
        subject: "Linux".to_owned(),
        namespace: namespace.clone(),
        what: What::Failed("it was cut off".to_owned()),
    }
}

#[async_trait]
impl Netlink for Gate {
    async fn identity(&self, namespace: &Namespace) -> Result<NamespaceId, LinuxError> {
        self.read(namespace)?.identity(namespace).await
    }

    async fn named_namespaces(&self) -> Result<Vec<String>, LinuxError> {
        self.read(&Namespace::Own)?.named_namespaces().await
    }

    async fn changes(&self) -> Result<watch::Receiver<u64>, LinuxError> {
        self.read(&Namespace::Own)?.changes().await
    }

    /// Counts only where something changes.
    async fn create_namespace(&self, name: &str) -> Result<(), LinuxError> {
        let named = Namespace::Named(name.to_owned());
        if self.read(&named)?.identity(&named).await.is_ok() {
            return Ok(());
        }
        self.write(&named)?.create_namespace(name).await
    }

    async fn delete_namespace(&self, name: &str) -> Result<(), LinuxError> {
        let named = Namespace::Named(name.to_owned());
        self.write(&named)?.delete_namespace(name).await
    }

    async fn links(&self, namespace: &Namespace) -> Result<Vec<Link>, LinuxError> {
        self.read(namespace)?.links(namespace).await
    }

    async fn link(&self, namespace: &Namespace, name: &str) -> Result<Option<Link>, LinuxError> {
        self.read(namespace)?.link(namespace, name).await
    }

    async fn add_link(&self, namespace: &Namespace, link: &NewLink) -> Result<(), LinuxError> {
        self.write(namespace)?.add_link(namespace, link).await
    }

    async fn change_link(
        &self,
        namespace: &Namespace,
        index: u32,
        change: &LinkChange,
    ) -> Result<(), LinuxError> {
        let inner = self.write(namespace)?;
        inner.change_link(namespace, index, change).await
    }

    async fn delete_link(&self, namespace: &Namespace, index: u32) -> Result<(), LinuxError> {
        self.write(namespace)?.delete_link(namespace, index).await
    }

    async fn checksum_offload(
        &self,
        namespace: &Namespace,
        links: &[String],
    ) -> Result<Vec<(bool, bool)>, LinuxError> {
        let inner = self.read(namespace)?;
        inner.checksum_offload(namespace, links).await
    }

    async fn set_checksum_offload(
        &self,
        namespace: &Namespace,
        link: &str,
        offload: (bool, bool),
    ) -> Result<(), LinuxError> {
        let inner = self.write(namespace)?;
        inner.set_checksum_offload(namespace, link, offload).await
    }

    async fn addresses(&self, namespace: &Namespace) -> Result<Vec<Address>, LinuxError> {
        self.read(namespace)?.addresses(namespace).await
    }

    async fn add_address(
        &self,
        namespace: &Namespace,
        link: u32,
        address: IpNet,
    ) -> Result<(), LinuxError> {
        let inner = self.write(namespace)?;
        inner.add_address(namespace, link, address).await
    }

    async fn delete_address(
        &self,
        namespace: &Namespace,
        link: u32,
        address: IpNet,
    ) -> Result<(), LinuxError> {
        let inner = self.write(namespace)?;
        inner.delete_address(namespace, link, address).await
    }

    async fn routes(&self, namespace: &Namespace) -> Result<Vec<Route>, LinuxError> {
        self.read(namespace)?.routes(namespace).await
    }

    async fn add_route(&self, namespace: &Namespace, route: &Route) -> Result<(), LinuxError> {
        self.write(namespace)?.add_route(namespace, route).await
    }

    async fn replace_route(&self, namespace: &Namespace, route: &Route) -> Result<(), LinuxError> {
        self.write(namespace)?.replace_route(namespace, route).await
    }

    async fn delete_route(&self, namespace: &Namespace, route: &Route) -> Result<(), LinuxError> {
        self.write(namespace)?.delete_route(namespace, route).await
    }

    async fn neighbours(&self, namespace: &Namespace) -> Result<Vec<Neighbour>, LinuxError> {
        self.read(namespace)?.neighbours(namespace).await
    }

    async fn set_neighbour(
        &self,
        namespace: &Namespace,
        neighbour: &Neighbour,
    ) -> Result<(), LinuxError> {
        let inner = self.write(namespace)?;
        inner.set_neighbour(namespace, neighbour).await
    }

    async fn delete_neighbour(
        &self,
        namespace: &Namespace,
        link: u32,
        ip: IpAddr,
    ) -> Result<(), LinuxError> {
        let inner = self.write(namespace)?;
        inner.delete_neighbour(namespace, link, ip).await
    }

    async fn sysctl(&self, namespace: &Namespace, name: &str) -> Result<String, LinuxError> {
        self.read(namespace)?.sysctl(namespace, name).await
    }

    async fn set_sysctl(
        &self,
        namespace: &Namespace,
        name: &str,
        value: &str,
    ) -> Result<(), LinuxError> {
        let inner = self.write(namespace)?;
        inner.set_sysctl(namespace, name, value).await
    }

    async fn chains(
        &self,
        namespace: &Namespace,
        table: &RuleTable,
    ) -> Result<Vec<Chain>, LinuxError> {
        self.read(namespace)?.chains(namespace, table).await
    }

    async fn set_chain(
        &self,
        namespace: &Namespace,
        table: &RuleTable,
        chain: &Chain,
    ) -> Result<(), LinuxError> {
        let inner = self.write(namespace)?;
        inner.set_chain(namespace, table, chain).await
    }

    async fn delete_chain(
        &self,
        namespace: &Namespace,
        table: &RuleTable,
        chain: &str,
    ) -> Result<(), LinuxError> {
        let inner = self.write(namespace)?;
        inner.delete_chain(namespace, table, chain).await
    }
}
