//! Log levels at run time.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::json;

use super::{Context, json as answers};

/// The process's log levels.
pub trait Logs: Send + Sync + std::fmt::Debug {
    /// Components and their levels, sorted by name.
    fn list(&self) -> Vec<(String, String)>;

    /// Sets the level of a component.
    ///
    /// # Errors
    /// No such component or level; says which there are.
    fn set(&self, component: &str, level: &str) -> Result<(), String>;
}

/// Levels that can be changed, if the process has such.
pub type SharedLogs = Option<Arc<dyn Logs>>;

pub async fn list(State(context): State<Context>) -> Response {
    let levels = context.options.logs.iter().flat_map(|logs| logs.list());
    let levels = levels.map(|(logger, level)| json!({"logger": logger, "level": level}));
    answers::ok(&levels.collect::<Vec<_>>())
}

pub async fn set(
    State(context): State<Context>,
    Path((logger, level)): Path<(String, String)>,
) -> Response {
    let set = match &context.options.logs {
        Some(logs) => logs.set(&logger, &level),
        None => Err("log levels cannot be changed here".to_owned()),
    };
    match set {
        Ok(()) => answers::ok(&json!({"logger": logger, "level": level})),
        Err(error) => answers::error(StatusCode::INTERNAL_SERVER_ERROR, error),
    }
}
