//! The pure part: texts in a store become values, or reasons why not.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use agent_model::text::{DecodeOptions, Format, decode_value};
use agent_model::{ModelValue, models};

use crate::store::Pair;

/// What a source knows of its store. A key holds the last value that could be read; for what cannot be read there is a reason.
#[derive(Debug, Default)]
pub struct Intake {
    prefix: String,
    /// `${NAME}` in values, and what it stands for; `None`: not replaced.
    variables: Option<BTreeMap<String, String>>,
    accepted: BTreeMap<String, ModelValue>,
    refused: BTreeMap<String, String>,
}

/// What changed.
#[derive(Debug, Default, PartialEq)]
pub struct Delta {
    /// New and changed values.
    pub put: Vec<ModelValue>,
    /// Keys of values that are gone.
    pub delete: Vec<String>,
}

impl Delta {
    /// Whether nothing changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.put.is_empty() && self.delete.is_empty()
    }
}

impl Intake {
    /// For keys below this prefix, such as `/vnf-agent/vpp1/`.
    #[must_use]
    pub fn new(prefix: String, variables: Option<BTreeMap<String, String>>) -> Self {
        Self {
            prefix,
            variables,
            ..Self::default()
        }
    }

    /// All that is in the store; what is not in it is gone.
    pub fn snapshot(&mut self, pairs: Vec<(String, Vec<u8>)>) -> Delta {
        let mut found: BTreeMap<String, Option<Vec<u8>>> = BTreeMap::new();
        let known = self.accepted.keys().chain(self.refused.keys());
        found.extend(known.map(|key| (format!("{}{key}", self.prefix), None)));
        found.extend(pairs.into_iter().map(|(key, value)| (key, Some(value))));
        self.changes(found)
    }

    /// Changes in order: the last one of a key counts.
    pub fn changes(&mut self, pairs: impl IntoIterator<Item = Pair>) -> Delta {
        let last: BTreeMap<String, Option<Vec<u8>>> = pairs.into_iter().collect();
        let mut delta = Delta::default();
        for (whole, value) in last {
            let Some(key) = whole.strip_prefix(&self.prefix) else {
                continue;
            };
            let Some(value) = value else {
                self.refused.remove(key);
                if self.accepted.remove(key).is_some() {
                    delta.delete.push(key.to_owned());
                }
                continue;
            };
            match self.read(key, &value) {
                Ok(value) => {
                    self.refused.remove(key);
                    let before = self.accepted.insert(key.to_owned(), value.clone());
                    if before.as_ref() != Some(&value) {
                        delta.put.push(value);
                    }
                }
                Err(why) => {
                    self.refused.insert(key.to_owned(), why);
                }
            }
        }
        delta
    }

    /// All values that could be read.
    pub fn values(&self) -> impl Iterator<Item = &ModelValue> {
        self.accepted.values()
    }

    /// Keys of what could not be read, with the reasons.
    #[must_use]
    pub fn refused(&self) -> &BTreeMap<String, String> {
        &self.refused
    }

    fn read(&self, key: &str, value: &[u8]) -> Result<ModelValue, String> {
        let Some((model, _)) = models::of_key(key).filter(|(model, _)| model.class == "config")
        else {
            return Err("the key is of no known model".to_owned());
        };
        let text = std::str::from_utf8(value).map_err(|e| format!("not a text: {e}"))?;
        let expanded;
        let text = match &self.variables {
            Some(variables) => {
                expanded = expand(text, variables);
                expanded.as_str()
            }
            None => text,
        };
        let value = decode_value(model, text, Format::Json, &DecodeOptions::default())
            .map_err(|errors| format!("not a {}: {}", model.proto_name, one_line(&errors)))?;
        let own = value.key();
        if own != key {
            return Err(format!("the value belongs to the key {own}"));
        }
        Ok(value)
    }
}

fn one_line(errors: &impl ToString) -> String {
    errors.to_string().replace('\n', "; ")
}

/// Replaces `$NAME` and `${NAME}`; what is not set becomes empty.
fn expand(text: &str, variables: &BTreeMap<String, String>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut parts = text.split('$');
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (name, rest) = match part.strip_prefix('{').and_then(|p| p.split_once('}')) {
            Some(braced) => braced,
            None => {
                let end = part.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
                part.split_at(end.unwrap_or(part.len()))
            }
        };
        match (name.is_empty(), variables.get(name)) {
            (true, _) => out.push('$'),
            (false, value) => out.push_str(value.map(String::as_str).unwrap_or_default()),
        }
        let _ = out.write_str(rest);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOOP: &str = "/vnf-agent/vpp1/config/vpp/v2/interfaces/loop1";

    fn intake() -> Intake {
        Intake::new("/vnf-agent/vpp1/".to_owned(), None)
    }

    fn pair(key: &str, value: &str) -> (String, Vec<u8>) {
        (key.to_owned(), value.as_bytes().to_vec())
    }

    fn loop1(mtu: u32) -> (String, Vec<u8>) {
        let text = format!(r#"{{"name":"loop1","type":"SOFTWARE_LOOPBACK","mtu":{mtu}}}"#);
        pair(LOOP, &text)
    }

    #[test]
    fn a_snapshot_tells_only_what_differs() {
        let mut intake = intake();
        assert_eq!(intake.snapshot(vec![loop1(1)]).put.len(), 1);
        assert!(intake.snapshot(vec![loop1(1)]).is_empty());
        assert_eq!(intake.snapshot(vec![loop1(2)]).put.len(), 1);
        let gone = intake.snapshot(Vec::new());
        assert_eq!(gone.delete, ["config/vpp/v2/interfaces/loop1"]);
    }

    #[test]
    fn what_cannot_be_read_is_refused_and_leaves_the_value_before() {
        let mut intake = intake();
        intake.snapshot(vec![loop1(1)]);
        let bad = [
            pair(LOOP, "{\"name\": "),
            pair(
                "/vnf-agent/vpp1/config/vpp/v2/interfaces/x",
                r#"{"name":"y"}"#,
            ),
            pair("/vnf-agent/vpp1/config/nothing/v1/x", "{}"),
            pair(
                "/vnf-agent/vpp1/config/vpp/v2/interfaces/z",
                r#"{"name":"z","mtu":"wide"}"#,
            ),
        ];
        let delta = intake.changes(bad.map(|(key, value)| (key, Some(value))));
        assert!(delta.is_empty(), "{delta:?}");
        assert_eq!(intake.values().count(), 1);
        let why: Vec<&str> = intake.refused().values().map(String::as_str).collect();
        assert_eq!(why[0], "the key is of no known model");
        assert!(
            why[1].starts_with("not a ligato.vpp.interfaces.Interface: 1:10"),
            "{why:?}"
        );
        assert_eq!(
            why[2],
            "the value belongs to the key config/vpp/v2/interfaces/y"
        );
        assert!(why[3].contains("mtu"), "{why:?}");
        // Made right, or deleted: forgotten.
        intake.changes([(LOOP.to_owned(), Some(loop1(3).1))]);
        intake.changes([("/vnf-agent/vpp1/config/nothing/v1/x".to_owned(), None)]);
        assert_eq!(intake.refused().len(), 2);
        assert!(intake.snapshot(vec![loop1(3)]).is_empty());
        assert!(intake.refused().is_empty());
    }

    #[test]
    fn variables_are_replaced() {
        let variables = BTreeMap::from([("IP".to_owned(), "10.0.0.1".to_owned())]);
        let expanded = expand("a $IP/24 ${IP}/25 $NONE. $ $$", &variables);
        assert_eq!(expanded, "a 10.0.0.1/24 10.0.0.1/25 . $ $$");
    }
}
