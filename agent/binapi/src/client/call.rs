//! What a caller awaits.

use std::future::poll_fn;

use super::conn::Client;
use super::core::{Key, Rows, chunks};
use super::error::Error;
use super::trace;
use crate::message::Message;

/// A request on its way. Dropping it forgets the answer.
#[derive(Debug)]
pub(super) struct Call {
    client: Client,
    key: Key,
    message: &'static str,
}

impl Drop for Call {
    fn drop(&mut self) {
        self.client.with_core(|core| core.abandon(self.key));
    }
}

impl Call {
    pub(super) fn new(client: Client, key: Key, message: &'static str) -> Self {
        Self {
            client,
            key,
            message,
        }
    }

    /// The only reply.
    pub(super) async fn reply<R: Message>(self) -> Result<R, Error> {
        let reply = poll_fn(|cx| {
            self.client
                .with_core(|core| core.poll_reply(self.key, cx, |body| decode(self.message, body)))
        })
        .await;
        trace::response(self.message, reply.is_ok());
        reply
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
            self.client
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
