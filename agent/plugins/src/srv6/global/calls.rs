//! A policy keeps the source that VPP had when its segment lists came (`compute_rewrite_encaps`). So that the order does not
//! matter, a new source renews the lists of all policies that encapsulate.

use std::net::Ipv6Addr;

use vpp_binapi::api::sr::{
    SrPoliciesV2Dump, SrPoliciesWithSlIndexDetails, SrPoliciesWithSlIndexDump, SrPolicyModV2,
    SrSetEncapSource, Srv6SidList,
};
use vpp_binapi::api::sr_types::SrPolicyOp;
use vpp_binapi::api::vlib::{CliInband, CliInbandReply};

use crate::{CallError, Need, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![
    SrSetEncapSource,
    SrPoliciesV2Dump,
    SrPoliciesWithSlIndexDump,
    SrPolicyModV2,
    CliInband
];

pub(super) async fn set(vpp: &Vpp, source: Ipv6Addr) -> Result<(), CallError> {
    let set = SrSetEncapSource {
        encaps_source: source,
    };
    vpp.request(&set).await?;
    let (sources, lists) = (
        SrPoliciesV2Dump::default(),
        SrPoliciesWithSlIndexDump::default(),
    );
    let (sources, policies) = futures::try_join!(vpp.dump(&sources), vpp.dump(&lists))?;
    for policy in policies.iter().filter(|p| p.is_encap) {
        let is_it = |row: &&vpp_binapi::api::sr::SrPoliciesV2Details| row.bsid == policy.bsid;
        if sources
            .iter()
            .find(is_it)
            .is_some_and(|p| p.encap_src != source)
        {
            renew(vpp, policy, source).await?;
        }
    }
    Ok(())
}

/// Each list is added anew before the old one goes, so that the policy always has one.
async fn renew(
    vpp: &Vpp,
    policy: &SrPoliciesWithSlIndexDetails,
    encap_src: Ipv6Addr,
) -> Result<(), CallError> {
    for list in &policy.sid_lists {
        let change = |operation| SrPolicyModV2 {
            bsid_addr: policy.bsid,
            sr_policy_index: u32::MAX,
            fib_table: policy.fib_table,
            operation,
            sl_index: list.sl_index,
            weight: list.weight,
            sids: Srv6SidList {
                num_sids: list.num_sids,
                weight: list.weight,
                sids: list.sids,
            },
            encap_src,
        };
        let (add, delete) = (
            change(SrPolicyOp::SR_POLICY_OP_API_ADD),
            change(SrPolicyOp::SR_POLICY_OP_API_DEL),
        );
        let (added, deleted) = futures::join!(vpp.request(&add), vpp.request(&delete));
        added?;
        deleted?;
    }
    Ok(())
}

/// The source; only VPP's command line shows it.
pub(super) async fn shown(vpp: &Vpp) -> Result<CliInbandReply, CallError> {
    let show = CliInband {
        cmd: "show sr encaps source addr".into(),
    };
    vpp.request(&show).await
}
