use agent_model::vpp::l2::bridge_domain::Interface;
use vpp_binapi::api::l2::{BridgeDomainDump, SwInterfaceSetL2Bridge};

use crate::l2::claims::Claim;
use crate::{CallError, Need, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![SwInterfaceSetL2Bridge, BridgeDomainDump];

/// What a member wants of its interface.
pub(super) fn claim(vpp: &Vpp, bd_id: u32, member: &Interface) -> Result<Claim, CallError> {
    let shg = u8::try_from(member.split_horizon_group).map_err(|_| {
        vpp.cannot_say::<SwInterfaceSetL2Bridge>(format!(
            "split_horizon_group {} is above 255",
            member.split_horizon_group
        ))
    })?;
    Ok(Claim::Bridge {
        bd_id,
        shg,
        bvi: member.bridged_virtual_interface,
    })
}
