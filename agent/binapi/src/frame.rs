//! Framing on the API socket: a 16-byte header before every message (`src/vlibmemory/socket_api.c`).

use crate::wire::{Fixed, Reader};

/// Bytes of the header: an unused queue pointer (8), the length of the message (4), an unused mark (4).
pub const HEADER: usize = 16;

/// The longest message that is accepted from a peer. VPP's own replies stay far below; its largest, the message table and
/// `get_api_json_reply`, take a few hundred KiB to a few MiB.
pub const MAX_FRAME: usize = 64 << 20;

/// Length of the message behind a header.
///
/// `None` until a whole header is there.
pub fn message_len(buf: &[u8]) -> Option<usize> {
    let mut r = Reader::new(buf.get(..HEADER)?);
    r.take(8, "queue").ok()?;
    usize::try_from(r.field::<u32>("length").ok()?).ok()
}

/// Starts a frame: appends a header whose length [`finish`] fills in, and returns its place.
pub fn start(out: &mut Vec<u8>) -> usize {
    let at = out.len();
    out.resize(at + HEADER, 0);
    at
}

/// Closes the frame that [`start`] began at `at`; `false` when the message is too long, then the frame is taken back.
pub fn finish(out: &mut Vec<u8>, at: usize) -> bool {
    let len = out.len().saturating_sub(at + HEADER);
    match (u32::try_from(len), out.get_mut(at + 8..at + 12)) {
        (Ok(len), Some(field)) if len as usize <= MAX_FRAME => {
            len.put(field);
            true
        }
        _ => {
            out.truncate(at);
            false
        }
    }
}
