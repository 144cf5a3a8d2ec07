//! Interfaces that are gone but still stand in VPP's tables: they are called by their number, so that what refers to them
//! can be deleted.

use std::collections::BTreeMap;
use std::sync::Arc;

use agent_scheduler::{OpContext, ValueError};

use crate::interfaces::sw_if_index;

const PREFIX: &str = "MISSING-";

/// Logical name of an interface; `MISSING-<sw_if_index>` if there is none.
pub(crate) fn name(names: &BTreeMap<u32, Arc<str>>, sw_if_index: u32) -> String {
    names
        .get(&sw_if_index)
        .map_or_else(|| format!("{PREFIX}{sw_if_index}"), ToString::to_string)
}

/// The sw_if_index behind a [`name`].
pub(crate) fn index(ctx: &OpContext, name: &str) -> Result<u32, ValueError> {
    match number(name) {
        Some(number) => Ok(number),
        None => sw_if_index(ctx, name),
    }
}

/// The sw_if_index of an interface that is gone.
pub(crate) fn number(name: &str) -> Option<u32> {
    name.strip_prefix(PREFIX)?.parse().ok()
}
