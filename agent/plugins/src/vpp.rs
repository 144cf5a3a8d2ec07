//! Calls of VPP's binary API on behalf of one descriptor.

use std::sync::Arc;

use parking_lot::RwLock;
use vpp_binapi::client::{Client, Error};
use vpp_binapi::{Dump, Message, Request, Retval, Stream};

use crate::error::{CallError, CallErrorKind};
use crate::folder::Need;

/// Calls of VPP's binary API on behalf of one descriptor, whose name errors carry. Cheap to clone; survives VPP's restarts.
///
/// A request is on its way when its future is first polled, and VPP works on requests in the order in which they were sent:
/// to send several together, `join!` them.
#[derive(Clone, Debug)]
pub struct Vpp {
    client: Arc<RwLock<Client>>,
    descriptor: &'static str,
}

impl Vpp {
    pub(crate) fn new(client: Arc<RwLock<Client>>, descriptor: &'static str) -> Self {
        Self { client, descriptor }
    }

    /// The connection itself.
    #[must_use]
    pub fn client(&self) -> Client {
        self.client.read().clone()
    }

    /// Whether the connected VPP has a message.
    #[must_use]
    pub fn supports<M: Message>(&self) -> bool {
        self.client.read().supports::<M>()
    }

    /// Those of the messages that the connected VPP does not have.
    #[must_use]
    pub fn missing(&self, messages: &[Need]) -> Vec<Need> {
        let client = self.client.read();
        let missing = |need: &&Need| !client.supports_name(need.name_crc);
        messages.iter().filter(missing).copied().collect()
    }

    /// Body of a descriptor's `unavailable`: a reason if VPP lacks one of the messages. While there is no connection nothing is
    /// known to be missing.
    #[must_use]
    pub fn lacks(&self, messages: &[Need]) -> Option<String> {
        let missing = self.missing(messages);
        let first = missing.first()?;
        if !self.client.read().sessions().borrow().up {
            return None;
        }
        let names: Vec<_> = missing.iter().map(|need| need.name_crc).collect();
        Some(format!(
            "the connected VPP does not have {}: {}",
            names.join(", "),
            vpp_binapi::client::release_hint(first.releases)
        ))
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
        let reply = self.client.read().request(request);
        reply.await.map_err(|e| self.failed::<R>(e))
    }

    /// Asks for all rows of a dump.
    ///
    /// # Errors
    /// VPP does not have the message, or the connection failed.
    pub async fn dump<D: Dump>(&self, dump: &D) -> Result<Vec<D::Details>, CallError> {
        let rows = self.client.read().dump(dump);
        rows.await.map_err(|e| self.failed::<D>(e))
    }

    /// Hands each row of a dump over as it arrives.
    ///
    /// # Errors
    /// As [`Vpp::dump`].
    pub async fn dump_each<D: Dump>(
        &self,
        dump: &D,
        each: impl FnMut(D::Details) + Send,
    ) -> Result<(), CallError> {
        let rows = self.client.read().dump_each(dump, each);
        rows.await.map(drop).map_err(|e| self.failed::<D>(e))
    }

    /// Asks for all rows of a stream.
    ///
    /// # Errors
    /// As [`Vpp::dump`].
    pub async fn stream<S: Stream>(&self, stream: &S) -> Result<Vec<S::Details>, CallError>
    where
        S::Reply: Retval,
    {
        let rows = self.client.read().stream(stream);
        match rows.await {
            Ok((rows, _)) => Ok(rows),
            Err(e) => Err(self.failed::<S>(e)),
        }
    }

    /// An error of a call that was not sent, because the value cannot be said in it.
    pub fn cannot_say<M: Message>(&self, why: impl Into<String>) -> CallError {
        CallError {
            descriptor: self.descriptor,
            message: M::NAME,
            kind: CallErrorKind::Value(why.into()),
        }
    }

    fn failed<M: Message>(&self, error: Error) -> CallError {
        CallError {
            descriptor: self.descriptor,
            message: M::NAME,
            kind: match error {
                Error::Vpp { retval, .. } => CallErrorKind::Refused(retval),
                error => CallErrorKind::Failed(error),
            },
        }
    }
}
