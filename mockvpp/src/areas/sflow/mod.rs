//! Samples of packets (`src/plugins/sflow/sflow.c`).
//!
//! Sampling belongs to the index of the hardware: an interface's deletion leaves it to the next owner.

mod config;
mod dump;

use std::collections::BTreeMap;

use vpp_binapi::Message;
use vpp_binapi::api::sflow::{
    SflowDirectionGetReply, SflowDropMonitoringGetReply, SflowHeaderBytesGetReply,
    SflowPollingIntervalGetReply, SflowSamplingRateGetReply,
};

use crate::core::registry::Registry;

/// What is sampled and how.
#[derive(Debug)]
pub struct State {
    /// One packet of so many.
    pub sampling_n: u32,
    /// Seconds between counters.
    pub polling_s: u32,
    /// Bytes of a packet.
    pub header_b: u32,
    /// Received, sent or both.
    pub direction: u32,
    /// Whether dropped packets are told.
    pub drops: bool,
    /// Interfaces by hardware: index of the one that was named.
    pub interfaces: BTreeMap<u32, u32>,
}

impl Default for State {
    fn default() -> Self {
        Self {
            sampling_n: 10_000,
            polling_s: 20,
            header_b: 128,
            direction: config::RX,
            drops: false,
            interfaces: BTreeMap::new(),
        }
    }
}

/// Messages of `sflow`.
pub fn register(r: &mut Registry) {
    r.reply(config::sflow_enable_disable);
    r.reply(config::sflow_sampling_rate_set);
    r.reply(config::sflow_polling_interval_set);
    r.reply(config::sflow_header_bytes_set);
    r.reply(config::sflow_direction_set);
    r.reply(config::sflow_drop_monitoring_set);
    r.raw(
        &[SflowSamplingRateGetReply::NAME_CRC],
        dump::sflow_sampling_rate_get,
    );
    r.raw(
        &[SflowPollingIntervalGetReply::NAME_CRC],
        dump::sflow_polling_interval_get,
    );
    r.raw(
        &[SflowHeaderBytesGetReply::NAME_CRC],
        dump::sflow_header_bytes_get,
    );
    r.raw(
        &[SflowDirectionGetReply::NAME_CRC],
        dump::sflow_direction_get,
    );
    r.raw(
        &[SflowDropMonitoringGetReply::NAME_CRC],
        dump::sflow_drop_monitoring_get,
    );
    r.dump(dump::sflow_interface_dump);
}
