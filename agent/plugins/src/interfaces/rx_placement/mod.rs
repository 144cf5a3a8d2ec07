//! Which thread serves a receive queue: `vpp/interface/<if>/rx-placement/queue/<queue>`.

mod calls;
mod descriptor;

use agent_scheduler::typed;

pub use descriptor::RxPlacementDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "interfaces/rx_placement",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(RxPlacementDescriptor::new(ctx))],
};
