//! A parsed text before it is known which message it is.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::text::{Position, TextError};

/// Deepest nesting that is read.
pub(super) const MAX_DEPTH: usize = 64;

#[derive(Clone, Debug)]
pub(crate) struct Node<'t> {
    pub position: Position,
    pub kind: Kind<'t>,
}

#[derive(Clone, Debug)]
pub(crate) enum Kind<'t> {
    /// `quoted` tells text from what may be a number, a boolean or null.
    Scalar {
        text: Cow<'t, str>,
        quoted: bool,
    },
    List(Vec<Node<'t>>),
    Mapping(Vec<Entry<'t>>),
}

#[derive(Clone, Debug)]
pub(crate) struct Entry<'t> {
    pub position: Position,
    pub name: Cow<'t, str>,
    pub node: Node<'t>,
}

impl Node<'_> {
    pub fn is_null(&self) -> bool {
        matches!(&self.kind, Kind::Scalar { text, quoted: false } if matches!(&**text, "" | "~" | "null" | "Null" | "NULL"))
    }

    /// What it is, for errors.
    pub fn what(&self) -> String {
        match &self.kind {
            _ if self.is_null() => "null".to_owned(),
            Kind::Scalar { text, quoted: true } => format!("{:?}", shorten(text)),
            Kind::Scalar {
                text,
                quoted: false,
            } => shorten(text),
            Kind::List(_) => "a list".to_owned(),
            Kind::Mapping(_) => "a mapping".to_owned(),
        }
    }

    /// Scalars, lists and mappings in it.
    pub fn count(&self) -> usize {
        1 + match &self.kind {
            Kind::Scalar { .. } => 0,
            Kind::List(items) => items.iter().map(Node::count).sum(),
            Kind::Mapping(entries) => entries.iter().map(|entry| entry.node.count()).sum(),
        }
    }
}

fn shorten(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

pub(super) fn error(position: Position, message: impl Into<String>) -> TextError {
    TextError {
        position: Some(position),
        path: String::new(),
        message: message.into(),
    }
}

/// Refuses names that occur twice.
pub(super) fn check_names(entries: &[Entry<'_>]) -> Result<(), TextError> {
    let duplicate = |entry: &Entry<'_>| {
        error(
            entry.position,
            format!("{:?} occurs twice in this mapping", shorten(&entry.name)),
        )
    };
    if entries.len() <= 16 {
        for (i, entry) in entries.iter().enumerate() {
            if entries.iter().take(i).any(|other| other.name == entry.name) {
                return Err(duplicate(entry));
            }
        }
        return Ok(());
    }
    let mut seen = BTreeSet::new();
    entries
        .iter()
        .find(|entry| !seen.insert(&*entry.name))
        .map_or(Ok(()), |entry| Err(duplicate(entry)))
}

/// Counts nodes against the limit.
pub(super) struct Budget(pub usize);

impl Budget {
    pub fn spend(&mut self, nodes: usize, position: Position) -> Result<(), TextError> {
        self.0 = self
            .0
            .checked_sub(nodes)
            .ok_or_else(|| error(position, "the text has too many parts"))?;
        Ok(())
    }
}
