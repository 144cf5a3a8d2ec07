//! YAML text to nodes.

use std::borrow::Cow;
use std::collections::BTreeMap;

use saphyr_parser::{Event, Marker, Parser, ScalarStyle, ScanError, Tag};

use crate::text::node::{self, Budget, Entry, Kind, MAX_DEPTH, Node};
use crate::text::{Position, TextError};

/// Parses a text with at most one document; nothing but comments counts as null.
pub(super) fn parse(text: &str, max_nodes: usize) -> Result<Node<'_>, TextError> {
    let mut builder = Builder {
        budget: Budget(max_nodes),
        stack: Vec::new(),
        anchors: BTreeMap::new(),
        root: None,
    };
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(scan_error)?;
        builder.event(event, position(&span.start))?;
    }
    Ok(builder
        .root
        .unwrap_or_else(|| plain(Position { line: 1, column: 1 }, "")))
}

fn position(marker: &Marker) -> Position {
    Position {
        line: marker.line(),
        column: marker.col().saturating_add(1),
    }
}

fn scan_error(error: ScanError) -> TextError {
    node::error(
        position(error.marker()),
        format!("not valid YAML: {}", error.info()),
    )
}

fn plain(position: Position, text: &'static str) -> Node<'static> {
    Node {
        position,
        kind: Kind::Scalar {
            text: Cow::Borrowed(text),
            quoted: false,
        },
    }
}

struct Builder<'t> {
    budget: Budget,
    stack: Vec<Open<'t>>,
    anchors: BTreeMap<usize, Node<'t>>,
    root: Option<Node<'t>>,
}

/// A list or mapping whose end has not been seen.
struct Open<'t> {
    position: Position,
    anchor: usize,
    kind: OpenKind<'t>,
}

enum OpenKind<'t> {
    List(Vec<Node<'t>>),
    /// With the name that waits for its value.
    Mapping(Vec<Entry<'t>>, Option<(Position, Cow<'t, str>, bool)>),
}

impl<'t> Builder<'t> {
    fn event(&mut self, event: Event<'t>, position: Position) -> Result<(), TextError> {
        match event {
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => Ok(()),
            Event::DocumentStart(_) if self.root.is_some() => Err(node::error(
                position,
                "a second YAML document begins here; only one is read",
            )),
            Event::DocumentStart(_) => Ok(()),
            Event::Alias(anchor) => {
                let mut node = self
                    .anchors
                    .get(&anchor)
                    .ok_or_else(|| node::error(position, "this alias has no anchor before it"))?
                    .clone();
                self.budget.spend(node.count(), position)?;
                node.position = position;
                self.complete(node)
            }
            Event::Scalar(text, style, anchor, tag) => {
                self.budget.spend(1, position)?;
                let quoted = style != ScalarStyle::Plain || is_string(tag.as_deref(), position)?;
                self.complete_anchored(
                    Node {
                        position,
                        kind: Kind::Scalar { text, quoted },
                    },
                    anchor,
                )
            }
            Event::SequenceStart(anchor, tag) => {
                is_string(tag.as_deref(), position)?;
                self.open(Open {
                    position,
                    anchor,
                    kind: OpenKind::List(Vec::new()),
                })
            }
            Event::MappingStart(anchor, tag) => {
                is_string(tag.as_deref(), position)?;
                self.open(Open {
                    position,
                    anchor,
                    kind: OpenKind::Mapping(Vec::new(), None),
                })
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(position),
        }
    }

    fn open(&mut self, open: Open<'t>) -> Result<(), TextError> {
        self.budget.spend(1, open.position)?;
        if self.stack.len() >= MAX_DEPTH {
            return Err(node::error(
                open.position,
                format!("nested deeper than {MAX_DEPTH} levels"),
            ));
        }
        self.stack.push(open);
        Ok(())
    }

    fn close(&mut self, position: Position) -> Result<(), TextError> {
        let Some(Open {
            position,
            anchor,
            kind,
        }) = self.stack.pop()
        else {
            return Err(node::error(position, "not valid YAML: nothing to close"));
        };
        let kind = match kind {
            OpenKind::List(items) => Kind::List(items),
            OpenKind::Mapping(entries, _) => {
                let entries = self.merge(entries)?;
                node::check_names(&entries)?;
                Kind::Mapping(entries)
            }
        };
        self.complete_anchored(Node { position, kind }, anchor)
    }

    fn complete_anchored(&mut self, node: Node<'t>, anchor: usize) -> Result<(), TextError> {
        if anchor > 0 {
            self.budget.spend(node.count(), node.position)?;
            self.anchors.insert(anchor, node.clone());
        }
        self.complete(node)
    }

    /// Puts a finished node where it belongs.
    fn complete(&mut self, node: Node<'t>) -> Result<(), TextError> {
        match self.stack.last_mut().map(|open| &mut open.kind) {
            None => self.root = Some(node),
            Some(OpenKind::List(items)) => items.push(node),
            Some(OpenKind::Mapping(entries, waiting)) => match waiting.take() {
                Some((position, name, quoted)) => {
                    let name = if !quoted && name == "<<" {
                        Cow::Borrowed(MERGE)
                    } else {
                        name
                    };
                    entries.push(Entry {
                        position,
                        name,
                        node,
                    });
                }
                None => match node.kind {
                    Kind::Scalar { text, quoted } => *waiting = Some((node.position, text, quoted)),
                    _ => {
                        return Err(node::error(
                            node.position,
                            "a field name must be plain text",
                        ));
                    }
                },
            },
        }
        Ok(())
    }

    /// Resolves `<<: *anchor` and `<<: [*a, *b]`: entries of the mapping itself win, then earlier ones.
    fn merge(&mut self, entries: Vec<Entry<'t>>) -> Result<Vec<Entry<'t>>, TextError> {
        if !entries.iter().any(|entry| entry.name == MERGE) {
            return Ok(entries);
        }
        let (merges, mut entries): (Vec<_>, Vec<_>) =
            entries.into_iter().partition(|entry| entry.name == MERGE);
        for merge in merges {
            let position = merge.node.position;
            let sources = match merge.node.kind {
                Kind::List(items) => items,
                kind => vec![Node { position, kind }],
            };
            for source in sources {
                let Kind::Mapping(inherited) = source.kind else {
                    return Err(node::error(
                        source.position,
                        "<< takes a mapping or a list of mappings",
                    ));
                };
                for entry in inherited {
                    self.budget.spend(entries.len(), position)?;
                    if !entries.iter().any(|own| own.name == entry.name) {
                        entries.push(entry);
                    }
                }
            }
        }
        Ok(entries)
    }
}

/// Name of a merge entry inside the builder; control characters cannot stand in YAML text unescaped.
const MERGE: &str = "\u{0}<<";

/// Whether a tag says that a plain scalar is text. Tags outside YAML's core schema are refused.
fn is_string(tag: Option<&Tag>, position: Position) -> Result<bool, TextError> {
    match tag {
        None => Ok(false),
        Some(tag) if tag.handle.is_empty() && tag.suffix == "!" => Ok(true),
        Some(tag) if tag.is_yaml_core_schema() => Ok(tag.suffix == "str"),
        Some(tag) => Err(node::error(
            position,
            format!("the tag {}{} is not supported", tag.handle, tag.suffix),
        )),
    }
}
