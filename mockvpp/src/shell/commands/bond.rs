//! Bonds (`src/vnet/bonding/cli.c`).

use vpp_binapi::MacAddress;
use vpp_binapi::api::bond::{
    BondAddMember, BondCreate2, BondDelete, BondDetachMember, BondLbAlgo, BondMode,
    SwBondInterfaceDump, SwMemberInterfaceDump,
};

use crate::shell::commands::{name_of, name_or_index, set_interface};
use crate::shell::input::Input;
use crate::shell::text::left;
use crate::shell::{Command, Done, Shell};

pub(super) const COMMANDS: &[Command] = &[
    Command {
        path: "create bond",
        help: "create bond mode {round-robin | active-backup | broadcast | {lacp | xor} [load-balance { l2 | l23 | l34 } [numa-only]]} [hw-addr <mac-address>] [id <if-id>] [gso]",
        run: create,
    },
    Command {
        path: "delete bond",
        help: "delete bond {<interface> | sw_if_index <sw_idx>}",
        run: delete,
    },
    Command {
        path: "bond add",
        help: "bond add <bond-interface> <member-interface> [passive] [long-timeout]",
        run: bond_add,
    },
    Command {
        path: "bond del",
        help: "bond del <member-interface>",
        run: bond_del,
    },
    Command {
        path: "show bond",
        help: "show bond [details]",
        run: show_bond,
    },
];

const MODES: [&str; 6] = [
    "",
    "round-robin",
    "active-backup",
    "xor",
    "broadcast",
    "lacp",
];
const LOAD_BALANCES: [&str; 6] = [
    "l2",
    "l34",
    "l23",
    "round-robin",
    "broadcast",
    "active-backup",
];

fn number(names: &[&str], word: &str) -> Option<u32> {
    let at = names
        .iter()
        .position(|name| *name == word && !word.is_empty())?;
    u32::try_from(at).ok()
}

fn create(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let mut bond = BondCreate2 {
        id: u32::MAX,
        ..BondCreate2::default()
    };
    while !input.is_empty() {
        if input.keyword("mode") {
            let mode = input
                .map(|word| number(&MODES, word))
                .ok_or_else(|| input.unknown())?;
            bond.mode = BondMode(mode);
        } else if input.keyword("load-balance") {
            let lb = input
                .map(|word| number(&LOAD_BALANCES, word))
                .ok_or_else(|| input.unknown())?;
            bond.lb = BondLbAlgo(lb);
        } else if input.keyword("numa-only") {
            bond.numa_only = true;
        } else if input.keyword("gso") {
            bond.enable_gso = true;
        } else if let Some(mac) = input.setting::<MacAddress>("hw-addr") {
            (bond.mac_address, bond.use_custom_mac) = (mac, true);
        } else if let Some(id) = input.setting("id") {
            bond.id = id;
        } else {
            return Err(input.unknown());
        }
    }
    if bond.mode == BondMode(0) {
        return Err("Missing bond mode".to_owned());
    }
    let created = shell.ask(&bond)?;
    let name = name_of(shell.vpp, created.sw_if_index);
    shell.print(&name);
    Ok(())
}

fn delete(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let sw_if_index = name_or_index(shell, input)?;
    let deleted = shell.ask(&BondDelete { sw_if_index });
    deleted.map_err(|_| "not a bond interface")?;
    Ok(())
}

fn bond_add(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let bond_sw_if_index = set_interface::interface(shell, input)?;
    let sw_if_index = set_interface::interface(shell, input)?;
    let is_passive = input.keyword("passive");
    let is_long_timeout = input.keyword("long-timeout");
    shell.ask(&BondAddMember {
        sw_if_index,
        bond_sw_if_index,
        is_passive,
        is_long_timeout,
    })?;
    Ok(())
}

fn bond_del(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let sw_if_index = set_interface::interface(shell, input)?;
    shell.ask(&BondDetachMember { sw_if_index })?;
    Ok(())
}

fn show_bond(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let details = input.keyword("details") || input.keyword("detail");
    input.end()?;
    let bonds = shell.rows(&SwBondInterfaceDump {
        sw_if_index: u32::MAX,
    });
    if !details {
        shell.print(&format!(
            "{:<16} {:<12} {:<13} {:<13} {:<14} {}",
            "interface name", "sw_if_index", "mode", "load balance", "active members", "members"
        ));
    }
    for b in bonds {
        let name = name_of(shell.vpp, b.sw_if_index);
        let mode = MODES.get(b.mode.0 as usize).copied().unwrap_or_default();
        let lb = LOAD_BALANCES
            .get(b.lb.0 as usize)
            .copied()
            .unwrap_or_default();
        if !details {
            let (index, active) = (b.sw_if_index, b.active_members);
            let name = left(&name, 16);
            shell.print(&format!(
                "{name} {index:<12} {mode:<13} {lb:<13} {active:<14} {}",
                b.members
            ));
            continue;
        }
        let hw = shell.vpp.interface.table.hardware(b.sw_if_index);
        let (instance, hw_if_index) = hw.map_or((0, 0), |h| (h.dev_instance, h.hw_if_index));
        let mut text = format!("{name}\n  mode: {mode}\n  load balance: {lb}\n");
        text += &format!("  number of active members: {}\n", b.active_members);
        text += &format!("  number of members: {}\n", b.members);
        for m in shell.rows(&SwMemberInterfaceDump {
            sw_if_index: b.sw_if_index,
        }) {
            text += &format!("    {}\n", m.interface_name.to_text());
        }
        text += &format!("  device instance: {instance}\n  interface id: {}\n", b.id);
        text += &format!(
            "  sw_if_index: {}\n  hw_if_index: {hw_if_index}\n",
            b.sw_if_index
        );
        shell.print(&text);
    }
    Ok(())
}
