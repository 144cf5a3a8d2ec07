//! Requests that change quality of service.

use vpp_binapi::VppError;
use vpp_binapi::api::qos::{
    QosEgressMapDelete, QosEgressMapDeleteReply, QosEgressMapUpdate, QosEgressMapUpdateReply,
    QosMarkEnableDisable, QosMarkEnableDisableReply, QosRecordEnableDisable,
    QosRecordEnableDisableReply, QosSource, QosStoreEnableDisable, QosStoreEnableDisableReply,
};

use crate::areas::qos::features::{mark_features, record_features, store_features};
use crate::areas::qos::{Counted, Rows, reach, reached, source};
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

/// An interface index above which VPP's vector does not fit into its heap.
const VECTOR_LIMIT: u32 = 1 << 28;

/// Answers whether it was off before.
fn enable(rows: &mut Rows<Counted>, key: (u8, u32), value: u8) -> bool {
    let row = rows.entry(key).or_insert(Counted { times: 0, value });
    row.times += 1;
    row.times == 1
}

/// Answers whether it is off now.
fn disable(rows: &mut Rows<Counted>, key: (u8, u32)) -> Result<bool, VppError> {
    let row = rows.get_mut(&key).ok_or(VppError::VALUE_EXIST)?;
    row.times -= 1;
    let off = row.times == 0;
    if off {
        rows.remove(&key);
    }
    Ok(off)
}

pub(super) fn qos_record_enable_disable(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: QosRecordEnableDisable,
) -> Result<QosRecordEnableDisableReply, Refusal> {
    vpp.interface.table.expect(r.record.sw_if_index)?;
    let key = (source(r.record.input_source)?, r.record.sw_if_index);
    let qos = &mut vpp.qos;
    if r.enable {
        reach(&mut qos.recorded, key.0, key.1);
        if enable(&mut qos.records, key, 0) {
            record_features(vpp, key, true);
        }
    } else {
        reached(&qos.recorded, key.0, key.1)?;
        if disable(&mut qos.records, key)? {
            record_features(vpp, key, false);
        }
    }
    Ok(QosRecordEnableDisableReply::default())
}

/// Only IP bits can be set; disabling asks for no source in particular.
pub(super) fn qos_store_enable_disable(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: QosStoreEnableDisable,
) -> Result<QosStoreEnableDisableReply, Refusal> {
    vpp.interface.table.expect(r.store.sw_if_index)?;
    let key = (source(r.store.input_source)?, r.store.sw_if_index);
    let qos = &mut vpp.qos;
    if r.enable {
        if r.store.input_source != QosSource::QOS_API_SOURCE_IP {
            return Err(VppError::UNIMPLEMENTED.into());
        }
        reach(&mut qos.stored, key.0, key.1);
        if enable(&mut qos.stores, key, r.store.value) {
            store_features(vpp, key, true);
        }
    } else {
        reached(&qos.stored, key.0, key.1)?;
        if disable(&mut qos.stores, key)? {
            store_features(vpp, key, false);
        }
    }
    Ok(QosStoreEnableDisableReply::default())
}

pub(super) fn qos_egress_map_update(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: QosEgressMapUpdate,
) -> Result<QosEgressMapUpdateReply, Refusal> {
    let qos = &mut vpp.qos;
    let id = u64::from(r.map.id);
    match qos.map_by_id.get(id).copied() {
        Some(index) => {
            if let Some(rows) = qos.maps.get_mut(index) {
                *rows = r.map.rows;
            }
        }
        None => qos.map_by_id.insert(id, qos.maps.insert(r.map.rows)),
    }
    Ok(QosEgressMapUpdateReply::default())
}

pub(super) fn qos_egress_map_delete(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: QosEgressMapDelete,
) -> Result<QosEgressMapDeleteReply, Refusal> {
    if let Some(index) = vpp.qos.map_by_id.remove(u64::from(r.id)) {
        vpp.qos.maps.remove(index);
    }
    Ok(QosEgressMapDeleteReply::default())
}

/// Nobody asks whether there is such an interface.
pub(super) fn qos_mark_enable_disable(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: QosMarkEnableDisable,
) -> Result<QosMarkEnableDisableReply, Refusal> {
    let key = (source(r.mark.output_source)?, r.mark.sw_if_index);
    let qos = &mut vpp.qos;
    if r.enable {
        if key.1 >= VECTOR_LIMIT {
            return Err(Refusal::Crash(
                "qos_mark_enable_disable makes a vector of as many elements as the interface's index says",
            ));
        }
        reach(&mut qos.marked, key.0, key.1);
        let map = qos.map_by_id.get(u64::from(r.mark.map_id));
        let map = *map.ok_or(VppError::NO_SUCH_TABLE)?;
        if qos.marks.insert(key, map).is_none() {
            mark_features(vpp, key, true);
        }
    } else {
        reached(&qos.marked, key.0, key.1)?;
        qos.marks.remove(&key).ok_or(VppError::VALUE_EXIST)?;
        mark_features(vpp, key, false);
    }
    Ok(QosMarkEnableDisableReply::default())
}
