//! Policies on interfaces (`src/plugins/abf/abf_itf_attach.c`).

use vpp_binapi::VppError;
use vpp_binapi::api::abf::{
    AbfItfAttach, AbfItfAttachAddDel, AbfItfAttachAddDelReply, AbfItfAttachDetails,
    AbfItfAttachDump,
};

use crate::areas::fib::NONE;
use crate::core::call::{Call, Refusal, Rows};
use crate::core::vpp::Vpp;

/// A policy on an interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attachment {
    /// The policy's id.
    pub policy_id: u32,
    /// The interface.
    pub sw_if_index: u32,
    /// Lower is matched first.
    pub priority: u32,
    /// Which packets.
    pub is_ipv6: bool,
    /// The policy's list when it was attached.
    pub acl_index: u32,
    policy: u32,
}

/// The name of an interface's lookups among the users of lists.
fn user(is_ipv6: bool, sw_if_index: u32) -> (&'static str, u64) {
    ("abf", u64::from(is_ipv6) << 32 | u64::from(sw_if_index))
}

fn feature(vpp: &mut Vpp, is_ipv6: bool, sw_if_index: u32, enable: bool) {
    let (arc, node) = match is_ipv6 {
        false => ("ip4-unicast", "abf-input-ip4"),
        true => ("ip6-unicast", "abf-input-ip6"),
    };
    let _ = vpp.feature.enable_disable(arc, node, sw_if_index, enable);
}

/// Tells the lists which of them are in use here. A list that does not exist or comes twice leaves all as it was
/// (`abf_setup_acl_lc`).
fn set_lists(vpp: &mut Vpp, is_ipv6: bool, sw_if_index: u32) {
    let attached = vpp.abf.by_interface.get(&(is_ipv6, sw_if_index));
    let attached = attached.into_iter().flatten();
    let acls = attached.filter_map(|index| Some(vpp.abf.attachments.get(*index)?.acl_index));
    let acls: Vec<u32> = acls.collect();
    let usable = acls.iter().enumerate().all(|(n, acl)| {
        vpp.acl.acls.get(*acl).is_some() && !acls.iter().take(n).any(|before| before == acl)
    });
    if usable {
        vpp.acl.users.insert(user(is_ipv6, sw_if_index), acls);
    }
}

/// VPP subtracts priorities and looks at the sign.
fn sort(vpp: &mut Vpp, is_ipv6: bool, sw_if_index: u32) {
    let abf = &mut vpp.abf;
    let priority = |index: &u32| abf.attachments.get(*index).map_or(0, |a| a.priority);
    if let Some(attached) = abf.by_interface.get_mut(&(is_ipv6, sw_if_index)) {
        attached.sort_by(|a, b| priority(a).wrapping_sub(priority(b)).cast_signed().cmp(&0));
    }
}

fn attach(vpp: &mut Vpp, r: &AbfItfAttach) -> Result<(), Refusal> {
    let AbfItfAttach {
        policy_id,
        sw_if_index,
        priority,
        is_ipv6,
    } = *r;
    let policy = vpp.abf.by_id.get(&policy_id).copied();
    let policy = policy.ok_or(Refusal::Crash("there is no such policy"))?;
    if vpp.abf.attached.contains_key(&(policy_id, sw_if_index)) {
        return Err(VppError::ENTRY_ALREADY_EXISTS.into());
    }
    let held = vpp
        .abf
        .policies
        .get(policy)
        .filter(|policy| policy.path_list != NONE);
    let acl_index = held
        .ok_or(Refusal::Crash("the policy has no paths left"))?
        .acl_index;
    if sw_if_index == u32::MAX {
        return Err(Refusal::Crash("no vector is that long"));
    }
    let attachment = Attachment {
        policy_id,
        sw_if_index,
        priority,
        is_ipv6,
        acl_index,
        policy,
    };
    let index = vpp.abf.attachments.insert(attachment);
    vpp.abf.attached.insert((policy_id, sw_if_index), index);
    let attached = vpp
        .abf
        .by_interface
        .entry((is_ipv6, sw_if_index))
        .or_default();
    attached.push(index);
    if attached.len() == 1 {
        feature(vpp, is_ipv6, sw_if_index, true);
    } else {
        sort(vpp, is_ipv6, sw_if_index);
    }
    set_lists(vpp, is_ipv6, sw_if_index);
    vpp.abf_policy_lock(policy);
    Ok(())
}

fn detach(vpp: &mut Vpp, r: &AbfItfAttach) -> Result<(), Refusal> {
    let AbfItfAttach {
        policy_id,
        sw_if_index,
        is_ipv6,
        ..
    } = *r;
    let index = vpp.abf.attached.get(&(policy_id, sw_if_index)).copied();
    let index = index.ok_or(VppError::NO_SUCH_ENTRY)?;
    let attached = vpp.abf.by_interface.get_mut(&(is_ipv6, sw_if_index));
    let at = attached.and_then(|attached| {
        let at = attached.iter().position(|a| *a == index)?;
        attached.swap_remove(at);
        Some(attached.is_empty())
    });
    let last = at.ok_or(Refusal::Crash(
        "the policy is attached for the other family",
    ))?;
    if last {
        feature(vpp, is_ipv6, sw_if_index, false);
        vpp.abf.by_interface.remove(&(is_ipv6, sw_if_index));
        vpp.acl.users.remove(&user(is_ipv6, sw_if_index));
    } else {
        sort(vpp, is_ipv6, sw_if_index);
        set_lists(vpp, is_ipv6, sw_if_index);
    }
    vpp.abf.attached.remove(&(policy_id, sw_if_index));
    if let Some(gone) = vpp.abf.attachments.remove(index) {
        vpp.abf_policy_unlock(gone.policy);
    }
    Ok(())
}

/// One policy is on an interface for one family only.
pub(super) fn abf_itf_attach_add_del(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: AbfItfAttachAddDel,
) -> Result<AbfItfAttachAddDelReply, Refusal> {
    if r.is_add {
        attach(vpp, &r.attach)?;
    } else {
        detach(vpp, &r.attach)?;
    }
    Ok(AbfItfAttachAddDelReply::default())
}

pub(super) fn abf_itf_attach_dump(
    vpp: &mut Vpp,
    _: &AbfItfAttachDump,
    rows: &mut Rows<'_, '_, AbfItfAttachDetails>,
) -> Result<(), Refusal> {
    for (_, a) in vpp.abf.attachments.iter() {
        let attach = AbfItfAttach {
            policy_id: a.policy_id,
            sw_if_index: a.sw_if_index,
            priority: a.priority,
            is_ipv6: a.is_ipv6,
        };
        rows.push(&AbfItfAttachDetails { attach });
    }
    Ok(())
}
