//! DHCP clients and relays.

use vpp_binapi::api::dhcp::{DhcpClientDump, DhcpClientState, DhcpProxyDump};
use vpp_binapi::api::ip_types::AddressFamily;
use vpp_binapi::client::{Client, Error};

use super::{Names, when, words};

pub(super) async fn lines(
    vpp: &Client,
    names: &Names,
    lines: &mut Vec<String>,
) -> Result<(), Error> {
    if !vpp.supports::<DhcpClientDump>() {
        return Ok(());
    }
    for row in vpp.dump(&DhcpClientDump {}).await? {
        let (client, lease) = (&row.client, &row.lease);
        let bound = lease.state == DhcpClientState::DHCP_CLIENT_STATE_API_BOUND;
        lines.push(words([
            format!(
                "dhcp-client {} as {}",
                names.of(client.sw_if_index),
                client.hostname
            ),
            when(
                bound,
                format!("lease {}/{}", lease.host_address, lease.mask_width),
            ),
        ]));
    }
    let families = [
        (false, AddressFamily::ADDRESS_IP4),
        (true, AddressFamily::ADDRESS_IP6),
    ];
    for (is_ip6, af) in families {
        for row in vpp.dump(&DhcpProxyDump { is_ip6 }).await? {
            let mut servers: Vec<String> = row
                .servers
                .iter()
                .map(|s| format!("{} vrf {}", s.dhcp_server.un.ip(af), s.server_vrf_id))
                .collect();
            servers.sort();
            lines.push(format!(
                "dhcp-proxy vrf {} as {} to {}",
                row.rx_vrf_id,
                row.dhcp_src_address.un.ip(af),
                servers.join(", ")
            ));
        }
    }
    Ok(())
}
