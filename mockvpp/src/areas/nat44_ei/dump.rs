//! Requests that show what holds for all of NAT. Sessions and users there are none.

use vpp_binapi::api::nat44_ei::{
    Nat44EiConfigFlags as F, Nat44EiGetAddrAndPortAllocAlg, Nat44EiGetAddrAndPortAllocAlgReply,
    Nat44EiGetMssClamping, Nat44EiGetMssClampingReply, Nat44EiShowFqOptions,
    Nat44EiShowFqOptionsReply, Nat44EiShowRunningConfig, Nat44EiShowRunningConfigReply,
    Nat44EiUserDump, Nat44EiUserSessionDump, Nat44EiUserSessionV2Dump, Nat44EiWorkerDump,
};

use crate::areas::nat44_ed::nothing;
use crate::core::call::{Call, Refusal};
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

pub(super) fn register(r: &mut Registry) {
    r.reply(nat44_ei_show_running_config);
    r.reply(nat44_ei_get_addr_and_port_alloc_alg);
    r.reply(nat44_ei_get_mss_clamping);
    r.reply(nat44_ei_show_fq_options);
    r.dump(nothing::<Nat44EiWorkerDump>);
    r.dump(nothing::<Nat44EiUserDump>);
    r.dump(nothing::<Nat44EiUserSessionDump>);
    r.dump(nothing::<Nat44EiUserSessionV2Dump>);
}

/// The flag of IPFIX says the opposite of what is set, and the level of logging nothing.
fn nat44_ei_show_running_config(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    _: Nat44EiShowRunningConfig,
) -> Result<Nat44EiShowRunningConfigReply, Refusal> {
    let nat = &vpp.nat44_ei;
    let running = &nat.running;
    let flags = [
        (running.is_static_only, F::NAT44_EI_STATIC_MAPPING_ONLY),
        (running.is_tracking, F::NAT44_EI_CONNECTION_TRACKING),
        (running.is_out2in_dpo, F::NAT44_EI_OUT2IN_DPO),
    ];
    let flags = flags.into_iter().filter(|(on, _)| *on);
    Ok(Nat44EiShowRunningConfigReply {
        inside_vrf: running.inside_vrf,
        outside_vrf: running.outside_vrf,
        users: running.users,
        sessions: running.sessions,
        user_sessions: running.user_sessions,
        user_buckets: nat.user_buckets,
        translation_buckets: nat.translation_buckets,
        forwarding_enabled: nat.is_forwarding,
        ipfix_logging_enabled: !vpp.nat44_ed.is_logging(),
        timeouts: nat.timeouts,
        flags: flags.fold(F::default(), |all, (_, flag)| all | flag),
        ..Nat44EiShowRunningConfigReply::default()
    })
}

fn nat44_ei_get_addr_and_port_alloc_alg(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    _: Nat44EiGetAddrAndPortAllocAlg,
) -> Result<Nat44EiGetAddrAndPortAllocAlgReply, Refusal> {
    Ok(vpp.nat44_ei.allocation)
}

fn nat44_ei_get_mss_clamping(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    _: Nat44EiGetMssClamping,
) -> Result<Nat44EiGetMssClampingReply, Refusal> {
    let mss_value = vpp.nat44_ei.mss_clamping;
    Ok(Nat44EiGetMssClampingReply {
        retval: 0,
        mss_value,
        enable: mss_value != 0,
    })
}

fn nat44_ei_show_fq_options(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    _: Nat44EiShowFqOptions,
) -> Result<Nat44EiShowFqOptionsReply, Refusal> {
    Ok(Nat44EiShowFqOptionsReply {
        retval: 0,
        frame_queue_nelts: vpp.nat44_ei.frame_queue_nelts,
    })
}
