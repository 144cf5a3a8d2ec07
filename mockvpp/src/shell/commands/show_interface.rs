//! `show interface`, `show hardware-interfaces` (`src/vnet/interface_cli.c`, `interface_format.c`).

use crate::areas::fib::Proto;
use crate::areas::interface::{Hardware, Interface};
use crate::areas::l2::input::Mode;
use crate::core::vpp::Vpp;
use crate::shell::commands::bridge::rewrite;
use crate::shell::commands::name_of;
use crate::shell::input::Input;
use crate::shell::text::{centre, left};
use crate::shell::{Command, Done, Shell};

pub(super) const COMMANDS: &[Command] = &[
    Command {
        path: "show interface",
        help: "show interface [address|addr|vtr|tag] [<interface> [<interface> [..]]] [verbose]",
        run: show_interface,
    },
    Command {
        path: "show hardware-interfaces",
        help: "show hardware-interfaces [brief|verbose|detail] [bond] [<interface> [<interface> [..]]] [<sw_idx> [<sw_idx> [..]]]",
        run: show_hardware,
    },
    Command {
        path: "show interface rx-placement",
        help: "show interface rx-placement",
        run: rx_placement,
    },
];

/// Sorted by the name of the hardware, then by the number of the sub-interface (`vnet_sw_interface_compare`).
pub(super) fn by_name(vpp: &Vpp) -> Vec<Interface> {
    let table = &vpp.interface.table;
    let mut all: Vec<_> = table.iter().filter(|i| !i.hidden).cloned().collect();
    all.sort_by_cached_key(|i| {
        let hardware = table.hardware(i.sw_if_index).map(|h| h.name.clone());
        (hardware, i.is_sub().then_some(i.sub.id))
    });
    all
}

fn show_interface(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let (mut addresses, mut tag, mut vtr, mut chosen) = (false, false, false, Vec::new());
    while !input.is_empty() {
        if let Some(sw_if_index) = input.interface(shell.vpp) {
            chosen.push(sw_if_index);
        } else if input.keyword("address") || input.keyword("addr") {
            addresses = true;
        } else if input.keyword("tag") {
            tag = true;
        } else if input.keyword("vtr") {
            vtr = true;
        } else if input.keyword("verbose") {
        } else if let Some(index) = input.read::<u32>() {
            if shell.vpp.interface.table.get(index).is_none() {
                return Err(format!("unknown interface index `{index}'"));
            }
            chosen.push(index);
        } else {
            return Err(input.unknown());
        }
    }
    if vtr {
        let sw_if_index = *chosen.last().ok_or("Interface not specified...")?;
        let name = name_of(shell.vpp, sw_if_index);
        let text = rewrite(shell.vpp.tag_rewrite(sw_if_index));
        shell.print(&format!("{name}:  VTR {text}"));
        return Ok(());
    }
    if tag {
        let sw_if_index = chosen.last().ok_or("Interface not specified...")?;
        let interface = shell.vpp.interface.table.get(*sw_if_index);
        let text = interface.map(|i| i.tag.to_text()).unwrap_or_default();
        let text = if text.is_empty() {
            "(none)".into()
        } else {
            text
        };
        let name = name_of(shell.vpp, *sw_if_index);
        shell.print(&format!("{name}: {text}"));
        return Ok(());
    }
    let table = &shell.vpp.interface.table;
    let interfaces = match chosen.is_empty() {
        true => by_name(shell.vpp),
        false => chosen
            .iter()
            .filter_map(|i| table.get(*i).cloned())
            .collect(),
    };
    if !addresses {
        shell.print(&head());
    }
    for interface in &interfaces {
        let text = match addresses {
            true => address_lines(shell.vpp, interface),
            false => line(shell.vpp, interface),
        };
        shell.print(&text);
    }
    Ok(())
}

fn head() -> String {
    [
        ("Name", 32),
        ("Idx", 5),
        ("State", 10),
        ("MTU (L3/IP4/IP6/MPLS)", 21),
        ("Counter", 16),
        ("Count", 16),
    ]
    .map(|(text, width)| centre(text, width))
    .concat()
}

fn line(vpp: &Vpp, i: &Interface) -> String {
    let [l3, ip4, ip6, mpls] = i.mtu;
    let mut text = left(&i.name, 32);
    text += &centre(&i.sw_if_index.to_string(), 5);
    text += &centre(if i.is_admin_up() { "up" } else { "down" }, 10);
    text += &centre(&format!("{l3}/{ip4}/{ip6}/{mpls}"), 21);
    let counts = vpp.stats.counters.named(i.sw_if_index);
    for (at, (name, count)) in counts.iter().enumerate() {
        if at > 0 {
            text += &format!("\n{:68}", "");
        }
        text += &format!("{}{count:>16}", left(name, 16));
    }
    text
}

fn address_lines(vpp: &Vpp, i: &Interface) -> String {
    let state = if i.is_admin_up() { "up" } else { "dn" };
    let mut text = match vpp.fib.lender(i.sw_if_index) {
        Some(lender) => format!(
            "{} ({state}): \n  unnumbered, use {}\n",
            i.name,
            name_of(vpp, lender)
        ),
        None => format!("{} ({state}):\n", i.name),
    };
    let port = vpp.l2.ports.input(i.sw_if_index);
    match port.mode {
        Mode::L3 => {}
        Mode::Bridge { bd_index, is_bvi } => {
            let bd_id = vpp.l2.domains.get(bd_index).map_or(0, |bd| bd.bd_id);
            let bvi = if is_bvi { "bvi" } else { " " };
            text += &format!(
                "  L2 bridge bd-id {bd_id} idx {bd_index} shg {} {bvi}\n",
                port.shg
            );
        }
        Mode::Xconnect { tx_sw_if_index } => {
            text += &format!("  L2 xconnect {}\n", name_of(vpp, tx_sw_if_index));
        }
    }
    for (proto, name) in [(Proto::Ip4, "ip4"), (Proto::Ip6, "ip6")] {
        let index = vpp.fib.interface_fib(proto, i.sw_if_index);
        let id = vpp.fib.table(proto, index).map_or(0, |t| t.id);
        for prefix in vpp.addresses_of(proto, i.sw_if_index) {
            text += &format!("  L3 {}/{}", prefix.ip(), prefix.len);
            if id != 0 {
                text += &format!(" {name} table-id {id} fib-idx {index}");
            }
            text.push('\n');
        }
    }
    text
}

fn show_hardware(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let (mut verbose, mut chosen) = (true, Vec::new());
    while !input.is_empty() {
        if let Some(sw_if_index) = input.interface(shell.vpp) {
            chosen.extend(shell.vpp.interface.table.hardware(sw_if_index).cloned());
        } else if let Some(index) = input.read::<u32>() {
            chosen.extend(shell.vpp.interface.table.hw(index).cloned());
        } else if input.keyword("verbose") || input.keyword("detail") {
            verbose = true;
        } else if input.keyword("brief") || input.keyword("bond") {
            verbose = false;
        } else {
            return Err(input.unknown());
        }
    }
    if chosen.is_empty() {
        chosen = shell.vpp.interface.table.hws().cloned().collect();
    }
    chosen.sort_by(|a, b| a.name.cmp(&b.name));
    let head = [("Name", 32), ("Idx", 6), ("Link", 8)].map(|(text, width)| centre(text, width));
    shell.print(&(head.concat() + "Hardware"));
    for hardware in &chosen {
        shell.print(&hardware_lines(hardware, verbose));
    }
    Ok(())
}

fn hardware_lines(h: &Hardware, verbose: bool) -> String {
    let mut text = left(&h.name, 32);
    text += &centre(&h.hw_if_index.to_string(), 6);
    text += &centre(if h.link_up { "up" } else { "down" }, 8);
    text += &h.name;
    text += &format!("\n  Link speed: {}", speed(h.link_speed));
    if !h.rx_queues.is_empty() {
        text += &format!(
            "\n  RX Queues:\n    {:<6}{:<15}{:<10}",
            "queue", "thread", "mode"
        );
        for (n, queue) in h.rx_queues.iter().enumerate() {
            text += &format!("\n    {n:<6}{:<15}{:<10}", "vpp_main (0)", mode(queue.mode));
        }
    }
    if !h.tx_queues.is_empty() {
        text += "\n  TX Queues:";
        text += "\n    TX Hash: [name: hash-eth-l34 priority: 50 description: Hash ethernet L34 headers]";
        text += &format!("\n    {:<6}{:<7}{:<15}", "queue", "shared", "thread(s)");
        for n in 0..h.tx_queues.len() {
            text += &format!("\n    {n:<6}{:<7}0", "no");
        }
    }
    if verbose {
        text += &format!("\n  {}", h.link.name);
        if h.link.is_ethernet {
            text += &format!(" address {}", h.mac);
        }
    }
    text
}

fn mode(mode: u32) -> &'static str {
    match mode {
        1 => "polling",
        2 => "interrupt",
        3 => "adaptive",
        4 => "default",
        _ => "unknown",
    }
}

/// Kilobits per second (`format_vnet_hw_interface_link_speed`).
fn speed(kbps: u32) -> String {
    match kbps {
        0 | u32::MAX => "unknown".to_owned(),
        n if n >= 1_000_000 => format!("{} Gbps", f64::from(n) / 1e6),
        n if n >= 1000 => format!("{} Mbps", f64::from(n) / 1e3),
        n => format!("{n} Kbps"),
    }
}

/// All queues are the main thread's: a simulator has no workers.
fn rx_placement(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    input.end()?;
    let mut lines = String::new();
    for h in shell.vpp.interface.table.hws() {
        for (n, queue) in h.rx_queues.iter().enumerate() {
            lines += &format!("    {} queue {n} ({})\n", h.name, mode(queue.mode));
        }
    }
    if !lines.is_empty() {
        shell.print(&format!("Thread 0 (vpp_main):\n{lines}"));
    }
    Ok(())
}
