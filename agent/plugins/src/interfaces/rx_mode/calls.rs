use agent_model::vpp::interfaces::interface::rx_mode::Type;
use vpp_binapi::api::interface::SwInterfaceSetRxMode;
use vpp_binapi::api::interface_types::RxMode;

use crate::{CallError, Need, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![SwInterfaceSetRxMode];

/// Sets the mode of one queue, or of all with `None`.
pub(super) async fn set(
    vpp: &Vpp,
    sw_if_index: u32,
    queue: Option<u32>,
    mode: Type,
) -> Result<(), CallError> {
    let set = SwInterfaceSetRxMode {
        sw_if_index,
        queue_id_valid: queue.is_some(),
        queue_id: queue.unwrap_or_default(),
        mode: match mode {
            Type::Unknown => RxMode::RX_MODE_API_UNKNOWN,
            Type::Polling => RxMode::RX_MODE_API_POLLING,
            Type::Interrupt => RxMode::RX_MODE_API_INTERRUPT,
            Type::Adaptive => RxMode::RX_MODE_API_ADAPTIVE,
            Type::Default => RxMode::RX_MODE_API_DEFAULT,
        },
    };
    vpp.request(&set).await.map(drop)
}
