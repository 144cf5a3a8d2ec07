//! `/configuration`: what the user wants, as one document.

use std::collections::BTreeMap;

use agent_model::ModelValue;
use agent_model::document::{ConfigDocument, ValueError};
use agent_model::text::{DecodeOptions, Format};
use agent_plugins::to_value;
use agent_scheduler::{AnyValue, Key};
use axum::extract::rejection::StringRejection;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;

use super::{Context, json as answers};
use crate::orchestrator::{ApplyOptions, Change, OrchestratorError};

/// Source of what is put here, the same as that of gRPC clients.
pub const SOURCE: &str = "grpc";

/// GET: the whole configuration as YAML.
pub async fn get(State(context): State<Context>) -> Response {
    let items = context.orchestrator.items().into_iter();
    let document = ConfigDocument::from_iter(items.map(|item| item.value));
    (
        [(header::CONTENT_TYPE, "application/yaml; charset=UTF-8")],
        document.to_yaml(),
    )
        .into_response()
}

/// PUT: adds to the configuration, or with `?replace` replaces it.
pub async fn put(
    State(context): State<Context>,
    Query(query): Query<BTreeMap<String, String>>,
    headers: HeaderMap,
    body: Result<String, StringRejection>,
) -> Response {
    let change = match change(&query, &headers, body) {
        Ok(change) => change,
        Err((status, error)) => return answers::text_error(status, error),
    };
    let options = ApplyOptions {
        retry: None,
        description: "REST configuration".to_owned(),
    };
    match context.orchestrator.apply(SOURCE, change, options).await {
        Ok(_) => answers::ok(&json!({})),
        Err(error @ OrchestratorError::Busy) => {
            answers::text_error(StatusCode::SERVICE_UNAVAILABLE, error)
        }
        Err(error) => answers::text_error(StatusCode::INTERNAL_SERVER_ERROR, error),
    }
}

/// The change that a request asks for.
pub fn change(
    query: &BTreeMap<String, String>,
    headers: &HeaderMap,
    body: Result<String, StringRejection>,
) -> Result<Change, (StatusCode, String)> {
    let keyed = parse(headers, body)?.valid().map_err(|e| lines(&e))?;
    let values = keyed.into_iter().map(|(_, value)| value).collect();
    Ok(match query.contains_key("replace") {
        true => Change::Replace(values),
        false => Change::put(values),
    })
}

/// POST: says what is wrong with a configuration, changes nothing.
pub async fn validate(
    State(context): State<Context>,
    headers: HeaderMap,
    body: Result<String, StringRejection>,
) -> Response {
    let document = match parse(&headers, body) {
        Ok(document) => document,
        Err((status, error)) => return answers::text_error(status, error),
    };
    let mut found: Vec<serde_json::Value> = Vec::new();
    let values = match document.valid() {
        Ok(values) => values,
        Err(errors) => {
            found.extend(errors.iter().map(|e| {
                let path = format!("{}.{}", place(e), e.error.path);
                json!({"path": path, "error": e.error.message})
            }));
            return answers::answer(StatusCode::BAD_REQUEST, &found);
        }
    };
    let scheduled: Vec<(Key, AnyValue)> = values
        .iter()
        .filter_map(|(key, value): &(String, ModelValue)| {
            Some((Key::from(key.as_str()), to_value(value)?))
        })
        .collect();
    let scheduler = context.orchestrator.scheduler();
    let errors = scheduler.validate(scheduled.iter().map(|(k, v)| (k, v)));
    if errors.is_empty() {
        return answers::ok(&json!({}));
    }
    found.extend(
        errors
            .iter()
            .map(|(key, error)| json!({"path": key.as_str(), "error": error.to_string()})),
    );
    answers::answer(StatusCode::BAD_REQUEST, &found)
}

fn parse(
    headers: &HeaderMap,
    body: Result<String, StringRejection>,
) -> Result<ConfigDocument, (StatusCode, String)> {
    let body = body.map_err(|e| (e.status(), e.body_text()))?;
    let kind = headers.get(header::CONTENT_TYPE);
    let json = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"application/json"));
    let format = if json { Format::Json } else { Format::Yaml };
    ConfigDocument::from_text(&body, format, &DecodeOptions::default())
        .map_err(|errors| (StatusCode::INTERNAL_SERVER_ERROR, errors.to_string()))
}

fn lines(errors: &[ValueError]) -> (StatusCode, String) {
    let lines: Vec<String> = errors.iter().map(ToString::to_string).collect();
    (StatusCode::INTERNAL_SERVER_ERROR, lines.join("\n"))
}

/// Place of a value, or its key, without the numbers of lists: `vppConfig.interfaces*`.
fn place(error: &ValueError) -> String {
    let Some(origin) = &error.origin else {
        return error.key.clone();
    };
    match (origin.path.find('['), origin.path.find(']')) {
        (Some(open), Some(close)) if open < close => {
            let (before, rest) = origin.path.split_at(open);
            let after = rest.get(close - open + 1..).unwrap_or_default();
            format!("{before}*{after}")
        }
        _ => origin.path.clone(),
    }
}
