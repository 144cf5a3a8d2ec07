//! Cross-connects: `config/vpp/l2/v2/xconnect/<receive interface>`.

mod calls;
mod descriptor;
mod retrieve;

use agent_scheduler::typed;

pub use descriptor::XConnectDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "l2/xconnect",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(XConnectDescriptor::new(ctx))],
};
