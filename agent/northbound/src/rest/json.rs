//! Answers in the form clients know: JSON with two spaces of indentation.

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde_json::json;

/// A JSON answer.
pub fn answer(status: StatusCode, body: &impl Serialize) -> Response {
    match serde_json::to_string_pretty(body) {
        Ok(text) => (
            status,
            [(header::CONTENT_TYPE, "application/json; charset=UTF-8")],
            text,
        )
            .into_response(),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
    }
}

/// A good JSON answer.
pub fn ok(body: &impl Serialize) -> Response {
    answer(StatusCode::OK, body)
}

/// An error as a JSON string, as the configuration and command endpoints answer.
pub fn text_error(status: StatusCode, error: impl std::fmt::Display) -> Response {
    answer(status, &error.to_string())
}

/// An error as an object, as the scheduler's endpoints answer.
pub fn error(status: StatusCode, error: impl std::fmt::Display) -> Response {
    answer(status, &json!({ "Error": error.to_string() }))
}
