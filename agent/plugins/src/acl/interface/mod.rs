//! Access control lists on interfaces, derived from them: `vpp/acl/<acl>/interface/<ingress|egress>/<interface>`.

mod calls;
mod descriptor;
mod order;

use agent_scheduler::typed;

pub use descriptor::AclInterfaceDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "acl/interface",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(AclInterfaceDescriptor::new(ctx))],
};
