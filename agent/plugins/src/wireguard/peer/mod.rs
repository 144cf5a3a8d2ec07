//! WireGuard's peers: `config/vpp/wg/v1/peer/<interface>/endpoint/<address>/<port>`.

mod calls;
mod descriptor;
mod metadata;
mod retrieve;

use agent_scheduler::typed;

pub use descriptor::PeerDescriptor;
pub use metadata::PeerMeta;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "wireguard/peer",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(PeerDescriptor::new(ctx))],
};
