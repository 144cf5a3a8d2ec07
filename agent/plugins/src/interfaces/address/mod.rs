//! Addresses of interfaces: `vpp/interface/<if>/address/<source>/<address>`.

mod calls;
mod descriptor;

use agent_scheduler::typed;

pub use descriptor::AddressDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "interfaces/address",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(AddressDescriptor::new(ctx))],
};
