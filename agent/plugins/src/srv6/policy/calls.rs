use std::net::Ipv6Addr;

use agent_model::vpp::srv6::Policy;
use futures::future::try_join_all;
use vpp_binapi::VppError;
use vpp_binapi::api::sr::{
    SrPoliciesWithSlIndexDetails, SrPoliciesWithSlIndexDump, SrPolicyAdd, SrPolicyDel, SrPolicyMod,
    Srv6SidList,
};
use vpp_binapi::api::sr_types::SrPolicyOp;

use super::lists::SegmentList;
use crate::{CallError, Need, Tolerate, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![
    SrPolicyAdd,
    SrPolicyMod,
    SrPolicyDel,
    SrPoliciesWithSlIndexDump
];

/// VPP's answer when there is no such policy (`sr_policy_del`).
const NO_SUCH_POLICY: VppError = VppError(-1);
/// No list, no policy.
const NONE: u32 = u32::MAX;

/// Adds the policy with its first list, and the other lists.
pub(super) async fn add(vpp: &Vpp, policy: &Policy) -> Result<(), CallError> {
    let bsid_addr = bsid(vpp, policy)?;
    let lists = encoded(vpp, &lists(vpp, policy)?)?;
    let Some((first, rest)) = lists.split_first() else {
        return Err(vpp.cannot_say::<SrPolicyAdd>("a policy needs a segment list"));
    };
    let add = SrPolicyAdd {
        bsid_addr,
        weight: first.weight,
        is_encap: policy.srh_encapsulation,
        is_spray: policy.spray_behaviour,
        fib_table: policy.installation_vrf_id,
        sids: *first,
    };
    let rest: Vec<SrPolicyMod> = rest
        .iter()
        .map(|sids| change(bsid_addr, SrPolicyOp::SR_POLICY_OP_API_ADD, NONE, sids))
        .collect();
    let rest = try_join_all(rest.iter().map(|m| vpp.request(m)));
    let (added, rest) = futures::join!(vpp.request(&add), rest);
    added?;
    rest.map(drop)
}

/// New lists come before old ones go, so that the policy always has one.
pub(super) async fn update(vpp: &Vpp, policy: &Policy) -> Result<(), CallError> {
    let bsid_addr = bsid(vpp, policy)?;
    let wanted = lists(vpp, policy)?;
    let rows = dump(vpp).await?;
    let mut there: Vec<(u32, SegmentList)> = rows
        .iter()
        .filter(|row| row.bsid == bsid_addr)
        .flat_map(|row| &row.sid_lists)
        .map(|list| (list.sl_index, SegmentList::of_vpp(list)))
        .collect();
    let mut new = Vec::new();
    for list in wanted {
        match there.iter().position(|(_, held)| *held == list) {
            Some(at) => drop(there.swap_remove(at)),
            None => new.push(list),
        }
    }
    let added = encoded(vpp, &new)?.into_iter();
    let added = added.map(|sids| change(bsid_addr, SrPolicyOp::SR_POLICY_OP_API_ADD, NONE, &sids));
    let gone = there.iter().map(|(sl_index, _)| {
        let none = Srv6SidList::default();
        change(
            bsid_addr,
            SrPolicyOp::SR_POLICY_OP_API_DEL,
            *sl_index,
            &none,
        )
    });
    let changes: Vec<SrPolicyMod> = added.chain(gone).collect();
    try_join_all(changes.iter().map(|m| vpp.request(m)))
        .await
        .map(drop)
}

pub(super) async fn delete(vpp: &Vpp, policy: &Policy) -> Result<(), CallError> {
    let delete = SrPolicyDel {
        bsid_addr: bsid(vpp, policy)?,
        sr_policy_index: NONE,
    };
    vpp.request(&delete).await.tolerate(&[NO_SUCH_POLICY])
}

pub(super) async fn dump(vpp: &Vpp) -> Result<Vec<SrPoliciesWithSlIndexDetails>, CallError> {
    vpp.dump(&SrPoliciesWithSlIndexDump::default()).await
}

fn change(
    bsid_addr: Ipv6Addr,
    operation: SrPolicyOp,
    sl_index: u32,
    sids: &Srv6SidList,
) -> SrPolicyMod {
    SrPolicyMod {
        bsid_addr,
        sr_policy_index: NONE,
        operation,
        sl_index,
        weight: sids.weight,
        sids: *sids,
        ..SrPolicyMod::default()
    }
}

fn bsid(vpp: &Vpp, policy: &Policy) -> Result<Ipv6Addr, CallError> {
    let bad = |_| vpp.cannot_say::<SrPolicyAdd>(format!("no IPv6 address: {:?}", policy.bsid));
    policy.bsid.parse().map_err(bad)
}

fn lists(vpp: &Vpp, policy: &Policy) -> Result<Vec<SegmentList>, CallError> {
    let bad = || vpp.cannot_say::<SrPolicyAdd>("a segment is no IPv6 address");
    SegmentList::of_value(policy).ok_or_else(bad)
}

fn encoded(vpp: &Vpp, lists: &[SegmentList]) -> Result<Vec<Srv6SidList>, CallError> {
    let bad = || vpp.cannot_say::<SrPolicyAdd>("a list has more than 16 segments");
    let lists = lists.iter().map(|list| list.encode().ok_or_else(bad));
    lists.collect()
}
