//! Addresses of Linux interfaces: `linux/interface/<if>/address/<source>/<address>`.

mod calls;
mod descriptor;

use agent_scheduler::typed;

pub use descriptor::LinuxAddressDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "linux/address",
    messages: &[],
    descriptors: |ctx| {
        let linux = ctx.linux.as_ref();
        linux
            .map(|linux| typed(LinuxAddressDescriptor::new(linux)))
            .into_iter()
            .collect()
    },
};
