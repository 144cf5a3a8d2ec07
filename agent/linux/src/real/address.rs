use std::net::IpAddr;

use ipnet::IpNet;
use rtnetlink::packet_core::{NLM_F_CREATE, NLM_F_EXCL};
use rtnetlink::packet_route::address::{
    AddressAttribute, AddressHeaderFlags, AddressMessage, AddressScope,
};
use rtnetlink::packet_route::{AddressFamily, RouteNetlinkMessage};

use super::socket::{Failure, Socket};
use crate::Address;

pub(super) fn family(ip: IpAddr) -> AddressFamily {
    match ip {
        IpAddr::V4(_) => AddressFamily::Inet,
        IpAddr::V6(_) => AddressFamily::Inet6,
    }
}

pub(super) async fn all(socket: Socket) -> Result<Vec<Address>, Failure> {
    let rows = socket
        .dump(RouteNetlinkMessage::GetAddress(AddressMessage::default()))
        .await?;
    let mut addresses: Vec<Address> = rows.into_iter().filter_map(read).collect();
    addresses.sort();
    Ok(addresses)
}

pub(super) async fn add(socket: Socket, link: u32, address: IpNet) -> Result<(), Failure> {
    let message = RouteNetlinkMessage::NewAddress(message(link, address));
    socket.change(message, NLM_F_CREATE | NLM_F_EXCL).await
}

pub(super) async fn delete(socket: Socket, link: u32, address: IpNet) -> Result<(), Failure> {
    let message = RouteNetlinkMessage::DelAddress(message(link, address));
    socket.change(message, 0).await
}

fn message(link: u32, address: IpNet) -> AddressMessage {
    let mut message = AddressMessage::default();
    message.header.family = family(address.addr());
    message.header.prefix_len = address.prefix_len();
    message.header.index = link;
    message.attributes = vec![
        AddressAttribute::Local(address.addr()),
        AddressAttribute::Address(address.addr()),
    ];
    if let IpNet::V4(v4) = address
        && v4.prefix_len() < 31
    {
        message
            .attributes
            .push(AddressAttribute::Broadcast(v4.broadcast()));
    }
    message
}

fn read(row: RouteNetlinkMessage) -> Option<Address> {
    let RouteNetlinkMessage::NewAddress(row) = row else {
        return None;
    };
    // On a point-to-point link `Address` is the other side's.
    let (mut local, mut other) = (None, None);
    for attribute in &row.attributes {
        match attribute {
            AddressAttribute::Local(ip) => local = Some(*ip),
            AddressAttribute::Address(ip) => other = Some(*ip),
            _ => {}
        }
    }
    Some(Address {
        link: row.header.index,
        address: IpNet::new(local.or(other)?, row.header.prefix_len).ok()?,
        link_local: row.header.scope == AddressScope::Link,
        secondary: row.header.family == AddressFamily::Inet
            && row.header.flags.contains(AddressHeaderFlags::Secondary),
    })
}
