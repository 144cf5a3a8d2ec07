use vpp_binapi::VppError;
use vpp_binapi::api::interface::SwInterfaceSetUnnumbered;

use crate::{CallError, Need, Tolerate, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![SwInterfaceSetUnnumbered];

/// `borrower` uses the addresses of `lender`.
pub(super) async fn set(vpp: &Vpp, borrower: u32, lender: u32) -> Result<(), CallError> {
    // In this message the plain field is the lender (`src/vnet/interface_api.c`).
    let set = SwInterfaceSetUnnumbered {
        sw_if_index: lender,
        unnumbered_sw_if_index: borrower,
        is_add: true,
    };
    vpp.request(&set).await.map(drop)
}

pub(super) async fn unset(vpp: &Vpp, borrower: u32) -> Result<(), CallError> {
    let unset = SwInterfaceSetUnnumbered {
        sw_if_index: 0,
        unnumbered_sw_if_index: borrower,
        is_add: false,
    };
    let gone = [
        VppError::INVALID_SW_IF_INDEX,
        VppError::INVALID_SW_IF_INDEX_2,
    ];
    vpp.request(&unset).await.tolerate(&gone)
}
