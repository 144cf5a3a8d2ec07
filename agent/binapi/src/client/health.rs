//! How VPP does.

use std::future::poll_fn;
use std::sync::Arc;
use std::time::Duration;

use tokio::time::{Instant, sleep, sleep_until};

use super::core::{Expect, Key, Submission};
use super::session::{Shared, put_frame};
use super::trace;
use crate::api::memclnt::ControlPing;
use crate::message::{Head, Message};

/// How VPP does, as the connection sees it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Health {
    /// No connection was made yet.
    #[default]
    Connecting,
    /// Connected; the last ping was answered, or nothing was asked yet.
    Up,
    /// The socket is open, but VPP has been silent since a ping: it is busy with something long, or it hangs.
    Slow {
        /// For how long, when last looked at.
        silence: Duration,
    },
    /// No connection: closed by VPP, refused, or given up.
    Gone {
        /// What ended the connection, or why none could be made.
        reason: Arc<str>,
    },
}

impl Shared {
    /// Pings VPP now and then; ends when the connection is to be given up.
    pub(super) async fn watch_health(&self) -> String {
        let Some(interval) = self.config.health_interval else {
            return std::future::pending().await;
        };
        loop {
            sleep(interval).await;
            if let Err(reason) = self.check_health().await {
                return reason;
            }
        }
    }

    /// A ping outside of any handle: the session task must not keep its own client alive.
    fn ping_call(&self) -> Option<Key> {
        self.with_core(|core| {
            let (ping, reply) = core.ping_ids()?;
            let submission = Submission {
                message: ControlPing::NAME,
                expect: Expect {
                    details: None,
                    end: reply,
                    pinged: false,
                },
                timeout: Duration::MAX,
                head: ControlPing::HEAD,
            };
            let sent = core.submit(
                Instant::now(),
                submission,
                |out, client_index, context, _| {
                    let head = Head {
                        client_index,
                        context,
                    };
                    put_frame(&ControlPing {}, ping, head, out)
                },
            );
            sent.ok()
        })
    }

    /// One ping. Anything that comes from VPP counts as a sign of life, for a busy VPP may answer the ping late.
    async fn check_health(&self) -> Result<(), String> {
        let asked = Instant::now();
        let Some(ping) = self.ping_call() else {
            return Ok(());
        };
        // A ping that fails ends with its session, which ends this task, so that the outcome does not matter.
        let mut answered =
            poll_fn(|cx| self.with_core(|core| core.poll_reply(ping, cx, |_| Ok(()))));
        loop {
            let alive = self.with_core(|core| core.last_received());
            let heard = alive.map_or(asked, |a| a.max(asked));
            let silence = heard.elapsed();
            let slow = silence >= self.config.slow_after;
            self.report(slow.then_some(silence));
            if let Some(limit) = self.config.gone_after.filter(|l| silence >= *l) {
                return Err(format!(
                    "VPP did not answer for {limit:?}, its socket is open: given up"
                ));
            }
            let next = match self.config.slow_after.max(Duration::from_millis(2)) {
                pause if slow => Instant::now() + pause / 2,
                pause => heard + pause,
            };
            let gone_after = self.config.gone_after;
            let next = gone_after.map_or(next, |limit| next.min(heard + limit));
            tokio::select! {
                biased;
                _ = &mut answered => {
                    self.report(None);
                    return Ok(());
                }
                () = sleep_until(next) => {}
            }
        }
    }

    fn report(&self, silence: Option<Duration>) {
        self.health.send_if_modified(|health| {
            let was_slow = matches!(health, Health::Slow { .. });
            match silence {
                Some(silence) => {
                    if !was_slow {
                        trace::slow(silence);
                    }
                    *health = Health::Slow { silence };
                    true
                }
                None if was_slow => {
                    trace::recovered();
                    *health = Health::Up;
                    true
                }
                None => false,
            }
        });
    }
}
