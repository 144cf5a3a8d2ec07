//! Ligato's gRPC services.

mod configurator;
mod manager;
mod meta;
mod server;
mod status;

use agent_scheduler::Retry;
use tonic::Request;
use tonic::metadata::MetadataMap;

use crate::orchestrator::Orchestrator;

pub use server::{Endpoint, GrpcError, GrpcServer, Options};

/// The services and their clients as generated.
pub mod api {
    #![allow(
        unused_qualifications,
        clippy::cast_possible_truncation,
        reason = "generated"
    )]
    /// Package `ligato.generic`.
    pub mod generic {
        tonic::include_proto!("ligato.generic");
    }
    /// Package `ligato.configurator`.
    pub mod configurator {
        tonic::include_proto!("ligato.configurator");
    }
}

/// What the services work with.
#[derive(Debug, Clone)]
pub struct Services {
    /// Where changes go.
    pub orchestrator: Orchestrator,
}

/// The source that a call speaks for: metadata `datasrc` if given once, else `grpc`.
fn source<T>(request: &Request<T>) -> String {
    let mut values = request.metadata().get_all("datasrc").iter();
    match (values.next().map(|v| v.to_str()), values.next()) {
        (Some(Ok(name)), None) if !name.is_empty() => name.to_owned(),
        _ => "grpc".to_owned(),
    }
}

/// Header `seqnum` of an answer.
fn set_seqnum(metadata: &mut MetadataMap, seq: Option<u64>) {
    if let Some(seq) = seq {
        metadata.insert("seqnum", seq.into());
    }
}

/// How the generic manager tries failed values again.
fn retry() -> Option<Retry> {
    Some(Retry::default())
}
