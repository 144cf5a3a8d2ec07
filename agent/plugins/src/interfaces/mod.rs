//! VPP interfaces and everything derived from them.

pub mod address;
pub mod admin_up;
pub mod bond_member;
mod derived;
pub mod dhcp_client;
pub mod dhcp_lease;
pub mod has_address;
pub mod interface;
pub mod ip6nd;
pub mod link_state;
mod lookup;
pub mod rx_mode;
pub mod rx_placement;
pub mod span;
pub mod unnumbered;
pub mod vrf;

pub use interface::IfMeta;
pub use lookup::{names_by_index, sw_if_index};
