//! Tables and routes (`src/vnet/ip/lookup.c`). Routes of the command line have a source of their own: the API's requests
//! neither replace nor delete them.

use vpp_binapi::FixedStr;
use vpp_binapi::api::ip::{IpTable, IpTableAllocate};

use crate::areas::fib::{
    EntryFlags, NONE, PathFlags, Prefix, Proto, RoutePath, Source, ip46, nh_proto, nh_table,
};
use crate::areas::ip::By;
use crate::shell::input::Input;
use crate::shell::{Command, Done, Shell};

pub(super) const COMMANDS: &[Command] = &[
    Command {
        path: "ip table",
        help: "ip table [add|del] <table-id>",
        run: |shell, input| table(shell, input, false),
    },
    Command {
        path: "ip6 table",
        help: "ip6 table [add|del] <table-id>",
        run: |shell, input| table(shell, input, true),
    },
    Command {
        path: "ip route",
        help: "ip route [add|del] [count <n>] <dst-ip-addr>/<width> [table <table-id>] via [next-hop-address] [next-hop-interface] [next-hop-table <value>] [weight <value>] [preference <value>] [ip4-lookup-in-table <value>] [drop] [local]",
        run: route,
    },
    Command {
        path: "show ip table",
        help: "show ip table <table-id>",
        run: |shell, input| show_tables(shell, input, Proto::Ip4),
    },
    Command {
        path: "show ip6 table",
        help: "show ip6 table <table-id>",
        run: |shell, input| show_tables(shell, input, Proto::Ip6),
    },
];

/// Routes that one command may make.
const MAX_COUNT: u32 = 1 << 20;

fn table(shell: &mut Shell<'_, '_>, input: &mut Input<'_>, is_ip6: bool) -> Done {
    let (mut is_add, mut create_mfib, mut table) = (
        true,
        true,
        IpTable {
            table_id: u32::MAX,
            is_ip6,
            ..IpTable::default()
        },
    );
    while !input.is_empty() {
        if input.keyword("add") {
            is_add = true;
        } else if input.keyword("del") {
            is_add = false;
        } else if input.keyword("no-mfib") {
            create_mfib = false;
        } else if let Some(name) = input.setting::<String>("name") {
            table.name = FixedStr::truncated(name.as_bytes());
        } else if let Some(id) = input.read() {
            table.table_id = id;
        } else {
            return Err(format!("parse error {}", input.quoted()));
        }
    }
    match (table.table_id, is_add) {
        (0, _) => return Err("Can't change the default table".to_owned()),
        (u32::MAX, true) => {
            let reply = shell.ask(&IpTableAllocate { table })?;
            shell.print(&reply.table.table_id.to_string());
            return Ok(());
        }
        (u32::MAX, false) => return Err("No table id".to_owned()),
        _ => {}
    }
    let proto = Proto::of_is_ip6(is_ip6);
    match is_add {
        true => shell.vpp.ip_table_create_by(
            By::CLI,
            proto,
            table.table_id,
            create_mfib,
            &table.name.to_text(),
        ),
        false => shell.vpp.ip_table_delete_by(By::CLI, proto, table.table_id),
    }
    Ok(())
}

fn show_tables(shell: &mut Shell<'_, '_>, input: &mut Input<'_>, proto: Proto) -> Done {
    let wanted = input.read::<u32>();
    let tables = shell.vpp.fib.tables(proto);
    let tables = tables.filter(|(_, t)| wanted.is_none_or(|id| id == t.id));
    let lines: String = tables
        .map(|(index, t)| format!("[{index}] table_id:{} {}\n", t.id, t.name))
        .collect();
    if let Some(id) = wanted.filter(|_| lines.is_empty()) {
        return Err(format!("Couldn't find {} table_id {id}", proto.name()));
    }
    shell.print(&lines);
    Ok(())
}

fn route(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let (mut is_del, mut table_id, mut count) = (false, None, 1_u32);
    let (mut prefixes, mut paths): (Vec<Prefix>, Vec<RoutePath>) = Default::default();
    while !input.is_empty() {
        if let Some(id) = input.setting::<u32>("table") {
            table_id = Some(id);
        } else if let Some(n) = input.setting("count") {
            count = n;
        } else if let Some((ip, len)) = input.prefix() {
            prefixes.push(Prefix::new(ip, len));
        } else if input.keyword("via") {
            let proto = prefixes.first().map_or(Proto::Ip4, |p| p.proto);
            paths.push(path(shell, input, proto)?);
        } else if input.keyword("del") {
            is_del = true;
        } else if input.keyword("add") {
            is_del = false;
        } else {
            return Err(format!("parse error {}", input.quoted()));
        }
    }
    let first = prefixes
        .first()
        .ok_or("expected ip4/ip6 destination address/length.")?;
    if count > MAX_COUNT {
        return Err(format!(
            "count {count} is too large; at most {MAX_COUNT} are taken"
        ));
    }
    if !is_del && paths.is_empty() {
        return Err("expected paths.".to_owned());
    }
    let fib_index = match table_id {
        None => 0,
        Some(id) => {
            let found = shell.vpp.fib.find_table(first.proto, id);
            found.ok_or_else(|| format!("Nonexistent table id {id}"))?
        }
    };
    if prefixes.iter().any(|prefix| prefix.proto != first.proto) {
        return Err("expected destinations of one address family".to_owned());
    }
    let mask = Prefix::mask(first.proto, first.proto.host_len());
    let fib = &mut shell.vpp.fib;
    for prefix in &prefixes {
        if is_del && paths.is_empty() {
            fib.delete(fib_index, prefix, Source::CLI);
            continue;
        }
        let step = 1_u128 << (prefix.proto.host_len() - prefix.len).min(127);
        for n in 0..count {
            let mut next = *prefix;
            let distance = step.wrapping_mul(u128::from(n));
            next.addr = prefix.addr.wrapping_add(distance) & mask;
            if is_del {
                fib.path_remove(fib_index, &next, Source::CLI, paths.clone());
            } else {
                let flags = EntryFlags::default();
                fib.path_add(fib_index, &next, Source::CLI, flags, paths.clone());
            }
        }
    }
    Ok(())
}

/// A path (`unformat_fib_route_path`).
fn path(shell: &Shell<'_, '_>, input: &mut Input<'_>, proto: Proto) -> Result<RoutePath, String> {
    let mut path = RoutePath {
        proto: nh_proto(proto),
        fib_index: 0,
        ..RoutePath::default()
    };
    let missing = |id: u32| format!("Nonexistent table id {id}");
    while !input.is_empty() && input.peek() != "via" {
        if let Some(ip) = input.read::<std::net::IpAddr>() {
            path.addr = ip46(ip);
            path.proto = nh_proto(Proto::of_is_ip6(ip.is_ipv6()));
        } else if let Some(sw_if_index) = input.interface(shell.vpp) {
            path.sw_if_index = sw_if_index;
        } else if let Some(weight) = input.setting("weight") {
            path.weight = weight;
        } else if let Some(preference) = input.setting("preference") {
            path.preference = preference;
        } else if let Some(id) = input.setting::<u32>("next-hop-table") {
            let found = shell.vpp.fib.find_table(nh_table(path.proto), id);
            path.fib_index = found.ok_or_else(|| missing(id))?;
        } else if let Some(id) = input.setting::<u32>("ip4-lookup-in-table") {
            path.proto = nh_proto(Proto::Ip4);
            path.fib_index = shell
                .vpp
                .fib
                .find_table(Proto::Ip4, id)
                .ok_or_else(|| missing(id))?;
            path.flags = path.flags | PathFlags::DEAG;
        } else if let Some(id) = input.setting::<u32>("ip6-lookup-in-table") {
            path.proto = nh_proto(Proto::Ip6);
            path.fib_index = shell
                .vpp
                .fib
                .find_table(Proto::Ip6, id)
                .ok_or_else(|| missing(id))?;
            path.flags = path.flags | PathFlags::DEAG;
        } else if input.keyword("drop") {
            (path.flags, path.fib_index) = (path.flags | PathFlags::DROP, NONE);
        } else if input.keyword("local") {
            (path.flags, path.fib_index) = (path.flags | PathFlags::LOCAL, NONE);
        } else if input.keyword("unreachable") {
            path.flags = path.flags | PathFlags::ICMP_UNREACH;
        } else if input.keyword("prohibit") {
            path.flags = path.flags | PathFlags::ICMP_PROHIBIT;
        } else if input.keyword("resolve-via-host") {
            path.flags = path.flags | PathFlags::RESOLVE_VIA_HOST;
        } else if input.keyword("resolve-via-attached") {
            path.flags = path.flags | PathFlags::RESOLVE_VIA_ATTACHED;
        } else {
            break;
        }
    }
    Ok(path)
}
