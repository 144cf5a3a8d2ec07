use agent_model::ModelMessage;
use agent_model::keys;
use agent_model::vpp::l2::BridgeDomain;
use agent_model::vpp::l2::bridge_domain::{ArpTerminationEntry, Interface};
use agent_scheduler::ValueState;

use vpp_binapi::FixedStr;
use vpp_binapi::api::l2::{BridgeDomainAddDel, BridgeDomainDump};

use crate::bed::Bed;
use crate::interfaces::loopback;
use crate::vpp::{self, Bridge};

pub fn bridge(name: &str) -> BridgeDomain {
    BridgeDomain {
        name: name.to_owned(),
        flood: true,
        unknown_unicast_flood: true,
        forward: true,
        learn: true,
        ..Default::default()
    }
}

pub fn with_ports(bd: BridgeDomain, ports: &[&str]) -> BridgeDomain {
    let port = |name: &&str| Interface {
        name: (*name).to_owned(),
        ..Default::default()
    };
    BridgeDomain {
        interfaces: ports.iter().map(port).collect(),
        ..bd
    }
}

fn arp(ip_address: &str, phys_address: &str) -> ArpTerminationEntry {
    ArpTerminationEntry {
        ip_address: ip_address.to_owned(),
        phys_address: phys_address.to_owned(),
    }
}

#[tokio::test]
async fn domains_come_change_in_place_and_go() {
    let bed = Bed::start().await;
    let first = BridgeDomain {
        arp_termination: true,
        mac_age: 7,
        arp_termination_table: vec![
            arp("10.0.0.1", "02:FE:00:00:00:01"),
            arp("2001:db8::1", "02:fe:00:00:00:02"),
        ],
        ..bridge("bd1")
    };
    bed.put(first.clone()).await;
    assert_eq!(
        vpp::bridges(&bed.other).await["bd1"],
        Bridge {
            flags: "flood uu_flood forward learn arp_term".into(),
            mac_age: 7,
            ports: Vec::new(),
            arp: vec![
                "10.0.0.1 02:fe:00:00:00:01".into(),
                "2001:db8::1 02:fe:00:00:00:02".into()
            ],
            fib: Vec::new(),
        }
    );
    bed.assert_in_sync().await;

    let second = BridgeDomain {
        learn: false,
        mac_age: 9,
        arp_termination_table: vec![arp("10.0.0.1", "02:fe:00:00:00:09")],
        ..first.clone()
    };
    bed.take_writes();
    bed.put(second).await;
    let writes = bed.take_writes();
    assert!(
        !writes.iter().any(|w| w == "bridge_domain_add_del"),
        "changed in place: {writes:?}"
    );
    let held = &vpp::bridges(&bed.other).await["bd1"];
    assert_eq!(held.flags, "flood uu_flood forward arp_term");
    assert_eq!(held.mac_age, 9);
    assert_eq!(held.arp, ["10.0.0.1 02:fe:00:00:00:09"]);
    bed.assert_in_sync().await;

    bed.delete(&first.key()).await;
    assert!(!vpp::bridges(&bed.other).await.contains_key("bd1"));
    bed.assert_in_sync().await;
}

#[tokio::test]
async fn members_wait_for_their_interfaces() {
    let bed = Bed::start().await;
    let bd = with_ports(bridge("bd1"), &["loop1", "loop2"]);
    bed.put(loopback("loop1")).await;
    bed.put(bd.clone()).await;
    let (state, waits_for) = bed
        .derived_state(&bd.key(), &keys::l2::bd_interface("bd1", "loop2"))
        .unwrap();
    assert_eq!(state, ValueState::Pending);
    assert_eq!(waits_for, ["interface-exists"]);
    assert_eq!(vpp::bridges(&bed.other).await["bd1"].ports, ["loop1 shg 0"]);
    bed.assert_in_sync().await;

    bed.put(loopback("loop2")).await;
    assert_eq!(
        vpp::bridges(&bed.other).await["bd1"].ports,
        ["loop1 shg 0", "loop2 shg 0"]
    );
    bed.assert_in_sync().await;

    bed.delete(&loopback("loop1").key()).await;
    assert_eq!(vpp::bridges(&bed.other).await["bd1"].ports, ["loop2 shg 0"]);
    bed.assert_in_sync().await;
}

#[tokio::test]
async fn a_member_moves_to_another_domain_whatever_comes_first() {
    let (one, two) = (bridge("bd1"), bridge("bd2"));
    let port = |bd: &BridgeDomain| with_ports(bd.clone(), &["loop1"]);
    for add_first in [true, false] {
        let bed = Bed::start().await;
        bed.put(loopback("loop1")).await;
        bed.put(port(&one)).await;
        bed.put(two.clone()).await;
        if add_first {
            bed.put(port(&two)).await;
            bed.put(one.clone()).await;
        } else {
            bed.put(one.clone()).await;
            bed.put(port(&two)).await;
        }
        let held = vpp::bridges(&bed.other).await;
        assert_eq!(held["bd1"].ports, Vec::<String>::new(), "{add_first}");
        assert_eq!(held["bd2"].ports, ["loop1 shg 0"], "{add_first}");
        bed.assert_in_sync().await;
    }
}

#[tokio::test]
async fn a_member_that_two_want_returns_to_the_one_that_remains() {
    let bed = Bed::start().await;
    let one = with_ports(bridge("bd1"), &["loop1"]);
    let two = with_ports(bridge("bd2"), &["loop1"]);
    bed.put(loopback("loop1")).await;
    bed.put(one.clone()).await;
    bed.put(two.clone()).await;
    bed.delete(&two.key()).await;
    assert_eq!(vpp::bridges(&bed.other).await["bd1"].ports, ["loop1 shg 0"]);
    bed.assert_in_sync().await;
}

#[tokio::test]
async fn another_member_becomes_the_bvi_at_once() {
    let bed = Bed::start().await;
    let with_bvi = |bvi: &str| {
        let mut bd = with_ports(bridge("bd1"), &["loop1", "loop2"]);
        for port in &mut bd.interfaces {
            port.bridged_virtual_interface = port.name == bvi;
        }
        bd
    };
    bed.put(loopback("loop1")).await;
    bed.put(loopback("loop2")).await;
    bed.put(with_bvi("loop2")).await;
    bed.put(with_bvi("loop1")).await;
    assert_eq!(
        vpp::bridges(&bed.other).await["bd1"].ports,
        ["loop1 bvi shg 0", "loop2 shg 0"]
    );
    bed.assert_in_sync().await;
    bed.put(with_bvi("loop2")).await;
    assert_eq!(
        vpp::bridges(&bed.other).await["bd1"].ports,
        ["loop1 shg 0", "loop2 bvi shg 0"]
    );
    bed.assert_in_sync().await;
}

#[tokio::test]
async fn a_restarted_agent_knows_its_domains() {
    let mut bed = Bed::start().await;
    let bd = with_ports(bridge("bd1"), &["loop1"]);
    bed.put(loopback("loop1")).await;
    bed.put(bd.clone()).await;
    bed.take_writes();
    bed.restart_agent(vec![
        agent_model::ModelValue::new(loopback("loop1")),
        agent_model::ModelValue::new(bd.clone()),
    ])
    .await;
    assert_eq!(bed.take_writes(), Vec::<String>::new());
    let other = with_ports(bridge("bd2"), &[]);
    bed.put(other).await;
    assert_eq!(vpp::bridges(&bed.other).await.len(), 2);
    bed.delete(&bd.key()).await;
    assert_eq!(vpp::bridges(&bed.other).await.len(), 1);
}

#[tokio::test]
async fn of_two_domains_with_one_name_a_resync_leaves_one() {
    let bed = Bed::start().await;
    let bd = with_ports(bridge("bd1"), &["loop1"]);
    bed.put(loopback("loop1")).await;
    bed.put(bd.clone()).await;
    // As if the reply to an earlier attempt had been lost.
    let again = BridgeDomainAddDel {
        bd_id: 77,
        bd_tag: FixedStr::new("bd1").unwrap(),
        is_add: true,
        ..Default::default()
    };
    bed.other.request(&again).await.unwrap();
    bed.resync().await;
    let all = BridgeDomainDump {
        bd_id: u32::MAX,
        sw_if_index: u32::MAX,
    };
    let rows = bed.other.dump(&all).await.unwrap();
    let ids: Vec<_> = rows.iter().map(|row| row.bd_id).collect();
    assert_eq!(ids, [1]);
    assert_eq!(vpp::bridges(&bed.other).await["bd1"].ports, ["loop1 shg 0"]);
    bed.assert_in_sync().await;
}
