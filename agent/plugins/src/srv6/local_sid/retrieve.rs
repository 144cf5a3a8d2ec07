use std::collections::BTreeMap;
use std::net::Ipv6Addr;
use std::sync::Arc;

use agent_model::ModelMessage;
use agent_model::vpp::srv6::LocalSid;
use agent_model::vpp::srv6::local_sid as end;
use agent_model::vpp::srv6::local_sid::EndFunction;
use agent_scheduler::{Origin, Retrieved};
use vpp_binapi::api::sr::SrLocalsidsDetails;
use vpp_binapi::api::sr_types::SrBehavior;

use crate::{Proto, missing};

pub(super) type RetrievedSid = Retrieved<Proto<LocalSid>, ()>;

/// Addresses in keys are kept as they were written. VPP does not show VLANs: they are taken over from what the scheduler
/// believes.
pub(super) fn sid(
    row: &SrLocalsidsDetails,
    interfaces: &BTreeMap<u32, Arc<str>>,
    correlate: &[RetrievedSid],
) -> RetrievedSid {
    let is_it = |b: &&RetrievedSid| b.value.sid.parse::<Ipv6Addr>() == Ok(row.addr);
    let believed = correlate.iter().find(is_it).map(|b| &b.value.0);
    let value = LocalSid {
        sid: believed.map_or_else(|| row.addr.to_string(), |b| b.sid.clone()),
        installation_vrf_id: row.fib_table,
        end_function: function(row, interfaces, believed),
    };
    Retrieved {
        key: value.key().into(),
        value: Arc::new(Proto(value)),
        metadata: None,
        origin: Origin::Nb,
    }
}

/// `None` for behaviours that no value can say.
fn function(
    row: &SrLocalsidsDetails,
    interfaces: &BTreeMap<u32, Arc<str>>,
    believed: Option<&LocalSid>,
) -> Option<EndFunction> {
    let psp = row.end_psp;
    let target = row.xconnect_iface_or_vrf_table;
    let outgoing_interface = missing::name(interfaces, target);
    let next_hop = row.xconnect_nh_addr.ip().to_string();
    Some(match row.behavior {
        SrBehavior::SR_BEHAVIOR_API_END => EndFunction::BaseEndFunction(end::End { psp }),
        SrBehavior::SR_BEHAVIOR_API_X => EndFunction::EndFunctionX(end::EndX {
            psp,
            outgoing_interface,
            next_hop,
        }),
        SrBehavior::SR_BEHAVIOR_API_T => EndFunction::EndFunctionT(end::EndT {
            psp,
            vrf_id: target,
        }),
        SrBehavior::SR_BEHAVIOR_API_DX2 => EndFunction::EndFunctionDx2(end::EndDx2 {
            vlan_tag: match believed.and_then(|b| b.end_function.as_ref()) {
                Some(EndFunction::EndFunctionDx2(believed)) => believed.vlan_tag,
                _ => row.vlan_index,
            },
            outgoing_interface,
        }),
        SrBehavior::SR_BEHAVIOR_API_DX4 => EndFunction::EndFunctionDx4(end::EndDx4 {
            outgoing_interface,
            next_hop,
        }),
        SrBehavior::SR_BEHAVIOR_API_DX6 => EndFunction::EndFunctionDx6(end::EndDx6 {
            outgoing_interface,
            next_hop,
        }),
        SrBehavior::SR_BEHAVIOR_API_DT4 => {
            EndFunction::EndFunctionDt4(end::EndDt4 { vrf_id: target })
        }
        SrBehavior::SR_BEHAVIOR_API_DT6 => {
            EndFunction::EndFunctionDt6(end::EndDt6 { vrf_id: target })
        }
        _ => return None,
    })
}
