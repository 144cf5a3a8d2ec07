//! NAT44 (`src/plugins/nat/nat44-ed/nat44_ed_cli.c`).

use vpp_binapi::VppError;
use vpp_binapi::api::nat_types::NatConfigFlags;
use vpp_binapi::api::nat44_ed::{
    Nat44AddDelAddressRange, Nat44AddDelStaticMappingV2, Nat44AddressDump,
    Nat44EdOutputInterfaceGet, Nat44EdPluginEnableDisable, Nat44InterfaceAddDelFeature,
    Nat44InterfaceDump, Nat44StaticMappingDetails, Nat44StaticMappingDump,
};

use crate::shell::ask::Refused;
use crate::shell::commands::name_of;
use crate::shell::input::Input;
use crate::shell::{Command, Done, Shell};

pub(super) const COMMANDS: &[Command] = &[
    Command {
        path: "nat44 plugin",
        help: "nat44 plugin <enable [sessions <max-number>] [inside-vrf <vrf-id>] [outside-vrf <vrf-id>]>|disable",
        run: plugin,
    },
    Command {
        path: "nat44 add address",
        help: "nat44 add address <ip4-range-start> [- <ip4-range-end>] [tenant-vrf <vrf-id>] [twice-nat] [del]",
        run: address,
    },
    Command {
        path: "nat44 add static mapping",
        help: "nat44 add static mapping tcp|udp|icmp local <addr> [<port|icmp-echo-id>] external <addr> [<port|icmp-echo-id>] [vrf <table-id>] [twice-nat|self-twice-nat] [out2in-only] [exact <pool-addr>] [del]",
        run: static_mapping,
    },
    Command {
        path: "set interface nat44",
        help: "set interface nat44 in <intfc> out <intfc> [del]",
        run: interface,
    },
    Command {
        path: "show nat44 addresses",
        help: "show nat44 addresses",
        run: show_addresses,
    },
    Command {
        path: "show nat44 interfaces",
        help: "show nat44 interfaces",
        run: show_interfaces,
    },
    Command {
        path: "show nat44 static mappings",
        help: "show nat44 static mappings",
        run: show_mappings,
    },
];

fn plugin(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let mut request = Nat44EdPluginEnableDisable::default();
    if input.keyword("enable") {
        request.enable = true;
    } else if !input.keyword("disable") {
        return Err("expected enable | disable".to_owned());
    }
    while !input.is_empty() {
        if let Some(n) = input.setting("sessions") {
            request.sessions = n;
        } else if let Some(id) = input.setting("inside-vrf") {
            request.inside_vrf = id;
        } else if let Some(id) = input.setting("outside-vrf") {
            request.outside_vrf = id;
        } else {
            return Err(input.unknown());
        }
    }
    let state = if request.enable {
        "enabled"
    } else {
        "disabled"
    };
    shell.ask(&request).map_err(|refused| match refused {
        Refused::By(VppError::FEATURE_ALREADY_ENABLED | VppError::FEATURE_ALREADY_DISABLED) => {
            format!("already {state}")
        }
        other => other.into(),
    })?;
    Ok(())
}

fn address(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let first = input.read().ok_or_else(|| input.unknown())?;
    let last = if input.keyword("-") {
        input.read()
    } else {
        None
    };
    let mut request = Nat44AddDelAddressRange {
        first_ip_address: first,
        last_ip_address: last.unwrap_or(first),
        vrf_id: u32::MAX,
        is_add: true,
        ..Nat44AddDelAddressRange::default()
    };
    while !input.is_empty() {
        if let Some(id) = input.setting("tenant-vrf") {
            request.vrf_id = id;
        } else if input.keyword("twice-nat") {
            request.flags = NatConfigFlags::NAT_IS_TWICE_NAT;
        } else if input.keyword("del") {
            request.is_add = false;
        } else {
            return Err(input.unknown());
        }
    }
    shell.ask(&request)?;
    Ok(())
}

fn static_mapping(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    type F = NatConfigFlags;
    let mut m = Nat44AddDelStaticMappingV2 {
        is_add: true,
        external_sw_if_index: u32::MAX,
        vrf_id: u32::MAX,
        ..Nat44AddDelStaticMappingV2::default()
    };
    let (mut local_port, mut external_port) = (None, None);
    while !input.is_empty() {
        if let Some(ip) = input.setting("local") {
            m.local_ip_address = ip;
            local_port = input.read();
        } else if let Some(ip) = input.setting("external") {
            m.external_ip_address = ip;
            external_port = input.read();
        } else if let Some(sw_if_index) = input.interface_after("external", shell.vpp) {
            m.external_sw_if_index = sw_if_index;
            external_port = input.read();
        } else if let Some(ip) = input.setting("exact") {
            (m.pool_ip_address, m.match_pool) = (ip, true);
        } else if let Some(id) = input.setting("vrf") {
            m.vrf_id = id;
        } else if let Some(protocol) = input.map(protocol_number) {
            m.protocol = protocol;
        } else if input.keyword("self-twice-nat") {
            m.flags = m.flags | F::NAT_IS_SELF_TWICE_NAT;
        } else if input.keyword("twice-nat") {
            m.flags = m.flags | F::NAT_IS_TWICE_NAT;
        } else if input.keyword("out2in-only") {
            m.flags = m.flags | F::NAT_IS_OUT2IN_ONLY;
        } else if input.keyword("del") {
            m.is_add = false;
        } else {
            return Err(format!("unknown input: '{}'", input.all()));
        }
    }
    match (local_port, external_port) {
        (Some(local), Some(external)) => (m.local_port, m.external_port) = (local, external),
        (None, None) => m.flags = m.flags | F::NAT_IS_ADDR_ONLY,
        _ => return Err("Either both ports are set or none.".to_owned()),
    }
    shell.ask(&m).map_err(|refused| match refused {
        Refused::By(VppError::UNSUPPORTED) => "Plugin disabled.".to_owned(),
        Refused::By(VppError::NO_SUCH_ENTRY) => "Mapping not exist.".to_owned(),
        Refused::By(VppError::VALUE_EXIST) => "Mapping already exist.".to_owned(),
        other => other.into(),
    })?;
    Ok(())
}

fn protocol_number(word: &str) -> Option<u8> {
    match word.to_ascii_lowercase().as_str() {
        "icmp" => Some(1),
        "tcp" => Some(6),
        "udp" => Some(17),
        _ => None,
    }
}

fn interface(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let (mut sides, mut is_add) = (Vec::new(), true);
    while !input.is_empty() {
        if let Some(sw_if_index) = input.interface_after("in", shell.vpp) {
            sides.push((sw_if_index, NatConfigFlags::NAT_IS_INSIDE));
        } else if let Some(sw_if_index) = input.interface_after("out", shell.vpp) {
            sides.push((sw_if_index, NatConfigFlags::NAT_IS_OUTSIDE));
        } else if input.keyword("del") {
            is_add = false;
        } else {
            return Err(input.unknown());
        }
    }
    for (sw_if_index, flags) in sides {
        let what = if is_add { "add" } else { "del" };
        let request = Nat44InterfaceAddDelFeature {
            is_add,
            flags,
            sw_if_index,
        };
        let done = shell.ask(&request);
        done.map_err(|_| format!("{what} {} failed", name_of(shell.vpp, sw_if_index)))?;
    }
    Ok(())
}

fn show_addresses(shell: &mut Shell<'_, '_>, _: &mut Input<'_>) -> Done {
    let rows = shell.rows(&Nat44AddressDump {});
    let (twice, once): (Vec<_>, Vec<_>) = rows
        .into_iter()
        .partition(|a| a.flags.contains(NatConfigFlags::NAT_IS_TWICE_NAT));
    for (head, addresses) in [
        ("NAT44 pool addresses:", once),
        ("NAT44 twice-nat pool addresses:", twice),
    ] {
        shell.print(head);
        for a in addresses {
            let tenant = match a.vrf_id {
                u32::MAX => "  tenant VRF independent".to_owned(),
                id => format!("  tenant VRF: {id}"),
            };
            shell.print(&format!("{}\n{tenant}", a.ip_address));
        }
    }
    Ok(())
}

fn sides(flags: NatConfigFlags) -> &'static str {
    let inside = flags.contains(NatConfigFlags::NAT_IS_INSIDE);
    match (inside, flags.contains(NatConfigFlags::NAT_IS_OUTSIDE)) {
        (true, true) => "in out",
        (true, false) => "in",
        _ => "out",
    }
}

fn show_interfaces(shell: &mut Shell<'_, '_>, _: &mut Input<'_>) -> Done {
    shell.print("NAT44 interfaces:");
    for row in shell.rows(&Nat44InterfaceDump {}) {
        let name = name_of(shell.vpp, row.sw_if_index);
        shell.print(&format!(" {name} {}", sides(row.flags)));
    }
    for row in shell.stream(&Nat44EdOutputInterfaceGet::default()) {
        let name = name_of(shell.vpp, row.sw_if_index);
        shell.print(&format!(" {name} output-feature in out"));
    }
    Ok(())
}

fn show_mappings(shell: &mut Shell<'_, '_>, _: &mut Input<'_>) -> Done {
    shell.print("NAT44 static mappings:");
    for row in shell.rows(&Nat44StaticMappingDump {}) {
        let line = mapping(shell, &row);
        shell.print(&line);
    }
    Ok(())
}

fn mapping(shell: &Shell<'_, '_>, m: &Nat44StaticMappingDetails) -> String {
    let protocol = match m.protocol {
        6 => "TCP".to_owned(),
        17 => "UDP".to_owned(),
        1 => "ICMP".to_owned(),
        n => n.to_string(),
    };
    let address_only = m.flags.contains(NatConfigFlags::NAT_IS_ADDR_ONLY);
    let external = match m.external_sw_if_index {
        u32::MAX => m.external_ip_address.to_string(),
        index => name_of(shell.vpp, index),
    };
    let out2in = if m.flags.contains(NatConfigFlags::NAT_IS_OUT2IN_ONLY) {
        "out2in-only"
    } else {
        ""
    };
    match address_only {
        true => format!(
            " local {} external {external} vrf {} {out2in}",
            m.local_ip_address, m.vrf_id
        ),
        false => format!(
            " {protocol} local {}:{} external {external}:{} vrf {} {out2in}",
            m.local_ip_address, m.local_port, m.external_port, m.vrf_id
        ),
    }
}
