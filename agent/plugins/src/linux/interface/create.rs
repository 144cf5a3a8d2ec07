//! Making links and letting go of them.

use agent_linux::{Errno, LinkChange, LinkKind, Namespace, NewLink};
use agent_model::linux::interfaces::Interface;
use agent_model::linux::interfaces::interface::Type;
use agent_model::normalize;
use agent_scheduler::{OpContext, ValueError};

use super::equivalence::{mtu, offload};
use super::{LinuxIfMeta, alias, veth};
use crate::interfaces::IfMeta;
use crate::linux::LinuxContext;
use crate::linux::context::{tolerate_gone, value_error};
use crate::names;

/// Makes or takes over the link of an interface and configures it.
pub(super) async fn link(
    linux: &LinuxContext,
    ctx: &OpContext,
    interface: &Interface,
) -> Result<LinuxIfMeta, ValueError> {
    let namespace = linux.namespace(interface.namespace.as_ref()).await?;
    let settings = LinkChange {
        name: Some(alias::host_name(interface).to_owned()),
        up: Some(interface.enabled),
        mtu: (interface.mtu != 0).then_some(interface.mtu),
        mac: if interface.link_only {
            None
        } else {
            normalize::mac(&interface.phys_address)
        },
        ..LinkChange::default()
    };
    match interface.r#type() {
        Type::Existing => return existing(linux, interface).await,
        Type::Veth => veth::create(linux, interface, &namespace, settings).await?,
        Type::TapToVpp => tap(linux, ctx, interface, &namespace, settings).await?,
        Type::Loopback => loopback(linux, interface, &namespace, settings).await?,
        Type::VrfDevice => {
            allow_vrf(linux, &namespace).await?;
            let table = alias::table(interface);
            let new = |name| NewLink::Vrf { name, table };
            device(linux, interface, &namespace, settings, new).await?;
        }
        Type::Dummy => {
            let new = |name| NewLink::Dummy { name };
            device(linux, interface, &namespace, settings, new).await?;
        }
        Type::Undefined => return Err(ValueError::invalid("type must be set", ["type"])),
    }
    let meta = meta(linux, interface, namespace).await?;
    if offload(interface) != (true, true) {
        set_offload(linux, &meta, interface).await?;
    }
    Ok(meta)
}

/// The link that an interface of type EXISTING names.
pub(super) async fn existing(
    linux: &LinuxContext,
    interface: &Interface,
) -> Result<LinuxIfMeta, ValueError> {
    meta(linux, interface, Namespace::Own).await
}

async fn meta(
    linux: &LinuxContext,
    interface: &Interface,
    namespace: Namespace,
) -> Result<LinuxIfMeta, ValueError> {
    let name = alias::host_name(interface);
    let link = linux.netlink.link(&namespace, name).await;
    let link = link
        .map_err(value_error)?
        .ok_or_else(|| ValueError::southbound(format!("there is no link {name} in {namespace}")))?;
    Ok(LinuxIfMeta {
        index: link.index,
        namespace,
        host_if_name: link.name,
        vpp_tap: alias::vpp_tap(interface).to_owned(),
        vrf_master: interface.vrf_master_interface.clone(),
        table: match link.kind {
            LinkKind::Vrf { table } => Some(table),
            _ => None,
        },
    })
}

/// The Linux side of VPP's TAP, where VPP made it, comes to its place.
async fn tap(
    linux: &LinuxContext,
    ctx: &OpContext,
    interface: &Interface,
    namespace: &Namespace,
    settings: LinkChange,
) -> Result<(), ValueError> {
    let vpp_tap = alias::vpp_tap(interface);
    let vpp = ctx.metadata::<IfMeta>(names::INTERFACE, vpp_tap)?;
    let original = &vpp.tap_host_if_name;
    let link = linux.netlink.link(&Namespace::Own, original).await;
    let link = link.map_err(value_error)?.ok_or_else(|| {
        ValueError::southbound(format!(
            "the Linux side of {vpp_tap} is called {original}, but there is no such link where the agent runs: VPP must share its network namespace"
        ))
    })?;
    let change = LinkChange {
        namespace: elsewhere(namespace),
        alias: Some(linux.alias(&alias::text(interface, original))),
        mtu: Some(mtu(interface)),
        ..settings
    };
    let moved = linux
        .netlink
        .change_link(&Namespace::Own, link.index, &change);
    moved.await.map_err(value_error)
}

/// `None` for the agent's own namespace: nothing moves.
pub(super) fn elsewhere(namespace: &Namespace) -> Option<Namespace> {
    Some(namespace.clone()).filter(|namespace| *namespace != Namespace::Own)
}

async fn loopback(
    linux: &LinuxContext,
    interface: &Interface,
    namespace: &Namespace,
    settings: LinkChange,
) -> Result<(), ValueError> {
    let lo = linux.netlink.link(namespace, "lo").await;
    let lo = lo
        .map_err(value_error)?
        .ok_or_else(|| ValueError::southbound(format!("there is no link lo in {namespace}")))?;
    let wanted = linux.alias(&alias::text(interface, ""));
    if ![wanted.as_str(), alias::UNCONFIGURED, ""].contains(&lo.alias.as_str()) {
        return Err(ValueError::permanent(format!(
            "the loopback of {namespace} is configured already, its alias is {:?}",
            lo.alias
        )));
    }
    let change = LinkChange {
        alias: Some(wanted),
        name: None,
        mtu: Some(mtu(interface)),
        mac: None,
        ..settings
    };
    let changed = linux.netlink.change_link(namespace, lo.index, &change);
    changed.await.map_err(value_error)
}

/// Sockets in the default VRF accept connections that come in over any.
async fn allow_vrf(linux: &LinuxContext, namespace: &Namespace) -> Result<(), ValueError> {
    const SETTING: &str = "ipv4/tcp_l3mdev_accept";
    match linux.netlink.sysctl(namespace, SETTING).await {
        Ok(value) if value == "0" => {
            let set = linux.netlink.set_sysctl(namespace, SETTING, "1");
            set.await.map_err(value_error)
        }
        Err(error) if error.errno() != Some(Errno::ENOENT) => Err(value_error(error)),
        // Kernels without VRFs say so when the device is made.
        _ => Ok(()),
    }
}

/// A device is made under a temporary name and gets its name together with its alias: whatever happens, it can be told whose
/// it is.
async fn device(
    linux: &LinuxContext,
    interface: &Interface,
    namespace: &Namespace,
    settings: LinkChange,
    new: impl FnOnce(String) -> NewLink,
) -> Result<(), ValueError> {
    let netlink = &linux.netlink;
    let temporary = alias::temporary(&linux.alias_prefix, &interface.name);
    let new = new(temporary.clone());
    match netlink.add_link(namespace, &new).await {
        Err(error) if error.errno() == Some(Errno::EEXIST) => {
            remove(linux, namespace, &temporary).await?;
            netlink
                .add_link(namespace, &new)
                .await
                .map_err(value_error)?;
        }
        added => added.map_err(value_error)?,
    }
    let made = netlink.link(namespace, &temporary).await;
    let index = made.map_err(value_error)?.map_or(0, |link| link.index);
    let change = LinkChange {
        alias: Some(linux.alias(&alias::text(interface, ""))),
        ..settings
    };
    if let Err(error) = netlink.change_link(namespace, index, &change).await {
        remove(linux, namespace, &temporary).await?;
        return Err(value_error(error));
    }
    Ok(())
}

/// Deletes a link by name, if there is one.
pub(super) async fn remove(
    linux: &LinuxContext,
    namespace: &Namespace,
    name: &str,
) -> Result<(), ValueError> {
    match linux.netlink.link(namespace, name).await {
        Ok(Some(link)) => tolerate_gone(linux.netlink.delete_link(namespace, link.index).await),
        Ok(None) => Ok(()),
        Err(error) => tolerate_gone(Err(error)),
    }
}

pub(super) async fn set_offload(
    linux: &LinuxContext,
    meta: &LinuxIfMeta,
    interface: &Interface,
) -> Result<(), ValueError> {
    let set =
        linux
            .netlink
            .set_checksum_offload(&meta.namespace, &meta.host_if_name, offload(interface));
    set.await.map_err(value_error)
}

/// Lets go of the link of an interface.
pub(super) async fn delete(
    linux: &LinuxContext,
    ctx: &OpContext,
    interface: &Interface,
    meta: &LinuxIfMeta,
) -> Result<(), ValueError> {
    if interface.r#type() == Type::Existing {
        return Ok(());
    }
    let (netlink, namespace) = (&linux.netlink, &meta.namespace);
    let link = match netlink.link(namespace, &meta.host_if_name).await {
        Ok(Some(link)) => link,
        Ok(None) => return Ok(()),
        Err(error) => return tolerate_gone(Err(error)),
    };
    let unfinished = link.alias.is_empty()
        && link
            .name
            .starts_with(&alias::temporary_prefix(&linux.alias_prefix));
    let Some(text) = linux.alias_text(&link).or(unfinished.then_some("")) else {
        // Somebody else's link has taken the name.
        return Ok(());
    };
    match interface.r#type() {
        Type::Veth => veth::delete(linux, ctx, interface, namespace, &link).await,
        Type::TapToVpp => {
            let original = text.rsplit('/').next().map(str::to_owned);
            let change = LinkChange {
                namespace: (*namespace != Namespace::Own).then_some(Namespace::Own),
                name: original,
                alias: Some(alias::UNCONFIGURED.to_owned()),
                ..LinkChange::default()
            };
            tolerate_gone(netlink.change_link(namespace, link.index, &change).await)
        }
        Type::Loopback => {
            let change = LinkChange {
                alias: Some(alias::UNCONFIGURED.to_owned()),
                ..LinkChange::default()
            };
            tolerate_gone(netlink.change_link(namespace, link.index, &change).await)
        }
        _ => tolerate_gone(netlink.delete_link(namespace, link.index).await),
    }
}
