use std::net::IpAddr;

use agent_linux::{Neighbour, ROUTE_PROTOCOL};
use agent_model::linux::l3::ArpEntry;
use agent_model::normalize;
use agent_scheduler::{OpContext, ValueError};

use crate::linux::context::{tolerate_gone, value_error};
use crate::linux::{LinuxContext, interface_meta};
use crate::netalloc::written;

pub(super) fn address(ctx: &OpContext, arp: &ArpEntry) -> Result<IpAddr, ValueError> {
    Ok(written(ctx, &arp.ip_address, &arp.interface)?.addr())
}

pub(super) async fn set(
    linux: &LinuxContext,
    ctx: &OpContext,
    arp: &ArpEntry,
) -> Result<(), ValueError> {
    let link = interface_meta(ctx, &arp.interface)?;
    let mac = normalize::mac(&arp.hw_address).ok_or_else(|| {
        ValueError::invalid(
            format!("{:?} is not a hardware address", arp.hw_address),
            ["hw_address"],
        )
    })?;
    let neighbour = Neighbour {
        link: link.index,
        ip: address(ctx, arp)?,
        mac,
        protocol: ROUTE_PROTOCOL,
    };
    let set = linux.netlink.set_neighbour(&link.namespace, &neighbour);
    set.await.map_err(value_error)
}

pub(super) async fn delete(
    linux: &LinuxContext,
    ctx: &OpContext,
    arp: &ArpEntry,
) -> Result<(), ValueError> {
    let link = interface_meta(ctx, &arp.interface)?;
    let ip = address(ctx, arp)?;
    let netlink = &linux.netlink;
    tolerate_gone(
        netlink
            .delete_neighbour(&link.namespace, link.index, ip)
            .await,
    )
}
