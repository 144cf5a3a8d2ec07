//! Interfaces come and go: loopbacks, sub-interfaces, taps, pipes.

use vpp_binapi::FixedStr;
use vpp_binapi::MacAddress;
use vpp_binapi::api::interface::{
    CreateLoopback, CreateLoopbackInstance, CreateSubif, DeleteLoopback, DeleteSubif,
};
use vpp_binapi::api::interface_types::SubIfFlags;
use vpp_binapi::api::tapv2::{SwInterfaceTapV2Dump, TapCreateV3, TapDeleteV2, TapFlags};

use crate::areas::interface::Interface;
use crate::shell::commands::set_interface::interface;
use crate::shell::commands::{name_of, name_or_index};
use crate::shell::input::Input;
use crate::shell::{Command, Done, Shell};

pub(super) const COMMANDS: &[Command] = &[
    Command {
        path: "create loopback interface",
        help: "create loopback interface [mac <mac-addr>] [instance <instance>]",
        run: create_loopback,
    },
    Command {
        path: "delete loopback interface",
        help: "delete loopback interface intfc <interface>",
        run: delete_loopback,
    },
    Command {
        path: "create sub-interfaces",
        help: "create sub-interfaces <interface> {<subId> [default|untagged]} | {<subId>-<subId>} | {<subId> dot1q|dot1ad <vlanId>|any [inner-dot1q <vlanId>|any] [exact-match]}",
        run: create_sub_interfaces,
    },
    Command {
        path: "delete sub-interface",
        help: "delete sub-interface <interface>",
        run: delete_sub_interface,
    },
    Command {
        path: "create tap",
        help: "create tap {id <if-id>} [hw-addr <mac-address>] [host-if-name <name>] [host-ns <netns>] [host-bridge <bridge>] [host-mac-addr <addr>] [host-mtu-size <size>] [rx-ring-size <size>] [tx-ring-size <size>] [num-rx-queues <n>] [num-tx-queues <n>] [gso] [gro-coalesce] [csum-offload] [persist] [attach] [tun] [packed] [in-order] [consistent-qp]",
        run: create_tap,
    },
    Command {
        path: "delete tap",
        help: "delete tap {<interface> | sw_if_index <sw_idx>}",
        run: delete_tap,
    },
    Command {
        path: "show tap",
        help: "show tap {<interface>] [descriptors]",
        run: show_tap,
    },
];

fn create_loopback(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let (mut mac_address, mut instance) = (MacAddress::default(), None);
    loop {
        if let Some(mac) = input.setting("mac") {
            mac_address = mac;
        } else if let Some(n) = input.setting::<u32>("instance") {
            instance = Some(n);
        } else {
            break;
        }
    }
    let created = match instance {
        None => shell
            .ask(&CreateLoopback { mac_address })
            .map(|r| r.sw_if_index),
        Some(user_instance) => {
            let request = CreateLoopbackInstance {
                mac_address,
                is_specified: true,
                user_instance,
            };
            shell.ask(&request).map(|r| r.sw_if_index)
        }
    };
    let sw_if_index = created.map_err(|_| "vnet_create_loopback_interface failed")?;
    let name = name_of(shell.vpp, sw_if_index);
    shell.print(&name);
    Ok(())
}

fn delete_loopback(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let found = input.interface_after("intfc", shell.vpp);
    let sw_if_index = found.ok_or("interface not specified")?;
    let deleted = shell.ask(&DeleteLoopback { sw_if_index });
    deleted.map_err(|_| "vnet_delete_loopback_interface failed")?;
    Ok(())
}

/// Which frames a sub-interface shall take.
#[derive(Default)]
struct Frames {
    flags: SubIfFlags,
    outer: u16,
    inner: u16,
}

fn frames(input: &mut Input<'_>, id: u32) -> Result<Frames, String> {
    type F = SubIfFlags;
    let mut frames = Frames::default();
    if input.keyword("default") {
        frames.flags = F::SUB_IF_API_FLAG_DEFAULT;
    } else if input.keyword("untagged") {
        frames.flags = F::SUB_IF_API_FLAG_NO_TAGS | F::SUB_IF_API_FLAG_EXACT_MATCH;
    } else if input.peek() == "dot1q" || input.peek() == "dot1ad" {
        if input.word() == "dot1ad" {
            frames.flags = F::SUB_IF_API_FLAG_DOT1AD;
        }
        if input.keyword("any") {
            frames.flags = frames.flags | F::SUB_IF_API_FLAG_OUTER_VLAN_ID_ANY;
        } else {
            frames.outer = input.read().ok_or("expected vlan tag")?;
        }
        let tags = if !input.keyword("inner-dot1q") {
            F::SUB_IF_API_FLAG_ONE_TAG
        } else if input.keyword("any") {
            F::SUB_IF_API_FLAG_TWO_TAGS | F::SUB_IF_API_FLAG_INNER_VLAN_ID_ANY
        } else {
            frames.inner = input.read().ok_or("expected vlan tag")?;
            F::SUB_IF_API_FLAG_TWO_TAGS
        };
        frames.flags = frames.flags | tags;
        if input.keyword("exact-match") {
            frames.flags = frames.flags | F::SUB_IF_API_FLAG_EXACT_MATCH;
        }
    } else {
        frames.flags = F::SUB_IF_API_FLAG_ONE_TAG | F::SUB_IF_API_FLAG_EXACT_MATCH;
        let [_, _, high, low] = id.to_be_bytes();
        frames.outer = u16::from_be_bytes([high, low]);
    }
    Ok(frames)
}

fn create_sub_interfaces(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let before = *input;
    let sw_if_index = interface(shell, input)?;
    let parent = shell.vpp.interface.table.get(sw_if_index);
    if !parent.is_some_and(Interface::is_hardware) {
        return Err(format!("unknown interface {}", before.quoted()));
    }
    let ids = input.map(|word| match word.split_once('-') {
        Some((min, max)) => Some((min.parse::<u32>().ok()?, max.parse().ok()?)),
        None => word.parse().ok().map(|id| (id, id)),
    });
    let ids = ids.filter(|(min, max)| min <= max && max - min < 4096);
    let (min, max) =
        ids.ok_or_else(|| format!("expected ID or ID MIN-MAX, got {}", input.quoted()))?;
    let single = (min == max).then(|| frames(input, min)).transpose()?;
    for sub_id in min..=max {
        if shell.vpp.interface.table.sub(sw_if_index, sub_id).is_some() {
            continue;
        }
        let frames = match &single {
            Some(frames) => Frames { ..*frames },
            None => frames(&mut Input::new(""), sub_id)?,
        };
        let request = CreateSubif {
            sw_if_index,
            sub_id,
            sub_if_flags: frames.flags,
            outer_vlan_id: frames.outer,
            inner_vlan_id: frames.inner,
        };
        let any = SubIfFlags::SUB_IF_API_FLAG_OUTER_VLAN_ID_ANY;
        let created = shell
            .ask(&request)
            .map_err(|_| match frames.flags.contains(any) {
                true => "not implemented yet",
                false => "vlan is already in use",
            })?;
        let name = name_of(shell.vpp, created.sw_if_index);
        shell.print(&name);
    }
    Ok(())
}

fn delete_sub_interface(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let found = input.interface(shell.vpp);
    let sw_if_index = found.ok_or("interface doesn't exist")?;
    let deleted = shell.ask(&DeleteSubif { sw_if_index });
    deleted.map_err(|_| "delete_subinterface_interface failed")?;
    Ok(())
}

/// `src/plugins/tap/cli.c`.
const TAP_FLAGS: [(&str, TapFlags); 9] = [
    ("gso", TapFlags::TAP_API_FLAG_GSO),
    ("gro-coalesce", TapFlags::TAP_API_FLAG_GRO_COALESCE),
    ("csum-offload", TapFlags::TAP_API_FLAG_CSUM_OFFLOAD),
    ("persist", TapFlags::TAP_API_FLAG_PERSIST),
    ("attach", TapFlags::TAP_API_FLAG_ATTACH),
    ("tun", TapFlags::TAP_API_FLAG_TUN),
    ("packed", TapFlags::TAP_API_FLAG_PACKED),
    ("in-order", TapFlags::TAP_API_FLAG_IN_ORDER),
    ("consistent-qp", TapFlags::TAP_API_FLAG_CONSISTENT_QP),
];

fn create_tap(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let mut tap = TapCreateV3 {
        id: u32::MAX,
        use_random_mac: true,
        num_rx_queues: 1,
        num_tx_queues: 1,
        ..TapCreateV3::default()
    };
    let text = |word: Option<String>| word.map(|w| FixedStr::truncated(w.as_bytes()));
    while !input.is_empty() {
        if let Some(id) = input.setting("id") {
            tap.id = id;
        } else if let Some(mac) = input.setting("hw-addr") {
            (tap.mac_address, tap.use_random_mac) = (mac, false);
        } else if let Some(name) = text(input.setting("host-if-name")) {
            (tap.host_if_name, tap.host_if_name_set) = (name, true);
        } else if let Some(name) = text(input.setting("host-ns")) {
            (tap.host_namespace, tap.host_namespace_set) = (name, true);
        } else if let Some(name) = text(input.setting("host-bridge")) {
            (tap.host_bridge, tap.host_bridge_set) = (name, true);
        } else if let Some(mac) = input.setting("host-mac-addr") {
            (tap.host_mac_addr, tap.host_mac_addr_set) = (mac, true);
        } else if let Some(size) = input.setting("host-mtu-size") {
            (tap.host_mtu_size, tap.host_mtu_set) = (size, true);
        } else if let Some((_, flag)) = TAP_FLAGS.iter().find(|(word, _)| input.keyword(word)) {
            tap.tap_flags = tap.tap_flags | *flag;
        } else if input.keyword("no-gso") {
            tap.tap_flags = TapFlags(tap.tap_flags.0 & !TapFlags::TAP_API_FLAG_GSO.0);
        } else if let Some(size) = input.setting("rx-ring-size") {
            tap.rx_ring_sz = size;
        } else if let Some(size) = input.setting("tx-ring-size") {
            tap.tx_ring_sz = size;
        } else if let Some(n) = input.setting("num-rx-queues") {
            tap.num_rx_queues = n;
        } else if let Some(n) = input.setting("num-tx-queues") {
            tap.num_tx_queues = n;
        } else {
            return Err(input.unknown());
        }
    }
    let created = shell.ask(&tap)?;
    let name = name_of(shell.vpp, created.sw_if_index);
    shell.print(&name);
    Ok(())
}

fn delete_tap(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let sw_if_index = name_or_index(shell, input)?;
    let deleted = shell.ask(&TapDeleteV2 { sw_if_index });
    deleted.map_err(|_| "not a tap interface")?;
    Ok(())
}

fn show_tap(shell: &mut Shell<'_, '_>, _: &mut Input<'_>) -> Done {
    for t in shell.rows(&SwInterfaceTapV2Dump {
        sw_if_index: u32::MAX,
    }) {
        let name = name_of(shell.vpp, t.sw_if_index);
        let mut text = format!("Interface: {name} (ifindex {})\n", t.sw_if_index);
        text += &format!("  name \"{}\"\n", t.host_if_name.to_text());
        let ns = t.host_namespace.to_text();
        if !ns.is_empty() {
            text += &format!("  host-ns \"{ns}\"\n");
        }
        if t.host_mtu_size != 0 {
            text += &format!("  host-mtu-size \"{}\"\n", t.host_mtu_size);
        }
        let host_mac = t.host_mac_addr;
        if !host_mac.is_zero() {
            text += &format!("  host-mac-addr: {host_mac}\n");
        }
        let mac = shell.vpp.interface.table.mac_of(t.sw_if_index);
        text += &format!("  Mac Address: {mac}\n  Device instance: {}\n", t.id);
        shell.print(&text);
    }
    Ok(())
}
