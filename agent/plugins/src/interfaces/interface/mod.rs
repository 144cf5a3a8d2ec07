//! Interfaces: `config/vpp/v2/interfaces/<name>`. What differs from type to type is in [`kinds`].

mod calls;
mod descriptor;
mod equivalence;
mod kinds;
mod metadata;
mod retrieve;

use agent_scheduler::typed;

pub use descriptor::InterfaceDescriptor;
pub use metadata::IfMeta;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "interfaces/interface",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(InterfaceDescriptor::new(ctx))],
};
