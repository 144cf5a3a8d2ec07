//! What a caller awaits.

use std::future::poll_fn;
use std::sync::Arc;
use std::task::{Context, Poll};

use super::conn::Owner;
use super::core::{Key, Rows, chunks};
use super::error::Error;
use super::trace;
use crate::message::Message;

/// A request on its way. Dropping it forgets the answer.
pub(super) struct Call {
    owner: Arc<Owner>,
    key: Key,
    message: &'static str,
    taken: bool,
}

impl Drop for Call {
    fn drop(&mut self) {
        if !self.taken {
            self.owner.shared.with_core(|core| core.abandon(self.key));
        }
    }
}

impl Call {
    pub(super) fn new(owner: Arc<Owner>, key: Key, message: &'static str) -> Self {
        Self {
            owner,
            key,
            message,
            taken: false,
        }
    }

    /// The only reply.
    pub(super) fn poll_reply<R: Message>(
        &mut self,
        cx: &mut Context<'_>,
    ) -> Poll<Result<R, Error>> {
        let message = self.message;
        let poll = self
            .owner
            .shared
            .with_core(|core| core.poll_reply(self.key, cx, |body| decode(message, body)));
        if let Poll::Ready(reply) = &poll {
            self.taken = true;
            trace::response(message, reply.is_ok());
        }
        poll
    }

    /// All rows up to the ping's reply; returns their number.
    pub(super) async fn rows<D: Message>(self, mut each: impl FnMut(D)) -> Result<usize, Error> {
        let mut count = 0;
        let mut batch = Vec::new();
        loop {
            let last = self.next_batch(&mut batch).await?;
            for body in chunks(&batch) {
                each(decode(self.message, body)?);
                count += 1;
            }
            if last {
                trace::response(self.message, true);
                return Ok(count);
            }
        }
    }

    /// All rows and the reply behind them.
    pub(super) async fn rows_and_end<D: Message, R: Message>(
        self,
        mut each: impl FnMut(D),
    ) -> Result<R, Error> {
        let mut batch = Vec::new();
        loop {
            let last = self.next_batch(&mut batch).await?;
            let mut bodies = chunks(&batch).peekable();
            while let Some(body) = bodies.next() {
                if last && bodies.peek().is_none() {
                    trace::response(self.message, true);
                    return decode(self.message, body);
                }
                each(decode(self.message, body)?);
            }
        }
    }

    async fn next_batch(&self, batch: &mut Vec<u8>) -> Result<bool, Error> {
        batch.clear();
        let rows = poll_fn(|cx| {
            self.owner
                .shared
                .with_core(|core| core.poll_rows(self.key, cx, batch))
        });
        let last = match rows.await {
            Rows::More => false,
            Rows::Last => true,
            Rows::Failed(error) => return Err(error),
        };
        trace::rows(self.message, batch.len());
        Ok(last)
    }
}

fn decode<M: Message>(request: &'static str, body: &[u8]) -> Result<M, Error> {
    M::decode_message(body)
        .map(|(_, message, _)| message)
        .map_err(|source| Error::Decode { request, source })
}
