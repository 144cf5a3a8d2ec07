//! The interface whose addresses echo packets are sent from.

use std::net::IpAddr;

use vpp_binapi::api::bfd::{
    BfdUdpDelEchoSource, BfdUdpDelEchoSourceReply, BfdUdpGetEchoSource, BfdUdpGetEchoSourceReply,
    BfdUdpSetEchoSource, BfdUdpSetEchoSourceReply,
};

use crate::areas::fib::{Prefix, Proto};
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

pub(super) fn bfd_udp_set_echo_source(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: BfdUdpSetEchoSource,
) -> Result<BfdUdpSetEchoSourceReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    vpp.bfd.echo_source = Some(r.sw_if_index);
    Ok(BfdUdpSetEchoSourceReply::default())
}

pub(super) fn bfd_udp_del_echo_source(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    _: BfdUdpDelEchoSource,
) -> Result<BfdUdpDelEchoSourceReply, Refusal> {
    vpp.bfd.echo_source = None;
    Ok(BfdUdpDelEchoSourceReply::default())
}

/// The neighbour of the first address that is not alone in its subnet.
fn usable(vpp: &Vpp, proto: Proto, sw_if_index: u32) -> Option<IpAddr> {
    let mut chain = vpp.ip.addresses(proto).chain(sw_if_index);
    let address = chain.find(|a| a.len < proto.host_len())?;
    Some(Prefix::host(proto, address.addr ^ 1).ip())
}

pub(super) fn bfd_udp_get_echo_source(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    _: BfdUdpGetEchoSource,
) -> Result<BfdUdpGetEchoSourceReply, Refusal> {
    let mut reply = BfdUdpGetEchoSourceReply::default();
    let Some(sw_if_index) = vpp.bfd.echo_source else {
        return Ok(reply);
    };
    reply.is_set = true;
    reply.sw_if_index = sw_if_index;
    if let Some(IpAddr::V4(ip4)) = usable(vpp, Proto::Ip4, sw_if_index) {
        (reply.have_usable_ip4, reply.ip4_addr) = (true, ip4);
    }
    if let Some(IpAddr::V6(ip6)) = usable(vpp, Proto::Ip6, sw_if_index) {
        (reply.have_usable_ip6, reply.ip6_addr) = (true, ip6);
    }
    Ok(reply)
}
