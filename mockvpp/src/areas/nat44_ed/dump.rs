//! Requests that show what holds for all of NAT. Sessions and users there are none.

use vpp_binapi::Dump;
use vpp_binapi::api::nat44_ed::{
    Nat44ConfigFlags, Nat44EdShowFqOptions, Nat44EdShowFqOptionsReply, Nat44ShowRunningConfig,
    Nat44ShowRunningConfigReply, Nat44UserDump, Nat44UserSessionDump, Nat44UserSessionV2Dump,
    Nat44UserSessionV3Dump, NatGetMssClamping, NatGetMssClampingReply, NatWorkerDump,
};

use crate::core::call::{Call, Refusal, Rows};
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

pub(super) fn register(r: &mut Registry) {
    r.reply(nat44_show_running_config);
    r.reply(nat44_ed_show_fq_options);
    r.reply(nat_get_mss_clamping);
    r.dump(nothing::<NatWorkerDump>);
    r.dump(nothing::<Nat44UserDump>);
    r.dump(nothing::<Nat44UserSessionDump>);
    r.dump(nothing::<Nat44UserSessionV2Dump>);
    r.dump(nothing::<Nat44UserSessionV3Dump>);
}

/// Users and sessions come with packets, and a simulated VPP has no workers.
pub(crate) fn nothing<D: Dump>(
    _: &mut Vpp,
    _: &D,
    _: &mut Rows<'_, '_, D::Details>,
) -> Result<(), Refusal> {
    Ok(())
}

/// The flag of IPFIX says the opposite of what is set.
fn nat44_show_running_config(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    _: Nat44ShowRunningConfig,
) -> Result<Nat44ShowRunningConfigReply, Refusal> {
    let nat = &vpp.nat44_ed;
    Ok(Nat44ShowRunningConfigReply {
        inside_vrf: nat.running.inside_vrf,
        outside_vrf: nat.running.outside_vrf,
        sessions: nat.running.sessions,
        translation_buckets: nat.translation_buckets,
        forwarding_enabled: nat.is_forwarding,
        ipfix_logging_enabled: !nat.is_logging,
        timeouts: nat.timeouts,
        flags: Nat44ConfigFlags::NAT44_IS_ENDPOINT_DEPENDENT,
        ..Nat44ShowRunningConfigReply::default()
    })
}

fn nat44_ed_show_fq_options(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    _: Nat44EdShowFqOptions,
) -> Result<Nat44EdShowFqOptionsReply, Refusal> {
    Ok(Nat44EdShowFqOptionsReply {
        retval: 0,
        frame_queue_nelts: vpp.nat44_ed.frame_queue_nelts,
    })
}

fn nat_get_mss_clamping(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    _: NatGetMssClamping,
) -> Result<NatGetMssClampingReply, Refusal> {
    let mss_value = vpp.nat44_ed.mss_clamping;
    Ok(NatGetMssClampingReply {
        retval: 0,
        mss_value,
        enable: mss_value != 0,
    })
}
