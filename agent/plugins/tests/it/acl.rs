use agent_model::vpp::acl::Acl;
use agent_model::vpp::acl::acl::rule::ip_rule::{Icmp, Ip, PortRange, Tcp, Udp, icmp};
use agent_model::vpp::acl::acl::rule::{Action, IpRule, MacIpRule};
use agent_model::vpp::acl::acl::{Interfaces, Rule};
use agent_model::{ModelMessage, ModelValue, keys};
use agent_scheduler::ValueState;
use vpp_binapi::api::acl::{
    AclDetails, AclDump, AclInterfaceListDump, MacipAclDump, MacipAclInterfaceListDump,
};
use vpp_binapi::api::acl_types::AclAction;

use crate::bed::Bed;
use crate::interfaces::loopback;
use crate::vpp::names;

#[path = "acl_order.rs"]
mod order;

fn ip(source: &str, destination: &str) -> IpRule {
    IpRule {
        ip: Some(Ip {
            source_network: source.to_owned(),
            destination_network: destination.to_owned(),
            protocol: 0,
        }),
        ..Default::default()
    }
}

fn rule(action: Action, ip_rule: IpRule) -> Rule {
    Rule {
        action: action.into(),
        ip_rule: Some(ip_rule),
        macip_rule: None,
    }
}

fn macip(mac: &str) -> Rule {
    Rule {
        action: Action::Permit.into(),
        ip_rule: None,
        macip_rule: Some(MacIpRule {
            source_address: "10.0.0.0".to_owned(),
            source_address_prefix: 8,
            source_mac_address: mac.to_owned(),
            source_mac_address_mask: "FF:FF:ff:ff:00:00".to_owned(),
        }),
    }
}

fn acl(name: &str, rules: Vec<Rule>, ingress: &[&str], egress: &[&str]) -> Acl {
    let names = |list: &[&str]| list.iter().map(|n| (*n).to_owned()).collect();
    Acl {
        name: name.to_owned(),
        rules,
        interfaces: Some(Interfaces {
            ingress: names(ingress),
            egress: names(egress),
        }),
    }
}

async fn lists(bed: &Bed) -> Vec<AclDetails> {
    let all = AclDump {
        acl_index: u32::MAX,
    };
    bed.other.dump(&all).await.unwrap()
}

/// `<interface> in|out <acl_index>`
async fn applied(bed: &Bed) -> Vec<String> {
    let names = names(&bed.other).await;
    let all = AclInterfaceListDump {
        sw_if_index: u32::MAX,
    };
    let mut applied = Vec::new();
    for row in bed.other.dump(&all).await.unwrap() {
        for (i, acl) in row.acls.iter().enumerate() {
            let way = if i < usize::from(row.n_input) {
                "in"
            } else {
                "out"
            };
            applied.push(format!("{} {way} {acl}", names[&row.sw_if_index]));
        }
    }
    applied.sort();
    applied
}

#[tokio::test]
async fn lists_come_change_in_place_and_go() {
    let mut bed = Bed::start().await;
    let tcp = Tcp {
        destination_port_range: Some(PortRange {
            lower_port: 80,
            upper_port: 90,
        }),
        source_port_range: None,
        tcp_flags_mask: 20,
        tcp_flags_value: 10,
    };
    let ping = Icmp {
        icmpv6: true,
        icmp_code_range: Some(icmp::Range { first: 0, last: 1 }),
        icmp_type_range: Some(icmp::Range { first: 3, last: 8 }),
    };
    let first = acl(
        "acl1",
        vec![
            rule(
                Action::Permit,
                IpRule {
                    tcp: Some(tcp),
                    ..ip("10.0.0.7/8", "192.168.1.0/24")
                },
            ),
            rule(
                Action::Reflect,
                IpRule {
                    icmp: Some(ping),
                    ..ip("2001:DB8::/32", "::/0")
                },
            ),
            rule(
                Action::Deny,
                IpRule {
                    udp: Some(Udp::default()),
                    ..ip("0.0.0.0/0", "0.0.0.0/0")
                },
            ),
        ],
        &["loop1"],
        &["loop1", "loop2"],
    );
    bed.put(loopback("loop1")).await;
    bed.put(first.clone()).await;
    let derived = keys::acl::acl_interface("acl1", "loop2", false);
    assert_eq!(
        bed.derived_state(&first.key(), &derived).unwrap().0,
        ValueState::Pending
    );
    bed.put(loopback("loop2")).await;

    let held = lists(&bed).await;
    assert_eq!(held.len(), 1);
    assert_eq!(held[0].tag.to_text(), "acl1");
    let index = held[0].acl_index;
    let [http, icmp6, any_udp] = &held[0].r[..] else {
        panic!("{held:?}");
    };
    assert_eq!(http.is_permit, AclAction::ACL_ACTION_API_PERMIT);
    assert_eq!(http.src_prefix.to_string(), "10.0.0.0/8");
    assert_eq!((http.proto.0, http.tcp_flags_mask), (6, 20));
    assert_eq!(
        (
            http.srcport_or_icmptype_first,
            http.srcport_or_icmptype_last
        ),
        (0, 65535)
    );
    assert_eq!(
        (
            http.dstport_or_icmpcode_first,
            http.dstport_or_icmpcode_last
        ),
        (80, 90)
    );
    assert_eq!(icmp6.is_permit, AclAction::ACL_ACTION_API_PERMIT_REFLECT);
    assert_eq!((icmp6.proto.0, icmp6.srcport_or_icmptype_last), (58, 8));
    assert_eq!(
        (any_udp.proto.0, any_udp.dstport_or_icmpcode_last),
        (17, 65535)
    );
    assert_eq!(
        applied(&bed).await,
        [
            format!("loop1 in {index}"),
            format!("loop1 out {index}"),
            format!("loop2 out {index}")
        ]
    );
    bed.assert_in_sync().await;

    let second = acl("acl1", first.rules[1..].to_vec(), &["loop1"], &[]);
    bed.take_writes();
    bed.put(second.clone()).await;
    assert_eq!(
        bed.take_writes()
            .iter()
            .filter(|w| *w == "acl_add_replace")
            .count(),
        1
    );
    assert_eq!(lists(&bed).await[0].acl_index, index);
    assert_eq!(lists(&bed).await[0].r.len(), 2);
    assert_eq!(applied(&bed).await, [format!("loop1 in {index}")]);
    bed.assert_in_sync().await;

    bed.restart_agent(vec![
        ModelValue::new(loopback("loop1")),
        ModelValue::new(loopback("loop2")),
        ModelValue::new(second.clone()),
    ])
    .await;
    assert_eq!(bed.take_writes(), Vec::<String>::new());
    bed.delete(&second.key()).await;
    assert!(lists(&bed).await.is_empty() && applied(&bed).await.is_empty());
    bed.assert_in_sync().await;
}

#[tokio::test]
async fn lists_by_mac_come_change_kind_and_go() {
    let bed = Bed::start().await;
    let all = MacipAclDump {
        acl_index: u32::MAX,
    };
    let everywhere = MacipAclInterfaceListDump {
        sw_if_index: u32::MAX,
    };
    let value = acl("acl1", vec![macip("02:FE:00:00:00:01")], &["loop1"], &[]);
    bed.put(loopback("loop1")).await;
    bed.put(value.clone()).await;
    let held = bed.other.dump(&all).await.unwrap();
    assert_eq!(held.len(), 1);
    assert_eq!(held[0].r[0].src_mac.to_string(), "02:fe:00:00:00:01");
    assert_eq!(held[0].r[0].src_prefix.to_string(), "10.0.0.0/8");
    let rows = bed.other.dump(&everywhere).await.unwrap();
    assert!(rows.iter().any(|r| r.acls.contains(&held[0].acl_index)));
    bed.assert_in_sync().await;

    let by_ip = acl(
        "acl1",
        vec![rule(Action::Permit, ip("10.0.0.0/8", "0.0.0.0/0"))],
        &["loop1"],
        &[],
    );
    bed.put(by_ip.clone()).await;
    assert!(bed.other.dump(&all).await.unwrap().is_empty());
    assert_eq!(applied(&bed).await.len(), 1);
    bed.assert_in_sync().await;
    bed.put(value.clone()).await;
    assert!(lists(&bed).await.is_empty());
    bed.delete(&value.key()).await;
    assert!(bed.other.dump(&all).await.unwrap().is_empty());
    bed.assert_in_sync().await;
}

#[tokio::test]
async fn a_list_without_rules_is_invalid() {
    let bed = Bed::start().await;
    let value = acl("acl1", Vec::new(), &[], &[]);
    let error = bed.try_put(vec![value]).await.unwrap_err();
    assert!(error.to_string().contains("rules"), "{error}");
    assert_eq!(bed.take_writes(), Vec::<String>::new());
}
