//! Interfaces guarded by policy databases, derived from them: `vpp/spd/<index>/interface/<interface>`.

mod calls;
mod descriptor;

use agent_scheduler::typed;

pub use descriptor::SpdInterfaceDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "ipsec/spd_interface",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(SpdInterfaceDescriptor::new(ctx))],
};
