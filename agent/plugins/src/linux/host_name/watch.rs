use std::collections::BTreeSet;
use std::time::Duration;

use agent_scheduler::{Empty, Notification, Scheduler, TransactionError};

use super::states;
use crate::linux::LinuxContext;

/// Changes within this time become one notification. A link that goes down and up again shows no change at all.
const SETTLE: Duration = Duration::from_millis(10);
/// Pause before the scheduler's full queue is tried again.
const QUEUE_FULL_PAUSE: Duration = Duration::from_millis(100);
/// Pause after a failed reading.
const PAUSE: Duration = Duration::from_secs(1);

/// Tells the scheduler what happens to links of the agent's namespace. Ends with the scheduler or the source of changes.
pub async fn watch(linux: LinuxContext, scheduler: Scheduler) {
    let mut changes = match linux.netlink.changes().await {
        Ok(changes) => changes,
        Err(error) => {
            tracing::warn!(%error, "changes of links by others are found at resyncs only");
            return;
        }
    };
    // What is there already is told at once, too.
    changes.mark_changed();
    let mut before = BTreeSet::new();
    while changes.changed().await.is_ok() {
        tokio::time::sleep(SETTLE).await;
        changes.mark_unchanged();
        let now = match states::read(&*linux.netlink).await {
            Ok(now) => now,
            Err(error) => {
                tracing::warn!(%error, "links cannot be read");
                tokio::time::sleep(PAUSE).await;
                changes.mark_changed();
                continue;
            }
        };
        let gone = before.difference(&now).map(|key| (key, None));
        let come = now.difference(&before);
        let come = come.map(|key| (key, Some(Empty::value())));
        let told = gone
            .chain(come)
            .map(|(key, value): (&String, _)| Notification {
                key: key.as_str().into(),
                value,
                metadata: None,
            });
        if !tell(&scheduler, told.collect()).await {
            return;
        }
        before = now;
    }
}

/// Whether the scheduler still runs.
async fn tell(scheduler: &Scheduler, told: Vec<Notification>) -> bool {
    if told.is_empty() {
        return true;
    }
    loop {
        match scheduler.notify(told.clone()) {
            Ok(()) => return true,
            Err(TransactionError::QueueFull) => tokio::time::sleep(QUEUE_FULL_PAUSE).await,
            Err(_) => return false,
        }
    }
}
