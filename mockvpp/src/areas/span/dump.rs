//! Requests that show mirrors.

use vpp_binapi::api::span::{SpanState, SwInterfaceSpanDetails, SwInterfaceSpanDump};

use crate::core::call::{Refusal, Rows};
use crate::core::vpp::Vpp;

pub(super) fn sw_interface_span_dump(
    vpp: &mut Vpp,
    r: &SwInterfaceSpanDump,
    rows: &mut Rows<'_, '_, SwInterfaceSpanDetails>,
) -> Result<(), Refusal> {
    for ((from, is_l2), mirror) in &vpp.span.mirrors {
        if *is_l2 != r.is_l2 {
            continue;
        }
        for to in mirror.received.union(&mirror.sent) {
            let received = u32::from(mirror.received.contains(to));
            let sent = u32::from(mirror.sent.contains(to));
            rows.push(&SwInterfaceSpanDetails {
                sw_if_index_from: *from,
                sw_if_index_to: *to,
                state: SpanState(received + 2 * sent),
                is_l2: r.is_l2,
            });
        }
    }
    Ok(())
}
