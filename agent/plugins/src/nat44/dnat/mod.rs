//! Destination NAT: `config/vpp/nat/v2/dnat44/<label>`. The label is the tag of its mappings in VPP.

mod calls;
mod descriptor;
mod mappings;
mod retrieve;

use agent_scheduler::typed;

pub use descriptor::DnatDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "nat44/dnat",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(DnatDescriptor::new(ctx))],
};
