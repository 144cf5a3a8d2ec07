//! The kernel.

mod address;
mod chains;
mod link;
mod namespace;
mod neighbour;
mod offload;
mod route;
mod socket;
mod sysctl;

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::os::fd::OwnedFd;
use std::sync::Arc;

use async_trait::async_trait;
use ipnet::IpNet;
use nix::errno::Errno;
use parking_lot::Mutex;
use tokio::sync::watch;

use crate::{
    Address, Chain, Link, LinkChange, LinuxError, Namespace, NamespaceId, Neighbour, Netlink,
    NewLink, Route, RuleTable, What,
};
use socket::{Failure, Sockets};

/// Why the real Linux cannot be used.
#[derive(Debug, Clone, thiserror::Error)]
#[error(
    "no network namespace can be made here: {0}; it takes root with CAP_NET_ADMIN and CAP_SYS_ADMIN"
)]
pub struct Unprivileged(String);

/// Where named namespaces are kept.
#[derive(Debug)]
enum Names {
    /// Below `/var/run/netns`, as `ip netns` does.
    Mounted,
    /// By this process alone; the kernel removes them with it, however it ends.
    Held(Mutex<BTreeMap<String, Arc<OwnedFd>>>),
}

/// The kernel's networking, over rtnetlink.
#[derive(Debug)]
pub struct RealLinux {
    names: Names,
    /// What [`Namespace::Own`] is.
    own: Arc<OwnedFd>,
    sockets: Sockets,
    /// Two that make a namespace of the same name at once would make two.
    making: tokio::sync::Mutex<()>,
}

impl RealLinux {
    /// Linux as this process sees it.
    ///
    /// # Errors
    /// `/proc` is not there.
    pub fn new() -> Result<Self, LinuxError> {
        Ok(Self {
            names: Names::Mounted,
            own: Arc::new(
                namespace::own().map_err(|what| fail("open", "", &Namespace::Own, what))?,
            ),
            sockets: Sockets::default(),
            making: tokio::sync::Mutex::default(),
        })
    }

    /// A world apart: the agent's namespace is a new one, and so are all that get names. The kernel removes them when this
    /// process ends, however it ends.
    ///
    /// # Errors
    /// No privileges.
    pub async fn isolated() -> Result<Self, Unprivileged> {
        let own = namespace::make().await;
        Ok(Self {
            names: Names::Held(Mutex::default()),
            own: Arc::new(own.map_err(|what| Unprivileged(what.to_string()))?),
            sockets: Sockets::default(),
            making: tokio::sync::Mutex::default(),
        })
    }

    /// An open file of the namespace.
    fn open(&self, namespace: &Namespace) -> Result<Arc<OwnedFd>, What> {
        match (namespace, &self.names) {
            (Namespace::Own, _) => Ok(self.own.clone()),
            (Namespace::Named(name), Names::Held(held)) => {
                held.lock().get(name).cloned().ok_or(What::NoNamespace)
            }
            (Namespace::Named(name), Names::Mounted) => namespace::open(&namespace::path(name)),
            (Namespace::Pid(pid), _) => namespace::open(&format!("/proc/{pid}/ns/net")),
            (Namespace::Path(path), _) => namespace::open(path),
        }
    }

    /// Runs a call in a namespace, and names what failed.
    async fn call<T, F>(
        &self,
        namespace: &Namespace,
        operation: &'static str,
        subject: impl ToString,
        call: impl FnOnce(socket::Socket) -> F + Send,
    ) -> Result<T, LinuxError>
    where
        F: Future<Output = Result<T, Failure>> + Send,
    {
        let done = async {
            let file = self.open(namespace)?;
            let socket = self.sockets.of(&file).await?;
            call(socket).await.map_err(What::from)
        };
        done.await
            .map_err(|what| fail(operation, subject, namespace, what))
    }

    /// Runs blocking work on a thread in a namespace.
    async fn inside<T: Send + 'static>(
        &self,
        namespace: &Namespace,
        operation: &'static str,
        subject: &str,
        work: impl FnOnce() -> Result<T, What> + Send + 'static,
    ) -> Result<T, LinuxError> {
        let done = async {
            let file = self.open(namespace)?;
            namespace::inside(file, work).await?
        };
        done.await
            .map_err(|what| fail(operation, subject, namespace, what))
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

impl From<Errno> for What {
    fn from(errno: Errno) -> Self {
        Self::Refused(errno)
    }
}

#[async_trait]
impl Netlink for RealLinux {
    async fn identity(&self, namespace: &Namespace) -> Result<NamespaceId, LinuxError> {
        let id = self.open(namespace).and_then(|file| {
            let (device, inode) = socket::id(&file)?;
            Ok(NamespaceId(device, inode))
        });
        id.map_err(|what| fail("find", "namespace", namespace, what))
    }

    async fn named_namespaces(&self) -> Result<Vec<String>, LinuxError> {
        match &self.names {
            Names::Mounted => namespace::mounted()
                .map_err(|what| fail("read", "names of namespaces", &Namespace::Own, what)),
            Names::Held(held) => Ok(held.lock().keys().cloned().collect()),
        }
    }

    async fn changes(&self) -> Result<watch::Receiver<u64>, LinuxError> {
        let changes = socket::changes(self.own.clone()).await;
        changes.map_err(|what| fail("watch", "links", &Namespace::Own, what))
    }

    async fn checksum_offload(
        &self,
        namespace: &Namespace,
        links: &[String],
    ) -> Result<Vec<(bool, bool)>, LinuxError> {
        let links = links.to_vec();
        self.inside(namespace, "read", "checksum offload", move || {
            offload::read(&links)
        })
        .await
    }

    async fn set_checksum_offload(
        &self,
        namespace: &Namespace,
        link: &str,
        offload: (bool, bool),
    ) -> Result<(), LinuxError> {
        let name = link.to_owned();
        self.inside(namespace, "set checksum offload of", link, move || {
            offload::write(&name, offload)
        })
        .await
    }

    async fn create_namespace(&self, name: &str) -> Result<(), LinuxError> {
        let _alone = self.making.lock().await;
        let as_named = Namespace::Named(name.to_owned());
        if self.open(&as_named).is_ok() {
            return Ok(());
        }
        let made = match &self.names {
            Names::Mounted => namespace::mount(name).await,
            Names::Held(held) => namespace::make().await.map(|file| {
                held.lock().insert(name.to_owned(), Arc::new(file));
            }),
        };
        made.map_err(|what| fail("create namespace", name, &Namespace::Own, what))
    }

    async fn delete_namespace(&self, name: &str) -> Result<(), LinuxError> {
        let gone = match &self.names {
            Names::Mounted => namespace::unmount(name),
            Names::Held(held) => {
                held.lock().remove(name);
                Ok(())
            }
        };
        self.sockets.clear();
        gone.map_err(|what| fail("delete namespace", name, &Namespace::Own, what))
    }

    async fn links(&self, namespace: &Namespace) -> Result<Vec<Link>, LinuxError> {
        self.call(namespace, "read", "links", link::all).await
    }

    async fn link(&self, namespace: &Namespace, name: &str) -> Result<Option<Link>, LinuxError> {
        self.call(namespace, "read link", name, |socket| {
            link::named(socket, name)
        })
        .await
    }

    async fn add_link(&self, namespace: &Namespace, new: &NewLink) -> Result<(), LinuxError> {
        let subject = format!("{} ({})", new.name(), new.kind());
        self.call(namespace, "add link", subject, |socket| {
            link::add(socket, new)
        })
        .await
    }

    async fn change_link(
        &self,
        namespace: &Namespace,
        index: u32,
        change: &LinkChange,
    ) -> Result<(), LinuxError> {
        let to = change.namespace.as_ref().map(|to| {
            self.open(to)
                .map_err(|what| fail("move link", format!("#{index}"), to, what))
        });
        let to = to.transpose()?;
        self.call(namespace, "change link", format!("#{index}"), |socket| {
            link::change(socket, index, change, to)
        })
        .await
    }

    async fn delete_link(&self, namespace: &Namespace, index: u32) -> Result<(), LinuxError> {
        self.call(namespace, "delete link", format!("#{index}"), |socket| {
            link::delete(socket, index)
        })
        .await
    }

    async fn addresses(&self, namespace: &Namespace) -> Result<Vec<Address>, LinuxError> {
        self.call(namespace, "read", "addresses", address::all)
            .await
    }

    async fn add_address(
        &self,
        namespace: &Namespace,
        link: u32,
        address: IpNet,
    ) -> Result<(), LinuxError> {
        self.call(namespace, "add address", address, |socket| {
            address::add(socket, link, address)
        })
        .await
    }

    async fn delete_address(
        &self,
        namespace: &Namespace,
        link: u32,
        address: IpNet,
    ) -> Result<(), LinuxError> {
        self.call(namespace, "delete address", address, |socket| {
            address::delete(socket, link, address)
        })
        .await
    }

    async fn routes(&self, namespace: &Namespace) -> Result<Vec<Route>, LinuxError> {
        self.call(namespace, "read", "routes", route::all).await
    }

    async fn add_route(&self, namespace: &Namespace, new: &Route) -> Result<(), LinuxError> {
        self.call(namespace, "add route", new.destination, |socket| {
            route::add(socket, new)
        })
        .await
    }

    async fn replace_route(&self, namespace: &Namespace, new: &Route) -> Result<(), LinuxError> {
        self.call(namespace, "replace route", new.destination, |socket| {
            route::replace(socket, new)
        })
        .await
    }

    async fn delete_route(&self, namespace: &Namespace, old: &Route) -> Result<(), LinuxError> {
        self.call(namespace, "delete route", old.destination, |socket| {
            route::delete(socket, old)
        })
        .await
    }

    async fn neighbours(&self, namespace: &Namespace) -> Result<Vec<Neighbour>, LinuxError> {
        self.call(namespace, "read", "neighbours", neighbour::all)
            .await
    }

    async fn set_neighbour(
        &self,
        namespace: &Namespace,
        new: &Neighbour,
    ) -> Result<(), LinuxError> {
        self.call(namespace, "set neighbour", new.ip, |socket| {
            neighbour::set(socket, new)
        })
        .await
    }

    async fn delete_neighbour(
        &self,
        namespace: &Namespace,
        link: u32,
        ip: IpAddr,
    ) -> Result<(), LinuxError> {
        self.call(namespace, "delete neighbour", ip, |socket| {
            neighbour::delete(socket, link, ip)
        })
        .await
    }

    async fn sysctl(&self, namespace: &Namespace, name: &str) -> Result<String, LinuxError> {
        let path = sysctl::path(name);
        self.inside(namespace, "read setting", name, move || sysctl::read(&path))
            .await
    }

    async fn set_sysctl(
        &self,
        namespace: &Namespace,
        name: &str,
        value: &str,
    ) -> Result<(), LinuxError> {
        let (path, value) = (sysctl::path(name), value.to_owned());
        self.inside(namespace, "change setting", name, move || {
            sysctl::write(&path, &value)
        })
        .await
    }

    async fn chains(
        &self,
        namespace: &Namespace,
        table: &RuleTable,
    ) -> Result<Vec<Chain>, LinuxError> {
        let table = table.clone();
        self.inside(namespace, "read rules of", table.name, move || {
            chains::read(&table)
        })
        .await
    }

    async fn set_chain(
        &self,
        namespace: &Namespace,
        table: &RuleTable,
        chain: &Chain,
    ) -> Result<(), LinuxError> {
        let (table, chain) = (table.clone(), chain.clone());
        let name = chain.name.clone();
        self.inside(namespace, "set rules of", &name, move || {
            chains::set(&table, &chain)
        })
        .await
    }

    async fn delete_chain(
        &self,
        namespace: &Namespace,
        table: &RuleTable,
        chain: &str,
    ) -> Result<(), LinuxError> {
        let (table, name) = (table.clone(), chain.to_owned());
        self.inside(namespace, "remove rules of", chain, move || {
            chains::delete(&table, &name)
        })
        .await
    }
}
