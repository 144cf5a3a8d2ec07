//! Requests that switch NAT on and off and set what holds for all of it.

use vpp_binapi::VppError;
use vpp_binapi::api::nat_types::NatTimeouts;
use vpp_binapi::api::nat44_ed::{
    Nat44ConfigFlags, Nat44DelSession, Nat44DelSessionReply, Nat44EdPluginEnableDisable,
    Nat44EdPluginEnableDisableReply, Nat44EdSetFqOptions, Nat44EdSetFqOptionsReply,
    Nat44ForwardingEnableDisable, Nat44ForwardingEnableDisableReply, Nat44SetSessionLimit,
    Nat44SetSessionLimitReply, NatIpfixEnableDisable, NatIpfixEnableDisableReply,
    NatSetMssClamping, NatSetMssClampingReply, NatSetTimeouts, NatSetTimeoutsReply, NatSetWorkers,
    NatSetWorkersReply,
};

use crate::areas::fib::{Proto, Source};
use crate::areas::nat44_ed::mappings::Flow;
use crate::areas::nat44_ed::{Running, addresses, interfaces, mappings, vrf};
use crate::core::call::{Call, Refusal};
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

const SESSIONS: u32 = 63 * 1024;
/// Places in the queues between workers.
pub(crate) const FRAME_QUEUE_NELTS: u32 = 64;

/// What NAT starts with.
pub(crate) const TIMEOUTS: NatTimeouts = NatTimeouts {
    udp: 300,
    tcp_established: 7440,
    tcp_transitory: 240,
    icmp: 60,
};

pub(super) fn register(r: &mut Registry) {
    r.reply(nat44_ed_plugin_enable_disable);
    r.reply(nat44_forwarding_enable_disable);
    r.reply(nat44_set_session_limit);
    r.reply(nat44_ed_set_fq_options);
    r.reply(nat_set_workers);
    r.reply(nat_set_timeouts);
    r.reply(nat_set_mss_clamping);
    r.reply(nat_ipfix_enable_disable);
    r.reply(nat44_del_session);
}

/// Buckets of a hash for so many elements (`nat_calc_bihash_buckets`).
pub(crate) fn buckets(elements: u32) -> u32 {
    let elements = u64::from(elements) * 2 / 5;
    let mut lower = 1_u64;
    while lower * 2 < elements {
        lower *= 2;
    }
    let upper = lower * 2;
    let nearer = match upper.wrapping_sub(elements) < elements.wrapping_sub(lower) {
        true => upper,
        false => lower,
    };
    u32::try_from(nearer).unwrap_or(1 << 31)
}

/// The tables of inside and outside stay locked when NAT is disabled.
fn enable(vpp: &mut Vpp, r: &Nat44EdPluginEnableDisable) -> Result<(), VppError> {
    let static_only = Nat44ConfigFlags::NAT44_IS_STATIC_MAPPING_ONLY;
    let tracking = Nat44ConfigFlags::NAT44_IS_CONNECTION_TRACKING;
    if r.flags.contains(static_only) || r.flags.contains(tracking) {
        return Err(VppError::UNSUPPORTED);
    }
    if vpp.nat44_ed.is_enabled {
        return Err(VppError::FEATURE_ALREADY_ENABLED);
    }
    let high = vpp.fib.sources.by_name("nat-hi");
    let high = high.unwrap_or(Source::INVALID);
    let mut lock = |id| vpp.fib.find_or_create_table(Proto::Ip4, id, high, "");
    let inside = lock(r.inside_vrf);
    lock(r.outside_vrf);
    let nat = &mut vpp.nat44_ed;
    let sessions = if r.sessions == 0 { SESSIONS } else { r.sessions };
    nat.is_forwarding = false;
    nat.mss_clamping = 0;
    nat.translation_buckets = buckets(sessions);
    nat.inside = (r.inside_vrf, inside);
    nat.timeouts = TIMEOUTS;
    if nat.frame_queue_nelts == 0 {
        nat.frame_queue_nelts = FRAME_QUEUE_NELTS;
    }
    nat.is_enabled = true;
    nat.running = Running {
        inside_vrf: r.inside_vrf,
        outside_vrf: r.outside_vrf,
        sessions,
    };
    Ok(())
}

/// NAT is off afterwards even where this is an error.
fn disable(vpp: &mut Vpp) -> Result<(), VppError> {
    if !vpp.nat44_ed.is_enabled {
        return Err(VppError::FEATURE_ALREADY_DISABLED);
    }
    let cleared = mappings::clear(vpp);
    addresses::clear(vpp);
    let without_interfaces = interfaces::clear(vpp);
    vrf::clear(vpp);
    let nat = &mut vpp.nat44_ed;
    nat.flows.clear();
    nat.running = Running::default();
    nat.is_forwarding = false;
    nat.is_enabled = false;
    let done = cleared.and(without_interfaces);
    done.map_err(|_| VppError::BUG)
}

fn nat44_ed_plugin_enable_disable(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Nat44EdPluginEnableDisable,
) -> Result<Nat44EdPluginEnableDisableReply, Refusal> {
    match r.enable {
        true => enable(vpp, &r)?,
        false => disable(vpp)?,
    }
    Ok(Nat44EdPluginEnableDisableReply::default())
}

fn nat44_forwarding_enable_disable(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Nat44ForwardingEnableDisable,
) -> Result<Nat44ForwardingEnableDisableReply, Refusal> {
    vpp.nat44_ed.is_forwarding = r.enable;
    Ok(Nat44ForwardingEnableDisableReply::default())
}

/// Nothing shows a limit.
fn nat44_set_session_limit(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Nat44SetSessionLimit,
) -> Result<Nat44SetSessionLimitReply, Refusal> {
    let table = vpp.fib.find_table(Proto::Ip4, r.vrf_id);
    table.ok_or(VppError::UNSPECIFIED)?;
    Ok(Nat44SetSessionLimitReply::default())
}

fn nat44_ed_set_fq_options(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Nat44EdSetFqOptions,
) -> Result<Nat44EdSetFqOptionsReply, Refusal> {
    if vpp.nat44_ed.is_enabled {
        return Err(VppError::FEATURE_ALREADY_ENABLED.into());
    }
    vpp.nat44_ed.frame_queue_nelts = r.frame_queue_nelts;
    Ok(Nat44EdSetFqOptionsReply::default())
}

/// A simulated VPP has no workers.
fn nat_set_workers(
    _: &mut Vpp,
    _: &mut Call<'_>,
    _: NatSetWorkers,
) -> Result<NatSetWorkersReply, Refusal> {
    Err(VppError::FEATURE_DISABLED.into())
}

fn nat_set_timeouts(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: NatSetTimeouts,
) -> Result<NatSetTimeoutsReply, Refusal> {
    vpp.nat44_ed.timeouts = NatTimeouts {
        udp: r.udp,
        tcp_established: r.tcp_established,
        tcp_transitory: r.tcp_transitory,
        icmp: r.icmp,
    };
    Ok(NatSetTimeoutsReply::default())
}

fn nat_set_mss_clamping(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: NatSetMssClamping,
) -> Result<NatSetMssClampingReply, Refusal> {
    vpp.nat44_ed.mss_clamping = if r.enable { r.mss_value } else { 0 };
    Ok(NatSetMssClampingReply::default())
}

fn nat_ipfix_enable_disable(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: NatIpfixEnableDisable,
) -> Result<NatIpfixEnableDisableReply, Refusal> {
    vpp.nat44_ed.set_logging(r.enable);
    Ok(NatIpfixEnableDisableReply::default())
}

/// Without packets there are no sessions, but VPP keeps mappings under the same keys and takes them for sessions that are
/// gone.
fn nat44_del_session(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Nat44DelSession,
) -> Result<Nat44DelSessionReply, Refusal> {
    let nat = &vpp.nat44_ed;
    nat.expect_enabled()?;
    let fib_index = vpp.fib.find_table(Proto::Ip4, r.vrf_id);
    let flow = Flow {
        inside: (r.address, r.port),
        outside: (r.ext_host_address, r.ext_host_port),
        fib_index: fib_index.unwrap_or(u32::MAX),
        protocol: r.protocol,
    };
    let error = match nat.flows.contains_key(&flow) {
        true => VppError::UNSPECIFIED,
        false => VppError::NO_SUCH_ENTRY,
    };
    Err(error.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buckets_are_the_nearest_power_of_two() {
        for (sessions, expected) in [(SESSIONS, 32768), (1000, 512), (63, 32), (10, 4), (1, 2)] {
            assert_eq!(buckets(sessions), expected, "{sessions}");
        }
    }
}
