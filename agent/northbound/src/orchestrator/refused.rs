//! What sources have but nobody can read: keys with the reason.

use std::collections::BTreeMap;

use agent_scheduler::{BaseValueStatus, Key, TxnOperation, ValueError, ValueState};
use parking_lot::RwLock;
use tokio::sync::watch;

/// By source.
#[derive(Debug, Default)]
pub struct Refused {
    by_source: RwLock<BTreeMap<String, BTreeMap<String, String>>>,
    changed: watch::Sender<()>,
}

impl Refused {
    /// All of a source.
    pub fn set(&self, source: &str, refused: BTreeMap<String, String>) {
        let before = {
            let mut all = self.by_source.write();
            if refused.is_empty() {
                all.remove(source)
            } else {
                all.insert(source.to_owned(), refused.clone())
            }
        };
        if before.unwrap_or_default() != refused {
            self.changed.send_replace(());
        }
    }

    pub fn watch(&self) -> watch::Receiver<()> {
        self.changed.subscribe()
    }

    /// Reasons by key.
    pub fn below(&self, prefix: &str) -> BTreeMap<String, String> {
        let all = self.by_source.read();
        let mut found = BTreeMap::new();
        for (source, refused) in &*all {
            let from = refused.range(prefix.to_owned()..);
            let those = from.take_while(|(key, _)| key.starts_with(prefix));
            found.extend(those.map(|(key, why)| (key.clone(), reason(source, why))));
        }
        found
    }

    /// The state with what is refused for the key.
    pub fn overlay(&self, key: &str, mut status: BaseValueStatus) -> BaseValueStatus {
        let all = self.by_source.read();
        let found = all.iter().find_map(|(s, r)| Some((s, r.get(key)?)));
        let Some((source, why)) = found else {
            return status;
        };
        let mut message = reason(source, why);
        let value = &mut status.value;
        if value.state != ValueState::Nonexistent {
            message += &format!("; the value before it stays, {}", value.state);
        }
        value.key = Some(Key::from(key));
        value.state = ValueState::Invalid;
        value.error = Some(ValueError::invalid(message, Vec::<String>::new()));
        value.last_operation = TxnOperation::Validate;
        value.details = vec![source.clone()];
        status
    }
}

fn reason(source: &str, why: &str) -> String {
    format!("{source}: {why}")
}
