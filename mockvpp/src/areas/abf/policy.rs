//! Policies (`src/plugins/abf/abf_policy.c`).

use vpp_binapi::VppError;
use vpp_binapi::api::abf::{
    AbfPolicy, AbfPolicyAddDel, AbfPolicyAddDelReply, AbfPolicyDetails, AbfPolicyDump,
};

use crate::areas::Areas;
use crate::areas::fib::{ListFlags, NONE, RoutePath, decode_path, encode_path};
use crate::core::call::{Call, Refusal, Rows};
use crate::core::vpp::Vpp;

/// One policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Policy {
    /// Its id.
    pub id: u32,
    /// List that decides which packets.
    pub acl_index: u32,
    /// Where they go, as a list of paths; [`NONE`] once all paths were taken away.
    pub path_list: u32,
    locks: u32,
}

impl Vpp {
    /// Holds a policy.
    pub(super) fn abf_policy_lock(&mut self, index: u32) {
        if let Some(policy) = self.abf.policies.get_mut(index) {
            policy.locks += 1;
        }
    }

    /// Lets go of a policy; with the last hold it is gone.
    pub(super) fn abf_policy_unlock(&mut self, index: u32) {
        let abf = &mut self.abf;
        let Some(policy) = abf.policies.get_mut(index) else {
            return;
        };
        policy.locks = policy.locks.saturating_sub(1);
        if policy.locks == 0 {
            abf.by_id.remove(&policy.id);
            abf.policies.remove(index);
        }
    }

    fn abf_policy_update(
        &mut self,
        id: u32,
        acl_index: u32,
        paths: &[RoutePath],
    ) -> Result<(), VppError> {
        let areas: &mut Areas = self;
        let Some(index) = areas.abf.by_id.get(&id).copied() else {
            let path_list = areas.fib.create_list(ListFlags::SHARED, paths);
            areas.fib.lock_list(path_list);
            let index = areas.abf.policies.insert(Policy {
                id,
                acl_index,
                path_list,
                locks: 1,
            });
            areas.abf.by_id.insert(id, index);
            return Ok(());
        };
        let Some(policy) = areas.abf.policies.get_mut(index) else {
            return Ok(());
        };
        if policy.acl_index != acl_index {
            return Err(VppError::INVALID_VALUE);
        }
        let old = policy.path_list;
        let new = match old {
            NONE => areas.fib.create_list(ListFlags::SHARED, paths),
            old => areas.fib.copy_list_and_add(old, ListFlags::SHARED, paths),
        };
        policy.path_list = new;
        areas.fib.lock_list(new);
        areas.fib.unlock_list(old);
        Ok(())
    }

    fn abf_policy_delete(&mut self, id: u32, paths: &[RoutePath]) -> Result<(), Refusal> {
        let areas: &mut Areas = self;
        let index = areas
            .abf
            .by_id
            .get(&id)
            .copied()
            .ok_or(VppError::INVALID_VALUE)?;
        let Some(policy) = areas.abf.policies.get_mut(index) else {
            return Ok(());
        };
        let old = policy.path_list;
        if old == NONE {
            return Err(Refusal::Crash("the policy has no paths left"));
        }
        let new = areas
            .fib
            .copy_list_and_remove(old, ListFlags::SHARED, paths);
        policy.path_list = new;
        areas.fib.lock_list(new);
        areas.fib.unlock_list(old);
        if new == NONE {
            self.abf_policy_unlock(index);
        }
        Ok(())
    }
}

/// Adding adds paths; removing takes paths away and with the last one the policy.
pub(super) fn abf_policy_add_del(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: AbfPolicyAddDel,
) -> Result<AbfPolicyAddDelReply, Refusal> {
    let AbfPolicy {
        policy_id,
        acl_index,
        paths,
    } = r.policy;
    if paths.is_empty() {
        return Err(VppError::INVALID_VALUE.into());
    }
    let decoded: Result<Vec<RoutePath>, Refusal> =
        paths.iter().map(|path| decode_path(vpp, path)).collect();
    let paths = decoded?;
    if r.is_add {
        vpp.abf_policy_update(policy_id, acl_index, &paths)?;
    } else {
        vpp.abf_policy_delete(policy_id, &paths)?;
    }
    Ok(AbfPolicyAddDelReply::default())
}

pub(super) fn abf_policy_dump(
    vpp: &mut Vpp,
    _: &AbfPolicyDump,
    rows: &mut Rows<'_, '_, AbfPolicyDetails>,
) -> Result<(), Refusal> {
    for (_, policy) in vpp.abf.policies.iter() {
        if policy.path_list == NONE {
            return Err(Refusal::Crash("a policy has no paths left but is attached"));
        }
        let paths = vpp.fib.paths(policy.path_list).iter();
        let paths = paths.map(|path| encode_path(vpp, path, &[])).collect();
        let (policy_id, acl_index) = (policy.id, policy.acl_index);
        rows.push(&AbfPolicyDetails {
            policy: AbfPolicy {
                policy_id,
                acl_index,
                paths,
            },
        });
    }
    Ok(())
}
