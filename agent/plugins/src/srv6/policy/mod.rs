//! Policies, lists of segments behind a binding SID: `config/vpp/srv6/v2/policy/<bsid>`.

mod calls;
mod descriptor;
mod lists;
mod retrieve;

use agent_scheduler::typed;

pub use descriptor::Srv6PolicyDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "srv6/policy",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(Srv6PolicyDescriptor::new(ctx))],
};
