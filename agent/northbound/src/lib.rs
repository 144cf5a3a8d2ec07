//! The agent's northbound: where configuration comes in.
//!
//! - [`orchestrator`]: merges what several sources want into one configuration and hands it to the scheduler.
//! - [`grpc`]: Ligato's gRPC services.
//! - [`rest`]: Ligato's REST interface.

pub mod grpc;
pub mod orchestrator;
pub mod rest;
