//! The Linux side: interfaces, their addresses and VRF membership, and what others change.

pub mod address;
pub mod arp;
mod context;
pub mod host_name;
pub mod interface;
mod lookup;
pub mod route;
pub mod rule_chain;
pub mod vrf;

use agent_linux::ROUTE_PROTOCOL;
use agent_scheduler::Origin;

pub use context::{LinuxContext, UNKNOWN_LABEL};
pub use interface::LinuxIfMeta;
pub(crate) use lookup::by_namespace;
pub use lookup::{interface as interface_meta, interfaces};

/// Whose a route or neighbour is: the agent marks its own.
fn origin(protocol: u8) -> Origin {
    match protocol {
        ROUTE_PROTOCOL => Origin::Nb,
        _ => Origin::Unknown,
    }
}
