//! The generators keep what they promise.

use std::collections::BTreeSet;

use agent_model::strategies::{self, InterfaceKind, Space};
use agent_model::vpp::interfaces::Interface;
use agent_model::vpp::interfaces::interface::Link;
use agent_model::vpp::l2::{BridgeDomain, FibEntry, XConnectPair};
use agent_model::vpp::l3::{ArpEntry, L3xConnect, ProxyArp, Route, TeibEntry};
use agent_model::{ConfigDocument, keys};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

fn every_kind() -> Space {
    use InterfaceKind::{AfPacket, Loopback, Memif, SubInterface, Tap, Vxlan};
    Space {
        kinds: vec![Loopback, Tap, Memif, AfPacket, Vxlan, SubInterface],
        ..Space::default()
    }
}

/// Keys that the values of a configuration depend on.
fn references(config: &ConfigDocument) -> BTreeSet<String> {
    let mut names: BTreeSet<&str> = BTreeSet::new();
    for interface in config.of::<Interface>() {
        if let Some(Link::Sub(sub)) = &interface.link {
            names.insert(&sub.parent_name);
        }
    }
    names.extend(
        config
            .of::<BridgeDomain>()
            .flat_map(|domain| &domain.interfaces)
            .map(|member| member.name.as_str()),
    );
    names.extend(
        config
            .of::<XConnectPair>()
            .flat_map(|pair| [pair.receive_interface.as_str(), &pair.transmit_interface]),
    );
    names.extend(config.of::<ArpEntry>().map(|arp| arp.interface.as_str()));
    names.extend(
        config
            .of::<ProxyArp>()
            .flat_map(|proxy| &proxy.interfaces)
            .map(|interface| interface.name.as_str()),
    );
    names.extend(
        config
            .of::<Route>()
            .map(|route| route.outgoing_interface.as_str())
            .filter(|name| !name.is_empty()),
    );
    for xc in config.of::<L3xConnect>() {
        names.insert(&xc.interface);
        names.extend(xc.paths.iter().map(|p| p.outgoing_interface.as_str()));
    }
    names.extend(
        config
            .of::<TeibEntry>()
            .map(|entry| entry.interface.as_str()),
    );
    let mut keys: BTreeSet<String> = names.into_iter().map(keys::interfaces::interface).collect();
    keys.extend(
        config
            .of::<FibEntry>()
            .map(|fib| keys::l2::bridge_domain(&fib.bridge_domain)),
    );
    for route in config.of::<Route>() {
        use agent_model::vpp::l3::vrf_table::Protocol;
        let protocol = if route.dst_network.contains(':') {
            Protocol::Ipv6
        } else {
            Protocol::Ipv4
        };
        for id in [route.vrf_id, route.via_vrf_id]
            .into_iter()
            .filter(|id| *id != 0)
        {
            keys.insert(keys::l3::vrf_table(id, protocol));
        }
    }
    keys
}

fn keys_of(config: &ConfigDocument) -> BTreeSet<String> {
    config
        .keyed()
        .unwrap()
        .into_iter()
        .map(|(key, _)| key)
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn values_are_valid(value in strategies::value(&every_kind())) {
        prop_assert_eq!(value.validate(), Ok(()));
    }

    #[test]
    fn consistent_configs_are_valid_and_whole(config in strategies::consistent_config(&every_kind())) {
        prop_assert_eq!(config.validate(), Ok(()));
        let (have, need) = (keys_of(&config), references(&config));
        prop_assert!(need.is_subset(&have), "missing: {:?}", need.difference(&have).collect::<Vec<_>>());
        let mut l2: Vec<&str> = config.of::<BridgeDomain>().flat_map(|domain| &domain.interfaces).map(|member| member.name.as_str()).collect();
        l2.extend(config.of::<XConnectPair>().map(|pair| pair.receive_interface.as_str()));
        let distinct: BTreeSet<&str> = l2.iter().copied().collect();
        prop_assert_eq!(distinct.len(), l2.len());
    }

    #[test]
    fn any_configs_are_valid(config in strategies::any_config(&every_kind())) {
        prop_assert_eq!(config.validate(), Ok(()));
    }
}

/// Without this the properties above could hold of empty configurations.
#[test]
fn configs_are_rich_and_sometimes_dangle() {
    let mut runner = TestRunner::deterministic();
    let mut models = BTreeSet::new();
    let (mut values, mut dangling) = (0, 0);
    for _ in 0..100 {
        let config = strategies::any_config(&every_kind())
            .new_tree(&mut runner)
            .unwrap()
            .current();
        values += config.len();
        models.extend(config.values().map(|value| value.proto_name()));
        dangling += usize::from(!references(&config).is_subset(&keys_of(&config)));
    }
    assert_eq!(models.len(), 10, "{models:?}");
    assert!(values > 800, "{values}");
    assert!((10..100).contains(&dangling), "{dangling}");
}
