use agent_model::vpp::interfaces::interface::RxPlacement;
use vpp_binapi::api::interface::SwInterfaceSetRxPlacement;

use crate::{CallError, Need, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![SwInterfaceSetRxPlacement];

pub(super) async fn set(
    vpp: &Vpp,
    sw_if_index: u32,
    placement: &RxPlacement,
) -> Result<(), CallError> {
    let set = SwInterfaceSetRxPlacement {
        sw_if_index,
        queue_id: placement.queue,
        worker_id: placement.worker,
        is_main: placement.main_thread,
    };
    vpp.request(&set).await.map(drop)
}
