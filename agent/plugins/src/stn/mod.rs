//! "Steal the NIC".

pub mod rule;
