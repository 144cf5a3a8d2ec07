//! Cross-connects of layer 3: `config/vpp/v2/l3xconnect/<interface>/protocol/<IPV4|IPV6>`.

mod calls;
mod descriptor;
mod retrieve;

use agent_scheduler::typed;

pub use descriptor::L3xcDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "l3/l3xc",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(L3xcDescriptor::new(ctx))],
};
