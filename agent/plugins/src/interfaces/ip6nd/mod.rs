//! IPv6 addresses and default routes from routers: `vpp/interface/ip6nd/<if>`.

mod calls;
mod descriptor;

use agent_scheduler::typed;

pub use descriptor::Ip6ndDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "interfaces/ip6nd",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(Ip6ndDescriptor::new(ctx))],
};
