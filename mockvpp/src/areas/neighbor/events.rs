//! Who is told of neighbours (`src/vnet/ip-neighbor/ip_neighbor_watch.c`).

use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr};

use vpp_binapi::api::ip_neighbor::{
    IpNeighborEvent, IpNeighborEventFlags, IpNeighborEventV2, WantIpNeighborEvents, WantIpNeighborEventsReply,
    WantIpNeighborEventsV2, WantIpNeighborEventsV2Reply,
};
use vpp_binapi::api::ip_types::Address;

use crate::areas::fib::NONE;
use crate::areas::neighbor::config::decode_ip;
use crate::areas::neighbor::db::Neighbor;
use crate::areas::neighbor::dump::encode;
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum EventKind {
    Added,
    Removed,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Watcher {
    client_index: u32,
    pid: u32,
    version: u8,
}

/// Who watches which address on which interface. `0.0.0.0` and ~0 stand for all; `::` stands for itself.
#[derive(Debug, Default)]
pub(super) struct Watchers(BTreeMap<(IpAddr, u32), Vec<Watcher>>);

const ANY: IpAddr = IpAddr::V4(Ipv4Addr::UNSPECIFIED);

impl Watchers {
    fn watch(&mut self, ip: IpAddr, sw_if_index: u32, watcher: Watcher, on: bool) {
        let key = (ip, if sw_if_index == 0 { NONE } else { sw_if_index });
        let watchers = self.0.entry(key).or_default();
        let at = watchers.iter().position(|w| *w == watcher);
        match (at, on) {
            (None, true) => watchers.push(watcher),
            (Some(at), false) => {
                watchers.swap_remove(at);
            }
            _ => {}
        }
        if watchers.is_empty() {
            self.0.remove(&key);
        }
    }

    /// Tells those who watch this neighbour, its interface, or everything. Version 1 does not say what happened.
    pub(super) fn publish(&self, call: &mut Call<'_>, neighbor: &Neighbor, kind: EventKind) {
        let (ip, sw_if_index) = (neighbor.ip, neighbor.sw_if_index);
        for key in [(ip, sw_if_index), (ANY, sw_if_index), (ANY, NONE)] {
            for w in self.0.get(&key).into_iter().flatten() {
                let neighbor = encode(neighbor);
                if w.version == 1 {
                    call.event(w.client_index, &IpNeighborEvent { pid: w.pid, neighbor });
                    continue;
                }
                let flags = match kind {
                    EventKind::Added => IpNeighborEventFlags::IP_NEIGHBOR_API_EVENT_FLAG_ADDED,
                    EventKind::Removed => IpNeighborEventFlags::IP_NEIGHBOR_API_EVENT_FLAG_REMOVED,
                };
                call.event(w.client_index, &IpNeighborEventV2 { pid: w.pid, flags, neighbor });
            }
        }
    }
}

fn want(
    vpp: &mut Vpp,
    call: &Call<'_>,
    (ip, sw_if_index): (&Address, u32),
    (pid, version, on): (u32, u8, bool),
) -> Result<(), Refusal> {
    if sw_if_index != NONE {
        vpp.interface.table.expect(sw_if_index)?;
    }
    let watcher = Watcher { client_index: call.client_index, pid, version };
    vpp.neighbor.watchers.watch(decode_ip(ip), sw_if_index, watcher, on);
    Ok(())
}

pub(super) fn want_ip_neighbor_events(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: WantIpNeighborEvents,
) -> Result<WantIpNeighborEventsReply, Refusal> {
    want(vpp, call, (&r.ip, r.sw_if_index), (r.pid, 1, r.enable))?;
    Ok(WantIpNeighborEventsReply::default())
}

pub(super) fn want_ip_neighbor_events_v2(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: WantIpNeighborEventsV2,
) -> Result<WantIpNeighborEventsV2Reply, Refusal> {
    want(vpp, call, (&r.ip, r.sw_if_index), (r.pid, 2, r.enable))?;
    Ok(WantIpNeighborEventsV2Reply::default())
}

pub(super) fn client_gone(vpp: &mut Vpp, client_index: u32) {
    let watchers = &mut vpp.neighbor.watchers.0;
    watchers.values_mut().for_each(|w| w.retain(|w| w.client_index != client_index));
    watchers.retain(|_, w| !w.is_empty());
}
