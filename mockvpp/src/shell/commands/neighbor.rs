//! Neighbours (`src/vnet/ip-neighbor/ip_neighbor.c`).

use std::net::IpAddr;

use vpp_binapi::MacAddress;
use vpp_binapi::api::ip_neighbor::{
    IpNeighbor, IpNeighborAddDel, IpNeighborConfigGet, IpNeighborDetails, IpNeighborDump,
    IpNeighborFlags, IpNeighborFlush,
};
use vpp_binapi::api::ip_types::AddressFamily;

use crate::shell::commands::name_of;
use crate::shell::input::Input;
use crate::shell::text::centre;
use crate::shell::{Command, Done, Shell};

const SET_HELP: &str = "set ip neighbor [del] [flush] <intfc> <ip-address> <mac-address> [static] [no-fib-entry] [count <count>]";
const BOTH: &[AddressFamily] = &[AddressFamily::ADDRESS_IP4, AddressFamily::ADDRESS_IP6];
const IP4: &[AddressFamily] = &[AddressFamily::ADDRESS_IP4];
const IP6: &[AddressFamily] = &[AddressFamily::ADDRESS_IP6];

pub(super) const COMMANDS: &[Command] = &[
    Command {
        path: "set ip neighbor",
        help: SET_HELP,
        run: set,
    },
    Command {
        path: "ip neighbor",
        help: SET_HELP,
        run: set,
    },
    Command {
        path: "show ip neighbors",
        help: "show ip neighbors [interface]",
        run: |shell, input| show(shell, input, BOTH),
    },
    Command {
        path: "show ip neighbor",
        help: "show ip neighbor [interface]",
        run: |shell, input| show(shell, input, BOTH),
    },
    Command {
        path: "show ip4 neighbors",
        help: "show ip4 neighbors [interface]",
        run: |shell, input| show(shell, input, IP4),
    },
    Command {
        path: "show ip6 neighbors",
        help: "show ip6 neighbors [interface]",
        run: |shell, input| show(shell, input, IP6),
    },
    Command {
        path: "show ip neighbor-config",
        help: "show ip neighbor-config",
        run: show_config,
    },
];

fn show_config(shell: &mut Shell<'_, '_>, _: &mut Input<'_>) -> Done {
    for (name, af) in [
        ("ip4", AddressFamily::ADDRESS_IP4),
        ("ip6", AddressFamily::ADDRESS_IP6),
    ] {
        let config = shell.ask(&IpNeighborConfigGet { af })?;
        let (limit, age, recycle) = (config.max_number, config.max_age, u8::from(config.recycle));
        shell.print(&format!(
            "{name}:\n  limit:{limit}, age:{age}, recycle:{recycle}"
        ));
    }
    Ok(())
}

/// Neighbours that one command may make.
const MAX_COUNT: u32 = 1 << 16;

fn set(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let (mut who, mut is_add, mut flush, mut count) = (None, true, false, 1_u32);
    let mut flags = IpNeighborFlags::default();
    loop {
        if let Some(found) = entry(shell, input) {
            who = Some(found);
        } else if input.keyword("delete") || input.keyword("del") {
            is_add = false;
        } else if input.keyword("flush") {
            flush = true;
        } else if input.keyword("static") {
            flags = flags | IpNeighborFlags::IP_API_NEIGHBOR_FLAG_STATIC;
        } else if input.keyword("no-fib-entry") {
            flags = flags | IpNeighborFlags::IP_API_NEIGHBOR_FLAG_NO_FIB_ENTRY;
        } else if let Some(n) = input.setting("count") {
            count = n;
        } else {
            break;
        }
    }
    if flush {
        let sw_if_index = who.map_or(u32::MAX, |(sw_if_index, ..)| sw_if_index);
        for af in BOTH {
            shell.ask(&IpNeighborFlush {
                af: *af,
                sw_if_index,
            })?;
        }
        return Ok(());
    }
    let Some((sw_if_index, ip, mac_address)) = who else {
        return Err(format!(
            "specify interface, IP address and MAC: {}",
            input.quoted()
        ));
    };
    for n in 0..count.min(MAX_COUNT) {
        let ip = match ip {
            IpAddr::V4(ip) => IpAddr::from(ip.to_bits().wrapping_add(n).to_be_bytes()),
            IpAddr::V6(ip) => IpAddr::from(ip.to_bits().wrapping_add(u128::from(n)).to_be_bytes()),
        };
        let neighbor = IpNeighbor {
            sw_if_index,
            flags,
            mac_address,
            ip_address: ip.into(),
        };
        shell.ask(&IpNeighborAddDel { is_add, neighbor })?;
    }
    Ok(())
}

/// Interface, address and MAC, all or nothing.
fn entry(shell: &Shell<'_, '_>, input: &mut Input<'_>) -> Option<(u32, IpAddr, MacAddress)> {
    let mut ahead = *input;
    let entry = (ahead.interface(shell.vpp)?, ahead.read()?, ahead.read()?);
    *input = ahead;
    Some(entry)
}

fn show(shell: &mut Shell<'_, '_>, input: &mut Input<'_>, families: &[AddressFamily]) -> Done {
    let sw_if_index = input.interface(shell.vpp).unwrap_or(u32::MAX);
    let mut rows: Vec<IpNeighborDetails> = Vec::new();
    for af in families {
        rows.extend(shell.rows(&IpNeighborDump {
            sw_if_index,
            af: *af,
        }));
    }
    // Names, then addresses, as `vnet_sw_interface_compare` and `ip_address_cmp` do.
    rows.sort_by_cached_key(|row| {
        let n = &row.neighbor;
        (
            name_of(shell.vpp, n.sw_if_index),
            n.ip_address.to_string().parse::<IpAddr>().ok(),
        )
    });
    if !rows.is_empty() {
        let head = [
            ("Age", 12),
            ("IP", 40),
            ("Flags", 6),
            ("Ethernet", 20),
            ("Interface", 24),
        ];
        shell.print(&head.map(|(text, width)| centre(text, width)).concat());
    }
    for row in rows {
        let n = row.neighbor;
        let no_route = n
            .flags
            .contains(IpNeighborFlags::IP_API_NEIGHBOR_FLAG_NO_FIB_ENTRY);
        let is_static = n
            .flags
            .contains(IpNeighborFlags::IP_API_NEIGHBOR_FLAG_STATIC);
        let flags = format!(
            "{}{}",
            if is_static { "S" } else { "D" },
            if no_route { "N" } else { "" }
        );
        let cells = [
            centre(&age(row.age), 12),
            centre(&n.ip_address.to_string(), 40),
            centre(&flags, 6),
            centre(&n.mac_address.to_string(), 20),
            name_of(shell.vpp, n.sw_if_index),
        ];
        shell.print(&cells.concat());
    }
    Ok(())
}

/// Seconds in a column of their own, without a zero in front (`format_vlib_time`).
fn age(seconds: f64) -> String {
    format!("{:>12}", format!("{seconds:.4}").trim_start_matches('0'))
}
