use vpp_binapi::VppError;
use vpp_binapi::api::interface::{
    SwInterfaceDetails, SwInterfaceDump, SwInterfaceEvent, WantInterfaceEvents,
};
use vpp_binapi::api::interface_types::IfStatusFlags;

use crate::{CallError, Need, Tolerate, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![SwInterfaceDump, SwInterfaceEvent, WantInterfaceEvents];

/// Asks for events, once a session.
pub(super) async fn want_events(vpp: &Vpp) -> Result<(), CallError> {
    let want = WantInterfaceEvents {
        enable_disable: 1,
        pid: std::process::id(),
    };
    let wanted = vpp.request(&want).await;
    wanted.tolerate(&[VppError::INVALID_REGISTRATION])
}

pub(super) async fn dump_all(vpp: &Vpp) -> Result<Vec<SwInterfaceDetails>, CallError> {
    let all = SwInterfaceDump {
        sw_if_index: u32::MAX,
        ..Default::default()
    };
    vpp.dump(&all).await
}

/// The row of one interface. Index 0 is not asked for: it would mean all.
pub(super) async fn dump_one(
    vpp: &Vpp,
    sw_if_index: u32,
) -> Result<Option<SwInterfaceDetails>, CallError> {
    if sw_if_index == 0 {
        return Ok(None);
    }
    let one = SwInterfaceDump {
        sw_if_index,
        ..Default::default()
    };
    let rows = vpp.dump(&one).await?;
    Ok(rows.into_iter().find(|row| row.sw_if_index == sw_if_index))
}

pub(super) fn link_is_up(flags: IfStatusFlags) -> bool {
    flags.0 & IfStatusFlags::IF_STATUS_API_FLAG_LINK_UP.0 != 0
}
