//! Security associations: `config/vpp/ipsec/v2/sa/<index>`.

mod calls;
mod descriptor;
mod metadata;
mod retrieve;

use agent_scheduler::typed;

pub use descriptor::SaDescriptor;
pub use metadata::SaMeta;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "ipsec/sa",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(SaDescriptor::new(ctx))],
};
