//! Linux routes: `config/linux/l3/v2/route/<network>/<mask>/<interface>`.

mod calls;
mod descriptor;
mod retrieve;

use agent_scheduler::typed;

pub use descriptor::LinuxRouteDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "linux/route",
    messages: &[],
    descriptors: |ctx| {
        let linux = ctx.linux.as_ref();
        linux
            .map(|linux| typed(LinuxRouteDescriptor::new(linux)))
            .into_iter()
            .collect()
    },
};
