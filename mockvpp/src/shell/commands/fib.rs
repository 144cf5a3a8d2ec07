//! `show ip fib` (`src/vnet/fib/ip4_fib.c`, `ip6_fib.c`). VPP's own numbers of load balances and of their reverse paths stand
//! for what a simulator does not have: the entry's and its path list's numbers take their places.

use std::net::IpAddr;

use vpp_binapi::MacAddress;
use vpp_binapi::api::ip_neighbor::IpNeighborDump;
use vpp_binapi::api::ip_types::AddressFamily;

use crate::areas::fib::{
    Entry, EntryFlags, Kind, Path, PathFlags, Prefix, Proto, Source, nh_table, to_ip,
};
use crate::shell::commands::balance::buckets;
use crate::shell::commands::name_of;
use crate::shell::input::Input;
use crate::shell::text::centre;
use crate::shell::{Command, Done, Shell};

pub(super) const COMMANDS: &[Command] = &[
    Command {
        path: "show ip fib",
        help: "show ip fib [summary] [table <table-id>] [index <fib-id>] [<ip4-addr>[/<mask>]] [detail]",
        run: |shell, input| show(shell, input, Proto::Ip4),
    },
    Command {
        path: "show ip6 fib",
        help: "show ip6 fib [summary] [table <table-id>] [index <fib-id>] [<ip6-addr>[/<width>]] [detail]",
        run: |shell, input| show(shell, input, Proto::Ip6),
    },
];

fn show(shell: &mut Shell<'_, '_>, input: &mut Input<'_>, proto: Proto) -> Done {
    let (mut table, mut index, mut summary, mut matching) = (None, None, false, None);
    while !input.is_empty() {
        if input.keyword("summary") || input.keyword("brief") {
            summary = true;
        } else if let Some(id) = input.setting::<u32>("table") {
            table = Some(id);
        } else if let Some(n) = input.setting::<u32>("index") {
            index = Some(n);
        } else if let Some((ip, len)) = input.prefix() {
            matching = Some(Prefix::new(ip, len));
        } else if let Some(ip) = input.read::<IpAddr>() {
            matching = Some(Prefix::new(ip, proto.host_len()));
        } else if !(input.keyword("detail") || input.keyword("det")) {
            break;
        }
    }
    // The links' own tables have commands of their own.
    let tables = shell
        .vpp
        .fib
        .tables(proto)
        .filter(|(_, t)| !t.is_link_local);
    let tables =
        tables.filter(|(i, t)| table.is_none_or(|id| id == t.id) && index.is_none_or(|n| n == *i));
    let indexes: Vec<u32> = tables.map(|(i, _)| i).collect();
    for fib_index in indexes {
        let head = head(shell, proto, fib_index);
        shell.print(&head);
        let entries = match matching {
            None => sorted(shell, proto, fib_index),
            Some(prefix) => shell
                .vpp
                .fib
                .lookup_longest(fib_index, &prefix)
                .into_iter()
                .collect(),
        };
        if summary {
            let text = lengths(shell, proto, &entries);
            shell.print(&text);
            continue;
        }
        for entry in entries {
            let text = entry_lines(shell, entry);
            shell.print(&text);
        }
    }
    Ok(())
}

fn head(shell: &Shell<'_, '_>, proto: Proto, fib_index: u32) -> String {
    let fib = &shell.vpp.fib;
    let Some(table) = fib.table(proto, fib_index) else {
        return String::new();
    };
    let locks = fib.sources.iter().map(|r| (r, table.locks(r.source)));
    let locks = locks
        .filter(|(_, n)| *n > 0)
        .map(|(r, n)| format!("{}:{n}, ", r.name));
    format!(
        "{}, fib_index:{fib_index}, flow hash:[src dst sport dport proto flowlabel ] epoch:0 flags:none locks:[{}]",
        table.name,
        locks.collect::<String>()
    )
}

/// Entries by address as they were given, then length (`fib_prefix_cmp`).
fn sorted(shell: &Shell<'_, '_>, proto: Proto, fib_index: u32) -> Vec<u32> {
    let fib = &shell.vpp.fib;
    let Some(table) = fib.table(proto, fib_index) else {
        return Vec::new();
    };
    let mut entries: Vec<u32> = table.walk().collect();
    entries.sort_by_key(|index| fib.entry(*index).map(|e| (e.prefix.addr, e.prefix.len)));
    entries
}

/// How many entries each length has: ascending for IPv4, descending and centred for IPv6, as in VPP.
fn lengths(shell: &Shell<'_, '_>, proto: Proto, entries: &[u32]) -> String {
    let mut text = centre("Prefix length", 20) + &centre("Count", 16) + "\n";
    let mut lengths: Vec<u8> = (0..=proto.host_len()).collect();
    if proto == Proto::Ip6 {
        lengths.reverse();
    }
    for len in lengths {
        let fits = |index: &&u32| {
            shell
                .vpp
                .fib
                .entry(**index)
                .is_some_and(|e| e.prefix.len == len)
        };
        match (entries.iter().filter(fits).count(), proto) {
            (0, _) => {}
            (count, Proto::Ip6) => {
                text += &(centre(&len.to_string(), 20) + &centre(&count.to_string(), 16) + "\n");
            }
            (count, _) => text += &format!("{len:>20}{count:>16}\n"),
        }
    }
    text
}

fn entry_lines(shell: &mut Shell<'_, '_>, index: u32) -> String {
    let Some(prefix) = shell.vpp.fib.entry(index).map(|e| e.prefix) else {
        return String::new();
    };
    let address = to_ip(prefix.proto == Proto::Ip6, prefix.masked());
    let mut text = format!(
        "{address}/{}\n  unicast-{}-chain\n  [@0]: ",
        prefix.len,
        short(prefix.proto)
    );
    write_balance(shell, index, 4, &mut text);
    text
}

fn short(proto: Proto) -> &'static str {
    if proto == Proto::Ip6 { "ip6" } else { "ip4" }
}

/// A load balance and what is in its buckets.
fn write_balance(shell: &mut Shell<'_, '_>, index: u32, indent: usize, text: &mut String) {
    let Some(entry) = shell.vpp.fib.entry(index) else {
        return;
    };
    let (proto, list) = (entry.prefix.proto, entry.parent);
    let mut leaves = leaves_of(shell, entry);
    if leaves.is_empty() {
        leaves.push((Leaf::Drop(proto), 1));
    }
    let weights: Vec<u8> = leaves.iter().map(|(_, weight)| *weight).collect();
    let shares = buckets(&weights);
    let total: u32 = shares.iter().map(|(_, share)| share).sum();
    *text += &format!(
        "dpo-load-balance: [proto:{} index:{index} buckets:{total} uRPF:{list} to:[0:0]]\n",
        short(proto)
    );
    let mut first = 0;
    for (leaf, share) in shares {
        let last = first + share - 1;
        let range = if share == 1 {
            first.to_string()
        } else {
            format!("{first}-{last}")
        };
        *text += &format!("{:indent$}[{range}] ", "");
        first = last + 1;
        match leaves.get(leaf) {
            Some((Leaf::Balance(via), _)) if indent < MAX_INDENT => {
                *text += if proto == Proto::Ip6 {
                    "[@16]: "
                } else {
                    "[@12]: "
                };
                write_balance(shell, *via, indent + 6, text);
            }
            Some((leaf, _)) => *text += &(leaf_text(shell, leaf) + "\n"),
            None => {}
        }
    }
}

/// What a packet meets.
enum Leaf {
    Drop(Proto),
    Receive(Proto, u32, IpAddr),
    Glean(u32, Prefix),
    Neighbor(u32, IpAddr),
    Lookup(u32, Proto),
    Balance(u32),
    Other(&'static str),
}

/// Recursion that leads nowhere ends here.
const MAX_INDENT: usize = 64;

fn leaves_of(shell: &Shell<'_, '_>, entry: &Entry) -> Vec<(Leaf, u8)> {
    let fib = &shell.vpp.fib;
    let down = |index: u32| {
        shell
            .vpp
            .interface
            .table
            .get(index)
            .is_none_or(|i| !i.is_admin_up())
    };
    let best = fib.entry_paths(entry).map(|(p, _)| p.preference).min();
    let paths = fib.entry_paths(entry).map(|(p, _)| *p);
    let paths: Vec<Path> = paths.filter(|p| Some(p.preference) == best).collect();
    let proto = entry.prefix.proto;
    let is_drop = entry.best_source() == Source::DEFAULT_ROUTE;
    let leaf = |path: Path| {
        let to = nh_table(path.proto);
        let ip = to_ip(to == Proto::Ip6, path.addr);
        Some(match path.kind {
            _ if is_drop || path.flags.has(PathFlags::DROP) => Leaf::Drop(proto),
            Kind::Receive => Leaf::Receive(proto, path.sw_if_index, entry.prefix.ip()),
            Kind::Attached | Kind::AttachedNextHop if down(path.sw_if_index) => return None,
            Kind::Attached if entry.prefix.is_host() => {
                Leaf::Neighbor(path.sw_if_index, entry.prefix.ip())
            }
            Kind::Attached if entry.flags().has(EntryFlags::CONNECTED) => {
                Leaf::Glean(path.sw_if_index, entry.prefix)
            }
            Kind::Attached => Leaf::Glean(
                path.sw_if_index,
                Prefix {
                    len: 0,
                    ..Prefix::host(to, 0)
                },
            ),
            Kind::AttachedNextHop => Leaf::Neighbor(path.sw_if_index, ip),
            Kind::Deag => Leaf::Lookup(path.fib_index, to),
            Kind::Recursive => {
                Leaf::Balance(fib.lookup_longest(path.fib_index, &Prefix::host(to, path.addr))?)
            }
            Kind::Exclusive if proto == Proto::Ip6 => Leaf::Other("[@14]: ip6-link-local"),
            Kind::UdpEncap => Leaf::Other("[@0]: udp-encap"),
            Kind::IntfRx => Leaf::Other("[@0]: intf-rx"),
            Kind::BierImp => Leaf::Other("[@0]: bier-imp"),
            Kind::Dvr => Leaf::Other("[@0]: dvr"),
            Kind::Exclusive => Leaf::Other("[@0]: exclusive"),
            Kind::Special => Leaf::Drop(proto),
        })
    };
    let weighted = |path: Path| Some((leaf(path)?, path.weight));
    paths.into_iter().filter_map(weighted).collect()
}

fn hex(mac: MacAddress) -> String {
    mac.0.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn leaf_text(shell: &mut Shell<'_, '_>, leaf: &Leaf) -> String {
    let mtu = |shell: &Shell<'_, '_>, index: u32| {
        let interface = shell.vpp.interface.table.get(index);
        interface
            .and_then(|i| i.mtu.first().copied())
            .unwrap_or_default()
    };
    match leaf {
        Leaf::Drop(Proto::Ip6) => "[@0]: dpo-drop ip6".to_owned(),
        Leaf::Drop(_) => "[@0]: dpo-drop ip4".to_owned(),
        Leaf::Receive(proto, index, ip) => {
            let node = if *proto == Proto::Ip6 { 15 } else { 11 };
            match shell.vpp.interface.table.get(*index) {
                Some(interface) => format!("[@{node}]: dpo-receive: {ip} on {}", interface.name),
                None => format!("[@{node}]: dpo-receive"),
            }
        }
        Leaf::Glean(index, prefix) => {
            let family = prefix.proto.name();
            let (kind, next) = match prefix.proto {
                Proto::Ip6 => ("86dd", 2),
                _ => ("0806", 1),
            };
            let mac = hex(shell.vpp.interface.table.mac_of(*index));
            let address = to_ip(prefix.proto == Proto::Ip6, prefix.masked());
            let (name, mtu) = (name_of(shell.vpp, *index), mtu(shell, *index));
            format!(
                "[@4]: {family}-glean: [src:{address}/{}] {name}: mtu:{mtu} next:{next} flags:[] ffffffffffff{mac}{kind}",
                prefix.len
            )
        }
        Leaf::Neighbor(index, ip) => {
            let (family, kind, af) = match ip {
                IpAddr::V4(_) => ("ipv4", "0800", AddressFamily::ADDRESS_IP4),
                IpAddr::V6(_) => ("ipv6", "86dd", AddressFamily::ADDRESS_IP6),
            };
            let rows = shell.rows(&IpNeighborDump {
                sw_if_index: *index,
                af,
            });
            let wanted = ip.to_string();
            let known = rows
                .iter()
                .find(|r| r.neighbor.ip_address.to_string() == wanted);
            let (name, mtu) = (name_of(shell.vpp, *index), mtu(shell, *index));
            let own = hex(shell.vpp.interface.table.mac_of(*index));
            match known.map(|r| hex(r.neighbor.mac_address)) {
                Some(mac) => format!(
                    "[@5]: {family} via {ip} {name}: mtu:{mtu} next:3 flags:[] {mac}{own}{kind}"
                ),
                None => format!("[@3]: arp-{family}: via {ip} {name}"),
            }
        }
        Leaf::Lookup(fib_index, proto) => {
            let id = shell.vpp.fib.table_id(*proto, *fib_index);
            format!(
                "[@13]: dst-address,unicast lookup in {}-VRF:{id}",
                proto.name()
            )
        }
        Leaf::Other(what) => (*what).to_owned(),
        Leaf::Balance(_) => "[@0]: recursion loop".to_owned(),
    }
}
