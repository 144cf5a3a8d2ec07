//! Whether interfaces have a link, told by VPP: `vpp/interface/<if>/link-state/<UP|DOWN>`.

mod calls;
mod descriptor;
mod states;
mod watch;

use agent_scheduler::typed;

pub use descriptor::LinkStateDescriptor;
pub(crate) use states::LinkStates;
pub use watch::watch;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "interfaces/link_state",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(LinkStateDescriptor::new(ctx))],
};
