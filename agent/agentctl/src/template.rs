//! The part of Go's templates that people use with `-f`: fields, `range`, `if`, `else`, `end`, and a few functions.
//!
//! Fields are found whatever their case and underscores: `{{.LastOperation}}` is JSON's `last_operation`.

use anyhow::{bail, ensure};
use serde_json::Value;

/// Deeper templates are refused.
const MAX_DEPTH: usize = 64;

#[derive(Debug)]
enum Node {
    Text(String),
    Print(String),
    If(String, Vec<Node>, Vec<Node>),
    Range(String, Vec<Node>, Vec<Node>),
}

/// Renders a template over a value.
pub fn render(template: &str, value: &Value) -> anyhow::Result<String> {
    let pieces = pieces(template)?;
    let mut rest = pieces.as_slice();
    let (nodes, end) = parse(&mut rest, 0)?;
    if let Some(end) = end {
        bail!("template: {{{{{end}}}}} without if or range");
    }
    let mut out = String::new();
    write(&nodes, value, value, &mut out)?;
    Ok(out)
}

#[derive(Debug)]
enum Piece {
    Text(String),
    Action(String),
}

fn pieces(template: &str) -> anyhow::Result<Vec<Piece>> {
    let mut pieces = Vec::new();
    let mut rest = template;
    let mut trim = false;
    while let Some((text, after)) = rest.split_once("{{") {
        let Some((action, after)) = after.split_once("}}") else {
            bail!("template: {{{{ without }}}}");
        };
        let mut text = if trim { text.trim_start() } else { text };
        let mut action = action;
        if let Some(trimmed) = action.strip_prefix('-') {
            (text, action) = (text.trim_end(), trimmed);
        }
        trim = false;
        if let Some(trimmed) = action.strip_suffix('-') {
            (trim, action) = (true, trimmed);
        }
        pieces.push(Piece::Text(text.to_owned()));
        pieces.push(Piece::Action(action.trim().to_owned()));
        rest = after;
    }
    pieces.push(Piece::Text(
        if trim { rest.trim_start() } else { rest }.to_owned(),
    ));
    Ok(pieces)
}

/// Nodes up to `else` or `end`, which is returned.
fn parse(rest: &mut &[Piece], depth: usize) -> anyhow::Result<(Vec<Node>, Option<&'static str>)> {
    ensure!(depth < MAX_DEPTH, "template: too deep");
    let mut nodes = Vec::new();
    while let Some((piece, after)) = rest.split_first() {
        *rest = after;
        let action = match piece {
            Piece::Text(text) => {
                nodes.push(Node::Text(text.clone()));
                continue;
            }
            Piece::Action(action) => action.as_str(),
        };
        match action
            .split_once(char::is_whitespace)
            .unwrap_or((action, ""))
        {
            ("end", "") => return Ok((nodes, Some("end"))),
            ("else", "") => return Ok((nodes, Some("else"))),
            (word @ ("if" | "range"), condition) => {
                let (then, end) = parse(rest, depth + 1)?;
                let (otherwise, end) = match end {
                    Some("else") => parse(rest, depth + 1)?,
                    end => (Vec::new(), end),
                };
                ensure!(end == Some("end"), "template: {word} without end");
                let condition = condition.to_owned();
                nodes.push(match word {
                    "if" => Node::If(condition, then, otherwise),
                    _ => Node::Range(condition, then, otherwise),
                });
            }
            (comment, _) if comment.starts_with("/*") => {}
            _ => nodes.push(Node::Print(action.to_owned())),
        }
    }
    Ok((nodes, None))
}

fn write(nodes: &[Node], dot: &Value, root: &Value, out: &mut String) -> anyhow::Result<()> {
    for node in nodes {
        match node {
            Node::Text(text) => out.push_str(text),
            Node::Print(action) => out.push_str(&plain(&pipeline(action, dot, root)?)),
            Node::If(condition, then, otherwise) => {
                let branch = match truth(&pipeline(condition, dot, root)?) {
                    true => then,
                    false => otherwise,
                };
                write(branch, dot, root, out)?;
            }
            Node::Range(over, each, none) => {
                let over = pipeline(over, dot, root)?;
                let items: Vec<&Value> = match &over {
                    Value::Array(items) => items.iter().collect(),
                    Value::Object(map) => map.values().collect(),
                    _ => Vec::new(),
                };
                if items.is_empty() {
                    write(none, dot, root, out)?;
                }
                for item in items {
                    write(each, item, root, out)?;
                }
            }
        }
    }
    Ok(())
}

fn pipeline(text: &str, dot: &Value, root: &Value) -> anyhow::Result<Value> {
    let mut piped: Option<Value> = None;
    for command in split(text)? {
        piped = Some(call(&command, piped, dot, root)?);
    }
    piped.ok_or_else(|| anyhow::anyhow!("template: {{{{}}}} is empty"))
}

/// Words of the commands of a pipeline; quoted ones keep a quote in front.
fn split(text: &str) -> anyhow::Result<Vec<Vec<String>>> {
    let mut commands = vec![Vec::new()];
    let mut chars = text.chars().peekable();
    while let Some(first) = chars.next() {
        let mut word = String::new();
        match first {
            c if c.is_whitespace() => continue,
            '|' => {
                commands.push(Vec::new());
                continue;
            }
            quote @ ('"' | '`') => {
                word.push('"');
                loop {
                    match chars.next() {
                        Some(c) if c == quote => break,
                        Some('\\') if quote == '"' => match chars.next() {
                            Some('n') => word.push('\n'),
                            Some('t') => word.push('\t'),
                            Some(c) => word.push(c),
                            None => bail!("template: a string is not closed"),
                        },
                        Some(c) => word.push(c),
                        None => bail!("template: a string is not closed"),
                    }
                }
            }
            c => {
                word.push(c);
                while let Some(c) = chars.next_if(|c| !c.is_whitespace() && *c != '|') {
                    word.push(c);
                }
            }
        }
        if let Some(command) = commands.last_mut() {
            command.push(word);
        }
    }
    Ok(commands)
}

fn call(
    words: &[String],
    piped: Option<Value>,
    dot: &Value,
    root: &Value,
) -> anyhow::Result<Value> {
    let Some((first, rest)) = words.split_first() else {
        bail!("template: {{{{}}}} is empty");
    };
    if let (Some(value), true) = (
        operand(first, dot, root),
        rest.is_empty() && piped.is_none(),
    ) {
        return Ok(value);
    }
    let mut arguments = Vec::new();
    for word in rest {
        match operand(word, dot, root) {
            Some(value) => arguments.push(value),
            None => bail!("template: {word:?} is neither a field nor a value"),
        }
    }
    arguments.extend(piped);
    let one = || match arguments.as_slice() {
        [one] => Ok(one),
        _ => Err(anyhow::anyhow!("template: {first} takes one value")),
    };
    let two = || match arguments.as_slice() {
        [a, b] => Ok((a, b)),
        _ => Err(anyhow::anyhow!("template: {first} takes two values")),
    };
    Ok(match first.as_str() {
        "json" => serde_json::to_string_pretty(one()?)?.into(),
        "yaml" => crate::format::yaml(one()?)?.into(),
        "len" => match one()? {
            Value::Array(items) => items.len().into(),
            Value::Object(map) => map.len().into(),
            Value::String(text) => text.len().into(),
            _ => bail!("template: len of something without length"),
        },
        "not" => (!truth(one()?)).into(),
        "eq" => two().map(|(a, b)| plain(a) == plain(b))?.into(),
        "ne" => two().map(|(a, b)| plain(a) != plain(b))?.into(),
        "print" => arguments.iter().map(plain).collect::<String>().into(),
        "println" => (arguments.iter().map(plain).collect::<String>() + "\n").into(),
        other => {
            bail!("template: no function {other:?}: json, yaml, len, not, eq, ne, print, println")
        }
    })
}

fn operand(word: &str, dot: &Value, root: &Value) -> Option<Value> {
    if let Some(text) = word.strip_prefix('"') {
        return Some(text.into());
    }
    if word == "." {
        return Some(dot.clone());
    }
    if let Some(path) = word.strip_prefix("$.") {
        return Some(field(root, path));
    }
    if word == "$" {
        return Some(root.clone());
    }
    if let Some(path) = word.strip_prefix('.') {
        return Some(field(dot, path));
    }
    match word {
        "true" => Some(true.into()),
        "false" => Some(false.into()),
        "nil" => Some(Value::Null),
        number => number.parse::<i64>().ok().map(Value::from),
    }
}

fn field(value: &Value, path: &str) -> Value {
    let mut value = value;
    for name in path.split('.') {
        let same = |a: &str, b: &str| {
            let letters = |text: &str| text.replace(['_', '-'], "").to_lowercase();
            letters(a) == letters(b)
        };
        let found = value
            .as_object()
            .and_then(|map| map.iter().find(|(key, _)| same(key, name)));
        match found {
            Some((_, inner)) => value = inner,
            None => return Value::Null,
        }
    }
    value.clone()
}

fn truth(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(on) => *on,
        Value::Number(n) => n.as_f64() != Some(0.0),
        Value::String(text) => !text.is_empty(),
        Value::Array(items) => !items.is_empty(),
        Value::Object(map) => !map.is_empty(),
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::Null => "<no value>".to_owned(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn fields_loops_and_conditions() {
        let value = json!([
            {"Key": "a", "Value": {"type": "MEMIF", "last_operation": "CREATE"}},
            {"Key": "b", "Value": {"type": "TAP"}},
        ]);
        let rendered = |template: &str| render(template, &value).unwrap();
        assert_eq!(rendered("{{range .}}{{.Key}}{{\"\\n\"}}{{end}}"), "a\nb\n");
        let memif = "{{range .}}{{if eq .Value.Type \"MEMIF\"}}{{.Key}}{{else}}-{{end}}{{end}}";
        assert_eq!(rendered(memif), "a-");
        assert_eq!(
            rendered("{{range .}}{{.Value.LastOperation}} {{end}}"),
            "CREATE <no value> "
        );
        assert_eq!(rendered("{{len .}} {{- \"x\" -}}  y"), "2xy");
        assert_eq!(
            rendered("{{range .}}{{.Value.Type | print \"t=\" }};{{end}}"),
            "t=MEMIF;t=TAP;"
        );
    }

    #[test]
    fn mistakes_are_told() {
        let told = |template: &str| render(template, &json!({})).unwrap_err().to_string();
        assert_eq!(told("{{range .}}"), "template: range without end");
        assert_eq!(told("{{end}}"), "template: {{end}} without if or range");
        assert!(told("{{frobnicate .}}").starts_with("template: no function \"frobnicate\""));
        assert!(told("{{.A").starts_with("template: {{ without"));
        assert!(told("{{\"a}}").contains("not closed"));
    }
}
