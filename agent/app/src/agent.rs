//! The agent.

use std::sync::Arc;

use agent_linux::Netlink;
use agent_model::document::ConfigDocument;
use agent_plugins::linux::{LinuxContext, UNKNOWN_LABEL};
use agent_plugins::{PluginContext, register_all, to_value};
use agent_scheduler::{
    BaseValueStatus, Key, Plan, ResyncType, Retry, Scheduler, SchedulerOptions, Txn, TxnResult,
    View,
};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use vpp_binapi::client::{Backoff, Client, Config, Supervisor, Transport};

use crate::calls::{Calls, changes_vpp};
use crate::error::{AgentError, ApplyError};

/// Settings of an agent.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Connection to VPP.
    pub client: Config,
    /// Settings of the plugins.
    pub plugins: agent_plugins::Options,
    /// The Linux side; without it values of Linux have no descriptors.
    pub linux: Option<Arc<dyn Netlink>>,
    /// Name of this agent, by which it knows its Linux interfaces again; empty: `vpp1`.
    pub microservice_label: String,
    /// Settings of the scheduler.
    pub scheduler: SchedulerOptions,
    /// How failed values are tried again; `None`: not by themselves.
    pub retry: Option<Retry>,
}

/// A running agent. Dropping it ends its tasks; VPP keeps what it holds.
pub struct Agent {
    supervisor: Supervisor,
    scheduler: Scheduler,
    retry: Option<Retry>,
    /// Last session of the connection after which VPP was brought to the configuration again.
    synced: watch::Receiver<u64>,
    recovery: JoinHandle<()>,
}

impl std::fmt::Debug for Agent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Agent")
            .field("supervisor", &self.supervisor)
            .finish_non_exhaustive()
    }
}

impl Drop for Agent {
    fn drop(&mut self) {
        self.recovery.abort();
    }
}

impl Agent {
    /// Connects to VPP and makes all descriptors ready. Nothing is read or changed yet: begin with [`Agent::replace`].
    ///
    /// # Errors
    /// VPP did not answer within the connection's timeout, or descriptors collide.
    pub async fn start(
        transport: Arc<dyn Transport>,
        options: Options,
    ) -> Result<Self, AgentError> {
        // A first connection of its own tells why VPP is not there; the supervisor would try for ever.
        Client::connect(&*transport, options.client.clone())
            .await?
            .close();
        let supervisor = Supervisor::start(transport, options.client, Backoff::default());
        let first = supervisor.session_after(0).await.unwrap_or_default();
        let scheduler = Scheduler::start(options.scheduler);
        let mut context = PluginContext::new(supervisor.client(), options.plugins);
        if let Some(netlink) = options.linux {
            let label = match options.microservice_label.as_str() {
                "" => UNKNOWN_LABEL,
                label => label,
            };
            context = context.with_linux(LinuxContext::new(netlink, label));
        }
        context.use_session(first);
        register_all(&context, &scheduler)?;
        let (mark, synced) = watch::channel(first);
        let recovery = tokio::spawn(recover(
            supervisor.client(),
            context,
            scheduler.clone(),
            mark,
            first,
        ));
        Ok(Self {
            supervisor,
            scheduler,
            retry: options.retry,
            synced,
            recovery,
        })
    }

    /// Adds or changes configuration.
    ///
    /// # Errors
    /// See [`ApplyError`].
    pub async fn put(&self, document: &ConfigDocument) -> Result<TxnResult, ApplyError> {
        self.commit(document, ResyncType::NotResync, "put").await
    }

    /// Makes the document the whole configuration: what VPP holds is read and brought to it.
    ///
    /// # Errors
    /// See [`ApplyError`].
    pub async fn replace(&self, document: &ConfigDocument) -> Result<TxnResult, ApplyError> {
        self.commit(document, ResyncType::FullResync, "replace")
            .await
    }

    /// Deletes the values that the document's items name.
    ///
    /// # Errors
    /// See [`ApplyError`].
    pub async fn delete(&self, document: &ConfigDocument) -> Result<TxnResult, ApplyError> {
        let keys = document.values().map(|v| (Key::from(v.key()), None));
        let txn = self
            .scheduler
            .txn()
            .values(keys.collect::<Vec<_>>())
            .description("delete");
        Ok(txn.commit().await?)
    }

    /// Reads what VPP holds and brings it to the configuration.
    ///
    /// # Errors
    /// See [`ApplyError`].
    pub async fn resync(&self) -> Result<TxnResult, ApplyError> {
        Ok(downstream(&self.scheduler).commit().await?)
    }

    /// What [`Agent::put`] of the document would do.
    ///
    /// # Errors
    /// Values are wrong in themselves.
    pub async fn plan(&self, document: &ConfigDocument) -> Result<Plan, ApplyError> {
        Ok(self
            .scheduler
            .txn()
            .values(values(document)?)
            .plan()
            .await?)
    }

    /// State of every configured value and of its derived values, by key.
    pub async fn statuses(&self) -> Vec<BaseValueStatus> {
        let mut statuses = Vec::new();
        for descriptor in self.scheduler.descriptors() {
            let values = self
                .scheduler
                .dump(&descriptor, View::Nb)
                .await
                .unwrap_or_default();
            statuses.extend(values.iter().map(|v| self.scheduler.value_status(&v.key)));
        }
        statuses
    }

    /// The scheduler: history, graph, single states, metadata.
    pub fn scheduler(&self) -> &Scheduler {
        &self.scheduler
    }

    /// The connection to VPP.
    pub fn vpp(&self) -> Client {
        self.supervisor.client()
    }

    /// Requests that were sent to VPP so far.
    pub fn calls(&self) -> Calls {
        let mut calls = Calls::default();
        for (message, n) in self.supervisor.client().sent_by_message() {
            calls.total += n;
            calls.writes += if changes_vpp(message) { n } else { 0 };
        }
        calls
    }

    /// The session of the connection to VPP, counted from 1.
    pub fn session(&self) -> u64 {
        *self.synced.borrow()
    }

    /// Waits until VPP was brought to the configuration in a session after this one.
    pub async fn recovered_after(&self, session: u64) -> u64 {
        let mut synced = self.synced.clone();
        synced
            .wait_for(|s| *s > session)
            .await
            .map(|s| *s)
            .unwrap_or(session)
    }

    /// Ends the agent; VPP keeps what it holds.
    pub async fn close(self) {
        self.recovery.abort();
        self.scheduler.close().await;
        self.supervisor.client().close();
    }

    async fn commit(
        &self,
        document: &ConfigDocument,
        resync: ResyncType,
        description: &str,
    ) -> Result<TxnResult, ApplyError> {
        let mut txn = self
            .scheduler
            .txn()
            .values(values(document)?)
            .resync(resync)
            .description(description);
        if let Some(retry) = self.retry {
            txn = txn.retry(retry);
        }
        Ok(txn.commit().await?)
    }
}

/// The document's values for the scheduler, once all of them are right in themselves.
fn values(
    document: &ConfigDocument,
) -> Result<Vec<(Key, Option<agent_scheduler::AnyValue>)>, ApplyError> {
    let lines = |errors: Vec<agent_model::document::ValueError>| {
        ApplyError::Invalid(errors.iter().map(ToString::to_string).collect())
    };
    let keyed = document.valid().map_err(lines)?;
    Ok(keyed
        .into_iter()
        .map(|(key, value)| (Key::from(key), to_value(&value)))
        .collect())
}

fn downstream(scheduler: &Scheduler) -> Txn {
    scheduler
        .txn()
        .resync(ResyncType::DownstreamResync)
        .description("resync")
}

/// After every reconnection VPP may hold nothing: it is read and brought to the configuration.
async fn recover(
    client: Client,
    context: PluginContext,
    scheduler: Scheduler,
    mark: watch::Sender<u64>,
    first: u64,
) {
    let mut sessions = client.sessions();
    let mut last = first;
    while let Ok(session) = sessions
        .wait_for(|s| s.up && s.number > last)
        .await
        .map(|s| s.number)
    {
        last = session;
        // Not before this resync begins: a transaction that is under way still works with the indexes of the VPP before.
        let tied = context.clone();
        let resync = downstream(&scheduler).when_it_begins(move || tied.use_session(session));
        match resync.commit().await {
            Ok(_) => tracing::info!(session, "VPP is back and configured again"),
            Err(error) => {
                tracing::warn!(session, %error, "VPP is back, but not all of it could be configured")
            }
        }
        mark.send_replace(session);
    }
}
