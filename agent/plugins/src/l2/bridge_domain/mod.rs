//! Bridge domains: `config/vpp/l2/v2/bridge-domain/<name>`. Their members are derived values.

mod calls;
mod descriptor;
mod metadata;
mod retrieve;

use agent_scheduler::typed;

pub use descriptor::BridgeDomainDescriptor;
pub use metadata::BdMeta;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "l2/bridge_domain",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(BridgeDomainDescriptor::new(ctx))],
};
