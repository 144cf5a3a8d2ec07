use std::{collections::BTreeMap, sync::Arc};

use agent_model::keys::interfaces::link_state;
use agent_scheduler::{Empty, Notification};
use parking_lot::Mutex;

/// The link states that the scheduler knows of, by logical name of the interface. Clones share them.
#[derive(Debug, Clone, Default)]
pub(crate) struct LinkStates(Arc<Mutex<BTreeMap<String, bool>>>);

impl LinkStates {
    /// The scheduler re-read all.
    pub(super) fn replace(&self, states: BTreeMap<String, bool>) {
        *self.0.lock() = states;
    }

    /// Names of the interfaces with a known state.
    pub(super) fn names(&self) -> Vec<String> {
        self.0.lock().keys().cloned().collect()
    }

    /// What the scheduler must be told so that it knows this state; nothing if it does.
    pub(super) fn change(&self, name: &str, up: Option<bool>) -> Vec<Notification> {
        let mut states = self.0.lock();
        let old = match up {
            Some(up) => states.insert(name.to_owned(), up),
            None => states.remove(name),
        };
        if old == up {
            return Vec::new();
        }
        let gone = old.map(|up| notification(name, up, false));
        let new = up.map(|up| notification(name, up, true));
        gone.into_iter().chain(new).collect()
    }
}

fn notification(name: &str, up: bool, present: bool) -> Notification {
    Notification {
        key: link_state(name, up).into(),
        value: present.then(Empty::value),
        metadata: None,
    }
}
