//! Forwarding by access list.

use agent_model::vpp::abf::Abf;
use agent_model::vpp::abf::abf::{AttachedInterface, ForwardingPath};
use agent_model::vpp::acl::Acl;
use agent_model::vpp::acl::acl::Rule;
use agent_model::vpp::acl::acl::rule::{Action, IpRule};
use agent_model::{ModelMessage, ModelValue};
use agent_scheduler::ValueState;

use crate::bed::Bed;
use crate::interfaces::loopback;
use crate::vpp;

fn acl() -> Acl {
    Acl {
        name: "acl1".to_owned(),
        rules: vec![Rule {
            action: Action::Permit.into(),
            ip_rule: Some(IpRule::default()),
            ..Default::default()
        }],
        ..Default::default()
    }
}

fn path(interface: &str, next_hop: &str) -> ForwardingPath {
    ForwardingPath {
        interface_name: interface.to_owned(),
        next_hop_ip: next_hop.to_owned(),
        ..Default::default()
    }
}

fn attached(interface: &str, priority: u32, is_ipv6: bool) -> AttachedInterface {
    AttachedInterface {
        input_interface: interface.to_owned(),
        priority,
        is_ipv6,
    }
}

fn policy(attached_interfaces: Vec<AttachedInterface>, paths: Vec<ForwardingPath>) -> Abf {
    Abf {
        index: 7,
        acl_name: "acl1".to_owned(),
        attached_interfaces,
        forwarding_paths: paths,
    }
}

#[tokio::test]
async fn policies_wait_for_acl_and_interfaces() {
    let mut bed = Bed::start().await;
    let value = policy(
        vec![attached("in1", 5, false), attached("in2", 1, true)],
        vec![path("out", "10.9.0.2"), path("", "10.8.0.2")],
    );
    bed.put(value.clone()).await;
    bed.put(loopback("out")).await;
    bed.put(loopback("in1")).await;
    assert_eq!(
        bed.state(&value.key()),
        ValueState::Pending,
        "without its list"
    );
    bed.put(acl()).await;
    assert_eq!(
        bed.derived_state(&value.key(), "vpp/abf/7/interface/in2")
            .unwrap()
            .0,
        ValueState::Pending
    );
    bed.put(loopback("in2")).await;
    assert_eq!(
        vpp::abf(&bed.other).await,
        [
            r#"policy 7 ["- via 10.8.0.2 table 0 weight 1 preference 0", "out via 10.9.0.2 table 0 weight 1 preference 0"]"#,
            "policy 7 on in1 priority 5",
            "policy 7 on in2 priority 1 ipv6",
        ]
    );
    bed.assert_in_sync().await;
    let all = vec![
        ModelValue::new(acl()),
        ModelValue::new(loopback("in1")),
        ModelValue::new(loopback("in2")),
        ModelValue::new(loopback("out")),
        ModelValue::new(value.clone()),
    ];
    bed.restart_agent(all).await;
    assert_eq!(bed.take_writes(), [""; 0]);

    // Attachments change by themselves: here to the other family.
    bed.put(policy(
        vec![attached("in1", 5, true)],
        value.forwarding_paths.clone(),
    ))
    .await;
    let writes = bed.take_writes();
    assert_eq!(writes, ["abf_itf_attach_add_del"; 3], "off two, on one");
    bed.assert_in_sync().await;

    bed.put(policy(
        vec![attached("in1", 5, true)],
        vec![path("out", "10.9.0.3")],
    ))
    .await;
    assert_eq!(
        vpp::abf(&bed.other).await,
        [
            r#"policy 7 ["out via 10.9.0.3 table 0 weight 1 preference 0"]"#,
            "policy 7 on in1 priority 5 ipv6",
        ]
    );
    bed.assert_in_sync().await;

    bed.delete(&loopback("out").key()).await;
    assert_eq!(bed.state(&value.key()), ValueState::Pending);
    assert_eq!(vpp::abf(&bed.other).await, [""; 0]);
    bed.delete(&acl().key()).await;
    bed.delete(&value.key()).await;
    bed.assert_in_sync().await;
}

/// A policy that is none of the agent's goes, and one whose list changes is made anew.
#[tokio::test]
async fn a_resync_repairs() {
    use vpp_binapi::api::abf::{AbfPolicy, AbfPolicyAddDel, AbfPolicyDump};
    let bed = Bed::start().await;
    bed.put(acl()).await;
    bed.put(loopback("out")).await;
    bed.put(policy(Vec::new(), vec![path("out", "10.9.0.2")]))
        .await;
    let before = vpp::abf(&bed.other).await;
    let row = bed
        .other
        .dump(&AbfPolicyDump::default())
        .await
        .unwrap()
        .remove(0);
    let more = AbfPolicyAddDel {
        is_add: true,
        policy: AbfPolicy {
            policy_id: 8,
            ..row.policy.clone()
        },
    };
    bed.other.request(&more).await.unwrap();
    let gone = AbfPolicyAddDel {
        is_add: false,
        policy: row.policy,
    };
    bed.other.request(&gone).await.unwrap();
    bed.resync().await;
    assert_eq!(vpp::abf(&bed.other).await, before);
    bed.assert_in_sync().await;
}
