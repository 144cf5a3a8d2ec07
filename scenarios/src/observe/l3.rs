//! VRF tables, routes, neighbours, proxy ARP.

use vpp_binapi::api::arp::{ProxyArpDump, ProxyArpIntfcDump};
use vpp_binapi::api::fib_types::{FibPath, FibPathNhProto, FibPathType};
use vpp_binapi::api::ip::{IpRouteV2Dump, IpTable, IpTableDump};
use vpp_binapi::api::ip_neighbor::{IpNeighborDump, IpNeighborFlags};
use vpp_binapi::api::ip_types::AddressFamily;
use vpp_binapi::api::l3xc::L3xcDump;
use vpp_binapi::api::teib::TeibDump;
use vpp_binapi::client::{Client, Error};

use super::{Names, when, words};

/// FIB sources whose routes somebody configured: the binary API and the CLI (`src/vnet/fib/fib_source.h`).
const CONFIGURED: [u8; 2] = [8, 9];

pub(super) async fn lines(
    vpp: &Client,
    names: &Names,
    lines: &mut Vec<String>,
) -> Result<(), Error> {
    for table in vpp.dump(&IpTableDump {}).await? {
        let IpTable {
            table_id,
            is_ip6,
            name,
        } = table.table;
        if table_id != 0 {
            lines.push(format!(
                "vrf {table_id} {} {name}",
                if is_ip6 { "ipv6" } else { "ipv4" }
            ));
        }
        let dump = IpRouteV2Dump {
            src: 0,
            table: IpTable {
                table_id,
                is_ip6,
                ..IpTable::default()
            },
        };
        vpp.dump_each(&dump, |row| {
            if CONFIGURED.contains(&row.route.src) {
                let route = format!("route vrf {table_id} {}", row.route.prefix);
                lines.extend(
                    row.route
                        .paths
                        .iter()
                        .map(|p| format!("{route} {}", path(p, names))),
                );
            }
        })
        .await?;
    }
    for af in [AddressFamily::ADDRESS_IP4, AddressFamily::ADDRESS_IP6] {
        for row in vpp
            .dump(&IpNeighborDump {
                sw_if_index: u32::MAX,
                af,
            })
            .await?
        {
            let n = row.neighbor;
            let is_static = n
                .flags
                .contains(IpNeighborFlags::IP_API_NEIGHBOR_FLAG_STATIC);
            let line = format!(
                "neighbor {} {} {}",
                names.of(n.sw_if_index),
                n.ip_address,
                n.mac_address
            );
            lines.push(words([line, when(is_static, "static")]));
        }
    }
    for row in vpp.dump(&ProxyArpDump {}).await? {
        lines.push(format!("proxy-arp {}-{}", row.proxy.low, row.proxy.hi));
    }
    for row in vpp.dump(&ProxyArpIntfcDump {}).await? {
        lines.push(format!("proxy-arp interface {}", names.of(row.sw_if_index)));
    }
    forwarding(vpp, names, lines).await
}

/// Cross-connects and peers of tunnels.
async fn forwarding(vpp: &Client, names: &Names, lines: &mut Vec<String>) -> Result<(), Error> {
    if vpp.supports::<L3xcDump>() {
        let sw_if_index = u32::MAX;
        for row in vpp.dump(&L3xcDump { sw_if_index }).await? {
            let from = format!("l3xc {}", names.of(row.l3xc.sw_if_index));
            let paths = row.l3xc.paths.iter();
            lines.extend(paths.map(|p| format!("{from} {}", path(p, names))));
        }
    }
    for row in vpp.dump(&TeibDump {}).await? {
        let e = row.entry;
        let table = when(e.nh_table_id != 0, format!("vrf {}", e.nh_table_id));
        let line = format!("teib {} {} to {}", names.of(e.sw_if_index), e.peer, e.nh);
        lines.push(words([line, table]));
    }
    Ok(())
}

pub(super) fn path(p: &FibPath, names: &Names) -> String {
    if p.type_ == FibPathType::FIB_API_PATH_TYPE_DROP {
        return "drop".to_owned();
    }
    let ip6 = p.proto == FibPathNhProto::FIB_API_PATH_NH_PROTO_IP6;
    let af = if ip6 {
        AddressFamily::ADDRESS_IP6
    } else {
        AddressFamily::ADDRESS_IP4
    };
    let next_hop = p.nh.address.ip(af);
    let through = if p.sw_if_index == u32::MAX {
        format!("vrf {}", p.table_id)
    } else {
        names.of(p.sw_if_index)
    };
    words([
        "via".to_owned(),
        when(!next_hop.is_unspecified(), next_hop.to_string()),
        through,
        when(p.weight > 1, format!("weight {}", p.weight)),
        when(p.preference != 0, format!("preference {}", p.preference)),
    ])
}
