//! Entries of bridge domains' MAC tables: `config/vpp/l2/v2/fib/<bridge domain>/mac/<mac>`.

mod calls;
mod descriptor;
mod retrieve;

use agent_scheduler::typed;

pub use descriptor::FibDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "l2/fib",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(FibDescriptor::new(ctx))],
};
