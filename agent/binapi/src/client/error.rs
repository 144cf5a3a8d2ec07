//! What can go wrong on a connection.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use crate::error::{DecodeError, EncodeError};
use crate::message::{Message, RELEASES};
use crate::retval::VppError;

/// A call to VPP failed. Every variant names the message concerned; [`Error::is_retriable`] tells whether the same call may
/// succeed later without anybody changing anything.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Error {
    /// No connection could be made. Retriable: VPP may not be up yet.
    #[error(
        "cannot connect to VPP at {endpoint}: {source}; is VPP running and its API socket (socksvr) readable?"
    )]
    Connect {
        /// Where, as the transport names it.
        endpoint: String,
        /// Why.
        source: Arc<io::Error>,
    },
    /// The peer took the connection but did not answer `sockclnt_create` as VPP does. Retriable: VPP may be starting.
    #[error("handshake with VPP at {endpoint} failed: {reason}")]
    Handshake {
        /// Where, as the transport names it.
        endpoint: String,
        /// What came instead.
        reason: String,
    },
    /// The client's name does not fit into `sockclnt_create`. The caller's fault.
    #[error("client name {name:?} is no VPP client name: at most 63 bytes, no NUL")]
    ClientName {
        /// The name.
        name: String,
    },
    /// The connection was lost, or is not up. Retriable; whether VPP executed the message is unknown: re-read VPP's state.
    #[error("{message}: not connected to VPP: {reason}")]
    Disconnected {
        /// VPP name of the message.
        message: &'static str,
        /// What ended the connection.
        reason: Arc<str>,
    },
    /// The handle is pinned to a session that is over (see [`Client::pinned`](super::Client::pinned)). Not retriable with this
    /// handle: indexes read in the old session mean nothing in the new one.
    #[error(
        "{message}: not sent, session {pinned} with VPP is over (now {current}); resync, then use the new session"
    )]
    StaleSession {
        /// VPP name of the message.
        message: &'static str,
        /// The session that the handle belongs to.
        pinned: u64,
        /// The newest session.
        current: u64,
    },
    /// VPP did not answer. Retriable; whether VPP executed the message is unknown: re-read VPP's state.
    #[error("{message}: no answer from VPP within {waited:?}")]
    Timeout {
        /// VPP name of the message.
        message: &'static str,
        /// How long the answer was waited for, from sending or the last row of the answer.
        waited: Duration,
    },
    /// This VPP has no such message; nothing was sent. Not retriable before VPP changes.
    #[error("{message}: this VPP has no {message}_{crc:08x}{instead}; {hint}")]
    Unsupported {
        /// VPP name of the message.
        message: &'static str,
        /// CRC of the layout that this client speaks.
        crc: u32,
        /// What VPP has under that name, such as ` but ip_route_add_del_c1ff832d`; may be empty.
        instead: String,
        /// Which releases have the message.
        hint: String,
    },
    /// VPP executed the message and refused it. Whether it may succeed later depends on the error number.
    #[error("{message}: VPP answered {retval}")]
    Vpp {
        /// VPP name of the request.
        message: &'static str,
        /// VPP's error.
        retval: VppError,
    },
    /// The message cannot be encoded; nothing was sent. The caller's fault.
    #[error("{message}: {source}")]
    Encode {
        /// VPP name of the message.
        message: &'static str,
        /// What does not fit.
        source: EncodeError,
    },
    /// The answer cannot be decoded. The peer's fault: the message's CRC promised another layout.
    #[error("{request}: answer cannot be decoded: {source}")]
    Decode {
        /// VPP name of the request.
        request: &'static str,
        /// Message and field.
        source: DecodeError,
    },
    /// Another message than the promised one carried the answer's context. The peer's fault.
    #[error("{message}: VPP answered with {got}")]
    UnexpectedReply {
        /// VPP name of the request.
        message: &'static str,
        /// Name and CRC of what came.
        got: String,
    },
    /// Neither the message nor its reply carry a context, so that no answer could be told from another; nothing was sent.
    #[error("{message}: has no context field to match its answer by; use another message")]
    NoContext {
        /// VPP name of the message.
        message: &'static str,
    },
    /// Too many requests wait for the window; nothing was sent. Retriable once answers have come.
    #[error("{message}: {queued} requests wait to be sent already; await some answers first")]
    Overloaded {
        /// VPP name of the message.
        message: &'static str,
        /// Requests that wait.
        queued: usize,
    },
    /// The caller did not poll while rows came in; the rest of the answer is dropped. Retriable.
    #[error(
        "{message}: more than {limit} bytes of the answer were waiting to be taken; poll the call more often"
    )]
    SlowConsumer {
        /// VPP name of the message.
        message: &'static str,
        /// Bytes that may wait.
        limit: usize,
    },
}

impl Error {
    /// Whether the same call may succeed later, on this or the next session, without anybody changing anything.
    pub fn is_retriable(&self) -> bool {
        match self {
            Self::Connect { .. }
            | Self::Handshake { .. }
            | Self::Disconnected { .. }
            | Self::Timeout { .. }
            | Self::Overloaded { .. }
            | Self::SlowConsumer { .. } => true,
            Self::Vpp { retval, .. } => matches!(
                *retval,
                VppError::EAGAIN
                    | VppError::BUSY
                    | VppError::RESPONSE_NOT_READY
                    | VppError::QUEUE_FULL
            ),
            Self::ClientName { .. }
            | Self::StaleSession { .. }
            | Self::Unsupported { .. }
            | Self::Encode { .. }
            | Self::Decode { .. }
            | Self::UnexpectedReply { .. }
            | Self::NoContext { .. } => false,
        }
    }

    /// VPP's error number, where VPP executed the message and refused it.
    pub fn retval(&self) -> Option<VppError> {
        match self {
            Self::Vpp { retval, .. } => Some(*retval),
            _ => None,
        }
    }

    /// Whether VPP may or may not have executed the message: its state has to be read again.
    pub fn leaves_doubt(&self) -> bool {
        matches!(
            self,
            Self::Disconnected { .. }
                | Self::Timeout { .. }
                | Self::Decode { .. }
                | Self::UnexpectedReply { .. }
        )
    }

    pub(crate) fn unsupported<M: Message>(instead: Option<&str>) -> Self {
        Self::Unsupported {
            message: M::NAME,
            crc: M::CRC,
            instead: instead.map(|n| format!(" but {n}")).unwrap_or_default(),
            hint: release_hint(M::RELEASES),
        }
    }
}

/// In words, which of [`RELEASES`] have a message whose bits are `releases`.
pub fn release_hint(releases: u16) -> String {
    let has = |i: usize| releases >> i & 1 == 1;
    let have: Vec<&str> = RELEASES
        .iter()
        .enumerate()
        .filter(|(i, _)| has(*i))
        .map(|(_, r)| *r)
        .collect();
    match have.as_slice() {
        [] => {
            "it is in none of the known releases; is the plugin that brings it loaded?".to_owned()
        }
        all if all.len() == RELEASES.len() => {
            "all known releases have it: the plugin that brings it is not loaded".to_owned()
        }
        [only] => format!("VPP {only} has it"),
        [first, .., last] => {
            let since = (0..RELEASES.len()).skip_while(|i| !has(*i)).all(has);
            if since {
                format!("VPP {first} and later have it (if its plugin is loaded)")
            } else {
                format!("VPP {first} to {last} have it: {}", have.join(", "))
            }
        }
    }
}
