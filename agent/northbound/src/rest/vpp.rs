//! VPP's command line.

use axum::body::Bytes;
use axum::extract::State;
use axum::extract::rejection::BytesRejection;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use vpp_binapi::api::vlib::CliInband;

use super::{Context, json};

#[derive(Deserialize)]
struct Command {
    vppclicommand: String,
}

/// Runs a command and answers with what VPP prints.
pub async fn command(
    State(context): State<Context>,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    let body = match body {
        Ok(body) => body,
        Err(error) => return json::text_error(error.status(), error.body_text()),
    };
    let command: Command = match serde_json::from_slice(&body) {
        Ok(command) => command,
        Err(error) => {
            let text = format!("body is not {{\"vppclicommand\": \"…\"}}: {error}");
            return json::text_error(StatusCode::BAD_REQUEST, text);
        }
    };
    if command.vppclicommand.trim().is_empty() {
        return json::text_error(StatusCode::BAD_REQUEST, "the command is empty");
    }
    let request = CliInband {
        cmd: command.vppclicommand.as_str().into(),
    };
    match context.vpp.request(&request).await {
        Ok(reply) => json::ok(&reply.reply.to_string()),
        Err(error) => json::text_error(StatusCode::INTERNAL_SERVER_ERROR, error),
    }
}
