//! Interfaces in VRFs: `vpp/interface/<if>/vrf/…`.

mod calls;
mod descriptor;

use agent_scheduler::typed;

pub use descriptor::InterfaceVrfDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "interfaces/vrf",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(InterfaceVrfDescriptor::new(ctx))],
};
