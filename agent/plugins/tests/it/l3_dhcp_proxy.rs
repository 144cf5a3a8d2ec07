//! DHCP relays.

use agent_model::vpp::l3::dhcp_proxy::DhcpServer;
use agent_model::vpp::l3::{DhcpProxy, VrfTable};
use agent_model::{ModelMessage, ModelValue};
use agent_scheduler::ValueState;
use vpp_binapi::api::dhcp::DhcpProxyDump;

use crate::bed::Bed;

fn proxy(source: &str, rx_vrf_id: u32, servers: &[(u32, &str)]) -> DhcpProxy {
    let servers = servers.iter().map(|(vrf_id, address)| DhcpServer {
        vrf_id: *vrf_id,
        ip_address: (*address).to_owned(),
    });
    DhcpProxy {
        source_ip_address: source.to_owned(),
        rx_vrf_id,
        servers: servers.collect(),
    }
}

fn vrf(id: u32) -> VrfTable {
    VrfTable {
        id,
        ..Default::default()
    }
}

async fn servers(bed: &Bed, is_ip6: bool) -> Vec<usize> {
    let rows = bed.other.dump(&DhcpProxyDump { is_ip6 }).await.unwrap();
    rows.iter().map(|row| row.servers.len()).collect()
}

#[tokio::test]
async fn relays_wait_for_their_tables() {
    let mut bed = Bed::start().await;
    let mut value = proxy("10.0.0.1", 4, &[(5, "10.9.0.1"), (0, "10.9.0.2")]);
    bed.put(value.clone()).await;
    assert_eq!(bed.state(&value.key()), ValueState::Pending);
    bed.put(vrf(4)).await;
    assert_eq!(bed.state(&value.key()), ValueState::Pending);
    bed.put(vrf(5)).await;
    assert_eq!(bed.state(&value.key()), ValueState::Configured);
    assert_eq!(servers(&bed, false).await, [2]);
    bed.assert_in_sync().await;
    let all = vec![
        ModelValue::new(value.clone()),
        ModelValue::new(vrf(4)),
        ModelValue::new(vrf(5)),
    ];
    bed.restart_agent(all).await;
    assert_eq!(bed.take_writes(), [""; 0]);

    value.servers.remove(0);
    bed.put(value.clone()).await;
    assert_eq!(servers(&bed, false).await, [1]);
    bed.assert_in_sync().await;
    bed.delete(&value.key()).await;
    assert_eq!(servers(&bed, false).await, [0; 0]);
    bed.delete(&vrf(4).key()).await;
    bed.delete(&vrf(5).key()).await;
    bed.assert_in_sync().await;
}

#[tokio::test]
async fn relays_of_ipv6() {
    let mut bed = Bed::start().await;
    let value = proxy("2001:db8::1", 0, &[(0, "2001:db8:9::1")]);
    bed.put(value.clone()).await;
    assert_eq!(servers(&bed, true).await, [1]);
    bed.restart_agent(vec![ModelValue::new(value.clone())])
        .await;
    bed.take_writes();
    bed.assert_in_sync().await;
    bed.delete(&value.key()).await;
    assert_eq!(servers(&bed, true).await, [0; 0]);
}
