use agent_model::normalize;
use agent_model::vpp::l3::ArpEntry;
use vpp_binapi::api::ip_neighbor::{
    IpNeighbor, IpNeighborAddDel, IpNeighborDetails, IpNeighborDump, IpNeighborFlags,
};
use vpp_binapi::api::ip_types::AddressFamily;
use vpp_binapi::{MacAddress, VppError};

use crate::{CallError, Need, Tolerate, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![IpNeighborAddDel, IpNeighborDump];

/// Adds a neighbour, or gives the present one another MAC address.
pub(super) async fn add(vpp: &Vpp, sw_if_index: u32, arp: &ArpEntry) -> Result<(), CallError> {
    let add = add_del(vpp, sw_if_index, arp, true)?;
    vpp.request(&add).await.map(drop)
}

pub(super) async fn delete(vpp: &Vpp, sw_if_index: u32, arp: &ArpEntry) -> Result<(), CallError> {
    let delete = add_del(vpp, sw_if_index, arp, false)?;
    vpp.request(&delete)
        .await
        .tolerate(&[VppError::NO_SUCH_ENTRY])
}

/// Neighbours of all interfaces, of both families.
pub(super) async fn dump(vpp: &Vpp) -> Result<Vec<IpNeighborDetails>, CallError> {
    let dump = |af| IpNeighborDump {
        sw_if_index: u32::MAX,
        af,
    };
    let (ip4, ip6) = (
        dump(AddressFamily::ADDRESS_IP4),
        dump(AddressFamily::ADDRESS_IP6),
    );
    let (ip4, ip6) = futures::join!(vpp.dump(&ip4), vpp.dump(&ip6));
    let mut rows = ip4?;
    rows.append(&mut ip6?);
    Ok(rows)
}

fn add_del(
    vpp: &Vpp,
    sw_if_index: u32,
    arp: &ArpEntry,
    is_add: bool,
) -> Result<IpNeighborAddDel, CallError> {
    let bad =
        |what: &str, text: &str| vpp.cannot_say::<IpNeighborAddDel>(format!("{what} {text:?}"));
    let ip =
        normalize::ip(&arp.ip_address).ok_or_else(|| bad("no IP address:", &arp.ip_address))?;
    let mac = normalize::mac(&arp.phys_address)
        .ok_or_else(|| bad("no MAC address:", &arp.phys_address))?;
    let mut flags = IpNeighborFlags::IP_API_NEIGHBOR_FLAG_NO_FIB_ENTRY.0;
    if arp.r#static {
        flags |= IpNeighborFlags::IP_API_NEIGHBOR_FLAG_STATIC.0;
    }
    Ok(IpNeighborAddDel {
        is_add,
        neighbor: IpNeighbor {
            sw_if_index,
            flags: IpNeighborFlags(flags),
            mac_address: MacAddress(mac),
            ip_address: ip.into(),
        },
    })
}
