//! Predefined VPP configurations and the runner that applies them.
//!
//! - [`scenario`]: the file format.
//! - [`library`]: the predefined scenarios.
//! - [`observe`]: what a VPP holds, as lines.
//! - [`run`]: one scenario through agent and VPP.
//! - [`report`]: what came out.
//! - [`check`]: a configuration file tried on a fresh simulator.
//! - [`bench`]: how fast all that is.
//! - [`sim`]: worlds in which everything goes wrong, from a seed.

pub mod bench;
pub mod check;
pub mod cli;
pub mod library;
mod linux;
pub mod observe;
pub mod pattern;
pub mod report;
pub mod run;
pub mod scenario;
pub mod sim;
pub mod style;
pub mod target;
