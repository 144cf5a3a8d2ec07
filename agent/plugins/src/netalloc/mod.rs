//! Allocated addresses: `config/netalloc/v1/ip/network/<network>/interface/<interface>`.

mod descriptor;
mod metadata;
mod reference;

use agent_scheduler::typed;

pub use descriptor::IpAllocationDescriptor;
pub use metadata::AllocationMeta;
pub use reference::{Reference, as_written, written};

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "netalloc",
    messages: &[],
    descriptors: |_| vec![typed(IpAllocationDescriptor)],
};
