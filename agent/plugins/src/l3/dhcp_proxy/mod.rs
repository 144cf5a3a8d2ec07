//! DHCP relays: `config/vpp/v2/dhcp-proxy/<family>/rx-vrf/<table>`.

mod calls;
mod descriptor;
mod retrieve;

use agent_scheduler::typed;

pub use descriptor::DhcpProxyDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "l3/dhcp_proxy",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(DhcpProxyDescriptor::new(ctx))],
};
