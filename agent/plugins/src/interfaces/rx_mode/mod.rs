//! How receive queues are served: `vpp/interface/<if>/rx-modes`.

mod calls;
mod descriptor;
mod modes;

use agent_scheduler::typed;

pub use descriptor::RxModeDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "interfaces/rx_mode",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(RxModeDescriptor::new(ctx))],
};
