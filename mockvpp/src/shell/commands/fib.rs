//! `show ip fib` (`src/vnet/fib/ip4_fib.c`, `ip6_fib.c`). VPP's own numbers of load balances and of their reverse paths stand
//! for what a simulator does not have: the entry's and its path list's numbers take their places.

use std::net::IpAddr;

use vpp_binapi::MacAddress;
use vpp_binapi::api::ip_neighbor::IpNeighborDump;
use vpp_binapi::api::ip_types::AddressFamily;

use crate::areas::fib::{Entry, Kind, Path, PathFlags, Prefix, Proto, Source, nh_table, to_ip};
use crate::shell::commands::name_of;
use crate::shell::input::Input;
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
    let tables = shell.vpp.fib.tables(proto);
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

fn lengths(shell: &Shell<'_, '_>, proto: Proto, entries: &[u32]) -> String {
    let mut text = format!(
        "{}{}\n",
        crate::shell::text::centre("Prefix length", 20),
        crate::shell::text::centre("Count", 16)
    );
    for len in 0..=proto.host_len() {
        let fits = |index: &&u32| {
            shell
                .vpp
                .fib
                .entry(**index)
                .is_some_and(|e| e.prefix.len == len)
        };
        let count = entries.iter().filter(fits).count();
        if count > 0 {
            text += &format!("{len:>20}{count:>16}\n");
        }
    }
    text
}

fn entry_lines(shell: &mut Shell<'_, '_>, index: u32) -> String {
    let Some(entry) = shell.vpp.fib.entry(index) else {
        return String::new();
    };
    let (prefix, list) = (entry.prefix, entry.parent);
    let proto = if prefix.proto == Proto::Ip6 {
        "ip6"
    } else {
        "ip4"
    };
    let mut leaves = Vec::new();
    leaves_of(shell, entry, &mut leaves, 0);
    if leaves.is_empty() {
        leaves.push(Leaf::Drop(prefix.proto));
    }
    let mut text = format!(
        "{}/{}\n  unicast-{proto}-chain\n  [@0]: dpo-load-balance: [proto:{proto} index:{index} buckets:{} uRPF:{list} to:[0:0]]\n",
        to_ip(prefix.proto == Proto::Ip6, prefix.masked()),
        prefix.len,
        leaves.len(),
    );
    for (bucket, leaf) in leaves.iter().enumerate() {
        text += &format!("    [{bucket}] {}\n", leaf_text(shell, leaf));
    }
    text
}

/// What a packet meets in the end.
enum Leaf {
    Drop(Proto),
    Receive(u32, IpAddr),
    Glean(u32, Prefix),
    Neighbor(u32, IpAddr),
    Lookup(u32, Proto),
    Other(&'static str),
}

/// Recursion that leads nowhere ends here.
const MAX_RECURSION: u32 = 16;

fn leaves_of(shell: &Shell<'_, '_>, entry: &Entry, leaves: &mut Vec<Leaf>, depth: u32) {
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
    let paths: Vec<Path> = fib
        .entry_paths(entry)
        .map(|(p, _)| *p)
        .filter(|p| Some(p.preference) == best)
        .collect();
    let is_drop = entry.best_source() == Source::DEFAULT_ROUTE;
    for path in paths {
        let is_ip6 = nh_table(path.proto) == Proto::Ip6;
        let ip = to_ip(is_ip6, path.addr);
        let leaf = match path.kind {
            _ if is_drop || path.flags.has(PathFlags::DROP) => Leaf::Drop(entry.prefix.proto),
            Kind::Receive => Leaf::Receive(path.sw_if_index, entry.prefix.ip()),
            Kind::Attached | Kind::AttachedNextHop if down(path.sw_if_index) => continue,
            Kind::Attached if entry.prefix.is_host() => {
                Leaf::Neighbor(path.sw_if_index, entry.prefix.ip())
            }
            Kind::Attached => Leaf::Glean(path.sw_if_index, entry.prefix),
            Kind::AttachedNextHop => Leaf::Neighbor(path.sw_if_index, ip),
            Kind::Deag => Leaf::Lookup(path.fib_index, nh_table(path.proto)),
            Kind::Recursive => {
                let via = fib.lookup_longest(
                    path.fib_index,
                    &Prefix::host(nh_table(path.proto), path.addr),
                );
                if let Some(via) = via
                    .and_then(|via| fib.entry(via))
                    .filter(|_| depth < MAX_RECURSION)
                {
                    leaves_of(shell, via, leaves, depth + 1);
                }
                continue;
            }
            Kind::UdpEncap => Leaf::Other("udp-encap"),
            Kind::IntfRx => Leaf::Other("intf-rx"),
            Kind::BierImp => Leaf::Other("bier-imp"),
            Kind::Dvr => Leaf::Other("dvr"),
            Kind::Exclusive => Leaf::Other("exclusive"),
            Kind::Special => Leaf::Drop(entry.prefix.proto),
        };
        leaves.push(leaf);
    }
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
        Leaf::Receive(index, ip) => match shell.vpp.interface.table.get(*index) {
            Some(interface) => format!("[@11]: dpo-receive: {ip} on {}", interface.name),
            None => format!("[@11]: dpo-receive: {ip}"),
        },
        Leaf::Glean(index, prefix) => {
            let family = prefix.proto.name();
            let kind = if prefix.proto == Proto::Ip6 {
                "86dd"
            } else {
                "0806"
            };
            let mac = hex(shell.vpp.interface.table.mac_of(*index));
            let address = to_ip(prefix.proto == Proto::Ip6, prefix.masked());
            let (name, mtu) = (name_of(shell.vpp, *index), mtu(shell, *index));
            format!(
                "[@4]: {family}-glean: [src:{address}/{}] {name}: mtu:{mtu} next:1 flags:[] ffffffffffff{mac}{kind}",
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
        Leaf::Other(what) => format!("[@0]: {what}"),
    }
}
