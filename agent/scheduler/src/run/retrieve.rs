//! Reading the southbound.

use std::{
    collections::BTreeSet,
    panic::AssertUnwindSafe,
    sync::{Arc, atomic::Ordering},
};

use futures::FutureExt;

use super::{execute::set_metadata, shared::Shared};
use crate::{
    api::{error::ValueError, key::Key, state::KeyValue},
    graph::{Graph, MetadataDelta},
    plan::{
        TxnValue,
        refresh::{Refresh, Refreshed},
    },
    registry::{Entry, Registry},
};

/// Reads that one refresh may repeat, all descriptors together: a southbound that does not answer at all shall not hold it up
/// once more for each of them.
const SPARE_RETRIEVES: usize = 2;

impl Shared {
    /// Asks one descriptor for what exists.
    pub async fn retrieve(
        &self,
        entry: &Entry,
        correlate: &[KeyValue],
    ) -> Result<Vec<KeyValue>, ValueError> {
        self.counters.retrieves.fetch_add(1, Ordering::Relaxed);
        let retrieved = match entry.guard("unavailable", |d| d.unavailable()) {
            Ok(None) => AssertUnwindSafe(entry.descriptor.retrieve(&self.ctx, correlate))
                .catch_unwind()
                .await
                .unwrap_or_else(|panic| Err(entry.panicked("retrieve", &*panic))),
            Ok(Some(reason)) => Err(ValueError::unavailable(reason)),
            Err(error) => Err(error),
        };
        if let Err(error) = &retrieved {
            self.counters
                .retrieve_failures
                .fetch_add(1, Ordering::Relaxed);
            tracing::error!(descriptor = %entry.name, %error, "retrieve failed: values are not refreshed");
        }
        retrieved
    }

    /// As [`Self::retrieve`], but an answer that was lost is asked for again while `spare` lasts: what is not read is believed
    /// to be as it was.
    async fn retrieve_again(
        &self,
        entry: &Entry,
        correlate: &[KeyValue],
        spare: &mut usize,
    ) -> Result<Vec<KeyValue>, ValueError> {
        loop {
            match self.retrieve(entry, correlate).await {
                Err(error) if *spare > 0 && entry.is_retriable(&error) => *spare -= 1,
                retrieved => return retrieved,
            }
        }
    }

    /// Refreshes everything, or some base keys.
    pub async fn refresh(
        &self,
        registry: &Registry,
        keys: Option<BTreeSet<Key>>,
        first: Option<&[TxnValue]>,
    ) -> Refreshed {
        let mut refresh = Refresh::start(&self.core.read().graph, keys);
        let mut spare = SPARE_RETRIEVES;
        for entry in registry.in_retrieve_order() {
            if !refresh.wants(entry) {
                refresh.skip(&self.core.read().graph, entry);
                continue;
            }
            let correlate = refresh.correlate(&self.core.read().graph, entry, first);
            let Ok(retrieved) = self.retrieve_again(entry, &correlate, &mut spare).await else {
                refresh.skip(&self.core.read().graph, entry);
                continue;
            };
            self.change(registry, |graph, timeline| {
                refresh.take(graph, timeline, registry, entry, &correlate, retrieved);
            });
        }
        self.change(registry, |graph, _| refresh.finish(graph))
    }

    /// Changes the graph for good and brings the metadata maps in line with it.
    pub fn change<T>(
        &self,
        registry: &Registry,
        change: impl FnOnce(&mut Graph, &crate::graph::timeline::Timeline) -> T,
    ) -> T {
        let now = self.now();
        let mut core = self.core.write();
        let core = &mut *core;
        core.graph.begin();
        let outcome = change(&mut core.graph, &core.timeline);
        let deltas = core.graph.commit(now, &mut core.timeline);
        self.sync_metadata(registry, &core.graph, deltas);
        outcome
    }

    pub fn sync_metadata(&self, registry: &Registry, graph: &Graph, deltas: Vec<MetadataDelta>) {
        for delta in deltas {
            let entry: Option<&Arc<Entry>> = delta.descriptor.and_then(|id| registry.get(id));
            if let Some((entry, map)) = entry.and_then(|e| Some((e, e.metadata.as_ref()?))) {
                set_metadata(entry, map, graph.key(delta.id), delta.after);
            }
        }
    }
}
