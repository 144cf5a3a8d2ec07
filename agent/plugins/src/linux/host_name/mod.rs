//! What others do to the links of the agent's namespace: `linux/interface/host-name/<host>[/address/…|/vrf-host-name/…]`.

mod descriptor;
mod states;
mod watch;

use agent_scheduler::typed;

pub use descriptor::HostNameDescriptor;
pub use watch::watch;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "linux/host_name",
    messages: &[],
    descriptors: |ctx| {
        let linux = ctx.linux.as_ref();
        linux
            .map(|linux| typed(HostNameDescriptor::new(linux)))
            .into_iter()
            .collect()
    },
};
