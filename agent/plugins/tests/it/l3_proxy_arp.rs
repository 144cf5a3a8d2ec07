use agent_model::vpp::l3::proxy_arp::{Interface, Range};
use agent_model::vpp::l3::vrf_table::Protocol;
use agent_model::vpp::l3::{ProxyArp, VrfTable};
use agent_model::{ModelMessage, ModelValue, keys};
use agent_scheduler::ValueState;

use crate::bed::Bed;
use crate::interfaces::loopback;
use crate::vpp;

fn range(vrf_id: u32, first: &str, last: &str) -> Range {
    Range {
        first_ip_addr: first.to_owned(),
        last_ip_addr: last.to_owned(),
        vrf_id,
    }
}

fn proxy_arp(ranges: Vec<Range>, interfaces: &[&str]) -> ProxyArp {
    let interface = |name: &&str| Interface {
        name: (*name).to_owned(),
    };
    ProxyArp {
        interfaces: interfaces.iter().map(interface).collect(),
        ranges,
    }
}

#[tokio::test]
async fn ranges_and_interfaces_come_change_and_go() {
    let mut bed = Bed::start().await;
    let (a, b) = (
        range(0, "10.0.0.1", "10.0.0.9"),
        range(4, "10.0.0.1", "10.0.0.9"),
    );
    let value = proxy_arp(vec![a.clone(), b.clone()], &["loop1"]);
    bed.put(value.clone()).await;
    assert_eq!(
        bed.scheduler.value_status(&value.key()).value.details,
        ["vrf-table-4-exists"]
    );
    let vrf = VrfTable {
        id: 4,
        protocol: Protocol::Ipv4.into(),
        ..Default::default()
    };
    bed.put(vrf.clone()).await;
    assert_eq!(bed.state(&value.key()), ValueState::Configured);
    let derived = keys::l3::proxy_arp_interface("loop1");
    assert_eq!(
        bed.derived_state(&value.key(), &derived).unwrap().0,
        ValueState::Pending
    );
    bed.put(loopback("loop1")).await;
    let held = vpp::proxy_arp(&bed.other).await;
    assert_eq!(held.0, ["0 10.0.0.1-10.0.0.9", "4 10.0.0.1-10.0.0.9"]);
    assert_eq!(held.1, ["loop1"]);
    bed.assert_in_sync().await;

    bed.take_writes();
    bed.put(proxy_arp(vec![b, range(0, "10.0.0.2", "10.0.0.3")], &[]))
        .await;
    assert_eq!(bed.take_writes().len(), 3);
    let held = vpp::proxy_arp(&bed.other).await;
    assert_eq!(held.0, ["0 10.0.0.2-10.0.0.3", "4 10.0.0.1-10.0.0.9"]);
    assert!(held.1.is_empty());
    bed.assert_in_sync().await;

    let kept = proxy_arp(vec![a], &["loop1"]);
    bed.put(kept.clone()).await;
    bed.take_writes();
    bed.restart_agent(vec![
        ModelValue::new(vrf),
        ModelValue::new(loopback("loop1")),
        ModelValue::new(kept.clone()),
    ])
    .await;
    assert_eq!(bed.take_writes(), Vec::<String>::new());
    bed.delete(&kept.key()).await;
    assert_eq!(vpp::proxy_arp(&bed.other).await, (vec![], vec![]));
    bed.assert_in_sync().await;
}

#[tokio::test]
async fn a_range_of_ipv6_is_invalid() {
    let bed = Bed::start().await;
    let value = proxy_arp(vec![range(0, "2001:db8::1", "10.0.0.9")], &[]);
    let error = bed.try_put(vec![value]).await.unwrap_err();
    assert!(
        error.to_string().contains("ranges[0].first_ip_addr"),
        "{error}"
    );
    assert_eq!(bed.take_writes(), Vec::<String>::new());
}
