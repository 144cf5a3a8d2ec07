//! `set interface …` (`src/vnet/interface_cli.c`, `src/vnet/ip/ip46_cli.c`, `src/vnet/l2`).

use vpp_binapi::api::interface::{
    HwInterfaceSetMtu, SwInterfaceAddDelAddress, SwInterfaceSetFlags, SwInterfaceSetMacAddress,
    SwInterfaceSetMtu, SwInterfaceSetTable, SwInterfaceSetUnnumbered, SwInterfaceTagAddDel,
};
use vpp_binapi::api::interface_types::IfStatusFlags;
use vpp_binapi::api::ip::{SwInterfaceIp6EnableDisable, SwInterfaceIp6SetLinkLocalAddress};
use vpp_binapi::api::ip_types::AddressWithPrefix;
use vpp_binapi::api::l2::{
    L2InterfaceVlanTagRewrite, L2PortType, SwInterfaceSetL2Bridge, SwInterfaceSetL2Xconnect,
};
use vpp_binapi::api::mpls::SwInterfaceSetMplsEnable;
use vpp_binapi::{FixedStr, MacAddress, VppError};

use crate::areas::fib::Prefix;
use crate::areas::l2::bd::BD_ID_MAX;
use crate::shell::ask::Refused;
use crate::shell::input::Input;
use crate::shell::{Command, Done, Shell};

pub(super) const COMMANDS: &[Command] = &[
    Command {
        path: "set interface state",
        help: "set interface state <interface> [up|down|punt|enable]",
        run: state,
    },
    Command {
        path: "set interface mtu",
        help: "set interface mtu [packet|ip4|ip6|mpls] <value> <interface>",
        run: mtu,
    },
    Command {
        path: "set interface mac address",
        help: "set interface mac address <interface> <mac-address>",
        run: mac_address,
    },
    Command {
        path: "set interface ip address",
        help: "set interface ip address [del] <interface> <ip-addr>/<mask> | [all]",
        run: ip_address,
    },
    Command {
        path: "set interface ip table",
        help: "set interface ip table <interface> <table-id>",
        run: |shell, input| table(shell, input, false),
    },
    Command {
        path: "set interface ip6 table",
        help: "set interface ip6 table <interface> <table-id>",
        run: |shell, input| table(shell, input, true),
    },
    Command {
        path: "set interface unnumbered",
        help: "set interface unnumbered [<interface> use <interface> | del <interface>]",
        run: unnumbered,
    },
    Command {
        path: "set interface tag",
        help: "set interface tag <interface> <tag>",
        run: tag,
    },
    Command {
        path: "set interface l2 bridge",
        help: "set interface l2 bridge <interface> <bridge-domain-id> [bvi|uu-fwd] [shg]",
        run: l2_bridge,
    },
    Command {
        path: "set interface l2 xconnect",
        help: "set interface l2 xconnect <interface> <peer interface>",
        run: l2_xconnect,
    },
    Command {
        path: "set interface l2 tag-rewrite",
        help: "set interface l2 tag-rewrite <interface> [disable | pop {1|2} | push {dot1q|dot1ad} <tag> <tag>]",
        run: l2_tag_rewrite,
    },
    Command {
        path: "set interface mpls",
        help: "set interface mpls <interface> [enable|disable]",
        run: mpls,
    },
    Command {
        path: "set interface l3",
        help: "set interface l3 <interface>",
        run: l3,
    },
    Command {
        path: "enable ip6 interface",
        help: "enable ip6 interface <interface>",
        run: |shell, input| ip6(shell, input, true),
    },
    Command {
        path: "disable ip6 interface",
        help: "disable ip6 interface <interface>",
        run: |shell, input| ip6(shell, input, false),
    },
    Command {
        path: "set ip6 link-local address",
        help: "set ip6 link-local address <interface> <address>",
        run: link_local,
    },
];

/// The interface that comes next, or VPP's complaint.
pub(super) fn interface(shell: &Shell<'_, '_>, input: &mut Input<'_>) -> Result<u32, String> {
    let found = input.interface(shell.vpp);
    found.ok_or_else(|| format!("unknown interface {}", input.quoted()))
}

fn state(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let sw_if_index = interface(shell, input)?;
    let flags = match input.peek() {
        "up" | "enable" => IfStatusFlags::IF_STATUS_API_FLAG_ADMIN_UP,
        "down" | "disable" => IfStatusFlags::default(),
        _ => return Err(format!("unknown flags {}", input.quoted())),
    };
    input.word();
    shell.ask(&SwInterfaceSetFlags { sw_if_index, flags })?;
    Ok(())
}

fn mtu(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    if let Some(mtu) = input.read::<u32>() {
        let sw_if_index = interface(shell, input)?;
        let ethernet = shell.vpp.interface.table.get(sw_if_index);
        if !ethernet.is_some_and(|i| i.is_hardware() && i.is_ethernet) {
            return Err("not supported".to_owned());
        }
        let mtu = u16::try_from(mtu).map_err(|_| String::from("not supported"))?;
        let unsupported = "Unsupported (underlying driver doesn't support changing Max Frame Size)";
        let done = shell.ask(&HwInterfaceSetMtu { sw_if_index, mtu });
        done.map_err(|refused| match refused {
            Refused::By(VppError::UNSUPPORTED) => unsupported.to_owned(),
            other => other.into(),
        })?;
        return Ok(());
    }
    let kinds = ["packet", "ip4", "ip6", "mpls"];
    let slot = kinds.iter().position(|kind| input.keyword(kind));
    let value = slot.and_then(|_| input.read::<u32>());
    let found = value.and_then(|_| input.interface(shell.vpp));
    let (Some(slot), Some(value), Some(sw_if_index)) = (slot, value, found) else {
        return Err(input.unknown());
    };
    let mut mtu = [0; 4];
    if let Some(place) = mtu.get_mut(slot) {
        *place = value;
    }
    shell.ask(&SwInterfaceSetMtu { sw_if_index, mtu })?;
    Ok(())
}

fn mac_address(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let sw_if_index = interface(shell, input)?;
    let mac = input.read::<MacAddress>();
    let mac_address = mac.ok_or_else(|| format!("expected mac address {}", input.quoted()))?;
    shell.ask(&SwInterfaceSetMacAddress {
        sw_if_index,
        mac_address,
    })?;
    Ok(())
}

fn ip_address(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let is_add = !input.keyword("del");
    let sw_if_index = interface(shell, input)?;
    let mut request = SwInterfaceAddDelAddress {
        sw_if_index,
        is_add,
        ..SwInterfaceAddDelAddress::default()
    };
    if !is_add && input.keyword("all") {
        request.del_all = true;
    } else {
        let (ip, len) = input
            .prefix()
            .ok_or_else(|| format!("expected IP4/IP6 address/length {}", input.quoted()))?;
        let prefix = Prefix::new(ip, len).to_api();
        request.prefix = AddressWithPrefix {
            address: prefix.address,
            len,
        };
    }
    shell
        .ask(&request)
        .map_err(|e| address_error(shell, e, &request))?;
    Ok(())
}

fn address_error(shell: &Shell<'_, '_>, refused: Refused, r: &SwInterfaceAddDelAddress) -> String {
    let name = super::name_of(shell.vpp, r.sw_if_index);
    let Some(wanted) = Prefix::from_api(&r.prefix) else {
        return refused.into();
    };
    let text = format!("{}/{}", wanted.ip(), wanted.len);
    if !r.is_add {
        return format!("{text} not found for interface {name}");
    }
    let mut held = shell.vpp.interface.table.iter().flat_map(|interface| {
        let addresses = shell.vpp.addresses_of(wanted.proto, interface.sw_if_index);
        addresses
            .into_iter()
            .map(|address| (&interface.name, address))
    });
    let conflict = held.find(|(_, held)| held.covers(&wanted) || wanted.covers(held));
    match conflict {
        Some((other, held)) => format!(
            "failed to add {text} on {name} which conflicts with {}/{} for interface {other}",
            held.ip(),
            held.len
        ),
        None => refused.into(),
    }
}

fn table(shell: &mut Shell<'_, '_>, input: &mut Input<'_>, is_ipv6: bool) -> Done {
    let sw_if_index = interface(shell, input)?;
    let vrf_id = input.read::<u32>();
    let vrf_id = vrf_id.ok_or_else(|| format!("expected table id {}", input.quoted()))?;
    let request = SwInterfaceSetTable {
        sw_if_index,
        is_ipv6,
        vrf_id,
    };
    shell.ask(&request).map_err(|refused| match refused {
        Refused::By(VppError::NO_SUCH_FIB) => format!("no such table {vrf_id}"),
        Refused::By(VppError::ADDRESS_FOUND_FOR_INTERFACE) => {
            let name = super::name_of(shell.vpp, sw_if_index);
            format!("IP addresses are still present on {name}")
        }
        other => other.into(),
    })?;
    Ok(())
}

fn unnumbered(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let is_add = !input.keyword("del");
    let unnumbered_sw_if_index = interface(shell, input)?;
    let sw_if_index = match is_add {
        true => input
            .interface_after("use", shell.vpp)
            .ok_or_else(|| input.unknown())?,
        false => u32::MAX,
    };
    shell.ask(&SwInterfaceSetUnnumbered {
        sw_if_index,
        unnumbered_sw_if_index,
        is_add,
    })?;
    Ok(())
}

fn tag(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let sw_if_index = interface(shell, input)?;
    let text = input.word();
    if text.is_empty() {
        return Err("expected tag".to_owned());
    }
    shell.ask(&SwInterfaceTagAddDel {
        is_add: true,
        sw_if_index,
        tag: FixedStr::truncated(text.as_bytes()),
    })?;
    Ok(())
}

fn l2_bridge(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let rx_sw_if_index = interface(shell, input)?;
    let bd_id = input.read::<u32>();
    let bd_id = bd_id.ok_or_else(|| format!("expected bridge domain ID {}", input.quoted()))?;
    if bd_id > BD_ID_MAX {
        return Err("bridge domain ID exceed 16M limit".to_owned());
    }
    let port_type = if input.keyword("bvi") {
        L2PortType::L2_API_PORT_TYPE_BVI
    } else if input.keyword("uu-fwd") {
        L2PortType::L2_API_PORT_TYPE_UU_FWD
    } else {
        L2PortType::L2_API_PORT_TYPE_NORMAL
    };
    let shg = input.read::<u8>().unwrap_or_default();
    let has_bvi = shell
        .vpp
        .l2
        .domains
        .by_id(bd_id)
        .is_some_and(|bd| bd.bvi_sw_if_index != u32::MAX);
    let is_bvi = port_type == L2PortType::L2_API_PORT_TYPE_BVI;
    let request = SwInterfaceSetL2Bridge {
        rx_sw_if_index,
        bd_id,
        port_type,
        shg,
        enable: true,
    };
    shell.ask(&request).map_err(|_| match is_bvi && has_bvi {
        true => "bridge-domain already has a bvi interface",
        false => "invalid configuration for interface",
    })?;
    Ok(())
}

fn l2_xconnect(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let rx_sw_if_index = interface(shell, input)?;
    let peer = input.interface(shell.vpp);
    let tx_sw_if_index =
        peer.ok_or_else(|| format!("unknown peer interface {}", input.quoted()))?;
    let request = SwInterfaceSetL2Xconnect {
        rx_sw_if_index,
        tx_sw_if_index,
        enable: true,
    };
    shell
        .ask(&request)
        .map_err(|_| "invalid configuration for interface")?;
    Ok(())
}

/// `src/vnet/l2/l2_vtr.c`: the operations and how many tags each is told.
const REWRITES: [(&str, u32, usize); 8] = [
    ("push", 1, 1),
    ("push", 2, 2),
    ("pop 1", 3, 0),
    ("pop 2", 4, 0),
    ("translate 1-1", 5, 1),
    ("translate 1-2", 6, 2),
    ("translate 2-1", 7, 1),
    ("translate 2-2", 8, 2),
];

fn l2_tag_rewrite(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let mut request = L2InterfaceVlanTagRewrite {
        sw_if_index: interface(shell, input)?,
        ..L2InterfaceVlanTagRewrite::default()
    };
    if !input.keyword("disable") {
        let rewrite = REWRITES.into_iter().rev().find_map(|(words, op, tags)| {
            let mut ahead = *input;
            let found = ahead.keyword(words) && tagged(&mut ahead, tags, &mut request);
            found.then_some((ahead, op))
        });
        (*input, request.vtr_op) = rewrite.ok_or_else(|| {
            format!(
                "expecting [disable | pop 1 | pop 2 | push {{dot1q|dot1ah}} <tag> [<tag>]\n | translate {{1|2}}-{{1|2}} {{dot1q|dot1ah}} <tag> [<tag>]] but got {}",
                input.quoted()
            )
        })?;
    }
    shell
        .ask(&request)
        .map_err(|_| "vlan tag rewrite is not compatible with interface")?;
    Ok(())
}

/// Takes the ethertype and so many tags.
fn tagged(input: &mut Input<'_>, tags: usize, request: &mut L2InterfaceVlanTagRewrite) -> bool {
    if tags == 0 {
        return true;
    }
    request.push_dot1q = u32::from(input.keyword("dot1q"));
    if request.push_dot1q == 0 && !input.keyword("dot1ad") {
        return false;
    }
    let (first, second) = (input.read(), (tags == 2).then(|| input.read()));
    (request.tag1, request.tag2) = (
        first.unwrap_or_default(),
        second.flatten().unwrap_or_default(),
    );
    first.is_some() && second.is_none_or(|tag| tag.is_some())
}

/// `src/vnet/mpls/interface.c`.
fn mpls(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let sw_if_index = interface(shell, input)?;
    let enable = input.keyword("enable");
    if !enable && !input.keyword("disable") {
        return Err("expected 'enable' or 'disable'".to_owned());
    }
    let request = SwInterfaceSetMplsEnable {
        sw_if_index,
        enable,
    };
    match shell.ask(&request) {
        Err(Refused::By(VppError::NO_SUCH_FIB)) => {
            Err("default MPLS table must be created first".to_owned())
        }
        Err(refused @ Refused::Unknown(_)) => Err(refused.into()),
        _ => Ok(()),
    }
}

fn l3(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let rx_sw_if_index = interface(shell, input)?;
    let request = SwInterfaceSetL2Xconnect {
        rx_sw_if_index,
        tx_sw_if_index: rx_sw_if_index,
        enable: false,
    };
    shell
        .ask(&request)
        .map_err(|_| "invalid configuration for interface")?;
    Ok(())
}

fn ip6(shell: &mut Shell<'_, '_>, input: &mut Input<'_>, enable: bool) -> Done {
    let sw_if_index = interface(shell, input)?;
    shell.ask(&SwInterfaceIp6EnableDisable {
        sw_if_index,
        enable,
    })?;
    Ok(())
}

fn link_local(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let sw_if_index = interface(shell, input)?;
    let ip = input.read();
    let ip = ip.ok_or_else(|| format!("expected address {}", input.quoted()))?;
    shell.ask(&SwInterfaceIp6SetLinkLocalAddress { sw_if_index, ip })?;
    Ok(())
}
