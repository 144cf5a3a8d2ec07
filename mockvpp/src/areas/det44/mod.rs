//! Deterministic NAT44 (`src/plugins/nat/det44`): each inside address has a fixed outside address and range of ports. Every
//! message about maps has an older name, too.
//!
//! Interfaces stay with their index when they are deleted. No packet passes, so there are no sessions.

mod interfaces;
mod maps;
mod sessions;

use vpp_binapi::api::det44::{
    Det44GetTimeouts, Det44GetTimeoutsReply, Det44PluginEnableDisable,
    Det44PluginEnableDisableReply, Det44SetTimeouts, Det44SetTimeoutsReply,
};
use vpp_binapi::api::nat_types::NatTimeouts;

use crate::areas::fib::{Proto, Source};
use crate::areas::nat44_ed::config::TIMEOUTS;
use crate::core::call::{Call, Refusal};
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// Everything that is configured.
#[derive(Debug)]
pub struct State {
    is_enabled: bool,
    timeouts: NatTimeouts,
    maps: Vec<maps::Map>,
    interfaces: interfaces::Interfaces,
}

impl Default for State {
    fn default() -> Self {
        Self {
            is_enabled: false,
            timeouts: TIMEOUTS,
            maps: Vec::new(),
            interfaces: interfaces::Interfaces::default(),
        }
    }
}

/// Messages of `det44`.
pub fn register(r: &mut Registry) {
    r.reply(det44_plugin_enable_disable);
    r.reply(det44_set_timeouts);
    r.reply(det44_get_timeouts);
    interfaces::register(r);
    maps::register(r);
    sessions::register(r);
}

fn source(vpp: &Vpp, name: &str) -> Source {
    vpp.fib.sources.by_name(name).unwrap_or(Source::INVALID)
}

/// What is so already is answered by 1. Tables stay locked.
fn det44_plugin_enable_disable(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Det44PluginEnableDisable,
) -> Result<Det44PluginEnableDisableReply, Refusal> {
    if vpp.det44.is_enabled == r.enable {
        return Err(Refusal::Retval(1));
    }
    vpp.det44.is_enabled = r.enable;
    if r.enable {
        let high = source(vpp, "det44-hi");
        for table_id in [r.outside_vrf, r.inside_vrf] {
            vpp.fib
                .find_or_create_table(Proto::Ip4, table_id, high, "");
        }
    } else {
        let cleared = interfaces::clear(vpp);
        vpp.det44.timeouts = TIMEOUTS;
        vpp.det44.maps.clear();
        cleared?;
    }
    Ok(Det44PluginEnableDisableReply::default())
}

/// Zeros change nothing.
fn det44_set_timeouts(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Det44SetTimeouts,
) -> Result<Det44SetTimeoutsReply, Refusal> {
    let timeouts = &mut vpp.det44.timeouts;
    for (held, new) in [
        (&mut timeouts.udp, r.udp),
        (&mut timeouts.tcp_established, r.tcp_established),
        (&mut timeouts.tcp_transitory, r.tcp_transitory),
        (&mut timeouts.icmp, r.icmp),
    ] {
        if new != 0 {
            *held = new;
        }
    }
    Ok(Det44SetTimeoutsReply::default())
}

fn det44_get_timeouts(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    _: Det44GetTimeouts,
) -> Result<Det44GetTimeoutsReply, Refusal> {
    let timeouts = vpp.det44.timeouts;
    Ok(Det44GetTimeoutsReply {
        retval: 0,
        udp: timeouts.udp,
        tcp_established: timeouts.tcp_established,
        tcp_transitory: timeouts.tcp_transitory,
        icmp: timeouts.icmp,
    })
}
