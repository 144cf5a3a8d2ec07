//! Requests that show interfaces.

use vpp_binapi::FixedStr;
use vpp_binapi::api::memif::{MemifDetails, MemifDump, MemifRole};

use crate::core::call::{Refusal, Rows};
use crate::core::vpp::Vpp;

pub(super) fn memif_dump(
    vpp: &mut Vpp,
    _: &MemifDump,
    rows: &mut Rows<'_, '_, MemifDetails>,
) -> Result<(), Refusal> {
    for (_, memif) in vpp.memif.interfaces.iter() {
        let Some(interface) = vpp.interface.table.get(memif.sw_if_index) else {
            continue;
        };
        rows.push(&MemifDetails {
            sw_if_index: memif.sw_if_index,
            hw_addr: interface.mac,
            id: memif.id,
            role: match memif.is_master {
                true => MemifRole::MEMIF_ROLE_API_MASTER,
                false => MemifRole::MEMIF_ROLE_API_SLAVE,
            },
            mode: memif.mode,
            zero_copy: memif.zero_copy,
            socket_id: memif.socket_id,
            ring_size: 1 << memif.agreed.log2_size,
            buffer_size: memif.agreed.buffer_size,
            flags: interface.flags,
            if_name: FixedStr::truncated(interface.name.as_bytes()),
        });
    }
    Ok(())
}
