use agent_model::vpp::interfaces::DhcpLease;
use vpp_binapi::api::dhcp::{DhcpClientState, DhcpLease as Lease};

/// A lease as value; `None` while there is none.
pub(super) fn lease(interface: &str, lease: &Lease) -> Option<DhcpLease> {
    if lease.state != DhcpClientState::DHCP_CLIENT_STATE_API_BOUND {
        return None;
    }
    let net = |address: String| format!("{address}/{}", lease.mask_width);
    let router = lease.router_address.ip();
    Some(DhcpLease {
        interface_name: interface.to_owned(),
        host_name: lease.hostname.to_text(),
        is_ipv6: lease.is_ipv6,
        host_phys_address: lease.host_mac.to_string(),
        host_ip_address: net(lease.host_address.to_string()),
        router_ip_address: if router.is_unspecified() {
            String::new()
        } else {
            net(router.to_string())
        },
    })
}
