//! Sub-interfaces that are up while their parent is: `vpp/interface/<if>/admin-up`.

mod calls;
mod descriptor;

use agent_scheduler::typed;

pub use descriptor::AdminUpDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "interfaces/admin_up",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(AdminUpDescriptor::new(ctx))],
};

/// Derived: the interface shall be up, `vpp/interface/<if>/admin-up`. Sub-interfaces depend on their parent's.
#[must_use]
pub fn key(interface: &str) -> String {
    format!("vpp/interface/{interface}/admin-up")
}

/// Interface of a [`key`].
#[must_use]
pub fn parse(key: &str) -> Option<&str> {
    let name = key.strip_prefix("vpp/interface/")?;
    name.strip_suffix("/admin-up")
        .filter(|name| !name.is_empty())
}
