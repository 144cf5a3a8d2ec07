//! Key-value stores as sources.

use std::path::Path;
use std::sync::Arc;

use agent_northbound::orchestrator::{self, Change, Orchestrator};
use agent_stores::etcd::{self, Etcd};
use agent_stores::publish::{self, Publisher};
use agent_stores::{Source, SourceOptions, Store, agent_prefix};
use anyhow::Context as _;
use vpp_binapi::client::Client;

use crate::flags::Flags;
use crate::{files, health};

/// Stores that the agent uses.
#[derive(Default)]
pub struct Stores(Vec<Source>);

impl Stores {
    /// Those that have settings. One that must be there, but is not, is an error.
    pub async fn open(flags: &Flags, dir: &Path) -> anyhow::Result<Self> {
        let mut stores = Self::default();
        if let Some(settings) = files::read::<etcd::Settings>(&flags.etcd_config, dir)? {
            stores.add_etcd(flags, settings).await?;
        }
        Ok(stores)
    }

    async fn add_etcd(
        &mut self,
        flags: &Flags,
        mut settings: etcd::Settings,
    ) -> anyhow::Result<()> {
        if settings.endpoints.is_empty() {
            settings.endpoints.clone_from(&flags.etcd_endpoints);
        }
        let expand = settings.expand_env_variables || flags.etcd_expand_env_vars;
        let options = SourceOptions {
            pause: settings.reconnect_interval,
            resync_after_reconnect: settings.resync_after_reconnect,
            variables: expand.then(|| std::env::vars().collect()),
        };
        let store = Etcd::new(&settings)?;
        self.add(
            flags,
            Arc::new(store),
            options,
            settings.allow_delayed_start,
        )
        .await
    }

    async fn add(
        &mut self,
        flags: &Flags,
        store: Arc<dyn Store>,
        options: SourceOptions,
        optional: bool,
    ) -> anyhow::Result<()> {
        if !optional {
            store.probe().await.with_context(|| {
                let conf = format!("{}.conf", store.name());
                format!("{conf}: start it, or set allow-delayed-start to start without it")
            })?;
        }
        let prefix = agent_prefix(&flags.microservice_label);
        self.0.push(Source::new(store, &prefix, options));
        Ok(())
    }

    /// What the stores hold now; a store that does not answer is followed as soon as it does.
    pub async fn first(&mut self) -> Vec<(orchestrator::Source, Change)> {
        let mut changes = Vec::new();
        for source in &mut self.0 {
            match source.first().await {
                Ok(first) => changes.push(first),
                Err(error) => tracing::warn!(%error, "the agent starts without this store"),
            }
        }
        changes
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Follows them until the agent ends, and publishes to them how it fares.
    pub fn run(self, flags: &Flags, orchestrator: &Orchestrator, vpp: &Client) {
        let prefix = agent_prefix(&flags.microservice_label);
        let states: Vec<_> = self
            .0
            .iter()
            .map(|s| (s.store().name(), s.state()))
            .collect();
        for source in self.0 {
            let publisher = Publisher::start(source.store(), &prefix);
            if flags.enable_status_publishing.is_some() {
                let states = publish::states(orchestrator.clone(), publisher.clone());
                tokio::spawn(states);
            }
            tokio::spawn(health::publish(vpp.clone(), states.clone(), publisher));
            tokio::spawn(source.run(orchestrator.clone()));
        }
    }
}
