//! Requests that show MPLS tables, labels and interfaces.

use vpp_binapi::FixedStr;
use vpp_binapi::api::mpls::{
    MplsInterfaceDetails, MplsInterfaceDump, MplsRoute, MplsRouteDetails, MplsRouteDump, MplsTable, MplsTableDetails,
    MplsTableDump,
};

use crate::areas::fib::{NONE, Proto, encode_paths};
use crate::core::call::{Refusal, Rows};
use crate::core::vpp::Vpp;

pub(super) fn mpls_table_dump(
    vpp: &mut Vpp,
    _: &MplsTableDump,
    rows: &mut Rows<'_, '_, MplsTableDetails>,
) -> Result<(), Refusal> {
    for (_, table) in vpp.fib.tables(Proto::Mpls) {
        let mt_name = FixedStr::truncated(table.name.as_bytes());
        rows.push(&MplsTableDetails { mt_table: MplsTable { mt_table_id: table.id, mt_name } });
    }
    Ok(())
}

/// By label and end-of-stack bit.
pub(super) fn mpls_route_dump(
    vpp: &mut Vpp,
    r: &MplsRouteDump,
    rows: &mut Rows<'_, '_, MplsRouteDetails>,
) -> Result<(), Refusal> {
    let vpp = &*vpp;
    let mut entries: Vec<_> = vpp.fib.walk(Proto::Mpls, r.table.mt_table_id).map(|(_, e)| e).collect();
    entries.sort_by_key(|e| (e.prefix.addr, e.prefix.eos));
    for entry in entries {
        let route = MplsRoute {
            mr_table_id: vpp.fib.table_id(Proto::Mpls, entry.fib_index),
            mr_label: u32::try_from(entry.prefix.addr).unwrap_or_default(),
            mr_eos: u8::from(entry.prefix.eos),
            mr_eos_proto: entry.prefix.payload,
            mr_is_multicast: false,
            mr_paths: encode_paths(vpp, entry),
        };
        rows.push(&MplsRouteDetails { mr_route: route });
    }
    Ok(())
}

pub(super) fn mpls_interface_dump(
    vpp: &mut Vpp,
    r: &MplsInterfaceDump,
    rows: &mut Rows<'_, '_, MplsInterfaceDetails>,
) -> Result<(), Refusal> {
    let enabled = |index: u32| vpp.mpls.enabled.get(&index).is_some_and(|count| *count > 0);
    let indexes: Vec<u32> = match r.sw_if_index {
        NONE => vpp.interface.table.iter().map(|i| i.sw_if_index).collect(),
        index => vec![index],
    };
    for sw_if_index in indexes.into_iter().filter(|index| enabled(*index)) {
        rows.push(&MplsInterfaceDetails { sw_if_index });
    }
    Ok(())
}
