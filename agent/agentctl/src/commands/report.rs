//! `agentctl report`: everything that helps to find a fault, in one file.

use std::io::Write as _;
use std::path::Path;
use std::time::SystemTime;

use anyhow::{Context as _, bail};
use hyper::Method;
use zip::write::SimpleFileOptions;

use super::dump;
use crate::context::Context;
use crate::format::{out, yaml};

/// File of the report, and commands of VPP's command line in it.
const VPP: [(&str, &[&str]); 7] = [
    (
        "software-versions.txt",
        &["show version verbose", "show version cmdline"],
    ),
    (
        "hardware.txt",
        &[
            "show cpu",
            "show buffers",
            "show memory main-heap verbose",
            "show physmem",
        ],
    ),
    (
        "vpp-event-log.txt",
        &["show clock verbose", "show event-logger all"],
    ),
    ("vpp-log.txt", &["show logging"]),
    ("vpp-api-trace.txt", &["api trace dump"]),
    (
        "vpp-statistics-interfaces.txt",
        &["show interface", "show hardware-interfaces"],
    ),
    (
        "vpp-other-srv6.txt",
        &[
            "show sr localsid",
            "show sr policies",
            "show sr steering-policies",
        ],
    ),
];

/// Path of the REST interface for a file of the report.
const REST: [(&str, &str); 3] = [
    ("agent-status.txt", "/readiness"),
    (
        "agent-transaction-history.txt",
        "/scheduler/txn-history?format=text",
    ),
    ("agent-values.txt", "/scheduler/status"),
];

pub async fn report(context: &Context, dir: &Path, ignore_errors: bool) -> anyhow::Result<()> {
    #[expect(clippy::disallowed_methods, reason = "the file's name is a time")]
    let now = humantime::format_rfc3339_seconds(SystemTime::now()).to_string();
    let mut files: Vec<(String, String)> = Vec::new();
    let mut failed = Vec::new();
    let mut add = |name: &str, text: anyhow::Result<String>| match text {
        Ok(text) => files.push((name.to_owned(), text)),
        Err(error) => failed.push(format!("{name}: {error:#}\n")),
    };
    for (name, path) in REST {
        let asked = context
            .http
            .ask(Method::GET, path, "application/json", String::new());
        add(name, asked.await.map(|(_, text)| text));
    }
    let config = context
        .http
        .text(Method::GET, "/configuration", String::new());
    add("agent-NB-config.yaml", config.await);
    for view in ["NB", "SB", "cached"] {
        let values = dump::collect(context, &[], view).await;
        let name = format!("agent-kvscheduler-{view}-config-view.txt");
        add(&name, values.and_then(|values| yaml(&values.into())));
    }
    for (name, commands) in VPP {
        let mut text = Ok(String::new());
        for command in commands {
            match (&mut text, context.http.vpp(command).await) {
                (Ok(text), Ok(printed)) => *text += &format!("vpp# {command}\n{printed}\n"),
                (Ok(_), Err(error)) => text = Err(error),
                (Err(_), _) => {}
            }
        }
        add(name, text);
    }
    let failed = failed.concat();
    if !failed.is_empty() && !ignore_errors {
        bail!("not everything could be read (--ignore-errors writes the rest):\n{failed}");
    }
    let listed: String = files.iter().map(|(name, _)| format!("{name}\n")).collect();
    files.push((
        "_report.txt".to_owned(),
        format!("agentctl report of {now}\n{listed}"),
    ));
    files.push(("_failed-reports.txt".to_owned(), failed));
    let path = dir.join(format!("agentctl-report--{}.zip", now.replace(':', "-")));
    let file = std::fs::File::create(&path).with_context(|| path.display().to_string())?;
    let mut archive = zip::ZipWriter::new(file);
    for (name, text) in files {
        archive.start_file(name, SimpleFileOptions::default())?;
        archive.write_all(text.as_bytes())?;
    }
    archive.finish()?;
    out(&path.display().to_string());
    Ok(())
}
