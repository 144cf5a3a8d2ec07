//! Access control lists.

pub mod interface;
pub mod list;
