//! Relays (`dhcp_proxy.c`, `dhcp4_proxy_node.c`, `dhcp6_proxy_node.c`): clients of one table, servers of any.
//!
//! IPv6 clients ask a group, so their table is one of multicast.

use std::net::IpAddr;

use vpp_binapi::api::dhcp::{
    DhcpProxyConfig, DhcpProxyConfigReply, DhcpProxyDetails, DhcpProxyDump, DhcpProxySetVss,
    DhcpProxySetVssReply, DhcpServer as ApiServer, VssType,
};
use vpp_binapi::api::ip_types::{Address, AddressUnion};
use vpp_binapi::{FixedStr, VppError};

use crate::areas::fib::{EntryFlags, Prefix, Proto, Source, nh_proto};
use crate::areas::fib::{PathFlags, RoutePath};
use crate::areas::mfib::{self, ItfFlags, MPrefix, MSource};
use crate::core::call::{Call, Refusal, Rows};
use crate::core::vpp::Vpp;

/// All relays and servers of DHCPv6, `ff02::1:2`.
const ALL_SERVERS: u128 = 0xff02_0000_0000_0000_0000_0000_0001_0002;

/// What is done for the clients of a table.
#[derive(Debug, Clone)]
pub(super) struct Proxy {
    /// The first server's stays.
    src: IpAddr,
    /// Address and index of table.
    servers: Vec<(IpAddr, u32)>,
}

/// What servers are told of a table.
#[derive(Debug, Clone)]
pub(super) struct Vss {
    kind: u8,
    ascii_id: FixedStr<129>,
    oui: u32,
    vpn_index: u32,
}

fn lock_rx(vpp: &mut Vpp, is_ip6: bool, table_id: u32) -> u32 {
    match is_ip6 {
        false => vpp
            .fib
            .find_or_create_table(Proto::Ip4, table_id, Source::DHCP, ""),
        true => vpp
            .mfib
            .find_or_create_table(Proto::Ip6, table_id, MSource::DHCP),
    }
}

fn unlock_rx(vpp: &mut Vpp, is_ip6: bool, fib_index: u32) {
    match is_ip6 {
        false => vpp.fib.unlock_table(Proto::Ip4, fib_index, Source::DHCP),
        true => vpp.mfib.unlock_table(Proto::Ip6, fib_index, MSource::DHCP),
    }
}

fn broadcast() -> Prefix {
    Prefix::host(Proto::Ip4, u32::MAX.into())
}

fn all_servers() -> MPrefix {
    MPrefix {
        proto: Proto::Ip6,
        len: 128,
        group: ALL_SERVERS,
        source: 0,
    }
}

/// The first server of a table makes VPP listen in it.
fn listen(vpp: &mut Vpp, is_ip6: bool, fib_index: u32) {
    if !is_ip6 {
        vpp.fib
            .special_add(fib_index, &broadcast(), Source::DHCP, EntryFlags::LOCAL);
        vpp.fib.lock_table(Proto::Ip4, fib_index, Source::DHCP);
        return;
    }
    let for_us = RoutePath {
        proto: nh_proto(Proto::Ip6),
        flags: PathFlags::LOCAL,
        ..RoutePath::default()
    };
    let path = [(for_us, ItfFlags::FORWARD)];
    let (group, none) = (all_servers(), mfib::EntryFlags::default());
    vpp.mfib
        .paths_update(fib_index, &group, MSource::DHCP, none, &path);
    let any_interface = mfib::EntryFlags::ACCEPT_ALL_ITF;
    vpp.mfib
        .update(fib_index, &group, MSource::DHCP, 0, any_interface);
    vpp.mfib.lock_table(Proto::Ip6, fib_index, MSource::DHCP);
}

fn stop(vpp: &mut Vpp, is_ip6: bool, fib_index: u32) {
    match is_ip6 {
        false => vpp
            .fib
            .special_remove(fib_index, &broadcast(), Source::DHCP),
        true => vpp.mfib.delete(fib_index, &all_servers(), MSource::DHCP),
    }
    unlock_rx(vpp, is_ip6, fib_index);
}

fn add(vpp: &mut Vpp, rx: (bool, u32), src: IpAddr, server: IpAddr, table_id: u32) {
    let proto = Proto::of_is_ip6(rx.0);
    let known = vpp.fib.find_table(proto, table_id);
    let proxy = vpp.dhcp.proxies.get(&rx);
    let is_new = proxy.is_none();
    let is_there = |p: &Proxy| known.is_some_and(|table| p.servers.contains(&(server, table)));
    if proxy.is_some_and(is_there) {
        return;
    }
    let table = vpp
        .fib
        .find_or_create_table(proto, table_id, Source::DHCP, "");
    let proxy = vpp.dhcp.proxies.entry(rx).or_insert(Proxy {
        src,
        servers: Vec::new(),
    });
    proxy.servers.push((server, table));
    if is_new {
        listen(vpp, rx.0, rx.1);
    }
}

fn remove(vpp: &mut Vpp, rx: (bool, u32), server: IpAddr, table_id: u32) {
    let proto = Proto::of_is_ip6(rx.0);
    let Some(table) = vpp.fib.find_table(proto, table_id) else {
        return;
    };
    let Some(proxy) = vpp.dhcp.proxies.get_mut(&rx) else {
        return;
    };
    let Some(at) = proxy.servers.iter().position(|s| *s == (server, table)) else {
        return;
    };
    proxy.servers.swap_remove(at);
    let was_last = proxy.servers.is_empty();
    vpp.fib.unlock_table(proto, table, Source::DHCP);
    if was_last {
        vpp.dhcp.proxies.remove(&rx);
        stop(vpp, rx.0, rx.1);
    }
}

/// Tables that are not there come into being. Removing what is not there is fine.
pub(super) fn dhcp_proxy_config(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: DhcpProxyConfig,
) -> Result<DhcpProxyConfigReply, Refusal> {
    if r.dhcp_src_address.af != r.dhcp_server.af {
        return Err(VppError::INVALID_ARGUMENT.into());
    }
    let (server, src) = (r.dhcp_server.ip(), r.dhcp_src_address.ip());
    if server.is_unspecified() {
        return Err(VppError::INVALID_DST_ADDRESS.into());
    }
    if src.is_unspecified() {
        return Err(VppError::INVALID_SRC_ADDRESS.into());
    }
    let is_ip6 = src.is_ipv6();
    let fib_index = lock_rx(vpp, is_ip6, r.rx_vrf_id);
    match r.is_add {
        true => add(vpp, (is_ip6, fib_index), src, server, r.server_vrf_id),
        false => remove(vpp, (is_ip6, fib_index), server, r.server_vrf_id),
    }
    unlock_rx(vpp, is_ip6, fib_index);
    Ok(DhcpProxyConfigReply::default())
}

pub(super) fn dhcp_proxy_set_vss(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: DhcpProxySetVss,
) -> Result<DhcpProxySetVssReply, Refusal> {
    let fib_index = lock_rx(vpp, r.is_ipv6, r.tbl_id);
    let key = (r.is_ipv6, fib_index);
    let was = vpp.dhcp.vss.remove(&key);
    let mut answer = Ok(DhcpProxySetVssReply::default());
    if r.is_add {
        let [_, _, _, kind] = r.vss_type.0.to_be_bytes();
        let mut vss = was.clone().unwrap_or(Vss {
            kind,
            ascii_id: FixedStr::default(),
            oui: 0,
            vpn_index: 0,
        });
        vss.kind = kind;
        vss.ascii_id = FixedStr::default();
        match VssType(kind.into()) {
            VssType::VSS_TYPE_API_ASCII => vss.ascii_id = r.vpn_ascii_id,
            VssType::VSS_TYPE_API_VPN_ID => {
                (vss.oui, vss.vpn_index) = (r.oui & 0xff_ffff, r.vpn_index);
            }
            _ => {}
        }
        vpp.dhcp.vss.insert(key, vss);
        if was.is_none() {
            lock_rx(vpp, r.is_ipv6, r.tbl_id);
        }
    } else if was.is_some() {
        unlock_rx(vpp, r.is_ipv6, fib_index);
    } else {
        answer = Err(VppError::NO_SUCH_ENTRY.into());
    }
    unlock_rx(vpp, r.is_ipv6, fib_index);
    answer
}

/// The details say no family of their addresses.
fn bare(ip: IpAddr) -> Address {
    Address {
        un: AddressUnion::from(ip),
        ..Address::default()
    }
}

/// Where servers are told nothing, the number that says so goes out with its bytes reversed.
pub(super) fn dhcp_proxy_dump(
    vpp: &mut Vpp,
    r: &DhcpProxyDump,
    rows: &mut Rows<'_, '_, DhcpProxyDetails>,
) -> Result<(), Refusal> {
    let proto = Proto::of_is_ip6(r.is_ip6);
    for (key, proxy) in &vpp.dhcp.proxies {
        let (is_ipv6, fib_index) = *key;
        if is_ipv6 != r.is_ip6 {
            continue;
        }
        let servers = proxy.servers.iter().map(|(server, table)| ApiServer {
            server_vrf_id: vpp.fib.table_id(proto, *table),
            dhcp_server: bare(*server),
        });
        let mut row = DhcpProxyDetails {
            rx_vrf_id: match is_ipv6 {
                false => vpp.fib.table_id(Proto::Ip4, fib_index),
                true => vpp.mfib.table_id(Proto::Ip6, fib_index),
            },
            vss_type: VssType(VssType::VSS_TYPE_API_INVALID.0.swap_bytes()),
            is_ipv6,
            dhcp_src_address: bare(proxy.src),
            servers: servers.collect(),
            ..Default::default()
        };
        if let Some(vss) = vpp.dhcp.vss.get(key) {
            row.vss_type = VssType(vss.kind.into());
            row.vss_vpn_ascii_id = vss.ascii_id;
            if row.vss_type == VssType::VSS_TYPE_API_VPN_ID {
                (row.vss_oui, row.vss_fib_id) = (vss.oui, vss.vpn_index);
            }
        }
        rows.push(&row);
    }
    Ok(())
}
