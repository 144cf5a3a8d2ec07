//! `/scheduler`: what the scheduler holds, did and waits for.

use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, SystemTime};

use agent_scheduler::{KeyValue, ResyncType, Retry, SchedulerError, ValueState, View};
use axum::extract::{Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::{Context, json as answers, record};

type Args = Query<BTreeMap<String, String>>;

fn arg<'a>(args: &'a BTreeMap<String, String>, name: &str) -> Option<&'a str> {
    args.get(name).map(String::as_str).filter(|a| !a.is_empty())
}

fn refused(why: impl std::fmt::Display) -> Response {
    answers::error(StatusCode::INTERNAL_SERVER_ERROR, why)
}

fn failed(error: SchedulerError) -> Response {
    let status = match error {
        SchedulerError::UnknownDescriptor | SchedulerError::UnknownPrefix => StatusCode::NOT_FOUND,
        _ => StatusCode::INTERNAL_SERVER_ERROR,
    };
    answers::error(status, error)
}

/// Values by descriptor or key prefix in one of the views; without arguments what may be asked for.
pub async fn dump(State(context): State<Context>, Query(args): Args) -> Response {
    let scheduler = context.orchestrator.scheduler();
    if args.is_empty() {
        let descriptors = scheduler.descriptors();
        return answers::ok(&json!({
            "Descriptors": descriptors.iter().map(|d| &**d).collect::<Vec<_>>(),
            "KeyPrefixes": scheduler.registered_prefixes(),
            "Views": ["SB", "NB", "cached"],
        }));
    }
    let view = match arg(&args, "view") {
        None | Some("SB") => View::Sb,
        Some("NB") => View::Nb,
        Some("cached") => View::Cached,
        Some(_) => {
            return answers::error(
                StatusCode::INTERNAL_SERVER_ERROR,
                "unrecognized system view",
            );
        }
    };
    let dumped = match (arg(&args, "descriptor"), arg(&args, "key-prefix")) {
        (Some(descriptor), _) => scheduler.dump(descriptor, view).await,
        (None, prefix) => {
            scheduler
                .dump_prefix(prefix.unwrap_or_default(), view)
                .await
        }
    };
    match dumped {
        Ok(values) if values.is_empty() => answers::ok(&Value::Null),
        Ok(values) => answers::ok(&values.iter().map(record::dumped).collect::<Vec<_>>()),
        Err(error) => failed(error),
    }
}

/// States of one value, or of all of a descriptor or key prefix.
pub async fn status(State(context): State<Context>, Query(args): Args) -> Response {
    let scheduler = context.orchestrator.scheduler();
    if let Some(key) = arg(&args, "key") {
        return answers::ok(&record::status(&context.orchestrator.status(key)));
    }
    let mut values: Vec<KeyValue> = Vec::new();
    // What sources have but nobody can read is told where all values, or all below a prefix, are asked for.
    let mut keys = BTreeSet::new();
    if let Some(descriptor) = arg(&args, "descriptor") {
        match scheduler.dump(descriptor, View::Nb).await {
            Ok(found) => values = found,
            Err(error) => return failed(error),
        }
    } else if let Some(prefix) = arg(&args, "key-prefix") {
        match scheduler.dump_prefix(prefix, View::Nb).await {
            Ok(found) => {
                values = found;
                keys.extend(context.orchestrator.refused(prefix).into_keys());
            }
            Err(SchedulerError::UnknownPrefix) => {
                return answers::error(StatusCode::INTERNAL_SERVER_ERROR, "unknown key prefix");
            }
            Err(error) => return failed(error),
        }
    } else {
        for descriptor in scheduler.descriptors() {
            let found = scheduler.dump(&descriptor, View::Nb).await;
            values.extend(found.unwrap_or_default());
        }
        keys.extend(context.orchestrator.refused("").into_keys());
    }
    keys.extend(values.iter().map(|v| v.key.as_str().to_owned()));
    let status = |key: &String| record::status(&context.orchestrator.status(key));
    answers::ok(&keys.iter().map(status).collect::<Vec<_>>())
}

fn moment(args: &BTreeMap<String, String>, name: &str) -> Result<Option<SystemTime>, String> {
    let Some(text) = arg(args, name) else {
        return Ok(None);
    };
    let nanoseconds = text.parse().map(Duration::from_nanos).ok();
    match nanoseconds.and_then(|n| SystemTime::UNIX_EPOCH.checked_add(n)) {
        Some(moment) => Ok(Some(moment)),
        None => Err(format!(
            "{name} is not a time in nanoseconds since 1970: {text:?}"
        )),
    }
}

/// Recorded transactions.
pub async fn history(State(context): State<Context>, Query(args): Args) -> Response {
    let scheduler = context.orchestrator.scheduler();
    if let Some(text) = arg(&args, "seq-num") {
        let Ok(seq) = text.parse::<u64>() else {
            return answers::error(
                StatusCode::INTERNAL_SERVER_ERROR,
                format!("seq-num is not a number: {text:?}"),
            );
        };
        let found = scheduler.history_from(seq).into_iter().next();
        return match found.filter(|txn| txn.seq == seq) {
            Some(txn) if arg(&args, "format") == Some("text") => plain(txn.to_string()),
            Some(txn) => answers::ok(&record::txn(&txn)),
            None => answers::error(
                StatusCode::NOT_FOUND,
                format!("transaction with sequence number {seq} is not recorded"),
            ),
        };
    }
    let (since, until) = match (moment(&args, "since"), moment(&args, "until")) {
        (Ok(since), Ok(until)) => (since, until),
        (Err(why), _) | (_, Err(why)) => return refused(why),
    };
    let txns = scheduler.history(since, until);
    if arg(&args, "format") == Some("text") {
        return plain(txns.iter().map(ToString::to_string).collect());
    }
    answers::ok(&txns.iter().map(|t| record::txn(t)).collect::<Vec<_>>())
}

fn plain(text: String) -> Response {
    ([(header::CONTENT_TYPE, "text/plain; charset=UTF-8")], text).into_response()
}

/// Revisions of one value.
pub async fn timeline(State(context): State<Context>, Query(args): Args) -> Response {
    let Some(key) = arg(&args, "key") else {
        return answers::error(StatusCode::INTERNAL_SERVER_ERROR, "missing key argument");
    };
    let revisions = context.orchestrator.scheduler().timeline(key);
    match moment(&args, "time") {
        Err(why) => refused(why),
        Ok(None) => answers::ok(&revisions.iter().map(record::node).collect::<Vec<_>>()),
        Ok(Some(at)) => {
            let mut then = revisions.iter();
            let then = then.find(|r| r.since <= at && r.until.is_none_or(|until| until > at));
            answers::ok(&then.map(record::node))
        }
    }
}

/// All values as they are, or were.
pub async fn snapshot(State(context): State<Context>, Query(args): Args) -> Response {
    match moment(&args, "time") {
        Err(why) => refused(why),
        Ok(at) => {
            let nodes = context.orchestrator.scheduler().graph_snapshot(at);
            answers::ok(&nodes.iter().map(record::node).collect::<Vec<_>>())
        }
    }
}

/// Reads VPP and brings it to the configuration.
pub async fn resync(State(context): State<Context>, Query(args): Args) -> Response {
    let scheduler = context.orchestrator.scheduler();
    let mut txn = scheduler
        .txn()
        .resync(ResyncType::DownstreamResync)
        .description("REST resync");
    if matches!(arg(&args, "retry"), Some("1" | "true")) {
        txn = txn.retry(Retry::default());
    }
    match txn.commit().await {
        Ok(done) => {
            let seq = done.seq.unwrap_or_default();
            let txn = scheduler.history_from(seq).into_iter().next();
            answers::ok(&txn.map(|txn| record::txn(&txn)))
        }
        Err(error) => answers::error(StatusCode::INTERNAL_SERVER_ERROR, error),
    }
}

/// Counters since the start.
pub async fn stats(State(context): State<Context>) -> Response {
    let stats = context.orchestrator.scheduler().stats();
    let count = |state: &ValueState| stats.states.get(state).copied().unwrap_or_default();
    let states: BTreeMap<&str, usize> = ValueState::ALL
        .iter()
        .map(|state| (state.name(), count(state)))
        .collect();
    answers::ok(&json!({
        "TxnStats": {
            "TotalProcessed": stats.processed,
            "OperationCount": {
                "CREATE": stats.creates,
                "UPDATE": stats.updates,
                "DELETE": stats.deletes,
            },
            "ValueStateCount": states,
            "ErrorCount": stats.errors,
        },
    }))
}
