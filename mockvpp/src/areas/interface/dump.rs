//! Requests that show interfaces.

use vpp_binapi::api::interface::{
    SwInterfaceDetails, SwInterfaceDump, SwInterfaceGetMacAddress, SwInterfaceGetMacAddressReply,
};
use vpp_binapi::api::interface_types::IfType;
use vpp_binapi::{FixedStr, MacAddress};

use crate::areas::interface::Interface;
use crate::core::call::{Call, Refusal, Rows};
use crate::core::vpp::Vpp;

/// What a row shows of itself; other areas add theirs through `interface_details`.
fn details(vpp: &Vpp, i: &Interface) -> SwInterfaceDetails {
    let mut details = SwInterfaceDetails {
        sw_if_index: i.sw_if_index,
        sup_sw_if_index: i.sup_sw_if_index,
        l2_address: i.mac,
        flags: i.flags,
        type_: i.kind,
        link_duplex: i.link_duplex,
        link_speed: i.link_speed,
        link_mtu: i.link_mtu,
        mtu: i.mtu,
        sub_id: i.sub.id,
        sub_number_of_tags: i.sub.tags,
        sub_outer_vlan_id: i.sub.outer,
        sub_inner_vlan_id: i.sub.inner,
        sub_if_flags: i.sub.flags,
        interface_name: FixedStr::truncated(i.name.as_bytes()),
        interface_dev_type: FixedStr::truncated(i.dev_type.as_bytes()),
        tag: i.tag,
        ..SwInterfaceDetails::default()
    };
    for add in &vpp.hooks.interface_details {
        add(vpp, i.sw_if_index, &mut details);
    }
    details
}

/// The name filter, a substring in any case, goes before the index, of which 0 means all like ~0.
pub(super) fn sw_interface_dump(
    vpp: &mut Vpp,
    r: &SwInterfaceDump,
    rows: &mut Rows<'_, '_, SwInterfaceDetails>,
) -> Result<(), Refusal> {
    let vpp = &*vpp;
    let table = &vpp.interface.table;
    if !r.name_filter_valid && !matches!(r.sw_if_index, 0 | u32::MAX) {
        rows.push(&details(vpp, table.expect(r.sw_if_index)?));
        return Ok(());
    }
    let filter = r.name_filter.to_text().to_ascii_lowercase();
    let filter = filter.split('\0').next().filter(|_| r.name_filter_valid);
    for i in table.iter().filter(|i| !i.hidden) {
        if filter.is_none_or(|filter| i.name.to_ascii_lowercase().contains(filter)) {
            rows.push(&details(vpp, i));
        }
    }
    Ok(())
}

pub(super) fn sw_interface_get_mac_address(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SwInterfaceGetMacAddress,
) -> Result<SwInterfaceGetMacAddressReply, Refusal> {
    let table = &vpp.interface.table;
    let interface = table.expect(r.sw_if_index)?;
    let top = match interface.kind {
        IfType::IF_API_TYPE_HARDWARE => Some(interface),
        _ => table.get(interface.sup_sw_if_index),
    };
    let mac = top.map_or(MacAddress::default(), |top| top.mac);
    Ok(SwInterfaceGetMacAddressReply {
        retval: 0,
        mac_address: mac,
    })
}
