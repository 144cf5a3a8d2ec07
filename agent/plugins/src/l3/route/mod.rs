//! Routes: `config/vpp/v2/route/[if/<interface>/]vrf/<vrf>/dst/<network>/[gw/<next hop>]`. Each value is one path of a prefix.

mod calls;
mod descriptor;
mod path;
mod retrieve;

use agent_scheduler::typed;

pub use descriptor::RouteDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "l3/route",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(RouteDescriptor::new(ctx))],
};
