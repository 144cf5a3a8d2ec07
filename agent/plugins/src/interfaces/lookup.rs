//! Between logical names of interfaces and VPP's sw_if_index, for all descriptors.

use std::{collections::BTreeMap, sync::Arc};

use agent_scheduler::{OpContext, ValueError, downcast_metadata};

use crate::interfaces::IfMeta;
use crate::names;

/// sw_if_index of the interface with a logical name.
///
/// # Errors
/// There is no such interface now; a dependency on its key excludes that.
pub fn sw_if_index(ctx: &OpContext, name: &str) -> Result<u32, ValueError> {
    ctx.metadata::<IfMeta>(names::INTERFACE, name)
        .map(|meta| meta.sw_if_index)
        .map_err(|_| ValueError::southbound(format!("failed to find interface {name}")))
}

/// Logical names of all known interfaces by sw_if_index, for reading dumps.
#[must_use]
pub fn names_by_index(ctx: &OpContext) -> BTreeMap<u32, Arc<str>> {
    let map = ctx.metadata_map(names::INTERFACE);
    let entries = map.into_iter().flat_map(|map| map.entries());
    entries
        .filter_map(|(name, meta)| Some((downcast_metadata::<IfMeta>(&meta)?.sw_if_index, name)))
        .collect()
}
