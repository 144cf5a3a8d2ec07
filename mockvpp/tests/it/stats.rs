//! The stats segment, read as a client reads it: from the descriptor that the socket hands over.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::IoSliceMut;
use std::mem::MaybeUninit;
use std::os::fd::OwnedFd;
use std::os::unix::fs::FileExt as _;
use std::path::Path;

use mockvpp::areas::stats::{Combined, Simple};
use mockvpp::server::StatsServer;
use mockvpp::{Config, Effect, Fault, MockHandle, MockVpp};
use rustix::net::{
    AddressFamily, RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, SocketAddrUnix,
    SocketType, connect, recvmsg, socket,
};
use tempfile::TempDir;
use tokio::sync::oneshot;
use vpp_binapi::api::memclnt::ControlPing;

use crate::client::{Stream, read};

/// What an entry leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Value {
    Scalar(u64),
    Simple(Vec<u64>),
    Combined(Vec<(u64, u64)>),
    Names(Vec<String>),
}

/// The client's side of the layout.
struct Reader(File);

impl Reader {
    fn connect(path: &Path) -> Self {
        let socket = socket(AddressFamily::UNIX, SocketType::SEQPACKET, None).unwrap();
        connect(&socket, &SocketAddrUnix::new(path).unwrap()).unwrap();
        let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(1))];
        let mut control = RecvAncillaryBuffer::new(&mut space);
        let mut byte = [0; 1];
        recvmsg(
            &socket,
            &mut [IoSliceMut::new(&mut byte)],
            &mut control,
            RecvFlags::empty(),
        )
        .unwrap();
        let fd: OwnedFd = control
            .drain()
            .find_map(|message| match message {
                RecvAncillaryMessage::ScmRights(mut fds) => fds.next(),
                _ => None,
            })
            .unwrap();
        Self(File::from(fd))
    }

    fn word(&self, at: u64) -> u64 {
        let mut bytes = [0; 8];
        self.0.read_exact_at(&mut bytes, at).unwrap();
        u64::from_le_bytes(bytes)
    }

    fn base(&self) -> u64 {
        self.word(8)
    }

    fn epoch(&self) -> u64 {
        assert_eq!((self.word(0), self.word(24)), (2, 0));
        self.word(16)
    }

    /// The words of a vector of elements of `size` words.
    fn vector(&self, pointer: u64, size: u64) -> Vec<u64> {
        if pointer == 0 {
            return Vec::new();
        }
        let at = pointer - self.base();
        let len = self.word(at - 8) & 0xffff_ffff;
        (0..len * size).map(|n| self.word(at + 8 * n)).collect()
    }

    fn text(&self, pointer: u64) -> String {
        let at = pointer - self.base();
        let len = usize::try_from(self.word(at - 8) & 0xffff_ffff).unwrap();
        let mut bytes = vec![0; len];
        self.0.read_exact_at(&mut bytes, at).unwrap();
        assert_eq!(bytes.pop(), Some(0));
        String::from_utf8(bytes).unwrap()
    }

    fn value(&self, kind: u32, word: u64) -> Option<Value> {
        let pairs = |pointer| {
            let words = self.vector(pointer, 2);
            words
                .chunks(2)
                .map(|pair| (pair[0], pair[1]))
                .collect::<Vec<_>>()
        };
        Some(match kind {
            1 | 9 => Value::Scalar(word),
            2 => Value::Simple(
                self.vector(word, 1)
                    .into_iter()
                    .flat_map(|thread| self.vector(thread, 1))
                    .collect(),
            ),
            3 => Value::Combined(self.vector(word, 1).into_iter().flat_map(pairs).collect()),
            4 => Value::Names(
                self.vector(word, 1)
                    .into_iter()
                    .map(|text| self.text(text))
                    .collect(),
            ),
            _ => return None,
        })
    }

    fn directory(&self) -> BTreeMap<String, Value> {
        let pointer = self.word(32);
        let at = pointer - self.base();
        let len = self.word(at - 8) & 0xffff_ffff;
        let entry = |n: u64| {
            let at = at + 144 * n;
            let mut name = [0; 128];
            self.0.read_exact_at(&mut name, at + 16).unwrap();
            let end = name.iter().position(|byte| *byte == 0).unwrap();
            let name = String::from_utf8(name[..end].to_vec()).unwrap();
            let kind = u32::try_from(self.word(at) & 0xffff_ffff).unwrap();
            (name, kind, self.word(at + 8))
        };
        let entries: Vec<_> = (0..len).map(entry).collect();
        let mut directory = BTreeMap::new();
        for (name, kind, word) in &entries {
            let value = if *kind == 6 {
                let (target, column) = (word & 0xffff_ffff, usize::try_from(word >> 32).unwrap());
                let (_, kind, word) = &entries[usize::try_from(target).unwrap()];
                match self.value(*kind, *word).unwrap() {
                    Value::Simple(columns) => Value::Simple(vec![columns[column]]),
                    Value::Combined(columns) => Value::Combined(vec![columns[column]]),
                    other => other,
                }
            } else {
                match self.value(*kind, *word) {
                    Some(value) => value,
                    None => continue,
                }
            };
            assert!(
                directory.insert(name.clone(), value).is_none(),
                "{name} twice"
            );
        }
        directory
    }
}

struct Rig {
    vpp: MockHandle,
    dir: TempDir,
    _stop: oneshot::Sender<()>,
}

impl Rig {
    fn start() -> Self {
        Self::with(Config::default())
    }

    fn with(config: Config) -> Self {
        let vpp = MockVpp::builder().config(config).start().unwrap();
        let dir = tempfile::tempdir().unwrap();
        let server = StatsServer::bind(&dir.path().join("stats.sock"), &vpp, None).unwrap();
        let (stop, stopped) = oneshot::channel::<()>();
        tokio::spawn(server.serve(async { drop(stopped.await) }));
        Self {
            vpp,
            dir,
            _stop: stop,
        }
    }

    async fn reader(&self) -> Reader {
        let path = self.dir.path().join("stats.sock");
        tokio::task::spawn_blocking(move || Reader::connect(&path))
            .await
            .unwrap()
    }
}

fn names(directory: &BTreeMap<String, Value>) -> Vec<String> {
    match &directory["/if/names"] {
        Value::Names(names) => names.clone(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn interfaces_come_and_go_in_the_segment() {
    let rig = Rig::start();
    let reader = rig.reader().await;
    assert_eq!(names(&reader.directory()), ["local0"]);
    let before = reader.epoch();
    for _ in 0..100 {
        rig.vpp.cli("create loopback interface");
    }
    rig.vpp.cli("create sub-interfaces loop7 9");
    assert!(reader.epoch() > before, "clients must look again");
    let directory = reader.directory();
    let all = names(&directory);
    assert_eq!(
        (all.len(), all[8].as_str(), all[101].as_str()),
        (102, "loop7", "loop7.9")
    );
    assert_eq!(
        directory["/interfaces/loop7.9/drops"],
        Value::Simple(vec![0])
    );
    rig.vpp.cli("delete loopback interface intfc loop7");
    let directory = reader.directory();
    assert_eq!(names(&directory)[8], "deleted");
    assert!(!directory.keys().any(
        |name| name.starts_with("/interfaces/loop7/") || name.starts_with("/interfaces/loop7.")
    ));
    rig.vpp.cli("create loopback interface instance 200");
    let directory = reader.directory();
    assert!(directory.contains_key("/interfaces/loop200/tx-error"));
    assert!(names(&directory).contains(&"loop200".to_owned()));
}

#[tokio::test]
async fn tests_drive_the_counters() {
    let rig = Rig::start();
    rig.vpp.cli("create loopback interface");
    let reader = rig.reader().await;
    rig.vpp.counters(|counters| {
        counters.set_combined(1, Combined::Rx, 7, 448);
        counters.set_simple(1, Simple::Drops, 3);
    });
    let directory = reader.directory();
    assert_eq!(directory["/if/rx"], Value::Combined(vec![(0, 0), (7, 448)]));
    assert_eq!(
        directory["/interfaces/loop0/rx"],
        Value::Combined(vec![(7, 448)])
    );
    assert_eq!(directory["/interfaces/loop0/drops"], Value::Simple(vec![3]));
    rig.vpp.cli("clear interfaces");
    let directory = reader.directory();
    assert_eq!(
        directory["/interfaces/loop0/rx"],
        Value::Combined(vec![(0, 0)])
    );
    assert_eq!(directory["/if/drops"], Value::Simple(vec![0, 0]));
}

#[tokio::test]
async fn an_index_that_is_used_again_starts_from_zero() {
    let rig = Rig::start();
    rig.vpp.cli("create loopback interface");
    rig.vpp
        .counters(|counters| counters.set_combined(1, Combined::Tx, 9, 9));
    rig.vpp.with(|vpp| {
        vpp.cli("delete loopback interface intfc loop0");
        vpp.cli("create loopback interface")
    });
    let directory = rig.reader().await.directory();
    assert_eq!(
        directory["/interfaces/loop0/tx"],
        Value::Combined(vec![(0, 0)])
    );
}

#[tokio::test]
async fn a_restart_makes_a_new_segment() {
    let rig = Rig::start();
    rig.vpp.cli("create loopback interface");
    let old = rig.reader().await;
    rig.vpp.restart();
    assert_eq!(names(&rig.reader().await.directory()), ["local0"]);
    assert_eq!(
        names(&old.directory()),
        ["local0", "loop0"],
        "who mapped it keeps it"
    );
}

#[tokio::test]
async fn every_vpp_has_these_names() {
    let rig = Rig::start();
    let directory = rig.reader().await.directory();
    for name in [
        "/sys/heartbeat",
        "/sys/boottime",
        "/sys/last_stats_clear",
        "/sys/num_worker_threads",
    ] {
        assert!(matches!(directory[name], Value::Scalar(_)), "{name}");
    }
    assert_eq!(directory["/err/ip4-input/none"], Value::Simple(vec![0]));
    assert_eq!(
        directory["/nat44-ed/total-sessions"],
        Value::Simple(vec![0])
    );
    match &directory["/mem/stat segment/total"] {
        Value::Simple(total) => assert_eq!(total, &[32 << 20]),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn nodes_are_counted_on_demand() {
    let rig = Rig::start();
    assert!(
        !rig.reader()
            .await
            .directory()
            .contains_key("/sys/node/names")
    );
    let rig = Rig::with(Config {
        per_node_counters: true,
        ..Config::default()
    });
    let directory = rig.reader().await.directory();
    let Value::Names(nodes) = &directory["/sys/node/names"] else {
        panic!("no names");
    };
    assert!(nodes.contains(&"ip4-input".to_owned()), "{nodes:?}");
    assert_eq!(directory["/nodes/ip4-input/clocks"], Value::Simple(vec![0]));
}

#[tokio::test]
async fn a_segment_that_is_full_is_given_up_and_vpp_goes_on() {
    let vpp = MockVpp::builder().start().unwrap();
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("stats.sock");
    let server = StatsServer::bind(&path, &vpp, Some(256 << 10)).unwrap();
    let (_stop, stopped) = oneshot::channel::<()>();
    tokio::spawn(server.serve(async { drop(stopped.await) }));
    for _ in 0..200 {
        assert!(!vpp.cli("create loopback interface").failed);
    }
    assert!(vpp.cli("show interface").text.contains("loop199"));
}

#[tokio::test]
async fn every_route_has_counters() {
    let rig = Rig::start();
    rig.vpp.cli("ip route add count 5000 10.0.0.0/24 via drop");
    let directory = rig.reader().await.directory();
    let Value::Combined(routes) = &directory["/net/route/to"] else {
        panic!("no counters");
    };
    assert!(routes.len() >= 5000, "{}", routes.len());
}

/// A fault restarts VPP from within: its next start runs the script again and has a segment of its own.
#[tokio::test]
async fn a_restart_by_a_fault_runs_the_script_and_makes_a_new_segment() {
    let rig = Rig::with(Config {
        startup_script: Some("boot.cli".to_owned()),
        read_file: |_| Ok("create loopback interface\n".to_owned()),
        ..Config::default()
    });
    rig.vpp.cli("create loopback interface");
    assert_eq!(
        names(&rig.reader().await.directory()),
        ["local0", "loop0", "loop1"]
    );
    let fault = Fault::next("control_ping", Effect::Restart);
    rig.vpp.with(|vpp| vpp.set_fault(fault)).unwrap();
    let mut client = Stream::join(rig.vpp.client_stream().unwrap()).await;
    client.ask(1, &ControlPing::default()).await;
    assert_eq!(read(&mut client.stream).await, None);
    assert_eq!(names(&rig.reader().await.directory()), ["local0", "loop0"]);
}
