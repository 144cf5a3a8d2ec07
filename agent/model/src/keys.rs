//! Keys of values that nobody configures by themselves: derived values, properties and notifications.
//!
//! Functions named `parse_*` undo those that build. Interface names may contain slashes, and do survive. A name that is
//! empty appears in a key as [`INVALID_PART`]. Keys of configured values come from [`crate::ModelMessage::key`]; the
//! modules here add short forms of those that descriptors often depend on.

pub mod acl;
pub mod interfaces;
pub mod ipsec;
pub mod l2;
pub mod l3;
pub mod linux;
pub mod nat;
pub mod netalloc;
pub(crate) mod path;

/// Stands in a key for a part that is missing.
pub const INVALID_PART: &str = "<invalid>";

fn part(name: &str) -> &str {
    if name.is_empty() { INVALID_PART } else { name }
}

/// `<prefix><name>` undone; `None` for other keys and for an empty name.
fn strip<'k>(key: &'k str, prefix: &str) -> Option<&'k str> {
    key.strip_prefix(prefix).filter(|name| !name.is_empty())
}

/// `<prefix><a><infix><b>` undone at the first infix; both parts are non-empty.
fn strip_two<'k>(key: &'k str, prefix: &str, infix: &str) -> Option<(&'k str, &'k str)> {
    let (a, b) = key.strip_prefix(prefix)?.split_once(infix)?;
    (!a.is_empty() && !b.is_empty()).then_some((a, b))
}
