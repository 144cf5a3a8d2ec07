//! Requests that show host interfaces.

use vpp_binapi::FixedStr;
use vpp_binapi::api::af_packet::{AfPacketDetails, AfPacketDump};

use crate::core::call::{Refusal, Rows};
use crate::core::vpp::Vpp;

pub(super) fn af_packet_dump(
    vpp: &mut Vpp,
    _: &AfPacketDump,
    rows: &mut Rows<'_, '_, AfPacketDetails>,
) -> Result<(), Refusal> {
    for (_, interface) in vpp.af_packet.interfaces.iter() {
        rows.push(&AfPacketDetails {
            sw_if_index: interface.sw_if_index,
            host_if_name: FixedStr::truncated(interface.name.as_bytes()),
        });
    }
    Ok(())
}
