//! Interfaces that have an address by now: `vpp/interface/<if>/has-IP-address`.

mod calls;
mod descriptor;

use agent_scheduler::typed;

pub use descriptor::HasAddressDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "interfaces/has_address",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(HasAddressDescriptor::new(ctx))],
};
