//! One request being answered.

use vpp_binapi::{Head, Message, VppError};

use crate::core::outbox::Outbox;

/// Whom a handler answers, and its mouth.
#[derive(Debug)]
pub struct Call<'a> {
    /// The client that the request names; it gets the answer, whoever sent the request.
    pub client_index: u32,
    /// The client's mark on the request.
    pub context: u32,
    pub(crate) outbox: &'a mut Outbox,
    /// Said once the reply is out.
    pub(crate) later: Vec<Later>,
}

/// A frame that waits for the reply to go first.
#[derive(Debug)]
pub(crate) struct Later {
    pub client_index: u32,
    pub frame: Vec<u8>,
}

impl Call<'_> {
    /// Says a message that answers the request, now: details before their reply.
    pub fn say<M: Message>(&mut self, message: &M) {
        self.outbox.say(self.client_index, self.context, message);
    }

    /// Says a message that answers the request, with `tail` behind its last field inside the same frame.
    pub fn say_padded<M: Message>(&mut self, message: &M, tail: &[u8]) {
        let at = self.outbox.position(self.client_index);
        self.say(message);
        self.outbox.pad(self.client_index, at, tail);
    }

    /// Tells a subscriber of an event, before the reply to the request that caused it.
    pub fn event_before<M: Message>(&mut self, client_index: u32, event: &M) {
        self.outbox.say(client_index, 0, event);
    }

    /// Tells a subscriber of an event, after the reply to the request that caused it.
    pub fn event<M: Message>(&mut self, client_index: u32, event: &M) {
        let mut frame = Vec::new();
        self.outbox.encode(
            Head {
                client_index,
                context: 0,
            },
            event,
            &mut frame,
        );
        self.later.push(Later {
            client_index,
            frame,
        });
    }

    /// Number of a message on this VPP's connections.
    pub fn id_of(&self, name_crc: &str) -> Option<u16> {
        self.outbox.id_of(name_crc)
    }
}

/// Takes the rows of a dump and says each.
#[derive(Debug)]
pub struct Rows<'c, 'a, D> {
    call: &'c mut Call<'a>,
    row: std::marker::PhantomData<fn(D)>,
}

impl<'c, 'a, D: Message> Rows<'c, 'a, D> {
    pub(crate) fn new(call: &'c mut Call<'a>) -> Self {
        Self {
            call,
            row: std::marker::PhantomData,
        }
    }

    /// Says one row.
    pub fn push(&mut self, row: &D) {
        self.call.say(row);
    }

    /// Says one row with bytes behind its last field.
    pub fn push_padded(&mut self, row: &D, tail: &[u8]) {
        self.call.say_padded(row, tail);
    }
}

/// Why a handler gives no ordinary reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// A reply with this return value and all other fields zero.
    Retval(i32),
    /// No reply at all.
    Silence,
    /// A real VPP dies of this request (`crashes`): the client loses its connection. Says why.
    Crash(&'static str),
}

impl From<VppError> for Refusal {
    fn from(e: VppError) -> Self {
        Self::Retval(e.0)
    }
}
