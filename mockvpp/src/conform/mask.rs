//! Which fields may differ between two runs of one VPP.

use std::collections::BTreeMap;

use serde::Deserialize;
use vpp_binapi::schema::{Decoded, MessageType, Node, Value};

use crate::conform::Error;

/// When a field is left out of the comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
enum When {
    Always,
    /// Where the recorded value, as text, starts with this.
    StartsWith(String),
    /// Where the recorded return value is not zero.
    Failed,
}

/// One field that may differ.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Mask {
    /// Path with `[]` for every element of a list.
    path: String,
    when: When,
}

impl Mask {
    fn parse(text: &str) -> Self {
        let (path, when) = if let Some((path, prefix)) = text.split_once('~') {
            (path, When::StartsWith(prefix.to_owned()))
        } else if let Some(path) = text.strip_suffix("!retval") {
            (path, When::Failed)
        } else {
            (text, When::Always)
        };
        Self {
            path: path.to_owned(),
            when,
        }
    }

    /// Whether the mask means this path or one above it.
    fn covers(&self, path: &str) -> bool {
        let mut generic = String::new();
        let mut inside = false;
        for c in path.chars() {
            inside = (inside || c == '[') && c != ']';
            if !inside || c == '[' {
                generic.push(c);
            }
        }
        generic
            .strip_prefix(&self.path)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    }
}

#[derive(Deserialize)]
struct Table {
    fields: BTreeMap<String, Vec<String>>,
}

/// All fields that may differ, by message.
#[derive(Debug, Clone, Default)]
pub struct Masks {
    everywhere: Vec<Mask>,
    by_message: BTreeMap<String, Vec<Mask>>,
}

/// The masks of one message that hold given what was recorded: bit n for the n-th mask.
pub type Active = u64;

impl Masks {
    /// The committed table.
    ///
    /// # Errors
    /// It is broken.
    pub fn committed() -> Result<Self, Error> {
        Self::parse(include_str!("../../fixtures/volatile.json"))
    }

    /// Reads a table: JSON, `{"fields": {"message": ["path", …]}}`; `*` holds for every message.
    ///
    /// # Errors
    /// It is no such JSON.
    pub fn parse(json: &str) -> Result<Self, Error> {
        let table: Table = serde_json::from_str(json).map_err(Error::Masks)?;
        let parse = |list: Vec<String>| list.iter().map(|m| Mask::parse(m)).collect::<Vec<_>>();
        let mut by_message: BTreeMap<String, Vec<Mask>> = table
            .fields
            .into_iter()
            .map(|(name, list)| (name, parse(list)))
            .collect();
        let everywhere = by_message.remove("*").unwrap_or_default();
        Ok(Self {
            everywhere,
            by_message,
        })
    }

    fn of(&self, message: &MessageType) -> impl Iterator<Item = (u64, &Mask)> {
        let own = self.by_message.get(message.name).into_iter().flatten();
        self.everywhere
            .iter()
            .chain(own)
            .take(64)
            .enumerate()
            .map(|(n, mask)| (1 << n, mask))
    }

    /// The masks that hold, seen from the recorded message.
    pub fn active(&self, message: &MessageType, recorded: &Decoded) -> Active {
        let mut active = 0;
        for (bit, mask) in self.of(message) {
            let holds = match &mask.when {
                When::Always => true,
                When::Failed => {
                    let retval = recorded.field("retval");
                    retval.is_some_and(|n| n.value != Value::Int(0))
                }
                When::StartsWith(prefix) => {
                    let mut found = false;
                    recorded.leaves(&mut |path, leaf| {
                        found |= mask.covers(path) && plain(leaf).starts_with(prefix.as_str());
                    });
                    found
                }
            };
            if holds {
                active |= bit;
            }
        }
        active
    }

    /// Whether a field is left out under these masks.
    pub fn hides(&self, message: &MessageType, active: Active, path: &str) -> bool {
        self.of(message)
            .any(|(bit, mask)| active & bit != 0 && mask.covers(path))
    }

    /// The bytes that count: without masked fields and without stale bytes of address unions.
    pub fn canonical(
        &self,
        message: &MessageType,
        active: Active,
        decoded: &Decoded,
        body: &[u8],
    ) -> Vec<u8> {
        let mut cuts = decoded.stale.clone();
        decoded.leaves(&mut |path, leaf| {
            if self.hides(message, active, path) {
                cuts.push(leaf.span.clone());
            }
        });
        cuts.sort_by_key(|cut| cut.start);
        let mut kept = Vec::with_capacity(body.len());
        let mut at = 0;
        for cut in cuts {
            kept.extend_from_slice(body.get(at..cut.start).unwrap_or_default());
            at = at.max(cut.end);
        }
        kept.extend_from_slice(body.get(at..).unwrap_or_default());
        kept
    }
}

/// A value without the quotes of its JSON form.
fn plain(leaf: &Node) -> String {
    leaf.value.to_string().trim_matches('"').to_owned()
}
