//! `agentctl dump` and `agentctl values`.

use agent_model::models;
use anyhow::{Context as _, bail};
use serde_json::{Value, json};

use super::matching;
use crate::context::Context;
use crate::format::{at, boxed, columns, list, show, state, text, yaml};
use crate::http::quoted;

pub async fn dump(
    context: &Context,
    patterns: &[String],
    view: &str,
    origin: Option<&str>,
    format: Option<&str>,
) -> anyhow::Result<()> {
    let view = match view.to_lowercase().as_str() {
        "cached" | "cache" | "" => "cached",
        "nb" | "north" | "northbound" => "NB",
        "sb" | "south" | "southbound" => "SB",
        _ => bail!("no view {view:?}: cached, NB or SB"),
    };
    let origin = match origin.map(str::to_lowercase).as_deref() {
        None | Some("") => None,
        Some("unknown") => Some("unknown"),
        Some("nb" | "from-nb" | "north" | "northbound") => Some("from-NB"),
        Some("sb" | "from-sb" | "south" | "southbound") => Some("from-SB"),
        Some(other) => bail!("no origin {other:?}: NB, SB or unknown"),
    };
    let mut all = collect(context, patterns, view).await?;
    all.retain(|value| origin.is_none_or(|origin| text(value, "Origin") == origin));
    show(format, &Value::from(all), |all| {
        table(all.as_array().map(Vec::as_slice).unwrap_or_default())
    })
}

/// Values of models in a view.
pub async fn collect(
    context: &Context,
    patterns: &[String],
    view: &str,
) -> anyhow::Result<Vec<Value>> {
    let registered = context.http.get("/scheduler/dump").await?;
    let registered: Vec<&str> = list(&registered, "KeyPrefixes")
        .iter()
        .filter_map(Value::as_str)
        .collect();
    let mut all = Vec::new();
    for model in matching(patterns)? {
        let prefix = model.key_prefix();
        // Models that this agent does not serve have nothing to show.
        if !registered.contains(&prefix.as_str()) {
            continue;
        }
        let path = format!("/scheduler/dump?view={view}&key-prefix={}", quoted(&prefix));
        let found = match context.http.get(&path).await {
            Ok(found) => found,
            Err(error)
                if view == "SB" && error.to_string().contains("does not support Retrieve") =>
            {
                continue;
            }
            Err(error) => return Err(error).with_context(|| model.name()),
        };
        let origin = |value: &Value| match at(value, "Origin").as_u64() {
            Some(1) => "from-NB",
            Some(2) => "from-SB",
            _ => "unknown",
        };
        all.extend(found.as_array().into_iter().flatten().map(|value| {
            json!({
                "Key": at(value, "Key"),
                "Value": at(at(value, "Value"), "ProtoMsgData"),
                "Metadata": at(value, "Metadata"),
                "Origin": origin(value),
            })
        }));
    }
    Ok(all)
}

/// Model and name of a key.
pub fn named(key: &str) -> (String, String) {
    match models::of_key(key) {
        Some((model, "")) => (model.name(), key.to_owned()),
        Some((model, name)) => (model.name(), name.to_owned()),
        None => (String::new(), key.to_owned()),
    }
}

fn table(values: &[Value]) -> String {
    let row = |value: &Value| {
        let (model, name) = named(text(value, "Key"));
        let message = models::of_name(&model)
            .map(|m| m.proto_name)
            .unwrap_or_default();
        let body = yaml(at(value, "Value")).unwrap_or_default();
        let metadata = match at(value, "Metadata").as_str() {
            Some(text) => wrap(text),
            None => String::new(),
        };
        let body = format!("# {message}\n{}", body.trim_end());
        vec![
            model,
            name,
            text(value, "Origin").to_owned(),
            body,
            metadata,
        ]
    };
    let rows = values.iter().map(row).collect();
    boxed(&["Model", "Name", "Origin", "Value", "Metadata"], rows)
}

/// Fields of metadata under one another.
fn wrap(text: &str) -> String {
    text.replace(", ", ",\n")
}

pub async fn values(
    context: &Context,
    model: Option<&str>,
    format: Option<&str>,
) -> anyhow::Result<()> {
    let mut path = "/scheduler/status".to_owned();
    if let Some(name) = model {
        let model = models::of_name(name)
            .with_context(|| format!("no model {name:?}; `agentctl model ls` lists them"))?;
        path += &format!("?key-prefix={}", quoted(&model.key_prefix()));
    }
    let found = context.http.get(&path).await?;
    show(format, &found, |found| {
        let mut rows = Vec::new();
        for base in found.as_array().into_iter().flatten() {
            let all = std::iter::once(at(base, "value")).chain(list(base, "derived_values"));
            rows.extend(all.map(status_row));
        }
        columns(
            &["MODEL", "NAME", "STATE", "DETAILS", "LAST OP", "ERROR"],
            &rows,
        )
    })
}

fn status_row(status: &Value) -> Vec<String> {
    let (model, name) = named(text(status, "key"));
    let details: Vec<&str> = list(status, "details")
        .iter()
        .filter_map(Value::as_str)
        .collect();
    vec![
        model,
        name,
        state(match text(status, "state") {
            "" => "NONEXISTENT",
            name => name,
        }),
        details.join(", "),
        text(status, "last_operation").to_owned(),
        text(status, "error").to_owned(),
    ]
}
