//! Tests of the codec and of the client, the latter against a scripted VPP.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that unwraps too much fails, as it should"
)]

mod client;
mod codec;
mod events;
mod fake;
mod frame;
mod hostile;
mod session;
