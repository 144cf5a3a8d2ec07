//! The requests in flight, and the contexts under which VPP answers them.
//!
//! A *lane* is a place for one request in flight; the context on the wire names a lane and the lane's generation:
//!
//! ```text
//! bit 31                          0
//!     | ping | generation | lane |
//! ```
//!
//! A lane that is given up or done changes its generation, so that a late reply finds nobody. Free lanes are used in turn, which
//! puts about a thousand million requests between two uses of one context.

use std::collections::VecDeque;

use tokio::time::Instant;

use super::core::{Key, Submission};

/// Marks the context of the ping that closes a dump.
pub(super) const PING: u32 = 1 << 31;

const MAX_WINDOW: usize = 1 << 15;

#[derive(Debug)]
struct Lane {
    generation: u32,
    flight: Option<Flight>,
}

/// One request in flight.
#[derive(Debug)]
pub(super) struct Flight {
    pub key: Key,
    pub submission: Submission,
    /// Position among all requests sent.
    pub order: u64,
    /// Sent, or last row received.
    pub since: Instant,
}

/// Why a context belongs to no request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Missed {
    /// Its request was given up or is answered already.
    Late,
    /// We never used it.
    Unknown,
}

#[derive(Debug)]
pub(super) struct Window {
    lanes: Vec<Lane>,
    bits: u32,
    free: VecDeque<u32>,
    limit: usize,
    in_flight: usize,
}

impl Window {
    /// Room for `limit` requests, between 1 and 32768.
    pub fn new(limit: usize) -> Self {
        let limit = limit.clamp(1, MAX_WINDOW);
        let lanes = (limit * 2).next_power_of_two();
        let lane = || Lane {
            generation: 1,
            flight: None,
        };
        Self {
            lanes: std::iter::repeat_with(lane).take(lanes).collect(),
            bits: lanes.trailing_zeros(),
            free: (0..).take(lanes).collect(),
            limit,
            in_flight: 0,
        }
    }

    pub fn in_flight(&self) -> usize {
        self.in_flight
    }

    /// The context for the next request; `None` when the window is full.
    pub fn next_context(&self) -> Option<u32> {
        if self.in_flight >= self.limit {
            return None;
        }
        let at = *self.free.front()?;
        let lane = self.lanes.get(at as usize)?;
        Some(lane.generation << self.bits | at)
    }

    /// Puts a request into the lane whose context [`Self::next_context`] gave.
    pub fn launch(&mut self, flight: Flight) {
        let lane = self.free.pop_front();
        if let Some(lane) = lane.and_then(|at| self.lanes.get_mut(at as usize)) {
            lane.flight = Some(flight);
            self.in_flight += 1;
        }
    }

    /// The lane and the request that a context names; whether it is the context of its ping.
    pub fn find(&mut self, context: u32) -> Result<(usize, &mut Flight, bool), Missed> {
        let at = (context & !(u32::MAX << self.bits)) as usize;
        let generation = (context & !PING) >> self.bits;
        let lane = self.lanes.get_mut(at).ok_or(Missed::Unknown)?;
        match &mut lane.flight {
            Some(flight) if lane.generation == generation => Ok((at, flight, context & PING != 0)),
            _ if generation != 0 && generation != lane.generation => Err(Missed::Late),
            _ => Err(Missed::Unknown),
        }
    }

    /// The request in a lane.
    pub fn flight(&self, lane: usize) -> Option<&Flight> {
        self.lanes.get(lane)?.flight.as_ref()
    }

    /// Number of lanes.
    pub fn lanes(&self) -> usize {
        self.lanes.len()
    }

    /// Empties a lane.
    pub fn release(&mut self, at: usize) -> Option<Flight> {
        let lane = self.lanes.get_mut(at)?;
        let flight = lane.flight.take()?;
        lane.generation = (lane.generation + 1) & (u32::MAX >> (self.bits + 1));
        // Zero is left out: VPP writes context 0 into what answers nobody.
        lane.generation = lane.generation.max(1);
        self.in_flight -= 1;
        self.free.extend(u32::try_from(at));
        Some(flight)
    }
}
