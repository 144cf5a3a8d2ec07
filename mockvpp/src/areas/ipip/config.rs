//! Tunnels with one far end or many.

use vpp_binapi::VppError;
use vpp_binapi::api::ipip::{
    IpipAddTunnel, IpipAddTunnelReply, IpipDelTunnel, IpipDelTunnelReply, IpipTunnel,
};
use vpp_binapi::api::tunnel_types::TunnelMode;

use crate::areas::interface::{DeviceClass, LinkClass, NewHardware};
use crate::areas::ipip::{Key, Mode, Tunnel};
use crate::areas::tunnel::Ip46;
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

static IPIP: DeviceClass = DeviceClass {
    name: "IPIP tunnel device",
    ..DeviceClass::LINK_FOLLOWS_ADMIN
};

fn wanted(vpp: &Vpp, r: &IpipTunnel) -> Result<Key, VppError> {
    if r.src.af != r.dst.af {
        return Err(VppError::INVALID_PROTOCOL);
    }
    let (src, dst) = (Ip46::from(&r.src), Ip46::from(&r.dst));
    if src == dst {
        return Err(VppError::SAME_SRC_DST);
    }
    let mode = match r.mode {
        TunnelMode::TUNNEL_API_MODE_P2P => Mode::PointToPoint,
        TunnelMode::TUNNEL_API_MODE_MP => Mode::PointToMultipoint,
        _ => return Err(VppError::INVALID_VALUE_2),
    };
    let is_ip6 = r.src.ip().is_ipv6();
    let fib_index = vpp.underlay_table(is_ip6, r.table_id);
    let fib_index = fib_index.ok_or(VppError::NO_SUCH_FIB)?;
    if mode == Mode::PointToMultipoint && !dst.is_zero() {
        return Err(VppError::INVALID_DST_ADDRESS);
    }
    Ok(Key {
        is_ip6,
        mode,
        src,
        dst,
        fib_index,
    })
}

fn add(vpp: &mut Vpp, call: &mut Call<'_>, r: &IpipTunnel) -> (i32, u32) {
    let key = match wanted(vpp, r) {
        Ok(key) => key,
        Err(error) => return (error.0, u32::MAX),
    };
    if let Some((_, known)) = vpp.ipip.tunnels.find(|t| t.key == key) {
        return (VppError::IF_ALREADY_EXISTS.0, known.sw_if_index);
    }
    let dev_instance = vpp.ipip.tunnels.next_index();
    let instance = match r.instance {
        u32::MAX => dev_instance,
        instance => instance,
    };
    if !vpp.ipip.instances.insert(instance) {
        return (VppError::INSTANCE_IN_USE.0, u32::MAX);
    }
    let name = format!("ipip{instance}");
    let new = NewHardware {
        name: &name,
        device: &IPIP,
        link: match key.mode {
            Mode::PointToMultipoint => LinkClass::nbma("mIPIP"),
            _ => LinkClass::p2p("IPIP"),
        },
        dev_instance,
        frame_overhead: if key.is_ip6 { 40 } else { 20 },
        mtu: [9000, 0, 0, 0],
        ..NewHardware::default()
    };
    let sw_if_index = vpp.add_hardware(call, &new);
    vpp.ipip.tunnels.insert(Tunnel {
        sw_if_index,
        instance,
        key,
        flags: r.flags,
        dscp: r.dscp,
    });
    (0, sw_if_index)
}

pub(super) fn ipip_add_tunnel(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: IpipAddTunnel,
) -> Result<IpipAddTunnelReply, Refusal> {
    let (retval, sw_if_index) = add(vpp, call, &r.tunnel);
    Ok(IpipAddTunnelReply {
        retval,
        sw_if_index,
    })
}

/// Takes 6RD tunnels, too.
pub(super) fn ipip_del_tunnel(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: IpipDelTunnel,
) -> Result<IpipDelTunnelReply, Refusal> {
    let tunnel = vpp.ipip.tunnels.find(|t| t.sw_if_index == r.sw_if_index);
    let tunnel = tunnel.map(|(index, t)| (index, t.instance));
    let (index, instance) = tunnel.ok_or(VppError::NO_SUCH_ENTRY)?;
    let _ = vpp.set_admin(call, r.sw_if_index, false);
    vpp.remove_interface(call, r.sw_if_index);
    vpp.ipip.instances.remove(&instance);
    vpp.ipip.tunnels.remove(index);
    Ok(IpipDelTunnelReply::default())
}
