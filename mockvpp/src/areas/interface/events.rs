//! Who is told of changes: `sw_interface_event`, always after the reply to the request that caused it.

use vpp_binapi::VppError;
use vpp_binapi::api::interface::{SwInterfaceEvent, WantInterfaceEvents, WantInterfaceEventsReply};

use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

/// A client that listens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Listener {
    client_index: u32,
    pid: u32,
}

pub(super) fn want_interface_events(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: WantInterfaceEvents,
) -> Result<WantInterfaceEventsReply, Refusal> {
    let listeners = &mut vpp.interface.listeners;
    let at = listeners.iter().position(|l| l.client_index == call.client_index);
    match (at, r.enable_disable != 0) {
        (None, true) => listeners.push(Listener { client_index: call.client_index, pid: r.pid }),
        (Some(at), false) => {
            listeners.remove(at);
        }
        _ => return Err(VppError::INVALID_REGISTRATION.into()),
    }
    Ok(WantInterfaceEventsReply::default())
}

pub(super) fn client_gone(vpp: &mut Vpp, client_index: u32) {
    vpp.interface.listeners.retain(|l| l.client_index != client_index);
}

pub(super) fn interface_added(vpp: &mut Vpp, call: &mut Call<'_>, sw_if_index: u32) {
    vpp.send_interface_event(call, sw_if_index, false);
}

impl Vpp {
    /// Tells all listeners the flags of an interface, or that it is gone.
    pub fn send_interface_event(&self, call: &mut Call<'_>, sw_if_index: u32, deleted: bool) {
        let Some(interface) = self.interface.table.get(sw_if_index) else { return };
        for Listener { client_index, pid } in &self.interface.listeners {
            call.event(*client_index, &SwInterfaceEvent { pid: *pid, sw_if_index, flags: interface.flags, deleted });
        }
    }
}
