//! The handle that callers hold, and the task that moves bytes for it.

use std::any::TypeId;
use std::collections::BTreeMap;
use std::future::poll_fn;
use std::sync::Arc;
use std::task::Waker;
use std::time::Duration;

use parking_lot::Mutex;
use rustc_hash::FxHashMap;
use tokio::io::{AsyncReadExt, AsyncWriteExt, ReadHalf, WriteHalf};
use tokio::sync::{Notify, watch};
use tokio::time::{Instant, sleep, sleep_until, timeout};

use super::call::Call;
use super::compat::{Compatibility, Missing, PluginCompatibility, PluginMessages};
use super::core::{Core, Counters, Expect, Key, Submission};
use super::error::Error;
use super::events::EventStream;
use super::health::Health;
use super::inbox::Inbox;
use super::table::MessageTable;
use super::transport::{ByteStream, Transport};
use super::{Config, Session, trace};
use crate::api::memclnt::{
    ControlPing, ControlPingReply, GetApiJson, SockclntCreate, SockclntCreateReply,
};
use crate::error::EncodeError;
use crate::frame;
use crate::message::{Dump, Head, HeadKind, Message, Request, Retval, Stream, split_id};
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

struct State {
    core: Core,
    routes: FxHashMap<TypeId, Route>,
}

/// Numbers of a request and of its answers in the current session.
#[derive(Debug, Clone, Copy)]
struct Route {
    request: u16,
    ping: u16,
    expect: Expect,
}

/// Closes the connection when the last handle is gone.
struct Owner {
    shared: Arc<Shared>,
}

impl Drop for Owner {
    fn drop(&mut self) {
        self.shared.closed.send_replace(true);
    }
}

/// A connection to VPP; clones share it. See the [module's documentation](super) for an overview.
///
/// Every call encodes its message before it returns the future, and VPP handles one connection's messages in order. So requests
/// made by one task are executed in the order in which the methods were called, whether or not their futures are polled
/// yet. A future that is dropped does not take back what was sent.
#[derive(Clone)]
pub struct Client {
    owner: Arc<Owner>,
    timeout: Duration,
    pinned: Option<u64>,
}

impl std::fmt::Debug for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Client")
            .field("name", &self.shared().config.name)
            .field("session", &*self.shared().session.borrow())
            .finish_non_exhaustive()
    }
}

impl Client {
    pub(super) fn idle(config: Config) -> Self {
        let core = Core::new(&config, "no connection was made yet");
        let shared = Shared {
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
        };
        Self {
            timeout: shared.config.timeout,
            pinned: None,
            owner: Arc::new(Owner {
                shared: Arc::new(shared),
            }),
        }
    }

    /// Connects once. When the connection is lost the client is over; use a [`Supervisor`](super::Supervisor) to reconnect.
    pub async fn connect(transport: &dyn Transport, config: Config) -> Result<Self, Error> {
        let client = Self::idle(config);
        let link = client.shared().dial(transport).await?;
        let shared = client.shared().clone();
        let endpoint = transport.endpoint();
        tokio::spawn(async move {
            let reason = shared.run(link).await;
            shared.lost(&endpoint, &reason);
            shared.end(&reason);
        });
        Ok(client)
    }

    pub(super) fn shared(&self) -> &Arc<Shared> {
        &self.owner.shared
    }

    pub(super) fn with_core<T>(&self, f: impl FnOnce(&mut Core) -> T) -> T {
        self.shared().with_core(f)
    }

    /// The same connection with another timeout: how long VPP may be silent about a request. The time starts when the request
    /// leaves the window's queue, starts again with every row of a dump, and stands still while VPP answers requests sent
    /// before.
    #[must_use]
    pub fn with_timeout(&self, timeout: Duration) -> Self {
        Self {
            timeout,
            ..self.clone()
        }
    }

    /// The same connection for one session only: once another session began, calls fail with [`Error::StaleSession`] instead of
    /// reaching a VPP that may have restarted and given its indexes to others.
    #[must_use]
    pub fn pinned(&self, session: u64) -> Self {
        Self {
            pinned: Some(session),
            ..self.clone()
        }
    }

    /// Sends a request; a negative return value is [`Error::Vpp`].
    pub fn request<R>(
        &self,
        request: &R,
    ) -> impl Future<Output = Result<R::Reply, Error>> + Send + use<R>
    where
        R: Request,
        R::Reply: Retval,
    {
        let reply = self.request_raw(request);
        async { reply.await.and_then(|r| checked(R::NAME, r)) }
    }

    /// Sends a request; gives the reply whatever its return value, for replies that tell something even then.
    pub fn request_raw<R: Request>(
        &self,
        request: &R,
    ) -> impl Future<Output = Result<R::Reply, Error>> + Send + use<R> {
        let call = self.submit(request, TypeId::of::<(R, R::Reply)>(), |table, _| {
            let end = table
                .learn::<R::Reply>()
                .ok_or_else(lacks::<R::Reply>(table))?;
            Ok(Expect {
                details: None,
                end,
                pinged: false,
            })
        });
        async { call?.reply().await }
    }

    /// Sends a request that is answered by rows and nothing else, and collects them.
    pub fn dump<D: Dump>(
        &self,
        dump: &D,
    ) -> impl Future<Output = Result<Vec<D::Details>, Error>> + Send + use<D> {
        let call = self.submit_dump(dump);
        async {
            let mut rows = Vec::new();
            call?.rows(|row| rows.push(row)).await?;
            Ok(rows)
        }
    }

    /// Like [`Self::dump`], but hands over each row as it comes. Returns their number.
    pub fn dump_each<D: Dump, F: FnMut(D::Details) + Send>(
        &self,
        dump: &D,
        each: F,
    ) -> impl Future<Output = Result<usize, Error>> + Send + use<D, F> {
        let call = self.submit_dump(dump);
        async { call?.rows(each).await }
    }

    /// Sends a request that is answered by rows and a closing reply, and collects them. Where the reply says that there is more
    /// (`EAGAIN` and a cursor), asks on from there; the reply returned is the last one.
    pub fn stream<S: Stream>(
        &self,
        stream: &S,
    ) -> impl Future<Output = Result<(Vec<S::Details>, S::Reply), Error>> + Send + use<S>
    where
        S::Reply: Retval,
    {
        let mut call = self.submit_stream(stream);
        let client = self.clone();
        let mut request = stream.clone();
        async move {
            let mut rows = Vec::new();
            loop {
                let end: S::Reply = call?.rows_and_end(|row| rows.push(row)).await?;
                match request.resume(&end) {
                    Some(next) => request = next,
                    None => return Ok((rows, checked(S::NAME, end)?)),
                }
                call = client.submit_stream(&request);
            }
        }
    }

    /// The events `E` from now on. VPP sends most events only to those who asked with the fitting `want_*` request, which is
    /// the caller's to send, once a session.
    pub fn events<E: Message>(&self) -> EventStream<E> {
        EventStream::new(self.clone())
    }

    /// Waits until VPP has handled everything sent before.
    pub fn ping(&self) -> impl Future<Output = Result<ControlPingReply, Error>> + Send + use<> {
        self.request(&ControlPing {})
    }

    /// VPP's own description of all its messages: the contents of its `*.api.json` files. VPP 24.06 and later.
    pub async fn api_json(&self) -> Result<String, Error> {
        let reply = self.request(&GetApiJson {}).await?;
        Ok(reply.json.to_string())
    }

    /// Whether this session's VPP has the message.
    pub fn supports<M: Message>(&self) -> bool {
        self.supports_name(M::NAME_CRC)
    }

    /// Whether this session's VPP has the message of this name and CRC, such as `control_ping_51077d14`.
    pub fn supports_name(&self, name_crc: &str) -> bool {
        self.with_core(|core| core.table.id(name_crc).is_some())
    }

    /// What this session's VPP lacks of what plugins need.
    pub fn compatibility(&self, plugins: &[PluginMessages]) -> Compatibility {
        self.with_core(|core| Compatibility {
            plugins: plugins
                .iter()
                .map(|p| PluginCompatibility {
                    plugin: p.plugin,
                    needed: p.messages.len(),
                    missing: p
                        .messages
                        .iter()
                        .filter(|need| core.table.id(need.name_crc).is_none())
                        .map(|need| Missing {
                            need: *need,
                            instead: need
                                .name_crc
                                .rsplit_once('_')
                                .and_then(|(name, _)| core.table.namesake(name))
                                .map(str::to_owned),
                        })
                        .collect(),
                })
                .collect(),
        })
    }

    /// Names and CRCs of all messages that this session's VPP has, in the order of their numbers.
    pub fn message_names(&self) -> Vec<String> {
        self.with_core(|core| core.table.names().map(str::to_owned).collect())
    }

    /// Follows the sessions: an owner that sees a new number resyncs.
    pub fn sessions(&self) -> watch::Receiver<Session> {
        self.shared().session.subscribe()
    }

    /// Follows how VPP does.
    pub fn health(&self) -> watch::Receiver<Health> {
        self.shared().health.subscribe()
    }

    /// Index that VPP gave this client in the current session.
    pub fn client_index(&self) -> u32 {
        self.with_core(|core| core.client_index())
    }

    /// Statistics over all sessions.
    pub fn counters(&self) -> Counters {
        self.with_core(|core| core.counters)
    }

    /// How many requests of each message were sent in all sessions, by VPP's name of the message. A dump counts once.
    pub fn sent_by_message(&self) -> BTreeMap<&'static str, u64> {
        self.with_core(|core| core.sent.iter().map(|(name, n)| (*name, *n)).collect())
    }

    /// Requests in flight and requests that wait for the window.
    pub fn load(&self) -> (usize, usize) {
        self.with_core(|core| (core.in_flight(), core.queued()))
    }

    /// Closes the connection; calls in flight fail. Dropping the last clone does the same.
    pub fn close(&self) {
        self.shared().closed.send_replace(true);
    }

    fn submit_dump<D: Dump>(&self, dump: &D) -> Result<Call, Error> {
        self.submit(dump, TypeId::of::<(D, D::Details)>(), |table, ping| {
            let ping = ping.ok_or_else(lacks::<ControlPing>(table))?;
            let details = table.learn::<D::Details>();
            Ok(Expect {
                details: Some(details.ok_or_else(lacks::<D::Details>(table))?),
                end: ping.1,
                pinged: true,
            })
        })
    }

    fn submit_stream<S: Stream>(&self, stream: &S) -> Result<Call, Error> {
        let kind = TypeId::of::<(S, S::Details, S::Reply)>();
        self.submit(stream, kind, |table, _| {
            let details = table.learn::<S::Details>();
            let end = table.learn::<S::Reply>();
            Ok(Expect {
                details: Some(details.ok_or_else(lacks::<S::Details>(table))?),
                end: end.ok_or_else(lacks::<S::Reply>(table))?,
                pinged: false,
            })
        })
    }

    fn submit<M: Message>(
        &self,
        message: &M,
        kind: TypeId,
        expect: impl FnOnce(&mut MessageTable, Option<(u16, u16)>) -> Result<Expect, Error>,
    ) -> Result<Call, Error> {
        let has_context = !matches!(M::HEAD, HeadKind::Client | HeadKind::None);
        if !has_context {
            return Err(Error::NoContext { message: M::NAME });
        }
        let now = Instant::now();
        let key = self.shared().with_state(|State { core, routes }| {
            if let Some(pinned) = self.pinned.filter(|p| *p != core.session()) {
                return Err(Error::StaleSession {
                    message: M::NAME,
                    pinned,
                    current: core.session(),
                });
            }
            if let Some(reason) = core.down() {
                return Err(Error::Disconnected {
                    message: M::NAME,
                    reason: reason.clone(),
                });
            }
            let route = match routes.get(&kind) {
                Some(route) => *route,
                None => {
                    let request = core.table.learn::<M>();
                    let request = request.ok_or_else(lacks::<M>(&core.table))?;
                    let pings = core.ping_ids();
                    let route = Route {
                        request,
                        ping: pings.map_or(0, |p| p.0),
                        expect: expect(&mut core.table, pings)?,
                    };
                    routes.insert(kind, route);
                    route
                }
            };
            let submission = Submission {
                message: M::NAME,
                expect: route.expect,
                timeout: self.timeout,
                head: M::HEAD,
            };
            core.submit(
                now,
                submission,
                |out, client_index, context, ping_context| {
                    let mut head = Head {
                        client_index,
                        context,
                    };
                    put_frame(message, route.request, head, out)?;
                    if route.expect.pinged {
                        head.context = ping_context;
                        put_frame(&ControlPing {}, route.ping, head, out)?;
                    }
                    Ok(())
                },
            )
        })?;
        Ok(Call::new(self.clone(), key, M::NAME))
    }
}

fn checked<R: Retval>(message: &'static str, reply: R) -> Result<R, Error> {
    match crate::retval::VppError::check(reply.retval()) {
        Some(retval) => Err(Error::Vpp { message, retval }),
        None => Ok(reply),
    }
}

fn lacks<M: Message>(table: &MessageTable) -> impl FnOnce() -> Error {
    let instead = if table.id(M::NAME_CRC).is_none() {
        table.namesake(M::NAME).map(str::to_owned)
    } else {
        None
    };
    move || Error::unsupported::<M>(instead.as_deref())
}

fn put_frame<M: Message>(m: &M, id: u16, head: Head, out: &mut Vec<u8>) -> Result<(), EncodeError> {
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
    fn with_state<T>(&self, f: impl FnOnce(&mut State) -> T) -> T {
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
                    () = sleep_until(at) => self.with_core(|core| core.sweep(Instant::now())),
                    () = self.timer.notified() => {}
                },
            }
        }
    }

    async fn watch_health(&self) -> String {
        let Some(interval) = self.config.health_interval else {
            return std::future::pending().await;
        };
        loop {
            sleep(interval).await;
            if let Err(reason) = self.check_health().await {
                return reason;
            }
        }
    }

    /// A ping outside of any handle: the session task must not keep its own client alive.
    fn ping_call(&self) -> Option<Key> {
        self.with_core(|core| {
            let (ping, reply) = core.ping_ids()?;
            let submission = Submission {
                message: ControlPing::NAME,
                expect: Expect {
                    details: None,
                    end: reply,
                    pinged: false,
                },
                timeout: Duration::MAX,
                head: ControlPing::HEAD,
            };
            let sent = core.submit(
                Instant::now(),
                submission,
                |out, client_index, context, _| {
                    let head = Head {
                        client_index,
                        context,
                    };
                    put_frame(&ControlPing {}, ping, head, out)
                },
            );
            sent.ok()
        })
    }

    /// One ping. Anything that comes from VPP counts as a sign of life, for a busy VPP may answer the ping late.
    async fn check_health(&self) -> Result<(), String> {
        let asked = Instant::now();
        let Some(ping) = self.ping_call() else {
            return Ok(());
        };
        // A ping that fails ends with its session, which ends this task, so that the outcome does not matter.
        let mut answered =
            poll_fn(|cx| self.with_core(|core| core.poll_reply(ping, cx, |_| Ok(()))));
        loop {
            let alive = self.with_core(|core| core.last_received());
            let heard = alive.map_or(asked, |a| a.max(asked));
            let silence = heard.elapsed();
            let slow = silence >= self.config.slow_after;
            self.report(slow.then_some(silence));
            if let Some(limit) = self.config.gone_after.filter(|l| silence >= *l) {
                return Err(format!(
                    "VPP did not answer for {limit:?}, its socket is open: given up"
                ));
            }
            let next = match self.config.slow_after.max(Duration::from_millis(2)) {
                pause if slow => Instant::now() + pause / 2,
                pause => heard + pause,
            };
            let gone_after = self.config.gone_after;
            let next = gone_after.map_or(next, |limit| next.min(heard + limit));
            tokio::select! {
                _ = &mut answered => {
                    self.report(None);
                    return Ok(());
                }
                () = sleep_until(next) => {}
            }
        }
    }

    fn report(&self, silence: Option<Duration>) {
        self.health.send_if_modified(|health| {
            let was_slow = matches!(health, Health::Slow { .. });
            match silence {
                Some(silence) => {
                    if !was_slow {
                        trace::slow(silence);
                    }
                    *health = Health::Slow { silence };
                    true
                }
                None if was_slow => {
                    trace::recovered();
                    *health = Health::Up;
                    true
                }
                None => false,
            }
        });
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
