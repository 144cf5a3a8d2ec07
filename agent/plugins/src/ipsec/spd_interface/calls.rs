use vpp_binapi::VppError;
use vpp_binapi::api::ipsec::IpsecInterfaceAddDelSpd;

use crate::{CallError, Need, Tolerate, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![IpsecInterfaceAddDelSpd];

/// Binds an interface to a database. One that is bound already, be it by somebody else or because its index was bound
/// before it existed, is freed first.
pub(super) async fn bind(vpp: &Vpp, sw_if_index: u32, spd_id: u32) -> Result<(), CallError> {
    let bind = IpsecInterfaceAddDelSpd {
        is_add: true,
        sw_if_index,
        spd_id,
    };
    match vpp.request(&bind).await {
        Err(error) if error.refused() == Some(VppError::SYSCALL_ERROR_2) => {
            let free = free(vpp, sw_if_index, spd_id);
            let (free, bound) = futures::join!(free, vpp.request(&bind));
            free.and(bound.map(drop))
        }
        bound => bound.map(drop),
    }
}

/// Frees an interface. VPP does so whichever database is named, as long as that exists.
pub(super) async fn free(vpp: &Vpp, sw_if_index: u32, spd_id: u32) -> Result<(), CallError> {
    let free = IpsecInterfaceAddDelSpd {
        is_add: false,
        sw_if_index,
        spd_id,
    };
    vpp.request(&free)
        .await
        .tolerate(&[VppError::SYSCALL_ERROR_1, VppError::INVALID_SW_IF_INDEX])
}
