//! Tests of the scheduler.

mod bed;
mod datachange;
