use agent_linux::{Namespace, RuleTable};
use agent_scheduler::ValueState;

use super::{LinuxBed, named, on_both, skipped};

on_both![chains_of_a_namespace, a_wrong_rule_is_told];

const CHAINS: &str = "
linuxConfig:
  RuleChain:
    - {name: input, namespace: {type: NSID, reference: ns1}, interfaces: [veth1], chainType: INPUT, defaultPolicy: DROP,
       rules: ['-p tcp --dport 80 -j ACCEPT', '-s 10.0.0.1 -j ACCEPT']}
    - {name: own, namespace: {type: NSID, reference: ns1}, chainType: CUSTOM, chainName: OWN, rules: ['-i lo -j ACCEPT']}
";
const PAIR: &str = "
linuxConfig:
  interfaces:
    - {name: veth1, type: VETH, enabled: true, namespace: {type: NSID, reference: ns1}, veth: {peerIfName: veth2}}
    - {name: veth2, type: VETH, enabled: true, veth: {peerIfName: veth1}}
";
const INPUT: &str = "config/linux/iptables/v2/rulechain/input";

async fn rules(b: &LinuxBed, chain: &str) -> Option<(Option<String>, Vec<String>)> {
    let table = RuleTable {
        ipv6: false,
        name: "filter",
    };
    let chains = b.linux.chains(&named("ns1"), &table).await.unwrap();
    let found = chains.into_iter().find(|there| there.name == chain)?;
    Some((found.policy, found.rules))
}

/// Whether the kernel cannot do it.
async fn lacks(b: &LinuxBed) -> bool {
    let table = RuleTable {
        ipv6: false,
        name: "filter",
    };
    match b.linux.chains(&Namespace::Own, &table).await {
        Ok(_) => false,
        Err(error) => {
            skipped("linux::rule_chains::real", error);
            true
        }
    }
}

async fn chains_of_a_namespace(b: &LinuxBed) {
    if lacks(b).await {
        return;
    }
    b.put(CHAINS).await;
    let waits = vec!["interface-exists-veth1".to_owned()];
    assert_eq!(b.state(INPUT), (ValueState::Pending, waits));
    b.put(PAIR).await;
    let (policy, input) = rules(b, "INPUT").await.unwrap();
    assert_eq!(
        (policy.as_deref(), input.len()),
        (Some("DROP"), 2),
        "{input:?}"
    );
    assert_eq!(rules(b, "OWN").await.unwrap().1, ["-i lo -j ACCEPT"]);
    b.assert_in_sync().await;
    b.put(&CHAINS.replace("-i lo -j ACCEPT", "-i lo -j DROP"))
        .await;
    assert_eq!(rules(b, "OWN").await.unwrap().1, ["-i lo -j DROP"]);
    b.assert_in_sync().await;
    b.delete(CHAINS).await;
    assert_eq!(rules(b, "OWN").await, None);
    assert!(rules(b, "INPUT").await.unwrap().1.is_empty());
}

async fn a_wrong_rule_is_told(b: &LinuxBed) {
    if lacks(b).await {
        return;
    }
    let two_lines =
        "linuxConfig: {RuleChain: [{name: x, chainType: INPUT, rules: ['-j DROP\\nCOMMIT']}]}";
    let two_lines = two_lines.replace("['", "[\"").replace("']", "\"]");
    let refused = b.try_put(&two_lines).await.unwrap_err().to_string();
    assert!(refused.contains("more than one line"), "{refused}");
}
