//! Mirrors of interfaces: `config/vpp/v2/span/<from>/to/<to>`.

mod calls;
mod descriptor;
mod retrieve;

use agent_scheduler::typed;

pub use descriptor::SpanDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "interfaces/span",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(SpanDescriptor::new(ctx))],
};
