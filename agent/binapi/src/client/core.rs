//! The client without I/O and without a clock: bytes from VPP and calls go in, bytes to VPP and wake-ups come out.
//!
//! A *call* is what a caller waits for; its entry lives in a slab until the caller has taken the outcome. What is in flight has
//! a place in the window and with it a context; what waits for the window is kept encoded.
//!
//! A dump is two requests, the second one a `control_ping` with the `ping` bit: its reply ends the rows.

use std::collections::VecDeque;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use rustc_hash::FxHashMap;
use tokio::time::Instant;

use super::calls::{Calls, State};
pub use super::calls::{Key, chunks};
use super::error::Error;
use super::events::Subscribers;
use super::table::{Entry, MessageTable};
use super::window::{Flight, Missed, PING, Window};
use super::{Config, trace};
use crate::error::EncodeError;
use crate::frame::HEADER;
use crate::message::{HeadKind, split_id};
use crate::wire::Fixed;

/// What has happened on a client's connections, in numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counters {
    /// Requests sent; a dump counts once.
    pub sent: u64,
    /// Messages received.
    pub received: u64,
    /// Events kept for a subscriber.
    pub events: u64,
    /// Messages whose number is not in VPP's table.
    pub unknown_id: u64,
    /// Messages that answer nothing and that nobody subscribed to.
    pub unknown_context: u64,
    /// Replies to requests that had been given up.
    pub late: u64,
    /// Messages too short to tell whom they answer.
    pub malformed: u64,
    /// Calls that ended without an answer.
    pub timeouts: u64,
}

/// Which messages answer a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expect {
    /// Rows.
    pub details: Option<u16>,
    /// The one that ends the answer.
    pub end: u16,
    /// Whether the end is the reply to a ping sent behind the request.
    pub pinged: bool,
}

/// What a call is about.
#[derive(Debug, Clone, Copy)]
pub struct Submission {
    /// VPP name of the request.
    pub message: &'static str,
    /// Its answers.
    pub expect: Expect,
    /// How long VPP may be silent about it.
    pub timeout: Duration,
    /// Addressing fields of the request.
    pub head: HeadKind,
}

/// Rows taken by [`Core::poll_rows`].
#[derive(Debug)]
pub enum Rows {
    /// More will come.
    More,
    /// These were the last.
    Last,
    /// The call failed.
    Failed(Error),
}

/// What the shell has to do after it called the core.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Effects {
    /// There are bytes to write.
    pub write: bool,
    /// [`Core::next_sweep`] is earlier than before.
    pub timer: bool,
}

/// One client's state over all of its sessions.
#[derive(Debug)]
pub struct Core {
    max_queued: usize,
    max_unwritten: usize,
    max_unread: usize,
    session: u64,
    down: Option<Arc<str>>,
    client_index: u32,
    /// Numbers of this session's messages.
    pub table: MessageTable,
    ping_ids: Option<(u16, u16)>,
    calls: Calls,
    window: Window,
    queue: VecDeque<Key>,
    queued: usize,
    out: Vec<u8>,
    order: u64,
    answered: u64,
    last_received: Option<Instant>,
    last_answer: Option<Instant>,
    next_sweep: Option<Instant>,
    effects: Effects,
    wakers: Vec<Waker>,
    /// Event subscriptions.
    pub subscribers: Subscribers,
    /// Statistics.
    pub counters: Counters,
    /// Requests sent, by name of the message.
    pub sent: FxHashMap<&'static str, u64>,
}

impl Core {
    /// No session yet: calls fail with `reason`.
    pub fn new(config: &Config, reason: &str) -> Self {
        Self {
            max_queued: config.max_queued,
            max_unwritten: config.max_unwritten.max(1),
            max_unread: config.max_unread,
            session: 0,
            down: Some(reason.into()),
            client_index: 0,
            table: MessageTable::default(),
            ping_ids: None,
            calls: Calls::default(),
            window: Window::new(config.window),
            queue: VecDeque::new(),
            queued: 0,
            out: Vec::new(),
            order: 0,
            answered: 0,
            last_received: None,
            last_answer: None,
            next_sweep: None,
            effects: Effects::default(),
            wakers: Vec::new(),
            subscribers: Subscribers::new(config.event_capacity),
            counters: Counters::default(),
            sent: FxHashMap::default(),
        }
    }

    /// A session begins: VPP gave us `client_index` and `table`. Returns the session's number, counted from 1.
    pub fn open(
        &mut self,
        client_index: u32,
        table: MessageTable,
        ping_ids: Option<(u16, u16)>,
    ) -> u64 {
        self.session += 1;
        self.down = None;
        self.client_index = client_index;
        self.table = table;
        self.ping_ids = ping_ids;
        self.out.clear();
        self.answered = self.order;
        self.last_received = None;
        self.last_answer = None;
        self.subscribers
            .open(&self.table, self.session, &mut self.wakers);
        self.session
    }

    /// The session is over: whatever waits fails.
    pub fn close(&mut self, reason: &str) {
        let reason: Arc<str> = reason.into();
        self.down = Some(reason.clone());
        self.out.clear();
        for lane in 0..self.window.lanes() {
            if let Some(flight) = self.window.release(lane) {
                let message = flight.submission.message;
                let reason = reason.clone();
                self.fail(flight.key, Error::Disconnected { message, reason });
            }
        }
        while let Some(key) = self.queue.pop_front() {
            if let Some(message) = self.queued_message(key) {
                self.queued -= 1;
                let reason = reason.clone();
                self.fail(key, Error::Disconnected { message, reason });
            }
        }
        self.next_sweep = None;
    }

    /// No session will follow: event streams end.
    pub fn end(&mut self) {
        self.subscribers.end(&mut self.wakers);
    }

    /// Number of the newest session; zero before the first.
    pub fn session(&self) -> u64 {
        self.session
    }

    /// Why there is no session at the moment.
    pub fn down(&self) -> Option<&Arc<str>> {
        self.down.as_ref()
    }

    /// Numbers of `control_ping` and its reply.
    pub fn ping_ids(&self) -> Option<(u16, u16)> {
        self.ping_ids
    }

    /// Index that VPP gave the client in this session.
    pub fn client_index(&self) -> u32 {
        self.client_index
    }

    /// Requests in flight.
    pub fn in_flight(&self) -> usize {
        self.window.in_flight()
    }

    /// Requests that wait for the window.
    pub fn queued(&self) -> usize {
        self.queued
    }

    /// When something last came from VPP in this session.
    pub fn last_received(&self) -> Option<Instant> {
        self.last_received
    }

    /// What the shell has to do now; asking clears it.
    pub fn take_effects(&mut self) -> Effects {
        std::mem::take(&mut self.effects)
    }

    /// Moves the wakers to call into `wakers`.
    pub fn take_wakers(&mut self, wakers: &mut Vec<Waker>) {
        wakers.append(&mut self.wakers);
    }

    /// Takes a request: encodes it behind what is to be written, or into the queue when the window is full. `encode` appends
    /// frames with the given client_index and context, and the closing ping with its own context.
    pub fn submit(
        &mut self,
        now: Instant,
        submission: Submission,
        encode: impl FnOnce(&mut Vec<u8>, u32, u32, u32) -> Result<(), EncodeError>,
    ) -> Result<Key, Error> {
        let message = submission.message;
        if let Some(reason) = &self.down {
            let reason = reason.clone();
            return Err(Error::Disconnected { message, reason });
        }
        let refused = |source| Error::Encode { message, source };
        match self.next_context().filter(|_| self.queued == 0) {
            Some(context) => {
                let before = self.out.len();
                let encoded = encode(&mut self.out, self.client_index, context, context | PING);
                if let Err(source) = encoded {
                    self.out.truncate(before);
                    return Err(refused(source));
                }
                let key = self.calls.add(submission, State::InFlight);
                self.launch(key, submission, now);
                self.effects.write |= before == 0;
                trace::request(message, self.session, Some(context));
                Ok(key)
            }
            None if self.queued >= self.max_queued => Err(Error::Overloaded {
                message,
                queued: self.queued,
            }),
            None => {
                let key = self.calls.add(submission, State::Queued);
                let client_index = self.client_index;
                let call = self.calls.get(key);
                let encoded = call.map_or(Ok(()), |c| encode(&mut c.buf, client_index, 0, PING));
                if let Err(source) = encoded {
                    self.free(key);
                    return Err(refused(source));
                }
                self.queue.push_back(key);
                self.queued += 1;
                trace::request(message, self.session, None);
                Ok(key)
            }
        }
    }

    /// Takes the only reply of a call. `take` decodes it from its bytes behind the id.
    pub fn poll_reply<T>(
        &mut self,
        key: Key,
        cx: &mut Context<'_>,
        take: impl FnOnce(&[u8]) -> Result<T, Error>,
    ) -> Poll<Result<T, Error>> {
        let Some(call) = self.calls.get(key) else {
            return Poll::Ready(Err(polled_again()));
        };
        let taken = match std::mem::take(&mut call.state) {
            State::Done => take(chunks(&call.buf).next().unwrap_or_default()),
            State::Failed(error) => Err(error),
            waiting => {
                call.state = waiting;
                call.remember(cx);
                return Poll::Pending;
            }
        };
        self.free(key);
        Poll::Ready(taken)
    }

    /// Takes the rows that have come, into an empty `batch` (see [`chunks`]).
    pub fn poll_rows(&mut self, key: Key, cx: &mut Context<'_>, batch: &mut Vec<u8>) -> Poll<Rows> {
        let Some(call) = self.calls.get(key) else {
            return Poll::Ready(Rows::Failed(polled_again()));
        };
        if matches!(call.state, State::InFlight) {
            call.remember(cx);
            if call.buf.is_empty() {
                return Poll::Pending;
            }
            std::mem::swap(&mut call.buf, batch);
            return Poll::Ready(Rows::More);
        }
        let taken = match std::mem::take(&mut call.state) {
            State::Done => {
                std::mem::swap(&mut call.buf, batch);
                Rows::Last
            }
            State::Failed(error) => Rows::Failed(error),
            waiting => {
                call.state = waiting;
                call.remember(cx);
                return Poll::Pending;
            }
        };
        self.free(key);
        Poll::Ready(taken)
    }

    /// The caller has lost interest. What is not sent yet will not be; what is in flight keeps its place in the window until
    /// VPP has answered.
    pub fn abandon(&mut self, key: Key) {
        let Some(call) = self.calls.get(key) else {
            return;
        };
        match call.state {
            State::InFlight => {
                call.state = State::Abandoned;
                call.buf = Vec::new();
                let waker = call.waker.take();
                self.wakers.extend(waker);
            }
            State::Queued => {
                self.queued -= 1;
                self.free(key);
            }
            _ => self.free(key),
        }
    }

    /// Takes one message from VPP, without its frame header.
    pub fn receive(&mut self, now: Instant, message: &[u8]) {
        self.counters.received += 1;
        self.last_received = Some(now);
        let Some((id, body)) = split_id(message) else {
            self.counters.malformed += 1;
            return;
        };
        let Some(Entry { head, name }) = self.table.entry(id) else {
            self.counters.unknown_id += 1;
            trace::dropped(None, id, "number is not in the message table");
            return;
        };
        let missed = match context_of(*head, body) {
            Answers::Context(context) => match self.answer(now, id, context, body) {
                Ok(()) => return,
                Err(missed) => missed,
            },
            Answers::Nobody => Missed::Unknown,
            Answers::TooShort => {
                trace::dropped(Some(name), id, "too short for its context");
                self.counters.malformed += 1;
                return;
            }
        };
        if self.subscribers.deliver(id, body, &mut self.wakers) {
            self.counters.events += 1;
            return;
        }
        let name = self.table.entry(id).map(|e| &*e.name);
        match missed {
            Missed::Late => {
                self.counters.late += 1;
                trace::dropped(name, id, "reply to a request that was given up");
            }
            Missed::Unknown => {
                self.counters.unknown_context += 1;
                trace::dropped(name, id, "answers no request of ours");
            }
        }
    }

    fn answer(&mut self, now: Instant, id: u16, context: u32, body: &[u8]) -> Result<(), Missed> {
        let (lane, flight, pinged) = self.window.find(context)?;
        flight.since = now;
        self.last_answer = Some(now);
        self.answered = self.answered.max(flight.order);
        let (key, expect) = (flight.key, flight.submission.expect);
        let message = flight.submission.message;
        let ends = id == expect.end && pinged == expect.pinged;
        let row = !pinged && expect.details == Some(id);
        if !ends && !row {
            let got = self.table.entry(id).map(|e| e.name.to_string());
            let got = got.unwrap_or_default();
            self.window.release(lane);
            self.fail(key, Error::UnexpectedReply { message, got });
            self.pump(now);
            return Ok(());
        }
        let limit = self.max_unread;
        let mut overrun = false;
        if let Some(call) = self.calls.get(key)
            && matches!(call.state, State::InFlight)
        {
            if row || !expect.pinged {
                overrun = row && call.buf.len() + body.len() > limit;
                call.push_chunk(body);
            }
            if row && let Some(waker) = call.waker.take() {
                self.wakers.push(waker);
            }
        }
        if ends {
            self.window.release(lane);
            self.settle(key, State::Done);
            self.pump(now);
        } else if overrun {
            self.fail(key, Error::SlowConsumer { message, limit });
        }
        Ok(())
    }

    /// Swaps the bytes to write into an empty `spare`; `false` when there are none.
    pub fn take_output(&mut self, now: Instant, spare: &mut Vec<u8>) -> bool {
        spare.clear();
        std::mem::swap(&mut self.out, spare);
        self.pump(now);
        !spare.is_empty()
    }

    /// When [`Self::sweep`] has something to do at the earliest.
    pub fn next_sweep(&self) -> Option<Instant> {
        self.next_sweep
    }

    /// Fails the calls that VPP has been silent about for too long.
    ///
    /// VPP handles one connection's messages in order. While it answers requests that were sent before, the clock of those behind them
    /// stands: a thousand slow requests in a row do not time out one another. A request that VPP has passed over, or any
    /// request when nothing comes at all, times out after its own time.
    pub fn sweep(&mut self, now: Instant) {
        let mut next: Option<Instant> = None;
        for at in 0..self.window.lanes() {
            let Some(flight) = self.window.flight(at) else {
                continue;
            };
            let passed_over = flight.order <= self.answered;
            let moved = self.last_answer.filter(|_| !passed_over);
            let base = moved.map_or(flight.since, |m| m.max(flight.since));
            let Some(deadline) = base.checked_add(flight.submission.timeout) else {
                continue;
            };
            if deadline > now {
                next = Some(next.map_or(deadline, |n| n.min(deadline)));
                continue;
            }
            let (key, message) = (flight.key, flight.submission.message);
            let waited = now.saturating_duration_since(flight.since);
            self.counters.timeouts += 1;
            trace::timed_out(message, waited);
            self.window.release(at);
            self.fail(key, Error::Timeout { message, waited });
        }
        self.next_sweep = next;
        self.pump(now);
    }

    /// The context for the next request, where there is room to send it.
    fn next_context(&self) -> Option<u32> {
        let room = self.out.len() < self.max_unwritten;
        self.window.next_context().filter(|_| room)
    }

    /// Sends queued requests as far as the window goes.
    fn pump(&mut self, now: Instant) {
        while let Some(context) = self.next_context()
            && let Some(key) = self.queue.pop_front()
        {
            if self.queued_message(key).is_none() {
                continue;
            }
            self.queued -= 1;
            let Some(call) = self.calls.get(key) else {
                continue;
            };
            let Some(submission) = call.submission else {
                continue;
            };
            address(&mut call.buf, submission, context);
            self.effects.write |= self.out.is_empty();
            self.out.extend_from_slice(&call.buf);
            call.buf.clear();
            call.state = State::InFlight;
            trace::request(submission.message, self.session, Some(context));
            self.launch(key, submission, now);
        }
    }

    fn launch(&mut self, key: Key, submission: Submission, now: Instant) {
        self.order += 1;
        self.counters.sent += 1;
        *self.sent.entry(submission.message).or_default() += 1;
        self.window.launch(Flight {
            key,
            submission,
            order: self.order,
            since: now,
        });
        if let Some(deadline) = now.checked_add(submission.timeout)
            && self.next_sweep.is_none_or(|n| deadline < n)
        {
            self.next_sweep = Some(deadline);
            self.effects.timer = true;
        }
    }

    fn queued_message(&mut self, key: Key) -> Option<&'static str> {
        let call = self
            .calls
            .get(key)
            .filter(|c| matches!(c.state, State::Queued))?;
        call.submission.map(|s| s.message)
    }

    fn fail(&mut self, key: Key, error: Error) {
        if let Some(call) = self.calls.get(key) {
            call.buf.clear();
        }
        self.settle(key, State::Failed(error));
    }

    fn free(&mut self, key: Key) {
        // Woken rather than dropped: what a waker keeps alive may call back into the client.
        self.wakers.extend(self.calls.free(key));
    }

    fn settle(&mut self, key: Key, outcome: State) {
        let Some(call) = self.calls.get(key) else {
            return;
        };
        match call.state {
            State::Abandoned => self.free(key),
            State::Queued | State::InFlight => {
                call.state = outcome;
                let waker = call.waker.take();
                self.wakers.extend(waker);
            }
            State::Free | State::Done | State::Failed(_) => {}
        }
    }
}

enum Answers {
    Context(u32),
    Nobody,
    TooShort,
}

fn context_of(head: HeadKind, body: &[u8]) -> Answers {
    let at = match head {
        HeadKind::ClientContext => 4,
        HeadKind::Context | HeadKind::ContextClient => 0,
        HeadKind::Client | HeadKind::None => return Answers::Nobody,
    };
    match body.get(at..at + 4) {
        Some(bytes) => Answers::Context(u32::get(bytes)),
        None => Answers::TooShort,
    }
}

/// Fills the context into frames that waited.
fn address(frames: &mut [u8], submission: Submission, context: u32) {
    const ID: usize = 2;
    let at = match submission.head {
        HeadKind::ClientContext => HEADER + ID + 4,
        _ => HEADER + ID,
    };
    if let Some(field) = frames.get_mut(at..at + 4) {
        context.put(field);
    }
    if submission.expect.pinged
        && let Some(field) = frames.last_chunk_mut::<4>()
    {
        (context | PING).put(field);
    }
}

fn polled_again() -> Error {
    Error::Disconnected {
        message: "call",
        reason: "its answer was taken already".into(),
    }
}
