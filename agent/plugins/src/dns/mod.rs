//! VPP's cache of names.

pub mod cache;
