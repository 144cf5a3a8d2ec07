use agent_model::ModelMessage;
use agent_model::vpp::l2::FibEntry;
use agent_model::vpp::l2::fib_entry::Action;
use agent_scheduler::ValueState;

use crate::bed::Bed;
use crate::interfaces::loopback;
use crate::l2_bridge_domain::{bridge, with_ports};
use crate::vpp;

fn forward(mac: &str, interface: &str) -> FibEntry {
    FibEntry {
        phys_address: mac.to_owned(),
        bridge_domain: "bd1".to_owned(),
        outgoing_interface: interface.to_owned(),
        static_config: true,
        ..Default::default()
    }
}

fn drops(mac: &str) -> FibEntry {
    FibEntry {
        phys_address: mac.to_owned(),
        bridge_domain: "bd1".to_owned(),
        action: Action::Drop.into(),
        ..Default::default()
    }
}

async fn entries(bed: &Bed) -> Vec<String> {
    vpp::bridges(&bed.other)
        .await
        .remove("bd1")
        .map(|b| b.fib)
        .unwrap_or_default()
}

#[tokio::test]
async fn entries_wait_for_their_port_and_go_with_it() {
    let bed = Bed::start().await;
    let (to_port, dropped) = (
        forward("02:FE:00:00:00:01", "loop1"),
        drops("02:fe:00:00:00:02"),
    );
    bed.put(to_port.clone()).await;
    bed.put(dropped.clone()).await;
    assert_eq!(bed.state(&to_port.key()), ValueState::Pending);
    assert_eq!(bed.state(&dropped.key()), ValueState::Pending);

    bed.put(bridge("bd1")).await;
    assert_eq!(bed.state(&dropped.key()), ValueState::Configured);
    assert_eq!(bed.state(&to_port.key()), ValueState::Pending);
    bed.put(loopback("loop1")).await;
    assert_eq!(bed.state(&to_port.key()), ValueState::Pending);
    bed.put(with_ports(bridge("bd1"), &["loop1"])).await;
    assert_eq!(
        entries(&bed).await,
        [
            "02:fe:00:00:00:01 loop1 static",
            "02:fe:00:00:00:02 - static filter"
        ]
    );
    bed.assert_in_sync().await;

    bed.put(bridge("bd1")).await;
    assert_eq!(bed.state(&to_port.key()), ValueState::Pending);
    assert_eq!(entries(&bed).await, ["02:fe:00:00:00:02 - static filter"]);
    bed.delete(&dropped.key()).await;
    assert_eq!(entries(&bed).await, Vec::<String>::new());
    bed.assert_in_sync().await;
}

#[tokio::test]
async fn an_entry_changes_its_port() {
    let bed = Bed::start().await;
    bed.put(loopback("loop1")).await;
    bed.put(loopback("loop2")).await;
    bed.put(with_ports(bridge("bd1"), &["loop1", "loop2"]))
        .await;
    bed.put(forward("02:fe:00:00:00:01", "loop1")).await;
    bed.put(forward("02:fe:00:00:00:01", "loop2")).await;
    assert_eq!(entries(&bed).await, ["02:fe:00:00:00:01 loop2 static"]);
    bed.assert_in_sync().await;
}
