//! Members of bridge domains, derived from them: `vpp/bd/<bridge domain>/interface/<interface>`.

mod calls;
mod descriptor;

use agent_scheduler::typed;

pub use descriptor::BdInterfaceDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "l2/bd_interface",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(BdInterfaceDescriptor::new(ctx))],
};
