//! What VPP holds, as a second client reads it, in words: interfaces by their tags, bridge domains by theirs.

use std::collections::BTreeMap;

use vpp_binapi::api::abf::{AbfItfAttachDump, AbfPolicyDump};
use vpp_binapi::api::arp::{ProxyArpDump, ProxyArpIntfcDump};
use vpp_binapi::api::fib::FibSourceDump;
use vpp_binapi::api::fib_types::{FibPath, FibPathNhProto, FibPathType};
use vpp_binapi::api::interface::SwInterfaceDump;
use vpp_binapi::api::ip::{IpRouteV2Dump, IpTable, IpTableDump};
use vpp_binapi::api::ip_neighbor::{IpNeighborDump, IpNeighborFlags};
use vpp_binapi::api::ip_types::AddressFamily;
use vpp_binapi::api::l2::{BdIpMacDump, BridgeDomainDump, L2FibTableDump, L2XconnectDump};
use vpp_binapi::api::l3xc::L3xcDump;
use vpp_binapi::api::sr::{
    SrLocalsidsDump, SrPoliciesWithSlIndexDump, SrSteeringPolDetails, SrSteeringPolDump,
};
use vpp_binapi::api::sr_types::SrSteer;
use vpp_binapi::api::teib::TeibDump;
use vpp_binapi::client::Client;

/// Names of interfaces by sw_if_index: the tag, or `#<index>` without one.
pub async fn names(vpp: &Client) -> BTreeMap<u32, String> {
    let all = SwInterfaceDump {
        sw_if_index: u32::MAX,
        ..Default::default()
    };
    let rows = vpp.dump(&all).await.unwrap();
    rows.into_iter()
        .map(|row| {
            let tag = row.tag.to_text();
            let name = if tag.is_empty() {
                row.interface_name.to_text()
            } else {
                tag
            };
            (row.sw_if_index, name)
        })
        .collect()
}

fn named(names: &BTreeMap<u32, String>, sw_if_index: u32) -> String {
    match names.get(&sw_if_index) {
        _ if sw_if_index == u32::MAX => "-".to_owned(),
        Some(name) => name.clone(),
        None => format!("#{sw_if_index}"),
    }
}

fn path(names: &BTreeMap<u32, String>, path: &FibPath) -> String {
    let family = if path.proto == FibPathNhProto::FIB_API_PATH_NH_PROTO_IP6 {
        AddressFamily::ADDRESS_IP6
    } else {
        AddressFamily::ADDRESS_IP4
    };
    if path.type_ == FibPathType::FIB_API_PATH_TYPE_DROP {
        return format!("drop weight {} preference {}", path.weight, path.preference);
    }
    format!(
        "{} via {} table {} weight {} preference {}",
        named(names, path.sw_if_index),
        path.nh.address.ip(family),
        path.table_id,
        path.weight,
        path.preference
    )
}

/// Routes made through the binary API: `<table> <prefix>` to sorted paths.
pub async fn routes(vpp: &Client) -> BTreeMap<String, Vec<String>> {
    let sources = vpp.dump(&FibSourceDump::default()).await.unwrap();
    let api = sources
        .iter()
        .find(|s| s.src.name.to_text().eq_ignore_ascii_case("API"))
        .unwrap();
    let names = names(vpp).await;
    let mut routes = BTreeMap::new();
    for table in vpp.dump(&IpTableDump::default()).await.unwrap() {
        let table = table.table;
        let dump = IpRouteV2Dump {
            src: api.src.id,
            table: IpTable {
                table_id: table.table_id,
                is_ip6: table.is_ip6,
                ..Default::default()
            },
        };
        for row in vpp.dump(&dump).await.unwrap() {
            let mut paths: Vec<_> = row.route.paths.iter().map(|p| path(&names, p)).collect();
            paths.sort();
            let key = format!("{} {}", row.route.table_id, row.route.prefix);
            routes.insert(key, paths);
        }
    }
    routes
}

/// Neighbours: `<interface> <address>` to MAC address and `static`.
pub async fn neighbours(vpp: &Client) -> BTreeMap<String, String> {
    let names = names(vpp).await;
    let mut neighbours = BTreeMap::new();
    for af in [AddressFamily::ADDRESS_IP4, AddressFamily::ADDRESS_IP6] {
        let dump = IpNeighborDump {
            sw_if_index: u32::MAX,
            af,
        };
        for row in vpp.dump(&dump).await.unwrap() {
            let row = row.neighbor;
            let is_static = row.flags.0 & IpNeighborFlags::IP_API_NEIGHBOR_FLAG_STATIC.0 != 0;
            neighbours.insert(
                format!("{} {}", named(&names, row.sw_if_index), row.ip_address),
                format!(
                    "{}{}",
                    row.mac_address,
                    if is_static { " static" } else { "" }
                ),
            );
        }
    }
    neighbours
}

/// Proxy ARP: sorted ranges and interfaces.
pub async fn proxy_arp(vpp: &Client) -> (Vec<String>, Vec<String>) {
    let names = names(vpp).await;
    let ranges = vpp.dump(&ProxyArpDump::default()).await.unwrap();
    let mut ranges: Vec<_> = ranges
        .iter()
        .map(|r| format!("{} {}-{}", r.proxy.table_id, r.proxy.low, r.proxy.hi))
        .collect();
    ranges.sort();
    let interfaces = vpp.dump(&ProxyArpIntfcDump::default()).await.unwrap();
    let mut interfaces: Vec<_> = interfaces
        .iter()
        .map(|i| named(&names, i.sw_if_index))
        .collect();
    interfaces.sort();
    (ranges, interfaces)
}

/// A bridge domain.
#[derive(Debug, PartialEq, Eq)]
pub struct Bridge {
    pub flags: String,
    pub mac_age: u8,
    /// `<interface> [bvi] shg <group>`, sorted.
    pub ports: Vec<String>,
    /// ARP termination, sorted.
    pub arp: Vec<String>,
    /// MAC table without what VPP learned: `<mac> <interface> [static] [filter] [bvi]`, sorted.
    pub fib: Vec<String>,
}

/// Bridge domains by tag.
pub async fn bridges(vpp: &Client) -> BTreeMap<String, Bridge> {
    let names = names(vpp).await;
    let all = BridgeDomainDump {
        bd_id: u32::MAX,
        sw_if_index: u32::MAX,
    };
    let arp = vpp.dump(&BdIpMacDump { bd_id: u32::MAX }).await.unwrap();
    let mut bridges = BTreeMap::new();
    for row in vpp.dump(&all).await.unwrap() {
        let mut ports: Vec<_> = row
            .sw_if_details
            .iter()
            .map(|p| {
                let bvi = if p.sw_if_index == row.bvi_sw_if_index {
                    " bvi"
                } else {
                    ""
                };
                format!("{}{bvi} shg {}", named(&names, p.sw_if_index), p.shg)
            })
            .collect();
        ports.sort();
        let mut entries: Vec<_> = arp
            .iter()
            .filter(|a| a.entry.bd_id == row.bd_id)
            .map(|a| format!("{} {}", a.entry.ip, a.entry.mac))
            .collect();
        entries.sort();
        let fib = vpp.dump(&L2FibTableDump { bd_id: row.bd_id }).await;
        let mut fib: Vec<_> = fib
            .unwrap()
            .iter()
            .filter(|f| !f.bvi_mac)
            .map(|f| {
                format!(
                    "{} {}{}{}",
                    f.mac,
                    named(&names, f.sw_if_index),
                    if f.static_mac { " static" } else { "" },
                    if f.filter_mac { " filter" } else { "" },
                )
            })
            .collect();
        fib.sort();
        let flags = [
            ("flood", row.flood),
            ("uu_flood", row.uu_flood),
            ("forward", row.forward),
            ("learn", row.learn),
            ("arp_term", row.arp_term),
        ];
        let flags: Vec<_> = flags.iter().filter(|f| f.1).map(|f| f.0).collect();
        bridges.insert(
            row.bd_tag.to_text(),
            Bridge {
                flags: flags.join(" "),
                mac_age: row.mac_age,
                ports,
                arp: entries,
                fib,
            },
        );
    }
    bridges
}

/// Cross-connects by receiving interface.
pub async fn cross_connects(vpp: &Client) -> BTreeMap<String, String> {
    let names = names(vpp).await;
    let rows = vpp.dump(&L2XconnectDump::default()).await.unwrap();
    rows.iter()
        .map(|r| {
            (
                named(&names, r.rx_sw_if_index),
                named(&names, r.tx_sw_if_index),
            )
        })
        .collect()
}

/// Cross-connects of layer 3: receiving interface with its sorted paths, sorted.
pub async fn l3_cross_connects(vpp: &Client) -> Vec<String> {
    let names = names(vpp).await;
    let sw_if_index = u32::MAX;
    let rows = vpp.dump(&L3xcDump { sw_if_index }).await.unwrap();
    let rows = rows.iter().map(|row| {
        let mut paths: Vec<_> = row.l3xc.paths.iter().map(|p| path(&names, p)).collect();
        paths.sort();
        format!("{} {paths:?}", named(&names, row.l3xc.sw_if_index))
    });
    let mut rows: Vec<_> = rows.collect();
    rows.sort();
    rows
}

/// Peers of tunnels: `<interface> <peer> to <next hop> table <id>`, sorted.
pub async fn teib(vpp: &Client) -> Vec<String> {
    let names = names(vpp).await;
    let rows = vpp.dump(&TeibDump::default()).await.unwrap();
    let rows = rows.iter().map(|row| {
        let e = &row.entry;
        let interface = named(&names, e.sw_if_index);
        format!("{interface} {} to {} table {}", e.peer, e.nh, e.nh_table_id)
    });
    let mut rows: Vec<_> = rows.collect();
    rows.sort();
    rows
}

/// Forwarding by access list: policies with their sorted paths, and where they are attached; sorted.
pub async fn abf(vpp: &Client) -> Vec<String> {
    let names = names(vpp).await;
    let mut lines = Vec::new();
    for row in vpp.dump(&AbfPolicyDump::default()).await.unwrap() {
        let mut paths: Vec<_> = row.policy.paths.iter().map(|p| path(&names, p)).collect();
        paths.sort();
        lines.push(format!("policy {} {paths:?}", row.policy.policy_id));
    }
    for row in vpp.dump(&AbfItfAttachDump::default()).await.unwrap() {
        let a = &row.attach;
        let on = named(&names, a.sw_if_index);
        let ipv6 = if a.is_ipv6 { " ipv6" } else { "" };
        lines.push(format!(
            "policy {} on {on} priority {}{ipv6}",
            a.policy_id, a.priority
        ));
    }
    lines.sort();
    lines
}

/// Segment routing: local SIDs, policies, steered traffic; sorted.
pub async fn srv6(vpp: &Client) -> Vec<String> {
    let names = names(vpp).await;
    let mut lines = Vec::new();
    for sid in vpp.dump(&SrLocalsidsDump::default()).await.unwrap() {
        lines.push(format!(
            "local {} table {} does {} psp {} to {} {}",
            sid.addr,
            sid.fib_table,
            sid.behavior.0,
            sid.end_psp,
            sid.xconnect_iface_or_vrf_table,
            sid.xconnect_nh_addr
        ));
    }
    for p in vpp
        .dump(&SrPoliciesWithSlIndexDump::default())
        .await
        .unwrap()
    {
        let mut lists: Vec<_> = p
            .sid_lists
            .iter()
            .map(|l| format!("{} {:?}", l.weight, &l.sids[..usize::from(l.num_sids)]))
            .collect();
        lists.sort();
        lines.push(format!(
            "policy {} table {}{}{} {lists:?}",
            p.bsid,
            p.fib_table,
            if p.is_encap { " encap" } else { "" },
            if p.is_spray { " spray" } else { "" },
        ));
    }
    for s in vpp.dump(&SrSteeringPolDump::default()).await.unwrap() {
        lines.push(format!("steer {} to {}", traffic(&names, &s), s.bsid));
    }
    lines.sort();
    lines
}

fn traffic(names: &BTreeMap<u32, String>, s: &SrSteeringPolDetails) -> String {
    if s.traffic_type == SrSteer::SR_STEER_API_L2 {
        named(names, s.sw_if_index)
    } else {
        format!("{} table {}", s.prefix, s.fib_table)
    }
}
