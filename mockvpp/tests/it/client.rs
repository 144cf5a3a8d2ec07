//! A client that speaks bytes, with nothing of the agent in it.

use std::collections::BTreeMap;

use mockvpp::{ConnId, Fed, MockVpp};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use vpp_binapi::api::memclnt::{SockclntCreate, SockclntCreateReply};
use vpp_binapi::{FixedStr, Head, Message, frame, message};

/// A frame around a message.
pub fn framed<M: Message>(id: u16, client_index: u32, context: u32, message: &M) -> Vec<u8> {
    let mut out = Vec::new();
    let at = frame::start(&mut out);
    let head = Head {
        client_index,
        context,
    };
    message.encode_message(id, head, &mut out).unwrap();
    assert!(frame::finish(&mut out, at));
    out
}

/// The client's first frame.
pub fn hello() -> Vec<u8> {
    let name = FixedStr::new("test").unwrap();
    framed(15, 0, 7, &SockclntCreate { name })
}

/// Messages in bytes, each with its number.
pub fn messages(mut bytes: &[u8]) -> Vec<(u16, Vec<u8>)> {
    let mut all = Vec::new();
    while let Some(len) = frame::message_len(bytes) {
        let (whole, rest) = bytes.split_at(frame::HEADER + len);
        let (id, body) = message::split_id(&whole[frame::HEADER..]).unwrap();
        all.push((id, body.to_vec()));
        bytes = rest;
    }
    assert!(bytes.is_empty(), "half a frame");
    all
}

/// What a client knows of its VPP.
#[derive(Debug, Clone)]
pub struct Known {
    pub index: u32,
    pub ids: BTreeMap<String, u16>,
}

impl Known {
    pub fn from_reply(body: &[u8]) -> Self {
        let (_, reply, _) = SockclntCreateReply::decode_message(body).unwrap();
        let entry = |e: &vpp_binapi::api::memclnt::MessageTableEntry| (e.name.to_text(), e.index);
        Self {
            index: reply.index,
            ids: reply.message_table.iter().map(entry).collect(),
        }
    }

    pub fn id<M: Message>(&self) -> u16 {
        self.ids[M::NAME_CRC]
    }

    pub fn frame<M: Message>(&self, context: u32, message: &M) -> Vec<u8> {
        framed(self.id::<M>(), self.index, context, message)
    }
}

/// Connects a client to a bare machine.
pub fn join(vpp: &mut MockVpp) -> (ConnId, Known) {
    let conn = vpp.connect();
    assert_eq!(vpp.feed(conn, &hello()), Ok(Fed::All));
    let said = hear(vpp, conn);
    (conn, Known::from_reply(&said[0].1))
}

/// What the machine has said to a client.
pub fn hear(vpp: &mut MockVpp, conn: ConnId) -> Vec<(u16, Vec<u8>)> {
    let mut out = Vec::new();
    vpp.take_output(conn, &mut out);
    messages(&out)
}

/// A client on a stream.
pub struct Stream<S> {
    pub stream: S,
    pub known: Known,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Stream<S> {
    pub async fn join(mut stream: S) -> Self {
        stream.write_all(&hello()).await.unwrap();
        let (_, body) = read(&mut stream).await.unwrap();
        let known = Known::from_reply(&body);
        Self { stream, known }
    }

    pub async fn ask<M: Message>(&mut self, context: u32, message: &M) {
        let frame = self.known.frame(context, message);
        self.stream.write_all(&frame).await.unwrap();
    }

    /// The next message as `M`.
    pub async fn hear<M: Message>(&mut self) -> (u32, M) {
        let (id, body) = read(&mut self.stream).await.unwrap();
        assert_eq!(id, self.known.id::<M>(), "not {}", M::NAME);
        let (head, message, _) = M::decode_message(&body).unwrap();
        (head.context, message)
    }
}

/// Reads one message; `None` when the stream ends.
pub async fn read(stream: &mut (impl AsyncRead + Unpin)) -> Option<(u16, Vec<u8>)> {
    let mut header = [0; frame::HEADER];
    stream.read_exact(&mut header).await.ok()?;
    let mut body = vec![0; frame::message_len(&header).unwrap()];
    stream.read_exact(&mut body).await.ok()?;
    let (id, body) = message::split_id(&body).unwrap();
    Some((id, body.to_vec()))
}
