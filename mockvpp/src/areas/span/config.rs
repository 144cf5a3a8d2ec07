//! Mirrors are set by source and destination; VPP looks up neither.

use vpp_binapi::VppError;
use vpp_binapi::api::span::{SwInterfaceSpanEnableDisable, SwInterfaceSpanEnableDisableReply};

use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

/// VPP keeps a row for every index up to the highest source and a bit for every one up to the highest destination.
const MEMORY_ENDS: u32 = 1 << 24;

pub(super) fn sw_interface_span_enable_disable(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SwInterfaceSpanEnableDisable,
) -> Result<SwInterfaceSpanEnableDisableReply, Refusal> {
    let (from, to) = (r.sw_if_index_from, r.sw_if_index_to);
    let [_, _, _, state] = r.state.0.to_be_bytes();
    if state > 3 {
        return Err(VppError::UNIMPLEMENTED.into());
    }
    if from == u32::MAX || to == u32::MAX && state > 0 || from == to {
        return Err(VppError::INVALID_INTERFACE.into());
    }
    if from >= MEMORY_ENDS {
        return Err(Refusal::Crash(
            "span makes room for every index up to the source and runs out of memory",
        ));
    }
    let mirror = vpp.span.mirrors.entry((from, r.is_l2)).or_default();
    let directions = [
        (&mut mirror.received, state & 1),
        (&mut mirror.sent, state & 2),
    ];
    for (ports, on) in directions {
        match (to, on) {
            (u32::MAX, _) => ports.clear(),
            (to, 0) => _ = ports.remove(&to),
            (to, _) => _ = ports.insert(to),
        }
    }
    Ok(SwInterfaceSpanEnableDisableReply::default())
}
