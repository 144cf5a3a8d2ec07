//! One connection after another: the handshake, and the task that moves bytes between the core and the stream.

use std::any::TypeId;
use std::sync::Arc;
use std::task::Waker;

use parking_lot::Mutex;
use rustc_hash::FxHashMap;
use tokio::io::{AsyncReadExt, AsyncWriteExt, ReadHalf, WriteHalf};
use tokio::sync::{Notify, watch};
use tokio::time::{Instant, sleep_until, timeout};

use super::core::{Core, Expect};
use super::error::Error;
use super::health::Health;
use super::inbox::Inbox;
use super::table::MessageTable;
use super::transport::{ByteStream, Transport};
use super::{Config, Session, trace};
use crate::api::memclnt::{ControlPing, ControlPingReply, SockclntCreate, SockclntCreateReply};
use crate::error::EncodeError;
use crate::frame;
use crate::message::{Head, Message, split_id};
use crate::text::FixedStr;

/// Numbers of the two messages that are the same in every VPP (`src/vlibmemory/socket_api.c`).
const SOCKCLNT_CREATE: u16 = 15;
const SOCKCLNT_CREATE_REPLY: u16 = 16;

pub(super) struct Shared {
    pub(super) config: Config,
    state: Mutex<State>,
    write: Notify,
    timer: Notify,
    pub(super) closed: watch::Sender<bool>,
    pub(super) session: watch::Sender<Session>,
    pub(super) health: watch::Sender<Health>,
}

pub(super) struct State {
    pub(super) core: Core,
    pub(super) routes: FxHashMap<TypeId, Route>,
}

/// Numbers of a request and of its answers in the current session.
#[derive(Debug, Clone, Copy)]
pub(super) struct Route {
    pub(super) request: u16,
    pub(super) ping: u16,
    pub(super) expect: Expect,
}

pub(super) fn put_frame<M: Message>(
    m: &M,
    id: u16,
    head: Head,
    out: &mut Vec<u8>,
) -> Result<(), EncodeError> {
    let at = frame::start(out);
    if let Err(e) = m.encode_message(id, head, out) {
        out.truncate(at);
        return Err(e);
    }
    if frame::finish(out, at) {
        Ok(())
    } else {
        Err(EncodeError::TooLong { message: M::NAME })
    }
}

/// A stream on which the handshake is done.
pub(super) struct Link {
    read: ReadHalf<Box<dyn ByteStream>>,
    write: WriteHalf<Box<dyn ByteStream>>,
    inbox: Inbox,
}

impl Shared {
    pub(super) fn new(config: Config) -> Self {
        let core = Core::new(&config, "no connection was made yet");
        Self {
            timer: Notify::new(),
            write: Notify::new(),
            state: Mutex::new(State {
                core,
                routes: FxHashMap::default(),
            }),
            closed: watch::Sender::new(false),
            session: watch::Sender::new(Session::default()),
            health: watch::Sender::new(Health::Connecting),
            config,
        }
    }

    pub(super) fn with_state<T>(&self, f: impl FnOnce(&mut State) -> T) -> T {
        let mut wakers: Vec<Waker> = Vec::new();
        let (done, effects) = {
            let mut state = self.state.lock();
            let done = f(&mut state);
            state.core.take_wakers(&mut wakers);
            (done, state.core.take_effects())
        };
        if effects.write {
            self.write.notify_one();
        }
        if effects.timer {
            self.timer.notify_one();
        }
        wakers.into_iter().for_each(Waker::wake);
        done
    }

    pub(super) fn with_core<T>(&self, f: impl FnOnce(&mut Core) -> T) -> T {
        self.with_state(|state| f(&mut state.core))
    }

    /// Connects, introduces the client and opens a session.
    pub(super) async fn dial(&self, transport: &dyn Transport) -> Result<Link, Error> {
        let name = &self.config.name;
        let name =
            FixedStr::<64>::new(name).ok_or_else(|| Error::ClientName { name: name.clone() })?;
        let endpoint = transport.endpoint();
        let limit = self.config.connect_timeout;
        let stream = match timeout(limit, transport.connect()).await {
            Ok(Ok(stream)) => stream,
            Ok(Err(source)) => {
                return Err(Error::Connect {
                    endpoint,
                    source: Arc::new(source),
                });
            }
            Err(_) => {
                return Err(handshake(
                    endpoint,
                    format!("connecting took longer than {limit:?}"),
                ));
            }
        };
        let (read, write) = tokio::io::split(stream);
        let mut link = Link {
            read,
            write,
            inbox: Inbox::default(),
        };
        let reply = match timeout(limit, link.introduce(name)).await {
            Ok(Ok(reply)) => reply,
            Ok(Err(reason)) => return Err(handshake(endpoint, reason)),
            Err(_) => {
                return Err(handshake(
                    endpoint,
                    format!("no sockclnt_create_reply within {limit:?}"),
                ));
            }
        };
        let mut table = MessageTable::new(&reply);
        let ping_ids = table
            .learn::<ControlPing>()
            .zip(table.learn::<ControlPingReply>());
        let messages = table.len();
        let session = self.with_state(|state| {
            state.routes.clear();
            state.core.open(reply.index, table, ping_ids)
        });
        trace::connected(&endpoint, session, reply.index, messages);
        self.health.send_replace(Health::Up);
        self.session.send_replace(Session {
            number: session,
            up: true,
        });
        Ok(link)
    }

    /// Moves bytes until the connection ends; tells why it did.
    pub(super) async fn run(&self, link: Link) -> String {
        let Link { read, write, inbox } = link;
        tokio::select! {
            biased;
            reason = self.read(read, inbox) => reason,
            reason = self.write(write) => reason,
            reason = self.watch_timeouts() => reason,
            reason = self.watch_health() => reason,
            () = self.closing() => "closed by the client".to_owned(),
        }
    }

    pub(super) async fn closing(&self) {
        let mut closed = self.closed.subscribe();
        // The sender lives in `self`, so this ends only when the value is set.
        let _ = closed.wait_for(|closed| *closed).await;
    }

    /// The session is over.
    pub(super) fn lost(&self, endpoint: &str, reason: &str) {
        let number = self.with_core(|core| {
            core.close(reason);
            core.session()
        });
        if !*self.closed.borrow() {
            trace::disconnected(endpoint, number, reason);
        }
        self.health.send_replace(Health::Gone {
            reason: reason.into(),
        });
        self.session.send_replace(Session { number, up: false });
    }

    /// No session will follow.
    pub(super) fn end(&self, reason: &str) {
        self.with_core(|core| {
            core.close(reason);
            core.end();
        });
    }

    async fn read(&self, mut stream: ReadHalf<Box<dyn ByteStream>>, mut inbox: Inbox) -> String {
        loop {
            let taken = self.with_core(|core| {
                let now = Instant::now();
                while let Some(message) = inbox.next_message()? {
                    core.receive(now, message);
                }
                Ok::<_, super::inbox::TooLong>(())
            });
            if let Err(e) = taken {
                return e.to_string();
            }
            match stream.read(inbox.space()).await {
                Ok(0) => return "VPP closed the connection".to_owned(),
                Ok(n) => inbox.filled(n),
                Err(e) => return format!("reading from VPP: {e}"),
            }
        }
    }

    async fn write(&self, mut stream: WriteHalf<Box<dyn ByteStream>>) -> String {
        const KEEP: usize = 1 << 20;
        let mut buf = Vec::new();
        loop {
            while self.with_core(|core| core.take_output(Instant::now(), &mut buf)) {
                if let Err(e) = stream.write_all(&buf).await {
                    return format!("writing to VPP: {e}");
                }
                if buf.capacity() > KEEP {
                    buf = Vec::new();
                }
            }
            if let Err(e) = stream.flush().await {
                return format!("writing to VPP: {e}");
            }
            self.write.notified().await;
        }
    }

    async fn watch_timeouts(&self) -> String {
        loop {
            match self.with_core(|core| core.next_sweep()) {
                None => self.timer.notified().await,
                Some(at) => tokio::select! {
                    biased;
                    () = sleep_until(at) => self.with_core(|core| core.sweep(Instant::now())),
                    () = self.timer.notified() => {}
                },
            }
        }
    }
}

impl Link {
    async fn introduce(&mut self, name: FixedStr<64>) -> Result<SockclntCreateReply, String> {
        const CONTEXT: u32 = 1;
        let head = Head {
            client_index: 0,
            context: CONTEXT,
        };
        let mut out = Vec::new();
        put_frame(&SockclntCreate { name }, SOCKCLNT_CREATE, head, &mut out)
            .map_err(|e| e.to_string())?;
        let io = |e: std::io::Error| e.to_string();
        self.write.write_all(&out).await.map_err(io)?;
        self.write.flush().await.map_err(io)?;
        loop {
            if let Some(message) = self.inbox.next_message().map_err(|e| e.to_string())? {
                let (id, body) = split_id(message).ok_or("a message without a number")?;
                if id != SOCKCLNT_CREATE_REPLY {
                    return Err(format!(
                        "message {id} instead of sockclnt_create_reply (16)"
                    ));
                }
                let (head, reply, _) =
                    SockclntCreateReply::decode_message(body).map_err(|e| e.to_string())?;
                if head.context != CONTEXT {
                    return Err(format!(
                        "sockclnt_create_reply with context {}",
                        head.context
                    ));
                }
                if reply.response != 0 {
                    return Err(format!("VPP refused the client: {}", reply.response));
                }
                return Ok(reply);
            }
            match self.read.read(self.inbox.space()).await.map_err(io)? {
                0 => return Err("VPP closed the connection".to_owned()),
                n => self.inbox.filled(n),
            }
        }
    }
}

fn handshake(endpoint: String, reason: String) -> Error {
    Error::Handshake { endpoint, reason }
}
