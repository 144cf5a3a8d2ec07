//! Calls of VPP's binary API on behalf of one descriptor.

use std::{fmt, sync::Arc};

use vpp_binapi::{Dump, EncodeError, Head, Message, Request, Retval, Stream, VppError};

use crate::error::{CallError, CallErrorKind};
use crate::folder::Need;

/// Encodes a message once its id and head are known.
pub type Encode<'a> = &'a mut dyn FnMut(u16, Head, &mut Vec<u8>) -> Result<(), EncodeError>;

/// TEMPORARY stand-in for the client, until it is there: one message out, all answers back (id stripped).
pub trait Link: fmt::Debug + Send + Sync {
    /// Whether VPP has a message.
    fn has(&self, name_crc: &str) -> bool;
    /// Sends a message; answers are `name_crc` and the bytes behind the id.
    fn exchange(
        &self,
        name_crc: &str,
        encode: Encode<'_>,
    ) -> Result<Vec<(String, Vec<u8>)>, String>;
}

/// Calls of VPP's binary API on behalf of one descriptor, whose name errors carry. Cheap to clone; survives VPP's restarts.
///
/// A request is on its way when its future is first polled, and VPP works on requests in the order in which they were sent:
/// to send several together, `join!` them.
#[derive(Clone, Debug)]
pub struct Vpp {
    link: Arc<dyn Link>,
    descriptor: &'static str,
}

impl Vpp {
    pub(crate) fn new(link: Arc<dyn Link>, descriptor: &'static str) -> Self {
        Self { link, descriptor }
    }

    /// Whether the connected VPP has a message.
    #[must_use]
    pub fn supports<M: Message>(&self) -> bool {
        self.link.has(M::NAME_CRC)
    }

    /// Those of the messages (`name_crc`) that the connected VPP does not have.
    #[must_use]
    pub fn missing(&self, messages: &[Need]) -> Vec<Need> {
        let missing = messages.iter().filter(|name| !self.link.has(name));
        missing.copied().collect()
    }

    /// Body of a descriptor's `unavailable`: a reason if VPP lacks one of the messages.
    #[must_use]
    pub fn lacks(&self, messages: &[Need]) -> Option<String> {
        let missing = self.missing(messages);
        (!missing.is_empty()).then(|| {
            format!(
                "the connected VPP does not have {}: load the VPP plugin that brings it, or use a VPP release that has it",
                missing.join(", ")
            )
        })
    }

    /// Sends a request and waits for its reply; a negative return value is an error.
    ///
    /// # Errors
    /// VPP refused, does not have the message, or the connection failed.
    pub async fn request<R>(&self, request: &R) -> Result<R::Reply, CallError>
    where
        R: Request,
        R::Reply: Retval,
    {
        let answers = self.exchange(request)?;
        let reply = self.one::<R, R::Reply>(&answers)?;
        match VppError::check(reply.retval()) {
            None => Ok(reply),
            Some(refused) => Err(self.error::<R>(CallErrorKind::Refused(refused))),
        }
    }

    /// Asks for all rows of a dump.
    ///
    /// # Errors
    /// VPP does not have the message, or the connection failed.
    pub async fn dump<D: Dump>(&self, dump: &D) -> Result<Vec<D::Details>, CallError> {
        let answers = self.exchange(dump)?;
        self.rows::<D, D::Details>(&answers)
    }

    /// Asks for all rows of a stream.
    ///
    /// # Errors
    /// As [`Vpp::dump`].
    pub async fn stream<S: Stream>(&self, stream: &S) -> Result<Vec<S::Details>, CallError> {
        let answers = self.exchange(stream)?;
        self.rows::<S, S::Details>(&answers)
    }

    /// An error of a call that was not sent, because the value cannot be said in it.
    pub fn cannot_say<M: Message>(&self, why: impl Into<String>) -> CallError {
        self.error::<M>(CallErrorKind::Value(why.into()))
    }

    fn exchange<M: Message>(&self, message: &M) -> Result<Vec<(String, Vec<u8>)>, CallError> {
        if !self.supports::<M>() {
            return Err(self.error::<M>(CallErrorKind::Unsupported));
        }
        self.link
            .exchange(M::NAME_CRC, &mut |id, head, out| {
                message.encode_message(id, head, out)
            })
            .map_err(|e| self.error::<M>(CallErrorKind::Connection(e)))
    }

    fn rows<M: Message, D: Message>(
        &self,
        answers: &[(String, Vec<u8>)],
    ) -> Result<Vec<D>, CallError> {
        let rows = answers.iter().filter(|(name, _)| name == D::NAME_CRC);
        rows.map(|(_, body)| {
            D::decode_message(body)
                .map(|(_, row, _)| row)
                .map_err(|e| self.error::<M>(CallErrorKind::Decode(e)))
        })
        .collect()
    }

    fn one<M: Message, D: Message>(&self, answers: &[(String, Vec<u8>)]) -> Result<D, CallError> {
        self.rows::<M, D>(answers)?
            .pop()
            .ok_or_else(|| self.error::<M>(CallErrorKind::Connection("no answer".into())))
    }

    fn error<M: Message>(&self, kind: CallErrorKind) -> CallError {
        CallError {
            descriptor: self.descriptor,
            message: M::NAME,
            kind,
        }
    }
}
