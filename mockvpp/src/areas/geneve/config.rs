//! Creation and deletion, both by the far end and the VNI.

use vpp_binapi::{MacAddress, VppError};
use vpp_binapi::api::geneve::{
    GeneveAddDelTunnel, GeneveAddDelTunnel2, GeneveAddDelTunnel2Reply, GeneveAddDelTunnelReply,
    SwInterfaceSetGeneveBypass, SwInterfaceSetGeneveBypassReply,
};

use crate::areas::geneve::Tunnel;
use crate::areas::interface::{DeviceClass, FloodClass, LinkClass, NewHardware, created};
use crate::areas::tunnel::Ip46;
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

static GENEVE: DeviceClass = DeviceClass {
    name: "GENEVE",
    ..DeviceClass::LINK_FOLLOWS_ADMIN
};

/// Next nodes: drop, and L2 input.
const NEXT_NODES: u32 = 2;
const L2_INPUT: u32 = 1;

/// What makes a tunnel; VNIs have 24 bits.
fn key(t: &Tunnel) -> (bool, Ip46, u32) {
    (t.is_ip6, t.remote, t.vni & 0xff_ffff)
}

/// VPP looks the table up among the IPv4 tables, whatever the family.
fn wanted(vpp: &Vpp, r: &GeneveAddDelTunnel2) -> Result<Tunnel, VppError> {
    let encap_fib_index = vpp.underlay_table(false, r.encap_vrf_id);
    let encap_fib_index = encap_fib_index.ok_or(VppError::NO_SUCH_FIB)?;
    let (local, remote) = (Ip46::from(&r.local_address), Ip46::from(&r.remote_address));
    if local == remote {
        return Err(VppError::SAME_SRC_DST);
    }
    let mcast = vpp.interface.table.expect(r.mcast_sw_if_index);
    if remote.is_multicast() && mcast.is_err() {
        return Err(VppError::INVALID_SW_IF_INDEX);
    }
    Ok(Tunnel {
        sw_if_index: u32::MAX,
        is_ip6: r.remote_address.ip().is_ipv6(),
        local,
        remote,
        mcast_sw_if_index: r.mcast_sw_if_index,
        encap_fib_index,
        decap_next_index: match r.decap_next_index {
            u32::MAX => L2_INPUT,
            next => next,
        },
        vni: r.vni,
        is_l3: r.l3_mode,
    })
}

fn add_del(vpp: &mut Vpp, call: &mut Call<'_>, r: &GeneveAddDelTunnel2) -> Result<u32, VppError> {
    let wanted = wanted(vpp, r)?;
    let known = vpp.geneve.tunnels.find(|t| key(t) == key(&wanted));
    let known = known.map(|(dev_instance, t)| (dev_instance, t.sw_if_index));
    match (r.is_add, known) {
        (true, Some(_)) => Err(VppError::TUNNEL_EXIST),
        (true, None) => add(vpp, call, wanted),
        (false, None) => Err(VppError::NO_SUCH_ENTRY),
        (false, Some((dev_instance, sw_if_index))) => {
            delete(vpp, call, dev_instance);
            Ok(sw_if_index)
        }
    }
}

fn add(vpp: &mut Vpp, call: &mut Call<'_>, mut tunnel: Tunnel) -> Result<u32, VppError> {
    if tunnel.decap_next_index >= NEXT_NODES {
        return Err(VppError::INVALID_DECAP_NEXT);
    }
    let dev_instance = vpp.geneve.tunnels.next_index();
    let name = format!("geneve_tunnel{dev_instance}");
    let [.., high, low] = dev_instance.to_be_bytes();
    let mac = [0xd0, 0x0b, 0xee, 0xd0, high, low];
    let flood_class = match tunnel.remote.is_multicast() {
        true => FloodClass::TunnelMaster,
        false => FloodClass::TunnelNormal,
    };
    let new = match tunnel.is_l3 {
        true => NewHardware {
            dev_instance,
            flood_class,
            ..NewHardware::ethernet(&name, &GENEVE, MacAddress(mac))
        },
        false => NewHardware {
            name: &name,
            device: &GENEVE,
            link: LinkClass::plain("GENEVE"),
            dev_instance,
            flood_class,
            ..NewHardware::default()
        },
    };
    let sw_if_index = vpp.add_hardware(call, &new);
    tunnel.sw_if_index = sw_if_index;
    let _ = vpp.set_admin(call, sw_if_index, true);
    if !tunnel.remote.is_multicast() {
        vpp.track(tunnel.encap_fib_index, tunnel.remote.ip_as(tunnel.is_ip6));
    }
    vpp.geneve.tunnels.insert(tunnel);
    Ok(sw_if_index)
}

fn delete(vpp: &mut Vpp, call: &mut Call<'_>, dev_instance: u32) {
    let Some(tunnel) = vpp.geneve.tunnels.get(dev_instance).cloned() else {
        return;
    };
    let _ = vpp.set_admin(call, tunnel.sw_if_index, false);
    vpp.remove_interface(call, tunnel.sw_if_index);
    if !tunnel.remote.is_multicast() {
        vpp.untrack(tunnel.encap_fib_index, tunnel.remote.ip_as(tunnel.is_ip6));
    }
    vpp.geneve.tunnels.remove(dev_instance);
}

pub(super) fn geneve_add_del_tunnel(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: GeneveAddDelTunnel,
) -> Result<GeneveAddDelTunnelReply, Refusal> {
    let r = GeneveAddDelTunnel2 {
        is_add: r.is_add,
        local_address: r.local_address,
        remote_address: r.remote_address,
        mcast_sw_if_index: r.mcast_sw_if_index,
        encap_vrf_id: r.encap_vrf_id,
        decap_next_index: r.decap_next_index,
        vni: r.vni,
        l3_mode: false,
    };
    let (retval, sw_if_index) = created(add_del(vpp, call, &r), u32::MAX);
    Ok(GeneveAddDelTunnelReply { retval, sw_if_index })
}

pub(super) fn geneve_add_del_tunnel2(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: GeneveAddDelTunnel2,
) -> Result<GeneveAddDelTunnel2Reply, Refusal> {
    let (retval, sw_if_index) = created(add_del(vpp, call, &r), u32::MAX);
    Ok(GeneveAddDelTunnel2Reply { retval, sw_if_index })
}

pub(super) fn sw_interface_set_geneve_bypass(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SwInterfaceSetGeneveBypass,
) -> Result<SwInterfaceSetGeneveBypassReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    Ok(SwInterfaceSetGeneveBypassReply::default())
}
