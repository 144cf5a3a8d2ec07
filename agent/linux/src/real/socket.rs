//! Netlink sockets, one for each namespace.

use std::collections::BTreeMap;
use std::os::fd::OwnedFd;
use std::sync::Arc;

use futures::StreamExt;
use nix::errno::Errno;
use nix::sys::stat::fstat;
use parking_lot::Mutex;
use rtnetlink::packet_core::{
    NLM_F_ACK, NLM_F_DUMP, NLM_F_REQUEST, NetlinkMessage, NetlinkPayload,
};
use rtnetlink::packet_route::RouteNetlinkMessage;
use rtnetlink::sys::AsyncSocket;
use rtnetlink::{Handle, MulticastGroup};
use tokio::runtime::Handle as Runtime;
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinHandle;

use super::namespace;
use crate::What;

/// Requests in flight on one socket: their acknowledgements must fit into its receive buffer, or the kernel drops them.
const WINDOW: usize = 64;
const RECEIVE_BUFFER: u32 = 4 << 20;
/// Namespaces whose sockets are kept. An open socket keeps its namespace alive.
const MAX_SOCKETS: usize = 64;

/// Device and inode of a namespace.
type Id = (u64, u64);

pub(super) fn id(file: &OwnedFd) -> Result<Id, What> {
    let stat = fstat(file)?;
    Ok((stat.st_dev, stat.st_ino))
}

/// Counts what the kernel tells of links and addresses of a namespace.
pub(super) async fn changes(file: Arc<OwnedFd>) -> Result<watch::Receiver<u64>, What> {
    const GROUPS: &[MulticastGroup] = &[
        MulticastGroup::Link,
        MulticastGroup::Ipv4Ifaddr,
        MulticastGroup::Ipv6Ifaddr,
    ];
    let runtime = Runtime::current();
    let opened = namespace::inside(file, move || {
        let _guard = runtime.enter();
        rtnetlink::new_multicast_connection(GROUPS)
    });
    let (connection, _handle, mut messages) =
        opened.await?.map_err(|e| super::sysctl::failed(&e))?;
    let (count, counted) = watch::channel(0_u64);
    tokio::spawn(async move {
        tokio::select! {
            () = connection => {}
            // Nobody waits any more.
            () = count.closed() => {}
            () = async {
                while messages.next().await.is_some() {
                    count.send_modify(|n| *n = n.wrapping_add(1));
                }
            } => {}
        }
    });
    Ok(counted)
}

struct Open {
    handle: Handle,
    window: Arc<Semaphore>,
    /// The kernel refuses a second dump on a socket while one runs.
    dumps: tokio::sync::Mutex<()>,
    task: JoinHandle<()>,
}

impl Drop for Open {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// The sockets opened so far.
#[derive(Default)]
pub(super) struct Sockets(Mutex<BTreeMap<Id, Arc<Open>>>);

impl std::fmt::Debug for Sockets {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.0.lock().keys()).finish()
    }
}

impl Sockets {
    /// The socket of a namespace.
    pub async fn of(&self, file: &Arc<OwnedFd>) -> Result<Socket, What> {
        let id = id(file)?;
        if let Some(open) = self.0.lock().get(&id) {
            return Ok(Socket(open.clone()));
        }
        let runtime = Runtime::current();
        let opened = namespace::inside(file.clone(), move || {
            let _guard = runtime.enter();
            let (mut connection, handle, _) = rtnetlink::new_connection()?;
            let socket = connection.socket_mut().socket_mut();
            socket.set_rx_buf_sz(RECEIVE_BUFFER)?;
            socket.set_cap_ack(true)?;
            std::io::Result::Ok((connection, handle))
        });
        let (connection, handle) = opened.await?.map_err(|e| super::sysctl::failed(&e))?;
        let open = Arc::new(Open {
            handle,
            window: Arc::new(Semaphore::new(WINDOW)),
            dumps: tokio::sync::Mutex::default(),
            task: tokio::spawn(connection),
        });
        let mut sockets = self.0.lock();
        if sockets.len() >= MAX_SOCKETS {
            sockets.clear();
        }
        Ok(Socket(sockets.entry(id).or_insert(open).clone()))
    }

    /// Lets go of all namespaces.
    pub fn clear(&self) {
        self.0.lock().clear();
    }
}

/// A failed request.
#[derive(Debug)]
pub(super) enum Failure {
    /// The kernel refused.
    Refused(Errno),
    /// Anything else.
    Broken(String),
}

impl From<Failure> for What {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Refused(errno) => Self::Refused(errno),
            Failure::Broken(text) => Self::Failed(text),
        }
    }
}

/// A socket in a namespace.
pub(super) struct Socket(Arc<Open>);

impl Socket {
    /// Sends a change and waits for its acknowledgement.
    pub async fn change(&self, message: RouteNetlinkMessage, flags: u16) -> Result<(), Failure> {
        self.send(message, flags | NLM_F_ACK).await.map(drop)
    }

    /// Asks for one thing.
    pub async fn get(
        &self,
        message: RouteNetlinkMessage,
    ) -> Result<Vec<RouteNetlinkMessage>, Failure> {
        self.send(message, 0).await
    }

    /// Asks for all of a kind.
    pub async fn dump(
        &self,
        message: RouteNetlinkMessage,
    ) -> Result<Vec<RouteNetlinkMessage>, Failure> {
        let _alone = self.0.dumps.lock().await;
        self.send(message, NLM_F_DUMP).await
    }

    async fn send(
        &self,
        message: RouteNetlinkMessage,
        flags: u16,
    ) -> Result<Vec<RouteNetlinkMessage>, Failure> {
        let broken = |text: &str| Failure::Broken(text.to_owned());
        let place = self.0.window.acquire().await;
        let _place = place.map_err(|_| broken("the netlink connection was closed"))?;
        let mut request = NetlinkMessage::from(message);
        request.header.flags = NLM_F_REQUEST | flags;
        let answers = self.0.handle.clone().request(request);
        let mut answers = answers.map_err(|e| Failure::Broken(e.to_string()))?;
        let mut rows = Vec::new();
        let mut answered = false;
        while let Some(answer) = answers.next().await {
            answered = true;
            match answer.payload {
                NetlinkPayload::InnerMessage(row) => rows.push(row),
                NetlinkPayload::Error(error) if error.raw_code() != 0 => {
                    return Err(Failure::Refused(Errno::from_raw(
                        error.raw_code().saturating_abs(),
                    )));
                }
                NetlinkPayload::Overrun(_) => return Err(broken("the kernel lost an answer")),
                _ => {}
            }
        }
        // An acknowledgement ends the stream without being handed over, so silence is success only while the task runs.
        if !answered && self.0.task.is_finished() {
            return Err(broken("the netlink connection ended"));
        }
        Ok(rows)
    }
}
