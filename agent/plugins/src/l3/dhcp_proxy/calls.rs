use std::net::IpAddr;

use agent_model::vpp::l3::DhcpProxy;
use futures::future::try_join_all;
use vpp_binapi::api::dhcp::{DhcpProxyConfig, DhcpProxyDetails, DhcpProxyDump};

use crate::{CallError, Need, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![DhcpProxyConfig, DhcpProxyDump];

/// Adds or removes all servers, in their order.
pub(super) async fn set(vpp: &Vpp, proxy: &DhcpProxy, is_add: bool) -> Result<(), CallError> {
    let address = |text: &str| {
        text.parse::<IpAddr>()
            .map_err(|_| vpp.cannot_say::<DhcpProxyConfig>(format!("no IP address: {text:?}")))
    };
    let src = address(&proxy.source_ip_address)?;
    let calls = proxy.servers.iter().map(|server| {
        Ok(DhcpProxyConfig {
            rx_vrf_id: proxy.rx_vrf_id,
            server_vrf_id: server.vrf_id,
            is_add,
            dhcp_server: address(&server.ip_address)?.into(),
            dhcp_src_address: src.into(),
        })
    });
    let calls = calls.collect::<Result<Vec<_>, CallError>>()?;
    try_join_all(calls.iter().map(|call| vpp.request(call)))
        .await
        .map(drop)
}

pub(super) async fn dump(vpp: &Vpp) -> Result<Vec<DhcpProxyDetails>, CallError> {
    let (v4, v6) = (
        DhcpProxyDump { is_ip6: false },
        DhcpProxyDump { is_ip6: true },
    );
    let (v4, v6) = futures::join!(vpp.dump(&v4), vpp.dump(&v6));
    let mut rows = v4?;
    rows.extend(v6?);
    Ok(rows)
}
