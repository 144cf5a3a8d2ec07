//! Commands as clients: they ask the requests of the binary API inside the machine.

use vpp_binapi::message::{Dump, Message, Request, Retval, Stream, split_id};
use vpp_binapi::{Head, VppError, frame};

use crate::core::outbox::SHELL;
use crate::core::registry::Outcome;
use crate::shell::Shell;

/// Why a request did not do what it should.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refused {
    /// VPP says no.
    By(VppError),
    /// This VPP has no such message: its plugin is not loaded, or it is not simulated.
    Unknown(&'static str),
}

impl From<Refused> for String {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::By(error) => error.to_string(),
            Refused::Unknown(message) => {
                format!(
                    "{message} is not known to this VPP: its plugin is not loaded or not simulated"
                )
            }
        }
    }
}

impl Shell<'_, '_> {
    /// Asks a request and returns what is said: the bodies of messages without their frames and numbers.
    fn say<M: Message>(&mut self, request: &M) -> Result<Vec<u8>, Refused> {
        let hooks = self.vpp.hooks.clone();
        let handle = hooks.requests.0.get(M::NAME_CRC);
        let handle = handle.ok_or(Refused::Unknown(M::NAME))?;
        let head = Head {
            client_index: SHELL,
            context: 0,
        };
        let mut frame = Vec::new();
        self.call.outbox.encode(head, request, &mut frame);
        let body = frame
            .get(frame::HEADER..)
            .and_then(split_id)
            .map(|(_, body)| body);
        let body = body.ok_or(Refused::Unknown(M::NAME))?;
        let before = std::mem::take(&mut self.call.outbox.heard);
        let asked = (self.call.client_index, self.call.context);
        let outcome = handle(self.vpp, self.call, body);
        for answered in &hooks.answered {
            answered(self.vpp, self.call);
        }
        (self.call.client_index, self.call.context) = asked;
        let heard = std::mem::replace(&mut self.call.outbox.heard, before);
        match outcome {
            Outcome::Done => Ok(heard),
            Outcome::Malformed(_) => Err(Refused::By(VppError::INVALID_VALUE)),
            Outcome::Crash(why) => {
                tracing::error!(request = M::NAME, why, "a real VPP dies of this command");
                Err(Refused::By(VppError::UNSPECIFIED))
            }
        }
    }

    /// Asks a request that has one reply.
    pub(super) fn ask<R>(&mut self, request: &R) -> Result<R::Reply, Refused>
    where
        R: Request,
        R::Reply: Retval,
    {
        let heard = self.say(request)?;
        let reply: R::Reply = messages(&heard).next().unwrap_or_default();
        match reply.retval() {
            0 => Ok(reply),
            retval => Err(Refused::By(VppError(retval))),
        }
    }

    /// Asks for rows; none where there is no such message.
    pub(super) fn rows<D: Dump>(&mut self, request: &D) -> Vec<D::Details> {
        match self.say(request) {
            Ok(heard) => messages(&heard).collect(),
            Err(_) => Vec::new(),
        }
    }

    /// Asks for rows that a reply closes.
    pub(super) fn stream<S: Stream>(&mut self, request: &S) -> Vec<S::Details> {
        match self.say(request) {
            Ok(heard) => messages(&heard).collect(),
            Err(_) => Vec::new(),
        }
    }
}

/// The messages of one kind among frames.
fn messages<M: Message>(mut heard: &[u8]) -> impl Iterator<Item = M> {
    std::iter::from_fn(move || {
        while let Some(len) = frame::message_len(heard) {
            let (whole, rest) = heard.split_at_checked(frame::HEADER + len)?;
            heard = rest;
            let body = whole.get(frame::HEADER..).and_then(split_id);
            if let Some(Ok((_, message, _))) = body.map(|(_, body)| M::decode_message(body)) {
                return Some(message);
            }
        }
        None
    })
}
