//! The echo function: `config/vpp/bfd/v1/echo-function/<interface>`.

mod calls;
mod descriptor;
mod retrieve;

use agent_scheduler::typed;

pub use descriptor::BfdEchoDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "bfd/echo",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(BfdEchoDescriptor::new(ctx))],
};
