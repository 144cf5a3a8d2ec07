//! Hosts that take their IPv6 addresses and default routes from routers (`src/vnet/ip6-nd/rd_cp.c`). No router ever advertises
//! anything here.

use std::collections::BTreeSet;

use vpp_binapi::api::rd_cp::{Ip6NdAddressAutoconfig, Ip6NdAddressAutoconfigReply};

use crate::core::call::{Call, Refusal};
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// Where it is on; it belongs to the index.
#[derive(Debug, Default)]
pub struct State {
    enabled: BTreeSet<u32>,
}

/// Messages of `rd_cp`.
pub fn register(r: &mut Registry) {
    r.reply(ip6_nd_address_autoconfig);
}

/// Turning it on needs IPv6 on the link, which stays on.
fn ip6_nd_address_autoconfig(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Ip6NdAddressAutoconfig,
) -> Result<Ip6NdAddressAutoconfigReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    if !r.enable {
        vpp.rd_cp.enabled.remove(&r.sw_if_index);
    } else if vpp.rd_cp.enabled.insert(r.sw_if_index) {
        // Whether it was on before, VPP does not ask.
        let _ = vpp.ip6_link_enable(r.sw_if_index, None);
    }
    Ok(Ip6NdAddressAutoconfigReply::default())
}
