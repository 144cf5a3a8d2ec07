//! The result in words and as JSON.

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::conform::compare::{Comparison, Difference, Kind};

/// The results of several recordings.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// One a recording, in the order in which they were replayed.
    pub recordings: Vec<Comparison>,
}

impl Report {
    /// Recorded answers and events.
    pub fn total(&self) -> usize {
        self.recordings.iter().map(|r| r.total).sum()
    }

    /// Of these, how many came byte-equal.
    pub fn matched(&self) -> usize {
        self.recordings.iter().map(|r| r.matched).sum()
    }

    /// Byte-equal answers in percent; 100 where nothing was recorded.
    #[expect(
        clippy::cast_precision_loss,
        reason = "counts of messages stay far below 2^52"
    )]
    pub fn percent(&self) -> f64 {
        match self.total() {
            0 => 100.0,
            total => self.matched() as f64 * 100.0 / total as f64,
        }
    }

    /// Whether every recording was answered exactly as recorded.
    pub fn is_equal(&self) -> bool {
        self.recordings.iter().all(Comparison::is_equal)
    }

    /// The closing line. The percentage is rounded down, so that 100 means all.
    pub fn total_line(&self) -> String {
        let percent = (self.percent() * 100.0).floor() / 100.0;
        let (matched, total) = (self.matched(), self.total());
        format!("replies: {matched} of {total} byte-equal ({percent} %)")
    }

    /// All of it as one JSON document.
    pub fn to_json(&self) -> Value {
        json!({
            "recordings": self.recordings.iter().map(recording).collect::<Vec<_>>(),
            "total": self.total(),
            "matched": self.matched(),
            "percent": self.percent(),
            "equal": self.is_equal(),
        })
    }
}

/// One line for a recording.
pub fn line(c: &Comparison) -> String {
    let mut out = format!(
        "{} {}/{} order {}/{}",
        c.name, c.matched, c.total, c.ordered, c.ordered_total
    );
    if c.surplus > 0 {
        let _ = write!(out, " too many: {}", c.surplus);
    }
    if c.unmodelled > 0 {
        let names: Vec<&str> = c.unmodelled_requests.iter().map(|n| bare(n)).collect();
        let _ = write!(
            out,
            " not modelled: {} replies ({})",
            c.unmodelled,
            names.join(", ")
        );
    }
    out
}

/// A difference in three or four indented lines.
pub fn difference(d: &Difference) -> String {
    let mut out = String::new();
    let place = match (d.line, &d.request) {
        (0, None) => "  event".to_owned(),
        (line, None) => format!("  line {line}: event"),
        (line, Some(request)) => format!("  line {line}: {request}"),
    };
    let _ = writeln!(out, "{place}");
    let message = bare(&d.message);
    match &d.kind {
        Kind::Field {
            path,
            recorded,
            ours,
        } => {
            let _ = write!(
                out,
                "    {message}.{path}\n      recorded {recorded}\n      ours     {ours}"
            );
        }
        Kind::Missing(fields) => {
            let _ = write!(out, "    missing: {message} {fields}");
        }
        Kind::Extra(fields) => {
            let _ = write!(out, "    not recorded: {message} {fields}");
        }
    }
    out
}

/// A name without its CRC.
fn bare(name_crc: &str) -> &str {
    name_crc.rsplit_once('_').map_or(name_crc, |(name, _)| name)
}

fn recording(c: &Comparison) -> Value {
    json!({
        "name": c.name,
        "matched": c.matched,
        "total": c.total,
        "surplus": c.surplus,
        "order": {"matched": c.ordered, "total": c.ordered_total},
        "not_modelled": {"replies": c.unmodelled, "requests": c.unmodelled_requests},
        "differences": c.differences.iter().map(difference_json).collect::<Vec<_>>(),
    })
}

fn difference_json(d: &Difference) -> Value {
    let (kind, mut json) = match &d.kind {
        Kind::Field {
            path,
            recorded,
            ours,
        } => (
            "field",
            json!({"field": path, "recorded": recorded, "ours": ours}),
        ),
        Kind::Missing(fields) => ("missing", json!({"recorded": fields})),
        Kind::Extra(fields) => ("extra", json!({"ours": fields})),
    };
    if let Value::Object(map) = &mut json {
        map.insert("kind".to_owned(), kind.into());
        map.insert("line".to_owned(), d.line.into());
        map.insert("request".to_owned(), d.request.clone().into());
        map.insert("message".to_owned(), d.message.clone().into());
    }
    json
}
