//! Would this configuration apply? Tried on a fresh simulated VPP.

use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;

use agent_model::document::ConfigDocument;
use agent_model::text::DecodeOptions;
use agent_scheduler::ValueState;
use mockvpp::{MockHandle, MockVpp};
use serde::Serialize;
use vpp_agent::{Agent, ApplyError};
use vpp_binapi::client::InProcess;

use crate::run::{agent_options, explain};
use crate::{observe, style};

/// Nothing could be tried.
#[derive(Debug)]
pub enum CheckError {
    /// The simulator does not work.
    Target(String),
    /// The file is no configuration; one line each error.
    Config(String),
}

/// What came of a configuration.
#[derive(Debug, Serialize)]
pub struct Report {
    /// One entry a value, derived ones included.
    pub values: Vec<Value>,
    /// What VPP holds afterwards.
    pub vpp: Vec<String>,
}

/// One value.
#[derive(Debug, Serialize)]
pub struct Value {
    /// Key.
    pub key: String,
    /// State, such as `CONFIGURED`.
    pub state: String,
    /// Why it is not CONFIGURED.
    pub reason: String,
}

/// Tries a file.
///
/// # Errors
/// The file cannot be read, or is no valid configuration.
pub async fn file(path: &Path) -> Result<Report, CheckError> {
    let shown = path.display();
    let config = |e: &dyn std::fmt::Display| {
        let lines: Vec<String> = e
            .to_string()
            .lines()
            .map(|line| format!("{shown}:{line}"))
            .collect();
        CheckError::Config(lines.join("\n"))
    };
    let text =
        std::fs::read_to_string(path).map_err(|e| CheckError::Config(format!("{shown}: {e}")))?;
    let document =
        ConfigDocument::from_yaml(&text, &DecodeOptions::default()).map_err(|e| config(&e))?;
    let target = |e: &dyn std::fmt::Display| CheckError::Target(e.to_string());
    let mock = MockHandle::new(MockVpp::default());
    let transport = Arc::new(InProcess::new(move || mock.client_stream()));
    let agent = Agent::start(transport, agent_options())
        .await
        .map_err(|e| target(&e))?;
    match agent.put(&document).await {
        Err(e @ ApplyError::Invalid(_)) => return Err(config(&e)),
        // Failed values tell of themselves below.
        Ok(_) | Err(ApplyError::Transaction(_)) => {}
    }
    let statuses = agent.statuses().await;
    let all = statuses
        .iter()
        .flat_map(|base| std::iter::once(&base.value).chain(&base.derived_values));
    let values = all.map(|status| Value {
        key: status
            .key
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
        state: status.state.name().to_owned(),
        reason: explain(status).trim().trim_matches(['(', ')']).to_owned(),
    });
    let values = values.collect();
    let vpp = observe::lines(&agent.vpp()).await.map_err(|e| target(&e))?;
    agent.close().await;
    Ok(Report { values, vpp })
}

impl Report {
    /// Whether every value reached VPP.
    pub fn applies(&self) -> bool {
        let fine = [ValueState::Configured.name(), ValueState::Obtained.name()];
        self.values.iter().all(|v| fine.contains(&v.state.as_str()))
    }

    /// For people.
    pub fn to_text(&self) -> String {
        let mut text = style::strong("values");
        for v in &self.values {
            let reason = if v.reason.is_empty() {
                String::new()
            } else {
                format!("  {}", style::dim(&v.reason))
            };
            let state = if v.state == ValueState::Configured.name() {
                style::good(&v.state)
            } else {
                style::bad(&v.state)
            };
            let _ = write!(text, "\n  {state:<12} {}{reason}", v.key);
        }
        let _ = write!(text, "\n{}", style::strong("what VPP would hold"));
        for line in &self.vpp {
            let _ = write!(text, "\n  {line}");
        }
        let verdict = if self.applies() {
            style::good("applies")
        } else {
            style::bad("does not apply as a whole")
        };
        let _ = write!(text, "\n{verdict}");
        text
    }

    /// For scripts.
    pub fn to_json(&self) -> String {
        let document = serde_json::json!({ "applies": self.applies(), "values": self.values, "vpp": self.vpp });
        serde_json::to_string_pretty(&document).unwrap_or_default()
    }
}
