//! Members of bonds: `vpp/bond/<bond>/interface/<if>/`.

mod calls;
mod descriptor;

use agent_scheduler::typed;

pub use descriptor::BondMemberDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "interfaces/bond_member",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(BondMemberDescriptor::new(ctx))],
};
