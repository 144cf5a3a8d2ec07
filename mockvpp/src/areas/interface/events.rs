//! Who is told of changes: `sw_interface_event` (`link_state_process` in `src/vnet/interface_api.c`).
//!
//! VPP collects what happens to each interface while it handles a request and says one event per interface, after the reply.
//! An event's flags are not the state but what happened: "went up", by admin and by link.

use vpp_binapi::VppError;
use vpp_binapi::api::interface::{SwInterfaceEvent, WantInterfaceEvents, WantInterfaceEventsReply};
use vpp_binapi::api::interface_types::IfStatusFlags;

use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

/// A client that listens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Listener {
    client_index: u32,
    pid: u32,
}

/// What has happened to an interface since its last event.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Signals {
    went_up: IfStatusFlags,
    deleted: bool,
}

pub(super) fn want_interface_events(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: WantInterfaceEvents,
) -> Result<WantInterfaceEventsReply, Refusal> {
    let listeners = &mut vpp.interface.listeners;
    let at = listeners
        .iter()
        .position(|l| l.client_index == call.client_index);
    match (at, r.enable_disable != 0) {
        (None, true) => listeners.push(Listener {
            client_index: call.client_index,
            pid: r.pid,
        }),
        (Some(at), false) => {
            listeners.remove(at);
        }
        _ => return Err(VppError::INVALID_REGISTRATION.into()),
    }
    Ok(WantInterfaceEventsReply::default())
}

pub(super) fn client_gone(vpp: &mut Vpp, client_index: u32) {
    vpp.interface
        .listeners
        .retain(|l| l.client_index != client_index);
}

fn signal(vpp: &mut Vpp, sw_if_index: u32) -> &mut Signals {
    vpp.interface.signals.entry(sw_if_index).or_default()
}

pub(super) fn added(vpp: &mut Vpp, _: &mut Call<'_>, sw_if_index: u32) {
    signal(vpp, sw_if_index);
}

pub(super) fn deleted(vpp: &mut Vpp, _: &mut Call<'_>, sw_if_index: u32) {
    signal(vpp, sw_if_index).deleted = true;
}

fn changed(vpp: &mut Vpp, sw_if_index: u32, flag: IfStatusFlags) {
    let interface = vpp.interface.table.get(sw_if_index);
    let up = interface.is_some_and(|i| i.flags.contains(flag));
    let signals = signal(vpp, sw_if_index);
    if up {
        signals.went_up = signals.went_up | flag;
    }
}

pub(super) fn admin_changed(vpp: &mut Vpp, _: &mut Call<'_>, sw_if_index: u32) {
    changed(
        vpp,
        sw_if_index,
        IfStatusFlags::IF_STATUS_API_FLAG_ADMIN_UP,
    );
}

pub(super) fn link_changed(vpp: &mut Vpp, _: &mut Call<'_>, sw_if_index: u32) {
    changed(vpp, sw_if_index, IfStatusFlags::IF_STATUS_API_FLAG_LINK_UP);
}

/// The request is answered.
pub(super) fn answered(vpp: &mut Vpp, call: &mut Call<'_>) {
    vpp.send_interface_events(call);
}

impl Vpp {
    /// Tells all listeners, interface by interface, what has happened so far.
    pub fn send_interface_events(&mut self, call: &mut Call<'_>) {
        if self.interface.signals.is_empty() {
            return;
        }
        for (sw_if_index, signals) in std::mem::take(&mut self.interface.signals) {
            for Listener { client_index, pid } in &self.interface.listeners {
                let event = SwInterfaceEvent {
                    pid: *pid,
                    sw_if_index,
                    flags: signals.went_up,
                    deleted: signals.deleted,
                };
                call.event(*client_index, &event);
            }
        }
    }
}
