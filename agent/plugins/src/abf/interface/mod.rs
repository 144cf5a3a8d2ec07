//! Policies of forwarding by access list on interfaces, derived from them: `vpp/abf/<index>/interface/<interface>`.

mod calls;
mod descriptor;

use agent_scheduler::typed;

pub use descriptor::AbfInterfaceDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "abf/interface",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(AbfInterfaceDescriptor::new(ctx))],
};
