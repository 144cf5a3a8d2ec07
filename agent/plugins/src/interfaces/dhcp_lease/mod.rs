//! Leases of DHCP clients, told by VPP: `vpp/interface/dhcp-lease/<if>`.

mod calls;
mod descriptor;
mod retrieve;
mod watch;

use agent_scheduler::typed;

pub use descriptor::DhcpLeaseDescriptor;
pub use watch::watch;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "interfaces/dhcp_lease",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(DhcpLeaseDescriptor::new(ctx))],
};
