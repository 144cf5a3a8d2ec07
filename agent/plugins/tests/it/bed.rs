//! A test bed: the simulated VPP in this process (or, with `VPP_API_SOCKET` set, a real and freshly started one), a client with a
//! recorder in between, a scheduler with all descriptors.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use agent_linux::Netlink;
use agent_model::{ModelMessage, ModelValue};
use agent_plugins::linux::{LinuxContext, UNKNOWN_LABEL};
use agent_plugins::{Options, PluginContext, Proto, ProtoMessage, register_all, to_value};
use agent_scheduler::{
    Key, ResyncType, Scheduler, SchedulerOptions, TransactionError, ValueState, View,
};
use mockvpp::MockVpp;
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};
use tokio::net::UnixStream;
use tokio::sync::Notify;
use vpp_binapi::api::memclnt::SockclntCreateReply;
use vpp_binapi::client::{Backoff, Client, Config, InProcess, Supervisor};
use vpp_binapi::{Message, frame, message};

/// Names of messages sent, in order, without dumps and the like.
#[derive(Clone, Default)]
struct Recorder {
    names: Arc<Mutex<BTreeMap<u16, String>>>,
    writes: Arc<Mutex<Vec<String>>>,
}

impl Recorder {
    fn sent(&self, message: &[u8]) {
        let (id, _) = message::split_id(message).unwrap();
        let names = self.names.lock().unwrap();
        let Some(name) = names.get(&id) else { return };
        let name = name.rsplit_once('_').unwrap().0;
        let reads = [
            "ip_route_lookup",
            "sockclnt",
            "_dump",
            "_get_table",
            "_output_interface_get",
            "_show_",
            "_get_echo_source",
            "cli_inband",
            "_get_params",
            "control_ping",
            "want_",
        ];
        if !reads.iter().any(|r| name.contains(r)) {
            self.writes.lock().unwrap().push(name.to_owned());
        }
    }

    fn received(&self, message: &[u8]) {
        let (id, body) = message::split_id(message).unwrap();
        if id == 16 && self.names.lock().unwrap().is_empty() {
            let (_, reply, _) = SockclntCreateReply::decode_message(body).unwrap();
            let entries = reply.message_table.iter();
            *self.names.lock().unwrap() = entries
                .map(|entry| (entry.index, entry.name.to_text()))
                .collect();
        }
    }
}

/// Copies frames, showing each to `see`.
async fn copy(
    mut from: impl AsyncReadExt + Unpin,
    mut to: impl AsyncWriteExt + Unpin,
    see: impl Fn(&[u8]),
) {
    let mut pending = Vec::new();
    loop {
        let mut chunk = [0; 65536];
        let Ok(n @ 1..) = from.read(&mut chunk).await else {
            let _ = to.shutdown().await;
            return;
        };
        pending.extend_from_slice(&chunk[..n]);
        let mut done = 0;
        while let Some(len) = frame::message_len(&pending[done..]) {
            if pending.len() < done + frame::HEADER + len {
                break;
            }
            see(&pending[done + frame::HEADER..done + frame::HEADER + len]);
            done += frame::HEADER + len;
        }
        if to.write_all(&pending[..done]).await.is_err() {
            return;
        }
        pending.drain(..done);
    }
}

/// A simulated VPP that several connections share.
#[derive(Clone)]
struct Mock {
    vpp: Arc<Mutex<MockVpp>>,
    output: Arc<Notify>,
}

impl Mock {
    async fn serve(self, stream: DuplexStream) {
        let (mut from, mut to) = tokio::io::split(stream);
        let conn = self.vpp.lock().unwrap().connect();
        let mut chunk = [0; 65536];
        loop {
            let mut out = Vec::new();
            let more = self.output.notified();
            tokio::pin!(more);
            more.as_mut().enable();
            let closing = {
                let mut vpp = self.vpp.lock().unwrap();
                vpp.take_output(conn, &mut out);
                vpp.is_closing(conn)
            };
            if closing {
                break;
            }
            if !out.is_empty() && to.write_all(&out).await.is_err() {
                break;
            }
            tokio::select! {
                () = &mut more => {}
                read = from.read(&mut chunk) => match read {
                    Ok(n @ 1..) => {
                        let fed = self.vpp.lock().unwrap().feed(conn, &chunk[..n]);
                        if fed.is_err() { break }
                        self.output.notify_waiters();
                    }
                    _ => break,
                },
            }
        }
        self.vpp.lock().unwrap().disconnect(conn);
    }
}

enum Target {
    Mock(Mock),
    Socket(String),
}

impl Target {
    fn open(&self) -> DuplexStream {
        let (near, far) = tokio::io::duplex(1 << 20);
        match self {
            Self::Mock(mock) => {
                tokio::spawn(mock.clone().serve(far));
            }
            Self::Socket(path) => {
                let path = path.clone();
                tokio::spawn(async move {
                    let mut far = far;
                    let mut vpp = UnixStream::connect(&path).await.expect(&path);
                    let _ = tokio::io::copy_bidirectional(&mut far, &mut vpp).await;
                });
            }
        }
        near
    }

    /// A transport whose traffic a recorder sees.
    async fn client(self: &Arc<Self>, name: &str, recorder: Recorder) -> Client {
        let target = self.clone();
        let transport = InProcess::new(move || -> std::io::Result<DuplexStream> {
            let (near, middle) = tokio::io::duplex(1 << 20);
            let (from_client, to_client) = tokio::io::split(middle);
            let (from_vpp, to_vpp) = tokio::io::split(target.open());
            let (r1, r2) = (recorder.clone(), recorder.clone());
            tokio::spawn(copy(from_client, to_vpp, move |m| r1.sent(m)));
            tokio::spawn(copy(from_vpp, to_client, move |m| r2.received(m)));
            Ok(near)
        });
        let backoff = Backoff {
            first: Duration::from_millis(10),
            ..Backoff::default()
        };
        let supervisor = Supervisor::start(Arc::new(transport), Config::named(name), backoff);
        supervisor.session_after(0).await.unwrap();
        supervisor.client()
    }
}

pub struct Bed {
    pub scheduler: Scheduler,
    /// A client of its own, to look at VPP behind the agent's back.
    pub other: Client,
    agent: Client,
    ctx: PluginContext,
    recorder: Recorder,
    target: Arc<Target>,
    linux: Option<Arc<dyn Netlink>>,
}

impl Bed {
    pub async fn start() -> Self {
        Self::start_with(mockvpp::Config::default()).await
    }

    /// With a simulated VPP of these settings; a real one has its own.
    pub async fn start_with(config: mockvpp::Config) -> Self {
        let bed = Self::start_unread(config, None).await;
        bed.resync().await;
        bed.take_writes();
        bed
    }

    /// With a Linux beside VPP, which is not read yet.
    pub async fn start_linux(linux: Arc<dyn Netlink>) -> Self {
        Self::start_unread(mockvpp::Config::default(), Some(linux)).await
    }

    async fn start_unread(config: mockvpp::Config, linux: Option<Arc<dyn Netlink>>) -> Self {
        let target = Arc::new(match std::env::var("VPP_API_SOCKET") {
            Ok(path) => Target::Socket(path),
            Err(_) => Target::Mock(Mock {
                vpp: Arc::new(Mutex::new(MockVpp::new(config))),
                output: Arc::new(Notify::new()),
            }),
        });
        let recorder = Recorder::default();
        let other = target.client("other", Recorder::default()).await;
        let (agent, ctx, scheduler) = agent(&target, recorder.clone(), linux.clone()).await;
        Self {
            scheduler,
            other,
            agent,
            ctx,
            recorder,
            target,
            linux,
        }
    }

    /// The agent is killed and starts again with the same configuration.
    pub async fn restart_agent(&mut self, values: Vec<ModelValue>) {
        self.agent.close();
        let started = agent(&self.target, self.recorder.clone(), self.linux.clone()).await;
        (self.agent, self.ctx, self.scheduler) = started;
        let values = values.iter().map(|v| (v.key().into(), to_value(v)));
        let txn = self.scheduler.txn().values(values);
        txn.resync(ResyncType::FullResync).commit().await.unwrap();
    }

    /// VPP is killed and starts again, empty. Only the simulated one can be.
    pub async fn restart_vpp(&self) {
        let Target::Mock(mock) = &*self.target else {
            panic!("a real VPP is not restarted by tests");
        };
        let mut sessions = self.agent.sessions();
        let before = sessions.borrow().number;
        mock.vpp.lock().unwrap().restart();
        mock.output.notify_waiters();
        let again = sessions.wait_for(|s| s.up && s.number > before).await;
        self.ctx.use_session(again.unwrap().number);
        let mut sessions = self.other.sessions();
        sessions.wait_for(|s| s.up && s.number > 1).await.unwrap();
    }

    /// Puts values in one transaction.
    pub async fn try_put<M: ModelMessage>(&self, values: Vec<M>) -> Result<(), TransactionError> {
        let values = values
            .into_iter()
            .map(|v| (Key::from(v.key()), to_value(&ModelValue::new(v))));
        let txn = self.scheduler.txn().values(values);
        txn.commit().await.map(drop)
    }

    pub async fn put<M: ModelMessage>(&self, value: M) {
        let key = value.key();
        self.try_put(vec![value])
            .await
            .unwrap_or_else(|e| panic!("{key}: {e}"));
    }

    pub async fn delete(&self, key: &str) {
        let txn = self.scheduler.txn().delete(key);
        txn.commit().await.unwrap_or_else(|e| panic!("{key}: {e}"));
    }

    /// Reads VPP and repairs what differs.
    pub async fn resync(&self) {
        let txn = self.scheduler.txn().resync(ResyncType::DownstreamResync);
        txn.commit().await.unwrap();
    }

    /// Messages sent since the last call that change something.
    pub fn take_writes(&self) -> Vec<String> {
        std::mem::take(&mut self.recorder.writes.lock().unwrap())
    }

    /// A resync finds nothing to do.
    pub async fn assert_in_sync(&self) {
        self.settle().await;
        self.take_writes();
        self.resync().await;
        let writes = self.take_writes();
        let last = self.scheduler.history(None, None).pop();
        let operations = last.iter().flat_map(|txn| txn.executed.iter());
        let operations: Vec<_> = operations
            .map(|o| format!("{} {}", o.operation, o.key))
            .collect();
        assert!(
            writes.is_empty(),
            "a resync wrote {writes:?}: {operations:#?}"
        );
    }

    /// Waits until events have become notifications, and these are processed.
    pub async fn settle(&self) {
        for _ in 0..3 {
            self.other.ping().await.unwrap();
            tokio::time::sleep(Duration::from_millis(20)).await;
            self.scheduler.transaction_barrier().await;
        }
    }

    pub fn state(&self, key: &str) -> ValueState {
        self.scheduler.value_status(key).value.state
    }

    /// State of a derived value.
    pub fn derived_state(&self, key: &str, derived: &str) -> Option<(ValueState, Vec<String>)> {
        let status = self.scheduler.value_status(key);
        let derived = status
            .derived_values
            .into_iter()
            .find(|d| d.key.as_ref().is_some_and(|k| *k == derived))?;
        Some((derived.state, derived.details))
    }

    /// What a descriptor reads from VPP now, by key.
    pub async fn read<M: ProtoMessage>(&self, descriptor: &str) -> BTreeMap<String, M> {
        let values = self.scheduler.dump(descriptor, View::Sb).await.unwrap();
        values
            .iter()
            .filter_map(|kv| {
                let value = kv.value.downcast_ref::<Proto<M>>()?;
                Some((kv.key.to_string(), value.0.clone()))
            })
            .collect()
    }
}

async fn agent(
    target: &Arc<Target>,
    recorder: Recorder,
    linux: Option<Arc<dyn Netlink>>,
) -> (Client, PluginContext, Scheduler) {
    let client = target.client("agent", recorder).await;
    let mut ctx = PluginContext::new(client.clone(), Options::default());
    if let Some(linux) = linux {
        ctx = ctx.with_linux(LinuxContext::new(linux, UNKNOWN_LABEL));
    }
    let scheduler = Scheduler::start(SchedulerOptions::default());
    register_all(&ctx, &scheduler).unwrap();
    (client, ctx, scheduler)
}
