//! `agentctl generate`.

use agent_model::{descriptors, models};
use anyhow::{Context as _, bail};
use prost_reflect::{FieldDescriptor, Kind};
use serde_json::{Map, Value};

use crate::format::{out, yaml};

/// All fields of a model's message with their default values.
pub fn generate(model: &str, format: &str, oneline: bool) -> anyhow::Result<()> {
    let known = models::of_name(model)
        .with_context(|| format!("no model {model:?}; `agentctl model ls` lists them"))?;
    let message = descriptors::message(known.proto_name).context("no such message")?;
    let fields = message.fields().filter(|f| f.containing_oneof().is_none());
    let fields = fields.map(|f| (f.name().to_owned(), default(&f)));
    let value = Value::Object(fields.collect::<Map<_, _>>());
    match format {
        "json" | "j" if oneline => out(&value.to_string()),
        "json" | "j" => out(&serde_json::to_string_pretty(&value)?),
        "yaml" | "yml" | "y" => out(&yaml(&value)?),
        other => bail!("no format {other:?}: json or yaml"),
    }
    Ok(())
}

/// As protobuf's JSON writes what is not set.
fn default(field: &FieldDescriptor) -> Value {
    if field.is_map() {
        return Value::Object(Map::new());
    }
    if field.is_list() {
        return Value::Array(Vec::new());
    }
    match field.kind() {
        Kind::Message(_) => Value::Null,
        Kind::Enum(of) => of.default_value().name().into(),
        Kind::String | Kind::Bytes => "".into(),
        Kind::Bool => false.into(),
        Kind::Int64 | Kind::Sint64 | Kind::Sfixed64 | Kind::Uint64 | Kind::Fixed64 => "0".into(),
        _ => 0.into(),
    }
}
