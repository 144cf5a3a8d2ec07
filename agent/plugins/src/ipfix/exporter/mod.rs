//! Where records of flows are sent: `config/vpp/ipfix/v2/ipfix`.

mod calls;
mod descriptor;
mod retrieve;

use agent_scheduler::typed;

pub use descriptor::IpfixDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "ipfix/exporter",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(IpfixDescriptor::new(ctx))],
};
