//! Tunnels in IP: IPIP (`src/vnet/ipip/ipip_cli.c`) and GRE (`src/plugins/gre/interface.c`).

use std::net::IpAddr;

use vpp_binapi::VppError;
use vpp_binapi::api::gre::{GreTunnel, GreTunnelAddDel, GreTunnelDump, GreTunnelType};
use vpp_binapi::api::ip_types::IpDscp;
use vpp_binapi::api::ipip::{IpipAddTunnel, IpipDelTunnel, IpipTunnel, IpipTunnelDump};
use vpp_binapi::api::tunnel_types::TunnelMode;

use crate::areas::fib::Proto;
use crate::shell::ask::Refused;
use crate::shell::commands::name_of;
use crate::shell::input::Input;
use crate::shell::{Command, Done, Shell};

pub(super) const COMMANDS: &[Command] = &[
    Command {
        path: "create ipip tunnel",
        help: "Create/delete IPIP interface",
        run: create_ipip,
    },
    Command {
        path: "delete ipip tunnel",
        help: "delete ipip tunnel sw_if_index <sw_if_index>",
        run: delete_ipip,
    },
    Command {
        path: "show ipip tunnel",
        help: "show ipip tunnel",
        run: show_ipip,
    },
    Command {
        path: "create gre tunnel",
        help: "create gre tunnel src <addr> dst <addr> [instance <n>] [outer-fib-id <fib>] [teb | erspan <session-id>] [del] [multipoint]",
        run: gre,
    },
    Command {
        path: "show gre tunnel",
        help: "show gre tunnel",
        run: show_gre,
    },
];

fn create_ipip(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let mut tunnel = IpipTunnel {
        instance: u32::MAX,
        ..IpipTunnel::default()
    };
    let (mut src, mut dst) = (None::<IpAddr>, None::<IpAddr>);
    while !input.is_empty() {
        if let Some(n) = input.setting("instance") {
            tunnel.instance = n;
        } else if let Some(ip) = input.setting("src") {
            src = Some(ip);
        } else if let Some(ip) = input.setting("dst") {
            dst = Some(ip);
        } else if input.keyword("p2mp") {
            tunnel.mode = TunnelMode::TUNNEL_API_MODE_MP;
        } else if let Some(id) = input.setting("outer-table-id") {
            tunnel.table_id = id;
        } else if let Some(dscp) = input.setting("dscp") {
            tunnel.dscp = IpDscp(dscp);
        } else {
            return Err(input.unknown());
        }
    }
    let multipoint = tunnel.mode == TunnelMode::TUNNEL_API_MODE_MP;
    let src = src.ok_or("mandatory argument(s) missing")?;
    let none = IpAddr::from([0, 0, 0, 0]);
    let dst = dst
        .or(multipoint.then_some(none))
        .ok_or("mandatory argument(s) missing")?;
    if !multipoint && src.is_ipv6() != dst.is_ipv6() {
        return Err("source and destination must be of same address family".to_owned());
    }
    (tunnel.src, tunnel.dst) = (src.into(), dst.into());
    let reply = shell
        .ask(&IpipAddTunnel { tunnel })
        .map_err(|refused| match refused {
            Refused::By(VppError::IF_ALREADY_EXISTS) => "IPIP tunnel already exists...".to_owned(),
            Refused::By(VppError::NO_SUCH_FIB) => {
                format!("outer fib ID {} doesn't exist\n", tunnel.table_id)
            }
            Refused::By(VppError::NO_SUCH_ENTRY) => "IPIP tunnel doesn't exist".to_owned(),
            Refused::By(VppError::INSTANCE_IN_USE) => "Instance is in use".to_owned(),
            Refused::By(VppError(n)) => format!("vnet_ipip_add_del_tunnel returned {n}"),
            other => other.into(),
        })?;
    let name = name_of(shell.vpp, reply.sw_if_index);
    shell.print(&name);
    Ok(())
}

fn delete_ipip(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let found = input
        .setting("sw_if_index")
        .or_else(|| input.interface(shell.vpp));
    let sw_if_index = found.ok_or("sw_if_index not specified")?;
    shell.ask(&IpipDelTunnel { sw_if_index })?;
    Ok(())
}

fn show_ipip(shell: &mut Shell<'_, '_>, _: &mut Input<'_>) -> Done {
    let rows = shell.rows(&IpipTunnelDump {
        sw_if_index: u32::MAX,
    });
    if rows.is_empty() {
        shell.print("No IPIP tunnels configured...");
    }
    for row in rows {
        let t = row.tunnel;
        let index = instance(shell, t.sw_if_index);
        shell.print(&format!(
            "[{index}] instance {} src {} dst {} table-ID {} sw-if-idx {} flags [none] dscp {}",
            t.instance,
            t.src,
            t.dst,
            t.table_id,
            t.sw_if_index,
            dscp(t.dscp)
        ));
    }
    Ok(())
}

/// The number that the driver knows an interface by.
fn instance(shell: &Shell<'_, '_>, sw_if_index: u32) -> u32 {
    let hardware = shell.vpp.interface.table.hardware(sw_if_index);
    hardware.map_or(0, |h| h.dev_instance)
}

fn dscp(dscp: IpDscp) -> String {
    match dscp.0 {
        n if n % 8 == 0 => format!("CS{}", n / 8),
        46 => "EF".to_owned(),
        n => format!("AF{}{}", n / 8, n % 8 / 2),
    }
}

fn gre(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let mut tunnel = GreTunnel {
        instance: u32::MAX,
        ..GreTunnel::default()
    };
    let (mut src, mut dst, mut is_add) = (None::<IpAddr>, None::<IpAddr>, true);
    while !input.is_empty() {
        if input.keyword("del") {
            is_add = false;
        } else if let Some(n) = input.setting("instance") {
            tunnel.instance = n;
        } else if let Some(ip) = input.setting("src") {
            src = Some(ip);
        } else if let Some(ip) = input.setting("dst") {
            dst = Some(ip);
        } else if let Some(id) = input.setting("outer-fib-id") {
            tunnel.outer_table_id = id;
        } else if input.keyword("multipoint") {
            tunnel.mode = TunnelMode::TUNNEL_API_MODE_MP;
        } else if input.keyword("teb") {
            tunnel.type_ = GreTunnelType::GRE_API_TUNNEL_TYPE_TEB;
        } else if let Some(id) = input.setting("erspan") {
            (tunnel.type_, tunnel.session_id) = (GreTunnelType::GRE_API_TUNNEL_TYPE_ERSPAN, id);
        } else {
            return Err(input.unknown());
        }
    }
    let multipoint = tunnel.mode == TunnelMode::TUNNEL_API_MODE_MP;
    let src = src.ok_or("src is not specified")?;
    let none = IpAddr::from([0, 0, 0, 0]);
    let dst = dst
        .or(multipoint.then_some(none))
        .ok_or("dst is not specified")?;
    (tunnel.src, tunnel.dst) = (src.into(), dst.into());
    let reply =
        shell
            .ask(&GreTunnelAddDel { is_add, tunnel })
            .map_err(|refused| match refused {
                Refused::By(VppError::IF_ALREADY_EXISTS) => {
                    "GRE tunnel already exists...".to_owned()
                }
                Refused::By(VppError::NO_SUCH_FIB) => {
                    format!("outer table ID {} doesn't exist\n", tunnel.outer_table_id)
                }
                Refused::By(VppError::NO_SUCH_ENTRY) => "GRE tunnel doesn't exist".to_owned(),
                Refused::By(VppError::INSTANCE_IN_USE) => "Instance is in use".to_owned(),
                Refused::By(VppError(n)) => format!("vnet_gre_tunnel_add_del returned {n}"),
                other => other.into(),
            })?;
    let name = name_of(shell.vpp, reply.sw_if_index);
    shell.print(&name);
    Ok(())
}

fn show_gre(shell: &mut Shell<'_, '_>, _: &mut Input<'_>) -> Done {
    let rows = shell.rows(&GreTunnelDump {
        sw_if_index: u32::MAX,
    });
    if rows.is_empty() {
        shell.print("No GRE tunnels configured...");
    }
    for row in rows {
        let t = row.tunnel;
        let index = instance(shell, t.sw_if_index);
        let is_ip6 = t.src.to_string().contains(':');
        let fib = shell
            .vpp
            .fib
            .find_table(Proto::of_is_ip6(is_ip6), t.outer_table_id);
        let payload = match t.type_ {
            GreTunnelType::GRE_API_TUNNEL_TYPE_TEB => "TEB",
            GreTunnelType::GRE_API_TUNNEL_TYPE_ERSPAN => "ERSPAN",
            _ => "L3",
        };
        let mode = match t.mode {
            TunnelMode::TUNNEL_API_MODE_MP => "multi-point",
            _ => "point-to-point",
        };
        shell.print(&format!(
            "[{index}] instance {} src {} dst {} fib-idx {} sw-if-idx {} payload {payload} {mode} ",
            t.instance,
            t.src,
            t.dst,
            fib.unwrap_or_default(),
            t.sw_if_index
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_points_have_names() {
        let names = [0, 8, 10, 38, 46].map(|n| dscp(IpDscp(n)));
        assert_eq!(names, ["CS0", "CS1", "AF11", "AF43", "EF"]);
    }
}
