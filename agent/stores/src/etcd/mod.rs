//! etcd, version 3.

mod session;
mod settings;
mod watching;

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use tokio::sync::watch;
use tonic::transport::{Channel, Endpoint};

use crate::store::{Following, Snapshot, Store, StoreError, Write};
use api::kv_client::KvClient;
use api::request_op::Request;
use session::Session;

pub use settings::Settings;

/// What is generated from `proto/etcd.proto`.
mod api {
    #![allow(
        missing_docs,
        unused_qualifications,
        clippy::cast_possible_truncation,
        reason = "generated"
    )]
    tonic::include_proto!("etcdserverpb");
}

const NAME: &str = "etcd";
/// Key that is read to see whether the store answers, as Ligato does.
const PROBE: &str = "/probe-etcd-connection";
/// Keys read at once.
const PAGE: i64 = 2000;
/// Operations in one transaction; servers refuse more than 128 unless configured otherwise.
const OPERATIONS: usize = 128;
/// A connection that is silent this long is asked whether it lives, and given up after the other.
const KEEPALIVE: (Duration, Duration) = (Duration::from_secs(5), Duration::from_secs(3));

/// An etcd cluster.
#[derive(Debug)]
pub struct Etcd {
    channel: Channel,
    endpoint: String,
    /// For calls.
    timeout: Duration,
    session: Arc<Session>,
}

impl Etcd {
    /// A client; connects when it is used.
    ///
    /// # Errors
    /// The settings cannot work.
    pub fn new(settings: &Settings) -> Result<Self, StoreError> {
        let urls = settings.urls();
        let wrong = |why: String| StoreError::Settings { store: NAME, why };
        if urls.is_empty() {
            return Err(wrong("no endpoints: name them in etcd.conf".to_owned()));
        }
        if settings.tls() || urls.iter().any(|url| url.starts_with("https")) {
            let why = "TLS is not supported: remove cert-file, key-file, ca-file and https";
            return Err(wrong(why.to_owned()));
        }
        let mut endpoints = Vec::new();
        for url in &urls {
            let endpoint = Endpoint::from_shared(url.clone())
                .map_err(|error| wrong(format!("endpoint {url:?}: {error}")))?;
            endpoints.push(
                endpoint
                    .connect_timeout(settings.dial_timeout)
                    .http2_keep_alive_interval(KEEPALIVE.0)
                    .keep_alive_timeout(KEEPALIVE.1)
                    .keep_alive_while_idle(true),
            );
        }
        // A single endpoint tells why it cannot be reached; several stand in for one another.
        let channel = match endpoints.as_slice() {
            [one] => one.connect_lazy(),
            _ => Channel::balance_list(endpoints.into_iter()),
        };
        Ok(Self {
            session: Arc::new(Session::new(settings.session_ttl.max(1))),
            channel,
            endpoint: urls.join(", "),
            timeout: settings.dial_timeout + settings.operation_timeout,
        })
    }

    /// Forgets the history: whoever reads from an older revision on is told so.
    ///
    /// # Errors
    /// The store did not answer, or refused.
    pub async fn compact(&self) -> Result<(), StoreError> {
        let request = api::RangeRequest {
            key: PROBE.into(),
            ..Default::default()
        };
        let mut kv = KvClient::new(self.channel.clone());
        let now = self.call("read", kv.range(request)).await?;
        let request = api::CompactionRequest {
            revision: now.header.map(|h| h.revision).unwrap_or_default(),
            physical: true,
        };
        self.call("compact", kv.compact(request)).await.map(drop)
    }

    /// One call with its time limit.
    async fn call<T>(
        &self,
        action: &'static str,
        call: impl Future<Output = Result<tonic::Response<T>, tonic::Status>>,
    ) -> Result<T, StoreError> {
        match tokio::time::timeout(self.timeout, call).await {
            Ok(Ok(answer)) => Ok(answer.into_inner()),
            Ok(Err(status)) => Err(self.error(action, &status)),
            Err(_) => Err(self.unreachable(format!("no answer in {:?}", self.timeout))),
        }
    }

    fn unreachable(&self, why: String) -> StoreError {
        StoreError::Unreachable {
            store: NAME,
            endpoint: self.endpoint.clone(),
            why,
        }
    }

    fn error(&self, action: &'static str, status: &tonic::Status) -> StoreError {
        let why = cause(status);
        match status.code() {
            tonic::Code::Unavailable | tonic::Code::Unknown | tonic::Code::Cancelled => {
                self.unreachable(why)
            }
            _ => StoreError::Refused {
                store: NAME,
                endpoint: self.endpoint.clone(),
                action,
                why,
            },
        }
    }

    /// Keys of the range, all from one moment.
    async fn pages(&self, prefix: &str) -> Result<Snapshot, StoreError> {
        let mut request = api::RangeRequest {
            key: prefix.into(),
            range_end: range_end(prefix.as_bytes()),
            limit: PAGE,
            ..Default::default()
        };
        let mut pairs = Vec::new();
        loop {
            let kv = KvClient::new(self.channel.clone());
            let mut kv = kv.max_decoding_message_size(usize::MAX);
            let page = self.call("read", kv.range(request.clone())).await?;
            if request.revision == 0 {
                request.revision = page.header.map(|h| h.revision).unwrap_or_default();
            }
            let Some(last) = page.kvs.last().filter(|_| page.more) else {
                pairs.extend(page.kvs.into_iter().map(|kv| (text(kv.key), kv.value)));
                return Ok(Snapshot {
                    revision: u64::try_from(request.revision).unwrap_or_default(),
                    pairs,
                });
            };
            request.key.clone_from(&last.key);
            request.key.push(0);
            pairs.extend(page.kvs.into_iter().map(|kv| (text(kv.key), kv.value)));
        }
    }
}

fn text(key: Vec<u8>) -> String {
    match String::from_utf8(key) {
        Ok(key) => key,
        Err(error) => String::from_utf8_lossy(error.as_bytes()).into_owned(),
    }
}

/// The innermost reason is the one that helps: `connection refused`.
fn cause(status: &tonic::Status) -> String {
    let mut error = std::error::Error::source(status);
    let mut why = status.message().to_owned();
    while let Some(inner) = error {
        why = inner.to_string();
        error = inner.source();
    }
    why
}

/// First key after all with this prefix.
fn range_end(prefix: &[u8]) -> Vec<u8> {
    let mut end = prefix.to_vec();
    while let Some(last) = end.pop() {
        if last < u8::MAX {
            end.push(last + 1);
            return end;
        }
    }
    vec![0]
}

#[async_trait]
impl Store for Etcd {
    fn name(&self) -> &'static str {
        NAME
    }

    fn endpoint(&self) -> String {
        self.endpoint.clone()
    }

    async fn probe(&self) -> Result<(), StoreError> {
        let request = api::RangeRequest {
            key: PROBE.into(),
            ..Default::default()
        };
        let mut kv = KvClient::new(self.channel.clone());
        self.call("read", kv.range(request)).await.map(drop)
    }

    async fn list(&self, prefix: &str) -> Result<Snapshot, StoreError> {
        self.pages(prefix).await
    }

    async fn follow(&self, prefix: &str) -> Result<Following, StoreError> {
        let snapshot = self.pages(prefix).await?;
        let changes = self.watch(prefix, snapshot.revision).await?;
        Ok(Following { snapshot, changes })
    }

    async fn write(&self, writes: Vec<Write>) -> Result<(), StoreError> {
        let lease = match writes.iter().any(|write| write.with_session) {
            true => self.lease().await?,
            false => 0,
        };
        let operation = |write: &Write| api::RequestOp {
            request: Some(match &write.value {
                Some(value) => Request::RequestPut(api::PutRequest {
                    key: write.key.as_str().into(),
                    value: value.clone(),
                    lease: if write.with_session { lease } else { 0 },
                }),
                None => Request::RequestDeleteRange(api::DeleteRangeRequest {
                    key: write.key.as_str().into(),
                    ..Default::default()
                }),
            }),
        };
        for part in writes.chunks(OPERATIONS) {
            let request = api::TxnRequest {
                success: part.iter().map(operation).collect(),
            };
            let mut kv = KvClient::new(self.channel.clone());
            if let Err(error) = self.call("write", kv.txn(request)).await {
                // The lease may be what it refuses.
                self.session.end();
                return Err(error);
            }
        }
        Ok(())
    }

    fn sessions(&self) -> watch::Receiver<u64> {
        self.session.numbers()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_a_prefix() {
        assert_eq!(range_end(b"/a/"), b"/a0");
        assert_eq!(range_end(b"a\xff"), b"b");
        assert_eq!(range_end(b"\xff"), [0]);
    }
}
