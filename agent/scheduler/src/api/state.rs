//! States, operations, origins and statuses of values.

use std::{fmt, sync::Arc};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{error::ValueError, key::Key, value::AnyValue};

macro_rules! named_enum {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $number:literal, $text:literal;)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
        pub enum $name { $($(#[$vmeta])* $variant = $number,)+ }

        impl $name {
            /// All variants, in the order of their numbers.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Protobuf name.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }

            /// By protobuf name.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($text => Some(Self::$variant),)+ _ => None }
            }

            /// By protobuf number.
            #[must_use]
            pub const fn from_number(number: i64) -> Option<Self> {
                match number { $($number => Some(Self::$variant),)+ _ => None }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.name())
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.name())
            }
        }

        /// Accepts the name or the number; what is unknown becomes the default.
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Ok(match serde_json::Value::deserialize(deserializer)? {
                    serde_json::Value::String(name) => Self::from_name(&name),
                    serde_json::Value::Number(number) => number.as_i64().and_then(Self::from_number),
                    _ => None,
                }.unwrap_or_default())
            }
        }
    };
}

pub(crate) use named_enum;

named_enum! {
    /// State of a value (`ligato.kvscheduler.ValueState`).
    ValueState {
        /// Not known.
        #[default]
        Nonexistent = 0, "NONEXISTENT";
        /// Was configured, but a refresh did not find it.
        Missing = 1, "MISSING";
        /// No descriptor claims the key.
        Unimplemented = 2, "UNIMPLEMENTED";
        /// Being deleted or re-created; seen only inside a transaction and in status updates.
        Removed = 3, "REMOVED";
        /// Applied.
        Configured = 4, "CONFIGURED";
        /// Owned by the southbound.
        Obtained = 5, "OBTAINED";
        /// Found by a refresh, of northbound origin, not applied by this run (yet).
        Discovered = 6, "DISCOVERED";
        /// Waits for its dependencies.
        Pending = 7, "PENDING";
        /// Refused by validation.
        Invalid = 8, "INVALID";
        /// The last operation failed and will not be retried.
        Failed = 9, "FAILED";
        /// The last operation failed and a retry is scheduled.
        Retrying = 10, "RETRYING";
    }
}

named_enum! {
    /// Operation on a value (`ligato.kvscheduler.TxnOperation`).
    TxnOperation {
        /// None yet.
        #[default]
        Undefined = 0, "UNDEFINED";
        /// Validation.
        Validate = 1, "VALIDATE";
        /// Creation.
        Create = 2, "CREATE";
        /// Change in place.
        Update = 3, "UPDATE";
        /// Removal.
        Delete = 4, "DELETE";
    }
}

/// Who owns a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Origin {
    /// Not known (yet).
    #[default]
    Unknown,
    /// The configuration (northbound).
    Nb,
    /// The system itself (southbound).
    Sb,
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Unknown => "unknown",
            Self::Nb => "from-NB",
            Self::Sb => "from-SB",
        })
    }
}

impl ValueState {
    /// The origin that a state implies.
    #[must_use]
    pub const fn origin(self) -> Origin {
        match self {
            Self::Nonexistent => Origin::Unknown,
            Self::Obtained => Origin::Sb,
            _ => Origin::Nb,
        }
    }
}

/// Status of one value.
#[derive(Debug, Clone, Default)]
pub struct ValueStatus {
    /// Key of the value.
    pub key: Option<Key>,
    /// Its state.
    pub state: ValueState,
    /// The error of the last operation.
    pub error: Option<ValueError>,
    /// The last operation requested; UNDEFINED for values owned by the southbound.
    pub last_operation: TxnOperation,
    /// INVALID: paths of the wrong fields. PENDING: labels of the dependencies it waits for.
    pub details: Vec<String>,
}

/// Status of a base value and of everything derived from it.
#[derive(Debug, Clone, Default)]
pub struct BaseValueStatus {
    /// The base value.
    pub value: ValueStatus,
    /// Its derived values, sorted by key.
    pub derived_values: Vec<ValueStatus>,
}

/// A value with its key, as dumped.
#[derive(Debug, Clone)]
pub struct KeyValue {
    /// Key.
    pub key: Key,
    /// Value.
    pub value: AnyValue,
    /// Metadata, when the descriptor keeps some and the view knows it.
    pub metadata: Option<super::metadata::Metadata>,
    /// Who owns it.
    pub origin: Origin,
}

/// Selects keys. `None` where it is optional means all.
pub type KeySelector = Arc<dyn Fn(&str) -> bool + Send + Sync>;
