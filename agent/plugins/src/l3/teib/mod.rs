//! Peers behind multipoint tunnels: `config/vpp/v2/teib/<interface>/peer/<address>`.

mod calls;
mod descriptor;
mod retrieve;

use agent_scheduler::typed;

pub use descriptor::TeibDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "l3/teib",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(TeibDescriptor::new(ctx))],
};
