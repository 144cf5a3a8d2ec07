//! Messages to text.

use prost_reflect::{
    DynamicMessage, FieldDescriptor, Kind as FieldKind, MapKey, ReflectMessage, Value,
};
use serde::Serialize;
use serde::ser::{SerializeMap, SerializeSeq, Serializer};

use crate::text::{Format, Naming};

/// Writes anything serialisable; JSON on one line.
pub(crate) fn to_text(value: &impl Serialize, format: Format) -> String {
    #[expect(
        clippy::expect_used,
        reason = "mappings have text keys and nothing here fails by itself"
    )]
    match format {
        Format::Json => serde_json::to_string(value).expect("JSON of a message"),
        Format::Yaml => serde_norway::to_string(value).expect("YAML of a message"),
    }
}

/// A message in its text form.
pub(crate) fn message(message: &DynamicMessage, naming: Naming) -> impl Serialize + '_ {
    Message { message, naming }
}

struct Message<'m> {
    message: &'m DynamicMessage,
    naming: Naming,
}

impl Serialize for Message<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for field in self
            .message
            .descriptor()
            .fields()
            .filter(|field| self.message.has_field(field))
        {
            let name = match self.naming {
                Naming::Original => field.name(),
                Naming::CamelCase => field.json_name(),
            };
            let value = self.message.get_field(&field);
            map.serialize_entry(
                name,
                &Field {
                    value: &value,
                    field: &field,
                    naming: self.naming,
                },
            )?;
        }
        map.end()
    }
}

struct Field<'m> {
    value: &'m Value,
    field: &'m FieldDescriptor,
    naming: Naming,
}

impl Field<'_> {
    fn of<'v>(&'v self, value: &'v Value) -> Field<'v> {
        Field {
            value,
            field: self.field,
            naming: self.naming,
        }
    }
}

impl Serialize for Field<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.value {
            Value::Bool(value) => serializer.serialize_bool(*value),
            Value::I32(value) => serializer.serialize_i32(*value),
            Value::U32(value) => serializer.serialize_u32(*value),
            Value::I64(value) => serializer.collect_str(value),
            Value::U64(value) => serializer.collect_str(value),
            Value::F32(value) => serializer.serialize_f32(*value),
            Value::F64(value) => serializer.serialize_f64(*value),
            Value::String(value) => serializer.serialize_str(value),
            Value::Bytes(value) => serializer.collect_str(&value.escape_ascii()),
            Value::EnumNumber(number) => match self.field.kind() {
                FieldKind::Enum(descriptor) => match descriptor.get_value(*number) {
                    Some(value) => serializer.serialize_str(value.name()),
                    None => serializer.serialize_i32(*number),
                },
                _ => serializer.serialize_i32(*number),
            },
            Value::Message(message) => Message {
                message,
                naming: self.naming,
            }
            .serialize(serializer),
            Value::List(values) => {
                let mut list = serializer.serialize_seq(Some(values.len()))?;
                for value in values {
                    list.serialize_element(&self.of(value))?;
                }
                list.end()
            }
            Value::Map(map) => {
                let mut entries: Vec<(String, &Value)> = map
                    .iter()
                    .map(|(key, value)| (map_key(key), value))
                    .collect();
                entries.sort_by(|a, b| a.0.cmp(&b.0));
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                for (key, value) in &entries {
                    map.serialize_entry(key, &self.of(value))?;
                }
                map.end()
            }
        }
    }
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
