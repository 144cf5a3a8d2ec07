//! Protected tunnels: `config/vpp/ipsec/v2/tun-protect/<interface>[/nh/<next hop>]`.

mod calls;
mod descriptor;
mod retrieve;

use agent_scheduler::typed;

pub use descriptor::TunProtectDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "ipsec/tun_protect",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(TunProtectDescriptor::new(ctx))],
};
