use agent_model::vpp::abf::Abf;
use agent_scheduler::{OpContext, ValueError};
use vpp_binapi::api::abf::{
    AbfItfAttachDetails, AbfItfAttachDump, AbfPolicy, AbfPolicyAddDel, AbfPolicyDetails,
    AbfPolicyDump,
};
use vpp_binapi::api::fib_types::{FibPath, FibPathType};

use crate::acl::list::AclMeta;
use crate::fib_path::{self, NO_INTERFACE};
use crate::interfaces::sw_if_index;
use crate::{CallError, Need, Vpp, names, needs};

pub(super) const MESSAGES: &[Need] = needs![AbfPolicyAddDel, AbfPolicyDump, AbfItfAttachDump];

pub(super) async fn add(vpp: &Vpp, ctx: &OpContext, abf: &Abf) -> Result<(), ValueError> {
    let acl = ctx.metadata::<AclMeta>(names::ACL, &abf.acl_name)?;
    if acl.is_macip {
        return Err(ValueError::permanent(format!(
            "ACL {} matches MAC addresses: a policy needs one of IP rules",
            abf.acl_name
        )));
    }
    let ipv6 = abf.attached_interfaces.iter().any(|a| a.is_ipv6);
    let paths = abf.forwarding_paths.iter().map(|path| {
        let through = match path.interface_name.as_str() {
            "" => NO_INTERFACE,
            name => sw_if_index(ctx, name)?,
        };
        let share = (path.weight, path.preference);
        let listed =
            fib_path::listed::<AbfPolicyAddDel>(vpp, through, &path.next_hop_ip, ipv6, share)?;
        Ok(FibPath {
            type_: if path.dvr {
                FibPathType::FIB_API_PATH_TYPE_DVR
            } else {
                FibPathType::FIB_API_PATH_TYPE_NORMAL
            },
            ..listed
        })
    });
    let policy = AbfPolicy {
        policy_id: abf.index,
        acl_index: acl.acl_index,
        paths: paths.collect::<Result<_, ValueError>>()?,
    };
    let is_add = true;
    vpp.request(&AbfPolicyAddDel { is_add, policy }).await?;
    Ok(())
}

/// A policy goes with its last path: those that VPP shows are taken away, whatever the value says.
pub(super) async fn delete(vpp: &Vpp, policy_id: u32) -> Result<(), CallError> {
    let mut rows = vpp.dump(&AbfPolicyDump::default()).await?.into_iter();
    let Some(row) = rows.find(|row| row.policy.policy_id == policy_id) else {
        return Ok(());
    };
    let delete = AbfPolicyAddDel {
        is_add: false,
        policy: row.policy,
    };
    vpp.request(&delete).await.map(drop)
}

pub(super) async fn dump(
    vpp: &Vpp,
) -> Result<(Vec<AbfPolicyDetails>, Vec<AbfItfAttachDetails>), CallError> {
    let (policies, attached) = (AbfPolicyDump::default(), AbfItfAttachDump::default());
    futures::try_join!(vpp.dump(&policies), vpp.dump(&attached))
}
