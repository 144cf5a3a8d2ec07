//! VXLAN tunnels (`src/plugins/vxlan/vxlan.c`).

use std::net::IpAddr;

use vpp_binapi::VppError;
use vpp_binapi::api::vxlan::{VxlanAddDelTunnelV3, VxlanTunnelV2Dump};

use crate::areas::fib::Proto;
use crate::shell::ask::Refused;
use crate::shell::commands::{name_of, set_interface};
use crate::shell::input::Input;
use crate::shell::{Command, Done, Shell};

pub(super) const COMMANDS: &[Command] = &[
    Command {
        path: "create vxlan tunnel",
        help: "create vxlan tunnel src <local-vtep-addr> {dst <remote-vtep-addr>|group <mcast-vtep-addr> <intf-name>} vni <nn> [instance <id>] [encap-vrf-id <nn>] [decap-next [l2|node <name>]] [l3] [src_port <local-port>] [dst_port <remote-port>] [del]",
        run: vxlan,
    },
    Command {
        path: "show vxlan tunnel",
        help: "show vxlan tunnel [raw]",
        run: show_vxlan,
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
        } else if input.keyword("decap-next l2") {
            r.decap_next_index = u32::MAX;
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
