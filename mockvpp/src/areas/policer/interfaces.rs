//! Requests that put policers on interfaces.

use vpp_binapi::VppError;
use vpp_binapi::api::policer::{
    PolicerInput, PolicerInputReply, PolicerInputV2, PolicerOutput, PolicerOutputReply,
    PolicerOutputV2,
};

use crate::areas::l2::features::{input, output};
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Direction {
    Input,
    Output,
}

fn apply(
    vpp: &mut Vpp,
    direction: Direction,
    policer: u32,
    sw_if_index: u32,
    apply: bool,
) -> Result<(), VppError> {
    vpp.policer.expect(policer)?;
    let (policed, nodes) = match direction {
        Direction::Input => {
            let ports = &mut vpp.areas.l2.ports;
            ports.set_input_features(sw_if_index, input::POLICER, apply);
            let nodes = [
                ("ip4-unicast", "policer-input"),
                ("ip6-unicast", "policer-input"),
            ];
            (&mut vpp.areas.policer.inputs, nodes)
        }
        Direction::Output => {
            let ports = &mut vpp.areas.l2.ports;
            ports.set_output_features(sw_if_index, output::POLICER, apply);
            let nodes = [
                ("ip4-output", "policer-output"),
                ("ip6-output", "policer-output"),
            ];
            (&mut vpp.areas.policer.outputs, nodes)
        }
    };
    if apply {
        policed.insert(sw_if_index, policer);
    } else {
        policed.remove(&sw_if_index);
    }
    for (arc, node) in nodes {
        let _ = vpp.feature.enable_disable(arc, node, sw_if_index, apply);
    }
    Ok(())
}

pub(super) fn policer_input(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: PolicerInput,
) -> Result<PolicerInputReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    let policer = vpp.policer.find(r.name.as_bytes())?;
    apply(vpp, Direction::Input, policer, r.sw_if_index, r.apply)?;
    Ok(PolicerInputReply::default())
}

pub(super) fn policer_output(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: PolicerOutput,
) -> Result<PolicerOutputReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    let policer = vpp.policer.find(r.name.as_bytes())?;
    apply(vpp, Direction::Output, policer, r.sw_if_index, r.apply)?;
    Ok(PolicerOutputReply::default())
}

fn by_index(
    vpp: &mut Vpp,
    direction: Direction,
    policer: u32,
    sw_if_index: u32,
    on: bool,
) -> Result<(), VppError> {
    let visible = vpp.interface.table.expect(sw_if_index).is_ok();
    visible.then_some(()).ok_or(VppError::INVALID_SW_IF_INDEX)?;
    apply(vpp, direction, policer, sw_if_index, on)
}

/// Answers with the first version's reply.
pub(super) fn policer_input_v2(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: PolicerInputV2,
) -> Result<(), Refusal> {
    let done = by_index(
        vpp,
        Direction::Input,
        r.policer_index,
        r.sw_if_index,
        r.apply,
    );
    let retval = done.err().map_or(0, |e| e.0);
    call.say(&PolicerInputReply { retval });
    Ok(())
}

/// Answers with the first version's reply.
pub(super) fn policer_output_v2(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: PolicerOutputV2,
) -> Result<(), Refusal> {
    let done = by_index(
        vpp,
        Direction::Output,
        r.policer_index,
        r.sw_if_index,
        r.apply,
    );
    let retval = done.err().map_or(0, |e| e.0);
    call.say(&PolicerOutputReply { retval });
    Ok(())
}
