//! DHCP clients: `vpp/interface/dhcp-client/<if>`.

mod calls;
mod descriptor;

use agent_scheduler::typed;

pub use descriptor::DhcpClientDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "interfaces/dhcp_client",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(DhcpClientDescriptor::new(ctx))],
};
