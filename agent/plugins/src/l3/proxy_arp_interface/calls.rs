use vpp_binapi::api::arp::ProxyArpIntfcEnableDisable;

use crate::{CallError, Need, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![ProxyArpIntfcEnableDisable];

/// Lets proxy ARP answer on an interface, or no longer.
pub(super) async fn enable(vpp: &Vpp, sw_if_index: u32, enable: bool) -> Result<(), CallError> {
    vpp.request(&ProxyArpIntfcEnableDisable {
        sw_if_index,
        enable,
    })
    .await
    .map(drop)
}
