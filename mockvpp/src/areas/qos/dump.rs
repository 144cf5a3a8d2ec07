//! Requests that show quality of service: by source, then by interface.

use vpp_binapi::api::qos::{
    QosEgressMap, QosEgressMapDetails, QosEgressMapDump, QosMark, QosMarkDetails, QosMarkDump,
    QosRecord, QosRecordDetails, QosRecordDump, QosSource, QosStore, QosStoreDetails, QosStoreDump,
};

use crate::core::call::{Refusal, Rows};
use crate::core::vpp::Vpp;

pub(super) fn qos_record_dump(
    vpp: &mut Vpp,
    _: &QosRecordDump,
    rows: &mut Rows<'_, '_, QosRecordDetails>,
) -> Result<(), Refusal> {
    for (source, sw_if_index) in vpp.qos.records.keys().copied() {
        let input_source = QosSource(source);
        let record = QosRecord {
            sw_if_index,
            input_source,
        };
        rows.push(&QosRecordDetails { record });
    }
    Ok(())
}

pub(super) fn qos_store_dump(
    vpp: &mut Vpp,
    _: &QosStoreDump,
    rows: &mut Rows<'_, '_, QosStoreDetails>,
) -> Result<(), Refusal> {
    for ((source, sw_if_index), row) in &vpp.qos.stores {
        let store = QosStore {
            sw_if_index: *sw_if_index,
            input_source: QosSource(*source),
            value: row.value,
        };
        rows.push(&QosStoreDetails { store });
    }
    Ok(())
}

pub(super) fn qos_egress_map_dump(
    vpp: &mut Vpp,
    _: &QosEgressMapDump,
    rows: &mut Rows<'_, '_, QosEgressMapDetails>,
) -> Result<(), Refusal> {
    for (id, index) in vpp.qos.map_by_id.iter() {
        if let Some(map) = vpp.qos.maps.get(*index) {
            let id = u32::try_from(id).unwrap_or(u32::MAX);
            let map = QosEgressMap { id, rows: *map };
            rows.push(&QosEgressMapDetails { map });
        }
    }
    Ok(())
}

/// The interface of the request is not looked at; a map that is gone shows as ~0.
pub(super) fn qos_mark_dump(
    vpp: &mut Vpp,
    _: &QosMarkDump,
    rows: &mut Rows<'_, '_, QosMarkDetails>,
) -> Result<(), Refusal> {
    let maps = &vpp.qos.map_by_id;
    for ((source, sw_if_index), map) in &vpp.qos.marks {
        let id = maps.iter().find(|(_, index)| *index == map);
        let id = id.and_then(|(id, _)| u32::try_from(id).ok());
        let mark = QosMark {
            sw_if_index: *sw_if_index,
            map_id: id.unwrap_or(u32::MAX),
            output_source: QosSource(*source),
        };
        rows.push(&QosMarkDetails { mark });
    }
    Ok(())
}
