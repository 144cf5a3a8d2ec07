//! Rules that send packets for an address to the host: `config/vpp/stn/v2/rule/<interface>/ip/<address>`.

mod calls;
mod descriptor;
mod retrieve;

use agent_scheduler::typed;

pub use descriptor::StnRuleDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "stn/rule",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(StnRuleDescriptor::new(ctx))],
};
