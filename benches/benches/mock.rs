//! How many requests a second the simulator takes: bytes to bytes in this process, and over a unix socket.
//!
//! The goals: more than 1,000,000 streamed `ip_route_add_del` a second in the process; over the socket not less than the
//! 340,000 that a real VPP takes.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a benchmark fails by panicking"
)]

use std::net::Ipv4Addr;

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use mockvpp::server::UnixServer;
use mockvpp::{ConnId, Fed, MockHandle, MockVpp};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::UnixStream;
use vpp_binapi::api::fib_types::{FibPath, FibPathNhProto};
use vpp_binapi::api::interface::{CreateLoopback, SwInterfaceSetFlags};
use vpp_binapi::api::interface_types::IfStatusFlags;
use vpp_binapi::api::ip::{IpRoute, IpRouteAddDel};
use vpp_binapi::api::ip_types::Prefix;
use vpp_binapi::api::memclnt::{SockclntCreate, SockclntCreateReply};
use vpp_binapi::{FixedStr, Head, Message, frame};

const REQUESTS: u32 = 100_000;

/// The first client's index.
const CLIENT: u32 = 0x8000_0001;

fn framed<M: Message>(id: u16, context: u32, message: &M, out: &mut Vec<u8>) {
    let at = frame::start(out);
    let head = Head {
        client_index: CLIENT,
        context,
    };
    message.encode_message(id, head, out).unwrap();
    assert!(frame::finish(out, at));
}

fn hello() -> Vec<u8> {
    let mut out = Vec::new();
    let name = FixedStr::new("bench").unwrap();
    framed(15, 1, &SockclntCreate { name }, &mut out);
    out
}

fn id<M: Message>() -> u16 {
    let vpp = MockVpp::default();
    let table = vpp.message_table();
    let entry = table.iter().find(|(_, name)| *name == M::NAME_CRC);
    entry.map_or(0, |(id, _)| *id)
}

/// A VPP with one loopback that is up, and its only client.
fn vpp() -> (MockVpp, ConnId) {
    let mut vpp = MockVpp::default();
    let conn = vpp.connect();
    let mut setup = hello();
    framed(
        id::<CreateLoopback>(),
        2,
        &CreateLoopback::default(),
        &mut setup,
    );
    setup.extend(flags(1));
    vpp.feed(conn, &setup).unwrap();
    vpp.take_output(conn, &mut Vec::new());
    (vpp, conn)
}

fn flags(count: u32) -> Vec<u8> {
    let id = id::<SwInterfaceSetFlags>();
    let mut out = Vec::new();
    let up = SwInterfaceSetFlags {
        sw_if_index: 1,
        flags: IfStatusFlags::IF_STATUS_API_FLAG_ADMIN_UP,
    };
    (0..count).for_each(|context| framed(id, context, &up, &mut out));
    out
}

fn routes(count: u32) -> Vec<u8> {
    let id = id::<IpRouteAddDel>();
    let mut out = Vec::new();
    for context in 0..count {
        let network = Ipv4Addr::from(0x0a00_0000 + (context << 8));
        let mut path = FibPath {
            sw_if_index: 1,
            proto: FibPathNhProto::FIB_API_PATH_NH_PROTO_IP4,
            weight: 1,
            ..FibPath::default()
        };
        path.nh.address = std::net::IpAddr::from(Ipv4Addr::new(192, 0, 2, 1)).into();
        let route = IpRoute {
            prefix: Prefix::new(network.into(), 24),
            paths: vec![path],
            ..IpRoute::default()
        };
        let add = IpRouteAddDel {
            is_add: true,
            route,
            ..IpRouteAddDel::default()
        };
        framed(id, context, &add, &mut out);
    }
    out
}

/// Feeds as the server does: a chunk at a time, fetching what was said.
fn feed(vpp: &mut MockVpp, conn: ConnId, bytes: &[u8]) -> usize {
    let mut said = 0;
    let mut out = Vec::new();
    for chunk in bytes.chunks(256 << 10) {
        let mut fed = vpp.feed(conn, chunk).unwrap();
        loop {
            out.clear();
            vpp.take_output(conn, &mut out);
            said += out.len();
            if fed == Fed::All {
                break;
            }
            fed = vpp.feed(conn, &[]).unwrap();
        }
    }
    said
}

fn in_process(c: &mut Criterion) {
    let mut group = c.benchmark_group("mock/in-process");
    group.throughput(Throughput::Elements(u64::from(REQUESTS)));
    group.sample_size(10);
    let modelled = MockVpp::default().is_modelled(IpRouteAddDel::NAME_CRC);
    let mut bench = |name: &str, requests: &[u8]| {
        group.bench_function(name, |b| {
            b.iter_batched(
                vpp,
                |(mut vpp, conn)| {
                    assert!(feed(&mut vpp, conn, requests) >= REQUESTS as usize * 26);
                    vpp
                },
                BatchSize::PerIteration,
            );
        });
    };
    bench("sw_interface_set_flags", &flags(REQUESTS));
    if modelled {
        bench("ip_route_add_del", &routes(REQUESTS));
    }
    group.finish();
}

async fn stream(path: &std::path::Path, requests: &[u8]) {
    let (mut from, mut to) = UnixStream::connect(path).await.unwrap().into_split();
    to.write_all(&hello()).await.unwrap();
    let mut header = [0; frame::HEADER];
    from.read_exact(&mut header).await.unwrap();
    let mut table = vec![0; frame::message_len(&header).unwrap()];
    from.read_exact(&mut table).await.unwrap();
    let (_, reply, _) = SockclntCreateReply::decode_message(&table[2..]).unwrap();
    assert_eq!(reply.index, CLIENT, "the only client");
    let read = async {
        let mut left = REQUESTS as usize;
        let mut chunk = vec![0; 256 << 10];
        let mut unread = Vec::new();
        while left > 0 {
            let n = from.read(&mut chunk).await.unwrap();
            assert!(n > 0, "closed with {left} replies missing");
            unread.extend_from_slice(&chunk[..n]);
            let mut used = 0;
            while let Some(len) = frame::message_len(&unread[used..]) {
                if unread.len() - used < frame::HEADER + len {
                    break;
                }
                used += frame::HEADER + len;
                left -= 1;
            }
            unread.drain(..used);
        }
    };
    let (written, ()) = tokio::join!(to.write_all(requests), read);
    written.unwrap();
}

fn socket(c: &mut Criterion) {
    let mut group = c.benchmark_group("mock/socket");
    group.throughput(Throughput::Elements(u64::from(REQUESTS)));
    group.sample_size(10);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap();
    let modelled = MockVpp::default().is_modelled(IpRouteAddDel::NAME_CRC);
    let mut bench = |name: &str, requests: &[u8]| {
        group.bench_function(name, |b| {
            b.to_async(&runtime).iter_batched(
                || {
                    let dir = std::env::temp_dir()
                        .join(format!("mockvpp-bench-{}.sock", std::process::id()));
                    let (mut machine, conn) = vpp();
                    machine.disconnect(conn);
                    let vpp = MockHandle::new(machine);
                    let _in_runtime = runtime.enter();
                    let server = UnixServer::bind(&dir).unwrap();
                    let task = runtime.spawn(async move {
                        server.serve(&vpp, std::future::pending()).await;
                    });
                    (dir, task)
                },
                |(path, task)| async move {
                    stream(&path, requests).await;
                    task.abort();
                    let _ = task.await;
                },
                BatchSize::PerIteration,
            );
        });
    };
    bench("sw_interface_set_flags", &flags(REQUESTS));
    if modelled {
        bench("ip_route_add_del", &routes(REQUESTS));
    }
    group.finish();
}

criterion_group!(benches, in_process, socket);
criterion_main!(benches);
