use agent_model::vpp::interfaces::interface::Ip6nd;
use vpp_binapi::VppError;
use vpp_binapi::api::rd_cp::Ip6NdAddressAutoconfig;

use crate::{CallError, Need, Tolerate, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![Ip6NdAddressAutoconfig];

pub(super) async fn set(vpp: &Vpp, sw_if_index: u32, ip6_nd: &Ip6nd) -> Result<(), CallError> {
    let set = Ip6NdAddressAutoconfig {
        sw_if_index,
        enable: ip6_nd.address_autoconfig,
        install_default_routes: ip6_nd.install_default_routes,
    };
    vpp.request(&set).await.map(drop)
}

pub(super) async fn unset(vpp: &Vpp, sw_if_index: u32) -> Result<(), CallError> {
    let off = set(vpp, sw_if_index, &Ip6nd::default()).await;
    off.tolerate(&[VppError::INVALID_SW_IF_INDEX])
}
