//! Neighbours of Linux interfaces: `config/linux/l3/v2/arp/<interface>/<address>`.

mod calls;
mod descriptor;
mod retrieve;

use agent_scheduler::typed;

pub use descriptor::LinuxArpDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "linux/arp",
    messages: &[],
    descriptors: |ctx| {
        let linux = ctx.linux.as_ref();
        linux
            .map(|linux| typed(LinuxArpDescriptor::new(linux)))
            .into_iter()
            .collect()
    },
};
