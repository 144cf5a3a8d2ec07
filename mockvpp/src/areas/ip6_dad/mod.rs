//! Duplicate address detection (`src/vnet/ip6-nd/ip6_dad_api.c`). There are no packets: every address stays preferred
//! and nobody hears an event.

use std::collections::BTreeSet;

use vpp_binapi::VppError;
use vpp_binapi::api::ip6_dad::{
    Ip6DadDetails, Ip6DadDump, Ip6DadEnableDisable, Ip6DadEnableDisableReply, Ip6DadEvent,
    WantIp6DadEvents, WantIp6DadEventsReply,
};

use crate::core::call::{Call, Refusal, Rows};
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// How addresses are probed.
#[derive(Debug)]
pub struct State {
    /// Whether they are.
    pub enabled: bool,
    /// How often.
    pub transmits: u8,
    /// Seconds between probes.
    pub retransmit_delay: f64,
    listeners: BTreeSet<u32>,
}

impl Default for State {
    fn default() -> Self {
        Self {
            enabled: false,
            transmits: 1,
            retransmit_delay: 1.0,
            listeners: BTreeSet::new(),
        }
    }
}

/// Messages of `ip6_dad`.
pub fn register(r: &mut Registry) {
    r.hooks.client_gone.push(client_gone);
    r.reply(ip6_dad_enable_disable);
    r.reply(want_ip6_dad_events);
    r.dump(ip6_dad_dump);
    r.event::<Ip6DadEvent>();
}

/// Zero leaves a setting as it is.
fn ip6_dad_enable_disable(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Ip6DadEnableDisable,
) -> Result<Ip6DadEnableDisableReply, Refusal> {
    let delay = r.dad_retransmit_delay;
    if r.enable {
        if r.dad_transmits > 10 {
            return Err(VppError::INVALID_VALUE.into());
        }
        if delay != 0.0 && !(0.1..=10.0).contains(&delay) {
            return Err(VppError::INVALID_VALUE_2.into());
        }
    }
    let dad = &mut vpp.ip6_dad;
    dad.enabled = r.enable;
    if r.enable && r.dad_transmits != 0 {
        dad.transmits = r.dad_transmits;
    }
    if r.enable && delay != 0.0 {
        dad.retransmit_delay = delay;
    }
    Ok(Ip6DadEnableDisableReply::default())
}

fn ip6_dad_dump(
    vpp: &mut Vpp,
    _: &Ip6DadDump,
    rows: &mut Rows<'_, '_, Ip6DadDetails>,
) -> Result<(), Refusal> {
    rows.push(&Ip6DadDetails {
        enabled: vpp.ip6_dad.enabled,
        dad_transmits: vpp.ip6_dad.transmits,
        dad_retransmit_delay: vpp.ip6_dad.retransmit_delay,
    });
    Ok(())
}

fn want_ip6_dad_events(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: WantIp6DadEvents,
) -> Result<WantIp6DadEventsReply, Refusal> {
    if r.enable_disable {
        vpp.ip6_dad.listeners.insert(call.client_index);
    } else {
        vpp.ip6_dad.listeners.remove(&call.client_index);
    }
    Ok(WantIp6DadEventsReply::default())
}

fn client_gone(vpp: &mut Vpp, client_index: u32) {
    vpp.ip6_dad.listeners.remove(&client_index);
}
