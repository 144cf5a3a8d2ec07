use std::net::IpAddr;

use agent_linux::{Neighbour, ROUTE_PROTOCOL};
use agent_model::linux::l3::ArpEntry;
use agent_model::normalize;
use agent_scheduler::ValueError;

use crate::linux::context::{tolerate_gone, value_error};
use crate::linux::{LinuxContext, LinuxIfMeta};

pub(super) fn address(arp: &ArpEntry) -> Result<IpAddr, ValueError> {
    let ip = normalize::ip_net_or_host(&arp.ip_address).map(|net| net.addr());
    ip.ok_or_else(|| {
        ValueError::invalid(
            format!("{:?} is not an IP address", arp.ip_address),
            ["ip_address"],
        )
    })
}

pub(super) async fn set(
    linux: &LinuxContext,
    link: &LinuxIfMeta,
    arp: &ArpEntry,
) -> Result<(), ValueError> {
    let mac = normalize::mac(&arp.hw_address).ok_or_else(|| {
        ValueError::invalid(
            format!("{:?} is not a hardware address", arp.hw_address),
            ["hw_address"],
        )
    })?;
    let neighbour = Neighbour {
        link: link.index,
        ip: address(arp)?,
        mac,
        protocol: ROUTE_PROTOCOL,
    };
    let set = linux.netlink.set_neighbour(&link.namespace, &neighbour);
    set.await.map_err(value_error)
}

pub(super) async fn delete(
    linux: &LinuxContext,
    link: &LinuxIfMeta,
    arp: &ArpEntry,
) -> Result<(), ValueError> {
    let ip = address(arp)?;
    let netlink = &linux.netlink;
    tolerate_gone(
        netlink
            .delete_neighbour(&link.namespace, link.index, ip)
            .await,
    )
}
