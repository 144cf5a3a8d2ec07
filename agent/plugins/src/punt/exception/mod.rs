//! Exceptions whose packets go to a socket of the host: `config/vpp/v2/exception/reason/<reason>`.

mod calls;
mod descriptor;
mod retrieve;

use agent_scheduler::typed;

pub use descriptor::PuntExceptionDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "punt/exception",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(PuntExceptionDescriptor::new(ctx))],
};
