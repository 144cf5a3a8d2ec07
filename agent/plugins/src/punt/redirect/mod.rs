//! Redirection of punted packets: `config/vpp/v2/ipredirect/l3/<IPV4|IPV6|ALL>/tx/<interface>`.

mod calls;
mod descriptor;
mod retrieve;

use agent_scheduler::typed;

pub use descriptor::PuntRedirectDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "punt/redirect",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(PuntRedirectDescriptor::new(ctx))],
};
