//! Output: tables, JSON, YAML, templates.

use std::io::Write as _;

use anstyle::{AnsiColor, Style};
use anyhow::Context as _;
use comfy_table::{ContentArrangement, Table, presets};
use serde_json::Value;

use crate::template;

/// Writes; who does not read any more is not told.
pub fn out(text: &str) {
    let mut out = anstream::stdout().lock();
    let _ = out.write_all(text.as_bytes());
    if !text.is_empty() && !text.ends_with('\n') {
        let _ = out.write_all(b"\n");
    }
    let _ = out.flush();
}

/// Writes in the format asked for, by default as a table that is built only then.
pub fn show(
    format: Option<&str>,
    value: &Value,
    table: impl FnOnce(&Value) -> String,
) -> anyhow::Result<()> {
    match format {
        None | Some("" | "table") => out(&table(value)),
        Some(format) => out(&render(format, value)?),
    }
    Ok(())
}

/// JSON, YAML or a template.
pub fn render(format: &str, value: &Value) -> anyhow::Result<String> {
    match format {
        "json" | "j" => Ok(serde_json::to_string_pretty(value)?),
        "yaml" | "yml" | "y" => yaml(value),
        text if text.contains("{{") => template::render(text, value),
        other => {
            anyhow::bail!("no format {other:?}: table, json, yaml, or a template with {{{{…}}}}")
        }
    }
}

pub fn yaml(value: &Value) -> anyhow::Result<String> {
    serde_norway::to_string(value).context("YAML")
}

/// Columns apart by three blanks; headers first.
pub fn columns(headers: &[&str], rows: &[Vec<String>]) -> String {
    let width = |text: &str| {
        anstream::adapter::strip_str(text)
            .to_string()
            .chars()
            .count()
    };
    let mut widths: Vec<usize> = headers.iter().map(|h| width(h)).collect();
    for row in rows {
        for (have, cell) in widths.iter_mut().zip(row) {
            *have = (*have).max(width(cell));
        }
    }
    let line = |cells: &mut dyn Iterator<Item = &str>| {
        let mut line = String::new();
        for (cell, to) in cells.zip(&widths) {
            line += cell;
            line += &" ".repeat(to.saturating_sub(width(cell)) + 3);
        }
        line.trim_end().to_owned() + "\n"
    };
    let mut text = line(&mut headers.iter().copied());
    for row in rows {
        text += &line(&mut row.iter().map(String::as_str));
    }
    text
}

/// A table with lines, for cells of several lines.
pub fn boxed(headers: &[&str], rows: Vec<Vec<String>>) -> String {
    let mut table = Table::new();
    table
        .load_style(presets::UTF8_FULL_CONDENSED)
        .set_content_arrangement(ContentArrangement::Disabled)
        .set_header(headers.to_vec());
    for row in rows {
        table.add_row(row);
    }
    table.to_string()
}

/// A state in its colour.
pub fn state(name: &str) -> String {
    let colour = match name {
        "CONFIGURED" => AnsiColor::Green,
        "OBTAINED" | "DISCOVERED" => AnsiColor::Cyan,
        "PENDING" | "RETRYING" => AnsiColor::Yellow,
        "INVALID" | "FAILED" | "MISSING" | "UNIMPLEMENTED" => AnsiColor::Red,
        _ => return name.to_owned(),
    };
    let style: Style = colour.on_default();
    format!("{style}{name}{style:#}")
}

/// A field, null if there is none.
pub fn at<'v>(value: &'v Value, name: &str) -> &'v Value {
    value.get(name).unwrap_or(&Value::Null)
}

/// A field as text.
pub fn text<'v>(value: &'v Value, name: &str) -> &'v str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// A field as a list.
pub fn list<'v>(value: &'v Value, name: &str) -> &'v [Value] {
    let list = value.get(name).and_then(Value::as_array);
    list.map(Vec::as_slice).unwrap_or_default()
}
