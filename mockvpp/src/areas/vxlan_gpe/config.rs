//! Creation and deletion, both by the addresses, the local port and the VNI.

use vpp_binapi::VppError;
use vpp_binapi::api::vxlan_gpe::{
    SwInterfaceSetVxlanGpeBypass, SwInterfaceSetVxlanGpeBypassReply, VxlanGpeAddDelTunnel,
    VxlanGpeAddDelTunnelReply, VxlanGpeAddDelTunnelV2, VxlanGpeAddDelTunnelV2Reply,
};

use crate::areas::interface::{DeviceClass, FloodClass, LinkClass, NewHardware, created};
use crate::areas::tunnel::Ip46;
use crate::areas::vxlan_gpe::Tunnel;
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

static VXLAN_GPE: DeviceClass = DeviceClass {
    name: "VXLAN_GPE",
    ..DeviceClass::LINK_FOLLOWS_ADMIN
};

/// The payload for which `decap_vrf_id` names a table.
const IP4_INPUT: u8 = 1;
const PORT: u16 = 4790;

fn key(t: &Tunnel) -> (Ip46, Ip46, u32, u16) {
    (t.local, t.remote, t.vni & 0xff_ffff, t.local_port)
}

/// Tables are those of IPv4, even where the far end is an IPv6 address.
fn wanted(vpp: &Vpp, r: &VxlanGpeAddDelTunnelV2) -> Result<Tunnel, VppError> {
    let encap_fib_index = vpp.underlay_table(false, r.encap_vrf_id);
    let encap_fib_index = encap_fib_index.ok_or(VppError::NO_SUCH_FIB)?;
    let decap_fib_index = match r.protocol.0 {
        IP4_INPUT => vpp.underlay_table(false, r.decap_vrf_id),
        _ => Some(r.decap_vrf_id),
    };
    let decap_fib_index = decap_fib_index.ok_or(VppError::NO_SUCH_INNER_FIB)?;
    let (local, remote) = (Ip46::from(&r.local), Ip46::from(&r.remote));
    if local == remote {
        return Err(VppError::SAME_SRC_DST);
    }
    let port = |port| if port == 0 { PORT } else { port };
    Ok(Tunnel {
        sw_if_index: u32::MAX,
        local,
        remote,
        local_port: port(r.local_port),
        remote_port: port(r.remote_port),
        mcast_sw_if_index: r.mcast_sw_if_index,
        encap_fib_index,
        decap_fib_index,
        protocol: r.protocol,
        vni: r.vni,
    })
}

fn add_del(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: &VxlanGpeAddDelTunnelV2,
) -> Result<Result<u32, VppError>, Refusal> {
    let wanted = match wanted(vpp, r) {
        Ok(wanted) => wanted,
        Err(error) => return Ok(Err(error)),
    };
    let known = vpp.vxlan_gpe.tunnels.find(|t| key(t) == key(&wanted));
    let known = known.map(|(index, _)| index);
    match (r.is_add, known) {
        (true, Some(_)) => Ok(Err(VppError::TUNNEL_EXIST)),
        (true, None) => Ok(Ok(add(vpp, call, wanted)?)),
        (false, None) => Ok(Err(VppError::NO_SUCH_ENTRY)),
        (false, Some(index)) => Ok(Ok(delete(vpp, call, index))),
    }
}

fn add(vpp: &mut Vpp, call: &mut Call<'_>, mut tunnel: Tunnel) -> Result<u32, Refusal> {
    let is_group = tunnel.remote.is_multicast();
    if is_group && tunnel.mcast_sw_if_index == u32::MAX {
        return Err(Refusal::Crash(
            "a VXLAN-GPE tunnel to a group needs an interface: VPP looks up ~0 unchecked",
        ));
    }
    let dev_instance = vpp.vxlan_gpe.tunnels.next_index();
    let flood_class = match is_group {
        true => FloodClass::TunnelMaster,
        false => FloodClass::TunnelNormal,
    };
    let sw_if_index = match vpp.vxlan_gpe.idle.pop() {
        Some(sw_if_index) => {
            if let Some(hardware) = vpp.interface.table.hardware_mut(sw_if_index) {
                hardware.dev_instance = dev_instance;
            }
            if let Some(interface) = vpp.interface.table.get_mut(sw_if_index) {
                interface.hidden = false;
                interface.flood_class = flood_class;
            }
            sw_if_index
        }
        None => {
            let name = format!("vxlan_gpe_tunnel{dev_instance}");
            let new = NewHardware {
                name: &name,
                device: &VXLAN_GPE,
                link: LinkClass::plain("VXLAN_GPE"),
                dev_instance,
                flood_class,
                ..NewHardware::default()
            };
            vpp.add_hardware(call, &new)
        }
    };
    tunnel.sw_if_index = sw_if_index;
    let _ = vpp.set_admin(call, sw_if_index, true);
    if !is_group {
        vpp.track(tunnel.encap_fib_index, tunnel.far_end());
    }
    vpp.vxlan_gpe.tunnels.insert(tunnel);
    Ok(sw_if_index)
}

fn delete(vpp: &mut Vpp, call: &mut Call<'_>, index: u32) -> u32 {
    let Some(tunnel) = vpp.vxlan_gpe.tunnels.remove(index) else {
        return u32::MAX;
    };
    let _ = vpp.set_admin(call, tunnel.sw_if_index, false);
    if let Some(interface) = vpp.interface.table.get_mut(tunnel.sw_if_index) {
        interface.hidden = true;
    }
    vpp.vxlan_gpe.idle.push(tunnel.sw_if_index);
    if !tunnel.remote.is_multicast() {
        vpp.untrack(tunnel.encap_fib_index, tunnel.far_end());
    }
    tunnel.sw_if_index
}

pub(super) fn vxlan_gpe_add_del_tunnel_v2(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: VxlanGpeAddDelTunnelV2,
) -> Result<VxlanGpeAddDelTunnelV2Reply, Refusal> {
    let (retval, sw_if_index) = created(add_del(vpp, call, &r)?, u32::MAX);
    Ok(VxlanGpeAddDelTunnelV2Reply {
        retval,
        sw_if_index,
    })
}

pub(super) fn vxlan_gpe_add_del_tunnel(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: VxlanGpeAddDelTunnel,
) -> Result<VxlanGpeAddDelTunnelReply, Refusal> {
    let r = VxlanGpeAddDelTunnelV2 {
        local: r.local,
        remote: r.remote,
        local_port: 0,
        remote_port: 0,
        mcast_sw_if_index: r.mcast_sw_if_index,
        encap_vrf_id: r.encap_vrf_id,
        decap_vrf_id: r.decap_vrf_id,
        protocol: r.protocol,
        vni: r.vni,
        is_add: r.is_add,
    };
    let (retval, sw_if_index) = created(add_del(vpp, call, &r)?, u32::MAX);
    Ok(VxlanGpeAddDelTunnelReply {
        retval,
        sw_if_index,
    })
}

pub(super) fn sw_interface_set_vxlan_gpe_bypass(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SwInterfaceSetVxlanGpeBypass,
) -> Result<SwInterfaceSetVxlanGpeBypassReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    let (arc, node) = match r.is_ipv6 {
        true => ("ip6-unicast", "ip6-vxlan-gpe-bypass"),
        false => ("ip4-unicast", "ip4-vxlan-gpe-bypass"),
    };
    vpp.feature.enable_disable(arc, node, r.sw_if_index, r.enable)?;
    Ok(SwInterfaceSetVxlanGpeBypassReply::default())
}
