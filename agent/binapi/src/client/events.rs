//! Events: messages that VPP sends by itself, to whoever asked for them with a `want_*` request.

use std::collections::VecDeque;
use std::marker::PhantomData;
use std::task::{Context, Poll, Waker};

use super::conn::Client;
use super::table::MessageTable;
use crate::error::DecodeError;
use crate::message::Message;

/// One item of an [`EventStream`].
#[derive(Debug, Clone, PartialEq)]
pub enum Event<E> {
    /// VPP sent a message.
    Message(E),
    /// The subscriber was too slow: so many messages are missing here. What they told has to be read by a dump.
    Lagged(u64),
    /// A new session began: VPP may have restarted, what the old session left unread is dropped, events of the time between
    /// are lost, and VPP has to be asked for events again (`want_*`).
    Reconnected {
        /// Number of the new session.
        session: u64,
    },
    /// VPP sent a message that does not decode.
    Undecodable(DecodeError),
}

#[derive(Debug)]
enum Item {
    Message(Vec<u8>),
    Lagged(u64),
    Reconnected(u64),
}

#[derive(Debug)]
struct Subscriber {
    number: u64,
    name_crc: &'static str,
    id: Option<u16>,
    items: VecDeque<Item>,
    messages: usize,
    lagged: u64,
    waker: Option<Waker>,
}

/// All subscriptions of one client.
#[derive(Debug)]
pub struct Subscribers {
    capacity: usize,
    list: Vec<Subscriber>,
    next: u64,
    over: bool,
}

impl Subscribers {
    pub(super) fn new(capacity: usize) -> Self {
        Self {
            capacity: capacity.max(1),
            list: Vec::new(),
            next: 0,
            over: false,
        }
    }

    pub(super) fn add<E: Message>(&mut self, table: &mut MessageTable) -> u64 {
        let number = self.next;
        self.next += 1;
        self.list.push(Subscriber {
            number,
            name_crc: E::NAME_CRC,
            id: table.learn::<E>(),
            items: VecDeque::new(),
            messages: 0,
            lagged: 0,
            waker: None,
        });
        number
    }

    fn remove(&mut self, number: u64) {
        self.list.retain(|s| s.number != number);
    }

    pub(super) fn open(&mut self, table: &MessageTable, session: u64, wakers: &mut Vec<Waker>) {
        for s in &mut self.list {
            s.id = table.id(s.name_crc);
            if session > 1 {
                s.items.clear();
                s.messages = 0;
                s.lagged = 0;
                s.items.push_back(Item::Reconnected(session));
                wakers.extend(s.waker.take());
            }
        }
    }

    pub(super) fn end(&mut self, wakers: &mut Vec<Waker>) {
        self.over = true;
        for s in &mut self.list {
            wakers.extend(s.waker.take());
        }
    }

    /// Hands a message to its subscribers; `false` when there are none.
    pub(super) fn deliver(&mut self, id: u16, body: &[u8], wakers: &mut Vec<Waker>) -> bool {
        let mut taken = false;
        for s in self.list.iter_mut().filter(|s| s.id == Some(id)) {
            taken = true;
            if s.messages >= self.capacity {
                s.lagged += 1;
            } else {
                s.flush_lag();
                s.items.push_back(Item::Message(body.to_vec()));
                s.messages += 1;
            }
            wakers.extend(s.waker.take());
        }
        taken
    }

    fn poll(&mut self, number: u64, cx: &Context<'_>) -> Poll<Option<Item>> {
        let over = self.over;
        let Some(s) = self.list.iter_mut().find(|s| s.number == number) else {
            return Poll::Ready(None);
        };
        if s.items.is_empty() {
            s.flush_lag();
        }
        match s.items.pop_front() {
            Some(item) => {
                s.messages -= usize::from(matches!(item, Item::Message(_)));
                Poll::Ready(Some(item))
            }
            None if over => Poll::Ready(None),
            None => {
                s.waker = Some(cx.waker().clone());
                Poll::Pending
            }
        }
    }
}

impl Subscriber {
    fn flush_lag(&mut self) {
        if self.lagged > 0 {
            self.items.push_back(Item::Lagged(self.lagged));
            self.lagged = 0;
        }
    }
}

/// The events `E` of a client, over all its sessions. Bounded by [`Config::event_capacity`](super::Config::event_capacity).
#[derive(Debug)]
pub struct EventStream<E> {
    client: Client,
    number: u64,
    event: PhantomData<fn() -> E>,
}

impl<E: Message> EventStream<E> {
    pub(super) fn new(client: Client) -> Self {
        let number = client.with_core(|core| core.subscribers.add::<E>(&mut core.table));
        Self {
            client,
            number,
            event: PhantomData,
        }
    }

    /// The next item; `None` when the client is closed. Dropping the future loses nothing.
    pub async fn next(&mut self) -> Option<Event<E>> {
        let item = std::future::poll_fn(|cx| {
            self.client
                .with_core(|core| core.subscribers.poll(self.number, cx))
        });
        Some(match item.await? {
            Item::Message(body) => match E::decode_message(&body) {
                Ok((_, event, _)) => Event::Message(event),
                Err(e) => Event::Undecodable(e),
            },
            Item::Lagged(n) => Event::Lagged(n),
            Item::Reconnected(session) => Event::Reconnected { session },
        })
    }
}

impl<E> Drop for EventStream<E> {
    fn drop(&mut self) {
        self.client
            .with_core(|core| core.subscribers.remove(self.number));
    }
}
