//! Keys of 32 bytes in base64.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// The key; `None` where the text is none.
pub(crate) fn bytes(text: &str) -> Option<[u8; 32]> {
    STANDARD.decode(text).ok()?.try_into().ok()
}

/// The text of a key.
pub(crate) fn text(key: &[u8; 32]) -> String {
    STANDARD.encode(key)
}
