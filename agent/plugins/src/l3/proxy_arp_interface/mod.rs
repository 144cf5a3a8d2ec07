//! Interfaces on which proxy ARP answers, derived: `vpp/proxyarp/interface/<interface>`.

mod calls;
mod descriptor;

use agent_scheduler::typed;

pub use descriptor::ProxyArpInterfaceDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "l3/proxy_arp_interface",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(ProxyArpInterfaceDescriptor::new(ctx))],
};
