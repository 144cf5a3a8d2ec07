//! Sessions with a neighbour: `config/vpp/bfd/v1/session/<interface>`.

mod calls;
mod descriptor;
mod retrieve;

use agent_scheduler::typed;

pub use descriptor::BfdSessionDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "bfd/session",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(BfdSessionDescriptor::new(ctx))],
};
