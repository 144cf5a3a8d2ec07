use vpp_binapi::api::interface::SwInterfaceSetFlags;
use vpp_binapi::api::interface_types::IfStatusFlags;

use crate::{CallError, Need, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![SwInterfaceSetFlags];

pub(super) async fn set(vpp: &Vpp, sw_if_index: u32, up: bool) -> Result<(), CallError> {
    let flags = if up {
        IfStatusFlags::IF_STATUS_API_FLAG_ADMIN_UP
    } else {
        IfStatusFlags::default()
    };
    let set = SwInterfaceSetFlags { sw_if_index, flags };
    vpp.request(&set).await.map(drop)
}
