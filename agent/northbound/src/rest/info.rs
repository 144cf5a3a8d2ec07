//! What the agent tells about itself.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::{Context, json as answers};

/// What was built.
#[derive(Debug, Clone)]
pub struct Build {
    /// Name of the program.
    pub app: String,
    /// Its version.
    pub version: String,
}

impl Default for Build {
    fn default() -> Self {
        Self {
            app: "vpp-agent".to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
        }
    }
}

pub async fn version(State(context): State<Context>) -> Response {
    let build = &context.options.build;
    answers::ok(&json!({
        "App": build.app,
        "Version": build.version,
        "GitCommit": "",
        "GitBranch": "",
        "BuildUser": "",
        "BuildHost": "",
        "BuildTime": 0,
        "GoVersion": "",
        "OS": std::env::consts::OS,
        "Arch": std::env::consts::ARCH,
        "APIVersion": "",
        "OSType": "",
    }))
}

/// Lives: it answers. Whether VPP is there is in the answer.
pub async fn liveness(State(context): State<Context>) -> Response {
    answers::ok(&probe(&context))
}

/// Ready: VPP is there.
pub async fn readiness(State(context): State<Context>) -> Response {
    let status = if vpp_is_up(&context) {
        StatusCode::OK
    } else {
        StatusCode::INTERNAL_SERVER_ERROR
    };
    answers::answer(status, &probe(&context))
}

fn vpp_is_up(context: &Context) -> bool {
    context.vpp.sessions().borrow().up
}

fn probe(context: &Context) -> Value {
    // OperationalState: 1 OK, 2 ERROR.
    let (state, error) = if vpp_is_up(context) {
        (1, "")
    } else {
        (2, "VPP is disconnected")
    };
    json!({
        "build_version": context.options.build.version,
        "state": state,
        "plugins": [
            {"name": "VPPAgent", "state": 1},
            {"name": "govpp", "state": state, "error": error},
        ],
        "PluginStatus": {
            "VPPAgent": {"state": 1},
            "govpp": {"state": state, "error": error},
        },
        "NonFatalPlugins": null,
    })
}

/// Counters in Prometheus' text form.
pub async fn metrics(State(context): State<Context>) -> Response {
    let stats = context.orchestrator.scheduler().stats();
    let sent: BTreeMap<_, _> = context.vpp.sent_by_message().into_iter().collect();
    let mut text = String::new();
    let mut one = |name: &str, kind: &str, help: &str, lines: &[(String, u64)]| {
        let _ = writeln!(text, "# HELP {name} {help}\n# TYPE {name} {kind}");
        for (labels, value) in lines {
            let _ = writeln!(text, "{name}{labels} {value}");
        }
    };
    let plain = |value| [(String::new(), value)];
    one(
        "ligato_kvscheduler_txn_processed",
        "counter",
        "Transactions processed.",
        &plain(stats.processed),
    );
    one(
        "ligato_kvscheduler_txn_dropped",
        "counter",
        "Transactions refused because the queue was full.",
        &plain(stats.dropped),
    );
    let states: Vec<_> = stats
        .states
        .iter()
        .map(|(state, n)| (format!("{{state=\"{state}\"}}"), *n as u64))
        .collect();
    one(
        "ligato_kvscheduler_values",
        "gauge",
        "Values by state.",
        &states,
    );
    let requests: Vec<_> = sent
        .iter()
        .map(|(message, n)| (format!("{{message=\"{message}\"}}"), *n))
        .collect();
    one(
        "ligato_govppmux_requests_total",
        "counter",
        "Requests sent to VPP by message.",
        &requests,
    );
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], text).into_response()
}
