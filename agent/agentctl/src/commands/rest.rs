//! Commands that show an answer of the REST interface: log, metrics, status, vpp.

use hyper::{Method, StatusCode};
use serde_json::{Value, json};

use super::model::known;
use crate::cli::{Log, Metrics, Vpp};
use crate::context::Context;
use crate::format::{at, columns, list, out, show, text};
use crate::http::quoted;

pub async fn log(context: &Context, command: Log) -> anyhow::Result<()> {
    match command {
        Log::List { logger } => {
            let loggers = context.http.get("/log/list").await?;
            let wanted = logger.unwrap_or_default();
            let rows: Vec<Vec<String>> = loggers
                .as_array()
                .into_iter()
                .flatten()
                .filter(|l| text(l, "logger").contains(&wanted))
                .map(|l| vec![text(l, "logger").to_owned(), text(l, "level").to_owned()])
                .collect();
            out(&columns(&["LOGGER", "LEVEL"], &rows));
        }
        Log::Set { logger, level } => {
            let path = format!("/log/{}/{}", quoted(&logger), quoted(&level));
            context.http.send(Method::PUT, &path, String::new()).await?;
            out(&format!("logger {logger} has been set to level {level}"));
        }
    }
    Ok(())
}

pub async fn metrics(context: &Context, command: Metrics) -> anyhow::Result<()> {
    match command {
        Metrics::List { patterns, format } => {
            let models = known(context, "metrics", &patterns).await?;
            show(format.format.as_deref(), &models.into(), |models| {
                let models = models.as_array().into_iter().flatten();
                let row = |m: &Value| vec![text(m, "Name").into(), text(m, "ProtoName").into()];
                columns(
                    &["METRIC", "PROTO MESSAGE"],
                    &models.map(row).collect::<Vec<_>>(),
                )
            })
        }
        Metrics::Get { metric } => {
            let value = context
                .http
                .get(&format!("/metrics/{}", quoted(&metric)))
                .await?;
            out(&serde_json::to_string_pretty(&value)?);
            Ok(())
        }
    }
}

pub async fn status(context: &Context, format: Option<&str>) -> anyhow::Result<()> {
    let (code, body) = context
        .http
        .ask(Method::GET, "/readiness", "application/json", String::new())
        .await?;
    let probe: Value = serde_json::from_str(&body)
        .map_err(|_| anyhow::anyhow!("{}", crate::http::reason(code, &body)))?;
    let version = context.http.get("/info/version").await?;
    let both = json!({"Status": probe, "Version": version});
    show(format, &both, |both| {
        let (status, version) = (at(both, "Status"), at(both, "Version"));
        let mut shown = format!(
            "AGENT\n    App name:    {}\n    Version:     {}\n\n    State:       {}\n    OS/Arch:     {}/{}\n\nPLUGINS\n",
            text(version, "App"),
            text(version, "Version"),
            operational(at(status, "state")),
            text(version, "OS"),
            text(version, "Arch"),
        );
        for plugin in list(status, "plugins") {
            let error = text(plugin, "error");
            let dash = if error.is_empty() { "" } else { " - " };
            let state = operational(at(plugin, "state"));
            shown += &format!("    {}: {state}{dash}{error}\n", text(plugin, "name"));
        }
        shown
    })?;
    // An agent that is not ready is shown, too, and is a failure.
    match code {
        StatusCode::OK => Ok(()),
        _ => anyhow::bail!("the agent is not ready"),
    }
}

fn operational(state: &Value) -> &'static str {
    match state.as_u64() {
        Some(1) => "OK",
        Some(2) => "ERROR",
        _ => "INIT",
    }
}

pub async fn vpp(context: &Context, command: Vpp) -> anyhow::Result<()> {
    match command {
        Vpp::Cli { command } => {
            let command = command.join(" ");
            out(&format!("vpp# {command}"));
            out(&context.http.vpp(&command).await?);
        }
        Vpp::Info => {
            let version = context.http.vpp("show version verbose").await?;
            let config = context.http.vpp("show version cmdline").await?;
            out(&format!("VERSION:\n{version}\nCONFIG:\n{config}"));
        }
    }
    Ok(())
}
