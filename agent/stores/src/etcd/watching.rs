//! Watching a prefix from a revision on.

use tokio::sync::mpsc;
use tonic::Streaming;

use super::api::event::EventType;
use super::api::watch_client::WatchClient;
use super::api::watch_request::RequestUnion;
use super::api::{Event, WatchCreateRequest, WatchRequest, WatchResponse};
use super::{Etcd, NAME, cause, range_end, text};
use crate::store::{Pair, StoreError};

/// Batches of changes that may wait; more wait in the server.
const WAITING: usize = 1024;

impl Etcd {
    /// All changes below a prefix after a revision.
    ///
    /// # Errors
    /// The store did not answer, or refused. That the revision was compacted is told as the first change.
    pub async fn watch(
        &self,
        prefix: &str,
        after: u64,
    ) -> Result<mpsc::Receiver<Result<Vec<Pair>, StoreError>>, StoreError> {
        let create = WatchCreateRequest {
            key: prefix.into(),
            range_end: range_end(prefix.as_bytes()),
            start_revision: i64::try_from(after).map_or(i64::MAX, |after| after.saturating_add(1)),
            fragment: true,
        };
        // The server ends the watch when the requests end: the sender lives as long as it.
        let (requests, sent) = mpsc::channel(1);
        let request = WatchRequest {
            request_union: Some(RequestUnion::CreateRequest(create)),
        };
        // There is room for it.
        let _ = requests.try_send(request);
        let sent = tokio_stream::wrappers::ReceiverStream::new(sent);
        let client = WatchClient::new(self.channel.clone());
        let mut client = client.max_decoding_message_size(usize::MAX);
        let stream = self.call("watch", client.watch(sent)).await?;
        let (send, changes) = mpsc::channel(WAITING);
        let end = self.unreachable(String::new());
        tokio::spawn(async move {
            tell(stream, &send, end).await;
            drop(requests);
        });
        Ok(changes)
    }
}

/// Passes on what the store tells until either side ends.
async fn tell(
    mut stream: Streaming<WatchResponse>,
    send: &mpsc::Sender<Result<Vec<Pair>, StoreError>>,
    end: StoreError,
) {
    let lost = |because: String| {
        let mut end = end.clone();
        if let StoreError::Unreachable { why, .. } = &mut end {
            *why = because;
        }
        end
    };
    loop {
        let read = tokio::select! {
            read = stream.message() => read,
            () = send.closed() => return,
        };
        let told = match read {
            Ok(Some(response)) if response.canceled => Err(match response.compact_revision {
                0 => lost(format!(
                    "it cancelled the watch: {}",
                    response.cancel_reason
                )),
                _ => StoreError::Compacted { store: NAME },
            }),
            Ok(Some(response)) if response.events.is_empty() => continue,
            Ok(Some(response)) => Ok(response.events.into_iter().filter_map(pair).collect()),
            Ok(None) => Err(lost("it ended the watch".to_owned())),
            Err(status) => Err(lost(cause(&status))),
        };
        let ends = told.is_err();
        if send.send(told).await.is_err() || ends {
            return;
        }
    }
}

fn pair(event: Event) -> Option<Pair> {
    let deleted = event.r#type() == EventType::Delete;
    let kv = event.kv?;
    Some((text(kv.key), (!deleted).then_some(kv.value)))
}
