use vpp_binapi::VppError;
use vpp_binapi::api::interface::SwInterfaceSetTable;

use crate::{CallError, Need, Tolerate, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![SwInterfaceSetTable];

/// Puts an interface into the table of each family.
pub(super) async fn set(
    vpp: &Vpp,
    sw_if_index: u32,
    vrf_id: u32,
    (ipv4, ipv6): (bool, bool),
) -> Result<(), CallError> {
    let table = |is_ipv6| SwInterfaceSetTable {
        sw_if_index,
        is_ipv6,
        vrf_id,
    };
    let set = |wanted: bool, is_ipv6: bool| async move {
        if wanted {
            vpp.request(&table(is_ipv6)).await.map(drop)
        } else {
            Ok(())
        }
    };
    let (v4, v6) = futures::join!(set(ipv4, false), set(ipv6, true));
    v4.and(v6)
}

/// Puts an interface back into the default tables; an interface that is gone is in none.
pub(super) async fn reset(
    vpp: &Vpp,
    sw_if_index: u32,
    families: (bool, bool),
) -> Result<(), CallError> {
    let set = set(vpp, sw_if_index, 0, families).await;
    set.tolerate(&[VppError::INVALID_SW_IF_INDEX])
}
