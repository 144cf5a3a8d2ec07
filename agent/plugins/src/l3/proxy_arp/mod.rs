//! Proxy ARP: `config/vpp/v2/proxyarp-global`. On which interfaces it answers are derived values.

mod calls;
mod descriptor;
mod retrieve;

use agent_scheduler::typed;

pub use descriptor::ProxyArpDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "l3/proxy_arp",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(ProxyArpDescriptor::new(ctx))],
};
