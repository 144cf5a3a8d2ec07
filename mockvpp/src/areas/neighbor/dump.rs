//! Requests that show neighbours.

use vpp_binapi::api::ip_neighbor::{
    IpNeighbor, IpNeighborConfigGet, IpNeighborConfigGetReply, IpNeighborDetails, IpNeighborDump, IpNeighborFlags,
};
use vpp_binapi::api::ip_types::AddressFamily;

use crate::areas::fib::{NONE, Proto};
use crate::areas::neighbor::config::decode_af;
use crate::areas::neighbor::db::Neighbor;
use crate::core::call::{Call, Refusal, Rows};
use crate::core::vpp::Vpp;

pub(super) fn encode(n: &Neighbor) -> IpNeighbor {
    let flags = IpNeighborFlags::IP_API_NEIGHBOR_FLAG_NONE
        .with(IpNeighborFlags::IP_API_NEIGHBOR_FLAG_STATIC, n.flags.is_static)
        .with(IpNeighborFlags::IP_API_NEIGHBOR_FLAG_NO_FIB_ENTRY, n.flags.no_fib_entry);
    IpNeighbor { sw_if_index: n.sw_if_index, flags, mac_address: n.mac, ip_address: n.ip.into() }
}

/// No time passes here: every neighbour has just come.
pub(super) fn ip_neighbor_dump(
    vpp: &mut Vpp,
    r: &IpNeighborDump,
    rows: &mut Rows<'_, '_, IpNeighborDetails>,
) -> Result<(), Refusal> {
    let on = (r.sw_if_index != NONE).then_some(r.sw_if_index);
    for (_, neighbor) in vpp.neighbor.walk(decode_af(r.af)?, on) {
        rows.push(&IpNeighborDetails { age: 0.0, neighbor: encode(neighbor) });
    }
    Ok(())
}

/// An unknown family answers its error together with the fields' initial values.
pub(super) fn ip_neighbor_config_get(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: IpNeighborConfigGet,
) -> Result<IpNeighborConfigGetReply, Refusal> {
    match decode_af(r.af) {
        Ok(proto) => {
            let db = vpp.neighbor.db(proto);
            let af = if proto == Proto::Ip6 { AddressFamily::ADDRESS_IP6 } else { AddressFamily::ADDRESS_IP4 };
            Ok(IpNeighborConfigGetReply {
                retval: 0,
                af,
                max_number: db.limit,
                max_age: db.age,
                recycle: db.recycle,
            })
        }
        Err(e) => Ok(IpNeighborConfigGetReply {
            retval: e.0,
            af: AddressFamily::ADDRESS_IP4,
            max_number: NONE,
            max_age: NONE,
            recycle: false,
        }),
    }
}
