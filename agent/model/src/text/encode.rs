//! Messages to text.

use prost_reflect::{
    DynamicMessage, FieldDescriptor, Kind as FieldKind, MapKey, ReflectMessage, Value,
};
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use crate::text::{Format, Naming, write_yaml};

/// What is written, in the order of writing.
pub(crate) enum Tree {
    Bool(bool),
    Number(i64),
    Text(String),
    List(Vec<Self>),
    Mapping(Vec<(String, Self)>),
}

impl Serialize for Tree {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Number(value) => serializer.serialize_i64(*value),
            Self::Text(value) => serializer.serialize_str(value),
            Self::List(items) => items.serialize(serializer),
            Self::Mapping(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                for (name, value) in entries {
                    map.serialize_entry(name, value)?;
                }
                map.end()
            }
        }
    }
}

/// Writes a tree; JSON on one line.
pub(crate) fn to_text(tree: &Tree, format: Format) -> String {
    match format {
        #[expect(
            clippy::expect_used,
            reason = "mappings have text keys and nothing here fails by itself"
        )]
        Format::Json => serde_json::to_string(tree).expect("JSON of a tree"),
        Format::Yaml => write_yaml::document(tree),
    }
}

pub(crate) fn to_json_value(tree: &Tree) -> serde_json::Value {
    match tree {
        Tree::Bool(value) => (*value).into(),
        Tree::Number(value) => (*value).into(),
        Tree::Text(value) => value.as_str().into(),
        Tree::List(items) => items.iter().map(to_json_value).collect(),
        Tree::Mapping(entries) => entries
            .iter()
            .map(|(name, value)| (name.clone(), to_json_value(value)))
            .collect(),
    }
}

/// A message in its text form.
pub(crate) fn message(message: &DynamicMessage, naming: Naming) -> Tree {
    let descriptor = message.descriptor();
    let set = descriptor.fields().filter(|field| message.has_field(field));
    let entries = set.map(|field| {
        let name = match naming {
            Naming::Original => field.name(),
            Naming::CamelCase => field.json_name(),
        };
        (
            name.to_owned(),
            value(&message.get_field(&field), &field, naming),
        )
    });
    Tree::Mapping(entries.collect())
}

fn value(value: &Value, field: &FieldDescriptor, naming: Naming) -> Tree {
    match value {
        Value::Bool(value) => Tree::Bool(*value),
        Value::I32(value) => Tree::Number((*value).into()),
        Value::U32(value) => Tree::Number((*value).into()),
        Value::I64(value) => Tree::Text(value.to_string()),
        Value::U64(value) => Tree::Text(value.to_string()),
        // No message of ours has these three.
        Value::F32(value) => Tree::Text(value.to_string()),
        Value::F64(value) => Tree::Text(value.to_string()),
        Value::Bytes(value) => Tree::Text(value.escape_ascii().to_string()),
        Value::String(value) => Tree::Text(value.clone()),
        Value::EnumNumber(number) => enumeration(*number, field),
        Value::Message(inner) => message(inner, naming),
        Value::List(values) => Tree::List(
            values
                .iter()
                .map(|item| self::value(item, field, naming))
                .collect(),
        ),
        Value::Map(map) => {
            let mut entries: Vec<(String, Tree)> = map
                .iter()
                .map(|(key, item)| (map_key(key), self::value(item, field, naming)))
                .collect();
            entries.sort_by(|a, b| a.0.cmp(&b.0));
            Tree::Mapping(entries)
        }
    }
}

/// The value's name; a number that has none stays a number.
fn enumeration(number: i32, field: &FieldDescriptor) -> Tree {
    let name = match field.kind() {
        FieldKind::Enum(descriptor) => descriptor
            .get_value(number)
            .map(|value| value.name().to_owned()),
        _ => None,
    };
    name.map_or(Tree::Number(number.into()), Tree::Text)
}

fn map_key(key: &MapKey) -> String {
    match key {
        MapKey::Bool(key) => key.to_string(),
        MapKey::I32(key) => key.to_string(),
        MapKey::I64(key) => key.to_string(),
        MapKey::U32(key) => key.to_string(),
        MapKey::U64(key) => key.to_string(),
        MapKey::String(key) => key.clone(),
    }
}
