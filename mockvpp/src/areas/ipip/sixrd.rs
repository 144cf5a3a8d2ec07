//! 6RD: IPv6 prefixes whose addresses carry the IPv4 far end (`src/vnet/ipip/sixrd.c`).

use std::net::IpAddr;

use vpp_binapi::VppError;
use vpp_binapi::api::ip_types::IpDscp;
use vpp_binapi::api::ipip::{
    Ipip6rdAddTunnel, Ipip6rdAddTunnelReply, Ipip6rdDelTunnel, Ipip6rdDelTunnelReply,
};
use vpp_binapi::api::tunnel_types::TunnelEncapDecapFlags;

use crate::areas::interface::{DeviceClass, LinkClass, NewHardware, created};
use crate::areas::ipip::{Key, Mode, Tunnel};
use crate::areas::tunnel::Ip46;
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

static SIXRD: DeviceClass = DeviceClass {
    name: "ip6ip-6rd",
    ..DeviceClass::LINK_FOLLOWS_ADMIN
};

fn add(vpp: &mut Vpp, call: &mut Call<'_>, r: &Ipip6rdAddTunnel) -> Result<u32, VppError> {
    let fib_index = vpp.underlay_table(false, r.ip4_table_id);
    let payload = vpp.underlay_table(true, r.ip6_table_id);
    let (Some(fib_index), Some(_)) = (fib_index, payload) else {
        return Err(VppError::NO_SUCH_FIB);
    };
    let bits = i32::from(r.ip6_prefix.len) + 32 - i32::from(r.ip4_prefix.len);
    if bits > 64 {
        return Err(VppError::INVALID_VALUE);
    }
    let key = Key {
        is_ip6: false,
        mode: Mode::SixRd,
        src: Ip46::from(IpAddr::V4(r.ip4_src)),
        dst: Ip46::default(),
        fib_index,
    };
    if vpp.ipip.tunnels.find(|t| t.key == key).is_some() {
        return Err(VppError::IF_ALREADY_EXISTS);
    }
    let dev_instance = vpp.ipip.tunnels.next_index();
    let name = format!("ip6ip-6rd{dev_instance:x}");
    let new = NewHardware {
        name: &name,
        device: &SIXRD,
        link: LinkClass::plain("ip6ip-6rd"),
        dev_instance,
        mtu: [1480, 0, 0, 0],
        ..NewHardware::default()
    };
    let sw_if_index = vpp.add_hardware(call, &new);
    vpp.ipip.tunnels.insert(Tunnel {
        sw_if_index,
        instance: dev_instance,
        key,
        flags: TunnelEncapDecapFlags::default(),
        dscp: IpDscp::default(),
    });
    vpp.set_link(call, sw_if_index, true);
    let _ = vpp.set_admin(call, sw_if_index, true);
    Ok(sw_if_index)
}

pub(super) fn ipip_6rd_add_tunnel(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: Ipip6rdAddTunnel,
) -> Result<Ipip6rdAddTunnelReply, Refusal> {
    let (retval, sw_if_index) = created(add(vpp, call, &r), u32::MAX);
    Ok(Ipip6rdAddTunnelReply {
        retval,
        sw_if_index,
    })
}

/// Takes any tunnel, whose instance stays taken.
pub(super) fn ipip_6rd_del_tunnel(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: Ipip6rdDelTunnel,
) -> Result<Ipip6rdDelTunnelReply, Refusal> {
    let tunnel = vpp.ipip.tunnels.find(|t| t.sw_if_index == r.sw_if_index);
    let tunnel = tunnel.map(|(index, _)| index);
    let index = tunnel.ok_or(VppError::UNSPECIFIED)?;
    let _ = vpp.set_admin(call, r.sw_if_index, false);
    vpp.remove_interface(call, r.sw_if_index);
    vpp.ipip.tunnels.remove(index);
    Ok(Ipip6rdDelTunnelReply::default())
}
