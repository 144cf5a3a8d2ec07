//! YAML in block style, readable by YAML 1.1 and 1.2.

use std::fmt::Write;

use crate::text::encode::Tree;

pub(super) fn document(tree: &Tree) -> String {
    let mut out = String::new();
    match tree {
        Tree::Mapping(entries) if !entries.is_empty() => mapping(entries, 0, &mut out),
        Tree::List(items) if !items.is_empty() => list(items, 0, &mut out),
        _ => {
            scalar(tree, &mut out);
            out.push('\n');
        }
    }
    out
}

/// Entries, the first of them where the cursor is, the others on lines of their own.
fn mapping(entries: &[(String, Tree)], indent: usize, out: &mut String) {
    for (i, (name, value)) in entries.iter().enumerate() {
        if i > 0 {
            margin(indent, out);
        }
        text(name, out);
        out.push(':');
        match value {
            Tree::Mapping(inner) if !inner.is_empty() => {
                out.push('\n');
                margin(indent + 2, out);
                mapping(inner, indent + 2, out);
            }
            Tree::List(items) if !items.is_empty() => {
                out.push('\n');
                margin(indent, out);
                list(items, indent, out);
            }
            _ => {
                out.push(' ');
                scalar(value, out);
                out.push('\n');
            }
        }
    }
}

fn list(items: &[Tree], indent: usize, out: &mut String) {
    for (i, item) in items.iter().enumerate() {
        if i > 0 {
            margin(indent, out);
        }
        out.push_str("- ");
        match item {
            Tree::Mapping(entries) if !entries.is_empty() => mapping(entries, indent + 2, out),
            Tree::List(inner) if !inner.is_empty() => list(inner, indent + 2, out),
            _ => {
                scalar(item, out);
                out.push('\n');
            }
        }
    }
}

fn margin(indent: usize, out: &mut String) {
    out.extend(std::iter::repeat_n(' ', indent));
}

fn scalar(tree: &Tree, out: &mut String) {
    match tree {
        Tree::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
        Tree::Number(value) => {
            // Writing to a String does not fail.
            let _ = write!(out, "{value}");
        }
        Tree::Text(value) => text(value, out),
        Tree::List(_) => out.push_str("[]"),
        Tree::Mapping(_) => out.push_str("{}"),
    }
}

fn text(text: &str, out: &mut String) {
    if is_plain(text) {
        out.push_str(text);
    } else if text.chars().all(is_printable) {
        let _ = write!(out, "'{}'", text.replace('\'', "''"));
    } else {
        out.push('"');
        for c in text.chars() {
            match c {
                '"' | '\\' => out.extend(['\\', c]),
                '\n' => out.push_str("\\n"),
                '\t' => out.push_str("\\t"),
                c if is_printable(c) => out.push(c),
                c => {
                    let _ = write!(out, "\\U{:08x}", u32::from(c));
                }
            }
        }
        out.push('"');
    }
}

/// What every reader of YAML takes as itself inside quotes.
fn is_printable(c: char) -> bool {
    !c.is_control()
        && !matches!(
            c,
            '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}'
        )
}

/// Whether no reader of YAML takes the text for anything but text.
fn is_plain(text: &str) -> bool {
    let safe = |b: u8| {
        b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.' | b'/' | b':' | b'@' | b'+')
    };
    let Some(first) = text.bytes().next() else {
        return false;
    };
    if !text.bytes().all(safe) || text.ends_with(':') {
        return false;
    }
    match first {
        b'a'..=b'z' | b'A'..=b'Z' => !["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
            .iter()
            .any(|word| text.eq_ignore_ascii_case(word)),
        b'/' => true,
        // Addresses and networks, but neither numbers nor what YAML 1.1 takes for times and dates.
        b'0'..=b'9' => text.contains('/') || text.bytes().filter(|b| *b == b'.').count() > 1,
        _ => false,
    }
}
