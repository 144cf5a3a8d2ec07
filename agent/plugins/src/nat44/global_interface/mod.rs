//! Interfaces in the deprecated list of NAT44's global configuration, derived:
//! `vpp/nat44/interface/<interface>/feature/<in|out>`.

mod calls;
mod descriptor;

use agent_scheduler::typed;

pub use descriptor::NatGlobalInterfaceDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "nat44/global_interface",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(NatGlobalInterfaceDescriptor::new(ctx))],
};
