//! DHCP clients with their leases, and addresses from routers.

use agent_model::keys::interfaces as keys;
use agent_model::vpp::interfaces::DhcpLease;
use agent_model::vpp::interfaces::interface::Ip6nd;
use agent_model::{ModelMessage, ModelValue};
use agent_scheduler::ValueState;
use mockvpp::{Config, DhcpServer};
use vpp_binapi::api::dhcp::{DhcpClientDetails, DhcpClientDump};
use vpp_binapi::api::ip::SwInterfaceIp6GetLinkLocalAddress;

use super::types::{NONE, changed};
use super::*;
use crate::bed::Bed;

async fn clients(bed: &Bed) -> Vec<DhcpClientDetails> {
    bed.other.dump(&DhcpClientDump {}).await.unwrap()
}

fn client(name: &str) -> Interface {
    Interface {
        set_dhcp_client: true,
        ..loopback(name)
    }
}

#[tokio::test]
async fn dhcp_client() {
    let mut bed = Bed::start().await;
    let mut value = client("loop1");
    bed.put(value.clone()).await;
    let rows = clients(&bed).await;
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].client.hostname.to_text(), "loop1");
    assert!(rows[0].client.want_dhcp_event);
    bed.assert_in_sync().await;
    bed.restart_agent(vec![ModelValue::new(value.clone())])
        .await;
    assert_eq!(bed.take_writes(), NONE);

    value.set_dhcp_client = false;
    assert_eq!(changed(&bed, &value).await, ["dhcp_client_config"]);
    assert!(clients(&bed).await.is_empty());
    value.set_dhcp_client = true;
    assert_eq!(changed(&bed, &value).await, ["dhcp_client_config"]);

    // VPP would keep the client of an interface that is gone.
    bed.delete(&value.key()).await;
    assert!(clients(&bed).await.is_empty());
}

#[tokio::test]
async fn leases_come_and_go() {
    if std::env::var("VPP_API_SOCKET").is_ok() {
        return;
    }
    let server = DhcpServer {
        address: [10, 3, 0, 77].into(),
        len: 24,
        router: [10, 3, 0, 1].into(),
        name_servers: vec![[10, 3, 0, 2].into()],
    };
    let config = Config {
        dhcp_servers: [("loop0".to_owned(), server)].into(),
        ..Config::default()
    };
    let mut bed = Bed::start_with(config).await;
    let lease = keys::dhcp_lease("loop1");
    let mut value = client("loop1");
    bed.put(value.clone()).await;
    bed.settle().await;
    assert_eq!(bed.state(&lease), ValueState::Nonexistent);

    value.enabled = true;
    bed.put(value.clone()).await;
    bed.settle().await;
    assert_eq!(bed.state(&lease), ValueState::Obtained);
    let read = bed.read::<DhcpLease>("vpp-dhcp-lease").await;
    assert_eq!(read[&lease].host_ip_address, "10.3.0.77/24");
    assert_eq!(read[&lease].router_ip_address, "10.3.0.1/24");
    // What is leased is not configured.
    bed.assert_in_sync().await;
    bed.restart_agent(vec![ModelValue::new(value.clone())])
        .await;
    assert_eq!(bed.take_writes(), NONE);
    assert_eq!(bed.state(&lease), ValueState::Obtained);

    value.set_dhcp_client = false;
    bed.put(value.clone()).await;
    bed.settle().await;
    assert_eq!(bed.state(&lease), ValueState::Nonexistent);
    bed.assert_in_sync().await;
}

#[tokio::test]
async fn addresses_from_routers() {
    let bed = Bed::start().await;
    let mut value = loopback("loop1");
    bed.put(value.clone()).await;
    let sw_if_index = vpp_interfaces(&bed).await["loop1"].sw_if_index;
    let link_local = SwInterfaceIp6GetLinkLocalAddress { sw_if_index };
    assert!(bed.other.request(&link_local).await.is_err());

    value.ip6_nd = Some(Ip6nd {
        address_autoconfig: true,
        install_default_routes: false,
    });
    let writes = changed(&bed, &value).await;
    assert_eq!(writes, ["ip6_nd_address_autoconfig"]);
    assert!(bed.other.request(&link_local).await.is_ok());
    value.ip6_nd = Some(Ip6nd {
        address_autoconfig: true,
        install_default_routes: true,
    });
    let writes = changed(&bed, &value).await;
    assert_eq!(writes, ["ip6_nd_address_autoconfig"]);
    value.ip6_nd = None;
    let writes = changed(&bed, &value).await;
    assert_eq!(writes, ["ip6_nd_address_autoconfig"]);
    bed.delete(&value.key()).await;
}
