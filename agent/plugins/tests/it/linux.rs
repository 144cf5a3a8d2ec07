//! The Linux side, on the model and on the kernel.

mod crash;
mod interfaces;
mod netalloc;
mod routes;
mod rule_chains;

use std::collections::BTreeMap;
use std::io::Write;
use std::sync::Arc;

use agent_linux::{Gate, Link, Namespace, Netlink};
use agent_model::document::ConfigDocument;
use agent_model::text::DecodeOptions;
use agent_scheduler::{Key, ResyncType, TransactionError, ValueState};

use crate::bed::Bed;
use agent_plugins::to_value;

/// Tells that a test did not run; on the handle itself, since the test harness swallows what is printed.
pub fn skipped(test: &str, why: impl std::fmt::Display) {
    let line = format!("SKIPPED {test}: {why}\n");
    let _ = std::io::stderr().write_all(line.as_bytes());
}

/// Runs each function as `memory::<name>` and `real::<name>`.
macro_rules! on_both {
    ($($test:ident),* $(,)?) => {
        mod memory {
            $(#[tokio::test]
            async fn $test() {
                let linux = std::sync::Arc::new(agent_linux::MemoryLinux::new());
                super::$test(&$crate::linux::LinuxBed::start(linux).await).await;
            })*
        }
        mod real {
            $(#[tokio::test]
            async fn $test() {
                match agent_linux::RealLinux::isolated().await {
                    Ok(linux) => {
                        let linux = std::sync::Arc::new(linux);
                        super::$test(&$crate::linux::LinuxBed::start(linux).await).await;
                    }
                    Err(why) => $crate::linux::skipped(
                        concat!(module_path!(), "::", stringify!($test)),
                        why,
                    ),
                }
            })*
        }
    };
}
pub(crate) use on_both;

pub struct LinuxBed {
    pub bed: Bed,
    pub linux: Arc<dyn Netlink>,
    pub gate: Arc<Gate>,
}

fn document(yaml: &str) -> ConfigDocument {
    ConfigDocument::from_yaml(yaml, &DecodeOptions::default()).unwrap()
}

pub fn values(yaml: &str) -> Vec<agent_model::ModelValue> {
    document(yaml).values().cloned().collect()
}

pub fn named(name: &str) -> Namespace {
    Namespace::Named(name.to_owned())
}

impl LinuxBed {
    pub async fn start(linux: Arc<dyn Netlink>) -> Self {
        let bed = Self::start_again(linux).await;
        bed.bed.resync().await;
        bed
    }

    /// An agent that finds what another one left.
    pub async fn start_again(linux: Arc<dyn Netlink>) -> Self {
        let gate = Arc::new(Gate::new(linux.clone()));
        let bed = Bed::start_linux(gate.clone()).await;
        Self { bed, linux, gate }
    }

    async fn commit(&self, yaml: &str, resync: ResyncType) -> Result<(), TransactionError> {
        let values = values(yaml).into_iter();
        let values = values.map(|v| (Key::from(v.key()), to_value(&v)));
        let txn = self.bed.scheduler.txn().values(values).resync(resync);
        txn.commit().await.map(drop)
    }

    pub async fn try_put(&self, yaml: &str) -> Result<(), TransactionError> {
        self.commit(yaml, ResyncType::NotResync).await
    }

    pub async fn put(&self, yaml: &str) {
        self.try_put(yaml).await.unwrap_or_else(|e| panic!("{e}"));
    }

    pub async fn try_replace(&self, yaml: &str) -> Result<(), TransactionError> {
        self.commit(yaml, ResyncType::FullResync).await
    }

    pub async fn replace(&self, yaml: &str) {
        self.try_replace(yaml)
            .await
            .unwrap_or_else(|e| panic!("{e}"));
    }

    pub async fn delete(&self, yaml: &str) {
        let mut txn = self.bed.scheduler.txn();
        for value in values(yaml) {
            txn = txn.delete(value.key());
        }
        txn.commit().await.unwrap_or_else(|e| panic!("{e}"));
    }

    /// A resync finds nothing to do.
    pub async fn assert_in_sync(&self) {
        let before = self.gate.writes();
        self.bed.assert_in_sync().await;
        let last = self.bed.scheduler.history(None, None).pop();
        let operations: Vec<_> = last
            .iter()
            .flat_map(|txn| txn.executed.iter())
            .filter(|operation| !operation.noop)
            .map(|o| format!("{} {}", o.operation, o.key))
            .collect();
        let writes = self.gate.writes() - before;
        assert_eq!(writes, 0, "a resync wrote to Linux: {operations:#?}");
        assert!(operations.is_empty(), "{operations:#?}");
    }

    pub async fn link(&self, namespace: &Namespace, name: &str) -> Link {
        let link = self.linux.link(namespace, name).await.unwrap();
        link.unwrap_or_else(|| panic!("no link {name} in {namespace}"))
    }

    /// Addresses of a link, without those that Linux makes by itself.
    pub async fn addresses(&self, namespace: &Namespace, name: &str) -> Vec<String> {
        let index = self.link(namespace, name).await.index;
        let all = self.linux.addresses(namespace).await.unwrap();
        all.iter()
            .filter(|a| a.link == index && !a.link_local)
            .map(|a| a.address.to_string())
            .collect()
    }

    pub async fn routes(&self, namespace: &Namespace) -> Vec<String> {
        let routes = self.linux.routes(namespace).await.unwrap();
        let line = |r: &agent_linux::Route| {
            let gateway = r.gateway.map(|g| format!(" via {g}")).unwrap_or_default();
            format!("{}{gateway} metric {}", r.destination, r.metric)
        };
        routes.iter().map(line).collect()
    }

    /// Names of the links that are not physical or Linux's own.
    pub async fn link_names(&self, namespace: &Namespace) -> Vec<String> {
        let links = self.linux.links(namespace).await.unwrap();
        let mut names: Vec<_> = links
            .into_iter()
            .filter(|l| {
                !matches!(
                    l.kind,
                    agent_linux::LinkKind::Loopback | agent_linux::LinkKind::Other(_)
                )
            })
            .map(|l| l.name)
            .collect();
        names.sort();
        names
    }

    pub fn state(&self, key: &str) -> (ValueState, Vec<String>) {
        let status = self.bed.scheduler.value_status(key).value;
        (status.state, status.details)
    }

    /// All that Linux holds in the agent's and in the named namespaces, without numbers and addresses that differ each time.
    pub async fn everything(&self) -> BTreeMap<String, Vec<String>> {
        let mut all = BTreeMap::new();
        let named = self.linux.named_namespaces().await.unwrap();
        let spaces = named.into_iter().map(Namespace::Named);
        for namespace in std::iter::once(Namespace::Own).chain(spaces) {
            let mut lines = Vec::new();
            for link in self.linux.links(&namespace).await.unwrap() {
                let addresses = self.addresses(&namespace, &link.name).await.join(" ");
                lines.push(format!(
                    "{} {:?} {} {} {} {addresses}",
                    link.name, link.kind, link.up, link.mtu, link.alias
                ));
            }
            lines.extend(self.routes(&namespace).await);
            for n in self.linux.neighbours(&namespace).await.unwrap() {
                lines.push(format!("{} {:?}", n.ip, n.mac));
            }
            lines.sort();
            all.insert(namespace.to_string(), lines);
        }
        all
    }
}
