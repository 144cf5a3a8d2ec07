//! A lease that is kept while the agent lives: what is written with it goes when the agent has gone.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::{mpsc, watch};
use tokio::task::JoinHandle;
use tonic::transport::Channel;

use super::Etcd;
use super::api::lease_client::LeaseClient;
use super::api::{LeaseGrantRequest, LeaseKeepAliveRequest};
use crate::store::StoreError;

/// The present lease, if there is one.
#[derive(Debug)]
pub struct Session {
    ttl: i64,
    lease: Mutex<Option<Lease>>,
    /// Counts leases.
    number: watch::Sender<u64>,
}

#[derive(Debug)]
struct Lease {
    id: i64,
    keeping: JoinHandle<()>,
}

impl Drop for Lease {
    fn drop(&mut self) {
        self.keeping.abort();
    }
}

impl Session {
    pub fn new(ttl: i64) -> Self {
        Self {
            ttl,
            lease: Mutex::default(),
            number: watch::Sender::new(0),
        }
    }

    pub fn numbers(&self) -> watch::Receiver<u64> {
        self.number.subscribe()
    }

    /// Forgets the lease; the next write takes a new one.
    pub fn end(&self) {
        let ended = self
            .lease
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        if ended.is_some() {
            self.number.send_modify(|n| *n += 1);
        }
    }

    fn id(&self) -> Option<i64> {
        let lease = self.lease.lock().unwrap_or_else(PoisonError::into_inner);
        lease
            .as_ref()
            .filter(|l| !l.keeping.is_finished())
            .map(|l| l.id)
    }
}

impl Etcd {
    /// The lease to write with.
    pub(super) async fn lease(&self) -> Result<i64, StoreError> {
        if let Some(id) = self.session.id() {
            return Ok(id);
        }
        self.session.end();
        let mut client = LeaseClient::new(self.channel.clone());
        let request = LeaseGrantRequest {
            ttl: self.session.ttl,
            id: 0,
        };
        let granted = client.lease_grant(request);
        let id = self.call("grant a lease", granted).await?.id;
        let every = Duration::from_secs(u64::try_from(self.session.ttl).unwrap_or(1)) / 3;
        let session = std::sync::Arc::downgrade(&self.session);
        let keeping = tokio::spawn(async move {
            keep(client, id, every).await;
            if let Some(session) = session.upgrade() {
                session.number.send_modify(|n| *n += 1);
            }
        });
        let mut lease = self
            .session
            .lease
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        *lease = Some(Lease { id, keeping });
        Ok(id)
    }
}

/// Returns when the lease is lost.
async fn keep(mut client: LeaseClient<Channel>, id: i64, every: Duration) {
    let (ask, asked) = mpsc::channel(1);
    let _ = ask.try_send(LeaseKeepAliveRequest { id });
    let asked = tokio_stream::wrappers::ReceiverStream::new(asked);
    let Ok(answers) = client.lease_keep_alive(asked).await else {
        return;
    };
    let mut answers = answers.into_inner();
    loop {
        match tokio::time::timeout(every, answers.message()).await {
            Ok(Ok(Some(answer))) if answer.ttl > 0 => {}
            _ => return,
        }
        tokio::time::sleep(every).await;
        if ask.send(LeaseKeepAliveRequest { id }).await.is_err() {
            return;
        }
    }
}
