//! "Steal the NIC".

use agent_model::vpp::stn::Rule;
use agent_model::{ModelMessage, ModelValue};
use agent_scheduler::ValueState;
use vpp_binapi::api::stn::StnRulesDump;

use crate::bed::Bed;
use crate::interfaces::loopback;
use crate::vpp;

fn rule(interface: &str, address: &str) -> Rule {
    Rule {
        ip_address: address.to_owned(),
        interface: interface.to_owned(),
    }
}

async fn rules(bed: &Bed) -> Vec<String> {
    let names = vpp::names(&bed.other).await;
    let rows = bed.other.dump(&StnRulesDump::default()).await.unwrap();
    let rows = rows.iter();
    let mut rules: Vec<_> = rows
        .map(|row| format!("{} {}", row.ip_address, names[&row.sw_if_index]))
        .collect();
    rules.sort();
    rules
}

#[tokio::test]
async fn rules_of_both_families() {
    let mut bed = Bed::start().await;
    let (v4, v6) = (rule("a", "10.0.0.1/24"), rule("a", "2001:DB8:0::1"));
    bed.put(v4.clone()).await;
    assert_eq!(bed.state(&v4.key()), ValueState::Pending);
    bed.put(loopback("a")).await;
    bed.put(v6.clone()).await;
    assert_eq!(rules(&bed).await, ["10.0.0.1 a", "2001:db8::1 a"]);
    bed.assert_in_sync().await;
    let all = vec![
        ModelValue::new(loopback("a")),
        ModelValue::new(v4.clone()),
        ModelValue::new(v6.clone()),
    ];
    bed.restart_agent(all).await;
    assert_eq!(bed.take_writes(), [""; 0]);
    bed.delete(&loopback("a").key()).await;
    assert_eq!(rules(&bed).await, [""; 0]);
    bed.delete(&v4.key()).await;
    bed.delete(&v6.key()).await;
    bed.assert_in_sync().await;
}

/// VPP has one rule an address: it goes over in whatever order the two values change.
#[tokio::test]
async fn an_address_goes_to_another_interface() {
    let bed = Bed::start().await;
    bed.put(loopback("a")).await;
    bed.put(loopback("b")).await;
    bed.put(rule("a", "10.0.0.1")).await;
    bed.put(rule("b", "10.0.0.1")).await;
    bed.delete(&rule("a", "10.0.0.1").key()).await;
    assert_eq!(rules(&bed).await, ["10.0.0.1 b"]);
    bed.delete(&rule("b", "10.0.0.1").key()).await;
    assert_eq!(rules(&bed).await, [""; 0]);
    bed.assert_in_sync().await;
}
