//! Requests that switch NAT on and off and set what holds for all of it.

use vpp_binapi::VppError;
use vpp_binapi::api::nat_types::NatTimeouts;
use vpp_binapi::api::nat44_ei::{
    Nat44EiConfigFlags as F, Nat44EiDelSession, Nat44EiDelSessionReply, Nat44EiDelUser,
    Nat44EiDelUserReply, Nat44EiForwardingEnableDisable, Nat44EiForwardingEnableDisableReply,
    Nat44EiIpfixEnableDisable, Nat44EiIpfixEnableDisableReply, Nat44EiPluginEnableDisable,
    Nat44EiPluginEnableDisableReply, Nat44EiSetAddrAndPortAllocAlg,
    Nat44EiSetAddrAndPortAllocAlgReply, Nat44EiSetFqOptions, Nat44EiSetFqOptionsReply,
    Nat44EiSetLogLevel, Nat44EiSetLogLevelReply, Nat44EiSetMssClamping,
    Nat44EiSetMssClampingReply, Nat44EiSetTimeouts, Nat44EiSetTimeoutsReply, Nat44EiSetWorkers,
    Nat44EiSetWorkersReply,
};

use crate::areas::fib::Proto;
use crate::areas::nat44_ed::config::{FRAME_QUEUE_NELTS, TIMEOUTS, buckets};
use crate::areas::nat44_ei::{Running, addresses, high, interfaces, mappings};
use crate::core::call::{Call, Refusal};
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

const USERS: u32 = 1024;
const SESSIONS: u32 = 10 * 1024;

/// VPP's highest level of logging.
const DEBUG: u8 = 5;

pub(super) fn register(r: &mut Registry) {
    r.reply(nat44_ei_plugin_enable_disable);
    r.reply(nat44_ei_forwarding_enable_disable);
    r.reply(nat44_ei_set_log_level);
    r.reply(nat44_ei_set_workers);
    r.reply(nat44_ei_set_timeouts);
    r.reply(nat44_ei_set_mss_clamping);
    r.reply(nat44_ei_set_addr_and_port_alloc_alg);
    r.reply(nat44_ei_set_fq_options);
    r.reply(nat44_ei_ipfix_enable_disable);
    r.reply(nat44_ei_del_session);
    r.reply(nat44_ei_del_user);
}

/// The tables of inside and outside stay locked when NAT is disabled.
fn enable(vpp: &mut Vpp, r: &Nat44EiPluginEnableDisable) -> Result<(), VppError> {
    if vpp.nat44_ei.is_enabled {
        return Err(VppError::FEATURE_ALREADY_ENABLED);
    }
    let source = high(vpp);
    let mut lock = |id| vpp.fib.find_or_create_table(Proto::Ip4, id, source, "");
    let inside = lock(r.inside_vrf);
    let outside = lock(r.outside_vrf);
    let or = |n: u32, default| if n == 0 { default } else { n };
    let sessions = or(r.sessions, SESSIONS);
    let nat = &mut vpp.nat44_ei;
    nat.running = Running {
        inside_vrf: r.inside_vrf,
        outside_vrf: r.outside_vrf,
        users: or(r.users, USERS),
        sessions,
        user_sessions: or(r.user_sessions, sessions),
        is_static_only: r.flags.contains(F::NAT44_EI_STATIC_MAPPING_ONLY),
        is_tracking: r.flags.contains(F::NAT44_EI_CONNECTION_TRACKING),
        is_out2in_dpo: r.flags.contains(F::NAT44_EI_OUT2IN_DPO),
    };
    nat.is_static_only = nat.running.is_static_only;
    nat.is_out2in_dpo = nat.running.is_out2in_dpo;
    nat.frame_queue_nelts = or(nat.frame_queue_nelts, FRAME_QUEUE_NELTS);
    nat.translation_buckets = buckets(sessions);
    nat.user_buckets = buckets(nat.running.users);
    nat.is_forwarding = false;
    nat.mss_clamping = 0;
    nat.inside = (r.inside_vrf, inside);
    nat.outside_fib_index = outside;
    nat.timeouts = TIMEOUTS;
    nat.allocation.alg = 0;
    nat.is_enabled = true;
    Ok(())
}

/// NAT is off afterwards even where this is an error.
fn disable(vpp: &mut Vpp) -> Result<(), VppError> {
    vpp.nat44_ei.expect_enabled()?;
    vpp.nat44_ei.replicas.stop();
    let without_mappings = mappings::clear(vpp);
    let without_addresses = addresses::clear(vpp);
    let without_interfaces = interfaces::clear(vpp);
    let nat = &mut vpp.nat44_ei;
    nat.running = Running::default();
    nat.is_forwarding = false;
    nat.is_enabled = false;
    let done = without_mappings.and(without_addresses);
    let done = done.and(without_interfaces);
    done.map_err(|_| VppError::BUG)
}

fn nat44_ei_plugin_enable_disable(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Nat44EiPluginEnableDisable,
) -> Result<Nat44EiPluginEnableDisableReply, Refusal> {
    match r.enable {
        true => enable(vpp, &r)?,
        false => disable(vpp)?,
    }
    Ok(Nat44EiPluginEnableDisableReply::default())
}

fn nat44_ei_forwarding_enable_disable(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Nat44EiForwardingEnableDisable,
) -> Result<Nat44EiForwardingEnableDisableReply, Refusal> {
    vpp.nat44_ei.is_forwarding = r.enable;
    Ok(Nat44EiForwardingEnableDisableReply::default())
}

/// VPP looks at the level that it has instead of the one that it gets: after one too high it takes no other.
fn nat44_ei_set_log_level(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Nat44EiSetLogLevel,
) -> Result<Nat44EiSetLogLevelReply, Refusal> {
    if vpp.nat44_ei.log_level > DEBUG {
        return Err(VppError::UNSUPPORTED.into());
    }
    vpp.nat44_ei.log_level = r.log_level.0;
    Ok(Nat44EiSetLogLevelReply::default())
}

/// A simulated VPP has no workers.
fn nat44_ei_set_workers(
    _: &mut Vpp,
    _: &mut Call<'_>,
    _: Nat44EiSetWorkers,
) -> Result<Nat44EiSetWorkersReply, Refusal> {
    Err(VppError::FEATURE_DISABLED.into())
}

fn nat44_ei_set_timeouts(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Nat44EiSetTimeouts,
) -> Result<Nat44EiSetTimeoutsReply, Refusal> {
    vpp.nat44_ei.timeouts = NatTimeouts {
        udp: r.udp,
        tcp_established: r.tcp_established,
        tcp_transitory: r.tcp_transitory,
        icmp: r.icmp,
    };
    Ok(Nat44EiSetTimeoutsReply::default())
}

fn nat44_ei_set_mss_clamping(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Nat44EiSetMssClamping,
) -> Result<Nat44EiSetMssClampingReply, Refusal> {
    vpp.nat44_ei.mss_clamping = if r.enable { r.mss_value } else { 0 };
    Ok(Nat44EiSetMssClampingReply::default())
}

/// Settings of the other ways to choose a port stay.
fn nat44_ei_set_addr_and_port_alloc_alg(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Nat44EiSetAddrAndPortAllocAlg,
) -> Result<Nat44EiSetAddrAndPortAllocAlgReply, Refusal> {
    let allocation = &mut vpp.nat44_ei.allocation;
    match r.alg {
        0 => {}
        1 => {
            allocation.psid = r.psid;
            allocation.psid_offset = r.psid_offset;
            allocation.psid_length = r.psid_length;
        }
        2 if r.end_port > r.start_port => {
            allocation.start_port = r.start_port;
            allocation.end_port = r.end_port;
        }
        _ => return Err(VppError::INVALID_VALUE.into()),
    }
    allocation.alg = r.alg;
    Ok(Nat44EiSetAddrAndPortAllocAlgReply::default())
}

fn nat44_ei_set_fq_options(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Nat44EiSetFqOptions,
) -> Result<Nat44EiSetFqOptionsReply, Refusal> {
    if vpp.nat44_ei.is_enabled {
        return Err(VppError::FEATURE_ALREADY_ENABLED.into());
    }
    vpp.nat44_ei.frame_queue_nelts = r.frame_queue_nelts;
    Ok(Nat44EiSetFqOptionsReply::default())
}

/// All NAT plugins log by one switch.
fn nat44_ei_ipfix_enable_disable(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Nat44EiIpfixEnableDisable,
) -> Result<Nat44EiIpfixEnableDisableReply, Refusal> {
    vpp.nat44_ed.set_logging(r.enable);
    Ok(Nat44EiIpfixEnableDisableReply::default())
}

/// Without packets there are no sessions.
fn nat44_ei_del_session(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    _: Nat44EiDelSession,
) -> Result<Nat44EiDelSessionReply, Refusal> {
    vpp.nat44_ei.expect_enabled()?;
    Err(VppError::NO_SUCH_ENTRY.into())
}

/// Without packets there are no users, which VPP answers by 1.
fn nat44_ei_del_user(
    _: &mut Vpp,
    _: &mut Call<'_>,
    _: Nat44EiDelUser,
) -> Result<Nat44EiDelUserReply, Refusal> {
    Ok(Nat44EiDelUserReply { retval: 1 })
}
