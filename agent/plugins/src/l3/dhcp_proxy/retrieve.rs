use std::sync::Arc;

use agent_model::ModelMessage;
use agent_model::vpp::l3::{DhcpProxy, dhcp_proxy::DhcpServer};
use agent_scheduler::{Origin, Retrieved};
use vpp_binapi::api::dhcp::DhcpProxyDetails;
use vpp_binapi::api::ip_types::{Address, AddressFamily};

use crate::Proto;

pub(super) type RetrievedProxy = Retrieved<Proto<DhcpProxy>, ()>;

/// The addresses of a row do not say their family: the row does.
pub(super) fn proxy(row: &DhcpProxyDetails) -> RetrievedProxy {
    let af = if row.is_ipv6 {
        AddressFamily::ADDRESS_IP6
    } else {
        AddressFamily::ADDRESS_IP4
    };
    let text = |address: &Address| address.un.ip(af).to_string();
    let servers = row.servers.iter().map(|server| DhcpServer {
        vrf_id: server.server_vrf_id,
        ip_address: text(&server.dhcp_server),
    });
    let value = DhcpProxy {
        source_ip_address: text(&row.dhcp_src_address),
        rx_vrf_id: row.rx_vrf_id,
        servers: servers.collect(),
    };
    Retrieved {
        key: value.key().into(),
        value: Arc::new(Proto(value)),
        metadata: None,
        origin: Origin::Nb,
    }
}
