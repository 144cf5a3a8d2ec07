use std::collections::BTreeMap;
use std::sync::Arc;

use agent_model::ModelMessage;
use agent_model::vpp::abf::Abf;
use agent_model::vpp::abf::abf::{AttachedInterface, ForwardingPath};
use agent_scheduler::{OpContext, Origin, Retrieved, downcast_metadata};
use vpp_binapi::api::abf::{AbfItfAttach, AbfItfAttachDetails, AbfPolicyDetails};
use vpp_binapi::api::fib_types::{FibPath, FibPathType};

use crate::acl::list::AclMeta;
use crate::fib_path::{self, NO_INTERFACE};
use crate::interfaces::names_by_index;
use crate::{Proto, names};

pub(super) type RetrievedAbf = Retrieved<Proto<Abf>, ()>;

/// Stands for a list that the agent does not know.
const UNKNOWN: &str = "<unknown>";

/// An attachment outlives its interface; without one it is left out.
pub(super) fn policies(
    ctx: &OpContext,
    policies: &[AbfPolicyDetails],
    attached: &[AbfItfAttachDetails],
) -> Vec<RetrievedAbf> {
    let interfaces = names_by_index(ctx);
    let map = ctx.metadata_map(names::ACL);
    let acls = map.into_iter().flat_map(|map| map.entries());
    let acls: BTreeMap<u32, Arc<str>> = acls
        .filter_map(|(name, meta)| Some((downcast_metadata::<AclMeta>(&meta)?, name)))
        .filter(|(meta, _)| !meta.is_macip)
        .map(|(meta, name)| (meta.acl_index, name))
        .collect();
    let attach = |a: &AbfItfAttach| {
        Some(AttachedInterface {
            input_interface: interfaces.get(&a.sw_if_index)?.to_string(),
            priority: a.priority,
            is_ipv6: a.is_ipv6,
        })
    };
    let values = policies.iter().map(|row| {
        let p = &row.policy;
        let acl_name = acls.get(&p.acl_index).map_or(UNKNOWN, |name| name);
        let on = attached.iter().map(|row| &row.attach);
        let on = on.filter(|a| a.policy_id == p.policy_id);
        let paths = p.paths.iter();
        let value = Abf {
            index: p.policy_id,
            acl_name: acl_name.to_owned(),
            attached_interfaces: on.filter_map(attach).collect(),
            forwarding_paths: paths.filter_map(|p| path(p, &interfaces)).collect(),
        };
        Retrieved {
            key: value.key().into(),
            value: Arc::new(Proto(value)),
            metadata: None,
            origin: Origin::Nb,
        }
    });
    values.collect()
}

fn path(path: &FibPath, interfaces: &BTreeMap<u32, Arc<str>>) -> Option<ForwardingPath> {
    let through = interfaces.get(&path.sw_if_index).map(ToString::to_string);
    Some(ForwardingPath {
        next_hop_ip: fib_path::next_hop_text(fib_path::next_hop(path)?),
        interface_name: match path.sw_if_index {
            NO_INTERFACE => String::new(),
            _ => through.unwrap_or_else(|| UNKNOWN.to_owned()),
        },
        weight: path.weight.into(),
        preference: path.preference.into(),
        dvr: path.type_ == FibPathType::FIB_API_PATH_TYPE_DVR,
    })
}
