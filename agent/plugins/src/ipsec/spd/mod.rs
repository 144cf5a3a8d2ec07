//! Policy databases: `config/vpp/ipsec/v2/spd/<index>`. Their interfaces are derived values.

mod calls;
mod descriptor;
mod retrieve;

use agent_scheduler::typed;

pub use descriptor::SpdDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "ipsec/spd",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(SpdDescriptor::new(ctx))],
};
