//! The task that tells the scheduler of links that come and go.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use agent_scheduler::{
    MetadataChange, MetadataMap, Notification, Scheduler, TransactionError, downcast_metadata,
};
use tokio::sync::broadcast::error::RecvError;
use vpp_binapi::api::interface::{SwInterfaceDetails, SwInterfaceEvent};
use vpp_binapi::api::interface_types::IfStatusFlags;
use vpp_binapi::client::Event;

use super::{LinkStates, calls};
use crate::interfaces::IfMeta;
use crate::{CallError, PluginContext, Vpp, names};

/// Pause before the scheduler's full queue is tried again.
const QUEUE_FULL_PAUSE: Duration = Duration::from_millis(100);

/// Follows VPP's interface events and the agent's knowledge of interfaces, and tells the scheduler the link states that
/// follow from both. Ends with the connection or the scheduler.
pub async fn watch(ctx: PluginContext, scheduler: Scheduler) {
    let Some(interfaces) = scheduler.metadata_map(names::INTERFACE) else {
        tracing::error!(
            "link states are not watched: {} is not registered",
            names::INTERFACE
        );
        return;
    };
    let vpp = ctx.vpp(names::INTERFACE_LINK_STATE);
    let mut events = vpp.client().events::<SwInterfaceEvent>();
    let mut changes = interfaces.watch();
    let mut watcher = Watcher {
        states: ctx.link_states.clone(),
        rows: BTreeMap::new(),
        names: BTreeMap::new(),
        interfaces,
        scheduler,
        vpp,
    };
    let mut done = watcher.start_over().await;
    while done.is_ok() {
        done = tokio::select! {
            event = events.next() => match event {
                None => break,
                Some(event) => watcher.on_event(event).await,
            },
            change = changes.recv() => match change {
                Ok(change) => watcher.on_metadata(change).await,
                Err(RecvError::Lagged(_)) => watcher.start_over().await,
                Err(RecvError::Closed) => break,
            },
        };
    }
}

/// The scheduler is closed.
struct Closed;

/// What VPP told last of an interface.
#[derive(Clone, Copy)]
struct Row {
    sup_sw_if_index: u32,
    up: bool,
}

struct Watcher {
    vpp: Vpp,
    scheduler: Scheduler,
    interfaces: MetadataMap,
    /// By sw_if_index.
    rows: BTreeMap<u32, Row>,
    /// sw_if_index by logical name.
    names: BTreeMap<Arc<str>, u32>,
    states: LinkStates,
}

impl Watcher {
    /// Asks for events and reads everything anew.
    async fn start_over(&mut self) -> Result<(), Closed> {
        let (wanted, rows) =
            futures::join!(calls::want_events(&self.vpp), calls::dump_all(&self.vpp));
        if let Err(error) = wanted {
            tracing::warn!(%error, "VPP does not send interface events");
        }
        match rows {
            Ok(rows) => {
                self.rows = rows.iter().map(|r| (r.sw_if_index, Row::of(r))).collect();
            }
            Err(error) => {
                // A lost connection: the events tell when there is a new one.
                tracing::warn!(%error, "link states are not known");
                return Ok(());
            }
        }
        self.names = self
            .interfaces
            .entries()
            .into_iter()
            .filter_map(|(name, meta)| {
                Some((name, downcast_metadata::<IfMeta>(&meta)?.sw_if_index))
            })
            .collect();
        let mut changes = Vec::new();
        for name in self.states.names() {
            if !self.names.contains_key(name.as_str()) {
                changes.extend(self.states.change(&name, None));
            }
        }
        for (name, index) in &self.names {
            let up = self.rows.get(index).map(|row| row.up);
            changes.extend(self.states.change(name, up));
        }
        self.tell(changes).await
    }

    async fn on_event(&mut self, event: Event<SwInterfaceEvent>) -> Result<(), Closed> {
        match event {
            Event::Message(event) if event.deleted => {
                self.rows.remove(&event.sw_if_index);
                self.tell_of(event.sw_if_index).await
            }
            Event::Message(event) => {
                let admin_up = event.flags.0 & IfStatusFlags::IF_STATUS_API_FLAG_ADMIN_UP.0 != 0;
                let known = self.rows.get(&event.sw_if_index).copied();
                match known {
                    Some(row) if calls::link_is_up(event.flags) || !admin_up => {
                        let up = calls::link_is_up(event.flags);
                        self.rows.insert(event.sw_if_index, Row { up, ..row });
                    }
                    // Of sub-interfaces, and of a TAP that comes up first, the event does not tell the link.
                    _ => self.read(event.sw_if_index).await,
                }
                self.tell_of(event.sw_if_index).await
            }
            Event::Lagged(_) | Event::Reconnected { .. } => self.start_over().await,
            Event::Undecodable(error) => {
                tracing::warn!(%error, "interface event ignored");
                Ok(())
            }
        }
    }

    async fn on_metadata(&mut self, change: MetadataChange) -> Result<(), Closed> {
        let meta = change
            .metadata
            .as_ref()
            .and_then(downcast_metadata::<IfMeta>);
        let Some(meta) = meta else {
            self.names.remove(&change.label);
            return self.tell(self.states.change(&change.label, None)).await;
        };
        let index = meta.sw_if_index;
        let old = self.names.insert(change.label.clone(), index);
        if old == Some(index) {
            return Ok(());
        }
        if !self.rows.contains_key(&index) {
            self.read(index).await;
        }
        let up = self.rows.get(&index).map(|row| row.up);
        self.tell(self.states.change(&change.label, up)).await
    }

    async fn read(&mut self, sw_if_index: u32) {
        match calls::dump_one(&self.vpp, sw_if_index).await {
            Ok(Some(details)) => {
                self.rows.insert(sw_if_index, Row::of(&details));
            }
            Ok(None) => {
                self.rows.remove(&sw_if_index);
            }
            Err(error) => self.unknown(sw_if_index, &error),
        }
    }

    fn unknown(&mut self, sw_if_index: u32, error: &CallError) {
        tracing::warn!(%error, sw_if_index, "link state is not known");
        self.rows.remove(&sw_if_index);
    }

    /// Tells the state of an interface, and of its sub-interfaces, whose link is the same.
    async fn tell_of(&mut self, sw_if_index: u32) -> Result<(), Closed> {
        let up = self.rows.get(&sw_if_index).map(|row| row.up);
        if let Some(up) = up {
            for row in self.rows.values_mut() {
                if row.sup_sw_if_index == sw_if_index {
                    row.up = up;
                }
            }
        }
        let mut changes = Vec::new();
        for (name, index) in &self.names {
            let row = self.rows.get(index);
            if *index == sw_if_index || row.is_some_and(|row| row.sup_sw_if_index == sw_if_index) {
                changes.extend(self.states.change(name, row.map(|row| row.up)));
            }
        }
        self.tell(changes).await
    }

    async fn tell(&self, changes: Vec<Notification>) -> Result<(), Closed> {
        if changes.is_empty() {
            return Ok(());
        }
        loop {
            match self.scheduler.notify(changes.clone()) {
                Ok(()) => return Ok(()),
                Err(TransactionError::QueueFull) => tokio::time::sleep(QUEUE_FULL_PAUSE).await,
                Err(_) => return Err(Closed),
            }
        }
    }
}

impl Row {
    fn of(details: &SwInterfaceDetails) -> Self {
        Self {
            sup_sw_if_index: details.sup_sw_if_index,
            up: calls::link_is_up(details.flags),
        }
    }
}
