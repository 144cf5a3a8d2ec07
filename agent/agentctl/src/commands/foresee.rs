//! `agentctl plan` and `agentctl drift`.

use std::path::Path;

use agent_model::document::Layout;
use agent_model::text::{Format, Naming};
use hyper::Method;
use serde_json::Value;

use super::document;
use crate::context::Context;
use crate::format::{at, columns, list, out, render, state, text, yaml};

pub async fn plan(
    context: &Context,
    file: &Path,
    replace: bool,
    format: Option<&str>,
) -> anyhow::Result<()> {
    let body = document(file)?.to_text(Format::Json, Layout::Dynamic, Naming::CamelCase);
    let path = match replace {
        true => "/configuration/plan?replace",
        false => "/configuration/plan",
    };
    let plan = context.http.send(Method::POST, path, body).await?;
    if let Some(format) = format.filter(|f| *f != "table") {
        out(&render(format, &plan)?);
        return Ok(());
    }
    let ops = list(&plan, "Planned");
    // What waits already and goes on waiting does not change.
    let same = |op: &Value| at(op, "NOOP") == true && text(op, "PrevState") == text(op, "NewState");
    let changes = ops.iter().filter(|op| !same(op));
    let rows: Vec<Vec<String>> = changes
        .map(|op| {
            let sign = match text(op, "Operation") {
                "CREATE" => "+",
                "DELETE" => "-",
                _ => "~",
            };
            vec![
                format!("{sign} {}", text(op, "Operation")),
                text(op, "Key").to_owned(),
                state(match text(op, "NewState") {
                    "" => "NONEXISTENT",
                    name => name,
                }),
            ]
        })
        .collect();
    match rows.is_empty() {
        true => out("Nothing would change."),
        false => out(&columns(&["OPERATION", "KEY", "THEN"], &rows)),
    }
    Ok(())
}

/// Whether anything differs.
pub async fn drift(context: &Context, format: Option<&str>) -> anyhow::Result<bool> {
    let report = context.http.get("/scheduler/drift").await?;
    let drifts = list(&report, "Drifts");
    if let Some(format) = format.filter(|f| *f != "table") {
        out(&render(format, &report)?);
        return Ok(!drifts.is_empty());
    }
    if drifts.is_empty() {
        out("VPP holds what was applied.");
    }
    for drift in drifts {
        out(&format!(
            "{:8} {}",
            text(drift, "Difference"),
            text(drift, "Key")
        ));
        if text(drift, "Difference") == "CHANGED" {
            let side = |name: &str| yaml(at(at(drift, name), "ProtoMsgData")).unwrap_or_default();
            let (wanted, found) = (side("Wanted"), side("Found"));
            let only = |lines: &str, other: &str, sign: &str| {
                for line in lines
                    .lines()
                    .filter(|line| !other.lines().any(|o| o == *line))
                {
                    out(&format!("  {sign} {line}"));
                }
            };
            only(&wanted, &found, "wanted");
            only(&found, &wanted, "found ");
        }
    }
    if !drifts.is_empty() {
        out("`agentctl config resync` brings VPP back.");
    }
    let unread: Vec<&str> = list(&report, "Unread")
        .iter()
        .filter_map(Value::as_str)
        .collect();
    if !unread.is_empty() {
        out(&format!(
            "Cannot be read from VPP and is not compared: {}",
            unread.join(", ")
        ));
    }
    Ok(!drifts.is_empty())
}
