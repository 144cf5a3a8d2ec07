//! Linux interfaces: `config/linux/interfaces/v2/interface/<name>`.

mod alias;
mod create;
mod derived;
mod descriptor;
mod equivalence;
mod metadata;
mod retrieve;
mod veth;

use agent_scheduler::typed;

pub use descriptor::LinuxInterfaceDescriptor;
pub use metadata::LinuxIfMeta;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "linux/interface",
    messages: &[],
    descriptors: |ctx| {
        let linux = ctx.linux.as_ref();
        linux
            .map(|linux| typed(LinuxInterfaceDescriptor::new(linux)))
            .into_iter()
            .collect()
    },
};
