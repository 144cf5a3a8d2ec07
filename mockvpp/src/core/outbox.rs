//! What VPP has said and no transport has fetched yet.

use rustc_hash::FxHashMap;
use slab::Slab;
use vpp_binapi::message::Module;
use vpp_binapi::{Head, Message, api, frame};

/// A client's connection.
#[derive(Debug, Default)]
pub(crate) struct Conn {
    /// Bytes that do not make a whole frame yet, or that wait until `out` is fetched.
    pub input: Vec<u8>,
    /// Bytes not fetched yet.
    pub out: Vec<u8>,
    /// Index that `sockclnt_create` gave.
    pub client_index: Option<u32>,
    /// Name that the client gave itself.
    pub name: String,
    /// The client said goodbye or was dropped: close once `out` is fetched.
    pub closing: bool,
}

/// Set in the index of every client that came over the socket (`src/vlibmemory/socket_api.c`).
pub(crate) const SOCKET_CLIENT: u32 = 0x8000_0000;

/// Client index of VPP's own command line, which asks like a client.
pub(crate) const SHELL: u32 = u32::MAX;

/// All connections, the clients behind them, and the numbers of messages.
#[derive(Debug)]
pub struct Outbox {
    pub(crate) conns: Slab<Conn>,
    /// Connection of each client; slot 0 is VPP's own.
    clients: Slab<usize>,
    ids: FxHashMap<&'static str, u16>,
    /// Connections that were silent and have something to say now, or are to be closed.
    woken: Vec<usize>,
    /// What was said to [`SHELL`].
    pub(crate) heard: Vec<u8>,
}

impl Outbox {
    pub(crate) fn new(ids: FxHashMap<&'static str, u16>) -> Self {
        let mut clients = Slab::new();
        clients.insert(usize::MAX);
        Self {
            conns: Slab::new(),
            clients,
            ids,
            woken: Vec::new(),
            heard: Vec::new(),
        }
    }

    /// Connections that have got output, or are to be closed, since the last call.
    pub(crate) fn take_woken(&mut self) -> std::vec::Drain<'_, usize> {
        self.woken.drain(..)
    }

    /// Forgets all clients: the next one gets the first index again.
    pub(crate) fn forget_clients(&mut self) {
        self.clients.clear();
        self.clients.insert(usize::MAX);
        for (_, conn) in &mut self.conns {
            conn.client_index = None;
        }
    }

    fn wake(&mut self, conn: usize) {
        if self.woken.last() != Some(&conn) {
            self.woken.push(conn);
        }
    }

    /// The connection shall be closed once its output is fetched.
    pub(crate) fn shut(&mut self, conn: usize) {
        if let Some(state) = self.conns.get_mut(conn) {
            state.closing = true;
            self.wake(conn);
        }
    }

    /// Takes back what was said to a client after its output had this length.
    pub(crate) fn take_back(&mut self, client_index: u32, position: usize) {
        let conn = self
            .conn_of(client_index)
            .and_then(|c| self.conns.get_mut(c));
        if let Some(conn) = conn {
            conn.out.truncate(position);
        }
    }

    /// The number of a message on every connection to this VPP.
    pub fn id_of(&self, name_crc: &str) -> Option<u16> {
        self.ids.get(name_crc).copied()
    }

    /// Gives the connection a client index.
    pub(crate) fn add_client(&mut self, conn: usize) -> u32 {
        let index = u32::try_from(self.clients.insert(conn)).unwrap_or(u32::MAX) | SOCKET_CLIENT;
        if let Some(conn) = self.conns.get_mut(conn) {
            conn.client_index = Some(index);
        }
        index
    }

    /// Whether there is a client with this index, with or without the bit of socket clients; VPP's own listener has 0.
    pub(crate) fn is_registered(&self, index: u32) -> bool {
        self.clients.contains((index & !SOCKET_CLIENT) as usize)
    }

    /// Frees a client index; the connection closes once its output is fetched.
    pub(crate) fn remove_client(&mut self, client_index: u32) {
        if let Some(conn) = self.conn_of(client_index) {
            self.clients
                .remove((client_index & !SOCKET_CLIENT) as usize);
            if let Some(conn) = self.conns.get_mut(conn) {
                conn.client_index = None;
            }
            self.shut(conn);
        }
    }

    /// The connection behind a client index.
    pub(crate) fn conn_of(&self, client_index: u32) -> Option<usize> {
        let slot = client_index
            .checked_sub(SOCKET_CLIENT)
            .filter(|slot| *slot > 0)?;
        self.clients.get(slot as usize).copied()
    }

    /// Says a message to a client; a client that is not there hears nothing.
    pub fn say<M: Message>(&mut self, client_index: u32, context: u32, message: &M) {
        let head = Head {
            client_index,
            context,
        };
        if let Some(conn) = self.conn_of(client_index) {
            self.say_on(conn, head, message);
        } else if client_index == SHELL {
            encode(&self.ids, head, message, &mut self.heard);
        }
    }

    /// Says a message on a connection, be it a client yet or not.
    pub(crate) fn say_on<M: Message>(&mut self, conn: usize, head: Head, message: &M) {
        if let Some(state) = self.conns.get_mut(conn) {
            let silent = state.out.is_empty();
            encode(&self.ids, head, message, &mut state.out);
            if silent {
                self.wake(conn);
            }
        }
    }

    /// Appends a message's frame to `out`.
    pub(crate) fn encode<M: Message>(&self, head: Head, message: &M, out: &mut Vec<u8>) {
        encode(&self.ids, head, message, out);
    }

    /// Says a frame that was encoded before.
    pub(crate) fn append(&mut self, client_index: u32, frame: &[u8]) {
        let Some(conn) = self.conn_of(client_index) else {
            return;
        };
        if let Some(state) = self.conns.get_mut(conn) {
            state.out.extend_from_slice(frame);
            self.wake(conn);
        }
    }

    /// Appends bytes behind the last message of a client's connection, inside its frame: what VPP allocates too much.
    pub fn pad(&mut self, client_index: u32, frame_start: usize, bytes: &[u8]) {
        let conn = self
            .conn_of(client_index)
            .and_then(|c| self.conns.get_mut(c));
        if let Some(conn) = conn {
            conn.out.extend_from_slice(bytes);
            frame::finish(&mut conn.out, frame_start);
        }
    }

    /// Where the next frame of a client's connection will start.
    pub fn position(&self, client_index: u32) -> usize {
        self.conn_of(client_index)
            .and_then(|c| self.conns.get(c))
            .map_or(0, |c| c.out.len())
    }
}

fn encode<M: Message>(
    ids: &FxHashMap<&'static str, u16>,
    head: Head,
    message: &M,
    out: &mut Vec<u8>,
) {
    let Some(id) = ids.get(M::NAME_CRC) else {
        return;
    };
    let at = frame::start(out);
    match message.encode_message(*id, head, out) {
        Ok(()) => {
            frame::finish(out, at);
        }
        Err(e) => {
            out.truncate(at);
            tracing::error!(message = M::NAME, error = %e, "a message could not be encoded");
        }
    }
}

/// Numbers all messages of all modules: `memclnt` from 1, so that `sockclnt_create` has the 15 that clients rely on.
pub(crate) fn number_messages() -> (FxHashMap<&'static str, u16>, Vec<&'static str>) {
    let mut names = vec![""];
    let memclnt = |m: &&Module| m.name == "memclnt";
    let others = api::MODULES.iter().filter(|m| !memclnt(m));
    for module in api::MODULES.iter().filter(memclnt).chain(others) {
        names.extend_from_slice(module.messages);
    }
    let ids = names.iter().enumerate().skip(1);
    (
        ids.filter_map(|(id, name)| Some((*name, u16::try_from(id).ok()?)))
            .collect(),
        names,
    )
}
