use std::net::Ipv6Addr;

use agent_model::vpp::srv6::LocalSid;
use agent_scheduler::{OpContext, ValueError};
use vpp_binapi::VppError;
use vpp_binapi::api::sr::{SrLocalsidAddDel, SrLocalsidsDetails, SrLocalsidsDump};
use vpp_binapi::api::sr_types::SrBehavior;

use super::function::{Function, Target};
use crate::interfaces::sw_if_index;
use crate::{CallError, Need, Tolerate, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![SrLocalsidAddDel, SrLocalsidsDump];

/// VPP's answer when there is no such SID (`sr_cli_localsid`).
const NO_SUCH_SID: VppError = VppError(-2);

pub(super) async fn add(vpp: &Vpp, ctx: &OpContext, sid: &LocalSid) -> Result<(), ValueError> {
    let function = Function::of(sid)
        .ok_or_else(|| ValueError::permanent(format!("{} has no end function", sid.sid)))?;
    let mut add = message(vpp, sid, false)?;
    add.end_psp = function.psp;
    add.behavior = function.behavior;
    add.vlan_index = function.vlan;
    match function.target {
        Target::Segments => {}
        Target::Interface { name, next_hop } => {
            add.sw_if_index = sw_if_index(ctx, name)?;
            if let Some(next_hop) = next_hop {
                add.nh_addr = next_hop.into();
            }
        }
        // The table's id comes in the interface's field.
        Target::Table { id, .. } => add.sw_if_index = id,
        Target::Service { .. } => {
            return Err(ValueError::unavailable(
                "end.AD belongs to a plugin of VPP that has no binary API: use another end function",
            ));
        }
    }
    vpp.request(&add).await?;
    Ok(())
}

pub(super) async fn delete(vpp: &Vpp, sid: &LocalSid) -> Result<(), CallError> {
    let delete = message(vpp, sid, true)?;
    vpp.request(&delete).await.tolerate(&[NO_SUCH_SID])
}

pub(super) async fn dump(vpp: &Vpp) -> Result<Vec<SrLocalsidsDetails>, CallError> {
    vpp.dump(&SrLocalsidsDump::default()).await
}

fn message(vpp: &Vpp, sid: &LocalSid, is_del: bool) -> Result<SrLocalsidAddDel, CallError> {
    let bad = |_| vpp.cannot_say::<SrLocalsidAddDel>(format!("no IPv6 address: {:?}", sid.sid));
    Ok(SrLocalsidAddDel {
        is_del,
        localsid: sid.sid.parse::<Ipv6Addr>().map_err(bad)?,
        // A deletion does not look at the behaviour but for the interface of some, which may be gone.
        behavior: SrBehavior::SR_BEHAVIOR_API_END,
        fib_table: sid.installation_vrf_id,
        ..SrLocalsidAddDel::default()
    })
}
