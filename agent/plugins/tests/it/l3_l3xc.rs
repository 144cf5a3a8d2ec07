//! Cross-connects of layer 3.

use agent_model::vpp::l3::L3xConnect;
use agent_model::vpp::l3::l3x_connect::{Path, Protocol};
use agent_model::{ModelMessage, ModelValue};
use agent_scheduler::ValueState;

use crate::bed::Bed;
use crate::interfaces::loopback;
use crate::vpp;

fn path(interface: &str, next_hop: &str, weight: u32) -> Path {
    Path {
        outgoing_interface: interface.to_owned(),
        next_hop_addr: next_hop.to_owned(),
        weight,
        preference: 0,
    }
}

fn l3xc(interface: &str, protocol: Protocol, paths: Vec<Path>) -> L3xConnect {
    L3xConnect {
        interface: interface.to_owned(),
        protocol: protocol.into(),
        paths,
    }
}

#[tokio::test]
async fn cross_connects_of_both_families() {
    let mut bed = Bed::start().await;
    let v4 = l3xc(
        "in",
        Protocol::Ipv4,
        vec![path("out", "10.9.0.2", 3), path("", "10.8.0.2", 0)],
    );
    let v6 = l3xc("in", Protocol::Ipv6, vec![path("out", "", 0)]);
    bed.put(v4.clone()).await;
    bed.put(loopback("in")).await;
    assert_eq!(
        bed.state(&v4.key()),
        ValueState::Pending,
        "without its way out"
    );
    bed.put(loopback("out")).await;
    bed.put(v6.clone()).await;
    assert_eq!(
        vpp::l3_cross_connects(&bed.other).await,
        [
            r#"in ["- via 10.8.0.2 table 0 weight 1 preference 0", "out via 10.9.0.2 table 0 weight 3 preference 0"]"#,
            r#"in ["out via :: table 0 weight 1 preference 0"]"#,
        ]
    );
    bed.assert_in_sync().await;
    let all = vec![
        ModelValue::new(loopback("in")),
        ModelValue::new(loopback("out")),
        ModelValue::new(v4.clone()),
        ModelValue::new(v6.clone()),
    ];
    bed.restart_agent(all).await;
    assert_eq!(bed.take_writes(), [""; 0]);

    bed.put(l3xc("in", Protocol::Ipv4, vec![path("out", "10.9.0.3", 0)]))
        .await;
    assert_eq!(bed.take_writes(), ["l3xc_update"], "all paths at once");
    bed.assert_in_sync().await;

    bed.delete(&loopback("out").key()).await;
    assert_eq!(bed.state(&v6.key()), ValueState::Pending);
    assert_eq!(vpp::l3_cross_connects(&bed.other).await, [""; 0]);
    bed.delete(&v4.key()).await;
    bed.delete(&v6.key()).await;
    bed.delete(&loopback("in").key()).await;
    bed.assert_in_sync().await;
}

#[tokio::test]
async fn what_vpp_cannot_say_is_invalid() {
    let bed = Bed::start().await;
    let nowhere = l3xc("in", Protocol::Ipv4, vec![path("", "", 0)]);
    let mixed = l3xc("in", Protocol::Ipv4, vec![path("out", "2001:db8::1", 0)]);
    for (value, field) in [(nowhere, "paths[0]"), (mixed, "paths[0].next_hop_addr")] {
        let error = bed.try_put(vec![value.clone()]).await.unwrap_err();
        assert!(error.to_string().contains(field), "{error}");
        assert_eq!(bed.state(&value.key()), ValueState::Invalid);
    }
}

/// Somebody else's cross-connect is removed, and a configured one that is gone comes back.
#[tokio::test]
async fn a_resync_repairs() {
    use vpp_binapi::api::l3xc::L3xcDel;
    let bed = Bed::start().await;
    bed.put(loopback("in")).await;
    bed.put(l3xc("in", Protocol::Ipv4, vec![path("in", "10.9.0.2", 0)]))
        .await;
    let before = vpp::l3_cross_connects(&bed.other).await;
    let names = vpp::names(&bed.other).await;
    let (sw_if_index, _) = names.iter().find(|(_, name)| *name == "in").unwrap();
    let delete = L3xcDel {
        sw_if_index: *sw_if_index,
        is_ip6: false,
    };
    bed.other.request(&delete).await.unwrap();
    bed.resync().await;
    assert_eq!(vpp::l3_cross_connects(&bed.other).await, before);
}

/// VPP keeps it when somebody else deletes its interface, and refuses calls for it; the interface that the agent makes again has
/// the same number and inherits it.
#[tokio::test]
async fn somebody_deletes_its_interface() {
    use vpp_binapi::api::interface::DeleteLoopback;
    let bed = Bed::start().await;
    bed.put(loopback("in")).await;
    bed.put(l3xc("in", Protocol::Ipv4, vec![path("in", "10.9.0.2", 0)]))
        .await;
    let before = vpp::l3_cross_connects(&bed.other).await;
    let names = vpp::names(&bed.other).await;
    let (sw_if_index, _) = names.iter().find(|(_, name)| *name == "in").unwrap();
    let sw_if_index = *sw_if_index;
    bed.other
        .request(&DeleteLoopback { sw_if_index })
        .await
        .unwrap();
    bed.settle().await;
    bed.take_writes();
    bed.resync().await;
    let writes = bed.take_writes();
    assert!(
        writes.ends_with(&["l3xc_del".to_owned(), "l3xc_update".to_owned()]),
        "{writes:?}"
    );
    assert_eq!(vpp::l3_cross_connects(&bed.other).await, before);
    bed.assert_in_sync().await;
}
