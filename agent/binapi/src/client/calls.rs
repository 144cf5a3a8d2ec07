//! What callers wait for: a slab of calls, each with the buffer that first holds its request and then its answer.

use std::task::{Context, Waker};

use super::core::Submission;
use super::error::Error;

/// Names a call; stays valid until the call is taken or abandoned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    slot: u32,
    generation: u32,
}

#[derive(Debug, Default)]
pub(super) enum State {
    #[default]
    Free,
    /// Waits for the window; `buf` holds the encoded frames.
    Queued,
    /// `buf` collects the answer.
    InFlight,
    /// In flight, nobody waits any more.
    Abandoned,
    Done,
    Failed(Error),
}

#[derive(Debug, Default)]
pub(super) struct Call {
    pub generation: u32,
    pub state: State,
    pub submission: Option<Submission>,
    pub buf: Vec<u8>,
    pub waker: Option<Waker>,
}

/// All calls of a client. Entries and their buffers are used again.
#[derive(Debug, Default)]
pub(super) struct Calls {
    list: Vec<Call>,
    free: Vec<u32>,
}

impl Calls {
    pub fn add(&mut self, submission: Submission, state: State) -> Key {
        let slot = self.free.pop().unwrap_or_else(|| {
            self.list.push(Call::default());
            u32::try_from(self.list.len() - 1).unwrap_or(u32::MAX)
        });
        let mut key = Key {
            slot,
            generation: 0,
        };
        if let Some(call) = self.list.get_mut(slot as usize) {
            call.state = state;
            call.submission = Some(submission);
            key.generation = call.generation;
        }
        key
    }

    pub fn get(&mut self, key: Key) -> Option<&mut Call> {
        self.list
            .get_mut(key.slot as usize)
            .filter(|c| c.generation == key.generation)
    }

    /// Empties the entry; returns its waker.
    pub fn free(&mut self, key: Key) -> Option<Waker> {
        const KEEP: usize = 4096;
        let call = self.get(key)?;
        call.generation = call.generation.wrapping_add(1);
        call.state = State::Free;
        call.submission = None;
        let waker = call.waker.take();
        call.buf.clear();
        if call.buf.capacity() > KEEP {
            call.buf = Vec::new();
        }
        self.free.push(key.slot);
        waker
    }
}

impl Call {
    /// Has the task woken when something changes.
    pub fn remember(&mut self, cx: &Context<'_>) {
        match &mut self.waker {
            Some(waker) => waker.clone_from(cx.waker()),
            None => self.waker = Some(cx.waker().clone()),
        }
    }

    /// Adds a message body to the answer.
    pub fn push_chunk(&mut self, body: &[u8]) {
        self.buf.extend_from_slice(&body.len().to_ne_bytes());
        self.buf.extend_from_slice(body);
    }
}

/// The message bodies collected in the buffer of a call.
pub fn chunks(mut buf: &[u8]) -> impl Iterator<Item = &[u8]> {
    std::iter::from_fn(move || {
        let (len, rest) = buf.split_first_chunk()?;
        let (body, rest) = rest.split_at_checked(usize::from_ne_bytes(*len))?;
        buf = rest;
        Some(body)
    })
}
