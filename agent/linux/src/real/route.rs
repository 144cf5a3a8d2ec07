use std::net::IpAddr;

use ipnet::IpNet;
use rtnetlink::packet_core::{NLM_F_CREATE, NLM_F_EXCL, NLM_F_REPLACE};
use rtnetlink::packet_route::route::{
    RouteAddress, RouteAttribute, RouteFlags, RouteHeader, RouteMessage, RouteProtocol, RouteScope,
    RouteType,
};
use rtnetlink::packet_route::{AddressFamily, RouteNetlinkMessage};

use super::address::family;
use super::socket::{Failure, Socket};
use crate::{Route, Scope};

pub(super) async fn all(socket: Socket) -> Result<Vec<Route>, Failure> {
    let rows = socket
        .dump(RouteNetlinkMessage::GetRoute(RouteMessage::default()))
        .await?;
    let mut routes: Vec<Route> = rows.into_iter().filter_map(read).collect();
    routes.sort();
    Ok(routes)
}

pub(super) async fn add(socket: Socket, route: &Route) -> Result<(), Failure> {
    let message = RouteNetlinkMessage::NewRoute(message(route));
    socket.change(message, NLM_F_CREATE | NLM_F_EXCL).await
}

pub(super) async fn replace(socket: Socket, route: &Route) -> Result<(), Failure> {
    let message = RouteNetlinkMessage::NewRoute(message(route));
    socket.change(message, NLM_F_CREATE | NLM_F_REPLACE).await
}

pub(super) async fn delete(socket: Socket, route: &Route) -> Result<(), Failure> {
    let message = RouteNetlinkMessage::DelRoute(message(route));
    socket.change(message, 0).await
}

fn message(route: &Route) -> RouteMessage {
    let destination = route.destination.trunc();
    let mut message = RouteMessage::default();
    let address = |ip: IpAddr| match ip {
        IpAddr::V4(ip) => RouteAddress::Inet(ip),
        IpAddr::V6(ip) => RouteAddress::Inet6(ip),
    };
    message.header = RouteHeader {
        address_family: family(destination.addr()),
        destination_prefix_length: destination.prefix_len(),
        table: u8::try_from(route.table).unwrap_or(RouteHeader::RT_TABLE_UNSPEC),
        protocol: route.protocol.into(),
        scope: match (destination, route.scope) {
            (IpNet::V6(_), _) | (_, Scope::Universe) => RouteScope::Universe,
            (_, Scope::Site) => RouteScope::Site,
            (_, Scope::Link) => RouteScope::Link,
            (_, Scope::Host) => RouteScope::Host,
        },
        kind: RouteType::Unicast,
        ..RouteHeader::default()
    };
    message.attributes = vec![
        RouteAttribute::Destination(address(destination.addr())),
        RouteAttribute::Oif(route.link),
        RouteAttribute::Table(route.table),
    ];
    if route.metric != 0 {
        message
            .attributes
            .push(RouteAttribute::Priority(route.metric));
    }
    if let Some(gateway) = route.gateway {
        message
            .attributes
            .push(RouteAttribute::Gateway(address(gateway)));
    }
    message
}

fn read(row: RouteNetlinkMessage) -> Option<Route> {
    const LOCAL_TABLE: u32 = 255;
    let RouteNetlinkMessage::NewRoute(row) = row else {
        return None;
    };
    let header = &row.header;
    let by_kernel = matches!(
        header.protocol,
        RouteProtocol::Kernel | RouteProtocol::IcmpRedirect
    );
    if header.kind != RouteType::Unicast || by_kernel || header.flags.contains(RouteFlags::Cloned) {
        return None;
    }
    let ip = |address: &RouteAddress| match address {
        RouteAddress::Inet(ip) => Some(IpAddr::V4(*ip)),
        RouteAddress::Inet6(ip) => Some(IpAddr::V6(*ip)),
        _ => None,
    };
    let mut route = Route {
        table: header.table.into(),
        destination: IpNet::new(
            match header.address_family {
                AddressFamily::Inet => IpAddr::from([0; 4]),
                AddressFamily::Inet6 => IpAddr::from([0; 16]),
                _ => return None,
            },
            0,
        )
        .ok()?,
        metric: 0,
        link: 0,
        gateway: None,
        scope: match header.scope {
            RouteScope::Universe => Scope::Universe,
            RouteScope::Site => Scope::Site,
            RouteScope::Link => Scope::Link,
            RouteScope::Host => Scope::Host,
            _ => return None,
        },
        protocol: header.protocol.into(),
    };
    for attribute in &row.attributes {
        match attribute {
            RouteAttribute::Destination(to) => {
                route.destination = IpNet::new(ip(to)?, header.destination_prefix_length).ok()?;
            }
            RouteAttribute::Table(table) => route.table = *table,
            RouteAttribute::Priority(metric) => route.metric = *metric,
            RouteAttribute::Oif(link) => route.link = *link,
            RouteAttribute::Gateway(gateway) => route.gateway = ip(gateway),
            _ => {}
        }
    }
    (route.table != LOCAL_TABLE && route.link != 0).then_some(route)
}
