//! Requests that show pipes.

use vpp_binapi::api::pipe::{PipeDetails, PipeDump};

use crate::areas::pipe::config::PIPE;
use crate::core::call::{Refusal, Rows};
use crate::core::vpp::Vpp;

pub(super) fn pipe_dump(
    vpp: &mut Vpp,
    _: &PipeDump,
    rows: &mut Rows<'_, '_, PipeDetails>,
) -> Result<(), Refusal> {
    let hardware = vpp.interface.table.hws();
    for pipe in hardware.filter(|h| h.device.name == PIPE.name) {
        let end = |id| pipe.subs.get(id).copied().unwrap_or_default();
        rows.push(&PipeDetails {
            sw_if_index: pipe.sw_if_index,
            pipe_sw_if_index: [end(0), end(1)],
            instance: pipe.dev_instance,
        });
    }
    Ok(())
}
