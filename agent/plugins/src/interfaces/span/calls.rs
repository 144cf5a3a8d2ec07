use vpp_binapi::api::span::{
    SpanState, SwInterfaceSpanDetails, SwInterfaceSpanDump, SwInterfaceSpanEnableDisable,
};

use crate::{CallError, Need, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![SwInterfaceSpanDump, SwInterfaceSpanEnableDisable];

/// Mirrors these packets and no others.
pub(super) async fn set(
    vpp: &Vpp,
    (from, to): (u32, u32),
    is_l2: bool,
    state: SpanState,
) -> Result<(), CallError> {
    let set = SwInterfaceSpanEnableDisable {
        sw_if_index_from: from,
        sw_if_index_to: to,
        state,
        is_l2,
    };
    vpp.request(&set).await.map(drop)
}

/// Mirrors on devices and in layer 2.
pub(super) async fn dump(vpp: &Vpp) -> Result<Vec<SwInterfaceSpanDetails>, CallError> {
    let (device, l2) = (
        SwInterfaceSpanDump { is_l2: false },
        SwInterfaceSpanDump { is_l2: true },
    );
    let (device, l2) = futures::join!(vpp.dump(&device), vpp.dump(&l2));
    let mut rows = device?;
    rows.extend(l2?);
    Ok(rows)
}
