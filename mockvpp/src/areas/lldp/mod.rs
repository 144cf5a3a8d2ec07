//! LLDP on interfaces (`src/plugins/lldp`). No neighbour ever speaks.

use vpp_binapi::VppError;
use vpp_binapi::api::lldp::{
    LldpConfig, LldpConfigReply, LldpDetails, LldpDump, LldpDumpReply, SwInterfaceSetLldp,
    SwInterfaceSetLldpReply,
};

use crate::core::call::{Call, Refusal, Rows};
use crate::core::pool::Pool;
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// Hardware that LLDP runs on, by hw_if_index.
#[derive(Debug, Default)]
pub struct State {
    interfaces: Pool<u32>,
}

/// Messages of `lldp`.
pub fn register(r: &mut Registry) {
    r.reply(lldp_config);
    r.reply(sw_interface_set_lldp);
    r.stream(lldp_dump);
}

/// Zero leaves a setting as it is.
fn lldp_config(
    _: &mut Vpp,
    _: &mut Call<'_>,
    r: LldpConfig,
) -> Result<LldpConfigReply, Refusal> {
    match r.tx_hold <= 100 && r.tx_interval <= 3600 {
        true => Ok(LldpConfigReply::default()),
        false => Err(VppError::INVALID_VALUE.into()),
    }
}

/// VPP takes the index for the hardware's, and looks for what to stop by the hardware's interface.
fn sw_interface_set_lldp(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SwInterfaceSetLldp,
) -> Result<SwInterfaceSetLldpReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    let hardware = vpp.interface.table.hw(r.sw_if_index);
    let hardware = hardware.filter(|h| h.link.is_ethernet);
    let hardware = hardware.ok_or(VppError::INVALID_VALUE)?;
    let key = match r.enable {
        true => hardware.hw_if_index,
        false => hardware.sw_if_index,
    };
    let known = vpp.lldp.interfaces.find(|hw| *hw == key);
    match (r.enable, known.map(|(index, _)| index)) {
        (true, None) => _ = vpp.lldp.interfaces.insert(key),
        (false, Some(index)) => _ = vpp.lldp.interfaces.remove(index),
        _ => {}
    }
    Ok(SwInterfaceSetLldpReply::default())
}

fn lldp_dump(
    vpp: &mut Vpp,
    r: &LldpDump,
    rows: &mut Rows<'_, '_, LldpDetails>,
) -> LldpDumpReply {
    let interfaces = &vpp.lldp.interfaces;
    if interfaces.is_empty() {
        return LldpDumpReply::default();
    }
    let first = if r.cursor == u32::MAX { 0 } else { r.cursor };
    let mut retval = VppError::INVALID_VALUE.0;
    for (_, hw) in interfaces.iter().filter(|(index, _)| *index >= first) {
        retval = 0;
        let hardware = vpp.interface.table.hw(*hw);
        rows.push(&LldpDetails {
            sw_if_index: hardware.map_or(0, |h| h.sw_if_index),
            ..LldpDetails::default()
        });
    }
    LldpDumpReply {
        retval,
        cursor: u32::MAX,
    }
}
