//! `agentctl config history`.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use hyper::Method;
use serde_json::Value;

use crate::context::Context;
use crate::format::{at, columns, list, out, render, state, text};

pub async fn history(
    context: &Context,
    reference: Option<u64>,
    details: bool,
    format: Option<&str>,
) -> anyhow::Result<()> {
    let path = match reference {
        Some(seq) => format!("/scheduler/txn-history?seq-num={seq}"),
        None => "/scheduler/txn-history?".to_owned(),
    };
    if format == Some("log") || (format.is_none() && reference.is_some()) {
        let path = format!("{path}&format=text");
        out(&context.http.text(Method::GET, &path, String::new()).await?);
        return Ok(());
    }
    let txns = context.http.get(&path).await?;
    match (format, &txns) {
        (Some(format), txns) if format != "table" => out(&render(format, txns)?),
        (_, Value::Array(txns)) => out(&table(txns, details)),
        (_, one) => out(&table(std::slice::from_ref(one), details)),
    }
    Ok(())
}

/// One line a transaction.
pub fn table(txns: &[Value], details: bool) -> String {
    let row = |txn: &Value| {
        let executed = list(txn, "Executed");
        let errors: Vec<&Value> = executed
            .iter()
            .filter(|op| !text(op, "NewErrMsg").is_empty())
            .collect();
        let result = match (errors.len(), executed.is_empty()) {
            (0, true) => String::new(),
            (0, false) => "ok".to_owned(),
            (1, _) => "error".to_owned(),
            (n, _) => format!("{n} errors"),
        };
        let input = match list(txn, "Values").len() {
            0 => "<none>".to_owned(),
            n => format!("{n} values"),
        };
        vec![
            at(txn, "SeqNum").to_string(),
            kind(txn),
            text(txn, "Start")
                .split('.')
                .next()
                .unwrap_or_default()
                .to_owned(),
            input,
            counts(executed, "Operation", |name| name.to_owned()),
            result,
            counts(executed, "NewState", state),
        ]
    };
    let headers = [
        "SEQ",
        "TYPE",
        "START",
        "INPUT",
        "OPERATIONS",
        "RESULT",
        "SUMMARY",
    ];
    let rows: Vec<Vec<String>> = txns.iter().map(row).collect();
    if !details {
        return columns(&headers, &rows);
    }
    // The lines of one transaction follow it.
    let mut out = String::new();
    for (line, txn) in columns(&headers, &rows)
        .lines()
        .zip(std::iter::once(None).chain(txns.iter().map(Some)))
    {
        let _ = writeln!(out, "{line}");
        for op in txn.map(|txn| list(txn, "Executed")).unwrap_or_default() {
            let (error, new) = (text(op, "NewErrMsg"), text(op, "NewState"));
            if error.is_empty() && new != "PENDING" {
                continue;
            }
            let _ = write!(
                out,
                "      [{}] {} -> {}",
                text(op, "Operation"),
                text(op, "Key"),
                state(new)
            );
            let _ = writeln!(out, "{}{error}", if error.is_empty() { "" } else { ": " });
        }
    }
    out
}

fn kind(txn: &Value) -> String {
    match (text(txn, "TxnType"), text(txn, "ResyncType")) {
        ("SBNotification", _) => "status update".to_owned(),
        ("NBTransaction", "FullResync") => "config replace".to_owned(),
        ("NBTransaction", "UpstreamResync") => "config sync".to_owned(),
        ("NBTransaction", "DownstreamResync") => "status sync".to_owned(),
        ("NBTransaction", _) => "config change".to_owned(),
        ("RetryFailedOps", _) => {
            format!(
                "retry #{} for {}",
                at(txn, "RetryAttempt"),
                at(txn, "RetryForTxn")
            )
        }
        (other, _) => other.to_owned(),
    }
}

/// `CREATE:2, UPDATE:1`
fn counts(ops: &[Value], field: &str, show: impl Fn(&str) -> String) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for op in ops {
        let name = match text(op, field) {
            "" => "NONEXISTENT",
            name => name,
        };
        *counts.entry(name).or_default() += 1;
    }
    if counts.is_empty() {
        return "<none>".to_owned();
    }
    let all: Vec<String> = counts
        .iter()
        .map(|(name, n)| format!("{}:{n}", show(name)))
        .collect();
    all.join(", ")
}
