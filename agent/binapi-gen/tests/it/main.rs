//! Tests of the generator: a small description made by hand, and the committed modules against VPP's own files.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test that unwraps too much fails, as it should"
)]

mod drift;
mod small;
