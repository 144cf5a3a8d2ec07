//! Scalars as the field's type wants them.

use prost_reflect::{EnumDescriptor, Kind as FieldKind, Value};

use crate::text::Format;
use crate::text::decode::suggestion;
use crate::text::node::{Kind, Node};

/// Reads a scalar field; the error says what was expected.
pub(super) fn scalar(kind: &FieldKind, node: &Node<'_>, format: Format) -> Result<Value, String> {
    let Kind::Scalar { text, quoted } = &node.kind else {
        return Err(expected(type_name(kind), node));
    };
    match kind {
        FieldKind::String if *quoted || format == Format::Yaml => {
            Ok(Value::String(text.clone().into_owned()))
        }
        FieldKind::Bool if !quoted => boolean(text, format)
            .map(Value::Bool)
            .ok_or_else(|| expected(type_name(kind), node)),
        FieldKind::Enum(descriptor) => enumeration(descriptor, text, *quoted, node),
        FieldKind::Uint32 | FieldKind::Fixed32 => number(kind, node, text, Value::U32),
        FieldKind::Int32 | FieldKind::Sint32 | FieldKind::Sfixed32 => {
            number(kind, node, text, Value::I32)
        }
        FieldKind::Uint64 | FieldKind::Fixed64 => number(kind, node, text, Value::U64),
        FieldKind::Int64 | FieldKind::Sint64 | FieldKind::Sfixed64 => {
            number(kind, node, text, Value::I64)
        }
        FieldKind::Float | FieldKind::Double | FieldKind::Bytes | FieldKind::Message(_) => {
            Err("fields of this type have no text form here".to_owned())
        }
        FieldKind::String | FieldKind::Bool => Err(expected(type_name(kind), node)),
    }
}

fn expected(what: &str, node: &Node<'_>) -> String {
    format!("expected {what}, found {}", node.what())
}

fn type_name(kind: &FieldKind) -> &'static str {
    match kind {
        FieldKind::String => "text",
        FieldKind::Bool => "true or false",
        FieldKind::Enum(_) => "the name of an enum value",
        FieldKind::Uint32 | FieldKind::Fixed32 => "a number from 0 to 4294967295",
        FieldKind::Uint64 | FieldKind::Fixed64 => "a number from 0 to 18446744073709551615",
        FieldKind::Int32 | FieldKind::Sint32 | FieldKind::Sfixed32 => {
            "a number from -2147483648 to 2147483647"
        }
        FieldKind::Int64 | FieldKind::Sint64 | FieldKind::Sfixed64 => "a 64-bit number",
        FieldKind::Float | FieldKind::Double => "a number",
        FieldKind::Bytes => "base64",
        FieldKind::Message(_) => "a mapping",
    }
}

fn boolean(text: &str, format: Format) -> Option<bool> {
    match text {
        "true" => Some(true),
        "false" => Some(false),
        _ if format == Format::Json => None,
        "True" | "TRUE" | "yes" | "Yes" | "YES" | "on" | "On" | "ON" | "y" | "Y" => Some(true),
        "False" | "FALSE" | "no" | "No" | "NO" | "off" | "Off" | "OFF" | "n" | "N" => Some(false),
        _ => None,
    }
}

fn number<N: TryFrom<i128>>(
    kind: &FieldKind,
    node: &Node<'_>,
    text: &str,
    value: fn(N) -> Value,
) -> Result<Value, String> {
    integer(text)
        .and_then(|number| N::try_from(number).ok())
        .map(value)
        .ok_or_else(|| expected(type_name(kind), node))
}

/// Decimal, `0x`, `0o`, or a decimal fraction or power that is whole.
fn integer(text: &str) -> Option<i128> {
    if let Ok(number) = text.parse() {
        return Some(number);
    }
    if let Some(digits) = text
        .strip_prefix("0x")
        .filter(|digits| !digits.starts_with(['+', '-']))
    {
        return i128::from_str_radix(digits, 16).ok();
    }
    if let Some(digits) = text
        .strip_prefix("0o")
        .filter(|digits| !digits.starts_with(['+', '-']))
    {
        return i128::from_str_radix(digits, 8).ok();
    }
    let number: f64 = text.parse().ok()?;
    // Larger floats do not hold every whole number.
    if number.fract() != 0.0 || number.abs() > 9_007_199_254_740_992.0 {
        return None;
    }
    #[expect(
        clippy::cast_possible_truncation,
        reason = "whole and in range, as checked"
    )]
    Some(number as i128)
}

fn enumeration(
    descriptor: &EnumDescriptor,
    text: &str,
    quoted: bool,
    node: &Node<'_>,
) -> Result<Value, String> {
    if let Some(value) = descriptor.get_value_by_name(text) {
        return Ok(Value::EnumNumber(value.number()));
    }
    if !quoted && let Some(number) = integer(text).and_then(|number| i32::try_from(number).ok()) {
        return Ok(Value::EnumNumber(number));
    }
    let names: Vec<String> = descriptor
        .values()
        .map(|value| value.name().to_owned())
        .collect();
    Err(match suggestion(text, &names) {
        Some(name) => format!(
            "{} is not a value of {}, did you mean {name:?}?",
            node.what(),
            descriptor.name()
        ),
        None => format!(
            "{} is not a value of {}, expected one of {}",
            node.what(),
            descriptor.name(),
            names.join(", ")
        ),
    })
}
