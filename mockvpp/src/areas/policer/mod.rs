//! Policers: how much traffic may pass (`src/plugins/policer/policer_api.c`, `policer_op.c`).
//!
//! What VPP computes from a policer for its data plane (tokens, limits, scale) depends on the processor's clock and is
//! shown as zero.

mod config;
mod dump;
mod interfaces;
mod rates;

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;
use vpp_binapi::VppError;
use vpp_binapi::api::policer_types::PolicerConfig;

use crate::core::pool::Pool;
use crate::core::registry::Registry;

/// One policer.
#[derive(Debug, Clone)]
pub struct Policer {
    /// Its name.
    pub name: Vec<u8>,
    /// What it was told.
    pub config: PolicerConfig,
}

/// All policers.
#[derive(Debug, Default)]
pub struct State {
    policers: Pool<Policer>,
    by_name: FxHashMap<Vec<u8>, u32>,
    /// Policer of received traffic by interface; it may be gone.
    pub inputs: BTreeMap<u32, u32>,
    /// Policer of sent traffic by interface; it may be gone.
    pub outputs: BTreeMap<u32, u32>,
    /// Policers of punted IPv4 and IPv6 traffic.
    pub punts: [Option<u32>; 2],
}

impl State {
    /// All policers by index.
    pub fn policers(&self) -> impl Iterator<Item = (u32, &Policer)> {
        self.policers.iter()
    }

    /// The policer with this index.
    pub fn get(&self, index: u32) -> Option<&Policer> {
        self.policers.get(index)
    }

    /// Index of the policer with this name.
    pub fn find(&self, name: &[u8]) -> Result<u32, VppError> {
        self.by_name
            .get(name)
            .copied()
            .ok_or(VppError::NO_SUCH_ENTRY)
    }

    /// Whether there is a policer with this index.
    fn expect(&self, index: u32) -> Result<(), VppError> {
        let found = self.policers.get(index).map(|_| ());
        found.ok_or(VppError::NO_SUCH_ENTRY)
    }
}

/// Messages of `policer`.
pub fn register(r: &mut Registry) {
    use vpp_binapi::Message;
    use vpp_binapi::api::policer::{PolicerInputReply, PolicerOutputReply};

    r.reply(config::policer_add_del);
    r.reply(config::policer_add);
    r.reply(config::policer_del);
    r.reply(config::policer_update);
    r.reply(config::policer_reset);
    r.reply(config::policer_bind);
    r.reply(config::policer_bind_v2);
    r.reply(config::ip_punt_police);
    r.reply(interfaces::policer_input);
    r.reply(interfaces::policer_output);
    r.raw(&[PolicerInputReply::NAME_CRC], interfaces::policer_input_v2);
    r.raw(
        &[PolicerOutputReply::NAME_CRC],
        interfaces::policer_output_v2,
    );
    r.dump(dump::policer_dump);
    r.dump(dump::policer_dump_v2);
}
