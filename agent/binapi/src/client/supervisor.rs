//! Keeps a client connected.

use std::sync::Arc;

use tokio::time::sleep;

use super::config::Backoff;
use super::conn::Client;
use super::health::Health;
use super::transport::Transport;
use super::{Config, trace};

/// A state of the connection: which session, and whether it is up.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Session {
    /// Counted from 1; zero before the first session.
    pub number: u64,
    /// Whether the session is up. A session that is down never comes up again: the next one has another number.
    pub up: bool,
}

/// Connects, and connects again whenever the connection is lost, until its clients are dropped or closed.
#[derive(Debug)]
pub struct Supervisor {
    client: Client,
}

impl Supervisor {
    /// Starts connecting, in a task of its own.
    pub fn start(transport: Arc<dyn Transport>, config: Config, backoff: Backoff) -> Self {
        let client = Client::idle(config);
        let shared = client.shared().clone();
        tokio::spawn(async move {
            tokio::select! {
                biased;
                () = shared.closing() => {}
                () = keep_connected(&shared, &*transport, backoff) => {}
            }
            shared.lost(&transport.endpoint(), "closed by the client");
            shared.end("closed by the client");
        });
        Self { client }
    }

    /// The client over all sessions. While there is no session its calls fail with
    /// [`Error::Disconnected`](super::Error::Disconnected).
    pub fn client(&self) -> Client {
        self.client.clone()
    }

    /// Waits until a session later than number `after` is up; returns its number, or `None` when the client is closed.
    pub async fn session_after(&self, after: u64) -> Option<u64> {
        let mut sessions = self.client.sessions();
        let shared = self.client.shared();
        tokio::select! {
            biased;
            () = shared.closing() => None,
            session = sessions.wait_for(|s| s.up && s.number > after) => session.ok().map(|s| s.number),
        }
    }
}

async fn keep_connected(
    shared: &super::session::Shared,
    transport: &dyn Transport,
    mut backoff: Backoff,
) {
    let mut failures = 0_u32;
    loop {
        match shared.dial(transport).await {
            Ok(link) => {
                failures = 0;
                let reason = shared.run(link).await;
                shared.lost(&transport.endpoint(), &reason);
            }
            Err(error) => {
                failures = failures.saturating_add(1);
                let pause = backoff.pause(failures);
                trace::connect_failed(&error, failures, pause);
                shared.health.send_replace(Health::Gone {
                    reason: error.to_string().into(),
                });
                sleep(pause).await;
            }
        }
    }
}
