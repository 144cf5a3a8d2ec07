//! NAT44 as a whole: `config/vpp/nat/v2/nat44-global`. Interfaces and addresses in its deprecated lists are derived values.

mod calls;
mod descriptor;
mod metadata;
mod retrieve;

use agent_scheduler::typed;

pub use descriptor::NatGlobalDescriptor;
pub use metadata::NatMeta;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "nat44/global",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(NatGlobalDescriptor::new(ctx))],
};
