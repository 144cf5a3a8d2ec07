//! Tests of the northbound data model.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod descriptors;
mod document;
mod golden;
mod keys;
mod normalize;
mod robust;
mod strategies;
mod text;
mod validation;
