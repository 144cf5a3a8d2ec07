//! Creation and deletion, both by everything that makes the tunnel.

use vpp_binapi::api::gre::{
    GreTunnelAddDel, GreTunnelAddDelReply, GreTunnelAddDelV2, GreTunnelAddDelV2Reply,
    GreTunnelType, GreTunnelV2,
};
use vpp_binapi::api::tunnel_types::TunnelMode;
use vpp_binapi::{MacAddress, VppError};

use crate::areas::gre::{Key, Tunnel};
use crate::areas::interface::{DeviceClass, LinkClass, NewHardware, created};
use crate::areas::tunnel::Ip46;
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

static GRE: DeviceClass = DeviceClass {
    name: "GRE tunnel device",
    ..DeviceClass::LINK_FOLLOWS_ADMIN
};

const MAX_SESSION_ID: u16 = 1023;

fn wanted(vpp: &Vpp, r: &GreTunnelV2) -> Result<Key, VppError> {
    if r.src.af != r.dst.af {
        return Err(VppError::INVALID_PROTOCOL);
    }
    let (src, dst) = (Ip46::from(&r.src), Ip46::from(&r.dst));
    if src == dst {
        return Err(VppError::SAME_SRC_DST);
    }
    if r.type_.0 > GreTunnelType::GRE_API_TUNNEL_TYPE_ERSPAN.0 {
        return Err(VppError::INVALID_VALUE);
    }
    if r.mode.0 > TunnelMode::TUNNEL_API_MODE_MP.0 {
        return Err(VppError::INVALID_VALUE_2);
    }
    let is_ip6 = r.src.ip().is_ipv6();
    let fib_index = vpp.underlay_table(is_ip6, r.outer_table_id);
    let fib_index = fib_index.ok_or(VppError::NO_SUCH_FIB)?;
    if r.session_id > MAX_SESSION_ID {
        return Err(VppError::INVALID_SESSION_ID);
    }
    if r.mode == TunnelMode::TUNNEL_API_MODE_MP && !dst.is_zero() {
        return Err(VppError::INVALID_DST_ADDRESS);
    }
    Ok(Key {
        is_ip6,
        src,
        dst,
        fib_index,
        kind: r.type_,
        mode: r.mode,
        session_id: r.session_id,
        gre_key: r.key,
    })
}

fn add_del(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    is_add: bool,
    r: &GreTunnelV2,
) -> Result<u32, VppError> {
    let key = wanted(vpp, r)?;
    let known = vpp.gre.tunnels.find(|t| t.key == key);
    let known = known.map(|(index, t)| (index, t.sw_if_index, t.instance));
    match (is_add, known) {
        (true, Some(_)) => Err(VppError::IF_ALREADY_EXISTS),
        (true, None) => add(vpp, call, r, key),
        (false, None) => Err(VppError::NO_SUCH_ENTRY),
        (false, Some((index, sw_if_index, instance))) => {
            let _ = vpp.set_admin(call, sw_if_index, false);
            vpp.remove_interface(call, sw_if_index);
            vpp.gre.instances.remove(&instance);
            vpp.gre.tunnels.remove(index);
            Ok(sw_if_index)
        }
    }
}

fn add(vpp: &mut Vpp, call: &mut Call<'_>, r: &GreTunnelV2, key: Key) -> Result<u32, VppError> {
    let dev_instance = vpp.gre.tunnels.next_index();
    let instance = match r.instance {
        u32::MAX => dev_instance,
        instance => instance,
    };
    if !vpp.gre.instances.insert(instance) {
        return Err(VppError::INSTANCE_IN_USE);
    }
    let name = format!("gre{instance}");
    let is_mp = key.mode == TunnelMode::TUNNEL_API_MODE_MP;
    let new = match key.kind {
        GreTunnelType::GRE_API_TUNNEL_TYPE_L3 => NewHardware {
            name: &name,
            device: &GRE,
            link: match is_mp {
                true => LinkClass::nbma("mGRE"),
                false => LinkClass::p2p("GRE"),
            },
            dev_instance,
            mtu: [9000, 0, 0, 0],
            ..NewHardware::default()
        },
        _ => {
            let [_, _, high, low] = dev_instance.to_be_bytes();
            let mac = MacAddress([0xd0, 0x0b, 0xee, 0xd0, high, low]);
            NewHardware {
                dev_instance,
                ..NewHardware::ethernet(&name, &GRE, mac)
            }
        }
    };
    let sw_if_index = vpp.add_hardware(call, &new);
    let header: u32 = if key.is_ip6 { 44 } else { 24 };
    if let Some(hardware) = vpp.interface.table.hardware_mut(sw_if_index) {
        hardware.frame_overhead = header;
        let hw_if_index = hardware.hw_if_index;
        vpp.interface.table.refresh(hw_if_index);
    }
    vpp.gre.tunnels.insert(Tunnel {
        sw_if_index,
        instance,
        key,
        flags: r.flags,
    });
    Ok(sw_if_index)
}

pub(super) fn gre_tunnel_add_del_v2(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: GreTunnelAddDelV2,
) -> Result<GreTunnelAddDelV2Reply, Refusal> {
    let (retval, sw_if_index) = created(add_del(vpp, call, r.is_add, &r.tunnel), u32::MAX);
    Ok(GreTunnelAddDelV2Reply {
        retval,
        sw_if_index,
    })
}

pub(super) fn gre_tunnel_add_del(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: GreTunnelAddDel,
) -> Result<GreTunnelAddDelReply, Refusal> {
    let tunnel = GreTunnelV2 {
        type_: r.tunnel.type_,
        mode: r.tunnel.mode,
        flags: r.tunnel.flags,
        session_id: r.tunnel.session_id,
        instance: r.tunnel.instance,
        outer_table_id: r.tunnel.outer_table_id,
        sw_if_index: r.tunnel.sw_if_index,
        src: r.tunnel.src,
        dst: r.tunnel.dst,
        key: 0,
    };
    let (retval, sw_if_index) = created(add_del(vpp, call, r.is_add, &tunnel), u32::MAX);
    Ok(GreTunnelAddDelReply {
        retval,
        sw_if_index,
    })
}
