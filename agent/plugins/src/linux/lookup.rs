//! Between logical names of Linux interfaces and links, for all descriptors.

use std::collections::BTreeMap;
use std::sync::Arc;

use agent_linux::Namespace;
use agent_scheduler::{OpContext, ValueError, downcast_metadata};

use super::LinuxIfMeta;
use crate::names;

/// The link of the interface with a logical name.
///
/// # Errors
/// There is no such interface now; a dependency on its key excludes that.
pub fn interface(ctx: &OpContext, name: &str) -> Result<Arc<LinuxIfMeta>, ValueError> {
    ctx.metadata::<LinuxIfMeta>(names::LINUX_INTERFACE, name)
        .map_err(|_| ValueError::southbound(format!("failed to find Linux interface {name}")))
}

/// Logical names and links of all known interfaces.
#[must_use]
pub fn interfaces(ctx: &OpContext) -> BTreeMap<Arc<str>, Arc<LinuxIfMeta>> {
    let map = ctx.metadata_map(names::LINUX_INTERFACE);
    let entries = map.into_iter().flat_map(|map| map.entries());
    entries
        .filter_map(|(name, meta)| Some((name, downcast_metadata::<LinuxIfMeta>(&meta)?)))
        .collect()
}

/// The known links of each namespace, by index.
pub(crate) type ByNamespace = BTreeMap<Namespace, BTreeMap<u32, (Arc<str>, Arc<LinuxIfMeta>)>>;

/// The known links of each namespace, for reading what is on them.
pub(crate) fn by_namespace(ctx: &OpContext) -> ByNamespace {
    let mut all = ByNamespace::new();
    for (name, link) in interfaces(ctx) {
        all.entry(link.namespace.clone())
            .or_default()
            .insert(link.index, (name, link));
    }
    all
}
