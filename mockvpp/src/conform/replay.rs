//! The requests of a recording, said again to a VPP.

use std::collections::{BTreeMap, BTreeSet};

use vpp_binapi::api::memclnt::{SockclntCreate, SockclntCreateReply, SockclntDelete};
use vpp_binapi::{Message, message};

use crate::conform::Error;
use crate::conform::peer::Peer;
use crate::conform::recording::{Direction, Line, Recording, word};

/// A message that the peer said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heard {
    /// On which of the recording's connections.
    pub conn: u32,
    /// Name and CRC; `?N` for a number that is not in the connection's table.
    pub message: String,
    /// The bytes after the message's number.
    pub body: Vec<u8>,
}

/// What came of a replay.
#[derive(Debug, Clone, Default)]
pub struct Replay {
    /// Everything that the peer said but the answers to `sockclnt_create`, whose table is its own affair.
    pub heard: Vec<Heard>,
    /// Places in the recording of the requests by the connection that is answered, and context.
    pub requests: BTreeMap<(u32, u32), Vec<usize>>,
    /// Places of the requests that are not in the peer's message table and were not sent.
    pub unknown: BTreeSet<usize>,
}

/// Clients that came over the socket have this bit in their index.
const SOCKET_CLIENT: u32 = 0x8000_0000;

#[derive(Default)]
struct Conn {
    /// The peer's number for it.
    at: usize,
    /// The client index in the recording.
    recorded_index: Option<u32>,
    /// The client index that the peer gave.
    own_index: Option<u32>,
    ids: BTreeMap<String, u16>,
    names: BTreeMap<u16, String>,
    closed: bool,
}

struct Replayer<'a, P> {
    peer: &'a mut P,
    conns: BTreeMap<u32, Conn>,
    result: Replay,
}

/// Says the requests of a recording to a peer, which should be a VPP just started.
///
/// # Errors
/// The peer breaks the rules of the transport; a simulator never does.
pub fn replay<P: Peer>(recording: &Recording, peer: &mut P) -> Result<Replay, Error> {
    let mut replayer = Replayer {
        peer,
        conns: BTreeMap::new(),
        result: Replay::default(),
    };
    let requests = recording.lines.iter().enumerate();
    for (at, line) in requests.filter(|(_, l)| l.direction == Direction::ToVpp) {
        if !replayer.conns.contains_key(&line.conn) {
            replayer.connect(recording, line.conn)?;
        }
        replayer.say(at, line)?;
    }
    let open: Vec<u32> = replayer.conns.keys().copied().collect();
    replayer.peer.settle()?;
    for conn in &open {
        replayer.listen(*conn)?;
    }
    for conn in open {
        replayer.close(conn);
    }
    Ok(replayer.result)
}

/// The index that the recorded VPP gave to a client: recordings leave out the answer to `sockclnt_create`, but the client's
/// next request names it.
fn recorded_index(recording: &Recording, conn: u32) -> Option<u32> {
    let own = recording
        .lines
        .iter()
        .filter(|l| l.conn == conn && l.direction == Direction::ToVpp);
    own.filter(|l| l.message != SockclntCreate::NAME_CRC)
        .find_map(Line::first_word)
        .filter(|index| index & SOCKET_CLIENT != 0)
}

impl<P: Peer> Replayer<'_, P> {
    fn connect(&mut self, recording: &Recording, conn: u32) -> Result<(), Error> {
        let recorded_index = recorded_index(recording, conn);
        // VPP hands out an index again only after its owner has gone, which the recording does not tell.
        let gone = self
            .conns
            .iter()
            .find(|(_, c)| c.recorded_index == recorded_index && !c.closed);
        if let (Some((gone, _)), true) = (gone, recorded_index.is_some()) {
            let gone = *gone;
            self.peer.settle()?;
            self.listen(gone)?;
            self.close(gone);
        }
        let at = self.peer.connect()?;
        self.conns.insert(
            conn,
            Conn {
                at,
                recorded_index,
                ..Conn::default()
            },
        );
        Ok(())
    }

    fn close(&mut self, conn: u32) {
        if let Some(conn) = self.conns.get_mut(&conn).filter(|c| !c.closed) {
            conn.closed = true;
            self.peer.close(conn.at);
        }
    }

    /// The connection that owns a recorded client index now.
    fn owner(&self, recorded_index: u32) -> Option<(u32, u32)> {
        let mut conns = self.conns.iter().filter(|(_, c)| !c.closed);
        let owner = conns.find(|(_, c)| c.recorded_index == Some(recorded_index));
        owner.and_then(|(n, c)| Some((*n, c.own_index?)))
    }

    fn say(&mut self, at: usize, line: &Line) -> Result<(), Error> {
        let Some(conn) = self.conns.get(&line.conn) else {
            return Ok(());
        };
        let peer_at = conn.at;
        let create = line.message == SockclntCreate::NAME_CRC;
        let id = match line.message.strip_prefix('?') {
            Some(number) => number.parse().ok(),
            None if create => Some(SOCKCLNT_CREATE),
            None => conn.ids.get(&line.message).copied(),
        };
        let mut body = line.body.clone().unwrap_or_default();
        if !create {
            self.translate(line, &mut body, at);
        }
        let Some(id) = id else {
            self.result.unknown.insert(at);
            return Ok(());
        };
        let mut message = id.to_be_bytes().to_vec();
        message.extend_from_slice(&body);
        let goodbye = line.message == SockclntDelete::NAME_CRC;
        self.peer.say(peer_at, &message, goodbye)?;
        let all: Vec<u32> = self.conns.keys().copied().collect();
        for conn in all {
            self.listen(conn)?;
        }
        Ok(())
    }

    /// Puts our client index in the place of the recorded one and notes whom the answer will reach.
    fn translate(&mut self, line: &Line, body: &mut [u8], at: usize) {
        let owner = line.first_word().and_then(|index| self.owner(index));
        if let (Some((_, own)), Some(place)) = (owner, body.get_mut(..4)) {
            place.copy_from_slice(&own.to_be_bytes());
        }
        if let (Some((owner, _)), Some(context)) = (owner, line.second_word()) {
            let requests = self.result.requests.entry((owner, context)).or_default();
            requests.push(at);
        }
        if line.message == SockclntDelete::NAME_CRC
            && let Some(index) = word(body, 8)
            && let Some((_, own)) = self.owner(index | SOCKET_CLIENT)
            && let Some(place) = body.get_mut(8..12)
        {
            let own = own & !(SOCKET_CLIENT & !index);
            place.copy_from_slice(&own.to_be_bytes());
        }
    }

    /// Takes what the peer has said on a connection.
    fn listen(&mut self, number: u32) -> Result<(), Error> {
        let Some(conn) = self.conns.get_mut(&number).filter(|c| !c.closed) else {
            return Ok(());
        };
        let heard = self.peer.listen(conn.at)?;
        for frame in heard.messages {
            let Some((id, body)) = message::split_id(&frame) else {
                continue;
            };
            if id == SOCKCLNT_CREATE_REPLY && conn.own_index.is_none() {
                if let Ok((_, reply, _)) = SockclntCreateReply::decode_message(body) {
                    conn.own_index = Some(reply.index);
                    for entry in &reply.message_table {
                        let name = entry.name.to_text();
                        let name = name.trim_matches('\0').to_owned();
                        conn.ids.insert(name.clone(), entry.index);
                        conn.names.insert(entry.index, name);
                    }
                }
                continue;
            }
            let name = conn.names.get(&id).cloned();
            self.result.heard.push(Heard {
                conn: number,
                message: name.unwrap_or_else(|| format!("?{id}")),
                body: body.to_vec(),
            });
        }
        if heard.closed {
            conn.closed = true;
            self.peer.close(conn.at);
        }
        Ok(())
    }
}

/// Numbers that are the same on every VPP, as nothing else could tell a client how to begin.
const SOCKCLNT_CREATE: u16 = 15;
const SOCKCLNT_CREATE_REPLY: u16 = 16;
