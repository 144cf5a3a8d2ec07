//! Keys that authenticate sessions: `config/vpp/bfd/v1/auth-key/<id>`.

mod calls;
mod descriptor;
mod retrieve;

use agent_scheduler::typed;

pub use descriptor::BfdAuthKeyDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "bfd/auth_key",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(BfdAuthKeyDescriptor::new(ctx))],
};
