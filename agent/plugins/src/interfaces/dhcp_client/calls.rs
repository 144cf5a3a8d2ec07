use vpp_binapi::api::dhcp::{DhcpClient, DhcpClientConfig, DhcpClientDump};
use vpp_binapi::{FixedStr, VppError};

use crate::{CallError, Need, Tolerate, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![DhcpClientConfig, DhcpClientDump];

/// Starts a client that asks under the interface's name and tells of its lease.
pub(super) async fn start(vpp: &Vpp, sw_if_index: u32, name: &str) -> Result<(), CallError> {
    let start = DhcpClientConfig {
        is_add: true,
        client: DhcpClient {
            sw_if_index,
            hostname: FixedStr::truncated(name.as_bytes()),
            want_dhcp_event: true,
            pid: std::process::id(),
            ..client()
        },
    };
    vpp.request(&start).await.map(drop)
}

pub(super) async fn stop(vpp: &Vpp, sw_if_index: u32) -> Result<(), CallError> {
    let stop = DhcpClientConfig {
        is_add: false,
        client: DhcpClient {
            sw_if_index,
            ..client()
        },
    };
    let gone = [VppError::INVALID_VALUE, VppError::INVALID_SW_IF_INDEX];
    vpp.request(&stop).await.tolerate(&gone)
}

fn client() -> DhcpClient {
    DhcpClientConfig::default().client
}
