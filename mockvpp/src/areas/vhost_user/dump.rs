//! Requests that show interfaces.

use vpp_binapi::FixedStr;
use vpp_binapi::api::vhost_user::{SwInterfaceVhostUserDetails, SwInterfaceVhostUserDump};

use crate::core::call::{Refusal, Rows};
use crate::core::vpp::Vpp;

/// `ENOENT`: what a client finds where nobody serves its socket.
const NO_SERVER: i32 = 2;

pub(super) fn sw_interface_vhost_user_dump(
    vpp: &mut Vpp,
    r: &SwInterfaceVhostUserDump,
    rows: &mut Rows<'_, '_, SwInterfaceVhostUserDetails>,
) -> Result<(), Refusal> {
    for (_, v) in vpp.vhost_user.interfaces.iter() {
        if r.sw_if_index != u32::MAX && r.sw_if_index != v.sw_if_index {
            continue;
        }
        let hardware = vpp.interface.table.hardware(v.sw_if_index);
        let name = hardware.map_or(&[][..], |h| h.name.as_bytes());
        rows.push(&SwInterfaceVhostUserDetails {
            sw_if_index: v.sw_if_index,
            interface_name: FixedStr::truncated(name),
            is_server: v.is_server,
            sock_filename: FixedStr::truncated(v.filename.as_bytes()),
            sock_errno: if v.is_server { 0 } else { NO_SERVER },
            ..SwInterfaceVhostUserDetails::default()
        });
    }
    Ok(())
}
