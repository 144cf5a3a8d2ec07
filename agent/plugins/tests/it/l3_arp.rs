use agent_model::ModelMessage;
use agent_model::vpp::l3::ArpEntry;
use agent_scheduler::ValueState;

use crate::bed::Bed;
use crate::interfaces::{loopback, up, with_addresses};
use crate::vpp;

fn arp(ip_address: &str, phys_address: &str, is_static: bool) -> ArpEntry {
    ArpEntry {
        interface: "loop1".to_owned(),
        ip_address: ip_address.to_owned(),
        phys_address: phys_address.to_owned(),
        r#static: is_static,
    }
}

#[tokio::test]
async fn neighbours_come_change_and_go() {
    let bed = Bed::start().await;
    let (v4, v6) = (
        arp("10.1.0.9", "02:FE:00:00:00:01", true),
        arp("2001:DB8:1::9", "02:fe:00:00:00:02", false),
    );
    bed.put(v4.clone()).await;
    bed.put(v6.clone()).await;
    assert_eq!(bed.state(&v4.key()), ValueState::Pending);
    bed.put(with_addresses(
        loopback("loop1"),
        &["10.1.0.1/24", "2001:db8:1::1/64"],
    ))
    .await;
    assert_eq!(bed.state(&v4.key()), ValueState::Configured);
    assert_eq!(
        bed.state(&v6.key()),
        ValueState::Pending,
        "forgotten when down"
    );
    bed.put(up(with_addresses(
        loopback("loop1"),
        &["10.1.0.1/24", "2001:db8:1::1/64"],
    )))
    .await;
    let held = vpp::neighbours(&bed.other).await;
    assert_eq!(held["loop1 10.1.0.9"], "02:fe:00:00:00:01 static");
    assert_eq!(held["loop1 2001:db8:1::9"], "02:fe:00:00:00:02");
    bed.assert_in_sync().await;

    bed.take_writes();
    bed.put(arp("10.1.0.9", "02:fe:00:00:00:05", true)).await;
    assert_eq!(bed.take_writes(), ["ip_neighbor_add_del"], "in place");
    bed.put(arp("2001:DB8:1::9", "02:fe:00:00:00:02", true))
        .await;
    assert_eq!(bed.take_writes(), ["ip_neighbor_add_del"], "in place");
    bed.put(arp("10.1.0.9", "02:fe:00:00:00:05", false)).await;
    let held = vpp::neighbours(&bed.other).await;
    assert_eq!(held["loop1 10.1.0.9"], "02:fe:00:00:00:05");
    assert_eq!(held["loop1 2001:db8:1::9"], "02:fe:00:00:00:02 static");
    bed.assert_in_sync().await;

    bed.delete(&v4.key()).await;
    bed.delete(&v6.key()).await;
    assert!(vpp::neighbours(&bed.other).await.is_empty());
    bed.assert_in_sync().await;
}

#[tokio::test]
async fn dynamic_neighbours_outlive_an_interface_that_was_down() {
    let bed = Bed::start().await;
    let interface = with_addresses(loopback("loop1"), &["10.1.0.1/24"]);
    bed.put(up(interface.clone())).await;
    bed.put(arp("10.1.0.9", "02:fe:00:00:00:01", false)).await;
    bed.put(interface.clone()).await;
    assert!(vpp::neighbours(&bed.other).await.is_empty());
    bed.put(up(interface)).await;
    assert_eq!(
        vpp::neighbours(&bed.other).await["loop1 10.1.0.9"],
        "02:fe:00:00:00:01"
    );
    bed.assert_in_sync().await;
}
