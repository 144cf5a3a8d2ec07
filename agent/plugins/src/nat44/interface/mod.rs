//! Interfaces of NAT44: `config/vpp/nat/v2/nat44-interface/<interface>`.

mod calls;
mod descriptor;
mod retrieve;

use agent_scheduler::typed;

pub use descriptor::NatInterfaceDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "nat44/interface",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(NatInterfaceDescriptor::new(ctx))],
};
