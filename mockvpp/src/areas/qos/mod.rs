//! Quality of service: where a packet's bits are read, set and written (`src/vnet/qos/qos_api.c`).

mod config;
mod dump;
mod features;

use std::collections::BTreeMap;

use vpp_binapi::VppError;
use vpp_binapi::api::qos::{QosEgressMapRow, QosSource};

use crate::core::call::Call;
use crate::core::hash::Hash;
use crate::core::pool::Pool;
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// A setting that is on as often as it was enabled.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counted {
    /// How often.
    pub times: u32,
    /// What the first that enabled it wanted to be set.
    pub value: u8,
}

/// Rows by source and interface, which is the order of dumps.
type Rows<T> = BTreeMap<(u8, u32), T>;

/// All settings.
#[derive(Debug, Default)]
pub struct State {
    /// Bits are read from packets (`qos_record.c`).
    pub records: Rows<Counted>,
    /// Bits are set for packets (`qos_store.c`).
    pub stores: Rows<Counted>,
    /// Bits are written into packets, by an index into [`Self::maps`] (`qos_mark.c`). They survive their interface and
    /// their map.
    pub marks: Rows<u32>,
    /// What is written for what (`qos_egress_map.c`), one row a source.
    pub maps: Pool<[QosEgressMapRow; 4]>,
    /// Index of each map by id.
    pub map_by_id: Hash<u64, u32>,
    /// One above the highest interface that marks of a source ever named.
    marked: [u32; 4],
    recorded: [u32; 4],
    stored: [u32; 4],
}

fn source(source: QosSource) -> Result<u8, VppError> {
    if source.0 > QosSource::QOS_API_SOURCE_IP.0 {
        return Err(VppError::INVALID_VALUE);
    }
    Ok(source.0)
}

/// Remembers that a vector reaches an interface.
fn reach(vector: &mut [u32; 4], source: u8, sw_if_index: u32) {
    if let Some(len) = vector.get_mut(usize::from(source)) {
        *len = (*len).max(sw_if_index.saturating_add(1));
    }
}

/// VPP's error where a vector does not reach an interface.
fn reached(vector: &[u32; 4], source: u8, sw_if_index: u32) -> Result<(), VppError> {
    let len = vector.get(usize::from(source)).copied().unwrap_or_default();
    let error = VppError::NO_MATCHING_INTERFACE;
    (sw_if_index < len).then_some(()).ok_or(error)
}

/// Messages of `qos`.
pub fn register(r: &mut Registry) {
    r.hooks.interface_deleted.push(interface_deleted);
    r.reply(config::qos_record_enable_disable);
    r.reply(config::qos_store_enable_disable);
    r.reply(config::qos_egress_map_update);
    r.reply(config::qos_egress_map_delete);
    r.reply(config::qos_mark_enable_disable);
    r.dump(dump::qos_record_dump);
    r.dump(dump::qos_store_dump);
    r.dump(dump::qos_egress_map_dump);
    r.dump(dump::qos_mark_dump);
}

/// Marks stay.
fn interface_deleted(vpp: &mut Vpp, _: &mut Call<'_>, sw_if_index: u32) {
    for source in 0..4 {
        let key = (source, sw_if_index);
        if vpp.qos.records.remove(&key).is_some() {
            features::record_features(vpp, key, false);
        }
        if vpp.qos.stores.remove(&key).is_some() {
            features::store_features(vpp, key, false);
        }
    }
}
