//! Desired configuration and dump are the truth: whatever VPP holds before, after a resync it holds what is configured; a
//! second resync writes nothing; and the order in which values come does not matter.

use std::collections::BTreeMap;

use agent_model::strategies::{InterfaceKind, Space, consistent_config, settled};
use agent_model::vpp::l3::{L3xConnect, ProxyArp, TeibEntry};
use agent_model::{ConfigDocument, ModelValue};
use agent_plugins::to_value;
use agent_scheduler::{Key, ResyncType, TransactionError};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};
use vpp_binapi::FixedStr;
use vpp_binapi::api::arp::ProxyArpIntfcEnableDisable;
use vpp_binapi::api::interface::{
    CreateLoopback, DeleteLoopback, SwInterfaceDetails, SwInterfaceDump, SwInterfaceGetTable,
    SwInterfaceSetFlags, SwInterfaceSetTable, SwInterfaceTagAddDel,
};
use vpp_binapi::api::interface_types::IfStatusFlags;
use vpp_binapi::api::ip::{IpAddressDump, IpTableDump};
use vpp_binapi::api::l2::{BridgeDomainAddDel, BridgeDomainDump, SwInterfaceSetL2Bridge};

use crate::bed::Bed;
use crate::vpp;

fn space() -> Space {
    Space {
        interfaces: 5,
        bridge_domains: 2,
        vrfs: 2,
        kinds: vec![
            InterfaceKind::Loopback,
            InterfaceKind::Memif,
            InterfaceKind::Vxlan,
            InterfaceKind::SubInterface,
        ],
    }
}

/// What is proved is about what VPP keeps: static neighbours and one MTU for all.
fn config() -> impl Strategy<Value = ConfigDocument> {
    consistent_config(&space()).prop_map(|document| document.values().map(settled).collect())
}

/// Everything that VPP holds, in words that do not depend on the numbers that it gave.
#[derive(Debug, PartialEq)]
struct Held {
    /// By name: flags, type, MTU, tables, addresses.
    interfaces: BTreeMap<String, String>,
    tables: Vec<String>,
    routes: BTreeMap<String, Vec<String>>,
    neighbours: BTreeMap<String, String>,
    proxy_arp: (Vec<String>, Vec<String>),
    bridges: BTreeMap<String, vpp::Bridge>,
    cross_connects: BTreeMap<String, String>,
    l3_cross_connects: Vec<String>,
    teib: Vec<String>,
}

async fn held(bed: &Bed) -> Held {
    let vpp = &bed.other;
    let all = SwInterfaceDump {
        sw_if_index: u32::MAX,
        ..Default::default()
    };
    let mut interfaces = BTreeMap::new();
    let rows = vpp.dump(&all).await.unwrap();
    for row in &rows {
        let mut words = format!(
            "{} flags {} mtu {:?}",
            row.interface_dev_type.to_text(),
            row.flags.0,
            row.mtu
        );
        if row.sup_sw_if_index != row.sw_if_index {
            let parent = rows.iter().find(|p| p.sw_if_index == row.sup_sw_if_index);
            let parent = parent.map(|p| p.tag.to_text());
            words += &format!(" of {parent:?} {}", row.sub_id);
        }
        for is_ipv6 in [false, true] {
            let sw_if_index = row.sw_if_index;
            let get = SwInterfaceGetTable {
                sw_if_index,
                is_ipv6,
            };
            let table = vpp.request(&get).await.unwrap().vrf_id;
            let dump = IpAddressDump {
                sw_if_index,
                is_ipv6,
            };
            let mut addresses: Vec<_> = vpp
                .dump(&dump)
                .await
                .unwrap()
                .iter()
                .map(|a| a.prefix.to_string())
                .collect();
            addresses.sort();
            words += &format!(" table {table} {addresses:?}");
        }
        interfaces.insert(name(row), words);
    }
    let tables = vpp.dump(&IpTableDump::default()).await.unwrap();
    let mut tables: Vec<_> = tables
        .iter()
        .map(|t| {
            let table = &t.table;
            // VPP cannot rename a table: a changed label shows only where the table is new.
            format!("{} {}", table.table_id, table.is_ip6)
        })
        .collect();
    tables.sort();
    // Those without a name are not the agent's.
    let mut bridges = vpp::bridges(vpp).await;
    bridges.remove("");
    Held {
        interfaces,
        tables,
        routes: vpp::routes(vpp).await,
        neighbours: vpp::neighbours(vpp).await,
        proxy_arp: vpp::proxy_arp(vpp).await,
        bridges,
        cross_connects: vpp::cross_connects(vpp).await,
        l3_cross_connects: vpp::l3_cross_connects(vpp).await,
        teib: vpp::teib(vpp).await,
    }
}

fn name(row: &SwInterfaceDetails) -> String {
    let tag = row.tag.to_text();
    if tag.is_empty() {
        row.interface_name.to_text()
    } else {
        tag
    }
}

/// What somebody else does to VPP.
#[derive(Clone, Copy, Debug)]
enum Drift {
    /// Another loopback that looks like the agent's.
    NewLoopback,
    /// The n-th loopback goes.
    DeleteLoopback(usize),
    /// The n-th interface changes its state.
    Flip(usize),
    /// The n-th interface moves to a bridge domain of somebody else, or out of all.
    Bridge { interface: usize, out: bool },
    /// A bridge domain that looks like the agent's.
    NewBridge,
    /// The n-th bridge domain goes with its ports.
    DeleteBridge(usize),
    /// Proxy ARP answers on the n-th interface.
    ProxyArp(usize),
    /// The n-th interface moves to table 0 if it has no addresses. Of a tunnel the agent reads only the underlay's table.
    Table(usize),
}

fn drift() -> impl Strategy<Value = Drift> {
    prop_oneof![
        Just(Drift::NewLoopback),
        (0..9_usize).prop_map(Drift::DeleteLoopback),
        (0..9_usize).prop_map(Drift::Flip),
        (0..9_usize, any::<bool>()).prop_map(|(interface, out)| Drift::Bridge { interface, out }),
        Just(Drift::NewBridge),
        (0..9_usize).prop_map(Drift::DeleteBridge),
        (0..9_usize).prop_map(Drift::ProxyArp),
        (0..9_usize).prop_map(Drift::Table),
    ]
}

/// Does it as far as VPP lets it.
async fn cause(bed: &Bed, drift: Drift) {
    let vpp = &bed.other;
    let all = SwInterfaceDump {
        sw_if_index: u32::MAX,
        ..Default::default()
    };
    let mut rows = vpp.dump(&all).await.unwrap();
    rows.retain(|r| r.sw_if_index != 0);
    let nth = |n: usize| rows.get(n % rows.len().max(1)).map(|r| r.sw_if_index);
    match drift {
        Drift::NewLoopback => {
            let made = vpp.request(&CreateLoopback::default()).await.unwrap();
            let tag = SwInterfaceTagAddDel {
                is_add: true,
                sw_if_index: made.sw_if_index,
                tag: FixedStr::new("somebody-elses").unwrap(),
            };
            vpp.request(&tag).await.unwrap();
        }
        Drift::DeleteLoopback(n) => {
            rows.retain(|r| r.interface_dev_type.to_text() == "Loopback");
            // Sub-interfaces of a loopback go with it.
            if let Some(row) = rows.get(n % rows.len().max(1))
                && row.sup_sw_if_index == row.sw_if_index
            {
                let sw_if_index = row.sw_if_index;
                let _ = vpp.request(&DeleteLoopback { sw_if_index }).await;
            }
        }
        Drift::Flip(n) => {
            if let Some(row) = rows.get(n % rows.len().max(1)) {
                let flags = IfStatusFlags(1 - (row.flags.0 & 1));
                let sw_if_index = row.sw_if_index;
                let _ = vpp
                    .request(&SwInterfaceSetFlags { sw_if_index, flags })
                    .await;
            }
        }
        Drift::Bridge { interface, out } => {
            if let Some(rx_sw_if_index) = nth(interface) {
                let port = SwInterfaceSetL2Bridge {
                    rx_sw_if_index,
                    bd_id: 77,
                    enable: !out,
                    ..Default::default()
                };
                let _ = vpp.request(&port).await;
            }
        }
        Drift::NewBridge => {
            let bd = BridgeDomainAddDel {
                bd_id: 78,
                is_add: true,
                flood: true,
                bd_tag: FixedStr::new("somebody-elses").unwrap(),
                ..Default::default()
            };
            let _ = vpp.request(&bd).await;
        }
        Drift::DeleteBridge(n) => {
            let all = BridgeDomainDump {
                bd_id: u32::MAX,
                sw_if_index: u32::MAX,
            };
            let domains = vpp.dump(&all).await.unwrap();
            if let Some(domain) = domains.get(n % domains.len().max(1)) {
                for port in &domain.sw_if_details {
                    let out = SwInterfaceSetL2Bridge {
                        rx_sw_if_index: port.sw_if_index,
                        bd_id: domain.bd_id,
                        ..Default::default()
                    };
                    let _ = vpp.request(&out).await;
                }
                let delete = BridgeDomainAddDel {
                    bd_id: domain.bd_id,
                    ..Default::default()
                };
                let _ = vpp.request(&delete).await;
            }
        }
        Drift::ProxyArp(n) => {
            if let Some(sw_if_index) = nth(n) {
                let on = ProxyArpIntfcEnableDisable {
                    sw_if_index,
                    enable: true,
                };
                let _ = vpp.request(&on).await;
            }
        }
        Drift::Table(n) => {
            rows.retain(|r| r.interface_dev_type.to_text() != "VXLAN");
            let row = rows.get(n % rows.len().max(1));
            if let Some(sw_if_index) = row.map(|r| r.sw_if_index) {
                let to = SwInterfaceSetTable {
                    sw_if_index,
                    is_ipv6: false,
                    vrf_id: 0,
                };
                let _ = vpp.request(&to).await;
            }
        }
    }
}

/// Without what VPP keeps when others delete an interface: the next interface of that number inherits it, and only the next
/// resync sees that.
fn without_heirlooms(config: ConfigDocument, drifts: &[Drift]) -> ConfigDocument {
    if !drifts.iter().any(|d| matches!(d, Drift::DeleteLoopback(_))) {
        return config;
    }
    let stays = |v: &ModelValue| {
        if v.downcast_ref::<L3xConnect>().is_some() || v.downcast_ref::<TeibEntry>().is_some() {
            return None;
        }
        let mut value = v.clone();
        if let Some(proxy_arp) = v.downcast_ref::<ProxyArp>() {
            value = ModelValue::new(ProxyArp {
                interfaces: Vec::new(),
                ranges: proxy_arp.ranges.clone(),
            });
        }
        Some(value)
    };
    config.values().filter_map(stays).collect()
}

fn keyed(values: impl IntoIterator<Item = ModelValue>) -> Vec<(Key, ModelValue)> {
    values
        .into_iter()
        .map(|v| (Key::from(v.key()), v))
        .collect()
}

fn values(config: &ConfigDocument) -> Vec<(Key, ModelValue)> {
    keyed(config.values().cloned())
}

/// Values may fail or wait on the way to a configuration; the end counts.
pub async fn commit(bed: &Bed, changes: Vec<(Key, Option<ModelValue>)>) {
    let values = changes
        .into_iter()
        .map(|(k, v)| (k, v.as_ref().and_then(to_value)));
    match bed.scheduler.txn().values(values).commit().await {
        Ok(_) | Err(TransactionError::Values { .. }) => {}
        Err(e) => panic!("{e}"),
    }
}

pub async fn full_resync(bed: &Bed, config: &ConfigDocument) {
    let values = values(config);
    let values = values.iter().map(|(k, v)| (k.clone(), to_value(v)));
    let txn = bed.scheduler.txn().values(values);
    txn.resync(ResyncType::FullResync)
        .commit()
        .await
        .unwrap_or_else(|e| panic!("{e}\n{config:?}"));
}

/// From one configuration to another: all changes, shuffled and split as the numbers say.
pub fn changes(
    from: &ConfigDocument,
    to: &ConfigDocument,
    shuffle: &[usize],
) -> Vec<Vec<(Key, Option<ModelValue>)>> {
    let wanted: BTreeMap<Key, ModelValue> = values(to).into_iter().collect();
    let mut changes: Vec<(Key, Option<ModelValue>)> = values(from)
        .into_iter()
        .filter(|(k, _)| !wanted.contains_key(k))
        .map(|(k, _)| (k, None))
        .collect();
    changes.extend(wanted.into_iter().map(|(k, v)| (k, Some(v))));
    let mut txns = Vec::new();
    let mut numbers = shuffle.iter().copied().cycle();
    let mut next = || numbers.next().unwrap_or_default();
    while !changes.is_empty() {
        let size = 1 + next() % 4;
        let mut txn = Vec::new();
        for _ in 0..size.min(changes.len()) {
            txn.push(changes.swap_remove(next() % changes.len()));
        }
        txns.push(txn);
    }
    txns
}

async fn fresh(config: &ConfigDocument) -> Held {
    let bed = Bed::start().await;
    full_resync(&bed, config).await;
    held(&bed).await
}

pub fn run(test: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap()
        .block_on(test);
}

/// The same cases on every run, so that a red run means a change; `PROPTEST_RNG_SEED=N` tries others.
pub fn cases() -> Config {
    let rng_seed = match Config::default().rng_seed {
        RngSeed::Random => RngSeed::Fixed(2606),
        fixed => fixed,
    };
    Config {
        cases: Config::default().cases.min(32),
        max_shrink_iters: Config::default().max_shrink_iters.min(300),
        failure_persistence: None,
        rng_seed,
        ..Config::default()
    }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn a_resync_repairs_everything_and_then_writes_nothing(
        config in config(),
        drifts in vec(drift(), 0..6),
    ) {
        run(async {
            let bed = Bed::start().await;
            let config = without_heirlooms(config, &drifts);
            full_resync(&bed, &config).await;
            let proxy_arp = config.of::<ProxyArp>().next().is_some();
            // Without configured proxy ARP, what others make of it is theirs. An interface that takes the number of one that
            // others deleted inherits it, and only the next resync sees that.
            let deleted = drifts.iter().any(|d| matches!(d, Drift::DeleteLoopback(_)));
            let theirs =
                |d: &Drift| matches!(d, Drift::ProxyArp(_)) && (!proxy_arp || deleted);
            for drift in drifts.into_iter().filter(|d| !theirs(d)) {
                cause(&bed, drift).await;
            }
            bed.settle().await;
            full_resync(&bed, &config).await;
            let (is, should_be) = (held(&bed).await, fresh(&config).await);
            assert_eq!(is, should_be);
            bed.assert_in_sync().await;
        });
    }

    #[test]
    fn a_restarted_agent_brings_any_vpp_to_its_configuration(
        before in config(),
        after in config(),
    ) {
        run(async {
            let mut bed = Bed::start().await;
            full_resync(&bed, &before).await;
            bed.restart_agent(before.values().cloned().collect()).await;
            bed.take_writes();
            bed.restart_agent(before.values().cloned().collect()).await;
            assert_eq!(bed.take_writes(), Vec::<String>::new(), "the same configuration");
            full_resync(&bed, &after).await;
            assert_eq!(held(&bed).await, fresh(&after).await);
            bed.assert_in_sync().await;
        });
    }

    #[test]
    fn the_order_of_changes_does_not_matter(
        before in config(),
        after in config(),
        shuffle in vec(any::<usize>(), 48),
    ) {
        run(async {
            let bed = Bed::start().await;
            for txn in changes(&ConfigDocument::default(), &before, &shuffle) {
                commit(&bed, txn).await;
            }
            assert_eq!(held(&bed).await, fresh(&before).await, "one by one");
            bed.assert_in_sync().await;
            for txn in changes(&before, &after, &shuffle) {
                commit(&bed, txn).await;
            }
            assert_eq!(held(&bed).await, fresh(&after).await, "changed one by one");
            bed.assert_in_sync().await;
            for txn in changes(&after, &ConfigDocument::default(), &shuffle) {
                commit(&bed, txn).await;
            }
            assert_eq!(held(&bed).await, fresh(&ConfigDocument::default()).await, "empty again");
        });
    }
}
