//! The whole configuration as one document: what configuration files, `agentctl config` and the configurator service
//! carry.
//!
//! ```
//! use agent_model::document::ConfigDocument;
//! use agent_model::text::DecodeOptions;
//!
//! let yaml = "
//! vppConfig:
//!   interfaces:
//!   - name: loop1
//!     type: SOFTWARE_LOOPBACK
//!     enabled: true
//!     ip_addresses: [10.0.0.1/24]
//!   bridgeDomains:
//!   - {name: bd1, flood: true, interfaces: [{name: loop1}]}
//! ";
//! let document = ConfigDocument::from_yaml(yaml, &DecodeOptions::default()).unwrap();
//! document.validate().unwrap();
//! let values = document.keyed().unwrap();
//! assert_eq!(values[0].0, "config/vpp/v2/interfaces/loop1");
//! assert_eq!(values[1].0, "config/vpp/l2/v2/bridge-domain/bd1");
//! ```

mod convert;
mod fields;
mod form;

use std::collections::BTreeMap;
use std::fmt;

use crate::text::{DecodeOptions, Format, Naming, Position, TextErrors};
use crate::validate::FieldError;
use crate::value::{ModelMessage, ModelValue};

pub use convert::NotInConfig;
pub use fields::{DocumentField, Group, fields};

/// Configuration values in the order of the document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ConfigDocument {
    items: Vec<Item>,
}

/// One value and where it came from.
#[derive(Clone, Debug)]
pub struct Item {
    /// The value.
    pub value: ModelValue,
    /// Where in the text it stands, if it was read from one.
    pub origin: Option<Origin>,
}

impl PartialEq for Item {
    /// Where values come from does not count.
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

/// Where a value stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// Path in the document, such as `vppConfig.interfaces[3]`.
    pub path: String,
    /// Where the value begins.
    pub position: Position,
}

/// How a document is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// As `agentctl config`, REST `/configuration` and the initial configuration file have it: all models.
    #[default]
    Dynamic,
    /// As the message `ligato.configurator.Config` has it; some models have no place in it.
    Configurator,
}

/// What is wrong with one value of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueError {
    /// Key of the value.
    pub key: String,
    /// Where the value stands, if it was read from a text.
    pub origin: Option<Origin>,
    /// What is wrong.
    pub error: FieldError,
}

impl fmt::Display for ValueError {
    /// `3:5: vppConfig.interfaces[0].mtu: message`, or the key in place of position and path.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.origin {
            Some(Origin { path, position }) if self.error.path.is_empty() => {
                write!(f, "{position}: {path}: {}", self.error.message)
            }
            Some(Origin { path, position }) => write!(f, "{position}: {path}.{}", self.error),
            None if self.error.path.is_empty() => write!(f, "{}: {}", self.key, self.error.message),
            None => write!(f, "{}: {}", self.key, self.error),
        }
    }
}

impl std::error::Error for ValueError {}

impl ConfigDocument {
    /// Reads a YAML document. A text with nothing but comments is an empty configuration.
    pub fn from_yaml(text: &str, options: &DecodeOptions) -> Result<Self, TextErrors> {
        Self::from_text(text, Format::Yaml, options)
    }

    /// Reads a JSON document.
    pub fn from_json(text: &str, options: &DecodeOptions) -> Result<Self, TextErrors> {
        Self::from_text(text, Format::Json, options)
    }

    /// Reads a document in either layout (and in a mixture of both). Values are not validated.
    pub fn from_text(
        text: &str,
        format: Format,
        options: &DecodeOptions,
    ) -> Result<Self, TextErrors> {
        form::decode(text, format, options)
    }

    /// Writes the document with camelCase names in the dynamic layout.
    pub fn to_yaml(&self) -> String {
        self.to_text(Format::Yaml, Layout::Dynamic, Naming::CamelCase)
    }

    /// Writes the document, grouped by model in the order of [`fields`]; values of one model keep their order. Values
    /// that the layout has no place for are left out: see [`DocumentField::name`].
    pub fn to_text(&self, format: Format, layout: Layout, naming: Naming) -> String {
        form::encode(self, format, layout, naming)
    }

    /// Adds a value at the end.
    pub fn push(&mut self, value: impl Into<ModelValue>) {
        self.items.push(Item {
            value: value.into(),
            origin: None,
        });
    }

    /// All values in order, with their origins.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// All values in order.
    pub fn values(&self) -> impl Iterator<Item = &ModelValue> {
        self.items.iter().map(|item| &item.value)
    }

    /// The values of one model in order.
    pub fn of<M: ModelMessage>(&self) -> impl Iterator<Item = &M> {
        self.values().filter_map(ModelValue::downcast_ref)
    }

    /// Number of values.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether there are no values.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// All values with their keys, in order; an error for each value whose key occurred before.
    pub fn keyed(&self) -> Result<Vec<(String, ModelValue)>, Vec<ValueError>> {
        let keys: Vec<String> = self.values().map(ModelValue::key).collect();
        let mut first: BTreeMap<&str, usize> = BTreeMap::new();
        let mut errors = Vec::new();
        for (i, (key, item)) in keys.iter().zip(&self.items).enumerate() {
            if let Some(before) = first
                .get(key.as_str())
                .and_then(|first| self.items.get(*first))
            {
                let place = before
                    .origin
                    .as_ref()
                    .map(|origin| format!(" at line {}", origin.position.line));
                let message = format!(
                    "has the same key {key} as the value before{}",
                    place.unwrap_or_default()
                );
                errors.push(ValueError {
                    key: key.clone(),
                    origin: item.origin.clone(),
                    error: FieldError {
                        path: String::new(),
                        message,
                    },
                });
            } else {
                first.insert(key, i);
            }
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        drop(first);
        Ok(keys.into_iter().zip(self.values().cloned()).collect())
    }

    /// Checks every value by itself and that no two have the same key.
    pub fn validate(&self) -> Result<(), Vec<ValueError>> {
        self.valid().map(drop)
    }

    /// All values with their keys, in order, once [`ConfigDocument::validate`] finds nothing wrong.
    pub fn valid(&self) -> Result<Vec<(String, ModelValue)>, Vec<ValueError>> {
        let mut errors = Vec::new();
        for item in &self.items {
            if let Err(found) = item.value.validate() {
                errors.extend(found.into_iter().map(|error| ValueError {
                    key: item.value.key(),
                    origin: item.origin.clone(),
                    error,
                }));
            }
        }
        match self.keyed() {
            Ok(keyed) if errors.is_empty() => return Ok(keyed),
            Ok(_) => {}
            Err(found) => errors.extend(found),
        }
        Err(errors)
    }
}

impl<V: Into<ModelValue>> FromIterator<V> for ConfigDocument {
    fn from_iter<I: IntoIterator<Item = V>>(values: I) -> Self {
        Self {
            items: values
                .into_iter()
                .map(|value| Item {
                    value: value.into(),
                    origin: None,
                })
                .collect(),
        }
    }
}

impl<V: Into<ModelValue>> Extend<V> for ConfigDocument {
    fn extend<I: IntoIterator<Item = V>>(&mut self, values: I) {
        self.items.extend(values.into_iter().map(|value| Item {
            value: value.into(),
            origin: None,
        }));
    }
}
