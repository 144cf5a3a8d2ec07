//! The predefined scenarios, and how users name them.

use std::path::Path;

use crate::scenario::{Scenario, ScenarioError};

const PREDEFINED: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/predefined.rs"));

/// All predefined scenarios, by area and name.
///
/// # Errors
/// One of the embedded files is broken; a test keeps that from shipping.
pub fn predefined() -> Result<Vec<Scenario>, ScenarioError> {
    PREDEFINED
        .iter()
        .map(|(file, text)| Scenario::parse(file, text))
        .collect()
}

/// The text of a predefined scenario's file.
pub fn text_of(scenario: &Scenario) -> Option<&'static str> {
    let file = format!("{}/{}.yaml", scenario.area, scenario.name);
    PREDEFINED
        .iter()
        .find(|(name, _)| *name == file)
        .map(|(_, text)| *text)
}

/// No scenario goes by this name.
#[derive(Debug, thiserror::Error)]
pub enum FindError {
    /// Neither a predefined scenario nor a file.
    #[error("no scenario \"{name}\"{}; `vpp-agent-ctl list` shows all", hint(.nearest))]
    Unknown {
        /// The name asked for.
        name: String,
        /// The most similar name.
        nearest: Option<String>,
    },
    /// A file that is no scenario.
    #[error(transparent)]
    Broken(#[from] ScenarioError),
    /// A file that cannot be read.
    #[error("{file}: {source}")]
    Io {
        /// The file.
        file: String,
        /// Why.
        source: std::io::Error,
    },
}

fn hint(nearest: &Option<String>) -> String {
    nearest
        .as_ref()
        .map(|n| format!(", did you mean \"{n}\"?"))
        .unwrap_or_default()
}

/// A scenario by name, by the Go tool's word, by `area/name`, or by the path of a file.
///
/// # Errors
/// There is none, or it is broken.
pub fn find(all: &[Scenario], name: &str) -> Result<Scenario, FindError> {
    let matches = |s: &&Scenario| {
        s.name == name
            || s.like.as_deref() == Some(name)
            || name.split_once('/') == Some((&s.area, &s.name))
    };
    if let Some(found) = all.iter().find(matches) {
        return Ok(found.clone());
    }
    if Path::new(name)
        .extension()
        .is_some_and(|e| e == "yaml" || e == "yml")
    {
        let text = std::fs::read_to_string(name).map_err(|source| FindError::Io {
            file: name.to_owned(),
            source,
        })?;
        return Ok(Scenario::parse(name, &text)?);
    }
    let nearest = all.iter().map(|s| (distance(&s.name, name), &s.name)).min();
    let nearest = nearest
        .filter(|(d, _)| *d <= name.len() / 4 + 1)
        .map(|(_, n)| n.clone());
    Err(FindError::Unknown {
        name: name.to_owned(),
        nearest,
    })
}

/// Turns the words of the older tool (`-bd`), which look like options, into scenarios' names.
pub fn understand_old_words(all: &[Scenario], args: impl Iterator<Item = String>) -> Vec<String> {
    let by_word = |arg: &str| {
        all.iter()
            .find(|s| s.like.as_deref() == Some(arg))
            .map(|s| format!("{}/{}", s.area, s.name))
    };
    args.map(|arg| by_word(&arg).unwrap_or(arg)).collect()
}

/// Number of edits between two names.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, ca) in a.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (cb, cell) in b.iter().zip(row.iter_mut().skip(1)) {
            let above = *cell;
            let cost = diagonal + usize::from(ca != *cb);
            left = cost.min(above + 1).min(left + 1);
            *cell = left;
            diagonal = above;
        }
    }
    row.last().copied().unwrap_or_default()
}
