//! Nodes to messages.

use std::fmt::{Display, Write};

use prost_reflect::{
    DynamicMessage, FieldDescriptor, Kind as FieldKind, MapKey, MessageDescriptor, OneofDescriptor,
    Value,
};

use crate::text::node::{Entry, Kind, Node};
use crate::text::scalar::scalar;
use crate::text::{
    DecodeOptions, Format, MAX_ERRORS, Position, TextError, TextErrors, UnknownFields,
};

/// Decodes nodes and collects errors; knows where in the document it is.
pub(crate) struct Decoder<'o> {
    format: Format,
    options: &'o DecodeOptions,
    path: String,
    errors: Vec<TextError>,
}

impl<'o> Decoder<'o> {
    pub fn new(format: Format, options: &'o DecodeOptions) -> Self {
        Self {
            format,
            options,
            path: String::new(),
            errors: Vec::new(),
        }
    }

    /// The outcome: what was decoded, or all errors.
    pub fn finish<T>(self, decoded: Option<T>) -> Result<T, TextErrors> {
        match decoded {
            Some(decoded) if self.errors.is_empty() => Ok(decoded),
            _ => Err(TextErrors {
                source: self.options.source.clone(),
                errors: self.errors,
            }),
        }
    }

    pub fn error_count(&self) -> usize {
        self.errors.len()
    }

    /// Whether no more errors are wanted.
    pub fn is_full(&self) -> bool {
        self.errors.len() >= MAX_ERRORS
    }

    pub fn error(&mut self, position: Position, message: impl Display) {
        if !self.is_full() {
            let error = TextError {
                position: Some(position),
                path: self.path.clone(),
                message: message.to_string(),
            };
            self.errors.push(error);
        }
    }

    pub fn path(&self) -> &str {
        &self.path
    }

    /// Does something one level deeper, below a field.
    pub fn in_field<T>(&mut self, name: &str, inner: impl FnOnce(&mut Self) -> T) -> T {
        let len = self.path.len();
        if len > 0 {
            self.path.push('.');
        }
        self.path.push_str(name);
        let result = inner(self);
        self.path.truncate(len);
        result
    }

    /// Does something one level deeper, inside a list.
    pub fn in_item<T>(&mut self, index: usize, inner: impl FnOnce(&mut Self) -> T) -> T {
        let len = self.path.len();
        // Writing to a String does not fail.
        let _ = write!(self.path, "[{index}]");
        let result = inner(self);
        self.path.truncate(len);
        result
    }

    /// Entries of a mapping; null has none; anything else is an error.
    pub fn entries<'n, 't>(&mut self, node: &'n Node<'t>, what: &str) -> &'n [Entry<'t>] {
        match &node.kind {
            Kind::Mapping(entries) => entries,
            _ if node.is_null() => &[],
            _ => {
                self.error(
                    node.position,
                    format_args!("expected {what}, found {}", node.what()),
                );
                &[]
            }
        }
    }

    /// Items of a list; null has none; anything else is an error.
    pub fn items<'n, 't>(&mut self, node: &'n Node<'t>) -> &'n [Node<'t>] {
        match &node.kind {
            Kind::List(items) => items,
            _ if node.is_null() => &[],
            _ => {
                self.error(
                    node.position,
                    format_args!("expected a list, found {}", node.what()),
                );
                &[]
            }
        }
    }

    /// Reports a field that does not exist, unless that is fine.
    pub fn unknown(&mut self, entry: &Entry<'_>, known: &[String]) {
        if self.options.unknown_fields == UnknownFields::Ignore {
            return;
        }
        let message = match suggestion(&entry.name, known) {
            Some(name) => format!("unknown field, did you mean {name:?}?"),
            None if known.is_empty() => "unknown field, none is expected here".to_owned(),
            None => format!("unknown field, expected one of {}", known.join(", ")),
        };
        self.in_field(&entry.name, |decoder| {
            decoder.error(entry.position, message)
        });
    }

    /// A message from a mapping. What is wrong is left out and noted.
    pub fn message(&mut self, descriptor: &MessageDescriptor, node: &Node<'_>) -> DynamicMessage {
        let mut message = DynamicMessage::new(descriptor.clone());
        let mut seen: Vec<u32> = Vec::new();
        for entry in self.entries(node, "a mapping of fields") {
            if self.is_full() {
                break;
            }
            let Some(field) = field(descriptor, &entry.name) else {
                let known: Vec<String> = descriptor
                    .fields()
                    .map(|field| field.name().to_owned())
                    .collect();
                self.unknown(entry, &known);
                continue;
            };
            self.in_field(&entry.name, |decoder| {
                if seen.contains(&field.number()) {
                    decoder.error(
                        entry.position,
                        format_args!(
                            "is set twice, as {:?} and {:?}",
                            field.name(),
                            field.json_name()
                        ),
                    );
                    return;
                }
                seen.push(field.number());
                if !entry.node.is_null() {
                    decoder.field(&mut message, &field, entry);
                }
            });
        }
        message
    }

    fn field(&mut self, message: &mut DynamicMessage, field: &FieldDescriptor, entry: &Entry<'_>) {
        if let Some(other) = field
            .containing_oneof()
            .and_then(|oneof| set_of(&oneof, message))
        {
            self.error(
                entry.position,
                format_args!("cannot be set together with {:?}", other.name()),
            );
            return;
        }
        let value = if field.is_map() {
            self.map(field, &entry.node)
        } else if field.is_list() {
            let items = self.items(&entry.node);
            let mut values = Vec::with_capacity(items.len());
            for (i, item) in items.iter().enumerate() {
                values.extend(self.in_item(i, |decoder| decoder.single(field, item)));
            }
            Some(Value::List(values))
        } else {
            self.single(field, &entry.node)
        };
        if let Some(value) = value {
            message.set_field(field, value);
        }
    }

    fn single(&mut self, field: &FieldDescriptor, node: &Node<'_>) -> Option<Value> {
        if let FieldKind::Message(descriptor) = field.kind() {
            return Some(Value::Message(self.message(&descriptor, node)));
        }
        match scalar(&field.kind(), node, self.format) {
            Ok(value) => Some(value),
            Err(message) => {
                self.error(node.position, message);
                None
            }
        }
    }

    fn map(&mut self, field: &FieldDescriptor, node: &Node<'_>) -> Option<Value> {
        let FieldKind::Message(entry_descriptor) = field.kind() else {
            return None;
        };
        if entry_descriptor.map_entry_key_field().kind() != FieldKind::String {
            self.error(node.position, "maps of this type have no text form here");
            return None;
        }
        let value_field = entry_descriptor.map_entry_value_field();
        let mut map = std::iter::empty().collect::<prost_map::Map>();
        for entry in self.entries(node, "a mapping") {
            let value = self.in_field(&entry.name, |decoder| {
                decoder.single(&value_field, &entry.node)
            });
            if let Some(value) = value {
                map.insert(MapKey::String(entry.name.clone().into_owned()), value);
            }
        }
        Some(Value::Map(map))
    }
}

mod prost_map {
    //! The map type of prost-reflect is the standard hash map; nothing here depends on its order.
    #[expect(
        clippy::disallowed_types,
        reason = "prost-reflect's Value::Map holds it"
    )]
    pub(super) type Map = std::collections::HashMap<prost_reflect::MapKey, prost_reflect::Value>;
}

fn field(descriptor: &MessageDescriptor, name: &str) -> Option<FieldDescriptor> {
    descriptor
        .get_field_by_name(name)
        .or_else(|| descriptor.get_field_by_json_name(name))
}

/// The field of a oneof that is set.
fn set_of(oneof: &OneofDescriptor, message: &DynamicMessage) -> Option<FieldDescriptor> {
    oneof.fields().find(|field| message.has_field(field))
}

/// The known name nearest to a misspelt one, if any is near, or the only one that contains it. Case and underscores do
/// not count.
pub(crate) fn suggestion<'k>(name: &str, known: &'k [String]) -> Option<&'k str> {
    let plain = |name: &str| {
        name.chars()
            .filter(|c| *c != '_')
            .flat_map(char::to_lowercase)
            .take(64)
            .collect::<String>()
    };
    let wanted = plain(name);
    let allowed = (wanted.chars().count() / 3).clamp(1, 4);
    known
        .iter()
        .map(|candidate| {
            (
                strsim::damerau_levenshtein(&wanted, &plain(candidate)),
                candidate,
            )
        })
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate.as_str())
        .or_else(|| {
            let mut containing = known
                .iter()
                .filter(|candidate| wanted.len() > 2 && plain(candidate).contains(&wanted));
            containing
                .next()
                .filter(|_| containing.next().is_none())
                .map(String::as_str)
        })
}
