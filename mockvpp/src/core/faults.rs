//! Things that go wrong on purpose.
//!
//! A [`Fault`] waits for occurrences of one message and does its [`Effect`] to some of them. Faults are counted, never rolled:
//! a run with faults is as reproducible as one without.

use serde::{Deserialize, Serialize};

/// What happens to a request that is hit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// It is not handled; the reply carries this return value and zeros otherwise.
    Retval(i32),
    /// It is lost: neither handled nor answered.
    DropRequest,
    /// It is handled, but the client hears nothing of it; events that follow from it are sent.
    DropReply,
    /// The connection closes and the request is not handled.
    DisconnectBefore,
    /// It is handled, then the connection closes without an answer: the client cannot know.
    DisconnectAfter,
    /// VPP restarts instead of handling it: all state is lost, all connections close.
    Restart,
}

/// One thing that goes wrong. As YAML or JSON: `{message: ip_route_add_del, nth: 2, times: 3, effect: {retval: -3}}`,
/// `{message: sw_interface_dump, effect: drop_reply}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fault {
    /// VPP's name of the request, without CRC; `*` for every request but the handshake.
    pub message: String,
    /// The first occurrence that is hit, counted from 1 since the fault was set.
    #[serde(default = "one")]
    pub nth: u64,
    /// How many occurrences in a row are hit.
    #[serde(default = "one")]
    pub times: u64,
    /// What happens to them.
    pub effect: Effect,
}

const fn one() -> u64 {
    1
}

impl Fault {
    /// Hits the next occurrence of a request.
    pub fn next(message: &str, effect: Effect) -> Self {
        Self {
            message: message.to_owned(),
            nth: 1,
            times: 1,
            effect,
        }
    }

    /// Hits the `nth` occurrence instead of the next, counted from 1.
    #[must_use]
    pub fn nth(self, nth: u64) -> Self {
        Self { nth, ..self }
    }

    /// Hits as many occurrences in a row.
    #[must_use]
    pub fn times(self, times: u64) -> Self {
        Self { times, ..self }
    }
}

/// Why a fault cannot be set.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FaultError {
    /// The simulator does not handle such a request.
    #[error("{0} is no request that the simulator handles")]
    UnknownMessage(String),
    /// The answer to the request has no return value.
    #[error("the answer to {0} carries no return value; drop it instead")]
    NoRetval(String),
}

/// A fault and what it has met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The fault.
    pub fault: Fault,
    /// Occurrences of its message so far.
    pub met: u64,
    /// Of these, how many were hit.
    pub hit: u64,
}

/// All faults of one VPP; they outlive its restarts.
#[derive(Debug, Clone, Default)]
pub struct Faults {
    waiting: Vec<Waiting>,
}

impl Faults {
    pub(crate) fn add(&mut self, fault: Fault) {
        self.waiting.push(Waiting {
            fault,
            met: 0,
            hit: 0,
        });
    }

    /// Forgets all faults.
    pub fn clear(&mut self) {
        self.waiting.clear();
    }

    /// The faults with their counts, in the order in which they were set.
    pub fn waiting(&self) -> &[Waiting] {
        &self.waiting
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }

    /// Counts an occurrence of a request; the first fault that hits it wins.
    pub(crate) fn meet(&mut self, name: &str) -> Option<Effect> {
        let mut effect = None;
        for waiting in &mut self.waiting {
            let fault = &waiting.fault;
            if fault.message != "*" && fault.message != name {
                continue;
            }
            waiting.met += 1;
            let past = waiting.met.checked_sub(fault.nth);
            if effect.is_none() && past.is_some_and(|past| past < fault.times) {
                waiting.hit += 1;
                effect = Some(fault.effect);
            }
        }
        effect
    }
}
