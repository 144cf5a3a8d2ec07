//! Creation and deletion, both by the addresses, the port and the VNI.

use vpp_binapi::VppError;
use vpp_binapi::api::vxlan::{
    SwInterfaceSetVxlanBypass, SwInterfaceSetVxlanBypassReply, VxlanAddDelTunnel,
    VxlanAddDelTunnelReply, VxlanAddDelTunnelV2, VxlanAddDelTunnelV2Reply, VxlanAddDelTunnelV3,
    VxlanAddDelTunnelV3Reply, VxlanOffloadRx, VxlanOffloadRxReply,
};

use crate::areas::interface::{DeviceClass, FloodClass, LinkClass, NewHardware, created};
use crate::areas::tunnel::Ip46;
use crate::areas::vxlan::Tunnel;
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

static VXLAN: DeviceClass = DeviceClass {
    name: "VXLAN",
    max_frame_size: Some(|_, _, _| Ok(())),
    promiscuous: Some(|_, _, _| 0),
    ..DeviceClass::LINK_FOLLOWS_ADMIN
};

const DROP_OR_L2_INPUT: u32 = 2;
const L2_INPUT: u32 = 1;

/// What makes a tunnel: groups have no source, IPv6 tunnels are told apart by their far end only, VNIs have 24 bits.
fn key(t: &Tunnel) -> (Option<Ip46>, Ip46, u16, u32, u32) {
    let with_source = t.src.is_ip4() && !t.dst.is_multicast();
    let vni = t.vni & 0xff_ffff;
    let src = with_source.then_some(t.src);
    (src, t.dst, t.src_port, t.encap_fib_index, vni)
}

fn wanted(vpp: &Vpp, r: &VxlanAddDelTunnelV3) -> Result<Tunnel, VppError> {
    let (src, dst) = (Ip46::from(&r.src_address), Ip46::from(&r.dst_address));
    let is_ip6 = !src.is_ip4();
    let encap_fib_index = vpp.underlay_table(is_ip6, r.encap_vrf_id);
    let encap_fib_index = encap_fib_index.ok_or(VppError::NO_SUCH_FIB)?;
    if is_ip6 == dst.is_ip4() {
        return Err(VppError::INVALID_VALUE);
    }
    if src == dst {
        return Err(VppError::SAME_SRC_DST);
    }
    let mcast = vpp.interface.table.expect(r.mcast_sw_if_index);
    if dst.is_multicast() && mcast.is_err() {
        return Err(VppError::INVALID_SW_IF_INDEX);
    }
    let port = |port| match port {
        0 => 4789,
        port => port,
    };
    Ok(Tunnel {
        sw_if_index: u32::MAX,
        instance: r.instance,
        src,
        dst,
        src_port: port(r.src_port),
        dst_port: port(r.dst_port),
        mcast_sw_if_index: r.mcast_sw_if_index,
        encap_fib_index,
        decap_next_index: match r.decap_next_index {
            u32::MAX => L2_INPUT,
            next => next,
        },
        vni: r.vni,
    })
}

fn add_del(vpp: &mut Vpp, call: &mut Call<'_>, r: &VxlanAddDelTunnelV3) -> Result<u32, VppError> {
    let wanted = wanted(vpp, r)?;
    let known = vpp.vxlan.tunnels.find(|t| key(t) == key(&wanted));
    let known = known.map(|(dev_instance, t)| (dev_instance, t.sw_if_index));
    match (r.is_add, known) {
        (true, Some(_)) => Err(VppError::TUNNEL_EXIST),
        (true, None) => add(vpp, call, wanted, r.is_l3),
        (false, None) => Err(VppError::NO_SUCH_ENTRY),
        (false, Some((dev_instance, sw_if_index))) => {
            delete(vpp, call, dev_instance);
            Ok(sw_if_index)
        }
    }
}

fn add(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    mut tunnel: Tunnel,
    is_l3: bool,
) -> Result<u32, VppError> {
    if tunnel.decap_next_index >= DROP_OR_L2_INPUT {
        return Err(VppError::INVALID_DECAP_NEXT);
    }
    let dev_instance = vpp.vxlan.tunnels.next_index();
    if tunnel.instance == u32::MAX {
        tunnel.instance = dev_instance;
    }
    if !vpp.vxlan.instances.insert(tunnel.instance) {
        return Err(VppError::INSTANCE_IN_USE);
    }
    let name = format!("vxlan_tunnel{}", tunnel.instance);
    let flood_class = match tunnel.dst.is_multicast() {
        true => FloodClass::TunnelMaster,
        false => FloodClass::TunnelNormal,
    };
    let new = match is_l3 {
        true => NewHardware {
            name: &name,
            device: &VXLAN,
            link: LinkClass::plain("VXLAN"),
            dev_instance,
            flood_class,
            ..NewHardware::default()
        },
        false => NewHardware {
            dev_instance,
            flood_class,
            ..NewHardware::ethernet(&name, &VXLAN, vpp.interface.random_mac())
        },
    };
    let sw_if_index = vpp.add_hardware(call, &new);
    tunnel.sw_if_index = sw_if_index;
    let _ = vpp.set_admin(call, sw_if_index, true);
    if !tunnel.dst.is_multicast() {
        vpp.track(tunnel.encap_fib_index, tunnel.dst.ip());
    }
    vpp.vxlan.tunnels.insert(tunnel);
    Ok(sw_if_index)
}

fn delete(vpp: &mut Vpp, call: &mut Call<'_>, dev_instance: u32) {
    let Some(tunnel) = vpp.vxlan.tunnels.get(dev_instance).cloned() else {
        return;
    };
    let _ = vpp.set_admin(call, tunnel.sw_if_index, false);
    if !tunnel.dst.is_multicast() {
        vpp.untrack(tunnel.encap_fib_index, tunnel.dst.ip());
    }
    vpp.remove_interface(call, tunnel.sw_if_index);
    vpp.vxlan.instances.remove(&tunnel.instance);
    vpp.vxlan.tunnels.remove(dev_instance);
}

pub(super) fn vxlan_add_del_tunnel(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: VxlanAddDelTunnel,
) -> Result<VxlanAddDelTunnelReply, Refusal> {
    let r = VxlanAddDelTunnelV3 {
        is_add: r.is_add,
        instance: r.instance,
        src_address: r.src_address,
        dst_address: r.dst_address,
        src_port: 0,
        dst_port: 0,
        mcast_sw_if_index: r.mcast_sw_if_index,
        encap_vrf_id: r.encap_vrf_id,
        decap_next_index: r.decap_next_index,
        vni: r.vni,
        is_l3: false,
    };
    let (retval, sw_if_index) = created(add_del(vpp, call, &r), u32::MAX);
    Ok(VxlanAddDelTunnelReply {
        retval,
        sw_if_index,
    })
}

pub(super) fn vxlan_add_del_tunnel_v2(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: VxlanAddDelTunnelV2,
) -> Result<VxlanAddDelTunnelV2Reply, Refusal> {
    let r = VxlanAddDelTunnelV3 {
        is_add: r.is_add,
        instance: r.instance,
        src_address: r.src_address,
        dst_address: r.dst_address,
        src_port: r.src_port,
        dst_port: r.dst_port,
        mcast_sw_if_index: r.mcast_sw_if_index,
        encap_vrf_id: r.encap_vrf_id,
        decap_next_index: r.decap_next_index,
        vni: r.vni,
        is_l3: false,
    };
    let (retval, sw_if_index) = created(add_del(vpp, call, &r), u32::MAX);
    Ok(VxlanAddDelTunnelV2Reply {
        retval,
        sw_if_index,
    })
}

pub(super) fn vxlan_add_del_tunnel_v3(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: VxlanAddDelTunnelV3,
) -> Result<VxlanAddDelTunnelV3Reply, Refusal> {
    let (retval, sw_if_index) = created(add_del(vpp, call, &r), u32::MAX);
    Ok(VxlanAddDelTunnelV3Reply {
        retval,
        sw_if_index,
    })
}

pub(super) fn sw_interface_set_vxlan_bypass(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SwInterfaceSetVxlanBypass,
) -> Result<SwInterfaceSetVxlanBypassReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    let (arc, node) = match r.is_ipv6 {
        true => ("ip6-unicast", "ip6-vxlan-bypass"),
        false => ("ip4-unicast", "ip4-vxlan-bypass"),
    };
    let bypasses = &mut vpp.vxlan.bypasses;
    let changed = match r.enable {
        true => bypasses.insert((r.is_ipv6, r.sw_if_index)),
        false => bypasses.remove(&(r.is_ipv6, r.sw_if_index)),
    };
    if changed {
        vpp.feature.enable_disable(arc, node, r.sw_if_index, r.enable)?;
    }
    Ok(SwInterfaceSetVxlanBypassReply::default())
}

/// No interface of this VPP can offload flows.
pub(super) fn vxlan_offload_rx(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: VxlanOffloadRx,
) -> Result<VxlanOffloadRxReply, Refusal> {
    if vpp.interface.table.hw(r.hw_if_index).is_none() {
        return Err(VppError::NO_SUCH_ENTRY.into());
    }
    vpp.interface.table.expect(r.sw_if_index)?;
    let tunnel = vpp.vxlan.tunnels.find(|t| t.sw_if_index == r.sw_if_index);
    let (_, tunnel) = tunnel.ok_or(VppError::INVALID_SW_IF_INDEX_2)?;
    if !tunnel.dst.is_ip4() {
        return Err(VppError::INVALID_ADDRESS_FAMILY.into());
    }
    Err(VppError::UNSPECIFIED.into())
}
