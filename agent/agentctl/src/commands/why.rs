//! `agentctl why`: the chain of missing dependencies, or the call that failed.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::context::Context;
use crate::format::{at, list, out, state, text};
use crate::http::quoted;

/// Longer chains are cut.
const MAX_DEPTH: usize = 16;

pub async fn why(context: &Context, key: &str) -> anyhow::Result<()> {
    let key = match key.strip_prefix("/vnf-agent/") {
        Some(rest) => rest.split_once('/').map(|(_, key)| key).unwrap_or(rest),
        None => key,
    };
    let snapshot = context.http.get("/scheduler/graph-snapshot").await?;
    let nodes = snapshot.as_array().into_iter().flatten();
    let nodes: BTreeMap<&str, &Value> = nodes.map(|node| (text(node, "Key"), node)).collect();
    let status = context
        .http
        .get(&format!("/scheduler/status?key={}", quoted(key)))
        .await?;
    let mut seen = Vec::new();
    explain(key, at(&status, "value"), &nodes, 0, &mut seen);
    for derived in list(&status, "derived_values") {
        if matches!(
            text(derived, "state"),
            "PENDING" | "FAILED" | "RETRYING" | "INVALID"
        ) {
            explain(text(derived, "key"), derived, &nodes, 1, &mut seen);
        }
    }
    if matches!(text(at(&status, "value"), "state"), "FAILED" | "RETRYING") {
        last_txn(context, key, nodes.get(key).copied()).await?;
    }
    Ok(())
}

/// What the snapshot says about a key, as a status.
fn flag<'v>(node: &'v Value, name: &str) -> &'v str {
    text(at(node, "Flags"), name)
}

fn explain(
    key: &str,
    status: &Value,
    nodes: &BTreeMap<&str, &Value>,
    depth: usize,
    seen: &mut Vec<String>,
) {
    let margin = "  ".repeat(depth);
    let now = match text(status, "state") {
        "" => "NONEXISTENT",
        name => name,
    };
    out(&format!("{margin}{key} is {}", state(now)));
    let error = text(status, "error");
    if !error.is_empty() {
        out(&format!(
            "{margin}  {} failed: {error}",
            text(status, "last_operation")
        ));
    }
    if depth >= MAX_DEPTH || seen.iter().any(|s| s == key) {
        return;
    }
    seen.push(key.to_owned());
    let Some(node) = nodes.get(key) else {
        if now == "NONEXISTENT" {
            out(&format!(
                "{margin}  nobody configured it, and VPP does not have it"
            ));
        }
        return;
    };
    if now != "PENDING" {
        return;
    }
    for target in list(node, "Targets") {
        if text(target, "Relation") != "depends-on" {
            continue;
        }
        let (label, expected) = (text(target, "Label"), text(target, "ExpectedKey"));
        let there = |key: &str| {
            nodes
                .get(key)
                .is_some_and(|n| at(n, "Flags").get("unavailable").is_none())
        };
        if there(expected) {
            continue;
        }
        out(&format!("{margin}  waits for {label}: {expected}"));
        if let Some(next) = nodes.get(expected) {
            let next = serde_json::json!({
                "state": flag(next, "value-state"),
                "error": flag(next, "error"),
            });
            explain(expected, &next, nodes, depth + 2, seen);
        } else if !expected.contains(['*', ' ']) {
            out(&format!(
                "{margin}    which nobody configured, and VPP does not have"
            ));
        }
    }
}

/// The operation that failed, from the transaction that last touched the value.
async fn last_txn(context: &Context, key: &str, node: Option<&Value>) -> anyhow::Result<()> {
    let Some(seq) = node.and_then(|n| flag(n, "last-update").strip_prefix("TXN-")) else {
        return Ok(());
    };
    let path = format!("/scheduler/txn-history?seq-num={}", quoted(seq));
    let Ok(txn) = context.http.get(&path).await else {
        return Ok(());
    };
    for op in list(&txn, "Executed")
        .iter()
        .filter(|op| text(op, "Key") == key)
    {
        let error = text(op, "NewErrMsg");
        if !error.is_empty() {
            out(&format!(
                "  in transaction {seq}, {}: {error}",
                text(op, "Operation")
            ));
        }
    }
    Ok(())
}
