//! The test bed: an abstract southbound in memory that fails as planned, descriptors over it, and brief forms of records.

use std::{
    collections::{BTreeMap, VecDeque},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use agent_scheduler::*;
use async_trait::async_trait;
use parking_lot::Mutex;

/// A value with text.
#[derive(Debug, Clone, PartialEq)]
pub struct Text(pub String);

/// A value that derives one [`Text`] per item.
#[derive(Debug, Clone, PartialEq)]
pub struct Items(pub Vec<String>);

impl Value for Text {
    fn type_name(&self) -> &'static str {
        "test.Text"
    }
    fn equal(&self, other: &dyn Value) -> bool {
        same(self, other)
    }
    fn to_json(&self) -> serde_json::Value {
        self.0.clone().into()
    }
}

impl Value for Items {
    fn type_name(&self) -> &'static str {
        "test.Items"
    }
    fn equal(&self, other: &dyn Value) -> bool {
        same(self, other)
    }
    fn to_json(&self) -> serde_json::Value {
        self.0.clone().into()
    }
}

pub fn text(t: &str) -> AnyValue {
    Arc::new(Text(t.to_owned()))
}

pub fn items(list: &[&str]) -> AnyValue {
    Arc::new(Items(list.iter().map(|s| (*s).to_owned()).collect()))
}

/// Brief form of a value: `x`, `[a,b]`.
pub fn show(value: &AnyValue) -> String {
    if let Some(t) = value.downcast_ref::<Text>() {
        t.0.clone()
    } else if let Some(i) = value.downcast_ref::<Items>() {
        format!("[{}]", i.0.join(","))
    } else {
        "{}".to_owned()
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Index(pub u32);

impl MetadataValue for Index {
    fn equal(&self, other: &dyn MetadataValue) -> bool {
        same_metadata(self, other)
    }
    fn indexes(&self) -> Vec<(&'static str, String)> {
        vec![("index", self.0.to_string())]
    }
}

#[derive(Clone)]
pub struct Stored {
    pub value: AnyValue,
    pub metadata: Option<Metadata>,
    pub origin: Origin,
    pub derived: bool,
}

/// A planned failure: error, and what happens to the stored value in spite of it.
pub struct Failure {
    pub error: ValueError,
    pub effect: Option<Effect>,
    /// The operation is done all the same.
    pub applied: bool,
}

type Effect = Box<dyn FnOnce(&mut BTreeMap<String, Stored>) + Send>;

/// The southbound.
#[derive(Default)]
pub struct Southbound {
    pub values: Mutex<BTreeMap<String, Stored>>,
    failures: Mutex<BTreeMap<String, VecDeque<Option<Failure>>>>,
    /// Operations done, e.g. `create a/1`.
    pub log: Mutex<Vec<String>>,
    /// Retrieves: descriptor and correlation.
    pub retrieves: Mutex<Vec<(String, Vec<KeyValue>)>>,
    pub next_index: AtomicUsize,
}

impl Southbound {
    pub fn put(&self, key: &str, value: AnyValue, metadata: Option<u32>, origin: Origin) {
        let metadata = metadata.map(|m| Arc::new(Index(m)) as Metadata);
        let stored = Stored {
            value,
            metadata,
            origin,
            derived: false,
        };
        self.values.lock().insert(key.to_owned(), stored);
    }

    pub fn put_derived(&self, key: &str, value: AnyValue) {
        let stored = Stored {
            value,
            metadata: None,
            origin: Origin::Nb,
            derived: true,
        };
        self.values.lock().insert(key.to_owned(), stored);
    }

    /// The next change of `key` fails.
    pub fn fail(&self, key: &str, error: ValueError) {
        self.fail_with(key, error, |_| {});
    }

    pub fn fail_with(
        &self,
        key: &str,
        error: ValueError,
        effect: impl FnOnce(&mut BTreeMap<String, Stored>) + Send + 'static,
    ) {
        let failure = Failure {
            error,
            effect: Some(Box::new(effect)),
            applied: false,
        };
        self.failures
            .lock()
            .entry(key.to_owned())
            .or_default()
            .push_back(Some(failure));
    }

    /// The next change of `key` is done but reported as failed.
    pub fn fail_after(&self, key: &str, error: ValueError) {
        let failure = Failure {
            error,
            effect: None,
            applied: true,
        };
        self.failures
            .lock()
            .entry(key.to_owned())
            .or_default()
            .push_back(Some(failure));
    }

    /// The next change of `key` (before later planned failures) succeeds.
    pub fn pass(&self, key: &str) {
        self.failures
            .lock()
            .entry(key.to_owned())
            .or_default()
            .push_back(None);
    }

    /// Whether to do the operation, and what to report.
    fn change(&self, operation: &str, key: &str) -> (bool, Result<(), ValueError>) {
        self.log.lock().push(format!("{operation} {key}"));
        let planned = self
            .failures
            .lock()
            .get_mut(key)
            .and_then(VecDeque::pop_front)
            .flatten();
        match planned {
            Some(failure) => {
                if let Some(effect) = failure.effect {
                    effect(&mut self.values.lock());
                }
                (failure.applied, Err(failure.error))
            }
            None => (true, Ok(())),
        }
    }

    /// `key=value` of everything there.
    pub fn dump(&self) -> Vec<String> {
        self.values
            .lock()
            .iter()
            .map(|(k, s)| format!("{k}={}", show(&s.value)))
            .collect()
    }

    pub fn take_log(&self) -> Vec<String> {
        std::mem::take(&mut *self.log.lock())
    }

    pub fn take_retrieves(&self) -> Vec<(String, Vec<String>)> {
        std::mem::take(&mut *self.retrieves.lock())
            .into_iter()
            .map(|(d, kvs)| {
                let brief = |kv: KeyValue| {
                    let index = kv.metadata.as_ref().and_then(|m| m.downcast_ref::<Index>());
                    let index = index.map_or(String::new(), |i| format!("#{}", i.0));
                    format!("{}={}{index} {}", kv.key, show(&kv.value), kv.origin)
                };
                (d, kvs.into_iter().map(brief).collect())
            })
            .collect()
    }
}

type Dependencies = dyn Fn(&str, &AnyValue) -> Vec<Dependency> + Send + Sync;
type Derives = dyn Fn(&str, &AnyValue) -> Vec<(Key, AnyValue)> + Send + Sync;
type Delays = dyn Fn(&str) -> std::time::Duration + Send + Sync;
type Recreates = dyn Fn(&str, &AnyValue, &AnyValue) -> bool + Send + Sync;
type Validates = dyn Fn(&str, &AnyValue) -> Result<(), ValueError> + Send + Sync;

fn items_derive(key: &str, value: &AnyValue) -> Vec<(Key, AnyValue)> {
    let list = value
        .downcast_ref::<Items>()
        .map(|i| i.0.clone())
        .unwrap_or_default();
    list.iter()
        .map(|i| (format!("{key}/{i}").into(), text(i)))
        .collect()
}

/// A descriptor over the southbound: all keys below its prefix, base values and what derives from [`Items`].
#[derive(Clone)]
pub struct Mock {
    pub name: String,
    pub prefix: String,
    pub sb: Arc<Southbound>,
    pub metadata: bool,
    pub operations: Operations,
    pub retrieve_after: Vec<&'static str>,
    pub dependencies: Arc<Dependencies>,
    pub recreates: Arc<Recreates>,
    pub derives: Arc<Derives>,
    pub validates: Arc<Validates>,
    /// Items derive values that this descriptor does not select when false.
    pub selects_derived: bool,
    /// Items are nothing but what derives from them: equal when compared, and read back from what is there.
    pub hollow_items: bool,
    pub delays: Arc<Delays>,
    /// Reports success without doing anything.
    pub lies: bool,
}

impl Mock {
    pub fn new(sb: &Arc<Southbound>, name: &str, prefix: &str) -> Self {
        Self {
            name: name.to_owned(),
            prefix: prefix.to_owned(),
            sb: sb.clone(),
            metadata: true,
            operations: Operations::ALL,
            retrieve_after: Vec::new(),
            dependencies: Arc::new(|_, _| Vec::new()),
            recreates: Arc::new(|_, _, _| false),
            derives: Arc::new(items_derive),
            validates: Arc::new(|_, _| Ok(())),
            selects_derived: true,
            hollow_items: false,
            delays: Arc::new(|_| std::time::Duration::ZERO),
            lies: false,
        }
    }

    pub fn dependencies(
        mut self,
        f: impl Fn(&str, &AnyValue) -> Vec<Dependency> + Send + Sync + 'static,
    ) -> Self {
        self.dependencies = Arc::new(f);
        self
    }

    pub fn recreates(
        mut self,
        f: impl Fn(&str, &AnyValue, &AnyValue) -> bool + Send + Sync + 'static,
    ) -> Self {
        self.recreates = Arc::new(f);
        self
    }

    pub fn derives(
        mut self,
        f: impl Fn(&str, &AnyValue) -> Vec<(Key, AnyValue)> + Send + Sync + 'static,
    ) -> Self {
        self.derives = Arc::new(f);
        self
    }

    pub fn validates(
        mut self,
        f: impl Fn(&str, &AnyValue) -> Result<(), ValueError> + Send + Sync + 'static,
    ) -> Self {
        self.validates = Arc::new(f);
        self
    }

    pub fn operations(mut self, operations: Operations) -> Self {
        self.operations = operations;
        self
    }

    pub fn retrieve_after(mut self, names: &[&'static str]) -> Self {
        self.retrieve_after = names.to_vec();
        self
    }

    pub fn without_derived(mut self) -> Self {
        self.selects_derived = false;
        self
    }

    pub fn delays(
        mut self,
        f: impl Fn(&str) -> std::time::Duration + Send + Sync + 'static,
    ) -> Self {
        self.delays = Arc::new(f);
        self
    }

    pub fn lies(mut self) -> Self {
        self.lies = true;
        self
    }

    pub fn hollow_items(mut self) -> Self {
        self.hollow_items = true;
        self
    }

    fn is_derived(&self, key: &str) -> bool {
        key.get(self.prefix.len()..)
            .is_some_and(|rest| rest.contains('/'))
    }
}

#[async_trait]
impl Descriptor for Mock {
    fn name(&self) -> &str {
        &self.name
    }
    fn value_type(&self) -> &str {
        "test.Text"
    }
    fn key_prefix(&self) -> Option<&str> {
        Some(&self.prefix)
    }
    fn selects(&self, key: &str) -> bool {
        key.starts_with(&self.prefix) && (self.selects_derived || !self.is_derived(key))
    }
    fn key_label<'k>(&self, key: &'k str) -> std::borrow::Cow<'k, str> {
        key.strip_prefix(&self.prefix).unwrap_or(key).into()
    }
    fn operations(&self) -> Operations {
        self.operations
    }
    fn with_metadata(&self) -> bool {
        self.metadata
    }
    fn retrieve_dependencies(&self) -> &[&str] {
        &self.retrieve_after
    }
    fn validate(&self, key: &Key, value: &AnyValue) -> Result<(), ValueError> {
        (self.validates)(key, value)
    }
    fn equivalent(&self, _: &Key, old: &dyn Value, new: &dyn Value) -> bool {
        old.equal(new) || (self.hollow_items && old.is::<Items>() && new.is::<Items>())
    }
    fn update_with_recreate(
        &self,
        key: &Key,
        old: &AnyValue,
        new: &AnyValue,
        _: Option<&Metadata>,
    ) -> bool {
        (self.recreates)(key, old, new)
    }
    fn dependencies(&self, key: &Key, value: &AnyValue) -> Vec<Dependency> {
        (self.dependencies)(key, value)
    }
    fn derived_values(&self, key: &Key, value: &AnyValue) -> Vec<(Key, AnyValue)> {
        (self.derives)(key, value)
    }
    async fn create(
        &self,
        _: &OpContext,
        key: &Key,
        value: &AnyValue,
    ) -> Result<Option<Metadata>, ValueError> {
        let (apply, result) = self.sb.change("create", key);
        tokio::task::yield_now().await;
        let delay = (self.delays)(key);
        if !delay.is_zero() {
            tokio::time::sleep(delay).await;
        }
        let derived = self.is_derived(key);
        let metadata = (self.metadata && !derived).then(|| {
            let index = self.sb.next_index.fetch_add(1, Ordering::Relaxed);
            Arc::new(Index(u32::try_from(index).unwrap())) as Metadata
        });
        let stored = Stored {
            value: value.clone(),
            metadata: metadata.clone(),
            origin: Origin::Nb,
            derived,
        };
        if apply && !self.lies {
            self.sb.values.lock().insert(key.to_string(), stored);
        }
        result.map(|()| metadata)
    }
    async fn update(
        &self,
        _: &OpContext,
        key: &Key,
        _: &AnyValue,
        new: &AnyValue,
        metadata: Option<Metadata>,
    ) -> Result<Option<Metadata>, ValueError> {
        let (apply, result) = self.sb.change("update", key);
        tokio::task::yield_now().await;
        let delay = (self.delays)(key);
        if !delay.is_zero() {
            tokio::time::sleep(delay).await;
        }
        if let Some(stored) = self
            .sb
            .values
            .lock()
            .get_mut(key.as_str())
            .filter(|_| apply)
        {
            stored.value = new.clone();
        }
        result.map(|()| metadata)
    }
    async fn delete(
        &self,
        _: &OpContext,
        key: &Key,
        _: &AnyValue,
        _: Option<Metadata>,
    ) -> Result<(), ValueError> {
        let (apply, result) = self.sb.change("delete", key);
        tokio::task::yield_now().await;
        let delay = (self.delays)(key);
        if !delay.is_zero() {
            tokio::time::sleep(delay).await;
        }
        if apply {
            self.sb.values.lock().remove(key.as_str());
        }
        result
    }
    async fn retrieve(
        &self,
        _: &OpContext,
        correlate: &[KeyValue],
    ) -> Result<Vec<KeyValue>, ValueError> {
        self.sb
            .retrieves
            .lock()
            .push((self.name.clone(), correlate.to_vec()));
        let values = self.sb.values.lock();
        Ok(values
            .iter()
            .filter(|(k, s)| k.starts_with(&self.prefix) && !s.derived)
            .map(|(k, s)| KeyValue {
                key: k.as_str().into(),
                value: if self.hollow_items && s.value.is::<Items>() {
                    let below = values
                        .keys()
                        .filter_map(|d| d.strip_prefix(k)?.strip_prefix('/'));
                    Arc::new(Items(below.map(str::to_owned).collect()))
                } else {
                    s.value.clone()
                },
                metadata: s.metadata.clone(),
                origin: s.origin,
            })
            .collect())
    }
}

/// Southbound and scheduler.
pub struct Bed {
    pub sb: Arc<Southbound>,
    pub scheduler: Scheduler,
}

impl Bed {
    pub fn new() -> Self {
        Self::with(SchedulerOptions::default())
    }

    pub fn with(options: SchedulerOptions) -> Self {
        Self {
            sb: Arc::default(),
            scheduler: Scheduler::start(options),
        }
    }

    pub fn mock(&self, name: &str, prefix: &str) -> Mock {
        Mock::new(&self.sb, name, prefix)
    }

    pub fn register(&self, mock: Mock) {
        self.scheduler.register(Arc::new(mock)).unwrap();
    }

    pub fn txn(&self) -> Txn {
        self.scheduler.txn()
    }

    /// Record of the last transaction.
    pub fn last(&self) -> Arc<RecordedTxn> {
        self.scheduler.history_from(0).last().unwrap().clone()
    }

    /// Executed operations of the last transaction.
    pub fn ops(&self) -> Vec<String> {
        brief(&self.last().executed)
    }

    pub fn planned(&self) -> Vec<String> {
        brief(&self.last().planned)
    }

    /// State and details, e.g. `PENDING waits for: label`.
    pub fn state(&self, key: &str) -> String {
        brief_status(&self.scheduler.value_status(key).value)
    }

    pub fn index(&self, descriptor: &str, label: &str) -> Option<u32> {
        Some(
            self.scheduler
                .metadata_map(descriptor)?
                .get_as::<Index>(label)?
                .0,
        )
    }

    pub async fn view(&self, descriptor: &str, view: View) -> Vec<String> {
        let mut list: Vec<String> = self
            .scheduler
            .dump(descriptor, view)
            .await
            .unwrap()
            .iter()
            .map(|kv| format!("{}={} {}", kv.key, show(&kv.value), kv.origin))
            .collect();
        list.sort();
        list
    }
}

pub fn brief_status(status: &ValueStatus) -> String {
    let mut text = format!("{} {}", status.state, status.last_operation);
    if !status.details.is_empty() {
        text += &format!(" [{}]", status.details.join(","));
    }
    if let Some(error) = &status.error {
        text += &format!(" ({error})");
    }
    text
}

/// `CREATE a/1 NONEXISTENT>CONFIGURED` and flags: noop, derived, property, revert, retry, recreate, error.
pub fn brief(ops: &[RecordedOp]) -> Vec<String> {
    ops.iter()
        .map(|op| {
            let mut text = format!(
                "{} {} {}>{}",
                op.operation, op.key, op.prev_state, op.new_state
            );
            for (on, flag) in [
                (op.noop, " noop"),
                (op.is_derived, " derived"),
                (op.is_property, " property"),
                (op.is_revert, " revert"),
                (op.is_retry, " retry"),
                (op.is_recreate, " recreate"),
            ] {
                if on {
                    text += flag;
                }
            }
            if let Some(error) = &op.new_error {
                text += &format!(" ({error})");
            }
            text
        })
        .collect()
}

pub fn error_keys(error: &TransactionError) -> Vec<String> {
    error
        .key_errors()
        .iter()
        .map(|e| format!("{} {}", e.operation, e.key))
        .collect()
}

pub fn kv_values(values: &[RecordedValue]) -> Vec<String> {
    values
        .iter()
        .map(|v| {
            let value = v.value.as_ref().map_or("nil".to_owned(), show);
            format!("{}={value} {}", v.key, v.origin)
        })
        .collect()
}
