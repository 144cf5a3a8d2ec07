//! VPP interfaces and everything derived from them.

pub mod interface;
mod lookup;

pub use interface::IfMeta;
pub use lookup::{names_by_index, sw_if_index};
