//! Outside addresses of NAT44: `config/vpp/nat/v2/nat44-pool/<name>`, or `…/vrf/<VRF>/address/<first>[-<last>]` without a name.

mod calls;
mod descriptor;
mod retrieve;

use agent_scheduler::typed;

pub use descriptor::NatPoolDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "nat44/pool",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(NatPoolDescriptor::new(ctx))],
};
