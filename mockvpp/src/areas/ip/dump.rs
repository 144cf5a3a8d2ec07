//! Requests that show tables and addresses.

use vpp_binapi::api::ip::{
    IpAddressDetails, IpAddressDump, IpDetails, IpDump, IpTable, IpTableDetails, IpTableDump, IpUnnumberedDetails,
    IpUnnumberedDump, SwInterfaceIp6GetLinkLocalAddress, SwInterfaceIp6GetLinkLocalAddressReply,
};
use vpp_binapi::{FixedStr, VppError};

use crate::areas::fib::{NONE, Proto};
use crate::core::call::{Call, Refusal, Rows};
use crate::core::vpp::Vpp;

/// The links' own tables are not shown.
pub(super) fn ip_table_dump(
    vpp: &mut Vpp,
    _: &IpTableDump,
    rows: &mut Rows<'_, '_, IpTableDetails>,
) -> Result<(), Refusal> {
    for proto in [Proto::Ip4, Proto::Ip6] {
        for (_, table) in vpp.fib.tables(proto).filter(|(_, t)| !t.is_link_local) {
            let name = FixedStr::truncated(table.name.as_bytes());
            let is_ip6 = proto == Proto::Ip6;
            rows.push(&IpTableDetails { table: IpTable { table_id: table.id, is_ip6, name } });
        }
    }
    Ok(())
}

/// An unnumbered interface shows nothing.
pub(super) fn ip_address_dump(
    vpp: &mut Vpp,
    r: &IpAddressDump,
    rows: &mut Rows<'_, '_, IpAddressDetails>,
) -> Result<(), Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    for prefix in vpp.own_addresses(Proto::of_is_ip6(r.is_ipv6), r.sw_if_index) {
        rows.push(&IpAddressDetails { sw_if_index: r.sw_if_index, prefix: prefix.to_api() });
    }
    Ok(())
}

pub(super) fn ip_unnumbered_dump(
    vpp: &mut Vpp,
    r: &IpUnnumberedDump,
    rows: &mut Rows<'_, '_, IpUnnumberedDetails>,
) -> Result<(), Refusal> {
    if r.sw_if_index != NONE {
        vpp.interface.table.expect(r.sw_if_index)?;
    }
    for interface in vpp.interface.table.iter() {
        let sw_if_index = interface.sw_if_index;
        if r.sw_if_index != NONE && r.sw_if_index != sw_if_index {
            continue;
        }
        if let Some(ip_sw_if_index) = vpp.fib.lender(sw_if_index) {
            rows.push(&IpUnnumberedDetails { sw_if_index, ip_sw_if_index });
        }
    }
    Ok(())
}

/// Every interface that is not unnumbered, whether it has addresses or not.
pub(super) fn ip_dump(vpp: &mut Vpp, r: &IpDump, rows: &mut Rows<'_, '_, IpDetails>) -> Result<(), Refusal> {
    for interface in vpp.interface.table.iter() {
        if vpp.fib.lender(interface.sw_if_index).is_none() {
            rows.push(&IpDetails { sw_if_index: interface.sw_if_index, is_ipv6: r.is_ipv6 });
        }
    }
    Ok(())
}

pub(super) fn sw_interface_ip6_get_link_local_address(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SwInterfaceIp6GetLinkLocalAddress,
) -> Result<SwInterfaceIp6GetLinkLocalAddressReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    let link = vpp.ip6_link(r.sw_if_index).ok_or(VppError::IP6_NOT_ENABLED)?;
    let ip = std::net::Ipv6Addr::from_bits(link.address);
    Ok(SwInterfaceIp6GetLinkLocalAddressReply { retval: 0, ip })
}
