//! Segment routing over IPv6.

use agent_model::vpp::l3::VrfTable;
use agent_model::vpp::l3::vrf_table::Protocol;
use agent_model::vpp::srv6::local_sid::{self as end, EndFunction};
use agent_model::vpp::srv6::policy::SegmentList;
use agent_model::vpp::srv6::steering::{L2Traffic, L3Traffic, PolicyRef, Traffic};
use agent_model::vpp::srv6::{LocalSid, Policy, SRv6Global, Steering};
use agent_model::{ModelMessage, ModelValue};
use agent_scheduler::ValueState;
use vpp_binapi::api::sr::SrPoliciesV2Dump;

use crate::bed::Bed;
use crate::interfaces::loopback;
use crate::vpp;

fn vrf(id: u32, protocol: Protocol) -> VrfTable {
    VrfTable {
        id,
        protocol: protocol.into(),
        ..Default::default()
    }
}

fn sid(sid: &str, vrf: u32, function: EndFunction) -> LocalSid {
    LocalSid {
        sid: sid.to_owned(),
        installation_vrf_id: vrf,
        end_function: Some(function),
    }
}

fn every_function() -> Vec<LocalSid> {
    let (out, v4, v6) = (
        "out".to_owned(),
        "10.0.0.9".to_owned(),
        "2001:db8::9".to_owned(),
    );
    let functions = [
        EndFunction::BaseEndFunction(end::End { psp: true }),
        EndFunction::EndFunctionX(end::EndX {
            psp: false,
            outgoing_interface: out.clone(),
            next_hop: v6.clone(),
        }),
        EndFunction::EndFunctionT(end::EndT {
            psp: true,
            vrf_id: 5,
        }),
        EndFunction::EndFunctionDx2(end::EndDx2 {
            vlan_tag: 9,
            outgoing_interface: out.clone(),
        }),
        EndFunction::EndFunctionDx4(end::EndDx4 {
            outgoing_interface: out.clone(),
            next_hop: v4,
        }),
        EndFunction::EndFunctionDx6(end::EndDx6 {
            outgoing_interface: out,
            next_hop: v6,
        }),
        EndFunction::EndFunctionDt4(end::EndDt4 { vrf_id: 5 }),
        EndFunction::EndFunctionDt6(end::EndDt6 { vrf_id: 5 }),
    ];
    let sids = functions.into_iter().enumerate();
    sids.map(|(n, f)| sid(&format!("2001:DB8:A::{n}"), 6, f))
        .collect()
}

#[tokio::test]
async fn local_sids_of_every_function() {
    let mut bed = Bed::start().await;
    let sids = every_function();
    for sid in &sids {
        bed.put(sid.clone()).await;
        assert_eq!(bed.state(&sid.key()), ValueState::Pending);
    }
    let base = vec![
        ModelValue::new(loopback("out")),
        ModelValue::new(vrf(5, Protocol::Ipv4)),
        ModelValue::new(vrf(5, Protocol::Ipv6)),
        ModelValue::new(vrf(6, Protocol::Ipv6)),
    ];
    bed.put(vrf(6, Protocol::Ipv6)).await;
    bed.put(vrf(5, Protocol::Ipv6)).await;
    bed.put(vrf(5, Protocol::Ipv4)).await;
    bed.put(loopback("out")).await;
    let read = bed.read::<LocalSid>("vpp-sr-localsid").await;
    assert_eq!(read.values().cloned().collect::<Vec<_>>(), sids);
    bed.assert_in_sync().await;
    let values = base
        .into_iter()
        .chain(sids.iter().cloned().map(ModelValue::new));
    bed.restart_agent(values.collect()).await;
    assert_eq!(bed.take_writes(), [""; 0]);

    // Their tables go: VPP would die of what stays.
    bed.delete(&vrf(5, Protocol::Ipv4).key()).await;
    bed.assert_in_sync().await;
    bed.delete(&vrf(6, Protocol::Ipv6).key()).await;
    assert_eq!(vpp::srv6(&bed.other).await, [""; 0]);
    for sid in &sids {
        bed.delete(&sid.key()).await;
    }
    bed.assert_in_sync().await;
}

#[tokio::test]
async fn end_ad_says_that_it_cannot() {
    let bed = Bed::start().await;
    bed.put(loopback("out")).await;
    let function = EndFunction::EndFunctionAd(end::EndAd {
        outgoing_interface: "out".to_owned(),
        incoming_interface: "out".to_owned(),
        ..Default::default()
    });
    let value = sid("2001:db8:a::1", 0, function);
    let error = bed.try_put(vec![value.clone()]).await.unwrap_err();
    assert!(error.to_string().contains("end.AD"), "{error}");
    assert_eq!(bed.state(&value.key()), ValueState::Failed);
}

fn list(weight: u32, segments: &[&str]) -> SegmentList {
    SegmentList {
        weight,
        segments: segments.iter().map(|s| (*s).to_owned()).collect(),
    }
}

fn policy(lists: Vec<SegmentList>) -> Policy {
    Policy {
        bsid: "2001:DB8:B::1".to_owned(),
        srh_encapsulation: true,
        segment_lists: lists,
        ..Default::default()
    }
}

fn steering(name: &str, traffic: Traffic) -> Steering {
    Steering {
        name: name.to_owned(),
        policy_ref: Some(PolicyRef::PolicyBsid("2001:DB8:B::1".to_owned())),
        traffic: Some(traffic),
    }
}

fn l3(prefix: &str, vrf: u32) -> Traffic {
    Traffic::L3Traffic(L3Traffic {
        installation_vrf_id: vrf,
        prefix_address: prefix.to_owned(),
    })
}

fn l2(interface: &str) -> Traffic {
    Traffic::L2Traffic(L2Traffic {
        interface_name: interface.to_owned(),
    })
}

#[tokio::test]
async fn policies_change_list_by_list() {
    let bed = Bed::start().await;
    let (a, b, c) = (
        list(0, &["2001:db8::a"]),
        list(3, &["2001:db8::b", "2001:DB8::c"]),
        list(3, &["2001:db8::c", "2001:db8::b"]),
    );
    let value = policy(vec![a.clone(), b.clone()]);
    bed.put(value.clone()).await;
    assert_eq!(
        vpp::srv6(&bed.other).await,
        [
            r#"policy 2001:db8:b::1 table 0 encap ["1 [2001:db8::a]", "3 [2001:db8::b, 2001:db8::c]"]"#
        ]
    );
    bed.assert_in_sync().await;
    bed.put(policy(vec![c.clone(), b.clone()])).await;
    assert_eq!(bed.take_writes(), ["sr_policy_mod"; 2]);
    assert_eq!(
        vpp::srv6(&bed.other).await,
        [
            r#"policy 2001:db8:b::1 table 0 encap ["3 [2001:db8::b, 2001:db8::c]", "3 [2001:db8::c, 2001:db8::b]"]"#
        ]
    );
    bed.assert_in_sync().await;
    let spray = Policy {
        spray_behaviour: true,
        installation_vrf_id: 6,
        ..policy(vec![a])
    };
    bed.put(spray).await;
    assert_eq!(bed.state(&value.key()), ValueState::Pending);
    bed.put(vrf(6, Protocol::Ipv6)).await;
    assert_eq!(
        vpp::srv6(&bed.other).await,
        [r#"policy 2001:db8:b::1 table 6 encap spray ["1 [2001:db8::a]"]"#]
    );
    bed.assert_in_sync().await;
    bed.delete(&value.key()).await;
    bed.assert_in_sync().await;
}

#[tokio::test]
async fn traffic_is_steered() {
    let mut bed = Bed::start().await;
    let of_if = steering("of-if", l2("in"));
    let v4 = steering("v4", l3("10.2.0.0/16", 6));
    let v6 = steering("v6", l3("2001:DB8:FF::/48", 0));
    for value in [&of_if, &v4, &v6] {
        bed.put(value.clone()).await;
        assert_eq!(bed.state(&value.key()), ValueState::Pending);
    }
    let path = policy(vec![list(1, &["2001:db8::a"])]);
    bed.put(path.clone()).await;
    bed.put(loopback("in")).await;
    bed.put(vrf(6, Protocol::Ipv4)).await;
    let steered = [
        "steer 10.2.0.0/16 table 6 to 2001:db8:b::1",
        "steer 2001:db8:ff::/48 table 0 to 2001:db8:b::1",
        "steer in to 2001:db8:b::1",
    ];
    assert_eq!(vpp::srv6(&bed.other).await[1..], steered);
    bed.assert_in_sync().await;
    let values = vec![
        ModelValue::new(loopback("in")),
        ModelValue::new(vrf(6, Protocol::Ipv4)),
        ModelValue::new(path.clone()),
        ModelValue::new(of_if.clone()),
        ModelValue::new(v4.clone()),
        ModelValue::new(v6.clone()),
    ];
    bed.restart_agent(values).await;
    assert_eq!(bed.take_writes(), [""; 0]);

    // The same traffic under another name.
    let renamed = steering("renamed", l3("10.2.0.0/16", 6));
    bed.put(renamed.clone()).await;
    bed.delete(&v4.key()).await;
    assert_eq!(vpp::srv6(&bed.other).await[1..], steered);
    bed.assert_in_sync().await;

    // A policy that is made anew takes its traffic along.
    bed.put(Policy {
        spray_behaviour: true,
        ..path.clone()
    })
    .await;
    assert_eq!(vpp::srv6(&bed.other).await[1..], steered);
    bed.assert_in_sync().await;
    bed.delete(&path.key()).await;
    assert_eq!(vpp::srv6(&bed.other).await, [""; 0]);
    for value in [&of_if, &renamed, &v6] {
        assert_eq!(bed.state(&value.key()), ValueState::Pending);
        bed.delete(&value.key()).await;
    }
    bed.assert_in_sync().await;
}

fn global(source: &str) -> SRv6Global {
    SRv6Global {
        encap_source_address: source.to_owned(),
    }
}

/// Policies keep the source that VPP had when they came; they get the new one.
#[tokio::test]
async fn the_source_of_policies_does_not_depend_on_the_order() {
    let mut bed = Bed::start().await;
    let lists = vec![list(1, &["2001:db8::a"]), list(2, &["2001:db8::b"])];
    let value = policy(lists);
    bed.put(value.clone()).await;
    bed.put(global("2001:db8::1")).await;
    let sources = async |bed: &Bed| -> Vec<String> {
        let rows = bed.other.dump(&SrPoliciesV2Dump::default()).await.unwrap();
        rows.iter().map(|p| p.encap_src.to_string()).collect()
    };
    assert_eq!(sources(&bed).await, ["2001:db8::1"]);
    assert_eq!(
        vpp::srv6(&bed.other).await,
        [r#"policy 2001:db8:b::1 table 0 encap ["1 [2001:db8::a]", "2 [2001:db8::b]"]"#]
    );
    bed.assert_in_sync().await;
    let values = vec![
        ModelValue::new(value.clone()),
        ModelValue::new(global("2001:DB8:0::1")),
    ];
    bed.restart_agent(values).await;
    assert_eq!(bed.take_writes(), [""; 0]);
    bed.delete(&global("").key()).await;
    assert_eq!(sources(&bed).await, ["::"]);
    bed.delete(&value.key()).await;
    bed.assert_in_sync().await;
}
