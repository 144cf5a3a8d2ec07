//! The client against a server in the same process that answers at once: all requests in flight together, or each one
//! after the answer to the one before.

#![allow(missing_docs, clippy::unwrap_used, reason = "a benchmark")]

use std::time::{Duration, Instant};

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use futures::future::join_all;
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};
use tokio::runtime::{Builder, Runtime};
use vpp_binapi::api::ip::{IpRouteAddDel, IpRouteAddDelReply};
use vpp_binapi::api::memclnt::{MessageTableEntry, SockclntCreateReply};
use vpp_binapi::client::inbox::Inbox;
use vpp_binapi::client::{ByteStream, Client, Config, InProcess, UnixTransport};
use vpp_binapi::message::split_id;
use vpp_binapi::{FixedStr, Head, Message, frame};

const BATCH: u64 = 10_000;

fn names() -> Vec<String> {
    let mut names = vec![String::new(); 17];
    names.extend([IpRouteAddDel::NAME_CRC, IpRouteAddDelReply::NAME_CRC].map(str::to_owned));
    names
}

fn put<M: Message>(id: u16, context: u32, message: &M, out: &mut Vec<u8>) {
    let at = frame::start(out);
    let head = Head {
        client_index: 0,
        context,
    };
    message.encode_message(id, head, out).unwrap();
    assert!(frame::finish(out, at));
}

/// Answers every route with success.
async fn serve(mut stream: impl ByteStream) {
    let mut inbox = Inbox::default();
    let mut out = Vec::new();
    loop {
        while let Some(message) = inbox.next_message().unwrap() {
            let (id, body) = split_id(message).unwrap();
            if id == 15 {
                let table = (0_u16..)
                    .zip(names())
                    .map(|(index, name)| MessageTableEntry {
                        index,
                        name: FixedStr::new(&name).unwrap(),
                    });
                let reply = SockclntCreateReply {
                    message_table: table.collect(),
                    ..Default::default()
                };
                put(16, 1, &reply, &mut out);
            } else {
                let (head, route, _) = IpRouteAddDel::decode_message(body).unwrap();
                let reply = IpRouteAddDelReply {
                    retval: 0,
                    stats_index: route.route.table_id,
                };
                put(18, head.context, &reply, &mut out);
            }
        }
        if stream.write_all(&out).await.is_err() {
            return;
        }
        out.clear();
        match stream.read(inbox.space()).await {
            Ok(n) if n > 0 => inbox.filled(n),
            _ => return,
        }
    }
}

fn in_process(runtime: &Runtime) -> Client {
    let handle = runtime.handle().clone();
    let transport = InProcess::new(move || {
        let (ours, theirs): (DuplexStream, _) = tokio::io::duplex(1 << 20);
        handle.spawn(serve(theirs));
        Ok(ours)
    });
    runtime
        .block_on(Client::connect(&transport, Config::named("bench")))
        .unwrap()
}

/// The server has a thread of its own, as VPP has.
fn unix(runtime: &Runtime) -> Client {
    let path = std::env::temp_dir().join(format!("vpp-agent-bench-{}.sock", std::process::id()));
    let listener = std::os::unix::net::UnixListener::bind(&path).unwrap();
    listener.set_nonblocking(true).unwrap();
    std::thread::spawn(move || {
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let listener = tokio::net::UnixListener::from_std(listener).unwrap();
            serve(listener.accept().await.unwrap().0).await;
        });
    });
    let client = runtime
        .block_on(Client::connect(
            &UnixTransport::new(&path),
            Config::named("bench"),
        ))
        .unwrap();
    std::fs::remove_file(path).unwrap();
    client
}

fn route() -> IpRouteAddDel {
    let mut route = IpRouteAddDel::default();
    route.route.paths.push(Default::default());
    route
}

#[expect(clippy::disallowed_methods, reason = "a benchmark measures real time")]
async fn timed(rounds: u64, work: impl AsyncFn()) -> Duration {
    let begin = Instant::now();
    for _ in 0..rounds {
        work().await;
    }
    begin.elapsed()
}

fn client(c: &mut Criterion) {
    let runtime = Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap();
    let current = Builder::new_current_thread().enable_all().build().unwrap();
    let places: [(&str, &Runtime, Client); 3] = [
        ("in-process, one thread", &current, in_process(&current)),
        ("in-process, two threads", &runtime, in_process(&runtime)),
        ("unix socket", &current, unix(&current)),
    ];
    let route = route();
    for (place, runtime, client) in &places {
        let mut group = c.benchmark_group(format!("client, {place}"));
        group.sample_size(20);
        group.throughput(Throughput::Elements(BATCH));
        group.bench_function("pipelined", |b| {
            b.iter_custom(|rounds| {
                runtime.block_on(timed(rounds, async || {
                    let calls = join_all((0..BATCH).map(|_| client.request(&route)));
                    assert!(calls.await.iter().all(Result::is_ok));
                }))
            });
        });
        group.throughput(Throughput::Elements(1));
        group.bench_function("lockstep", |b| {
            b.iter_custom(|rounds| {
                runtime.block_on(timed(rounds, async || {
                    client.request(&route).await.unwrap();
                }))
            });
        });
        group.finish();
    }
}

criterion_group!(benches, client);
criterion_main!(benches);
