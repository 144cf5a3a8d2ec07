use vpp_binapi::api::interface::SwInterfaceDump;
use vpp_binapi::api::interface_types::IfType;
use vpp_binapi::api::l2::L2InterfaceVlanTagRewrite;

use crate::{CallError, Vpp};

/// Runs a call that takes an interface out of layer 2, and gives it its tag rewrite back: VPP drops that on the way
/// (`src/vnet/l2/l2_input.c`).
pub(super) async fn kept(
    vpp: &Vpp,
    sw_if_index: u32,
    call: impl Future<Output = Result<(), CallError>>,
) -> Result<(), CallError> {
    let all = SwInterfaceDump {
        sw_if_index,
        ..SwInterfaceDump::default()
    };
    let rows = vpp.dump(&all).await?;
    let row = rows.iter().find(|row| row.sw_if_index == sw_if_index);
    let rewrite = row.filter(|row| row.vtr_op != 0 && row.type_ == IfType::IF_API_TYPE_SUB);
    call.await?;
    let Some(row) = rewrite else { return Ok(()) };
    let again = L2InterfaceVlanTagRewrite {
        sw_if_index,
        vtr_op: row.vtr_op,
        push_dot1q: row.vtr_push_dot1q,
        tag1: row.vtr_tag1,
        tag2: row.vtr_tag2,
    };
    vpp.request(&again).await.map(drop)
}
