//! What a message is: a name, a CRC over its layout, and a head that says whom it answers.

use std::fmt::Debug;

use crate::error::{DecodeError, EncodeError};
use crate::wire::{Fixed, Reader, Wire, Writer};

/// Which of the two addressing fields stand between a message's id and its own fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeadKind {
    /// `u32 client_index, u32 context`: requests.
    ClientContext,
    /// `u32 context`: replies and details.
    Context,
    /// `u32 client_index`: events.
    Client,
    /// `u32 context, u32 client_index`: a few details of one plugin.
    ContextClient,
    /// Neither.
    None,
}

impl HeadKind {
    /// Names of the fields, in order; each is a u32.
    pub const fn fields(self) -> &'static [&'static str] {
        match self {
            Self::ClientContext => &["client_index", "context"],
            Self::Context => &["context"],
            Self::Client => &["client_index"],
            Self::ContextClient => &["context", "client_index"],
            Self::None => &[],
        }
    }
}

/// The addressing fields of one message; what the [`HeadKind`] lacks is zero.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Head {
    /// The index that VPP gave the client.
    pub client_index: u32,
    /// The client's own mark, which VPP puts into every answer.
    pub context: u32,
}

impl Head {
    /// Appends the fields that `kind` has.
    pub fn encode(self, kind: HeadKind, w: &mut Writer<'_>) {
        match kind {
            HeadKind::ClientContext => w.put(&(self.client_index, self.context)),
            HeadKind::Context => w.put(&self.context),
            HeadKind::Client => w.put(&self.client_index),
            HeadKind::ContextClient => w.put(&(self.context, self.client_index)),
            HeadKind::None => {}
        }
    }

    /// Takes the fields that `kind` has.
    pub fn decode(kind: HeadKind, r: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut head = Self::default();
        match kind {
            HeadKind::ClientContext => {
                (head.client_index, head.context) = r.run(&["client_index", "context"])?;
            }
            HeadKind::Context => head.context = r.field("context")?,
            HeadKind::Client => head.client_index = r.field("client_index")?,
            HeadKind::ContextClient => {
                (head.context, head.client_index) = r.run(&["context", "client_index"])?;
            }
            HeadKind::None => {}
        }
        Ok(head)
    }
}

/// The VPP releases that this project knows, oldest first; a message's [`Message::RELEASES`] has one bit for each.
pub const RELEASES: [&str; 10] = [
    "23.06", "23.10", "24.02", "24.06", "24.10", "25.02", "25.06", "25.10", "26.02", "26.06",
];

/// A message of VPP's binary API, without its id and [`Head`].
pub trait Message: Wire + Clone + Debug + Default + PartialEq + Send + Sync + 'static {
    /// VPP's name, such as `ip_route_add_del`.
    const NAME: &'static str;
    /// CRC over the layout: with the name it identifies the message, whatever number a VPP gives it.
    const CRC: u32;
    /// Name and CRC as message tables write them, such as `ip_route_add_del_b8ecfe0d`.
    const NAME_CRC: &'static str;
    /// The module whose description file holds the message.
    const MODULE: &'static str;
    /// Its addressing fields.
    const HEAD: HeadKind;
    /// In which of [`RELEASES`] the message exists with this CRC: bit 0 is the oldest.
    const RELEASES: u16;

    /// Appends id, head and fields.
    fn encode_message(&self, id: u16, head: Head, out: &mut Vec<u8>) -> Result<(), EncodeError> {
        let at = out.len();
        let mut w = Writer::new(out);
        w.put(&id);
        head.encode(Self::HEAD, &mut w);
        let done = self.encode(&mut w);
        if done.is_err() {
            out.truncate(at);
        }
        done
    }

    /// Takes head and fields from the bytes behind the id. VPP pads some messages: what follows the last field is
    /// returned, not refused.
    fn decode_message(body: &[u8]) -> Result<(Head, Self, &[u8]), DecodeError> {
        let mut r = Reader::new(body);
        let decoded =
            Head::decode(Self::HEAD, &mut r).and_then(|head| Ok((head, Self::decode(&mut r)?)));
        match decoded {
            Ok((head, message)) => Ok((head, message, r.rest())),
            Err(e) => Err(e.in_message(Self::NAME)),
        }
    }
}

/// A message whose reply tells success by a return value.
pub trait Retval: Message {
    /// Zero, or one of VPP's negative error numbers (see [`crate::retval`]); a few messages answer positive numbers.
    fn retval(&self) -> i32;
    /// The same message with another return value.
    #[must_use]
    fn with_retval(self, retval: i32) -> Self;
}

/// A request that is answered by one reply.
pub trait Request: Message {
    /// The reply.
    type Reply: Message;
}

/// A request that is answered by any number of details and by nothing else: clients send a `control_ping` behind it to learn
/// where the details end.
pub trait Dump: Message {
    /// One row.
    type Details: Message;
}

/// A request that is answered by any number of details and then by its own reply, which may carry a cursor to go on from.
pub trait Stream: Message {
    /// One row.
    type Details: Message;
    /// The end of the rows.
    type Reply: Message;

    /// The request for the rows behind those that `end` closed, or `None` when there are none: VPP answers `EAGAIN` and a
    /// cursor where it stopped to let other work pass.
    fn resume(&self, end: &Self::Reply) -> Option<Self>;
}

/// What a VPP module brings, as its description file says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Module {
    /// Name of the description file, such as `interface`.
    pub name: &'static str,
    /// `major.minor.patch`; empty where the file says nothing.
    pub version: &'static str,
    /// CRC over the file; `get_first_msg_id` knows the module as `name_crc`.
    pub crc: u32,
    /// `name_crc` of its messages, in the order of their ids.
    pub messages: &'static [&'static str],
}

/// Reads the id in front of a message.
pub fn split_id(message: &[u8]) -> Option<(u16, &[u8])> {
    let (id, body) = message.split_at_checked(2)?;
    Some((u16::get(id), body))
}
