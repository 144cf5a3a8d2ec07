use std::net::IpAddr;

use rtnetlink::packet_core::{NLM_F_CREATE, NLM_F_REPLACE};
use rtnetlink::packet_route::RouteNetlinkMessage;
use rtnetlink::packet_route::neighbour::{
    NeighbourAddress, NeighbourAttribute, NeighbourMessage, NeighbourState,
};

use super::address::family;
use super::socket::{Failure, Socket};
use crate::Neighbour;

pub(super) async fn all(socket: Socket) -> Result<Vec<Neighbour>, Failure> {
    let rows = socket
        .dump(RouteNetlinkMessage::GetNeighbour(
            NeighbourMessage::default(),
        ))
        .await?;
    let mut neighbours: Vec<Neighbour> = rows.into_iter().filter_map(read).collect();
    neighbours.sort();
    Ok(neighbours)
}

pub(super) async fn set(socket: Socket, neighbour: &Neighbour) -> Result<(), Failure> {
    let mut message = message(neighbour.link, neighbour.ip);
    message.header.state = NeighbourState::Permanent;
    message.attributes.extend([
        NeighbourAttribute::LinkLayerAddress(neighbour.mac.to_vec()),
        NeighbourAttribute::Protocol(neighbour.protocol.into()),
    ]);
    let message = RouteNetlinkMessage::NewNeighbour(message);
    socket.change(message, NLM_F_CREATE | NLM_F_REPLACE).await
}

pub(super) async fn delete(socket: Socket, link: u32, ip: IpAddr) -> Result<(), Failure> {
    let message = RouteNetlinkMessage::DelNeighbour(message(link, ip));
    socket.change(message, 0).await
}

fn message(link: u32, ip: IpAddr) -> NeighbourMessage {
    let mut message = NeighbourMessage::default();
    message.header.family = family(ip);
    message.header.ifindex = link;
    let destination = match ip {
        IpAddr::V4(ip) => NeighbourAddress::Inet(ip),
        IpAddr::V6(ip) => NeighbourAddress::Inet6(ip),
    };
    message.attributes = vec![NeighbourAttribute::Destination(destination)];
    message
}

fn read(row: RouteNetlinkMessage) -> Option<Neighbour> {
    let RouteNetlinkMessage::NewNeighbour(row) = row else {
        return None;
    };
    if row.header.state != NeighbourState::Permanent {
        return None;
    }
    let (mut ip, mut mac, mut protocol) = (None, None, 0);
    for attribute in row.attributes {
        match attribute {
            NeighbourAttribute::Destination(NeighbourAddress::Inet(to)) => ip = Some(to.into()),
            NeighbourAttribute::Destination(NeighbourAddress::Inet6(to)) => ip = Some(to.into()),
            NeighbourAttribute::LinkLayerAddress(address) => mac = address.try_into().ok(),
            NeighbourAttribute::Protocol(by) => protocol = by.into(),
            _ => {}
        }
    }
    Some(Neighbour {
        link: row.header.ifindex,
        ip: ip?,
        mac: mac?,
        protocol,
    })
}
