//! Neighbours: `config/vpp/v2/arp/<interface>/<address>`.

mod calls;
mod descriptor;
mod retrieve;

use agent_scheduler::typed;

pub use descriptor::ArpDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "l3/arp",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(ArpDescriptor::new(ctx))],
};
