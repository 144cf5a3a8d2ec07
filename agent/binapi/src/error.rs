//! What can go wrong between bytes and messages.

use std::fmt;

/// A message could not be decoded. Whose fault: the peer's (or a broken transport's); never retryable as is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}: {}: {kind}", FieldPath(.field))]
pub struct DecodeError {
    /// VPP name of the message, empty while it is not known yet.
    pub message: &'static str,
    /// Path of the field inside the message, such as `route.n_paths`.
    pub field: String,
    /// What is wrong with the field.
    pub kind: DecodeErrorKind,
}

struct FieldPath<'a>(&'a str);

impl fmt::Display for FieldPath<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            f.write_str("header")
        } else {
            write!(f, "field {}", self.0)
        }
    }
}

/// The ways in which bytes fail to be a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DecodeErrorKind {
    /// The message ends before the field does.
    #[error("needs {needed} bytes, {left} left")]
    Truncated {
        /// Bytes that the field takes.
        needed: usize,
        /// Bytes that the message still holds.
        left: usize,
    },
    /// A count promises more elements than the rest of the message can hold.
    #[error("count of {count} elements does not fit into the {left} bytes left")]
    LyingCount {
        /// The number of elements promised.
        count: u64,
        /// Bytes that the message still holds.
        left: usize,
    },
}

impl DecodeError {
    #[cold]
    pub(crate) fn new(field: &str, kind: DecodeErrorKind) -> Self {
        Self {
            message: "",
            field: field.to_owned(),
            kind,
        }
    }

    /// Prefixes the field path with the field of the surrounding type.
    #[cold]
    pub(crate) fn within(mut self, field: &str) -> Self {
        self.field = if self.field.is_empty() {
            field.to_owned()
        } else {
            format!("{field}.{}", self.field)
        };
        self
    }

    /// Names the message in which the error occurred.
    #[must_use]
    pub fn in_message(mut self, message: &'static str) -> Self {
        self.message = message;
        self
    }
}

/// A message could not be encoded. Whose fault: the caller's; nothing was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EncodeError {
    /// A list is longer than its count field can say.
    #[error("{field}: {len} elements, the count field holds at most {max}")]
    TooMany {
        /// The list's count field.
        field: &'static str,
        /// Elements in the list.
        len: usize,
        /// Largest value of the count field.
        max: u64,
    },
    /// Two lists share one count field and differ in length.
    #[error("{field}: lists that share this count have {len} and {other} elements")]
    Uneven {
        /// The shared count field.
        field: &'static str,
        /// Elements of the first list.
        len: usize,
        /// Elements of the other list.
        other: usize,
    },
    /// The encoded message would be longer than a frame may be.
    #[error("{message}: encoded message exceeds {max} bytes", max = crate::frame::MAX_FRAME)]
    TooLong {
        /// VPP name of the message.
        message: &'static str,
    },
}
