//! VPP's stats segment: shared memory that clients read on their own (`src/vlib/stats`), layout version 2.
//!
//! The memory is a file without a name whose descriptor every client of the stats socket gets. [`segment`] writes the layout,
//! [`publish`] what VPP has in it. Writes go through the file, never through a mapping; the protocol of epoch and
//! in-progress mark is VPP's, so clients cannot tell.

mod names;
mod publish;
mod segment;

pub use publish::{DEFAULT_SIZE, Publisher};
pub use segment::{Kind, Segment, SegmentError};
