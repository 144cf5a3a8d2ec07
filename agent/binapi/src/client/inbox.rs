//! Reassembly of frames from whatever pieces the socket gives.

use crate::frame::{HEADER, MAX_FRAME, message_len};

const CHUNK: usize = 256 << 10;

/// The peer announced a frame longer than [`MAX_FRAME`]: the stream is out of step, or the peer is no VPP.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "frame of {len} bytes announced, at most {MAX_FRAME} are accepted: the peer does not speak VPP's API"
)]
pub struct TooLong {
    /// The length that the header says.
    pub len: usize,
}

/// Bytes received and not yet consumed.
#[derive(Debug)]
pub struct Inbox {
    buf: Vec<u8>,
    start: usize,
    end: usize,
}

impl Default for Inbox {
    fn default() -> Self {
        Self {
            buf: vec![0; CHUNK],
            start: 0,
            end: 0,
        }
    }
}

impl Inbox {
    /// Room to read into, never empty. Grows with what has really come, not with what a header promises.
    pub fn space(&mut self) -> &mut [u8] {
        if self.start == self.end {
            self.start = 0;
            self.end = 0;
            if self.buf.len() > 16 * CHUNK {
                self.buf.truncate(CHUNK);
                self.buf.shrink_to_fit();
            }
        } else if self.buf.len() - self.end < CHUNK / 4 {
            self.buf.copy_within(self.start..self.end, 0);
            self.end -= self.start;
            self.start = 0;
            if self.buf.len() - self.end < CHUNK / 4 {
                self.buf.resize(self.buf.len() * 2, 0);
            }
        }
        self.buf.get_mut(self.end..).unwrap_or_default()
    }

    /// Notes that `n` bytes of [`Self::space`] were filled.
    pub fn filled(&mut self, n: usize) {
        self.end = (self.end + n).min(self.buf.len());
    }

    /// The next whole message, without its frame header.
    pub fn next_message(&mut self) -> Result<Option<&[u8]>, TooLong> {
        let unread = self.buf.get(self.start..self.end).unwrap_or_default();
        let Some(len) = message_len(unread) else {
            return Ok(None);
        };
        if len > MAX_FRAME {
            return Err(TooLong { len });
        }
        if unread.len() < HEADER + len {
            return Ok(None);
        }
        let at = self.start + HEADER;
        self.start = at + len;
        Ok(self.buf.get(at..at + len))
    }
}
