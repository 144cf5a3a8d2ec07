//! Pairs.
//!
//! The ends are values of their own, and each waits for the other. Whoever is created first makes the pair in the agent's
//! namespace under temporary names, with the aliases by which the ends are known again; then each end is moved, renamed and
//! configured in one step. Whoever is deleted first parks its end there; the other deletes the pair.

use agent_linux::{Errno, Link, LinkChange, LinkKind, Namespace, NewLink};
use agent_model::linux::interfaces::Interface;
use agent_scheduler::{OpContext, ValueError};

use super::create::{elsewhere, remove};
use super::{LinuxIfMeta, alias};
use crate::linux::LinuxContext;
use crate::linux::context::{tolerate_gone, value_error};
use crate::names;

pub(super) async fn create(
    linux: &LinuxContext,
    interface: &Interface,
    namespace: &Namespace,
    settings: LinkChange,
) -> Result<(), ValueError> {
    let own_alias = linux.alias(&alias::text(interface, ""));
    let _alone = linux.pairs.lock().await;
    let temporary = alias::temporary(&linux.alias_prefix, &interface.name);
    let end = linux.netlink.link(&Namespace::Own, &temporary).await;
    let end = end.map_err(value_error)?;
    let end = match end.filter(|end| end.alias == own_alias && end.kind == LinkKind::Veth) {
        Some(end) => end,
        None => make(linux, interface, &temporary, own_alias).await?,
    };
    let change = LinkChange {
        namespace: elsewhere(namespace),
        ..settings
    };
    let done = linux
        .netlink
        .change_link(&Namespace::Own, end.index, &change);
    done.await.map_err(value_error)
}

/// Makes the pair; returns this interface's end.
async fn make(
    linux: &LinuxContext,
    interface: &Interface,
    temporary: &str,
    own_alias: String,
) -> Result<Link, ValueError> {
    let own = &Namespace::Own;
    let peer = alias::temporary(&linux.alias_prefix, alias::peer_of(interface));
    let new = NewLink::Veth {
        name: temporary.to_owned(),
        peer: peer.clone(),
    };
    match linux.netlink.add_link(own, &new).await {
        Err(error) if error.errno() == Some(Errno::EEXIST) => {
            remove(linux, own, temporary).await?;
            remove(linux, own, &peer).await?;
            linux
                .netlink
                .add_link(own, &new)
                .await
                .map_err(value_error)?;
        }
        added => added.map_err(value_error)?,
    }
    let mut ends = Vec::new();
    let aliases = [
        (temporary, own_alias),
        (&peer, linux.alias(&alias::peer_text(interface))),
    ];
    for (name, alias) in aliases {
        let link = linux.netlink.link(own, name).await.map_err(value_error)?;
        let link = link
            .ok_or_else(|| ValueError::southbound(format!("the new link {name} is gone again")))?;
        let change = LinkChange {
            alias: Some(alias),
            ..LinkChange::default()
        };
        let set = linux.netlink.change_link(own, link.index, &change);
        set.await.map_err(value_error)?;
        ends.push(link);
    }
    ends.into_iter()
        .next()
        .ok_or_else(|| ValueError::southbound("a pair without ends"))
}

pub(super) async fn delete(
    linux: &LinuxContext,
    ctx: &OpContext,
    interface: &Interface,
    namespace: &Namespace,
    link: &Link,
) -> Result<(), ValueError> {
    let _alone = linux.pairs.lock().await;
    let peer = alias::peer_of(interface);
    let peer_is_used = ctx
        .metadata::<LinuxIfMeta>(names::LINUX_INTERFACE, peer)
        .is_ok();
    let netlink = &linux.netlink;
    if !peer_is_used {
        return tolerate_gone(netlink.delete_link(namespace, link.index).await);
    }
    let park = LinkChange {
        namespace: (*namespace != Namespace::Own).then_some(Namespace::Own),
        name: Some(alias::temporary(&linux.alias_prefix, &interface.name)),
        up: Some(false),
        ..LinkChange::default()
    };
    tolerate_gone(netlink.change_link(namespace, link.index, &park).await)
}
