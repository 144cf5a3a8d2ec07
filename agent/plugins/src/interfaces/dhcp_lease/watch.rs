//! The task that tells the scheduler of leases that come and go.

use agent_model::keys::interfaces::dhcp_lease;
use agent_scheduler::{Notification, Scheduler, TransactionError, downcast_metadata};
use tokio::sync::broadcast::error::RecvError;
use vpp_binapi::api::dhcp::DhcpComplEvent;
use vpp_binapi::client::Event;

use super::retrieve;
use crate::interfaces::IfMeta;
use crate::{PluginContext, Proto, names};

/// Follows VPP's leases and the clients that the agent stops. Ends with the connection or the scheduler.
pub async fn watch(ctx: PluginContext, scheduler: Scheduler) {
    let vpp = ctx.vpp(names::DHCP_LEASE);
    let mut events = vpp.client().events::<DhcpComplEvent>();
    let mut stopped = ctx.dhcp_stopped.subscribe();
    loop {
        let change = tokio::select! {
            event = events.next() => match event {
                None => return,
                Some(Event::Message(event)) => came(&scheduler, &event),
                // What was missed, the next resync reads.
                Some(_) => None,
            },
            name = stopped.recv() => match name {
                Ok(name) => Some(Notification {
                    key: dhcp_lease(&name).into(),
                    value: None,
                    metadata: None,
                }),
                Err(RecvError::Lagged(_)) => None,
                Err(RecvError::Closed) => return,
            },
        };
        let Some(change) = change else { continue };
        match scheduler.notify(vec![change]) {
            Ok(()) => {}
            Err(TransactionError::QueueFull) => {
                tracing::warn!("a change of a DHCP lease is left to the next resync");
            }
            Err(_) => return,
        }
    }
}

fn came(scheduler: &Scheduler, event: &DhcpComplEvent) -> Option<Notification> {
    let interfaces = scheduler.metadata_map(names::INTERFACE)?.entries();
    let name = interfaces.into_iter().find_map(|(name, meta)| {
        let meta = downcast_metadata::<IfMeta>(&meta)?;
        (meta.sw_if_index == event.lease.sw_if_index).then_some(name)
    })?;
    let lease = retrieve::lease(&name, &event.lease)?;
    Some(Notification {
        key: dhcp_lease(&name).into(),
        value: Some(Proto::value(lease)),
        metadata: None,
    })
}
