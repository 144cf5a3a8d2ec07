use agent_model::ModelMessage;
use agent_model::vpp::l3::VrfTable;
use agent_model::vpp::l3::vrf_table::{FlowHashSettings, Protocol};
use agent_scheduler::ValueState;

use vpp_binapi::api::ip::SetIpFlowHashV2;

use crate::bed::Bed;

fn table(id: u32, protocol: Protocol, label: &str) -> VrfTable {
    VrfTable {
        id,
        protocol: protocol.into(),
        label: label.to_owned(),
        flow_hash_settings: None,
    }
}

#[tokio::test]
async fn tables_come_change_and_go() {
    let bed = Bed::start().await;
    let (v4, v6) = (
        table(5, Protocol::Ipv4, ""),
        table(5, Protocol::Ipv6, "blue"),
    );
    bed.put(v4.clone()).await;
    bed.put(v6.clone()).await;
    let read = bed.read::<VrfTable>("vpp-vrf-table").await;
    assert_eq!(read[&v4.key()].label, "ipv4-VRF:5");
    assert_eq!(read[&v6.key()].label, "blue");
    bed.assert_in_sync().await;

    bed.delete(&v4.key()).await;
    bed.delete(&v6.key()).await;
    let read = bed.read::<VrfTable>("vpp-vrf-table").await;
    assert!(!read.contains_key(&v4.key()) && !read.contains_key(&v6.key()));
}

/// A simulated VPP may lack the message: then the value says so, and the table is there nevertheless.
#[tokio::test]
async fn flow_hash() {
    let bed = Bed::start().await;
    let hashed = VrfTable {
        flow_hash_settings: Some(FlowHashSettings {
            use_src_ip: true,
            symmetric: true,
            ..Default::default()
        }),
        ..table(7, Protocol::Ipv4, "")
    };
    bed.put(table(7, Protocol::Ipv4, "")).await;
    bed.take_writes();
    if bed.other.supports::<SetIpFlowHashV2>() {
        bed.put(hashed.clone()).await;
        assert_eq!(bed.take_writes(), ["set_ip_flow_hash_v2"]);
        bed.assert_in_sync().await;
    } else {
        let error = bed.try_put(vec![hashed.clone()]).await.unwrap_err();
        assert!(error.to_string().contains("set_ip_flow_hash_v2"), "{error}");
        assert_eq!(bed.state(&hashed.key()), ValueState::Failed);
    }
    bed.delete(&hashed.key()).await;
    let read = bed.read::<VrfTable>("vpp-vrf-table").await;
    assert!(!read.contains_key(&hashed.key()));
}

#[tokio::test]
async fn a_label_that_is_too_long_is_invalid() {
    let bed = Bed::start().await;
    let value = table(6, Protocol::Ipv4, &"x".repeat(64));
    let error = bed.try_put(vec![value.clone()]).await.unwrap_err();
    assert!(error.to_string().contains("label"), "{error}");
    assert_eq!(bed.state(&value.key()), ValueState::Invalid);
    assert_eq!(bed.take_writes(), Vec::<String>::new());
}
