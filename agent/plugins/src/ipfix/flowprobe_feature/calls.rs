use agent_model::vpp::ipfix::FlowProbeFeature;
use vpp_binapi::VppError;
use vpp_binapi::api::flowprobe::{
    FlowprobeDirection, FlowprobeInterfaceAddDel, FlowprobeInterfaceDetails,
    FlowprobeInterfaceDump, FlowprobeWhich,
};

use crate::{CallError, Need, Tolerate, Vpp, needs};

/// The older `flowprobe_tx_interface_add_del` calls the kind of packets a set of flags, but VPP takes it as a number: IPv4
/// became IPv6.
pub(super) const MESSAGES: &[Need] = needs![FlowprobeInterfaceAddDel, FlowprobeInterfaceDump];

fn which(vpp: &Vpp, probe: &FlowProbeFeature) -> Result<FlowprobeWhich, CallError> {
    match (probe.l2, probe.ip4, probe.ip6) {
        (true, false, false) => Ok(FlowprobeWhich::FLOWPROBE_WHICH_L2),
        (false, true, false) => Ok(FlowprobeWhich::FLOWPROBE_WHICH_IP4),
        (false, false, true) => Ok(FlowprobeWhich::FLOWPROBE_WHICH_IP6),
        _ => Err(vpp.cannot_say::<FlowprobeInterfaceAddDel>(
            "VPP probes one kind of packets on an interface: set one of l2, ip4 and ip6",
        )),
    }
}

fn call(which: FlowprobeWhich, sw_if_index: u32, is_add: bool) -> FlowprobeInterfaceAddDel {
    FlowprobeInterfaceAddDel {
        is_add,
        which,
        direction: FlowprobeDirection::FLOWPROBE_DIRECTION_TX,
        sw_if_index,
    }
}

/// Probes what an interface sends. A probe that the interface has already, perhaps from an earlier owner of its index, goes.
pub(super) async fn add(
    vpp: &Vpp,
    sw_if_index: u32,
    probe: &FlowProbeFeature,
) -> Result<(), CallError> {
    let add = call(which(vpp, probe)?, sw_if_index, true);
    match vpp.request(&add).await {
        Err(error) if error.refused() == Some(VppError::ENTRY_ALREADY_EXISTS) => {}
        added => return added.map(drop),
    }
    for row in dump(vpp, sw_if_index).await? {
        vpp.request(&call(row.which, sw_if_index, false)).await?;
    }
    vpp.request(&add).await.map(drop)
}

pub(super) async fn delete(
    vpp: &Vpp,
    sw_if_index: u32,
    probe: &FlowProbeFeature,
) -> Result<(), CallError> {
    vpp.request(&call(which(vpp, probe)?, sw_if_index, false))
        .await
        .tolerate(&[VppError::NO_SUCH_ENTRY, VppError::INVALID_SW_IF_INDEX])
}

/// Probes of one interface, or all with the number that means all.
pub(super) async fn dump(
    vpp: &Vpp,
    sw_if_index: u32,
) -> Result<Vec<FlowprobeInterfaceDetails>, CallError> {
    vpp.dump(&FlowprobeInterfaceDump { sw_if_index }).await
}
