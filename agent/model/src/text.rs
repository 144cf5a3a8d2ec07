//! YAML and JSON forms of values, as protobuf's JSON mapping defines them.
//!
//! Input: original (`ip_addresses`) and camelCase (`ipAddresses`) field names, enums by name or number, 64-bit numbers
//! as strings or numbers, `null` for "not set". All errors are reported at once, with line, column and the path inside
//! the document. Unknown fields are errors that suggest the nearest name unless [`DecodeOptions::unknown_fields`] says
//! otherwise. YAML takes unquoted text for strings (a name like `on` or `0x1` needs no quotes) and YAML 1.1's words for
//! booleans.
//!
//! Output: fields without value are left out, enums are names, 64-bit numbers strings.
//!
//! ```
//! use agent_model::text::{self, DecodeOptions, Format};
//! use agent_model::models;
//!
//! let yaml = "name: loop1\ntype: SOFTWARE_LOOPBACK\nipAddresses: [10.0.0.1/24]\n";
//! let value = text::decode_value(&models::VPP_INTERFACE, yaml, Format::Yaml, &DecodeOptions::default()).unwrap();
//! assert_eq!(value.to_json(), r#"{"name":"loop1","type":"SOFTWARE_LOOPBACK","ip_addresses":["10.0.0.1/24"]}"#);
//!
//! let errors = text::decode_value(&models::VPP_INTERFACE, "name: loop1\nenabeld: true\n", Format::Yaml, &DecodeOptions::default());
//! assert_eq!(errors.unwrap_err().to_string(), "2:1: enabeld: unknown field, did you mean \"enabled\"?");
//! ```

pub(crate) mod decode;
pub(crate) mod encode;
mod json;
pub(crate) mod node;
mod scalar;
mod write_yaml;
mod yaml;

use std::fmt;

use node::Node;

use crate::descriptors;
use crate::models::Model;
use crate::value::ModelValue;
use decode::Decoder;

/// How a text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// One YAML document.
    Yaml,
    /// One JSON value.
    Json,
}

/// How fields are called in output.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Naming {
    /// Names of the protobuf files: `ip_addresses`. Key-value stores hold this form.
    #[default]
    Original,
    /// lowerCamelCase: `ipAddresses`.
    CamelCase,
}

/// What to do with fields that the message does not have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum UnknownFields {
    /// Report them.
    #[default]
    Reject,
    /// Skip them and what is below them.
    Ignore,
}

/// How to read a text.
#[derive(Clone, Debug)]
pub struct DecodeOptions {
    /// Name of the file, to be repeated in errors.
    pub source: Option<String>,
    /// What to do with unknown fields.
    pub unknown_fields: UnknownFields,
    /// Longer texts are refused before they are looked at.
    pub max_bytes: usize,
    /// Texts with more scalars, lists and mappings are refused; what an alias stands for counts each time.
    pub max_nodes: usize,
}

impl Default for DecodeOptions {
    /// Unknown fields are errors; at most 256 MiB and 20 million nodes.
    fn default() -> Self {
        Self {
            source: None,
            unknown_fields: UnknownFields::Reject,
            max_bytes: 256 << 20,
            max_nodes: 20_000_000,
        }
    }
}

impl DecodeOptions {
    /// Repeats the name of the file in errors.
    pub fn from_source(source: impl Into<String>) -> Self {
        Self {
            source: Some(source.into()),
            ..Self::default()
        }
    }
}

/// Where in a text something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, the first is 1.
    pub line: usize,
    /// Column in characters, the first is 1.
    pub column: usize,
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// One thing wrong with a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextError {
    /// Where, if it is at one place.
    pub position: Option<Position>,
    /// Path inside the document, such as `vppConfig.interfaces[2].mtu`; empty if the text could not be parsed.
    pub path: String,
    /// What is wrong and what was expected.
    pub message: String,
}

/// Largest number of errors that are reported for one text.
pub const MAX_ERRORS: usize = 100;

/// Everything wrong with a text, in the order of the text, at most [`MAX_ERRORS`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextErrors {
    /// Name of the file.
    pub source: Option<String>,
    /// Never empty.
    pub errors: Vec<TextError>,
}

impl TextErrors {
    fn one(options: &DecodeOptions, error: TextError) -> Self {
        Self {
            source: options.source.clone(),
            errors: vec![error],
        }
    }
}

impl fmt::Display for TextErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, error) in self.errors.iter().enumerate() {
            if i > 0 {
                writeln!(f)?;
            }
            if let Some(source) = &self.source {
                write!(f, "{source}:")?;
            }
            match error.position {
                Some(position) => write!(f, "{position}: ")?,
                None if self.source.is_some() => write!(f, " ")?,
                None => {}
            }
            if !error.path.is_empty() {
                write!(f, "{}: ", error.path)?;
            }
            write!(f, "{}", error.message)?;
        }
        if self.errors.len() >= MAX_ERRORS {
            write!(
                f,
                "\nthere may be more errors, reporting stops after {MAX_ERRORS}"
            )?;
        }
        Ok(())
    }
}

impl std::error::Error for TextErrors {}

/// Reads one value of a model. Does not validate it.
pub fn decode_value(
    model: &Model,
    text: &str,
    format: Format,
    options: &DecodeOptions,
) -> Result<ModelValue, TextErrors> {
    let root = parse(text, format, options)?;
    let mut decoder = Decoder::new(format, options);
    let value = decoder.value(model, &root);
    decoder.finish(value)
}

pub(crate) fn parse<'t>(
    text: &'t str,
    format: Format,
    options: &DecodeOptions,
) -> Result<Node<'t>, TextErrors> {
    if text.len() > options.max_bytes {
        let message = format!(
            "the text is {} bytes long, at most {} are read",
            text.len(),
            options.max_bytes
        );
        return Err(TextErrors::one(
            options,
            TextError {
                position: None,
                path: String::new(),
                message,
            },
        ));
    }
    match format {
        Format::Yaml => yaml::parse(text, options.max_nodes),
        Format::Json => json::parse(text, options.max_nodes),
    }
    .map_err(|error| TextErrors::one(options, error))
}

impl ModelValue {
    /// The value as JSON on one line with original field names, as key-value stores hold it.
    pub fn to_json(&self) -> String {
        self.to_text(Format::Json, Naming::Original)
    }

    /// The value as a JSON tree with original field names.
    pub fn to_json_value(&self) -> serde_json::Value {
        encode::to_json_value(&encode::message(&self.to_dynamic(), Naming::Original))
    }

    /// The value as text; YAML ends with a line break.
    pub fn to_text(&self, format: Format, naming: Naming) -> String {
        encode::to_text(&encode::message(&self.to_dynamic(), naming), format)
    }
}

impl Decoder<'_> {
    /// One value of a model; `None` after an error has been noted.
    pub(crate) fn value(&mut self, model: &Model, node: &Node<'_>) -> Option<ModelValue> {
        let descriptor = descriptors::message(model.proto_name)?;
        let before = self.error_count();
        let message = self.message(&descriptor, node);
        if self.error_count() > before {
            return None;
        }
        match model.decode(&prost::Message::encode_to_vec(&message)) {
            Ok(value) => Some(value),
            Err(error) => {
                self.error(node.position, format_args!("{error}"));
                None
            }
        }
    }
}
