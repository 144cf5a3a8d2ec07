//! Peers behind multipoint tunnels.

use agent_model::vpp::interfaces::interface::{Link, Type};
use agent_model::vpp::interfaces::ipip_link::Mode;
use agent_model::vpp::interfaces::{Interface, IpipLink};
use agent_model::vpp::l3::{TeibEntry, VrfTable};
use agent_model::{ModelMessage, ModelValue};
use agent_scheduler::ValueState;

use crate::bed::Bed;
use crate::vpp;

fn tunnel() -> Interface {
    Interface {
        name: "mp".to_owned(),
        r#type: Type::IpipTunnel.into(),
        enabled: true,
        ip_addresses: vec!["10.5.0.1/24".to_owned()],
        link: Some(Link::Ipip(IpipLink {
            tunnel_mode: Mode::PointToMultipoint.into(),
            src_addr: "192.0.2.1".to_owned(),
            ..Default::default()
        })),
        ..Default::default()
    }
}

fn entry(next_hop: &str, vrf_id: u32) -> TeibEntry {
    TeibEntry {
        interface: "mp".to_owned(),
        peer_addr: "10.5.0.2".to_owned(),
        next_hop_addr: next_hop.to_owned(),
        vrf_id,
    }
}

fn vrf() -> VrfTable {
    VrfTable {
        id: 5,
        ..Default::default()
    }
}

#[tokio::test]
async fn peers_wait_for_tunnel_and_table() {
    let mut bed = Bed::start().await;
    let value = entry("192.0.2.9", 5);
    bed.put(value.clone()).await;
    bed.put(tunnel()).await;
    assert_eq!(
        bed.state(&value.key()),
        ValueState::Pending,
        "without its table"
    );
    bed.put(vrf()).await;
    assert_eq!(
        vpp::teib(&bed.other).await,
        ["mp 10.5.0.2 to 192.0.2.9 table 5"]
    );
    bed.assert_in_sync().await;
    let all = vec![
        ModelValue::new(tunnel()),
        ModelValue::new(vrf()),
        ModelValue::new(value.clone()),
    ];
    bed.restart_agent(all).await;
    assert_eq!(bed.take_writes(), [""; 0]);

    bed.put(entry("192.0.2.8", 0)).await;
    assert_eq!(
        vpp::teib(&bed.other).await,
        ["mp 10.5.0.2 to 192.0.2.8 table 0"]
    );
    bed.delete(&vrf().key()).await;
    bed.assert_in_sync().await;
    bed.delete(&tunnel().key()).await;
    assert_eq!(bed.state(&value.key()), ValueState::Pending);
    assert_eq!(vpp::teib(&bed.other).await, [""; 0]);
    bed.delete(&value.key()).await;
    bed.assert_in_sync().await;
}

/// Addresses are compared, not their texts; the key keeps the text.
#[tokio::test]
async fn another_spelling_is_the_same_peer() {
    let bed = Bed::start().await;
    let value = TeibEntry {
        peer_addr: "2001:DB8:0::2".to_owned(),
        ..entry("2001:DB8:1:0::9", 0)
    };
    bed.put(tunnel()).await;
    bed.put(value.clone()).await;
    assert_eq!(
        vpp::teib(&bed.other).await,
        ["mp 2001:db8::2 to 2001:db8:1::9 table 0"]
    );
    bed.assert_in_sync().await;
    bed.delete(&value.key()).await;
    bed.delete(&tunnel().key()).await;
}

/// The interface that the agent makes again has the number of the deleted one and inherits its entry.
#[tokio::test]
async fn somebody_deletes_the_tunnel() {
    use vpp_binapi::api::ipip::IpipDelTunnel;
    let bed = Bed::start().await;
    bed.put(tunnel()).await;
    bed.put(entry("192.0.2.9", 0)).await;
    let names = vpp::names(&bed.other).await;
    let (sw_if_index, _) = names.iter().find(|(_, name)| *name == "mp").unwrap();
    let sw_if_index = *sw_if_index;
    bed.other
        .request(&IpipDelTunnel { sw_if_index })
        .await
        .unwrap();
    bed.settle().await;
    bed.resync().await;
    assert_eq!(
        vpp::teib(&bed.other).await,
        ["mp 10.5.0.2 to 192.0.2.9 table 0"]
    );
    bed.assert_in_sync().await;
}
