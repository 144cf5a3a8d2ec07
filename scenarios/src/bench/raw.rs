//! The raw streamed rate: frames that an agent sent before, written to VPP as fast as it takes them, replies only counted.

use std::io;
use std::path::Path;
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::UnixStream;
use tokio::time::Instant;
use vpp_binapi::api::memclnt::{ControlPing, SockclntCreate, SockclntCreateReply};
use vpp_binapi::{FixedStr, Head, Message, frame};

/// Number of `sockclnt_create`, the same in every VPP (`src/vlibmemory/socket_api.c`).
const SOCKCLNT_CREATE: u16 = 15;
/// Context of the ping that closes a stream; the client under the agent counts its own up from 1.
const LAST: u32 = u32::MAX;
/// Where a frame's message has its number, client and context.
const CLIENT_INDEX: std::ops::Range<usize> = frame::HEADER + 2..frame::HEADER + 6;
const CONTEXT_OF_REPLY: std::ops::Range<usize> = 2..6;

/// A connection that knows nothing but frames.
pub struct Raw {
    stream: UnixStream,
    client_index: u32,
    ping: u16,
}

impl Raw {
    /// Connects and introduces itself.
    ///
    /// # Errors
    /// Nobody answers on the socket, or not as VPP does.
    pub async fn connect(socket: &Path) -> io::Result<Self> {
        let mut stream = UnixStream::connect(socket).await?;
        let mut hello = Vec::new();
        let name = FixedStr::new("raw").unwrap_or_default();
        put(SOCKCLNT_CREATE, 0, 1, &SockclntCreate { name }, &mut hello);
        stream.write_all(&hello).await?;
        let mut header = [0; frame::HEADER];
        stream.read_exact(&mut header).await?;
        let len = frame::message_len(&header).filter(|len| *len <= frame::MAX_FRAME);
        let mut message = vec![0; len.ok_or(io::ErrorKind::InvalidData)?];
        stream.read_exact(&mut message).await?;
        let body = message.get(2..).unwrap_or_default();
        let (_, reply, _) = SockclntCreateReply::decode_message(body)
            .map_err(|e| io::Error::new(io::ErrorKind::InvalidData, e))?;
        let is_ping = |name: &str| name == ControlPing::NAME_CRC;
        let mut table = reply.message_table.iter();
        let ping = table.find(|entry| is_ping(&entry.name.to_text()));
        Ok(Self {
            stream,
            client_index: reply.index,
            ping: ping.map_or(0, |entry| entry.index),
        })
    }

    /// Streams the frames; how long it took until the last one was answered.
    ///
    /// # Errors
    /// The connection broke.
    pub async fn stream(&mut self, frames: &[u8]) -> io::Result<Duration> {
        let mut frames = addressed(frames, self.client_index);
        put(
            self.ping,
            self.client_index,
            LAST,
            &ControlPing {},
            &mut frames,
        );
        let begin = Instant::now();
        let (mut from, mut to) = self.stream.split();
        let (written, answered) = tokio::join!(to.write_all(&frames), until_last(&mut from));
        written?;
        answered?;
        Ok(begin.elapsed())
    }
}

fn put<M: Message>(id: u16, client_index: u32, context: u32, message: &M, out: &mut Vec<u8>) {
    let at = frame::start(out);
    let head = Head {
        client_index,
        context,
    };
    if message.encode_message(id, head, out).is_ok() {
        frame::finish(out, at);
    }
}

/// The frames in another client's name.
fn addressed(frames: &[u8], client_index: u32) -> Vec<u8> {
    let mut frames = frames.to_vec();
    let mut at = 0;
    while let Some(frame) = frames.get_mut(at..)
        && let Some(len) = frame::message_len(frame)
    {
        if let Some(field) = frame.get_mut(CLIENT_INDEX) {
            field.copy_from_slice(&client_index.to_be_bytes());
        }
        at += frame::HEADER + len;
    }
    frames
}

/// Reads until the closing ping is answered.
async fn until_last(from: &mut (impl tokio::io::AsyncRead + Unpin)) -> io::Result<()> {
    let mut chunk = vec![0; 256 << 10];
    let mut unread = Vec::new();
    loop {
        let n = from.read(&mut chunk).await?;
        if n == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        unread.extend_from_slice(chunk.get(..n).unwrap_or_default());
        let mut used = 0;
        while let Some(rest) = unread.get(used..)
            && let Some(len) = frame::message_len(rest)
            && let Some(message) = rest.get(frame::HEADER..frame::HEADER + len)
        {
            if message.get(CONTEXT_OF_REPLY) == Some(&LAST.to_be_bytes()) {
                return Ok(());
            }
            used += frame::HEADER + len;
        }
        unread.drain(..used);
    }
}
