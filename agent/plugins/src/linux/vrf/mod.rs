//! Linux interfaces in VRF devices: `linux/interface/<if>/vrf/<vrf>`.

mod descriptor;

use agent_scheduler::typed;

pub use descriptor::LinuxVrfDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "linux/vrf",
    messages: &[],
    descriptors: |ctx| {
        let linux = ctx.linux.as_ref();
        linux
            .map(|linux| typed(LinuxVrfDescriptor::new(linux)))
            .into_iter()
            .collect()
    },
};
