//! WireGuard's interfaces and peers.

use agent_model::vpp::interfaces::Interface;
use agent_model::vpp::interfaces::WireguardLink;
use agent_model::vpp::interfaces::interface::{Link, Type};
use agent_model::vpp::l3::VrfTable;
use agent_model::vpp::wireguard::Peer;
use agent_model::{ModelMessage, ModelValue};
use agent_scheduler::ValueState;
use vpp_binapi::api::wireguard::{
    WireguardInterfaceDump, WireguardPeersDetails, WireguardPeersDump,
};

use crate::bed::Bed;
use crate::interfaces::interface;

const NONE: [&str; 0] = [];
const PRIVATE: &str = "gIjXzrQfIFf80d0O8Hd3KhfllkEGDNsUIFvfEtwEGUk=";
const PUBLIC: [&str; 2] = [
    "dIjXzrQfIFf80d0O8Hd3KhfllkEGDNsUIFvfEtwEGUk=",
    "eIjXzrQfIFf80d0O8Hd3KhfllkEGDNsUIFvfEtwEGUk=",
];

fn tunnel(name: &str, port: u32) -> Interface {
    let link = WireguardLink {
        private_key: PRIVATE.to_owned(),
        port,
        src_addr: "10.0.0.1".to_owned(),
    };
    interface(name, Type::WireguardTunnel, Some(Link::Wireguard(link)))
}

fn peer(number: usize, endpoint: &str, allowed: &[&str]) -> Peer {
    Peer {
        public_key: PUBLIC[number].to_owned(),
        port: 51820,
        endpoint: endpoint.to_owned(),
        wg_if_name: "wg1".to_owned(),
        allowed_ips: allowed.iter().map(|text| (*text).to_owned()).collect(),
        ..Default::default()
    }
}

async fn peers(bed: &Bed) -> Vec<WireguardPeersDetails> {
    let peer_index = u32::MAX;
    let rows = bed.other.dump(&WireguardPeersDump { peer_index }).await;
    rows.unwrap()
}

async fn ports(bed: &Bed) -> Vec<u16> {
    let dump = WireguardInterfaceDump {
        sw_if_index: u32::MAX,
        ..Default::default()
    };
    let rows = bed.other.dump(&dump).await.unwrap();
    rows.iter().map(|row| row.interface.port).collect()
}

#[tokio::test]
async fn interfaces_with_peers() {
    let mut bed = Bed::start().await;
    let one = peer(0, "10.0.0.2", &["10.1.0.0/24", "2001:db8::/64"]);
    let two = peer(1, "2001:DB8::2", &["0.0.0.0/0"]);
    bed.try_put(vec![one.clone(), two.clone()]).await.unwrap();
    assert_eq!(bed.state(&one.key()), ValueState::Pending);
    let mut value = tunnel("wg1", 51820);
    value.enabled = true;
    bed.put(value.clone()).await;
    assert_eq!(peers(&bed).await.len(), 2);
    bed.assert_in_sync().await;
    let all = vec![
        ModelValue::new(value.clone()),
        ModelValue::new(one.clone()),
        ModelValue::new(two.clone()),
    ];
    bed.restart_agent(all).await;
    assert_eq!(bed.take_writes(), NONE);

    // What a peer may send: the order is no difference.
    let mut other = one.clone();
    other.allowed_ips.reverse();
    bed.put(other.clone()).await;
    assert_eq!(bed.take_writes(), NONE);
    other.persistent_keepalive = 25;
    bed.put(other.clone()).await;
    assert_eq!(
        bed.take_writes(),
        ["wireguard_peer_remove", "wireguard_peer_add"]
    );
    bed.assert_in_sync().await;

    // Another port is another interface; the peers come along.
    let mut moved = tunnel("wg1", 51821);
    moved.enabled = true;
    bed.put(moved.clone()).await;
    assert_eq!(ports(&bed).await, [51821]);
    assert_eq!(peers(&bed).await.len(), 2);
    bed.assert_in_sync().await;

    bed.delete(&two.key()).await;
    assert_eq!(peers(&bed).await.len(), 1);
    bed.delete(&moved.key()).await;
    assert!(peers(&bed).await.is_empty());
    assert_eq!(bed.state(&other.key()), ValueState::Pending);
    bed.delete(&other.key()).await;
    assert!(ports(&bed).await.is_empty());
    bed.assert_in_sync().await;
}

#[tokio::test]
async fn peers_are_reached_through_their_interfaces_table() {
    let bed = Bed::start().await;
    bed.put(VrfTable {
        id: 7,
        ..Default::default()
    })
    .await;
    let mut value = tunnel("wg1", 51820);
    value.vrf = 7;
    value.ip_addresses = vec!["10.2.0.1/24".to_owned()];
    bed.put(value).await;
    bed.put(peer(0, "10.0.0.2", &["10.1.0.0/24"])).await;
    assert_eq!(peers(&bed).await[0].peer.table_id, 7);
    bed.assert_in_sync().await;
}

/// VPP knows a peer by its key.
#[tokio::test]
async fn a_key_belongs_to_one_peer() {
    let bed = Bed::start().await;
    bed.put(tunnel("wg1", 51820)).await;
    bed.put(peer(0, "10.0.0.2", &["10.1.0.0/24"])).await;
    let twin = peer(0, "10.0.0.3", &["10.1.0.0/24"]);
    let error = bed.try_put(vec![twin.clone()]).await.unwrap_err();
    assert!(error.to_string().contains("wireguard_peer_add"), "{error}");
    assert!(!error.to_string().contains("IjXzrQ"), "{error}");
    bed.delete(&twin.key()).await;
    assert_eq!(peers(&bed).await.len(), 1);
}
