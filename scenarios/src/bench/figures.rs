//! What a bench found: a table for people, one document for scripts.

use std::time::Duration;

use comfy_table::{Table, presets};
use serde::Serialize;

/// One figure. What does not apply is left out.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Figure {
    /// What was measured.
    pub name: &'static str,
    /// Values per second through the agent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate: Option<f64>,
    /// Values per second when the same messages are streamed without an agent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub raw_rate: Option<f64>,
    /// `rate` / `raw_rate`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ratio: Option<f64>,
    /// Wall time, milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub milliseconds: Option<f64>,
    /// Time against that of the bulk add.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of_bulk: Option<f64>,
    /// Microseconds that half of the changes took at most.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub p50_us: Option<f64>,
    /// The same for 99 of 100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub p99_us: Option<f64>,
    /// The same for 999 of 1,000.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub p999_us: Option<f64>,
    /// Binary-API requests per value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub calls_per_value: Option<f64>,
    /// Requests that may change VPP.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub writes: Option<u64>,
    /// Bytes of the agent's memory per value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bytes_per_value: Option<u64>,
}

impl Figure {
    /// A bulk of `count` values that took `time`.
    pub fn bulk(name: &'static str, count: u32, time: Duration) -> Self {
        Self {
            name,
            rate: Some(f64::from(count) / time.as_secs_f64()),
            milliseconds: Some(time.as_secs_f64() * 1e3),
            ..Self::default()
        }
    }

    /// Adds how long the same messages took without an agent.
    pub fn against(&mut self, count: u32, raw: Duration) {
        let raw_rate = f64::from(count) / raw.as_secs_f64();
        self.raw_rate = Some(raw_rate);
        self.ratio = self.rate.map(|rate| rate / raw_rate);
    }

    /// Percentiles of single changes.
    pub fn latency(name: &'static str, mut samples: Vec<Duration>) -> Self {
        samples.sort_unstable();
        let at = |per_mille: usize| {
            let last = samples.len().saturating_sub(1);
            let time = samples.get((samples.len() * per_mille / 1000).min(last));
            time.map(|t| t.as_secs_f64() * 1e6)
        };
        Self {
            name,
            p50_us: at(500),
            p99_us: at(990),
            p999_us: at(999),
            ..Self::default()
        }
    }
}

/// Everything that a bench found.
#[derive(Debug, Clone, Serialize)]
pub struct Report {
    /// What was configured.
    pub workload: &'static str,
    /// How many values of it.
    pub count: u32,
    /// Which VPP.
    pub target: String,
    /// Which way in.
    pub via: &'static str,
    /// The figures, bulk add first.
    pub figures: Vec<Figure>,
}

impl Report {
    /// For scripts: one document.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// For people.
    pub fn to_text(&self) -> String {
        let mut table = Table::new();
        table.load_style(presets::NOTHING);
        table.set_header(["figure", "values/s", "raw", "ratio", "time", "more"]);
        for figure in &self.figures {
            table.add_row([
                figure.name.to_owned(),
                figure.rate.map_or_else(String::new, whole),
                figure.raw_rate.map_or_else(String::new, whole),
                figure.ratio.map_or_else(String::new, |r| format!("{r:.2}")),
                figure
                    .milliseconds
                    .map_or_else(String::new, |ms| format!("{ms:.1} ms")),
                more(figure),
            ]);
        }
        for column in 1..=4 {
            if let Some(column) = table.column_mut(column) {
                column.set_cell_alignment(comfy_table::CellAlignment::Right);
            }
        }
        format!(
            "{} {} on {}, via {}\n{table}",
            self.count, self.workload, self.target, self.via
        )
    }
}

/// A whole number in groups of three digits.
fn whole(value: f64) -> String {
    let digits = format!("{value:.0}");
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn more(figure: &Figure) -> String {
    let mut parts = Vec::new();
    if let (Some(p50), Some(p99), Some(p999)) = (figure.p50_us, figure.p99_us, figure.p999_us) {
        parts.push(format!(
            "p50 {p50:.0} µs, p99 {p99:.0} µs, p99.9 {p999:.0} µs"
        ));
    }
    if let Some(of_bulk) = figure.of_bulk {
        parts.push(format!("{of_bulk:.2} of the bulk add"));
    }
    if let Some(calls) = figure.calls_per_value {
        parts.push(format!("{calls:.2} calls per value"));
    }
    if let Some(writes) = figure.writes {
        parts.push(format!("{writes} writes"));
    }
    if let Some(bytes) = figure.bytes_per_value {
        parts.push(format!("{bytes} bytes per value"));
    }
    parts.join(", ")
}
