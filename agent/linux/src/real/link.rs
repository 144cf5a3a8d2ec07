use std::os::fd::{AsRawFd, OwnedFd};
use std::sync::Arc;

use nix::errno::Errno;
use rtnetlink::packet_core::{NLM_F_CREATE, NLM_F_EXCL};
use rtnetlink::packet_route::RouteNetlinkMessage;
use rtnetlink::packet_route::link::{
    InfoData, InfoKind, InfoVeth, InfoVrf, LinkAttribute, LinkFlags, LinkInfo, LinkMessage,
};

use super::socket::{Failure, Socket};
use crate::{Link, LinkChange, LinkKind, MAX_NAME_LEN, NewLink};

pub(super) async fn all(socket: Socket) -> Result<Vec<Link>, Failure> {
    let rows = socket
        .dump(RouteNetlinkMessage::GetLink(LinkMessage::default()))
        .await?;
    let mut links: Vec<Link> = rows.into_iter().filter_map(read).collect();
    links.sort_by_key(|link| link.index);
    Ok(links)
}

pub(super) async fn named(socket: Socket, name: &str) -> Result<Option<Link>, Failure> {
    if name.len() > MAX_NAME_LEN {
        return Ok(None);
    }
    let mut message = LinkMessage::default();
    message.attributes = vec![LinkAttribute::IfName(name.to_owned())];
    match socket.get(RouteNetlinkMessage::GetLink(message)).await {
        Ok(rows) => Ok(rows.into_iter().find_map(read)),
        Err(Failure::Refused(Errno::ENODEV)) => Ok(None),
        Err(failure) => Err(failure),
    }
}

pub(super) async fn add(socket: Socket, new: &NewLink) -> Result<(), Failure> {
    let mut message = LinkMessage::default();
    let (name, kind, data) = match new {
        NewLink::Veth { name, peer } => {
            let mut other = LinkMessage::default();
            other.attributes = vec![LinkAttribute::IfName(peer.clone())];
            let data = InfoData::Veth(InfoVeth::Peer(other));
            (name, InfoKind::Veth, Some(data))
        }
        NewLink::Dummy { name } => (name, InfoKind::Dummy, None),
        NewLink::Vrf { name, table } => {
            let data = InfoData::Vrf(vec![InfoVrf::TableId(*table)]);
            (name, InfoKind::Vrf, Some(data))
        }
    };
    let mut info = vec![LinkInfo::Kind(kind)];
    info.extend(data.map(LinkInfo::Data));
    message.attributes = vec![
        LinkAttribute::IfName(name.clone()),
        LinkAttribute::LinkInfo(info),
    ];
    let message = RouteNetlinkMessage::NewLink(message);
    socket.change(message, NLM_F_CREATE | NLM_F_EXCL).await
}

/// One message for all: the kernel moves first and then applies the rest.
pub(super) async fn change(
    socket: Socket,
    index: u32,
    change: &LinkChange,
    to: Option<Arc<OwnedFd>>,
) -> Result<(), Failure> {
    let mut message = LinkMessage::default();
    message.header.index = index;
    if let Some(up) = change.up {
        message.header.change_mask = LinkFlags::Up;
        message.header.flags = if up {
            LinkFlags::Up
        } else {
            LinkFlags::empty()
        };
    }
    let to_fd = to.as_ref().map(|file| file.as_raw_fd());
    let attributes = [
        to_fd.map(LinkAttribute::NetNsFd),
        change.name.clone().map(LinkAttribute::IfName),
        change.alias.clone().map(LinkAttribute::IfAlias),
        change.mtu.map(LinkAttribute::Mtu),
        change.mac.map(|mac| LinkAttribute::Address(mac.to_vec())),
        change
            .master
            .map(|master| LinkAttribute::Controller(master.unwrap_or(0))),
    ];
    message.attributes = attributes.into_iter().flatten().collect();
    socket
        .change(RouteNetlinkMessage::SetLink(message), 0)
        .await
}

pub(super) async fn delete(socket: Socket, index: u32) -> Result<(), Failure> {
    let mut message = LinkMessage::default();
    message.header.index = index;
    socket
        .change(RouteNetlinkMessage::DelLink(message), 0)
        .await
}

fn read(row: RouteNetlinkMessage) -> Option<Link> {
    let RouteNetlinkMessage::NewLink(row) = row else {
        return None;
    };
    let flags = row.header.flags;
    let mut link = Link {
        index: row.header.index,
        name: String::new(),
        kind: LinkKind::Other(String::new()),
        alias: String::new(),
        up: flags.contains(LinkFlags::Up),
        running: flags.contains(LinkFlags::Running | LinkFlags::LowerUp),
        mtu: 0,
        mac: None,
        master: None,
        peer: None,
    };
    let mut lower = None;
    for attribute in row.attributes {
        match attribute {
            LinkAttribute::IfName(name) => link.name = name,
            LinkAttribute::IfAlias(alias) => link.alias = alias,
            LinkAttribute::Mtu(mtu) => link.mtu = mtu,
            LinkAttribute::Address(mac) => link.mac = mac.try_into().ok(),
            LinkAttribute::Controller(master) => link.master = (master != 0).then_some(master),
            LinkAttribute::Link(index) => lower = Some(index),
            LinkAttribute::LinkInfo(infos) => link.kind = kind(&infos),
            _ => {}
        }
    }
    if flags.contains(LinkFlags::Loopback) {
        link.kind = LinkKind::Loopback;
    }
    if link.kind == LinkKind::Veth {
        link.peer = lower;
    }
    Some(link)
}

fn kind(infos: &[LinkInfo]) -> LinkKind {
    let table = infos.iter().find_map(|info| match info {
        LinkInfo::Data(InfoData::Vrf(vrf)) => vrf.iter().find_map(|vrf| match vrf {
            InfoVrf::TableId(table) => Some(*table),
            _ => None,
        }),
        _ => None,
    });
    let kind = infos.iter().find_map(|info| match info {
        LinkInfo::Kind(kind) => Some(kind),
        _ => None,
    });
    match kind {
        Some(InfoKind::Veth) => LinkKind::Veth,
        Some(InfoKind::Dummy) => LinkKind::Dummy,
        Some(InfoKind::Tun) => LinkKind::Tun,
        Some(InfoKind::Vrf) => LinkKind::Vrf {
            table: table.unwrap_or(0),
        },
        Some(other) => LinkKind::Other(other.to_string()),
        None => LinkKind::Other(String::new()),
    }
}
