//! What is derived from interfaces: addresses, VRFs, borrowed addresses.

use agent_model::ModelMessage;
use agent_model::vpp::interfaces::Interface;
use agent_model::vpp::interfaces::interface::Unnumbered;
use agent_model::vpp::l3::VrfTable;
use agent_scheduler::ValueState;
use vpp_binapi::api::interface::SwInterfaceGetTable;
use vpp_binapi::api::ip::{IpAddressDump, IpUnnumberedDump};

use super::*;
use crate::bed::Bed;

async fn addresses(bed: &Bed, name: &str) -> Vec<String> {
    let sw_if_index = vpp_interfaces(bed).await[name].sw_if_index;
    let mut all = Vec::new();
    for is_ipv6 in [false, true] {
        let dump = IpAddressDump {
            sw_if_index,
            is_ipv6,
        };
        let rows = bed.other.dump(&dump).await.unwrap();
        all.extend(rows.iter().map(|row| row.prefix.to_string()));
    }
    all
}

async fn tables(bed: &Bed, name: &str) -> (u32, u32) {
    let sw_if_index = vpp_interfaces(bed).await[name].sw_if_index;
    let table = async |is_ipv6| {
        let get = SwInterfaceGetTable {
            sw_if_index,
            is_ipv6,
        };
        bed.other.request(&get).await.unwrap().vrf_id
    };
    (table(false).await, table(true).await)
}

fn vrf(id: u32, ipv6: bool) -> VrfTable {
    VrfTable {
        id,
        protocol: i32::from(ipv6),
        ..Default::default()
    }
}

#[tokio::test]
async fn addresses_come_and_go() {
    let bed = Bed::start().await;
    let value = up(with_addresses(
        loopback("loop1"),
        &["10.1.0.1/24", "2001:DB8::1/64"],
    ));
    bed.put(value.clone()).await;
    assert_eq!(
        addresses(&bed, "loop1").await,
        ["10.1.0.1/24", "2001:db8::1/64"]
    );
    bed.assert_in_sync().await;

    let other = with_addresses(value.clone(), &["10.1.0.2/24", "2001:db8::1/64"]);
    bed.put(other.clone()).await;
    assert_eq!(
        bed.take_writes(),
        [
            "sw_interface_add_del_address",
            "sw_interface_add_del_address"
        ]
    );
    assert_eq!(
        addresses(&bed, "loop1").await,
        ["10.1.0.2/24", "2001:db8::1/64"]
    );
    bed.assert_in_sync().await;

    bed.put(loopback("loop1")).await;
    assert!(addresses(&bed, "loop1").await.is_empty());
    bed.assert_in_sync().await;
    bed.delete(&value.key()).await;
    assert!(vpp_interfaces(&bed).await.is_empty());
}

#[tokio::test]
async fn link_local_address() {
    let bed = Bed::start().await;
    let value = up(with_addresses(
        loopback("loop1"),
        &["2001:db8::1/64", "fe80::77/128"],
    ));
    bed.put(value.clone()).await;
    bed.assert_in_sync().await;
    bed.delete(&value.key()).await;
    assert!(vpp_interfaces(&bed).await.is_empty());
}

#[tokio::test]
async fn an_interface_waits_for_its_vrf() {
    let bed = Bed::start().await;
    let mut value = with_addresses(loopback("loop1"), &["10.1.0.1/24", "2001:db8::1/64"]);
    value.vrf = 9;
    bed.put(value.clone()).await;
    let key = value.key();
    let in_vrf = "vpp/interface/loop1/vrf/9/ip-version/both";
    let (state, waits_for) = bed.derived_state(&key, in_vrf).unwrap();
    assert_eq!(state, ValueState::Pending);
    assert_eq!(waits_for, ["vrf-table-v4-exists", "vrf-table-v6-exists"]);
    assert!(addresses(&bed, "loop1").await.is_empty());

    bed.put(vrf(9, false)).await;
    assert!(addresses(&bed, "loop1").await.is_empty());
    bed.put(vrf(9, true)).await;
    assert_eq!(tables(&bed, "loop1").await, (9, 9));
    assert_eq!(addresses(&bed, "loop1").await.len(), 2);
    bed.assert_in_sync().await;

    // Away from the VRF the addresses go first and come back after.
    value.vrf = 0;
    bed.put(value.clone()).await;
    assert_eq!(tables(&bed, "loop1").await, (0, 0));
    assert_eq!(addresses(&bed, "loop1").await.len(), 2);
    bed.assert_in_sync().await;

    value.vrf = 9;
    bed.put(value.clone()).await;
    bed.delete(&vrf(9, true).key()).await;
    assert_eq!(tables(&bed, "loop1").await, (0, 0));
    assert!(addresses(&bed, "loop1").await.is_empty());
    bed.delete(&key).await;
    bed.delete(&vrf(9, false).key()).await;
    assert!(vpp_interfaces(&bed).await.is_empty());
}

#[tokio::test]
async fn an_unnumbered_interface_waits_for_addresses_to_borrow() {
    let bed = Bed::start().await;
    let borrower = Interface {
        unnumbered: Some(Unnumbered {
            interface_with_ip: "lender".into(),
        }),
        ..up(loopback("borrower"))
    };
    let lender = with_addresses(loopback("lender"), &["10.1.0.1/24"]);
    let unnumbered = async || {
        let dump = IpUnnumberedDump {
            sw_if_index: u32::MAX,
        };
        bed.other.dump(&dump).await.unwrap()
    };
    bed.put(borrower.clone()).await;
    assert!(unnumbered().await.is_empty());
    bed.put(lender.clone()).await;
    let all = vpp_interfaces(&bed).await;
    let rows = unnumbered().await;
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].sw_if_index, all["borrower"].sw_if_index);
    assert_eq!(rows[0].ip_sw_if_index, all["lender"].sw_if_index);
    bed.assert_in_sync().await;

    bed.put(loopback("lender")).await;
    assert!(unnumbered().await.is_empty());
    bed.put(lender.clone()).await;
    assert_eq!(unnumbered().await.len(), 1);

    bed.delete(&lender.key()).await;
    assert!(unnumbered().await.is_empty());
    bed.delete(&borrower.key()).await;
    assert!(vpp_interfaces(&bed).await.is_empty());
}

#[tokio::test]
async fn a_tunnel_waits_for_its_vrf() {
    let bed = Bed::start().await;
    let mut value = vxlan("vx1", "10.0.0.1", "10.0.0.2", 20);
    value.vrf = 4;
    bed.put(value.clone()).await;
    assert_eq!(bed.state(&value.key()), ValueState::Pending);
    bed.put(vrf(4, false)).await;
    assert_eq!(bed.state(&value.key()), ValueState::Configured);
    assert_eq!(tables(&bed, "vx1").await.0, 4);
    bed.assert_in_sync().await;
    bed.delete(&vrf(4, false).key()).await;
    assert!(vpp_interfaces(&bed).await.is_empty());
    bed.delete(&value.key()).await;
}
