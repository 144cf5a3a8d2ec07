//! The machine: bytes of many clients in, bytes for them out.

use std::collections::BTreeMap;
use std::sync::Arc;

use vpp_binapi::api::memclnt;
use vpp_binapi::message::RELEASES;
use vpp_binapi::{FixedStr, Head, Message, frame, message, schema};

use crate::areas;
use crate::core::call::Call;
use crate::core::config::Config;
use crate::core::faults::{Effect, Fault, FaultError, Faults};
use crate::core::hooks::Hooks;
use crate::core::outbox::{self, Conn, Outbox, number_messages};
use crate::core::registry::{Handler, Outcome, Registry};
use crate::core::vpp::Vpp;
use crate::shell::{self, Printed};

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
    /// A fault that was set wants it.
    #[error("a fault set on {0} closes the connection")]
    Fault(&'static str),
    /// There is no such connection (any more).
    #[error("the connection is closed")]
    Closed,
}

/// What has become of bytes that were fed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fed {
    /// All whole frames are handled.
    All,
    /// The client's unfetched output has reached [`HIGH_WATER`]: fetch it, then feed again (no bytes will do) to go on
    /// with the frames that wait.
    Waiting,
}

/// The longest request that is taken from a client.
pub const MAX_REQUEST: usize = 16 << 20;

/// Bytes of unfetched output from which on a client's further requests wait: a client gets no more memory than this and what
/// one request is answered with.
pub const HIGH_WATER: usize = 4 << 20;

/// How often messages came that led to nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ignored {
    /// Messages of VPP that are not modelled, by name and CRC.
    pub unmodelled: BTreeMap<&'static str, u64>,
    /// Numbers that no message has.
    pub unknown: u64,
    /// Messages too short for their fields.
    pub malformed: u64,
}

/// What a message's number leads to.
enum Slot {
    /// This VPP has no such message.
    Unknown,
    /// VPP has it, the simulator has not.
    Unmodelled(&'static str),
    Create,
    Delete,
    Handled(Handler),
}

/// A simulated VPP and its clients.
pub struct MockVpp {
    /// Its state: read it to assert on what VPP holds.
    pub vpp: Vpp,
    /// What shall go wrong; set with [`Self::set_fault`].
    pub faults: Faults,
    hooks: Arc<Hooks>,
    outbox: Outbox,
    slots: Vec<Slot>,
    /// What clients may say and hear, for the message table.
    spoken: Vec<(u16, &'static str)>,
    ignored: Ignored,
    /// Requests so far, by number.
    handled: Vec<u64>,
    boots: u64,
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

/// The transport's own messages, which the machine handles itself.
const HANDSHAKE: [&str; 4] = [
    memclnt::SockclntCreate::NAME_CRC,
    memclnt::SockclntCreateReply::NAME_CRC,
    memclnt::SockclntDelete::NAME_CRC,
    memclnt::SockclntDeleteReply::NAME_CRC,
];

/// Whether a message exists in a release; a release that nobody knows is taken for a newer one.
fn exists(name_crc: &str, config: &Config) -> bool {
    let newest = RELEASES.len() - 1;
    let release = RELEASES
        .iter()
        .position(|r| *r == config.release)
        .unwrap_or(newest);
    let missing = |module| config.missing_modules.contains(module);
    schema::find(name_crc).is_some_and(|m| m.releases >> release & 1 == 1 && !missing(m.module))
}

impl MockVpp {
    /// A VPP that has just started and has no clients. Messages that its release lacks are unknown to it.
    pub fn new(config: Config) -> Self {
        let mut registry = Registry::default();
        areas::register(&mut registry);
        let Registry {
            mut handlers,
            mut spoken,
            mut hooks,
        } = registry;
        spoken.extend(HANDSHAKE);
        spoken.retain(|name| exists(name, &config));
        let (ids, names) = number_messages();
        let requests = handlers.iter().filter(|(name, _)| exists(name, &config));
        hooks.requests.0 = requests
            .map(|(name, h)| (*name, h.handle.clone()))
            .collect();
        let slot = |name: &&'static str| match handlers.remove(name) {
            _ if !exists(name, &config) => Slot::Unknown,
            Some(handler) => Slot::Handled(handler),
            None if *name == memclnt::SockclntCreate::NAME_CRC => Slot::Create,
            None if *name == memclnt::SockclntDelete::NAME_CRC => Slot::Delete,
            None => Slot::Unmodelled(name),
        };
        let slots: Vec<Slot> = names.iter().map(slot).collect();
        let table = spoken
            .iter()
            .filter_map(|name| Some((*ids.get(name)?, *name)));
        let mut spoken: Vec<_> = table.collect();
        spoken.sort_unstable();
        hooks.spoken = spoken.iter().map(|(_, name)| *name).collect();
        let hooks = Arc::new(hooks);
        let mut mock = Self {
            vpp: Vpp::start(config, hooks.clone()),
            faults: Faults::default(),
            hooks,
            outbox: Outbox::new(ids),
            handled: vec![0; slots.len()],
            slots,
            spoken,
            ignored: Ignored::default(),
            boots: 1,
        };
        mock.run_startup_script();
        mock
    }

    /// As in VPP, a command that fails ends the script, not the start.
    fn run_startup_script(&mut self) {
        let Some(script) = self.vpp.config.startup_script.clone() else {
            return;
        };
        let printed = self.cli(&format!("exec {script}"));
        let output = printed.text.trim_end();
        match printed.failed {
            true => tracing::error!(script, output, "start-up script"),
            false => tracing::info!(script, output, "start-up script"),
        }
    }

    /// How often it has started.
    pub fn boots(&self) -> u64 {
        self.boots
    }

    /// Whether this VPP handles a request, by name and CRC.
    pub fn is_modelled(&self, name_crc: &str) -> bool {
        let slot = self
            .outbox
            .id_of(name_crc)
            .and_then(|id| self.slots.get(usize::from(id)));
        matches!(slot, Some(Slot::Create | Slot::Delete | Slot::Handled(_)))
    }

    /// Lets something go wrong from now on.
    ///
    /// # Errors
    /// The fault can never hit.
    pub fn set_fault(&mut self, fault: Fault) -> Result<(), FaultError> {
        let mut handlers = self.slots.iter().filter_map(|slot| match slot {
            Slot::Handled(handler) => Some(handler),
            _ => None,
        });
        let handler = handlers.find(|h| h.name == fault.message);
        match (handler, fault.message == "*", fault.effect) {
            (None, false, _) => return Err(FaultError::UnknownMessage(fault.message)),
            (Some(Handler { refuse: None, .. }), _, Effect::Retval(_)) => {
                return Err(FaultError::NoRetval(fault.message));
            }
            _ => {}
        }
        self.faults.add(fault);
        Ok(())
    }

    /// Forgets all state, as a restart of VPP does, and closes all connections.
    pub fn restart(&mut self) {
        let config = self.vpp.config.clone();
        self.vpp = Vpp::start(config, self.vpp.hooks.clone());
        self.outbox.forget_clients();
        let conns: Vec<usize> = self.outbox.conns.iter().map(|(i, _)| i).collect();
        for conn in conns {
            if let Some(state) = self.outbox.conns.get_mut(conn) {
                state.input = Vec::new();
                state.out = Vec::new();
            }
            self.outbox.shut(conn);
        }
        self.boots += 1;
        self.run_startup_script();
    }

    /// A client connects. It has its index from now on (`src/vlibmemory/socket_api.c`), though only `sockclnt_create`
    /// tells it.
    pub fn connect(&mut self) -> ConnId {
        let conn = self.outbox.conns.insert(Conn::default());
        self.outbox.add_client(conn);
        ConnId(conn)
    }

    /// A client's connection is gone.
    pub fn disconnect(&mut self, conn: ConnId) {
        if let Some(client) = self.outbox.conns.get(conn.0).and_then(|c| c.client_index) {
            self.forget_client(client);
        }
        self.outbox.conns.try_remove(conn.0);
    }

    fn forget_client(&mut self, client_index: u32) {
        if self.outbox.conn_of(client_index).is_none() {
            return;
        }
        self.outbox.remove_client(client_index);
        for gone in &self.hooks.client_gone {
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

    /// Connections that have got output, or are to be closed, since the last call; some of them may be gone already.
    pub fn take_woken(&mut self) -> impl Iterator<Item = ConnId> + '_ {
        self.outbox.take_woken().map(ConnId)
    }

    /// Bytes that VPP has said to a client and nobody has fetched.
    pub fn unfetched(&self, conn: ConnId) -> usize {
        self.outbox.conns.get(conn.0).map_or(0, |c| c.out.len())
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

    /// Runs a line of VPP's command line and returns what it prints.
    ///
    /// ```
    /// let mut vpp = mockvpp::MockVpp::default();
    /// assert_eq!(vpp.cli("create loopback interface").text, "loop0\n");
    /// ```
    pub fn cli(&mut self, line: &str) -> Printed {
        let mut call = Call {
            client_index: outbox::SHELL,
            context: 0,
            outbox: &mut self.outbox,
            later: Vec::new(),
        };
        let printed = shell::run(&mut self.vpp, &mut call, line);
        for event in std::mem::take(&mut call.later) {
            self.outbox.append(event.client_index, &event.frame);
        }
        printed
    }

    /// How often each request was handled so far, by name; restarts do not reset it.
    pub fn handled(&self) -> BTreeMap<&'static str, u64> {
        let counts = self.slots.iter().zip(&self.handled);
        let counts = counts.filter(|(_, count)| **count > 0);
        let named = counts.filter_map(|(slot, count)| match slot {
            Slot::Handled(handler) => Some((handler.name, *count)),
            _ => None,
        });
        named.collect()
    }

    /// Number and name_crc of every message that this VPP understands or says.
    pub fn message_table(&self) -> &[(u16, &'static str)] {
        &self.spoken
    }

    /// Takes bytes from a client and handles the frames that they complete.
    ///
    /// # Errors
    /// The transport must close the connection; what was said before is still to be fetched.
    pub fn feed(&mut self, conn: ConnId, bytes: &[u8]) -> Result<Fed, Disconnect> {
        let state = self.outbox.conns.get_mut(conn.0);
        let state = state.ok_or(Disconnect::Closed)?;
        let mut input = std::mem::take(&mut state.input);
        let done = if input.is_empty() {
            self.handle_frames(conn, bytes)
                .map(|(fed, used)| (fed, bytes.get(used..).unwrap_or_default().to_vec()))
        } else {
            input.extend_from_slice(bytes);
            self.handle_frames(conn, &input).map(|(fed, used)| {
                input.drain(..used);
                (fed, input)
            })
        };
        let state = self.outbox.conns.get_mut(conn.0);
        match (done, state) {
            (Ok((fed, rest)), Some(state)) => {
                state.input = rest;
                Ok(fed)
            }
            (Ok(_), None) => Err(Disconnect::Closed),
            (Err(error), _) => {
                self.outbox.shut(conn.0);
                Err(error)
            }
        }
    }

    /// Handles whole frames until the output is full; returns how many bytes are done with.
    fn handle_frames(&mut self, conn: ConnId, bytes: &[u8]) -> Result<(Fed, usize), Disconnect> {
        let mut rest = bytes;
        let mut fed = Fed::All;
        while let Some(len) = frame::message_len(rest) {
            if len > MAX_REQUEST {
                return Err(Disconnect::TooLong(len));
            }
            let Some((whole, tail)) = rest.split_at_checked(frame::HEADER + len) else {
                break;
            };
            if self.unfetched(conn) >= HIGH_WATER {
                fed = Fed::Waiting;
                break;
            }
            self.handle(conn, whole.get(frame::HEADER..).unwrap_or_default())?;
            rest = tail;
        }
        Ok((fed, bytes.len() - rest.len()))
    }

    /// Handles one message without its frame header.
    ///
    /// # Errors
    /// As [`Self::feed`].
    pub fn handle(&mut self, conn: ConnId, message: &[u8]) -> Result<(), Disconnect> {
        let state = self.outbox.conns.get(conn.0);
        if state.is_none_or(|state| state.closing) {
            return Err(Disconnect::Closed);
        }
        let Some((id, body)) = message::split_id(message) else {
            self.ignored.malformed += 1;
            return Ok(());
        };
        match self.slots.get(usize::from(id)) {
            Some(Slot::Handled(_)) => return self.request(id, body),
            Some(Slot::Create) => self.sockclnt_create(conn, body),
            Some(Slot::Delete) => self.sockclnt_delete(body),
            Some(Slot::Unmodelled(name)) => {
                *self.ignored.unmodelled.entry(name).or_default() += 1;
            }
            Some(Slot::Unknown) | None => self.ignored.unknown += 1,
        }
        Ok(())
    }

    fn request(&mut self, id: u16, body: &[u8]) -> Result<(), Disconnect> {
        let Some(Slot::Handled(handler)) = self.slots.get(usize::from(id)) else {
            return Ok(());
        };
        // An unknown client cannot be answered: VPP drops the request before its handler sees it.
        let Some((client_index, context)) = head(body) else {
            self.ignored.malformed += 1;
            return Ok(());
        };
        if self.outbox.conn_of(client_index).is_none() {
            return Ok(());
        }
        let effect = if self.faults.is_empty() {
            None
        } else {
            self.faults.meet(handler.name)
        };
        let mut call = Call {
            client_index,
            context,
            outbox: &mut self.outbox,
            later: Vec::new(),
        };
        match effect {
            None | Some(Effect::DropReply | Effect::DisconnectAfter) => {}
            Some(Effect::DropRequest) => return Ok(()),
            Some(Effect::DisconnectBefore) => return Err(Disconnect::Fault(handler.name)),
            Some(Effect::Retval(retval)) => {
                if let Some(refuse) = handler.refuse {
                    refuse(&mut call, retval);
                }
                return Ok(());
            }
            Some(Effect::Restart) => {
                let name = handler.name;
                self.restart();
                return Err(Disconnect::Fault(name));
            }
        }
        if let Some(count) = self.handled.get_mut(usize::from(id)) {
            *count += 1;
        }
        let said_before = call.outbox.position(client_index);
        let outcome = (handler.handle)(&mut self.vpp, &mut call, body);
        for answered in &self.hooks.answered {
            answered(&mut self.vpp, &mut call);
        }
        let later = std::mem::take(&mut call.later);
        if effect.is_some() {
            self.outbox.take_back(client_index, said_before);
        }
        for event in &later {
            self.outbox.append(event.client_index, &event.frame);
        }
        match outcome {
            Outcome::Done if effect == Some(Effect::DisconnectAfter) => {
                Err(Disconnect::Fault(handler.name))
            }
            Outcome::Done => Ok(()),
            Outcome::Malformed(error) => {
                self.ignored.malformed += 1;
                tracing::warn!(%error, "request ignored");
                Ok(())
            }
            Outcome::Crash(why) => {
                let request = handler.name.to_owned();
                tracing::error!(
                    request,
                    why,
                    "a real VPP dies of this request: connection closed"
                );
                Err(Disconnect::Crash { request, why })
            }
        }
    }

    fn sockclnt_create(&mut self, conn: ConnId, body: &[u8]) {
        let Ok((head, create, _)) = memclnt::SockclntCreate::decode_message(body) else {
            self.ignored.malformed += 1;
            return;
        };
        if let Some(conn) = self.outbox.conns.get_mut(conn.0) {
            conn.name = create.name.to_text();
        }
        let Some(index) = self.outbox.conns.get(conn.0).and_then(|c| c.client_index) else {
            return;
        };
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
        let Ok((head, delete, _)) = memclnt::SockclntDelete::decode_message(body) else {
            self.ignored.malformed += 1;
            return;
        };
        if self.outbox.conn_of(head.client_index).is_none() {
            return;
        }
        let known = self.outbox.is_registered(delete.index);
        let response = if known { 1 } else { -1 };
        let reply = memclnt::SockclntDeleteReply { response };
        self.outbox.say(head.client_index, head.context, &reply);
        if known {
            self.forget_client(head.client_index);
            self.forget_client(outbox::SOCKET_CLIENT | delete.index);
        }
    }
}

/// Client index and context in front of every request.
fn head(body: &[u8]) -> Option<(u32, u32)> {
    let (client_index, rest) = body.split_first_chunk::<4>()?;
    let context = rest.first_chunk::<4>()?;
    Some((
        u32::from_be_bytes(*client_index),
        u32::from_be_bytes(*context),
    ))
}
