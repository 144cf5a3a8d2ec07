//! The cache of names and the servers that it asks: `config/vpp/dns/v1/dnscache`. VPP cannot show it.

mod calls;
mod descriptor;

use agent_scheduler::typed;

pub use descriptor::DnsCacheDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "dns/cache",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(DnsCacheDescriptor::new(ctx))],
};
