//! Policies of forwarding by access list: `config/vpp/abfs/v2/abf/<index>`. On which interfaces they are attached are derived
//! values.

mod calls;
mod descriptor;
mod retrieve;

use agent_scheduler::typed;

pub use descriptor::AbfDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "abf/policy",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(AbfDescriptor::new(ctx))],
};
