//! What a run has shown: lines while it goes, a table at its end, or one JSON document.

use std::fmt::Write as _;
use std::time::Duration;

use comfy_table::{Cell, Color, Table, presets};
use serde::Serialize;

use crate::style;

/// How one scenario ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "verdict", content = "reason", rename_all = "lowercase")]
pub enum Verdict {
    /// Everything was as expected.
    Passed,
    /// Something was not; says what and in which step.
    Failed(String),
    /// The target lacks something that the scenario needs.
    Skipped(String),
}

/// One scenario's result.
#[derive(Debug, Clone, Serialize)]
pub struct Outcome {
    /// Name of the scenario.
    pub name: String,
    /// Its area.
    pub area: String,
    /// How it ended.
    #[serde(flatten)]
    pub verdict: Verdict,
    /// Steps done.
    pub steps: usize,
    /// Values that were configured at the most.
    pub values: usize,
    /// Binary-API requests that the agent sent.
    pub calls: u64,
    /// Those of them that may change VPP.
    pub writes: u64,
    /// Time from the first step to the end.
    #[serde(rename = "milliseconds", serialize_with = "milliseconds")]
    pub time: Duration,
}

fn milliseconds<S: serde::Serializer>(time: &Duration, s: S) -> Result<S::Ok, S::Error> {
    s.serialize_f64((time.as_secs_f64() * 1e6).round() / 1e3)
}

impl Outcome {
    /// The mark and one line for progress.
    pub fn line(&self) -> String {
        let name = format!("{}/{}", self.area, self.name);
        match &self.verdict {
            Verdict::Passed => format!(
                "{} {name:<34} {:>2} steps  {:>3} values  {:>4} calls  {:>8.1} ms",
                style::good("✓"),
                self.steps,
                self.values,
                self.calls,
                self.time.as_secs_f64() * 1e3
            ),
            Verdict::Failed(why) => format!("{} {name:<34} {}", style::bad("✗"), style::bad(why)),
            Verdict::Skipped(why) => format!("{} {name:<34} skipped: {why}", style::dim("-")),
        }
    }
}

/// The closing table with its summary line.
pub fn table(outcomes: &[Outcome], time: Duration) -> String {
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    table.set_header([
        "scenario", "steps", "values", "calls", "writes", "time", "verdict",
    ]);
    for o in outcomes {
        let (word, color) = match o.verdict {
            Verdict::Passed => ("passed", Color::Green),
            Verdict::Failed(_) => ("FAILED", Color::Red),
            Verdict::Skipped(_) => ("skipped", Color::Yellow),
        };
        let mut verdict = Cell::new(word);
        if style::coloured() {
            verdict = verdict.fg(color);
        }
        table.add_row(vec![
            Cell::new(format!("{}/{}", o.area, o.name)),
            Cell::new(o.steps),
            Cell::new(o.values),
            Cell::new(o.calls),
            Cell::new(o.writes),
            Cell::new(format!("{:.1} ms", o.time.as_secs_f64() * 1e3)),
            verdict,
        ]);
    }
    for column in 1..=5 {
        if let Some(column) = table.column_mut(column) {
            column.set_cell_alignment(comfy_table::CellAlignment::Right);
        }
    }
    let count = |f: fn(&Verdict) -> bool| outcomes.iter().filter(|o| f(&o.verdict)).count();
    let failed = count(|v| matches!(v, Verdict::Failed(_)));
    let mut text = table.to_string();
    let _ = write!(
        text,
        "\n{} passed, {} failed, {} skipped in {:.2} s",
        count(|v| *v == Verdict::Passed),
        failed,
        count(|v| matches!(v, Verdict::Skipped(_))),
        time.as_secs_f64()
    );
    text
}

/// Everything as one JSON document.
#[derive(Debug, Serialize)]
pub struct Document<'o> {
    /// One entry a scenario.
    pub scenarios: &'o [Outcome],
}

/// Whether no scenario failed.
pub fn all_passed(outcomes: &[Outcome]) -> bool {
    !outcomes
        .iter()
        .any(|o| matches!(o.verdict, Verdict::Failed(_)))
}
