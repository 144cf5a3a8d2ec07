//! The L2 FIB (`src/vnet/l2/l2_fib.c`).

use vpp_binapi::MacAddress;
use vpp_binapi::api::l2::L2fibAddDel;

use crate::shell::commands::{mark, name_or_na};
use crate::shell::input::Input;
use crate::shell::text::centre;
use crate::shell::{Command, Done, Shell};

pub(super) const COMMANDS: &[Command] = &[
    Command {
        path: "show l2fib",
        help: "show l2fib [all] | [bd_id <nn> | bd_index <nn>] [learn | add] | [raw]",
        run: show,
    },
    Command {
        path: "l2fib add",
        help: "l2fib add <mac> <bridge-domain-id> filter | <intf> [static | bvi]",
        run: add,
    },
    Command {
        path: "l2fib del",
        help: "l2fib del <mac> <bridge-domain-id> [<intf>]",
        run: del,
    },
];

fn show(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let (mut verbose, mut wanted, mut learned_only) = (false, None, false);
    loop {
        if input.keyword("verbose") || input.keyword("all") || input.keyword("add") {
            verbose = true;
        } else if input.keyword("learn") {
            (verbose, learned_only) = (true, true);
        } else if let Some(index) = input.setting::<u32>("bd_index") {
            (verbose, wanted) = (true, Some(index));
        } else if let Some(id) = input.setting::<u32>("bd_id") {
            let index = shell.vpp.l2.domains.find(id);
            let index = index.ok_or_else(|| format!("bridge domain id {id} doesn't exist\n"))?;
            (verbose, wanted) = (true, Some(index));
        } else {
            break;
        }
    }
    let entries: Vec<_> = shell.vpp.l2.fib.iter().map(|(k, e)| (*k, *e)).collect();
    if entries.is_empty() {
        shell.print("no l2fib entries");
        return Ok(());
    }
    if verbose {
        let head = [
            ("Mac-Address", 19),
            ("BD-Idx", 7),
            ("If-Idx", 7),
            ("BSN-ISN", 8),
            ("Age(min)", 9),
            ("static", 7),
            ("filter", 7),
            ("bvi", 5),
            ("Interface-Name", 30),
        ];
        shell.print(&head.map(|(text, width)| centre(text, width)).concat());
    }
    // Nothing is ever learned: no packets flow.
    let shown = entries
        .iter()
        .filter(|(key, _)| wanted.is_none_or(|index| index == key.bd_index));
    for (key, entry) in shown.filter(|_| verbose && !learned_only) {
        let index = entry.sw_if_index.cast_signed();
        let cells = [
            centre(&key.mac.to_string(), 19),
            centre(&key.bd_index.to_string(), 7),
            centre(&index.to_string(), 7),
            " ".to_owned() + &centre("0/0", 7),
            centre("no", 9),
            centre(mark(entry.is_static), 7),
            centre(mark(entry.is_filter), 7),
            centre(mark(entry.is_bvi), 5),
            centre(&name_or_na(shell.vpp, entry.sw_if_index), 30),
        ];
        shell.print(&cells.concat());
    }
    let total = entries.len();
    shell.print(&format!(
        "L2FIB total/learned entries: {total}/0  Last scan time: 0.0000e0sec  Learn limit: 16777216 "
    ));
    Ok(())
}

fn key(shell: &Shell<'_, '_>, input: &mut Input<'_>) -> Result<(MacAddress, u32), String> {
    let mac = input
        .read()
        .ok_or_else(|| format!("expected mac address {}", input.quoted()))?;
    let bd_id = input
        .read()
        .ok_or_else(|| format!("expected bridge domain ID {}", input.quoted()))?;
    match shell.vpp.l2.domains.find(bd_id) {
        Some(_) => Ok((mac, bd_id)),
        None => Err(format!("bridge domain ID {bd_id} invalid")),
    }
}

fn add(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let (mac, bd_id) = key(shell, input)?;
    let mut entry = L2fibAddDel {
        mac,
        bd_id,
        is_add: true,
        sw_if_index: u32::MAX,
        ..L2fibAddDel::default()
    };
    if input.keyword("filter") {
        (entry.filter_mac, entry.static_mac) = (true, true);
    } else {
        let found = input.interface(shell.vpp);
        entry.sw_if_index = found.ok_or_else(|| format!("unknown interface {}", input.quoted()))?;
        entry.static_mac = input.keyword("static");
        entry.bvi_mac = !entry.static_mac && input.keyword("bvi");
        entry.static_mac |= entry.bvi_mac;
    }
    shell.ask(&entry)?;
    Ok(())
}

fn del(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let (mac, bd_id) = key(shell, input)?;
    let sw_if_index = input.interface(shell.vpp).unwrap_or_default();
    let request = L2fibAddDel {
        mac,
        bd_id,
        sw_if_index,
        ..L2fibAddDel::default()
    };
    shell.ask(&request).map_err(|_| "mac entry not found")?;
    Ok(())
}
