//! VRF tables: `config/vpp/v2/vrf-table/id/<id>/protocol/<IPV4|IPV6>`.

mod calls;
mod descriptor;
mod metadata;
mod retrieve;

use agent_scheduler::typed;

pub use descriptor::VrfTableDescriptor;
pub use metadata::VrfMeta;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "l3/vrf",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(VrfTableDescriptor::new(ctx))],
};
