//! Errors and states as gRPC clients expect them.

use agent_model::generic::ItemStatus;
use agent_scheduler::{BaseValueStatus, TransactionError};
use tonic::Status;

use crate::orchestrator::OrchestratorError;

/// The gRPC status of a failed change.
pub fn of_error(error: OrchestratorError) -> Status {
    let text = error.to_string();
    match error {
        OrchestratorError::Busy => Status::resource_exhausted(text),
        OrchestratorError::Key { .. } => Status::invalid_argument(text),
        OrchestratorError::Stopped | OrchestratorError::Transaction(TransactionError::Closed) => {
            Status::unavailable(text)
        }
        OrchestratorError::Transaction(_) => Status::failed_precondition(text),
    }
}

/// State of a value, with its error or else its details.
pub fn of_value(status: &BaseValueStatus) -> ItemStatus {
    let value = &status.value;
    ItemStatus {
        status: value.state.name().to_owned(),
        message: match &value.error {
            Some(error) => error.to_string(),
            None => value.details.join(", "),
        },
    }
}
