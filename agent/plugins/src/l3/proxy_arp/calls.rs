use std::net::Ipv4Addr;

use agent_model::vpp::l3::proxy_arp::Range;
use futures::future::try_join_all;
use vpp_binapi::VppError;
use vpp_binapi::api::arp::{
    ProxyArp, ProxyArpAddDel, ProxyArpDetails, ProxyArpDump, ProxyArpIntfcDetails,
    ProxyArpIntfcDump,
};

use crate::{CallError, Need, Tolerate, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![ProxyArpAddDel, ProxyArpDump, ProxyArpIntfcDump];

/// Removes the ranges that are not among the new ones, and adds those that are not among the old ones.
pub(super) async fn change(vpp: &Vpp, old: &[Range], new: &[Range]) -> Result<(), CallError> {
    let is_in = |list: &[Range], r: &Range| list.iter().any(|o| same(o, r));
    let removed = old
        .iter()
        .filter(|r| !is_in(new, r))
        .map(|r| add_del(vpp, r, false));
    let added = new
        .iter()
        .filter(|r| !is_in(old, r))
        .map(|r| add_del(vpp, r, true));
    let calls = removed.chain(added).collect::<Result<Vec<_>, _>>()?;
    try_join_all(calls.iter().map(|call| async move {
        let gone: &[VppError] = if call.is_add {
            &[]
        } else {
            &[VppError::NO_SUCH_ENTRY, VppError::NO_SUCH_FIB]
        };
        vpp.request(call).await.tolerate(gone)
    }))
    .await
    .map(drop)
}

pub(super) async fn dump(
    vpp: &Vpp,
) -> Result<(Vec<ProxyArpDetails>, Vec<ProxyArpIntfcDetails>), CallError> {
    let (ranges, interfaces) = (ProxyArpDump::default(), ProxyArpIntfcDump::default());
    let (ranges, interfaces) = futures::join!(vpp.dump(&ranges), vpp.dump(&interfaces));
    Ok((ranges?, interfaces?))
}

/// Whether two ranges are the same to VPP.
pub(super) fn same(a: &Range, b: &Range) -> bool {
    a.vrf_id == b.vrf_id
        && agent_model::normalize::same_ip(&a.first_ip_addr, &b.first_ip_addr)
        && agent_model::normalize::same_ip(&a.last_ip_addr, &b.last_ip_addr)
}

fn add_del(vpp: &Vpp, range: &Range, is_add: bool) -> Result<ProxyArpAddDel, CallError> {
    let address = |text: &str| {
        text.parse::<Ipv4Addr>()
            .map_err(|_| vpp.cannot_say::<ProxyArpAddDel>(format!("no IPv4 address: {text:?}")))
    };
    Ok(ProxyArpAddDel {
        is_add,
        proxy: ProxyArp {
            table_id: range.vrf_id,
            low: address(&range.first_ip_addr)?,
            hi: address(&range.last_ip_addr)?,
        },
    })
}
