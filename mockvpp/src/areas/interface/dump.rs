//! Requests that show interfaces.

use vpp_binapi::FixedStr;
use vpp_binapi::api::interface::{SwInterfaceDetails, SwInterfaceDump};

use crate::areas::interface::Interface;
use crate::core::call::{Refusal, Rows};
use crate::core::vpp::Vpp;

fn details(i: &Interface) -> SwInterfaceDetails {
    SwInterfaceDetails {
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
    }
}

/// The name filter, a substring in any case, goes before the index, of which 0 means all like ~0.
pub(super) fn sw_interface_dump(
    vpp: &mut Vpp,
    r: &SwInterfaceDump,
    rows: &mut Rows<'_, '_, SwInterfaceDetails>,
) -> Result<(), Refusal> {
    let filter = r.name_filter_valid.then(|| r.name_filter.to_text().trim_end_matches('\0').to_lowercase());
    for i in vpp.interface.table.iter() {
        let shown = match &filter {
            Some(filter) => i.name.to_lowercase().contains(filter),
            None => matches!(r.sw_if_index, 0 | u32::MAX) || r.sw_if_index == i.sw_if_index,
        };
        if shown {
            rows.push(&details(i));
        }
    }
    Ok(())
}
