//! NAT44.

use agent_model::vpp::interfaces::Interface;
use agent_model::vpp::l3::VrfTable;
use agent_model::vpp::nat::d_nat44::static_mapping::{LocalIp, TwiceNatMode};
use agent_model::vpp::nat::d_nat44::{IdentityMapping, Protocol, StaticMapping};
use agent_model::vpp::nat::nat44_global;
use agent_model::vpp::nat::{DNat44, Nat44AddressPool, Nat44Global, Nat44Interface};
use agent_model::{ModelMessage, ModelValue};
use agent_plugins::to_value;
use agent_scheduler::ValueState;
use vpp_binapi::FixedStr;
use vpp_binapi::api::nat_types::NatConfigFlags as F;
use vpp_binapi::api::nat44_ed::{
    Nat44AddDelStaticMappingV2, Nat44AddressDump, Nat44EdOutputInterfaceGet,
    Nat44IdentityMappingDump, Nat44InterfaceDump, Nat44LbStaticMappingDump, Nat44ShowRunningConfig,
    Nat44ShowRunningConfigReply, Nat44StaticMappingDump,
};
use vpp_binapi::api::nat44_ei::{
    Nat44EiInterfaceDump, Nat44EiShowRunningConfig, Nat44EiShowRunningConfigReply,
};

use crate::bed::Bed;
use crate::interfaces;
use crate::vpp::names;

fn loopback(name: &str, addresses: &[&str]) -> Interface {
    Interface {
        ip_addresses: addresses.iter().map(|a| (*a).to_owned()).collect(),
        ..interfaces::loopback(name)
    }
}

fn global(forwarding: bool, endpoint_independent: bool) -> Nat44Global {
    Nat44Global {
        forwarding,
        endpoint_independent,
        ..Default::default()
    }
}

fn interface(name: &str, inside: bool, outside: bool, output: bool) -> Nat44Interface {
    Nat44Interface {
        name: name.to_owned(),
        nat_inside: inside,
        nat_outside: outside,
        output_feature: output,
    }
}

fn pool(name: &str, first: &str, last: &str, twice_nat: bool) -> Nat44AddressPool {
    Nat44AddressPool {
        name: name.to_owned(),
        first_ip: first.to_owned(),
        last_ip: last.to_owned(),
        twice_nat,
        ..Default::default()
    }
}

fn local(ip: &str, port: u32, probability: u32) -> LocalIp {
    LocalIp {
        local_ip: ip.to_owned(),
        local_port: port,
        probability,
        ..Default::default()
    }
}

fn mapping(ip: &str, port: u32, locals: Vec<LocalIp>) -> StaticMapping {
    StaticMapping {
        external_ip: ip.to_owned(),
        external_port: port,
        local_ips: locals,
        ..Default::default()
    }
}

fn identity(ip: &str, interface: &str, port: u32) -> IdentityMapping {
    IdentityMapping {
        ip_address: ip.to_owned(),
        interface: interface.to_owned(),
        port,
        protocol: Protocol::Udp.into(),
        ..Default::default()
    }
}

fn dnat(label: &str, statics: Vec<StaticMapping>, identities: Vec<IdentityMapping>) -> DNat44 {
    DNat44 {
        label: label.to_owned(),
        st_mappings: statics,
        id_mappings: identities,
    }
}

async fn dependent(bed: &Bed) -> Nat44ShowRunningConfigReply {
    bed.other.request(&Nat44ShowRunningConfig {}).await.unwrap()
}

async fn independent(bed: &Bed) -> Nat44EiShowRunningConfigReply {
    let request = Nat44EiShowRunningConfig {};
    bed.other.request(&request).await.unwrap()
}

/// `NAME in|out|in out|output`, sorted.
async fn sides(bed: &Bed) -> Vec<String> {
    let names = names(&bed.other).await;
    let rows = bed.other.dump(&Nat44InterfaceDump {}).await.unwrap();
    let output = Nat44EdOutputInterfaceGet::default();
    let (output, _) = bed.other.stream(&output).await.unwrap();
    let mut lines: Vec<String> = rows
        .iter()
        .map(|row| {
            let side = |flag, word| if row.flags.contains(flag) { word } else { "" };
            let (inside, outside) = (
                side(F::NAT_IS_INSIDE, " in"),
                side(F::NAT_IS_OUTSIDE, " out"),
            );
            format!("{}{inside}{outside}", names[&row.sw_if_index])
        })
        .collect();
    let output = output.iter().map(|row| row.sw_if_index);
    lines.extend(output.map(|index| format!("{} output", names[&index])));
    lines.sort();
    lines
}

/// `ADDRESS[ twice]` in VPP's order.
async fn addresses(bed: &Bed) -> Vec<String> {
    let rows = bed.other.dump(&Nat44AddressDump {}).await.unwrap();
    let twice = |flags: F| {
        if flags.contains(F::NAT_IS_TWICE_NAT) {
            " twice"
        } else {
            ""
        }
    };
    rows.iter()
        .map(|row| format!("{}{}", row.ip_address, twice(row.flags)))
        .collect()
}

/// What VPP has of mappings, by label.
async fn mappings(bed: &Bed) -> Vec<String> {
    let vpp = &bed.other;
    let mut lines = Vec::new();
    for row in vpp.dump(&Nat44StaticMappingDump {}).await.unwrap() {
        lines.push(format!(
            "{} {} {}:{} -> {}:{} flags {}{}",
            row.tag.to_text(),
            row.protocol,
            row.external_ip_address,
            row.external_port,
            row.local_ip_address,
            row.local_port,
            row.flags.0,
            if row.external_sw_if_index == u32::MAX {
                ""
            } else {
                " by interface"
            },
        ));
    }
    for row in vpp.dump(&Nat44LbStaticMappingDump {}).await.unwrap() {
        let locals = row.locals.iter();
        let locals: Vec<_> = locals
            .map(|l| format!("{}:{}/{}", l.addr, l.port, l.probability))
            .collect();
        lines.push(format!(
            "{} {} {}:{} -> {}",
            row.tag.to_text(),
            row.protocol,
            row.external_addr,
            row.external_port,
            locals.join(" ")
        ));
    }
    for row in vpp.dump(&Nat44IdentityMappingDump {}).await.unwrap() {
        lines.push(format!(
            "{} {} {}:{}{}",
            row.tag.to_text(),
            row.protocol,
            row.ip_address,
            row.port,
            if row.sw_if_index == u32::MAX {
                ""
            } else {
                " by interface"
            },
        ));
    }
    lines.sort();
    lines
}

#[tokio::test]
async fn the_global_configuration_enables_one_plugin() {
    let mut bed = Bed::start().await;
    bed.put(global(true, false)).await;
    let running = dependent(&bed).await;
    assert_ne!(running.sessions, 0);
    assert!(running.forwarding_enabled);
    bed.assert_in_sync().await;
    bed.restart_agent(vec![ModelValue::new(global(true, false))])
        .await;
    assert_eq!(bed.take_writes(), [""; 0]);

    bed.put(global(false, false)).await;
    assert_eq!(bed.take_writes(), ["nat44_forwarding_enable_disable"]);
    assert!(!dependent(&bed).await.forwarding_enabled);

    bed.put(global(true, true)).await;
    assert_eq!(dependent(&bed).await.sessions, 0);
    let running = independent(&bed).await;
    assert_ne!(running.sessions, 0);
    assert!(running.forwarding_enabled);
    bed.assert_in_sync().await;

    bed.delete(&global(true, true).key()).await;
    assert_eq!(independent(&bed).await.sessions, 0);
    assert!(!independent(&bed).await.forwarding_enabled);
    bed.assert_in_sync().await;
}

#[tokio::test]
async fn what_nobody_configures_is_disabled_by_a_resync() {
    let bed = Bed::start().await;
    bed.put(global(false, false)).await;
    bed.put(pool("", "192.0.2.1", "192.0.2.3", false)).await;
    let mut bed = bed;
    bed.restart_agent(Vec::new()).await;
    assert_eq!(dependent(&bed).await.sessions, 0);
    assert_eq!(addresses(&bed).await, [""; 0]);
}

#[tokio::test]
async fn interfaces_wait_for_the_global_configuration_and_themselves() {
    let mut bed = Bed::start().await;
    let both = interface("loop1", true, true, false);
    let outside = interface("loop2", false, true, false);
    let output = interface("loop3", true, false, true);
    bed.try_put(vec![both.clone(), outside.clone(), output.clone()])
        .await
        .unwrap();
    assert_eq!(bed.state(&both.key()), ValueState::Pending);
    bed.put(global(false, false)).await;
    assert_eq!(bed.state(&both.key()), ValueState::Pending);
    let loops = ["loop1", "loop2", "loop3"].map(|name| loopback(name, &[]));
    bed.try_put(loops.to_vec()).await.unwrap();
    assert_eq!(
        sides(&bed).await,
        ["loop1 in out", "loop2 out", "loop3 output"]
    );
    bed.assert_in_sync().await;

    bed.put(interface("loop1", true, false, false)).await;
    assert_eq!(sides(&bed).await, ["loop1 in", "loop2 out", "loop3 output"]);
    let mut all: Vec<ModelValue> = loops.iter().cloned().map(ModelValue::new).collect();
    all.push(ModelValue::new(global(false, false)));
    all.push(ModelValue::new(outside.clone()));
    all.push(ModelValue::new(output.clone()));
    bed.restart_agent(all).await;
    assert_eq!(sides(&bed).await, ["loop2 out", "loop3 output"]);

    bed.delete(&loopback("loop2", &[]).key()).await;
    assert_eq!(bed.state(&outside.key()), ValueState::Pending);
    assert_eq!(sides(&bed).await, ["loop3 output"]);
    bed.put(loopback("loop2", &[])).await;
    assert_eq!(sides(&bed).await, ["loop2 out", "loop3 output"]);
    bed.delete(&output.key()).await;
    bed.assert_in_sync().await;
    bed.delete(&global(false, false).key()).await;
    assert_eq!(bed.state(&outside.key()), ValueState::Pending);
    assert_eq!(dependent(&bed).await.sessions, 0);
}

#[tokio::test]
async fn interfaces_of_the_endpoint_independent_plugin() {
    let bed = Bed::start().await;
    bed.put(loopback("loop1", &[])).await;
    bed.put(global(false, true)).await;
    bed.put(interface("loop1", true, true, false)).await;
    let waits = pool("", "192.0.2.1", "", false);
    bed.put(waits.clone()).await;
    assert_eq!(bed.state(&waits.key()), ValueState::Pending);
    let rows = bed.other.dump(&Nat44EiInterfaceDump {}).await.unwrap();
    assert_eq!(rows.len(), 1);
    bed.assert_in_sync().await;
    bed.put(global(false, false)).await;
    assert_eq!(sides(&bed).await, ["loop1 in out"]);
    assert_eq!(addresses(&bed).await, ["192.0.2.1"]);
    bed.assert_in_sync().await;
}

#[tokio::test]
async fn addresses_that_follow_each_other_stay_in_their_pools() {
    let mut bed = Bed::start().await;
    let named = pool("named", "192.0.2.1", "192.0.2.2", false);
    let next = pool("", "192.0.2.3", "192.0.2.4", false);
    let one = pool("", "198.51.100.1", "", true);
    let tenant = Nat44AddressPool {
        vrf_id: 7,
        ..pool("", "203.0.113.1", "", false)
    };
    bed.put(global(false, false)).await;
    let pools = vec![named.clone(), next.clone(), one.clone(), tenant.clone()];
    bed.try_put(pools.clone()).await.unwrap();
    assert_eq!(bed.state(&tenant.key()), ValueState::Pending);
    bed.put(VrfTable {
        id: 7,
        ..Default::default()
    })
    .await;
    bed.assert_in_sync().await;
    let mut held = addresses(&bed).await;
    held.sort();
    let expected = [
        "192.0.2.1",
        "192.0.2.2",
        "192.0.2.3",
        "192.0.2.4",
        "198.51.100.1 twice",
        "203.0.113.1",
    ];
    assert_eq!(held, expected);
    let mut all: Vec<ModelValue> = pools.into_iter().map(ModelValue::new).collect();
    all.push(ModelValue::new(global(false, false)));
    all.push(ModelValue::new(VrfTable {
        id: 7,
        ..Default::default()
    }));
    bed.restart_agent(all).await;
    assert_eq!(bed.take_writes(), [""; 0]);

    bed.put(pool("named", "192.0.2.1", "192.0.2.1", false))
        .await;
    bed.delete(&next.key()).await;
    bed.delete(&tenant.key()).await;
    assert_eq!(addresses(&bed).await, ["192.0.2.1", "198.51.100.1 twice"]);
    bed.assert_in_sync().await;
}

#[tokio::test]
#[expect(deprecated, reason = "old configurations have the lists")]
async fn deprecated_lists_are_values_of_their_own() {
    let mut bed = Bed::start().await;
    let listed = |name: &str, is_inside, output_feature| nat44_global::Interface {
        name: name.to_owned(),
        is_inside,
        output_feature,
    };
    let address = |address: &str, twice_nat| nat44_global::Address {
        address: address.to_owned(),
        vrf_id: u32::MAX,
        twice_nat,
    };
    let value = Nat44Global {
        nat_interfaces: vec![
            listed("loop1", true, false),
            listed("loop1", false, false),
            listed("loop2", true, true),
        ],
        address_pool: vec![address("192.0.2.1", false), address("192.0.2.2", true)],
        ..global(true, false)
    };
    bed.put(value.clone()).await;
    assert_eq!(addresses(&bed).await, ["192.0.2.1", "192.0.2.2 twice"]);
    let loops = ["loop1", "loop2"].map(|name| loopback(name, &[]));
    bed.try_put(loops.to_vec()).await.unwrap();
    assert_eq!(sides(&bed).await, ["loop1 in out", "loop2 output"]);
    bed.assert_in_sync().await;
    let mut all: Vec<ModelValue> = loops.iter().cloned().map(ModelValue::new).collect();
    all.push(ModelValue::new(value.clone()));
    bed.restart_agent(all).await;
    assert_eq!(bed.take_writes(), [""; 0]);

    let fewer = Nat44Global {
        nat_interfaces: vec![listed("loop1", false, false)],
        address_pool: vec![address("192.0.2.2", true)],
        ..global(true, false)
    };
    bed.put(fewer).await;
    assert_eq!(sides(&bed).await, ["loop1 out"]);
    assert_eq!(addresses(&bed).await, ["192.0.2.2 twice"]);
    bed.assert_in_sync().await;
    bed.put(global(false, false)).await;
    assert_eq!(sides(&bed).await, [""; 0]);
    assert_eq!(addresses(&bed).await, [""; 0]);
    bed.assert_in_sync().await;
}

fn services() -> DNat44 {
    let all = StaticMapping {
        protocol: Protocol::Udp.into(),
        ..mapping("192.0.2.3", 0, vec![local("10.0.0.9", 0, 0)])
    };
    let balanced = StaticMapping {
        session_affinity: 30,
        ..mapping(
            "192.0.2.2",
            443,
            vec![local("10.0.0.2", 8443, 2), local("10.0.0.1", 8443, 1)],
        )
    };
    dnat(
        "services",
        vec![
            mapping("192.0.2.1", 80, vec![local("10.0.0.1", 8080, 0)]),
            all,
            balanced,
        ],
        vec![identity("192.0.2.4", "", 500), identity("192.0.2.5", "", 0)],
    )
}

#[tokio::test]
async fn mappings_of_all_kinds() {
    let mut bed = Bed::start().await;
    bed.put(services()).await;
    assert_eq!(bed.state(&services().key()), ValueState::Pending);
    bed.put(global(false, false)).await;
    let expected = [
        "services 0 192.0.2.3:0 -> 10.0.0.9:0 flags 12",
        "services 0 192.0.2.5:0",
        "services 17 192.0.2.4:500",
        "services 6 192.0.2.1:80 -> 10.0.0.1:8080 flags 4",
        "services 6 192.0.2.2:443 -> 10.0.0.1:8443/1 10.0.0.2:8443/2",
    ];
    assert_eq!(mappings(&bed).await, expected);
    bed.assert_in_sync().await;
    let all = vec![
        ModelValue::new(services()),
        ModelValue::new(global(false, false)),
    ];
    bed.restart_agent(all).await;
    assert_eq!(bed.take_writes(), [""; 0]);

    let mut changed = services();
    changed.st_mappings[0].local_ips[0].local_port = 8081;
    changed.st_mappings.remove(2);
    changed.id_mappings.remove(0);
    bed.put(changed).await;
    let expected = [
        "services 0 192.0.2.3:0 -> 10.0.0.9:0 flags 12",
        "services 0 192.0.2.5:0",
        "services 6 192.0.2.1:80 -> 10.0.0.1:8081 flags 4",
    ];
    assert_eq!(mappings(&bed).await, expected);
    bed.assert_in_sync().await;

    bed.put(dnat("services", vec![], vec![])).await;
    assert_eq!(mappings(&bed).await, [""; 0]);
    bed.assert_in_sync().await;
    bed.delete(&services().key()).await;
    bed.assert_in_sync().await;
}

#[tokio::test]
async fn mappings_follow_the_address_of_an_interface() {
    let mut bed = Bed::start().await;
    let by_interface = StaticMapping {
        external_interface: "loop1".to_owned(),
        twice_nat: TwiceNatMode::Self_.into(),
        ..mapping("", 80, vec![local("10.0.0.1", 8080, 0)])
    };
    let value = dnat("edge", vec![by_interface], vec![identity("", "loop1", 500)]);
    bed.put(global(false, false)).await;
    bed.put(value.clone()).await;
    assert_eq!(bed.state(&value.key()), ValueState::Pending);
    bed.put(loopback("loop1", &[])).await;
    assert_eq!(mappings(&bed).await.len(), 2);
    bed.assert_in_sync().await;
    bed.put(loopback("loop1", &["198.51.100.1/24"])).await;
    let expected = [
        "edge 17 0.0.0.0:500 by interface",
        "edge 17 198.51.100.1:500",
        "edge 6 0.0.0.0:80 -> 10.0.0.1:8080 flags 0 by interface",
        "edge 6 198.51.100.1:80 -> 10.0.0.1:8080 flags 6",
    ];
    assert_eq!(mappings(&bed).await, expected);
    bed.assert_in_sync().await;
    let all = vec![
        ModelValue::new(value.clone()),
        ModelValue::new(global(false, false)),
        ModelValue::new(loopback("loop1", &["198.51.100.1/24"])),
    ];
    bed.restart_agent(all).await;
    assert_eq!(bed.take_writes(), [""; 0]);
    bed.delete(&value.key()).await;
    assert_eq!(mappings(&bed).await, [""; 0]);
    bed.assert_in_sync().await;
}

#[tokio::test]
async fn a_twice_nat_address_waits_for_a_pool_that_has_it() {
    let bed = Bed::start().await;
    let twice = StaticMapping {
        twice_nat: TwiceNatMode::Enabled.into(),
        twice_nat_pool_ip: "198.51.100.2".to_owned(),
        ..mapping("192.0.2.1", 80, vec![local("10.0.0.1", 80, 0)])
    };
    let value = dnat("twice", vec![twice], vec![]);
    bed.put(global(false, false)).await;
    bed.put(value.clone()).await;
    bed.put(pool("a", "198.51.100.3", "198.51.100.9", true))
        .await;
    assert_eq!(bed.state(&value.key()), ValueState::Pending);
    bed.put(pool("b", "198.51.100.1", "198.51.100.2", true))
        .await;
    assert_eq!(bed.state(&value.key()), ValueState::Configured);
    let expected = ["twice 6 192.0.2.1:80 -> 10.0.0.1:80 flags 5"];
    assert_eq!(mappings(&bed).await, expected);
    bed.assert_in_sync().await;
}

#[tokio::test]
async fn mappings_without_a_label_go_with_a_resync() {
    let bed = Bed::start().await;
    bed.put(global(false, false)).await;
    let stranger = Nat44AddDelStaticMappingV2 {
        is_add: true,
        flags: F::NAT_IS_OUT2IN_ONLY,
        local_ip_address: [10, 0, 0, 1].into(),
        external_ip_address: [192, 0, 2, 1].into(),
        protocol: 6,
        local_port: 80,
        external_port: 80,
        external_sw_if_index: u32::MAX,
        tag: FixedStr::default(),
        ..Default::default()
    };
    bed.other.request(&stranger).await.unwrap();
    assert_eq!(mappings(&bed).await.len(), 1);
    bed.resync().await;
    assert_eq!(mappings(&bed).await, [""; 0]);
}

#[tokio::test]
async fn nat_comes_back_after_a_restart_of_vpp() {
    if std::env::var_os("VPP_API_SOCKET").is_some() {
        return;
    }
    let bed = Bed::start().await;
    bed.put(loopback("loop1", &["10.0.0.1/24"])).await;
    bed.put(global(true, false)).await;
    bed.put(interface("loop1", true, false, false)).await;
    bed.put(pool("p", "192.0.2.1", "192.0.2.2", false)).await;
    bed.put(services()).await;
    let before = mappings(&bed).await;
    bed.restart_vpp().await;
    bed.resync().await;
    assert_eq!(mappings(&bed).await, before);
    assert_eq!(sides(&bed).await, ["loop1 in"]);
    assert_eq!(addresses(&bed).await, ["192.0.2.1", "192.0.2.2"]);
    assert!(dependent(&bed).await.forwarding_enabled);
}

#[tokio::test]
async fn without_the_plugin_values_fail_and_say_so() {
    if std::env::var_os("VPP_API_SOCKET").is_some() {
        return;
    }
    let config = mockvpp::Config {
        missing_modules: ["nat44_ed"].into(),
        ..Default::default()
    };
    let bed = Bed::start_with(config).await;
    let value = to_value(&ModelValue::new(global(false, false)));
    let txn = bed
        .scheduler
        .txn()
        .values([(global(false, false).key().into(), value)]);
    let error = txn.commit().await.unwrap_err().to_string();
    assert!(error.contains("nat44_ed_plugin_enable_disable"), "{error}");
}
