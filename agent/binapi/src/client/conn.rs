//! The handle that callers hold.

use std::any::TypeId;
use std::collections::BTreeMap;
use std::future::poll_fn;
use std::sync::Arc;
use std::task::{Poll, ready};
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::Instant;

use super::call::Call;
use super::compat::{Compatibility, Missing, PluginCompatibility, PluginMessages};
use super::core::{Core, Counters, Expect, Submission};
use super::error::Error;
use super::events::EventStream;
use super::health::Health;
use super::session::{Route, Shared, State, put_frame};
use super::table::MessageTable;
use super::transport::Transport;
use super::{Config, Session};
use crate::api::memclnt::{ControlPing, ControlPingReply, GetApiJson};
use crate::message::{Dump, Head, HeadKind, Message, Request, Retval, Stream};

/// Closes the connection when the last handle is gone.
pub(super) struct Owner {
    pub(super) shared: Arc<Shared>,
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
        let shared = Shared::new(config);
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
        let mut call = self.submit_request(request);
        poll_fn(move |cx| {
            let reply = ready!(taking(&mut call)?.poll_reply(cx))?;
            Poll::Ready(checked(R::NAME, reply))
        })
    }

    /// Sends a request; gives the reply whatever its return value, for replies that tell something even then.
    pub fn request_raw<R: Request>(
        &self,
        request: &R,
    ) -> impl Future<Output = Result<R::Reply, Error>> + Send + use<R> {
        let mut call = self.submit_request(request);
        poll_fn(move |cx| taking(&mut call)?.poll_reply(cx))
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

    fn submit_request<R: Request>(&self, request: &R) -> Result<Call, Error> {
        self.submit(request, TypeId::of::<(R, R::Reply)>(), |table, _| {
            let end = table.learn::<R::Reply>();
            Ok(Expect {
                details: None,
                end: end.ok_or_else(lacks::<R::Reply>(table))?,
                pinged: false,
            })
        })
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
        Ok(Call::new(self.owner.clone(), key, M::NAME))
    }
}

/// The call, or why there is none.
fn taking(call: &mut Result<Call, Error>) -> Result<&mut Call, Error> {
    call.as_mut().map_err(|error| error.clone())
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
