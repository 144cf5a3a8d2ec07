//! Integration tests of the simulator.

mod conform;
mod roundtrip;
