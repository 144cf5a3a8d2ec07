//! Requests that change neighbours (`src/vnet/ip-neighbor/ip_neighbor_api.c`).

use std::net::{IpAddr, Ipv6Addr};

use vpp_binapi::VppError;
use vpp_binapi::api::ip_neighbor::{
    IpNeighborAddDel, IpNeighborAddDelReply, IpNeighborConfig, IpNeighborConfigReply, IpNeighborFlags, IpNeighborFlush,
    IpNeighborFlushReply, IpNeighborReplaceBegin, IpNeighborReplaceBeginReply, IpNeighborReplaceEnd,
    IpNeighborReplaceEndReply,
};
use vpp_binapi::api::ip_types::{Address, AddressFamily};

use crate::areas::fib::{NONE, Proto, from_api_address};
use crate::areas::neighbor::db::NeighborFlags;
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

/// An address of no known family is taken for `::`.
pub(super) fn decode_ip(address: &Address) -> IpAddr {
    from_api_address(address).unwrap_or(Ipv6Addr::UNSPECIFIED.into())
}

pub(super) fn decode_af(af: AddressFamily) -> Result<Proto, VppError> {
    match af {
        AddressFamily::ADDRESS_IP4 => Ok(Proto::Ip4),
        AddressFamily::ADDRESS_IP6 => Ok(Proto::Ip6),
        _ => Err(VppError::INVALID_ADDRESS_FAMILY),
    }
}

fn add_del(vpp: &mut Vpp, call: &mut Call<'_>, r: &IpNeighborAddDel) -> Result<u32, Refusal> {
    let n = &r.neighbor;
    vpp.interface.table.expect(n.sw_if_index)?;
    let ip = decode_ip(&n.ip_address);
    let flags = NeighborFlags {
        is_static: n.flags.contains(IpNeighborFlags::IP_API_NEIGHBOR_FLAG_STATIC),
        no_fib_entry: n.flags.contains(IpNeighborFlags::IP_API_NEIGHBOR_FLAG_NO_FIB_ENTRY),
    };
    if r.is_add {
        return Ok(vpp.neighbor_add(call, ip, n.sw_if_index, n.mac_address, flags)?);
    }
    vpp.neighbor_del(call, ip, n.sw_if_index)?;
    Ok(NONE)
}

pub(super) fn ip_neighbor_add_del(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: IpNeighborAddDel,
) -> Result<IpNeighborAddDelReply, Refusal> {
    match add_del(vpp, call, &r) {
        Ok(stats_index) => Ok(IpNeighborAddDelReply { retval: 0, stats_index }),
        Err(Refusal::Retval(retval)) => Ok(IpNeighborAddDelReply { retval, stats_index: NONE }),
        Err(other) => Err(other),
    }
}

pub(super) fn ip_neighbor_flush(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: IpNeighborFlush,
) -> Result<IpNeighborFlushReply, Refusal> {
    let on = (r.sw_if_index != NONE).then_some(r.sw_if_index);
    if let Some(sw_if_index) = on {
        vpp.interface.table.expect(sw_if_index)?;
    }
    let doomed = vpp.neighbor.db(decode_af(r.af)?).walk(on);
    vpp.neighbors_destroy(call, doomed);
    Ok(IpNeighborFlushReply::default())
}

pub(super) fn ip_neighbor_config(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: IpNeighborConfig,
) -> Result<IpNeighborConfigReply, Refusal> {
    let db = vpp.neighbor.db_mut(decode_af(r.af)?);
    db.limit = r.max_number;
    db.age = r.max_age;
    db.recycle = r.recycle;
    Ok(IpNeighborConfigReply::default())
}

pub(super) fn ip_neighbor_replace_begin(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    _: IpNeighborReplaceBegin,
) -> Result<IpNeighborReplaceBeginReply, Refusal> {
    for (_, neighbor) in vpp.neighbor.pool.iter_mut() {
        neighbor.stale = true;
    }
    Ok(IpNeighborReplaceBeginReply::default())
}

pub(super) fn ip_neighbor_replace_end(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    _: IpNeighborReplaceEnd,
) -> Result<IpNeighborReplaceEndReply, Refusal> {
    for proto in [Proto::Ip4, Proto::Ip6] {
        let stale = vpp.neighbor.walk(proto, None).filter(|(_, n)| n.stale);
        let doomed = stale.map(|(i, _)| i).collect();
        vpp.neighbors_destroy(call, doomed);
    }
    Ok(IpNeighborReplaceEndReply::default())
}
