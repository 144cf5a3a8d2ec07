//! Traffic that enters a policy: `config/vpp/srv6/v2/steering/<name>`.

mod calls;
mod descriptor;
mod retrieve;
mod traffic;

use agent_scheduler::typed;

pub use descriptor::Srv6SteeringDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "srv6/steering",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(Srv6SteeringDescriptor::new(ctx))],
};
