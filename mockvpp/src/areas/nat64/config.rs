//! Requests that switch NAT64 on and off and set its timeouts.

use vpp_binapi::api::nat_types::NatTimeouts;
use vpp_binapi::api::nat64::{
    Nat64GetTimeouts, Nat64GetTimeoutsReply, Nat64PluginEnableDisable,
    Nat64PluginEnableDisableReply, Nat64SetTimeouts, Nat64SetTimeoutsReply,
};

use crate::areas::nat44_ed::config::TIMEOUTS;
use crate::areas::nat64::bib::Bindings;
use crate::areas::nat64::{interfaces, unlock_table};
use crate::core::call::{Call, Refusal};
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

const BIB_BUCKETS: u32 = 1024;

pub(super) fn register(r: &mut Registry) {
    r.reply(nat64_plugin_enable_disable);
    r.reply(nat64_set_timeouts);
    r.reply(nat64_get_timeouts);
}

/// What is so already is answered by 1. Tables of prefixes and bindings stay locked.
fn nat64_plugin_enable_disable(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Nat64PluginEnableDisable,
) -> Result<Nat64PluginEnableDisableReply, Refusal> {
    if vpp.nat64.is_enabled == r.enable {
        return Err(Refusal::Retval(1));
    }
    vpp.nat64.is_enabled = r.enable;
    vpp.nat64.bindings = Bindings::default();
    if r.enable {
        let buckets = match r.bib_buckets {
            0 => BIB_BUCKETS,
            n => n,
        };
        vpp.nat64.bindings = Bindings::of(buckets);
    } else {
        interfaces::clear(vpp);
        let nat = &mut vpp.nat64;
        nat.timeouts = TIMEOUTS;
        nat.prefixes.clear();
        let pool = std::mem::take(&mut nat.pool);
        for table in pool.iter().filter_map(|a| a.table) {
            unlock_table(vpp, table);
        }
    }
    Ok(Nat64PluginEnableDisableReply::default())
}

fn nat64_set_timeouts(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Nat64SetTimeouts,
) -> Result<Nat64SetTimeoutsReply, Refusal> {
    vpp.nat64.timeouts = NatTimeouts {
        udp: r.udp,
        tcp_established: r.tcp_established,
        tcp_transitory: r.tcp_transitory,
        icmp: r.icmp,
    };
    Ok(Nat64SetTimeoutsReply::default())
}

fn nat64_get_timeouts(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    _: Nat64GetTimeouts,
) -> Result<Nat64GetTimeoutsReply, Refusal> {
    let timeouts = vpp.nat64.timeouts;
    Ok(Nat64GetTimeoutsReply {
        retval: 0,
        udp: timeouts.udp,
        tcp_established: timeouts.tcp_established,
        tcp_transitory: timeouts.tcp_transitory,
        icmp: timeouts.icmp,
    })
}
