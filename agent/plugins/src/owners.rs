//! Objects of VPP that several values can name, such as a rule of an address under the names of two interfaces. When such an
//! object goes from one value to another, the old value's deletion may come after the new one's creation: it must not take
//! the object away then.

use std::collections::BTreeMap;

use agent_scheduler::{Key, ValueError};
use tokio::sync::Mutex;

/// Which value set an object last. Calls for objects of one kind follow one another.
#[derive(Debug)]
pub(crate) struct Owners<T>(Mutex<BTreeMap<T, Key>>);

impl<T> Default for Owners<T> {
    fn default() -> Self {
        Self(Mutex::new(BTreeMap::new()))
    }
}

impl<T: Ord> Owners<T> {
    /// Sets the object with the call, which makes it the value's.
    pub async fn set(
        &self,
        object: T,
        key: &Key,
        call: impl Future<Output = Result<(), ValueError>>,
    ) -> Result<(), ValueError> {
        let mut owners = self.0.lock().await;
        call.await?;
        owners.insert(object, key.clone());
        Ok(())
    }

    /// Removes the object with the call, unless it became another value's.
    pub async fn unset(
        &self,
        object: T,
        key: &Key,
        call: impl Future<Output = Result<(), ValueError>>,
    ) -> Result<(), ValueError> {
        let mut owners = self.0.lock().await;
        if owners.get(&object).is_some_and(|owner| owner != key) {
            return Ok(());
        }
        call.await?;
        owners.remove(&object);
        Ok(())
    }
}
