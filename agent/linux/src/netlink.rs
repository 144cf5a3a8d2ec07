//! What the agent asks of Linux.

use std::fmt::Debug;

use async_trait::async_trait;

use tokio::sync::watch;

use crate::{
    Address, Chain, Link, LinkChange, LinuxError, Namespace, NamespaceId, Neighbour, NewLink,
    Route, RuleTable,
};

/// Linux networking. Every call names the namespace it is for.
#[async_trait]
pub trait Netlink: Debug + Send + Sync + 'static {
    /// What tells a namespace from others, whatever it is called.
    ///
    /// # Errors
    /// It does not exist.
    async fn identity(&self, namespace: &Namespace) -> Result<NamespaceId, LinuxError>;

    /// Names of all namespaces that have one.
    ///
    /// # Errors
    /// They cannot be read.
    async fn named_namespaces(&self) -> Result<Vec<String>, LinuxError>;

    /// Counts changes of links, addresses and their states in the agent's namespace, by whomever.
    ///
    /// # Errors
    /// The kernel does not tell of them.
    async fn changes(&self) -> Result<watch::Receiver<u64>, LinuxError>;

    /// Makes a namespace with a name; one that exists is left as it is.
    ///
    /// # Errors
    /// No privileges, or no place to keep it.
    async fn create_namespace(&self, name: &str) -> Result<(), LinuxError>;

    /// Deletes a namespace's name; the namespace goes when nobody uses it any more. One that does not exist is fine.
    ///
    /// # Errors
    /// No privileges.
    async fn delete_namespace(&self, name: &str) -> Result<(), LinuxError>;

    /// All links of a namespace, by index.
    ///
    /// # Errors
    /// See [`LinuxError`].
    async fn links(&self, namespace: &Namespace) -> Result<Vec<Link>, LinuxError>;

    /// The link of that name.
    ///
    /// # Errors
    /// See [`LinuxError`]; that there is none is no error.
    async fn link(&self, namespace: &Namespace, name: &str) -> Result<Option<Link>, LinuxError>;

    /// Makes a link.
    ///
    /// # Errors
    /// `EEXIST`: the name is taken; `EOPNOTSUPP`: the kernel does not have the kind.
    async fn add_link(&self, namespace: &Namespace, link: &NewLink) -> Result<(), LinuxError>;

    /// Changes a link, all in one step for others that look.
    ///
    /// # Errors
    /// `ENODEV`: no such link; `EEXIST`: the name is taken.
    async fn change_link(
        &self,
        namespace: &Namespace,
        index: u32,
        change: &LinkChange,
    ) -> Result<(), LinuxError>;

    /// Deletes a link, of a pair both ends.
    ///
    /// # Errors
    /// `ENODEV`: no such link.
    async fn delete_link(&self, namespace: &Namespace, index: u32) -> Result<(), LinuxError>;

    /// Whether the links with these names leave the checksums of received and transmitted packets to the device.
    ///
    /// # Errors
    /// `ENODEV`: a link is not there.
    async fn checksum_offload(
        &self,
        namespace: &Namespace,
        links: &[String],
    ) -> Result<Vec<(bool, bool)>, LinuxError>;

    /// Changes whether a link leaves the checksums of received and transmitted packets to the device.
    ///
    /// # Errors
    /// `EOPNOTSUPP`: the device cannot do otherwise.
    async fn set_checksum_offload(
        &self,
        namespace: &Namespace,
        link: &str,
        offload: (bool, bool),
    ) -> Result<(), LinuxError>;

    /// All addresses of a namespace.
    ///
    /// # Errors
    /// See [`LinuxError`].
    async fn addresses(&self, namespace: &Namespace) -> Result<Vec<Address>, LinuxError>;

    /// Adds an address to a link.
    ///
    /// # Errors
    /// `EEXIST`: it is there.
    async fn add_address(
        &self,
        namespace: &Namespace,
        link: u32,
        address: ipnet::IpNet,
    ) -> Result<(), LinuxError>;

    /// Deletes an address of a link.
    ///
    /// # Errors
    /// `EADDRNOTAVAIL`: it is not there.
    async fn delete_address(
        &self,
        namespace: &Namespace,
        link: u32,
        address: ipnet::IpNet,
    ) -> Result<(), LinuxError>;

    /// The unicast routes of a namespace that somebody configured: none that Linux derived from addresses.
    ///
    /// # Errors
    /// See [`LinuxError`].
    async fn routes(&self, namespace: &Namespace) -> Result<Vec<Route>, LinuxError>;

    /// Adds a route.
    ///
    /// # Errors
    /// `EEXIST`: one with this destination and metric is in the table; `ENETUNREACH`: the gateway is in no network of the link;
    /// `ENETDOWN`: the link is down.
    async fn add_route(&self, namespace: &Namespace, route: &Route) -> Result<(), LinuxError>;

    /// Replaces the route with the same table, destination and metric, or adds it.
    ///
    /// # Errors
    /// As [`Netlink::add_route`].
    async fn replace_route(&self, namespace: &Namespace, route: &Route) -> Result<(), LinuxError>;

    /// Deletes a route.
    ///
    /// # Errors
    /// `ESRCH`: it is not there.
    async fn delete_route(&self, namespace: &Namespace, route: &Route) -> Result<(), LinuxError>;

    /// The permanent neighbours of a namespace.
    ///
    /// # Errors
    /// See [`LinuxError`].
    async fn neighbours(&self, namespace: &Namespace) -> Result<Vec<Neighbour>, LinuxError>;

    /// Adds a permanent neighbour, or replaces the one of the same link and address.
    ///
    /// # Errors
    /// See [`LinuxError`].
    async fn set_neighbour(
        &self,
        namespace: &Namespace,
        neighbour: &Neighbour,
    ) -> Result<(), LinuxError>;

    /// Deletes a neighbour.
    ///
    /// # Errors
    /// `ENOENT`: it is not there.
    async fn delete_neighbour(
        &self,
        namespace: &Namespace,
        link: u32,
        ip: std::net::IpAddr,
    ) -> Result<(), LinuxError>;

    /// A setting below `net`, such as `ipv4/conf/veth1/promote_secondaries`.
    ///
    /// # Errors
    /// `ENOENT`: there is none of that name.
    async fn sysctl(&self, namespace: &Namespace, name: &str) -> Result<String, LinuxError>;

    /// Changes a setting below `net`.
    ///
    /// # Errors
    /// As [`Netlink::sysctl`].
    async fn set_sysctl(
        &self,
        namespace: &Namespace,
        name: &str,
        value: &str,
    ) -> Result<(), LinuxError>;

    /// All chains of a table; built-in ones may be missing as long as nobody used the table.
    ///
    /// # Errors
    /// `iptables` is not installed, or the kernel does not have the table.
    async fn chains(
        &self,
        namespace: &Namespace,
        table: &RuleTable,
    ) -> Result<Vec<Chain>, LinuxError>;

    /// Makes a chain hold exactly these rules, in one step; one that is not there is made. Without a policy that stays.
    ///
    /// # Errors
    /// A rule is wrong; nothing is changed then.
    async fn set_chain(
        &self,
        namespace: &Namespace,
        table: &RuleTable,
        chain: &Chain,
    ) -> Result<(), LinuxError>;

    /// Deletes a chain; of a built-in one only the rules.
    ///
    /// # Errors
    /// `ENOENT`: it is not there. Others refer to it.
    async fn delete_chain(
        &self,
        namespace: &Namespace,
        table: &RuleTable,
        chain: &str,
    ) -> Result<(), LinuxError>;
}
