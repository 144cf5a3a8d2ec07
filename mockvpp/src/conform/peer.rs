//! Whom a recording is replayed to.

use std::io::{ErrorKind, Read as _, Write as _};
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::time::Duration;

use vpp_binapi::api::memclnt::{ControlPing, SockclntCreateReply};
use vpp_binapi::{Head, Message as _, frame, message};

use crate::conform::Error;
use crate::{ConnId, MockVpp};

/// What a peer said on one connection since it was asked last.
#[derive(Debug, Default)]
pub struct Said {
    /// Messages with their numbers, without frame headers.
    pub messages: Vec<Vec<u8>>,
    /// The peer has closed the connection.
    pub closed: bool,
}

/// A VPP, simulated or real.
pub trait Peer {
    /// Opens a connection and returns its number.
    ///
    /// # Errors
    /// There is nobody.
    fn connect(&mut self) -> Result<usize, Error>;
    /// Says a message and waits until the peer has dealt with it; `goodbye`: the peer will close the connection.
    ///
    /// # Errors
    /// The peer is gone, or does not answer in time.
    fn say(&mut self, conn: usize, message: &[u8], goodbye: bool) -> Result<(), Error>;
    /// What was said meanwhile.
    ///
    /// # Errors
    /// The peer breaks the framing.
    fn listen(&mut self, conn: usize) -> Result<Said, Error>;
    /// Closes a connection.
    fn close(&mut self, conn: usize);
    /// Waits for what the peer says by itself.
    ///
    /// # Errors
    /// The peer is gone.
    fn settle(&mut self) -> Result<(), Error>;
}

/// A simulator in this process.
#[derive(Debug, Default)]
pub struct InProcess {
    mock: MockVpp,
    conns: Vec<ConnId>,
    crashed: Vec<bool>,
}

impl InProcess {
    /// Replays to this simulator.
    pub fn new(mock: MockVpp) -> Self {
        Self {
            mock,
            ..Self::default()
        }
    }

    /// The simulator.
    pub fn mock(&self) -> &MockVpp {
        &self.mock
    }
}

impl Peer for InProcess {
    fn connect(&mut self) -> Result<usize, Error> {
        self.conns.push(self.mock.connect());
        self.crashed.push(false);
        Ok(self.conns.len() - 1)
    }

    fn say(&mut self, conn: usize, message: &[u8], _: bool) -> Result<(), Error> {
        if let Some(id) = self.conns.get(conn)
            && self.mock.handle(*id, message).is_err()
            && let Some(crashed) = self.crashed.get_mut(conn)
        {
            *crashed = true;
        }
        Ok(())
    }

    fn listen(&mut self, conn: usize) -> Result<Said, Error> {
        let Some(id) = self.conns.get(conn) else {
            return Ok(Said::default());
        };
        let mut out = Vec::new();
        self.mock.take_output(*id, &mut out);
        let (messages, _) = split_frames(&out);
        let closed = self.mock.is_closing(*id) || self.crashed.get(conn).copied().unwrap_or(true);
        Ok(Said { messages, closed })
    }

    fn close(&mut self, conn: usize) {
        if let Some(id) = self.conns.get(conn) {
            self.mock.disconnect(*id);
        }
    }

    fn settle(&mut self) -> Result<(), Error> {
        Ok(())
    }
}

/// Cuts bytes into messages; returns how many bytes made whole frames.
fn split_frames(bytes: &[u8]) -> (Vec<Vec<u8>>, usize) {
    let mut messages = Vec::new();
    let mut rest = bytes;
    while let Some(len) = frame::message_len(rest) {
        let Some((whole, tail)) = frame::HEADER
            .checked_add(len)
            .and_then(|n| rest.split_at_checked(n))
        else {
            break;
        };
        messages.push(whole.get(frame::HEADER..).unwrap_or_default().to_vec());
        rest = tail;
    }
    (messages, bytes.len() - rest.len())
}

/// A VPP behind its API socket. Every request is followed by a `control_ping` of our own, whose answer says that the
/// request has been dealt with; that answer is not reported.
#[derive(Debug)]
pub struct Socket {
    path: PathBuf,
    conns: Vec<Option<SocketConn>>,
}

#[derive(Debug)]
struct SocketConn {
    stream: UnixStream,
    unread: Vec<u8>,
    said: Vec<Vec<u8>>,
    closed: bool,
    /// Client index and the number of `control_ping`, once the table is known.
    ping: Option<(u32, u16)>,
}

/// Context of our own pings: no recording uses it.
const BARRIER: u32 = 0xba22_1e12;

/// How long VPP may take over one request.
const PATIENCE: Duration = Duration::from_secs(10);

/// How long events may take that VPP sends by itself.
const SETTLE: Duration = Duration::from_millis(300);

impl Socket {
    /// Replays to the VPP behind this socket.
    pub fn new(path: &Path) -> Self {
        Self {
            path: path.to_owned(),
            conns: Vec::new(),
        }
    }

    fn error(&self, what: impl std::fmt::Display) -> Error {
        Error::Peer {
            socket: self.path.display().to_string(),
            what: what.to_string(),
        }
    }

    fn conn(&mut self, conn: usize) -> Option<&mut SocketConn> {
        self.conns.get_mut(conn)?.as_mut()
    }
}

impl SocketConn {
    fn send(&mut self, message: &[u8]) -> std::io::Result<()> {
        let mut out = Vec::with_capacity(frame::HEADER + message.len());
        let at = frame::start(&mut out);
        out.extend_from_slice(message);
        frame::finish(&mut out, at);
        self.stream.write_all(&out)
    }

    /// Reads once; `false` when nothing came in time.
    fn read(&mut self, patience: Duration) -> std::io::Result<bool> {
        let mut chunk = [0; 65536];
        self.stream.set_read_timeout(Some(patience))?;
        match self.stream.read(&mut chunk) {
            Ok(0) => self.closed = true,
            Ok(n) => {
                self.unread
                    .extend_from_slice(chunk.get(..n).unwrap_or_default());
                let (messages, used) = split_frames(&self.unread);
                self.unread.drain(..used);
                self.said.extend(messages);
            }
            Err(e) if matches!(e.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {
                return Ok(false);
            }
            Err(e) if e.kind() == ErrorKind::ConnectionReset => self.closed = true,
            Err(e) => return Err(e),
        }
        Ok(true)
    }

    fn read_what_is_there(&mut self) -> std::io::Result<()> {
        self.stream.set_nonblocking(true)?;
        while !self.closed && self.read(PATIENCE)? {}
        self.stream.set_nonblocking(false)
    }

    /// Whether the answer to our own ping has come; takes it away.
    fn take_barrier(&mut self) -> bool {
        let before = self.said.len();
        self.said
            .retain(|m| m.get(2..6) != Some(&BARRIER.to_be_bytes()));
        self.said.len() < before
    }

    fn learn_table(&mut self) {
        let first = self.said.first().and_then(|m| message::split_id(m));
        let reply = first.and_then(|(_, body)| SockclntCreateReply::decode_message(body).ok());
        self.ping = reply.and_then(|(_, reply, _)| {
            let mut table = reply.message_table.iter();
            let ping = table.find(|e| e.name.as_bytes() == ControlPing::NAME_CRC.as_bytes())?;
            Some((reply.index, ping.index))
        });
    }
}

impl Peer for Socket {
    fn connect(&mut self) -> Result<usize, Error> {
        let stream = UnixStream::connect(&self.path)
            .map_err(|e| self.error(format_args!("cannot connect: {e}")))?;
        self.conns.push(Some(SocketConn {
            stream,
            unread: Vec::new(),
            said: Vec::new(),
            closed: false,
            ping: None,
        }));
        Ok(self.conns.len() - 1)
    }

    fn say(&mut self, at: usize, message: &[u8], goodbye: bool) -> Result<(), Error> {
        let Some(conn) = self.conn(at) else {
            return Ok(());
        };
        let mut done = || -> std::io::Result<bool> {
            conn.send(message)?;
            let Some((client_index, id)) = conn.ping else {
                while conn.said.is_empty() && !conn.closed {
                    if !conn.read(PATIENCE)? {
                        return Ok(false);
                    }
                }
                conn.learn_table();
                return Ok(true);
            };
            if goodbye {
                while conn.read(SETTLE)? && !conn.closed {}
                return Ok(true);
            }
            let mut ping = Vec::new();
            let head = Head {
                client_index,
                context: BARRIER,
            };
            if ControlPing::default()
                .encode_message(id, head, &mut ping)
                .is_err()
            {
                return Ok(false);
            }
            conn.send(&ping)?;
            while !conn.take_barrier() && !conn.closed {
                if !conn.read(PATIENCE)? {
                    return Ok(false);
                }
            }
            Ok(true)
        };
        match done() {
            Ok(true) => Ok(()),
            Ok(false) => Err(self.error(format_args!(
                "no answer within {} s: has VPP died?",
                PATIENCE.as_secs()
            ))),
            Err(e) => Err(self.error(format_args!("{e}: has VPP died?"))),
        }
    }

    fn listen(&mut self, at: usize) -> Result<Said, Error> {
        let Some(conn) = self.conn(at) else {
            return Ok(Said::default());
        };
        // What other connections caused: pings on this one tell nothing about it.
        let read = conn.read_what_is_there();
        let said = Said {
            messages: std::mem::take(&mut conn.said),
            closed: conn.closed,
        };
        read.map(|()| said).map_err(|e| self.error(e))
    }

    fn close(&mut self, at: usize) {
        if let Some(conn) = self.conns.get_mut(at) {
            *conn = None;
        }
    }

    fn settle(&mut self) -> Result<(), Error> {
        for at in 0..self.conns.len() {
            let Some(conn) = self.conn(at) else { continue };
            let read = loop {
                match conn.read(SETTLE) {
                    Ok(true) if !conn.closed => {}
                    Ok(_) => break Ok(()),
                    Err(e) => break Err(e),
                }
            };
            read.map_err(|e| self.error(e))?;
        }
        Ok(())
    }
}
