//! Records of flows through interfaces (`src/plugins/flowprobe/flowprobe.c`).
//!
//! Probes belong to the index: an interface's deletion leaves them to the next owner. While there is one, the
//! parameters are locked.

mod config;
mod dump;

use std::collections::BTreeMap;

use vpp_binapi::api::flowprobe::{
    FlowprobeDirection, FlowprobeRecordFlags, FlowprobeWhich,
};

use crate::core::registry::Registry;

/// Seconds of the timers where a client leaves the choice to VPP.
const ACTIVE_TIMER: u32 = 15;
const PASSIVE_TIMER: u32 = 120;

/// Probes and their parameters.
#[derive(Debug)]
pub struct State {
    /// What records hold.
    pub record_flags: FlowprobeRecordFlags,
    /// Seconds after which a record of a flow that goes on is sent.
    pub active_timer: u32,
    /// Seconds of silence after which a flow is forgotten.
    pub passive_timer: u32,
    /// Packets and directions by interface.
    pub interfaces: BTreeMap<u32, (FlowprobeWhich, FlowprobeDirection)>,
}

impl Default for State {
    fn default() -> Self {
        Self {
            record_flags: FlowprobeRecordFlags::default(),
            active_timer: ACTIVE_TIMER,
            passive_timer: PASSIVE_TIMER,
            interfaces: BTreeMap::new(),
        }
    }
}

/// Messages of `flowprobe`.
pub fn register(r: &mut Registry) {
    r.reply(config::flowprobe_params);
    r.reply(config::flowprobe_set_params);
    r.reply(config::flowprobe_interface_add_del);
    r.reply(config::flowprobe_tx_interface_add_del);
    r.reply(dump::flowprobe_get_params);
    r.dump(dump::flowprobe_interface_dump);
}
