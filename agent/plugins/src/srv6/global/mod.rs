//! Source of packets that policies encapsulate: `config/vpp/srv6/v2/srv6-global`.

mod calls;
mod descriptor;
mod retrieve;

use agent_scheduler::typed;

pub use descriptor::Srv6GlobalDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "srv6/global",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(Srv6GlobalDescriptor::new(ctx))],
};
