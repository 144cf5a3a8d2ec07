//! What would change, and what has changed behind the agent's back.

use std::collections::BTreeMap;

use axum::extract::rejection::StringRejection;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde_json::json;

use super::{Context, config, json as answers, record};

/// POST: the operations that putting (or with `?replace` replacing by) this configuration would take.
pub async fn plan(
    State(context): State<Context>,
    Query(query): Query<BTreeMap<String, String>>,
    headers: HeaderMap,
    body: Result<String, StringRejection>,
) -> Response {
    let change = match config::change(&query, &headers, body) {
        Ok(change) => change,
        Err((status, error)) => return answers::text_error(status, error),
    };
    match context.orchestrator.plan(config::SOURCE, change).await {
        Ok(plan) => answers::ok(&json!({
            "Planned": plan.ops.iter().map(record::op).collect::<Vec<_>>(),
        })),
        Err(error) => answers::text_error(StatusCode::BAD_REQUEST, error),
    }
}

/// GET: what differs in VPP from what was applied. Reads VPP.
pub async fn drift(State(context): State<Context>) -> Response {
    match context.orchestrator.scheduler().drift().await {
        Ok(report) => {
            let drifts = report.drifts.iter().map(|d| {
                json!({
                    "Key": d.key.as_str(),
                    "Difference": d.difference.to_string(),
                    "Wanted": d.wanted.as_ref().map(record::value),
                    "Found": d.found.as_ref().map(record::value),
                })
            });
            answers::ok(&json!({
                "Drifts": drifts.collect::<Vec<_>>(),
                "Unread": report.unread.iter().map(|d| &**d).collect::<Vec<_>>(),
            }))
        }
        Err(error) => answers::error(StatusCode::INTERNAL_SERVER_ERROR, error),
    }
}
