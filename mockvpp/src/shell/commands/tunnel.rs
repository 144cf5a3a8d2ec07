//! Tunnels, bonds, shared-memory interfaces and taps, as their drivers show them.

use std::net::IpAddr;

use vpp_binapi::VppError;
use vpp_binapi::api::bond::{
    BondAddMember, BondDetachMember, SwBondInterfaceDump, SwMemberInterfaceDump,
};
use vpp_binapi::api::memif::{MemifDump, MemifMode, MemifRole, MemifSocketFilenameDump};
use vpp_binapi::api::tapv2::SwInterfaceTapV2Dump;
use vpp_binapi::api::vxlan::{VxlanAddDelTunnelV3, VxlanTunnelV2Dump};

use crate::areas::fib::Proto;
use crate::shell::ask::Refused;
use crate::shell::commands::{name_of, set_interface};
use crate::shell::input::Input;
use crate::shell::text::left;
use crate::shell::{Command, Done, Shell};

pub(super) const COMMANDS: &[Command] = &[
    Command {
        path: "create vxlan tunnel",
        help: "create vxlan tunnel src <local-vtep-addr> {dst <remote-vtep-addr>|group <mcast-vtep-addr> <intf-name>} vni <nn> [instance <id>] [encap-vrf-id <nn>] [l3] [src_port <local-port>] [dst_port <remote-port>] [del]",
        run: vxlan,
    },
    Command {
        path: "show vxlan tunnel",
        help: "show vxlan tunnel [raw]",
        run: show_vxlan,
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
    Command {
        path: "show memif",
        help: "show memif [<interface>] [descriptors]",
        run: show_memif,
    },
    Command {
        path: "show tap",
        help: "show tap {<interface>] [descriptors]",
        run: show_tap,
    },
];

fn vxlan(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let mut r = VxlanAddDelTunnelV3 {
        is_add: true,
        instance: u32::MAX,
        src_port: 4789,
        dst_port: 4789,
        mcast_sw_if_index: u32::MAX,
        decap_next_index: u32::MAX,
        ..VxlanAddDelTunnelV3::default()
    };
    let (mut src, mut dst) = (None::<IpAddr>, None::<IpAddr>);
    while !input.is_empty() {
        if input.keyword("del") {
            r.is_add = false;
        } else if let Some(ip) = input.setting("src") {
            src = Some(ip);
        } else if let Some(ip) = input.setting("dst") {
            dst = Some(ip);
        } else if let Some(ip) = input.setting("group") {
            dst = Some(ip);
            r.mcast_sw_if_index = set_interface::interface(shell, input)?;
        } else if let Some(n) = input.setting("instance") {
            r.instance = n;
        } else if let Some(id) = input.setting("encap-vrf-id") {
            r.encap_vrf_id = id;
        } else if input.keyword("l3") {
            r.is_l3 = true;
        } else if let Some(n) = input.setting("vni") {
            r.vni = n;
        } else if let Some(n) = input.setting("src_port") {
            r.src_port = n;
        } else if let Some(n) = input.setting("dst_port") {
            r.dst_port = n;
        } else {
            return Err(format!("parse error: '{}'", input.all()));
        }
    }
    let src = src.ok_or("tunnel src address not specified")?;
    let dst = dst.ok_or("tunnel dst address not specified")?;
    if src.is_ipv6() != dst.is_ipv6() {
        return Err("both IPv4 and IPv6 addresses specified".to_owned());
    }
    let grouped = r.mcast_sw_if_index != u32::MAX;
    match (src == dst, r.vni) {
        _ if grouped && !dst.is_multicast() => {
            return Err("tunnel group address not multicast".to_owned());
        }
        _ if !grouped && dst.is_multicast() => return Err("dst address must be unicast".to_owned()),
        (true, _) => return Err("src and dst addresses are identical".to_owned()),
        (_, 0) => return Err("vni not specified".to_owned()),
        (_, vni) if vni >> 24 != 0 => return Err(format!("vni {vni} out of range")),
        _ => {}
    }
    (r.src_address, r.dst_address) = (src.into(), dst.into());
    let reply = shell.ask(&r).map_err(|refused| match refused {
        Refused::By(VppError::TUNNEL_EXIST) => "tunnel already exists...".to_owned(),
        Refused::By(VppError::NO_SUCH_ENTRY) => "tunnel does not exist...".to_owned(),
        Refused::By(VppError::INSTANCE_IN_USE) => "Instance is in use".to_owned(),
        Refused::By(VppError::NO_SUCH_FIB) => {
            format!("nonexistent encap-vrf-id {}", r.encap_vrf_id)
        }
        Refused::By(VppError(n)) => format!("vnet_vxlan_add_del_tunnel returned {n}"),
        other => other.into(),
    })?;
    if r.is_add {
        let name = name_of(shell.vpp, reply.sw_if_index);
        shell.print(&name);
    }
    Ok(())
}

fn show_vxlan(shell: &mut Shell<'_, '_>, _: &mut Input<'_>) -> Done {
    let tunnels = shell.rows(&VxlanTunnelV2Dump {
        sw_if_index: u32::MAX,
    });
    if tunnels.is_empty() {
        shell.print("No vxlan tunnels configured...");
    }
    for t in tunnels {
        let hardware = shell.vpp.interface.table.hardware(t.sw_if_index);
        let index = hardware.map_or(0, |h| h.dev_instance);
        let is_ip6 = t.dst_address.to_string().contains(':');
        let fib = shell
            .vpp
            .fib
            .find_table(Proto::of_is_ip6(is_ip6), t.encap_vrf_id);
        let mut line = format!(
            "[{index}] instance {} src {} dst {} src_port {} dst_port {} vni {} fib-idx {} sw-if-idx {} ",
            t.instance,
            t.src_address,
            t.dst_address,
            t.src_port,
            t.dst_port,
            t.vni,
            fib.unwrap_or_default(),
            t.sw_if_index,
        );
        if t.mcast_sw_if_index != u32::MAX {
            line += &format!("mcast-sw-if-idx {} ", t.mcast_sw_if_index);
        }
        shell.print(&line);
    }
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
        let mode = [
            "",
            "round-robin",
            "active-backup",
            "xor",
            "broadcast",
            "lacp",
        ];
        let mode = mode.get(b.mode.0 as usize).copied().unwrap_or_default();
        let lb = [
            "l2",
            "l34",
            "l23",
            "round-robin",
            "broadcast",
            "active-backup",
        ];
        let lb = lb.get(b.lb.0 as usize).copied().unwrap_or_default();
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

fn show_memif(shell: &mut Shell<'_, '_>, _: &mut Input<'_>) -> Done {
    let memifs = shell.rows(&MemifDump {});
    let mut text = format!("sockets\n  {:<3} {:<11} {}\n", "id", "listener", "filename");
    for s in shell.rows(&MemifSocketFilenameDump {}) {
        let is_master = |role| role == MemifRole::MEMIF_ROLE_API_MASTER;
        let users = memifs
            .iter()
            .filter(|m| m.socket_id == s.socket_id && is_master(m.role));
        let listener = match users.count() {
            0 => "no".to_owned(),
            n => format!("yes ({n})"),
        };
        text += &format!(
            "  {:<3} {listener:<11} {}\n",
            s.socket_id,
            s.socket_filename.to_text()
        );
    }
    shell.print(&text);
    for m in memifs {
        let mode = match m.mode {
            MemifMode::MEMIF_MODE_API_IP => "ip",
            MemifMode::MEMIF_MODE_API_PUNT_INJECT => "punt-inject",
            _ => "ethernet",
        };
        let name = name_of(shell.vpp, m.sw_if_index);
        shell.print(&format!(
            "\ninterface {name}\n  socket-id {} id {} mode {mode}\n  flags\n  listener-fd 0 conn-fd 0\n  num-s2m-rings 0 num-m2s-rings 0 buffer-size 0 num-regions 0",
            m.socket_id, m.id
        ));
    }
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
