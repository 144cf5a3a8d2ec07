//! Addresses in the deprecated list of NAT44's global configuration, derived: `vpp/nat44/address/<address>/twice-nat/<on|off>`.

mod calls;
mod descriptor;

use agent_scheduler::typed;

pub use descriptor::NatGlobalAddressDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "nat44/global_address",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(NatGlobalAddressDescriptor::new(ctx))],
};
