//! Access control lists: `config/vpp/acls/v2/acl/<name>`. On which interfaces they are applied are derived values.

mod calls;
mod descriptor;
mod metadata;
mod retrieve;
mod rules;

use agent_scheduler::typed;

pub use descriptor::AclDescriptor;
pub use metadata::AclMeta;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "acl/list",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(AclDescriptor::new(ctx))],
};
