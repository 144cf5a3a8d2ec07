//! Packets that VPP hands over.

pub mod exception;
pub mod redirect;
mod socket;
pub mod to_host;
