//! Policies: `config/vpp/ipsec/v2/sp/spd/<spd>/sa/<sa>/<direction>/…`.

mod calls;
mod descriptor;
mod retrieve;

use agent_scheduler::typed;

pub use descriptor::SpDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "ipsec/sp",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(SpDescriptor::new(ctx))],
};
