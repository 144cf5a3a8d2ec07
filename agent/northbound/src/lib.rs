//! The agent's northbound: where configuration comes in.
//!
//! - [`orchestrator`]: merges what several sources want into one configuration and hands it to the scheduler.
//! - [`grpc`]: Ligato's gRPC services.

pub mod grpc;
pub mod orchestrator;
