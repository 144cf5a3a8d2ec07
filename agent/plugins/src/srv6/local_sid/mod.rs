//! Local segments and what they do: `config/vpp/srv6/v2/localsid/<sid>`.

mod calls;
mod descriptor;
mod function;
mod retrieve;

use agent_scheduler::typed;

pub use descriptor::LocalSidDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "srv6/local_sid",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(LocalSidDescriptor::new(ctx))],
};
