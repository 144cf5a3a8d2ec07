//! Ports whose packets go to a socket of the host: `config/vpp/v2/tohost/l3/<IPV4|IPV6|ALL>/l4/<UDP>/port/<port>`.

mod calls;
mod descriptor;
mod retrieve;

use agent_scheduler::typed;

pub use descriptor::PuntToHostDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "punt/to_host",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(PuntToHostDescriptor::new(ctx))],
};
