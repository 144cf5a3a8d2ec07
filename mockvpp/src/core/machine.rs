//! The machine: bytes of many clients in, bytes for them out.

use std::collections::BTreeMap;
use std::sync::Arc;

use vpp_binapi::api::memclnt;
use vpp_binapi::{FixedStr, Head, Message, frame, message};

use crate::areas;
use crate::core::call::Call;
use crate::core::config::Config;
use crate::core::outbox::{Conn, Outbox, number_messages};
use crate::core::registry::{Handler, Outcome, Registry};
use crate::core::vpp::Vpp;

/// One client's connection to the machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ConnId(usize);

/// Why a connection must be closed by the transport.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Disconnect {
    /// A frame is longer than [`MAX_REQUEST`].
    #[error("the client announced a message of {0} bytes; at most {MAX_REQUEST} are taken")]
    TooLong(usize),
    /// A real VPP would be dead now.
    #[error("{request} kills a real VPP: {why}")]
    Crash {
        /// Name of the message.
        request: String,
        /// What is wrong with it.
        why: &'static str,
    },
    /// There is no such connection (any more).
    #[error("the connection is closed")]
    Closed,
}

/// The longest request that is taken from a client.
pub const MAX_REQUEST: usize = 16 << 20;

/// How often messages came that led to nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ignored {
    /// Messages of VPP that are not modelled, by name and CRC.
    pub unmodelled: BTreeMap<String, u64>,
    /// Numbers that no message has.
    pub unknown: u64,
    /// Messages too short for their fields.
    pub malformed: u64,
}

/// A simulated VPP and its clients.
pub struct MockVpp {
    /// Its state: read it to assert on what VPP holds.
    pub vpp: Vpp,
    outbox: Outbox,
    /// Unfinished frame of each connection.
    partial: BTreeMap<usize, Vec<u8>>,
    handlers: Vec<Option<Handler>>,
    names: Vec<&'static str>,
    /// What clients may say and hear, for the message table.
    spoken: Vec<(u16, &'static str)>,
    ignored: Ignored,
}

impl std::fmt::Debug for MockVpp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MockVpp")
            .field("vpp", &self.vpp)
            .field("ignored", &self.ignored)
            .finish_non_exhaustive()
    }
}

impl Default for MockVpp {
    fn default() -> Self {
        Self::new(Config::default())
    }
}

impl MockVpp {
    /// A VPP that has just started and has no clients.
    pub fn new(config: Config) -> Self {
        let mut registry = Registry::default();
        areas::register(&mut registry);
        let Registry {
            mut handlers,
            mut spoken,
            hooks,
        } = registry;
        spoken.extend([
            memclnt::SockclntCreate::NAME_CRC,
            memclnt::SockclntCreateReply::NAME_CRC,
        ]);
        spoken.extend([
            memclnt::SockclntDelete::NAME_CRC,
            memclnt::SockclntDeleteReply::NAME_CRC,
        ]);
        let (ids, names) = number_messages();
        let handlers = names.iter().map(|name| handlers.remove(name)).collect();
        let table = spoken
            .iter()
            .filter_map(|name| Some((*ids.get(name)?, *name)));
        let mut spoken: Vec<_> = table.collect();
        spoken.sort_unstable();
        Self {
            vpp: Vpp::start(config, Arc::new(hooks)),
            outbox: Outbox::new(ids),
            partial: BTreeMap::new(),
            handlers,
            names,
            spoken,
            ignored: Ignored::default(),
        }
    }

    /// Forgets all state, as a restart of VPP does, and closes all connections.
    pub fn restart(&mut self) {
        let config = self.vpp.config.clone();
        self.vpp = Vpp::start(config, self.vpp.hooks.clone());
        let clients: Vec<u32> = self
            .outbox
            .conns
            .iter()
            .filter_map(|(_, c)| c.client_index)
            .collect();
        clients
            .into_iter()
            .for_each(|c| self.outbox.remove_client(c));
        self.partial.clear();
        for (_, conn) in &mut self.outbox.conns {
            conn.out.clear();
            conn.closing = true;
        }
    }

    /// A client connects.
    pub fn connect(&mut self) -> ConnId {
        ConnId(self.outbox.conns.insert(Conn::default()))
    }

    /// A client's connection is gone.
    pub fn disconnect(&mut self, conn: ConnId) {
        if let Some(client) = self.outbox.conns.get(conn.0).and_then(|c| c.client_index) {
            self.forget_client(client);
        }
        self.partial.remove(&conn.0);
        self.outbox.conns.try_remove(conn.0);
    }

    fn forget_client(&mut self, client_index: u32) {
        self.outbox.remove_client(client_index);
        let hooks = self.vpp.hooks.clone();
        for gone in &hooks.client_gone {
            gone(&mut self.vpp, client_index);
        }
    }

    /// Whether the connection shall be closed once its output is fetched.
    pub fn is_closing(&self, conn: ConnId) -> bool {
        self.outbox.conns.get(conn.0).is_none_or(|c| c.closing)
    }

    /// Connections that have output.
    pub fn with_output(&self) -> impl Iterator<Item = ConnId> + '_ {
        self.outbox
            .conns
            .iter()
            .filter(|(_, c)| !c.out.is_empty() || c.closing)
            .map(|(i, _)| ConnId(i))
    }

    /// Appends what VPP has said to a client since the last call.
    pub fn take_output(&mut self, conn: ConnId, to: &mut Vec<u8>) {
        if let Some(conn) = self.outbox.conns.get_mut(conn.0) {
            if to.is_empty() {
                std::mem::swap(to, &mut conn.out);
            } else {
                to.append(&mut conn.out);
            }
        }
    }

    /// Messages that led to nothing so far.
    pub fn ignored(&self) -> &Ignored {
        &self.ignored
    }

    /// Number and name_crc of every message that this VPP understands or says.
    pub fn message_table(&self) -> &[(u16, &'static str)] {
        &self.spoken
    }

    /// Takes bytes from a client and handles the frames that they complete.
    ///
    /// # Errors
    /// The transport must close the connection; what was said before is still to be fetched.
    pub fn feed(&mut self, conn: ConnId, bytes: &[u8]) -> Result<(), Disconnect> {
        let mut pending = self.partial.remove(&conn.0).unwrap_or_default();
        let mut rest = if pending.is_empty() {
            bytes
        } else {
            pending.extend_from_slice(bytes);
            pending.as_slice()
        };
        while let Some(len) = frame::message_len(rest) {
            if len > MAX_REQUEST {
                return Err(Disconnect::TooLong(len));
            }
            let Some((whole, tail)) = rest.split_at_checked(frame::HEADER + len) else {
                break;
            };
            rest = tail;
            self.handle(conn, whole.get(frame::HEADER..).unwrap_or_default())?;
        }
        if !rest.is_empty() {
            let rest = rest.to_vec();
            self.partial.insert(conn.0, rest);
        }
        Ok(())
    }

    /// Handles one message without its frame header.
    ///
    /// # Errors
    /// As [`Self::feed`].
    pub fn handle(&mut self, conn: ConnId, message: &[u8]) -> Result<(), Disconnect> {
        let Some(state) = self.outbox.conns.get(conn.0) else {
            return Err(Disconnect::Closed);
        };
        if state.closing {
            return Err(Disconnect::Closed);
        }
        let Some((id, body)) = message::split_id(message) else {
            self.ignored.malformed += 1;
            return Ok(());
        };
        let name = self.names.get(usize::from(id)).copied().unwrap_or_default();
        if name == memclnt::SockclntCreate::NAME_CRC {
            self.sockclnt_create(conn, body);
        } else if name == memclnt::SockclntDelete::NAME_CRC {
            self.sockclnt_delete(body);
        } else if let Some(Some(handler)) = self.handlers.get(usize::from(id)) {
            let mut call = Call {
                client_index: 0,
                context: 0,
                outbox: &mut self.outbox,
                later: Vec::new(),
            };
            // An unknown client cannot be answered: VPP drops the request before its handler sees it.
            let known = body
                .get(..4)
                .and_then(|b| b.try_into().ok())
                .map(u32::from_be_bytes);
            if known.is_some_and(|c| call.outbox.conn_of(c).is_none()) {
                return Ok(());
            }
            let outcome = handler(&mut self.vpp, &mut call, body);
            let hooks = self.vpp.hooks.clone();
            for answered in &hooks.answered {
                answered(&mut self.vpp, &mut call);
            }
            let later = std::mem::take(&mut call.later);
            later
                .iter()
                .for_each(|l| self.outbox.append(l.client_index, &l.frame));
            match outcome {
                Outcome::Done => {}
                Outcome::Malformed(error) => {
                    self.ignored.malformed += 1;
                    tracing::warn!(%error, "request ignored");
                }
                Outcome::Crash(why) => {
                    let request = name.to_owned();
                    tracing::error!(
                        request,
                        why,
                        "a real VPP dies of this request: connection closed"
                    );
                    return Err(Disconnect::Crash { request, why });
                }
            }
        } else if name.is_empty() {
            self.ignored.unknown += 1;
        } else {
            *self.ignored.unmodelled.entry(name.to_owned()).or_default() += 1;
        }
        Ok(())
    }

    fn sockclnt_create(&mut self, conn: ConnId, body: &[u8]) {
        let Ok((head, _, _)) = memclnt::SockclntCreate::decode_message(body) else {
            self.ignored.malformed += 1;
            return;
        };
        let index = self.outbox.add_client(conn.0);
        let message_table = self
            .spoken
            .iter()
            .map(|(index, name)| memclnt::MessageTableEntry {
                index: *index,
                name: FixedStr::truncated(name.as_bytes()),
            });
        let reply = memclnt::SockclntCreateReply {
            response: 0,
            index,
            message_table: message_table.collect(),
        };
        self.outbox.say_on(
            conn.0,
            Head {
                client_index: index,
                context: head.context,
            },
            &reply,
        );
    }

    fn sockclnt_delete(&mut self, body: &[u8]) {
        let Ok((head, _, _)) = memclnt::SockclntDelete::decode_message(body) else {
            self.ignored.malformed += 1;
            return;
        };
        self.outbox.say(
            head.client_index,
            head.context,
            &memclnt::SockclntDeleteReply { response: 1 },
        );
        self.forget_client(head.client_index);
    }
}
