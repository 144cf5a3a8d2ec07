//! The generated messages.

#![expect(
    missing_docs,
    clippy::module_inception,
    reason = "generated from proto/"
)]

include!(concat!(env!("OUT_DIR"), "/packages.rs"));
