//! Who wants to hear of learned MACs and of ARP answers. Nobody ever does hear: there are no packets.

use vpp_binapi::VppError;
use vpp_binapi::api::l2::{
    WantL2ArpTermEvents, WantL2ArpTermEventsReply, WantL2MacsEvents, WantL2MacsEvents2,
    WantL2MacsEvents2Reply, WantL2MacsEventsReply,
};

use crate::areas::l2::bd::DEFAULT_LEARN_LIMIT;
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

/// Takes or gives up the one place of a listener to MAC events; its process id is its name.
fn want_macs(vpp: &mut Vpp, pid: u32, enable: bool, is_valid: bool) -> Result<(), VppError> {
    let listener = &mut vpp.l2.macs_listener;
    match (enable, *listener) {
        (true, holder) if holder != 0 && holder != pid => {
            return Err(VppError::L2_MACS_EVENT_CLINET_PRESENT);
        }
        (true, _) if !is_valid => return Err(VppError::INVALID_VALUE),
        (true, _) => *listener = pid,
        (false, _) => *listener = 0,
    }
    Ok(())
}

pub(super) fn want_l2_macs_events(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: WantL2MacsEvents,
) -> Result<WantL2MacsEventsReply, Refusal> {
    let limit = (1..=DEFAULT_LEARN_LIMIT).contains(&r.learn_limit);
    let is_valid = limit && r.max_macs_in_event != 0 && r.scan_delay != 0;
    want_macs(vpp, r.pid, r.enable_disable, is_valid)?;
    Ok(WantL2MacsEventsReply::default())
}

pub(super) fn want_l2_macs_events2(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: WantL2MacsEvents2,
) -> Result<WantL2MacsEvents2Reply, Refusal> {
    want_macs(vpp, r.pid, r.enable_disable, r.max_macs_in_event != 0)?;
    Ok(WantL2MacsEvents2Reply::default())
}

pub(super) fn want_l2_arp_term_events(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: WantL2ArpTermEvents,
) -> Result<WantL2ArpTermEventsReply, Refusal> {
    let listeners = &mut vpp.l2.arp_term_listeners;
    let changed = if r.enable {
        listeners.insert(call.client_index)
    } else {
        listeners.remove(&call.client_index)
    };
    if !changed {
        return Err(VppError::INVALID_REGISTRATION.into());
    }
    Ok(WantL2ArpTermEventsReply::default())
}

pub(super) fn client_gone(vpp: &mut Vpp, client_index: u32) {
    vpp.l2.arp_term_listeners.remove(&client_index);
}
