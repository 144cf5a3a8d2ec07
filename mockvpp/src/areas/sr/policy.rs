//! Lists of segments behind binding SIDs (`sr_policy_rewrite.c`).

use std::net::Ipv6Addr;

use vpp_binapi::VppError;
use vpp_binapi::api::sr::{
    SrPolicyAdd, SrPolicyAddReply, SrPolicyAddV2, SrPolicyAddV2Reply, SrPolicyDel,
    SrPolicyDelReply, SrPolicyMod, SrPolicyModReply, SrPolicyModV2, SrPolicyModV2Reply,
    SrPolicyType, SrSetEncapHopLimit, SrSetEncapHopLimitReply, SrSetEncapSource,
    SrSetEncapSourceReply, Srv6SidList,
};
use vpp_binapi::api::sr_types::SrPolicyOp;

use crate::areas::fib::{EntryFlags, NONE, Prefix, Proto, Source};
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

/// One list of segments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SegmentList {
    /// Share of the traffic.
    pub weight: u32,
    /// Number of segments as the client gave it.
    pub num_sids: u8,
    /// Segments in the order of the way, at most 16.
    pub segments: Vec<Ipv6Addr>,
}

/// One policy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// The SID that stands for it.
    pub bsid: Ipv6Addr,
    /// Source of encapsulated packets; unspecified where nothing is encapsulated.
    pub encap_src: Ipv6Addr,
    /// Balance, copy to all, or measure.
    pub kind: SrPolicyType,
    /// Whether packets are encapsulated rather than given a header.
    pub is_encap: bool,
    /// Table of the binding SID, by id.
    pub fib_table: u32,
    /// Indexes of its lists.
    pub lists: Vec<u32>,
}

impl Policy {
    /// Kinds that VPP does not know stand in no table.
    fn is_installed(&self) -> bool {
        self.kind.0 <= SrPolicyType::SR_API_POLICY_TYPE_TEF.0
    }
}

fn bsid_prefix(bsid: Ipv6Addr) -> Prefix {
    Prefix::host(Proto::Ip6, bsid.to_bits())
}

/// The list of a message. A count above 16 is kept and shown; the SIDs past the message, which VPP reads too, are not.
fn segment_list(sids: &Srv6SidList) -> SegmentList {
    const DEFAULT_WEIGHT: u32 = 1;
    let weight = match sids.weight {
        u32::MAX => DEFAULT_WEIGHT,
        weight => weight,
    };
    let segments = sids.sids.iter().take(usize::from(sids.num_sids));
    SegmentList {
        weight,
        num_sids: sids.num_sids,
        segments: segments.copied().collect(),
    }
}

/// A list without SIDs kills VPP where it would become part of a policy.
fn expect_sids(list: &SegmentList) -> Result<(), Refusal> {
    if list.segments.is_empty() {
        return Err(Refusal::Crash("a segment list without SIDs"));
    }
    Ok(())
}

/// `create_sl`.
fn add_list(vpp: &mut Vpp, policy_index: u32, list: SegmentList, encap_src: Ipv6Addr) {
    let index = vpp.sr.lists.insert(list);
    if let Some(policy) = vpp.sr.policies.get_mut(policy_index) {
        policy.lists.push(index);
        if policy.is_encap {
            policy.encap_src = encap_src;
        }
    }
}

/// The hidden tables, made with the first policy.
fn hidden_tables(vpp: &mut Vpp) -> [u32; 2] {
    let [ip6, _] = vpp.sr.hidden;
    if ip6 == NONE {
        vpp.sr.hidden = ["IP6", "IP4"].map(|family| {
            let name = format!("SRv6 steering of {family} prefixes through BSIDs");
            vpp.fib
                .create_own_table(Proto::Ip6, Source::SR, name, false)
        });
    }
    vpp.sr.hidden
}

/// The hidden tables go with the last policy or steering.
pub(super) fn unlock_hidden(vpp: &mut Vpp) {
    if !vpp.sr.policies.is_empty() || !vpp.sr.steerings.is_empty() {
        return;
    }
    for table in std::mem::replace(&mut vpp.sr.hidden, [NONE; 2]) {
        vpp.fib.unlock_table(Proto::Ip6, table, Source::SR);
    }
}

/// `sr_policy_add`.
fn add(
    vpp: &mut Vpp,
    mut policy: Policy,
    list: SegmentList,
    encap_src: Ipv6Addr,
) -> Result<(), Refusal> {
    let bsid = policy.bsid;
    if vpp.sr.by_bsid.contains_key(&bsid) {
        return Err(Refusal::Retval(-12));
    }
    if policy.fib_table == u32::MAX {
        policy.fib_table = 0;
    }
    let fib_index = vpp.fib.find_table(Proto::Ip6, policy.fib_table);
    let fib_index = fib_index.ok_or(Refusal::Retval(-13))?;
    let prefix = bsid_prefix(bsid);
    if vpp.fib.lookup_exact(fib_index, &prefix).is_some() {
        return Err(Refusal::Retval(-12));
    }
    expect_sids(&list)?;
    let (is_installed, is_encap) = (policy.is_installed(), policy.is_encap);
    let index = vpp.sr.policies.insert(policy);
    vpp.sr.by_bsid.insert(bsid, index);
    match vpp.sr.bsids.get_mut(index as usize) {
        Some(slot) => *slot = bsid,
        None => vpp.sr.bsids.push(bsid),
    }
    add_list(vpp, index, list, encap_src);
    let [hidden_ip6, hidden_ip4] = hidden_tables(vpp);
    if is_installed {
        let for_ip4 = is_encap.then_some(hidden_ip4);
        for table in [fib_index, hidden_ip6].into_iter().chain(for_ip4) {
            vpp.fib
                .special_update(table, &prefix, Source::SR, EntryFlags::EXCLUSIVE);
        }
    }
    Ok(())
}

/// `sr_policy_mod`. Weighing takes the weight out of the message's list and looks at nothing else of it.
fn modify(
    vpp: &mut Vpp,
    bsid: Ipv6Addr,
    operation: SrPolicyOp,
    (sids, sl_index): (&Srv6SidList, u32),
    encap_src: Ipv6Addr,
) -> Result<(), Refusal> {
    let index = vpp.sr.by_bsid.get(&bsid).copied();
    let index = index.ok_or(Refusal::Retval(-1))?;
    let lists = vpp.sr.policies.get(index).map(|p| p.lists.as_slice());
    let lists = lists.unwrap_or_default();
    let at = lists.iter().position(|list| *list == sl_index);
    match operation {
        SrPolicyOp::SR_POLICY_OP_API_ADD => {
            let list = segment_list(sids);
            expect_sids(&list)?;
            add_list(vpp, index, list, encap_src);
        }
        SrPolicyOp::SR_POLICY_OP_API_DEL if lists.len() == 1 => return Err(Refusal::Retval(-21)),
        SrPolicyOp::SR_POLICY_OP_API_DEL => {
            let at = at.ok_or(Refusal::Retval(-22))?;
            vpp.sr.lists.remove(sl_index);
            if let Some(policy) = vpp.sr.policies.get_mut(index) {
                policy.lists.swap_remove(at);
            }
        }
        SrPolicyOp::SR_POLICY_OP_API_MOD => {
            at.ok_or(Refusal::Retval(-32))?;
            if let Some(list) = vpp.sr.lists.get_mut(sl_index) {
                list.weight = sids.weight;
            }
        }
        _ => return Err(Refusal::Retval(-1)),
    }
    Ok(())
}

/// The source that a message asks for.
fn source_or_default(vpp: &Vpp, encap_src: Ipv6Addr) -> Ipv6Addr {
    if encap_src.is_unspecified() {
        vpp.sr.encap_source
    } else {
        encap_src
    }
}

/// Adds a policy with its first list.
pub(super) fn sr_policy_add(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SrPolicyAdd,
) -> Result<SrPolicyAddReply, Refusal> {
    let policy = Policy {
        bsid: r.bsid_addr,
        encap_src: Ipv6Addr::UNSPECIFIED,
        kind: SrPolicyType(r.is_spray.into()),
        is_encap: r.is_encap,
        fib_table: r.fib_table,
        lists: Vec::new(),
    };
    let encap_src = vpp.sr.encap_source;
    add(vpp, policy, segment_list(&r.sids), encap_src)?;
    Ok(SrPolicyAddReply::default())
}

/// Adds a policy with its first list and a source of its own.
pub(super) fn sr_policy_add_v2(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SrPolicyAddV2,
) -> Result<SrPolicyAddV2Reply, Refusal> {
    let policy = Policy {
        bsid: r.bsid_addr,
        encap_src: Ipv6Addr::UNSPECIFIED,
        kind: r.type_,
        is_encap: r.is_encap,
        fib_table: r.fib_table,
        lists: Vec::new(),
    };
    let encap_src = source_or_default(vpp, r.encap_src);
    add(vpp, policy, segment_list(&r.sids), encap_src)?;
    Ok(SrPolicyAddV2Reply::default())
}

/// Adds, removes or weighs a list of a policy.
pub(super) fn sr_policy_mod(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SrPolicyMod,
) -> Result<SrPolicyModReply, Refusal> {
    let encap_src = vpp.sr.encap_source;
    let list = (&r.sids, r.sl_index);
    modify(vpp, r.bsid_addr, r.operation, list, encap_src)?;
    Ok(SrPolicyModReply::default())
}

/// Adds, removes or weighs a list of a policy; a new list brings a new source.
pub(super) fn sr_policy_mod_v2(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SrPolicyModV2,
) -> Result<SrPolicyModV2Reply, Refusal> {
    let encap_src = source_or_default(vpp, r.encap_src);
    let list = (&r.sids, r.sl_index);
    modify(vpp, r.bsid_addr, r.operation, list, encap_src)?;
    Ok(SrPolicyModV2Reply::default())
}

/// Traffic that was steered into the policy stays steered (`sr_policy_del`).
pub(super) fn sr_policy_del(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SrPolicyDel,
) -> Result<SrPolicyDelReply, Refusal> {
    let index = vpp.sr.by_bsid.remove(&r.bsid_addr);
    let index = index.ok_or(Refusal::Retval(-1))?;
    let Some(policy) = vpp.sr.policies.remove(index) else {
        return Err(Refusal::Retval(-1));
    };
    let prefix = bsid_prefix(policy.bsid);
    let own = vpp.fib.find_table(Proto::Ip6, policy.fib_table);
    let [hidden_ip6, hidden_ip4] = vpp.sr.hidden;
    let for_ip4 = policy.is_encap.then_some(hidden_ip4);
    for table in own.into_iter().chain([hidden_ip6]).chain(for_ip4) {
        vpp.fib.special_remove(table, &prefix, Source::SR);
    }
    for list in policy.lists {
        vpp.sr.lists.remove(list);
    }
    unlock_hidden(vpp);
    Ok(SrPolicyDelReply::default())
}

/// Policies keep the source that they were made with.
pub(super) fn sr_set_encap_source(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SrSetEncapSource,
) -> Result<SrSetEncapSourceReply, Refusal> {
    vpp.sr.encap_source = r.encaps_source;
    Ok(SrSetEncapSourceReply::default())
}

/// Hop limit of policies to come.
pub(super) fn sr_set_encap_hop_limit(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SrSetEncapHopLimit,
) -> Result<SrSetEncapHopLimitReply, Refusal> {
    if r.hop_limit == 0 {
        return Err(VppError::INVALID_VALUE.into());
    }
    vpp.sr.encap_hop_limit = r.hop_limit;
    Ok(SrSetEncapHopLimitReply::default())
}
