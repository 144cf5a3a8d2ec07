//! Interfaces that borrow addresses: `vpp/interface/unnumbered/<if>`.

mod calls;
mod descriptor;

use agent_scheduler::typed;

pub use descriptor::UnnumberedDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "interfaces/unnumbered",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(UnnumberedDescriptor::new(ctx))],
};
