use agent_model::vpp::l2::bridge_domain::Interface;
use vpp_binapi::api::l2::{L2PortType, SwInterfaceSetL2Bridge};

use crate::{CallError, Need, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![SwInterfaceSetL2Bridge];

/// Puts an interface into a bridge domain, or takes it out.
pub(super) async fn bridge(
    vpp: &Vpp,
    rx_sw_if_index: u32,
    bd_id: u32,
    member: &Interface,
    enable: bool,
) -> Result<(), CallError> {
    let shg = u8::try_from(member.split_horizon_group).map_err(|_| {
        vpp.cannot_say::<SwInterfaceSetL2Bridge>(format!(
            "split_horizon_group {} is above 255",
            member.split_horizon_group
        ))
    })?;
    let port_type = if member.bridged_virtual_interface {
        L2PortType::L2_API_PORT_TYPE_BVI
    } else {
        L2PortType::L2_API_PORT_TYPE_NORMAL
    };
    vpp.request(&SwInterfaceSetL2Bridge { rx_sw_if_index, bd_id, port_type, shg, enable }).await.map(drop)
}
