use std::fmt::Write;

use prost_reflect::{Cardinality, DescriptorPool, FieldDescriptor, Kind, MessageDescriptor};

/// One line for each field, enum value, extension and method.
pub fn table(pool: &DescriptorPool) -> String {
    let mut lines = Vec::new();
    for message in pool
        .all_messages()
        .filter(|message| ours(message.full_name()))
    {
        lines.push(format!(
            "message {} in {}",
            message.full_name(),
            message.parent_file().name()
        ));
        lines.extend(
            message
                .fields()
                .map(|field| line_of_field(&message, &field)),
        );
    }
    for enumeration in pool
        .all_enums()
        .filter(|enumeration| ours(enumeration.full_name()))
    {
        for value in enumeration.values() {
            lines.push(format!(
                "value {}.{} = {}",
                enumeration.full_name(),
                value.name(),
                value.number()
            ));
        }
    }
    for extension in pool
        .all_extensions()
        .filter(|extension| ours(extension.full_name()))
    {
        let extended = extension.containing_message().full_name().to_owned();
        lines.push(format!(
            "extension {} of {extended} = {}",
            extension.full_name(),
            extension.number()
        ));
    }
    for service in pool.services() {
        for method in service.methods() {
            let stream = if method.is_server_streaming() {
                "stream "
            } else {
                ""
            };
            lines.push(format!(
                "method {}({}) returns {stream}{}",
                method.full_name(),
                method.input().full_name(),
                method.output().full_name()
            ));
        }
    }
    lines.sort();
    lines.iter().fold(String::new(), |mut table, line| {
        let _ = writeln!(table, "{line}");
        table
    })
}

fn ours(full_name: &str) -> bool {
    full_name.starts_with("ligato.")
}

fn line_of_field(message: &MessageDescriptor, field: &FieldDescriptor) -> String {
    let repeated = if field.cardinality() == Cardinality::Repeated {
        "repeated "
    } else {
        ""
    };
    let kind = match field.kind() {
        Kind::Message(message) => message.full_name().to_owned(),
        Kind::Enum(enumeration) => enumeration.full_name().to_owned(),
        kind => format!("{kind:?}"),
    };
    let mut line = format!(
        "field {}.{} = {} {repeated}{kind} json {}",
        message.full_name(),
        field.name(),
        field.number(),
        field.json_name()
    );
    if let Some(oneof) = field.containing_oneof() {
        let _ = write!(line, " oneof {}", oneof.name());
    }
    let options = field.options();
    for (extension, value) in options.extensions() {
        let _ = write!(line, " [{} {value}]", extension.full_name());
    }
    if options
        .get_field_by_name("deprecated")
        .and_then(|value| value.as_bool())
        == Some(true)
    {
        line.push_str(" deprecated");
    }
    line
}
